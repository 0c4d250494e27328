#include "model/core/text.h"

#include "model/core/sha256.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <charconv>

namespace hamster {

namespace {
QByteArray raw(std::string_view bytes) { return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())); }
std::string toStd(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::size_t codePoints(std::string_view utf8)
{
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string toHex(std::string_view bytes) { return toStd(raw(bytes).toHex()); }
std::string sha256(std::string_view bytes) { return sha256Digest(bytes); }
std::string sha256Hex(std::string_view bytes) { return toHex(sha256(bytes)); }
std::string hmacSha256(std::string_view key, std::string_view message)
{
    return toStd(QMessageAuthenticationCode::hash(raw(message), raw(key), QCryptographicHash::Sha256));
}
std::string base64(std::string_view bytes) { return toStd(raw(bytes).toBase64()); }

std::optional<std::string> base64Decode(std::string_view text)
{
    const auto result = QByteArray::fromBase64Encoding(raw(text), QByteArray::AbortOnBase64DecodingErrors);
    if (!result) return std::nullopt;
    return toStd(result.decoded);
}

bool equalInConstantTime(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    return difference == 0;
}

std::uint64_t fnv1a64(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

std::string xmlEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string maskCard(std::string_view cardNumber)
{
    std::string digits;
    for (const char c : cardNumber)
        if (c >= '0' && c <= '9') digits.push_back(c);
    if (digits.size() != 16) return std::string(digits.size(), '*');
    return digits.substr(0, 6) + "******" + digits.substr(12);
}

} // namespace hamster
