#include "simulator/pg/callback_policy.h"

#include "model/core/text.h"

#include <algorithm>

namespace hamster::pg {

std::string originOf(std::string_view url)
{
    if (std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; }))
        return {};
    const bool secure = url.starts_with("https://");
    if (!secure && !url.starts_with("http://")) return {};
    const std::size_t schemeEnd = secure ? 8 : 7;
    const std::string_view authority = url.substr(schemeEnd, url.find_first_of("/?#", schemeEnd) - schemeEnd);
    if (authority.find('@') != std::string_view::npos) return {};
    // the colon after an IPv6 address stands behind its bracket
    const std::size_t hostEnd = authority.starts_with('[') ? authority.find(']') + 1 : std::min(authority.find(':'), authority.size());
    const std::string_view host = authority.substr(0, hostEnd);
    if (host.empty()) return {};
    std::int64_t port = secure ? 443 : 80;
    if (hostEnd < authority.size()) {
        const auto written = authority[hostEnd] == ':' ? parseInteger(authority.substr(hostEnd + 1)) : std::nullopt;
        if (!written || *written < 1 || *written > 65535) return {};
        port = *written;
    }
    return std::string(url.substr(0, schemeEnd)).append(host).append(":").append(std::to_string(port));
}

bool isAllowedCallback(std::string_view url, const std::vector<std::string> &allowList)
{
    const std::string origin = originOf(url);
    return !origin.empty() && std::any_of(allowList.begin(), allowList.end(),
                                          [&](const std::string &entry) { return url.starts_with(entry) && origin == originOf(entry); });
}

} // namespace hamster::pg
