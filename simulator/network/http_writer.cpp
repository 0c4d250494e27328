#include "model/core/text.h"
#include "simulator/network/http_parser.h"
#include "simulator/network/real_time.h"

#include <boost/beast/http/status.hpp>

#include <array>
#include <charconv>

namespace hamster {

namespace {

void appendNumber(std::string &wire, std::size_t number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    wire.append(digits.data(), end);
}

/// A line break in a field would let its writer start a field, or a message, of his own.
void appendFieldText(std::string &wire, std::string_view text)
{
    if (text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos) {
        wire.append(text);
        return;
    }
    for (const char c : text) wire.push_back(c == '\r' || c == '\n' || c == '\0' ? ' ' : c);
}

void appendField(std::string &wire, std::string_view name, std::string_view value)
{
    appendFieldText(wire, name);
    wire.append(": ");
    appendFieldText(wire, value);
    wire.append("\r\n");
}

bool isFraming(std::string_view name)
{
    return equalsIgnoringCase(name, "Content-Length") || equalsIgnoringCase(name, "Transfer-Encoding");
}

} // namespace

void appendAnswer(std::string &wire, const HttpResponse &response, bool toHead, bool close, bool http10)
{
    const bool bodiless = response.status / 100 == 1 || response.status == 204 || response.status == 304;
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(static_cast<unsigned>(response.status)));
    wire.append("HTTP/1.1 ");
    appendNumber(wire, static_cast<std::size_t>(response.status));
    wire.push_back(' ');
    wire.append(reason.data(), reason.size());
    wire.append("\r\nDate: ").append(httpDate()).append("\r\n");
    for (const HttpHeader &field : response.headers.fields())
        if (!isFraming(field.name) && !equalsIgnoringCase(field.name, "Connection")) appendField(wire, field.name, field.value);
    if (close)
        wire.append("Connection: close\r\n");
    else if (http10)
        wire.append("Connection: keep-alive\r\n");
    if (!bodiless) {
        wire.append("Content-Length: ");
        appendNumber(wire, response.body.size());
        wire.append("\r\n");
    }
    wire.append("\r\n");
    if (!toHead && !bodiless) wire.append(response.body);
}

void appendRequest(std::string &wire, const HttpRequest &request, std::string_view target, std::string_view hostField)
{
    wire.reserve(wire.size() + request.body.size() + 512);
    appendFieldText(wire, request.method);
    wire.push_back(' ');
    wire.append(target).append(" HTTP/1.1\r\nHost: ").append(hostField).append("\r\n");
    for (const HttpHeader &field : request.headers.fields())
        if (!isFraming(field.name) && !equalsIgnoringCase(field.name, "Host")) appendField(wire, field.name, field.value);
    const bool mayHaveBody = request.method != "GET" && request.method != "HEAD" && request.method != "DELETE";
    if (!request.body.empty() || mayHaveBody) {
        wire.append("Content-Length: ");
        appendNumber(wire, request.body.size());
        wire.append("\r\n");
    }
    wire.append("\r\n").append(request.body);
}

} // namespace hamster
