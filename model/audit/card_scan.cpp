#include "model/audit/card_scan.h"

#include "model/core/test_cards.h"
#include "model/core/text.h"

#include <algorithm>

namespace hamster::audit {

namespace {

constexpr std::size_t kDigits = 16;
constexpr std::size_t kGroup = 4;
constexpr std::size_t kSplitLength = 19; ///< xxxx-xxxx-xxxx-xxxx
constexpr std::size_t kDigestLength = 32;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isSplit(char c) { return c == '-' || c == ' '; }

bool passesLuhn(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int value = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

bool isTestNumber(const std::string &digits)
{
    std::string split;
    for (std::size_t i = 0; i < digits.size(); i += kGroup) split.append(i ? "-" : "").append(digits, i, kGroup);
    return cardByNumber(split).has_value();
}

/// The run of hex digits and hyphens around [at, at + length).
std::string_view hexRunAround(std::string_view text, std::size_t at, std::size_t length)
{
    const auto belongs = [](char c) { return isHex(c) || c == '-'; };
    std::size_t first = at;
    std::size_t last = at + length;
    while (first > 0 && belongs(text[first - 1])) --first;
    while (last < text.size() && belongs(text[last])) ++last;
    return text.substr(first, last - first);
}

/// A digest, or a UUID: 8-4-4-4-12.
bool isRandomId(std::string_view run)
{
    if (run.find('-') == std::string_view::npos) return run.size() >= kDigestLength;
    return run.size() == 36 && run[8] == '-' && run[13] == '-' && run[18] == '-' && run[23] == '-';
}

bool insideLongerRun(std::string_view text, std::size_t at, std::size_t length)
{
    const auto digitAt = [&](std::size_t i) { return i < text.size() && isDigit(text[i]); };
    const std::size_t end = at + length;
    if ((at >= 1 && digitAt(at - 1)) || digitAt(end)) return true;
    if (at >= 2 && text[at - 1] == '.' && digitAt(at - 2)) return true; // 0.3333333333333333
    const bool split = length == kSplitLength;
    if (split && at >= 2 && text[at - 1] == text[at + kGroup] && digitAt(at - 2)) return true;
    if (split && end < text.size() && text[end] == text[at + kGroup] && digitAt(end + 1)) return true;
    return isRandomId(hexRunAround(text, at, length));
}

/// The length of what looks like 16 digits at `at`: 16, 19 or 0.
std::size_t shapeAt(std::string_view text, std::size_t at)
{
    const auto digits = [&](std::size_t from, std::size_t count) {
        return from + count <= text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                          text.begin() + static_cast<std::ptrdiff_t>(from + count), isDigit);
    };
    if (!digits(at, kGroup)) return 0;
    if (digits(at, kDigits)) return kDigits;
    if (at + kSplitLength > text.size() || !isSplit(text[at + kGroup])) return 0;
    for (std::size_t group = 1; group < kGroup; ++group) {
        const std::size_t start = at + group * (kGroup + 1);
        if (text[start - 1] != text[at + kGroup] || !digits(start, kGroup)) return 0;
    }
    return kSplitLength;
}

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c); }

/// "cvc", "cvv" or "cvv2" as a name, followed by three or four digits; `v` is where its v stands.
bool isCvcAround(std::string_view text, std::size_t v)
{
    if (v == 0 || v + 2 >= text.size() || (text[v - 1] | 0x20) != 'c') return false;
    if ((text[v + 1] | 0x20) != 'c' && (text[v + 1] | 0x20) != 'v') return false;
    if (v >= 2 && isLetterOrDigit(text[v - 2])) return false;
    const std::size_t next = text[v + 2] == '2' ? v + 3 : v + 2;
    const std::size_t value = text.find_first_not_of("\"'\\ :=", next);
    if (value == std::string_view::npos || value == next) return false;
    std::size_t end = value;
    while (end < text.size() && isDigit(text[end])) ++end;
    return end - value == 3 || end - value == 4;
}

bool holdsCvc(std::string_view text)
{
    for (const char v : {'v', 'V'})
        for (std::size_t at = text.find(v); at != std::string_view::npos; at = text.find(v, at + 1))
            if (isCvcAround(text, at)) return true;
    return false;
}

} // namespace

std::string findCardData(std::string_view text, bool testNumbersAllowed)
{
    for (std::size_t at = 0; at + kDigits <= text.size(); ++at) {
        // Most text has no digit here: a number that covers the fourth place from here is found from a later start.
        if (!isDigit(text[at + kGroup - 1])) {
            at += kGroup - 1;
            continue;
        }
        const std::size_t length = shapeAt(text, at);
        if (length == 0 || insideLongerRun(text, at, length)) continue;
        std::string digits;
        std::copy_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at + length),
                     std::back_inserter(digits), isDigit);
        if (!passesLuhn(digits) || (testNumbersAllowed && isTestNumber(digits))) continue;
        return "card number " + digits.substr(0, 6) + "******" + digits.substr(12);
    }
    return holdsCvc(text) ? std::string("a CVC") : std::string();
}

} // namespace hamster::audit
