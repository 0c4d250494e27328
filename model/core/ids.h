#pragma once
// Identifiers (01-domain.md section 1). A public id is a 64-bit snowflake, Base62 on screen and in JSON.

#include "model/core/ports.h"
#include "model/core/random.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamster {

std::string toBase62(std::int64_t value);
/// Nothing when the text is empty, holds another character or is above 2^63-1.
std::optional<std::int64_t> fromBase62(std::string_view text);

/// A public id of one kind of thing; ids of different kinds do not mix. 0 is "none" and is never issued.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id &) const = default;
    explicit operator bool() const { return value != 0; }
    std::string text() const { return toBase62(value); }
    static std::optional<Id> parse(std::string_view text)
    {
        const auto value = fromBase62(text);
        if (!value || *value == 0) return std::nullopt;
        return Id{*value};
    }
};

using VendorId = Id<struct VendorTag>;
using MemberId = Id<struct MemberTag>;
using ProductId = Id<struct ProductTag>;
using OrderId = Id<struct OrderTag>;
using OrderItemId = Id<struct OrderItemTag>;
using CouponId = Id<struct CouponTag>; ///< a member's coupon (user_coupons)
using CouponPolicyId = Id<struct CouponPolicyTag>;
using ProcessId = Id<struct ProcessTag>;
using PaymentId = Id<struct PaymentTag>;
using RefundId = Id<struct RefundTag>;
using ReservationId = Id<struct ReservationTag>;
using CaseId = Id<struct CaseTag>;

/// The service part of a snowflake.
enum class IdService : std::uint8_t { Ecommerce = 1, Gateway = 2, Payment = 3, Pg = 4, Bus = 5 };

/// Makes 64-bit snowflakes: 41 bit ms since 2024-01-01Z, 5 region, 5 service, 5 instance, 7 sequence. Unique and increasing also
/// when the clock stands still or steps back: a full millisecond moves on to the next one by itself.
class SnowflakeGenerator {
public:
    /// `floor`: the largest id already in the service's database (0: none); all ids made are above it.
    SnowflakeGenerator(const Clock &clock, IdService service, std::int64_t floor);
    std::int64_t next();
    template <class IdType>
    IdType next()
    {
        return IdType{next()};
    }

private:
    const Clock &m_clock;
    std::int64_t m_service;
    std::int64_t m_lastMs = 0;
    std::int64_t m_sequence = 0;
};

/// "ORD-yyyyMMdd-XXXXXXXX" with 8 of [A-Z0-9], date in Asia/Seoul. The caller checks uniqueness.
std::string makeOrderNumber(Instant at, Random &random);
/// "CGW_<PROVIDER>_<mid>_<yyyyMMddHHmmss>_<8HEX>"
std::string makeGatewayReference(std::string_view provider, std::string_view mid, Instant at, Random &random);
/// "yyyyMMdd:TR:" + `digits` lower-case hex digits (6; 8 after repeated collisions).
std::string makeTransactionKey(Instant at, Random &random, std::size_t digits);

} // namespace hamster
