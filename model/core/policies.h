#pragma once
// Policies: the design choices of 01-domain.md section 8 where the references disagree. The first value of each is the safe one. A world is
// built with one Policies value; a service reads it once, when it is made, and chooses its strategies by it.

#include "model/core/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hamster {

// One enumeration per policy; enumerators stand in the order of the table in policies.cpp, the safe one first.
enum class PaymentHome : std::uint8_t { PaymentService, CashGateway };
enum class StockTaking : std::uint8_t { ReserveFirst, DeductOnCallback };
enum class TopicLayout : std::uint8_t { PerProducer, PerEventType };
enum class Publishing : std::uint8_t { Outbox, AfterCommit, BeforeCommit };
enum class ConsumerIdempotency : std::uint8_t { On, Off, Ttl5Min };
enum class WebhookVerification : std::uint8_t { SignatureAndReplay, SignatureOnly, None };
enum class WebhookMatching : std::uint8_t { ReferenceAndAmount, NewestPending };
enum class AmountCheck : std::uint8_t { On, Off };
enum class PgTimeout : std::uint8_t { Inquire, FailFast };
enum class AttemptKey : std::uint8_t { OnePerApproval, NewPerTry };
enum class WebhookAck : std::uint8_t { AfterStore, BeforeStore };
enum class LateApproval : std::uint8_t { Refund, Ignore };
enum class ReservationExpiry : std::uint8_t { SettleFirst, Blind, None };
enum class ReleaseGuard : std::uint8_t { PerReservation, EventIdOnly };
enum class StockSync : std::uint8_t { Sequenced, LastArrived };
enum class PoisonHandling : std::uint8_t { DeadLetter, RetryForever, Drop };
enum class ReconcilerSwitch : std::uint8_t { On, Off };
enum class BreakerSwitch : std::uint8_t { On, Off };
enum class RefundLimit : std::uint8_t { CountsPending, DoneOnly };
enum class DurabilityChoice : std::uint8_t { Full, Normal };

inline constexpr std::size_t kPolicyCount = 20;

/// Row of the policy table that an enumeration stands for.
template <class Choice>
inline constexpr std::size_t kPolicyRow = kPolicyCount;
#define HAMSTER_POLICY_ROW(Choice, row)                                                                                                    \
    template <>                                                                                                                            \
    inline constexpr std::size_t kPolicyRow<Choice> = row;
HAMSTER_POLICY_ROW(PaymentHome, 0)
HAMSTER_POLICY_ROW(StockTaking, 1)
HAMSTER_POLICY_ROW(TopicLayout, 2)
HAMSTER_POLICY_ROW(Publishing, 3)
HAMSTER_POLICY_ROW(ConsumerIdempotency, 4)
HAMSTER_POLICY_ROW(WebhookVerification, 5)
HAMSTER_POLICY_ROW(WebhookMatching, 6)
HAMSTER_POLICY_ROW(AmountCheck, 7)
HAMSTER_POLICY_ROW(PgTimeout, 8)
HAMSTER_POLICY_ROW(AttemptKey, 9)
HAMSTER_POLICY_ROW(WebhookAck, 10)
HAMSTER_POLICY_ROW(LateApproval, 11)
HAMSTER_POLICY_ROW(ReservationExpiry, 12)
HAMSTER_POLICY_ROW(ReleaseGuard, 13)
HAMSTER_POLICY_ROW(StockSync, 14)
HAMSTER_POLICY_ROW(PoisonHandling, 15)
HAMSTER_POLICY_ROW(ReconcilerSwitch, 16)
HAMSTER_POLICY_ROW(BreakerSwitch, 17)
HAMSTER_POLICY_ROW(RefundLimit, 18)
HAMSTER_POLICY_ROW(DurabilityChoice, 19)
#undef HAMSTER_POLICY_ROW

struct PolicyValue {
    std::string_view value;
    bool safe;
    std::string_view teaches; ///< English, one line
    std::string_view teachesKorean;
    std::string_view breaks; ///< invariants that must catch it, comma separated; empty for safe values
    std::string_view needs;  ///< the faults that it takes to be seen; empty for safe values
};

struct PolicyInfo {
    std::string_view key;
    std::string_view title;
    std::string_view titleKorean;
    std::span<const PolicyValue> values;
    const PolicyValue &safeValue() const { return values.front(); }
};

/// All of them, in the order of the specification.
std::span<const PolicyInfo> policies();
const PolicyInfo *findPolicy(std::string_view key); ///< null when there is none

/// One value per key; starts with the safe ones. Plain value, cheap to copy.
class Policies {
public:
    /// Refuses (InvalidArgument, nothing changed): an unknown key, an unknown value.
    Outcome set(std::string_view key, std::string_view value);
    std::string_view value(std::string_view key) const; ///< requires a known key
    bool allSafe() const;

    template <class Choice>
    Choice get() const
    {
        return static_cast<Choice>(m_chosen[kPolicyRow<Choice>]);
    }
    bool operator==(const Policies &) const = default;

private:
    std::array<std::uint8_t, kPolicyCount> m_chosen{};
};

} // namespace hamster
