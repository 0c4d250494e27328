#pragma once
// Addresses of HTTP: absolute URLs, Host and Origin. Pure functions; strict, because they decide who may talk to us.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

struct Authority {
    std::string host;       ///< lower case; an IPv6 address keeps its brackets
    std::uint16_t port = 0; ///< 0: none given
};

/// "host", "host:port", "[::1]:port". Nothing when it is anything else (empty host, user info, port 0 or above 65535).
std::optional<Authority> parseAuthority(std::string_view text);

struct HttpUrl {
    Authority authority; ///< the port is always set
    std::string target;  ///< path and query as sent in the request line, begins with '/'
    std::string hostField;
};

/// An absolute http URL without user info, control characters or spaces; a fragment is dropped. Nothing for anything else.
std::optional<HttpUrl> parseHttpUrl(std::string_view url);

/// Whether a Host (or the host of an Origin) is ours: localhost, 127.0.0.1, [::1] with any port, or one of `allowed`.
bool isOwnHost(const Authority &authority, const std::vector<std::string> &allowed);

/// Whether a page of this Origin may call us. "null" and what cannot be parsed may not.
bool isOwnOrigin(std::string_view origin, const std::vector<std::string> &allowed);

/// Whether the bytes are well-formed UTF-8.
bool isUtf8(std::string_view bytes);

} // namespace hamster
