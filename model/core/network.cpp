#include "model/core/network.h"

#include "model/core/text.h"

namespace hamster {

std::optional<std::string_view> HttpHeaders::find(std::string_view name) const
{
    for (const HttpHeader &field : m_fields)
        if (equalsIgnoringCase(field.name, name)) return std::string_view(field.value);
    return std::nullopt;
}

std::optional<std::string> HttpRequest::parameter(std::string_view name) const
{
    std::string_view rest = query;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (percentDecode(pair.substr(0, equals), true) == name)
            return equals == std::string_view::npos ? std::string() : percentDecode(pair.substr(equals + 1), true);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

HttpResponse HttpResponse::json(int status, std::string body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.body = std::move(body);
    return response;
}

std::string_view toString(NetworkError error)
{
    switch (error) {
    case NetworkError::ConnectionRefused: return "connection-refused";
    case NetworkError::ConnectTimeout: return "connect-timeout";
    case NetworkError::AnswerTimeout: return "answer-timeout";
    case NetworkError::ConnectionReset: return "connection-reset";
    case NetworkError::MalformedAnswer: return "malformed-answer";
    case NetworkError::AnswerTooLarge: return "answer-too-large";
    }
    return "unknown";
}

std::string percentDecode(std::string_view text, bool plusIsSpace)
{
    const auto nibble = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && nibble(text[i + 1]) >= 0 && nibble(text[i + 2]) >= 0) {
            out.push_back(static_cast<char>(nibble(text[i + 1]) * 16 + nibble(text[i + 2])));
            i += 2;
        } else {
            out.push_back(plusIsSpace && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

std::string percentEncode(std::string_view text)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
    return out;
}

} // namespace hamster
