#include "model/core/ids.h"

#include "model/core/result.h"

#include <algorithm>

namespace hamster {

namespace {
constexpr std::string_view kBase62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::int64_t kEpochMs = 1'704'067'200'000; // 2024-01-01T00:00:00Z
constexpr int kSequenceBits = 7, kInstanceBits = 5, kServiceBits = 5, kRegionBits = 5;
constexpr int kTimeShift = kSequenceBits + kInstanceBits + kServiceBits + kRegionBits;
constexpr std::int64_t kSequenceCount = 1 << kSequenceBits;
} // namespace

std::string toBase62(std::int64_t value)
{
    HAMSTER_ASSERT(value >= 0);
    std::string text;
    do {
        text.push_back(kBase62[static_cast<std::size_t>(value % 62)]);
        value /= 62;
    } while (value > 0);
    std::reverse(text.begin(), text.end());
    return text;
}

std::optional<std::int64_t> fromBase62(std::string_view text)
{
    if (text.empty() || text.size() > 11) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        const std::size_t digit = kBase62.find(c);
        if (digit == std::string_view::npos || __builtin_mul_overflow(value, std::int64_t{62}, &value) ||
            __builtin_add_overflow(value, static_cast<std::int64_t>(digit), &value))
            return std::nullopt;
    }
    return value;
}

SnowflakeGenerator::SnowflakeGenerator(const Clock &clock, IdService service, std::int64_t floor)
    : m_clock(clock)
    , m_service(static_cast<std::int64_t>(service))
{
    if (floor > 0) {
        m_lastMs = floor >> kTimeShift;
        m_sequence = kSequenceCount - 1; // the next id opens a new millisecond, so it is above the floor
    }
}

std::int64_t SnowflakeGenerator::next()
{
    const std::int64_t now = std::max<std::int64_t>(m_clock.now().ms - kEpochMs, 1);
    if (now > m_lastMs) {
        m_lastMs = now;
        m_sequence = 0;
    } else if (++m_sequence == kSequenceCount) {
        ++m_lastMs;
        m_sequence = 0;
    }
    return (m_lastMs << kTimeShift) | (m_service << (kInstanceBits + kSequenceBits)) | m_sequence;
}

std::string makeOrderNumber(Instant at, Random &random)
{
    return "ORD-" + formatSeoulCompactDate(at) + "-" + random.text(8, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}

std::string makeGatewayReference(std::string_view provider, std::string_view mid, Instant at, Random &random)
{
    std::string reference = "CGW_";
    reference.append(provider).append("_").append(mid).append("_").append(formatSeoulCompact(at)).append("_");
    return reference + random.text(8, "0123456789ABCDEF");
}

std::string makeTransactionKey(Instant at, Random &random, std::size_t digits)
{
    return formatSeoulCompactDate(at) + ":TR:" + random.text(digits, "0123456789abcdef");
}

} // namespace hamster
