#include "model/core/url.h"

#include "model/core/text.h"

#include <algorithm>

namespace hamster {

namespace {
std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}
} // namespace

std::string Url::origin() const { return scheme + "://" + host + ":" + std::to_string(port); }

std::optional<Url> parseUrl(std::string_view text)
{
    Url url;
    const std::size_t schemeEnd = text.find("://");
    if (schemeEnd == std::string_view::npos || schemeEnd == 0 || text.find_first_of("#\\ \t\r\n") != std::string_view::npos)
        return std::nullopt;
    url.scheme = lowered(text.substr(0, schemeEnd));
    url.port = url.scheme == "https" ? 443 : 80;
    text.remove_prefix(schemeEnd + 3);
    const std::size_t authorityEnd = std::min(text.find_first_of("/?"), text.size());
    std::string_view authority = text.substr(0, authorityEnd);
    std::string_view rest = text.substr(authorityEnd);
    if (authority.find('@') != std::string_view::npos) return std::nullopt;
    std::string_view portText;
    if (authority.starts_with('[')) {
        const std::size_t close = authority.find(']');
        if (close == std::string_view::npos) return std::nullopt;
        url.host = lowered(authority.substr(1, close - 1));
        authority.remove_prefix(close + 1);
        if (!authority.empty() && authority.front() != ':') return std::nullopt;
        portText = authority.empty() ? authority : authority.substr(1);
    } else {
        const std::size_t colon = authority.find(':');
        url.host = lowered(authority.substr(0, colon));
        if (colon != std::string_view::npos) {
            portText = authority.substr(colon + 1);
            if (portText.empty()) return std::nullopt;
        }
    }
    if (url.host.empty()) return std::nullopt;
    if (!portText.empty()) {
        const auto port = parseInteger(portText);
        if (!port || *port < 1 || *port > 65535 || portText.front() == '-' || portText.front() == '+') return std::nullopt;
        url.port = static_cast<std::uint16_t>(*port);
    }
    const std::size_t question = rest.find('?');
    url.path = std::string(rest.substr(0, question));
    if (url.path.empty()) url.path = "/";
    if (question != std::string_view::npos) url.query = std::string(rest.substr(question + 1));
    return url;
}

} // namespace hamster
