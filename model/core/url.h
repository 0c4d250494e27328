#pragma once
// Absolute http URLs, as far as the network ports need them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamster {

struct Url {
    std::string scheme; ///< lower case
    std::string host;   ///< lower case, IPv6 without brackets
    std::uint16_t port = 80;
    std::string path;  ///< begins with '/', still percent-encoded
    std::string query; ///< without '?'

    /// Scheme, host and port, for allow-lists: "http://localhost:8080".
    std::string origin() const;
};

/// Nothing for anything but scheme://host[:port][/path][?query]; user names, fragments and odd ports are refused.
std::optional<Url> parseUrl(std::string_view text);

} // namespace hamster
