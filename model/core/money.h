#pragma once
// Money: whole Korean won. Never negative, never floating point; arithmetic is checked.

#include "model/core/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace hamster {

/// The sentence that a negative amount is refused with (01-domain.md section 1).
inline constexpr std::string_view kNegativeMoneyMessage = "금액은 0 이상이어야 합니다";

/// An amount in won, 0 or more. `+`, `-`, `*` abort on overflow or a negative result: values that come from outside
/// go through of(), plus(), minus() and times(), which refuse instead.
class Money {
public:
    /// Largest amount accepted from outside; leaves room for sums of a billion of them.
    static constexpr std::int64_t kMax = 1'000'000'000'000'000;

    constexpr Money() = default;
    /// For literals and values already checked (database columns guarded by CHECK). Aborts when negative.
    static Money won(std::int64_t amount);
    /// Refuses negative amounts (InvalidArgument, kNegativeMoneyMessage) and amounts above kMax (Overflow).
    static Result<Money> of(std::int64_t amount);

    constexpr std::int64_t value() const { return m_won; }
    constexpr bool isZero() const { return m_won == 0; }

    Result<Money> plus(Money other) const;
    Result<Money> minus(Money other) const;
    Result<Money> times(std::int64_t factor) const;

    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money operator*(std::int64_t factor) const;
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }
    constexpr auto operator<=>(const Money &) const = default;

private:
    constexpr explicit Money(std::int64_t amount)
        : m_won(amount)
    {}
    std::int64_t m_won = 0;
};

/// A signed change of an amount (ledger lines, points records).
class MoneyDelta {
public:
    constexpr MoneyDelta() = default;
    constexpr explicit MoneyDelta(std::int64_t amount)
        : m_won(amount)
    {}
    static MoneyDelta plus(Money m) { return MoneyDelta(m.value()); }
    static MoneyDelta minus(Money m) { return MoneyDelta(-m.value()); }
    constexpr std::int64_t value() const { return m_won; }
    constexpr auto operator<=>(const MoneyDelta &) const = default;

private:
    std::int64_t m_won = 0;
};

/// Splits `total` over `weights` by the largest-remainder rule; ties go to the earlier item. The parts add up to total.
/// All weights zero: everything goes to the first part. `weights` must not be empty nor hold negatives.
std::vector<Money> allocate(Money total, const std::vector<std::int64_t> &weights);

/// The part of `share` that belongs to units `from`+1 … `from`+`count` of `quantity` units:
/// floor(share·(from+count)/quantity) − floor(share·from/quantity). Requires 0 ≤ from, from + count ≤ quantity, quantity > 0.
Money unitShare(Money share, std::int64_t from, std::int64_t count, std::int64_t quantity);

/// `amount`·`basisPoints`/10000, half up to the won.
Money basisPoints(Money amount, std::int64_t basisPoints);

/// "₩1,284,000"
std::string formatWon(Money amount);

} // namespace hamster
