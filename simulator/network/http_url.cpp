#include "simulator/network/http_url.h"

#include "model/core/text.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>

namespace hamster {

namespace {

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isAddressCharacter(char c)
{
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

} // namespace

std::optional<Authority> parseAuthority(std::string_view text)
{
    std::size_t hostEnd;
    if (text.starts_with('[')) {
        hostEnd = text.find(']');
        if (hostEnd == std::string_view::npos || hostEnd == 1) return std::nullopt;
        if (!std::ranges::all_of(text.substr(1, hostEnd - 1), isAddressCharacter)) return std::nullopt;
        ++hostEnd;
    } else {
        hostEnd = std::min(text.find(':'), text.size());
        if (hostEnd == 0 || !std::ranges::all_of(text.substr(0, hostEnd), isHostCharacter)) return std::nullopt;
    }
    Authority authority{lowerCase(text.substr(0, hostEnd)), 0};
    const std::string_view rest = text.substr(hostEnd);
    if (rest.empty()) return authority;
    if (rest.front() != ':') return std::nullopt;
    const std::string_view digits = rest.substr(1);
    if (digits.empty()) return authority; // "host:" names the default port
    if (digits.size() > 5 || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const std::int64_t port = parseInteger(digits).value_or(0);
    if (port < 1 || port > 65535) return std::nullopt;
    authority.port = static_cast<std::uint16_t>(port);
    return authority;
}

std::optional<HttpUrl> parseHttpUrl(std::string_view url)
{
    constexpr std::string_view kScheme = "http://";
    if (url.size() <= kScheme.size() || !equalsIgnoringCase(url.substr(0, kScheme.size()), kScheme)) return std::nullopt;
    if (std::ranges::any_of(url, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; })) return std::nullopt;
    url.remove_prefix(kScheme.size());
    url = url.substr(0, url.find('#'));
    const std::size_t authorityEnd = std::min(url.find_first_of("/?"), url.size());
    std::optional<Authority> authority = parseAuthority(url.substr(0, authorityEnd));
    if (!authority) return std::nullopt;
    HttpUrl result{std::move(*authority), {}, {}};
    result.hostField = result.authority.host;
    if (result.authority.port != 0) result.hostField += ":" + std::to_string(result.authority.port);
    if (result.authority.port == 0) result.authority.port = 80;
    if (authorityEnd == url.size() || url[authorityEnd] != '/') result.target = "/";
    result.target += url.substr(authorityEnd);
    return result;
}

bool isOwnHost(const Authority &authority, const std::vector<std::string> &allowed)
{
    const std::string &host = authority.host;
    if (host == "localhost" || host == "127.0.0.1" || host == "[::1]") return true;
    return std::ranges::any_of(allowed, [&host](const std::string &name) { return equalsIgnoringCase(name, host); });
}

bool isOwnOrigin(std::string_view origin, const std::vector<std::string> &allowed)
{
    const std::size_t schemeEnd = origin.find("://");
    if (schemeEnd == std::string_view::npos) return false;
    const std::string_view scheme = origin.substr(0, schemeEnd);
    if (!equalsIgnoringCase(scheme, "http") && !equalsIgnoringCase(scheme, "https")) return false;
    const std::optional<Authority> authority = parseAuthority(origin.substr(schemeEnd + 3));
    return authority && isOwnHost(*authority, allowed);
}

bool isUtf8(std::string_view bytes)
{
    if (std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return !decoder.hasError() && !decoded.isNull();
}

} // namespace hamster
