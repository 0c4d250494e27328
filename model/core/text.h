#pragma once
// Small helpers for UTF-8 text and bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamster {

bool equalsIgnoringCase(std::string_view a, std::string_view b); ///< ASCII only
bool isBlank(std::string_view text);
/// Decimal digits, optionally with a leading '-', the whole text; nothing on overflow or anything else.
std::optional<std::int64_t> parseInteger(std::string_view text);
/// Number of UTF-8 code points.
std::size_t codePoints(std::string_view utf8);

std::string toHex(std::string_view bytes);
std::string sha256(std::string_view bytes);                             ///< 32 raw bytes
std::string sha256Hex(std::string_view bytes);                          ///< 64 lower-case hex digits
std::string hmacSha256(std::string_view key, std::string_view message); ///< 32 raw bytes
std::string base64(std::string_view bytes);
std::optional<std::string> base64Decode(std::string_view text);
/// Compares without revealing where the first difference is; lengths may be told apart.
bool equalInConstantTime(std::string_view a, std::string_view b);
/// FNV-1a, 64 bit: the partition hash of 01-domain.md section 4.
std::uint64_t fnv1a64(std::string_view bytes);

/// For an attribute or the text of an element; control characters, which XML cannot hold, become blanks.
std::string xmlEscaped(std::string_view text);

/// "4242-4242-4242-4242" → "424242******4242"; shorter or other text gives asterisks only.
std::string maskCard(std::string_view cardNumber);

} // namespace hamster
