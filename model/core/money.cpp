#include "model/core/money.h"

#include <algorithm>
#include <numeric>

namespace hamster {

namespace {
__extension__ typedef __int128 Wide; // NOLINT: ISO C++ has no 128-bit integer
}

Money Money::won(std::int64_t amount)
{
    HAMSTER_ASSERT(amount >= 0);
    return Money(amount);
}

Result<Money> Money::of(std::int64_t amount)
{
    if (amount < 0) return {ErrorCode::InvalidArgument, std::string(kNegativeMoneyMessage)};
    if (amount > kMax) return {ErrorCode::Overflow, "amount " + std::to_string(amount) + " is above the largest allowed"};
    return Money(amount);
}

Result<Money> Money::plus(Money other) const
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_won, other.m_won, &sum)) return {ErrorCode::Overflow, "sum of amounts is too large"};
    return of(sum);
}

Result<Money> Money::minus(Money other) const { return of(m_won - other.m_won); }

Result<Money> Money::times(std::int64_t factor) const
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(m_won, factor, &product)) return {ErrorCode::Overflow, "product of amounts is too large"};
    return of(product);
}

Money Money::operator+(Money other) const
{
    std::int64_t sum = 0;
    HAMSTER_ASSERT(!__builtin_add_overflow(m_won, other.m_won, &sum));
    return Money(sum);
}

Money Money::operator-(Money other) const
{
    HAMSTER_ASSERT(m_won >= other.m_won);
    return Money(m_won - other.m_won);
}

Money Money::operator*(std::int64_t factor) const
{
    std::int64_t product = 0;
    HAMSTER_ASSERT(factor >= 0 && !__builtin_mul_overflow(m_won, factor, &product));
    return Money(product);
}

std::vector<Money> allocate(Money total, const std::vector<std::int64_t> &weights)
{
    HAMSTER_ASSERT(!weights.empty());
    Wide sum = 0;
    for (const std::int64_t weight : weights) {
        HAMSTER_ASSERT(weight >= 0);
        sum += weight;
    }
    std::vector<std::int64_t> parts(weights.size(), 0);
    if (sum == 0) {
        parts[0] = total.value();
    } else {
        std::vector<Wide> remainders(weights.size());
        std::int64_t left = total.value();
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Wide scaled = Wide(total.value()) * weights[i];
            parts[i] = static_cast<std::int64_t>(scaled / sum);
            remainders[i] = scaled % sum;
            left -= parts[i];
        }
        std::vector<std::size_t> order(weights.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
        for (std::size_t k = 0; left > 0; ++k, --left) ++parts[order[k]];
    }
    std::vector<Money> result;
    result.reserve(parts.size());
    for (const std::int64_t part : parts) result.push_back(Money::won(part));
    return result;
}

Money unitShare(Money share, std::int64_t from, std::int64_t count, std::int64_t quantity)
{
    HAMSTER_ASSERT(quantity > 0 && from >= 0 && count >= 0 && from + count <= quantity);
    const auto upTo = [&](std::int64_t k) { return static_cast<std::int64_t>(Wide(share.value()) * k / quantity); };
    return Money::won(upTo(from + count) - upTo(from));
}

Money basisPoints(Money amount, std::int64_t points)
{
    HAMSTER_ASSERT(points >= 0);
    return Money::won(static_cast<std::int64_t>((Wide(amount.value()) * points + 5'000) / 10'000));
}

std::string formatWon(Money amount)
{
    std::string digits = std::to_string(amount.value());
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return "₩" + digits;
}

} // namespace hamster
