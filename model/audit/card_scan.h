#pragma once
// Finds card numbers in any text or bytes.

#include <string>
#include <string_view>

namespace hamster::audit {

/// What a card number or CVC looks like in `text`, masked ("card number 424242******4242", "a CVC"), or empty when there is none.
/// A card number is 16 digits, plain or as four groups of four split by one space or hyphen each, that pass Luhn and are not part of a
/// longer run of digits, of a decimal fraction, or of a hexadecimal digest or UUID. Documented test numbers count unless allowed.
std::string findCardData(std::string_view text, bool testNumbersAllowed);

} // namespace hamster::audit
