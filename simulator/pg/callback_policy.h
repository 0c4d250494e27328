#pragma once
// Which callback URLs a payment request may name.

#include <string>
#include <string_view>
#include <vector>

namespace hamster::pg {

/// "http://host:port" of an absolute URL, the default port written out; empty when it has no plain origin: other schemes, user
/// information, a port that is no number, spaces or control characters, a backslash. Letters are not folded: an allow-list entry and
/// the URL must be written alike.
std::string originOf(std::string_view url);

/// Starts with one of the entries and has that entry's scheme, host and port.
bool isAllowedCallback(std::string_view url, const std::vector<std::string> &allowList);

} // namespace hamster::pg
