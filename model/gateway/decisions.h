#pragma once
// Decisions: the only place where a process gets its outcome. State, columns, state log and outbox row move in the caller's transaction.

#include "model/gateway/approval_rules.h"
#include "model/gateway/provider.h"
#include "model/messaging/service_core.h"

namespace hamster::gateway {

/// What became of something that the PG said.
enum class Effect : std::uint8_t {
    Applied,
    NoChange, ///< decided already; empty columns were filled, nothing was emitted
    Mismatch, ///< contradicts what we know; a case is open, nothing else changed
};

/// The texts of section 7 that a process ends with.
inline constexpr std::string_view kUnavailableMessage = "현재 카드 결제가 불가능합니다. 잠시 후 다시 시도해주세요.";
inline constexpr std::string_view kUnknownReasonMessage = "알 수 없는 오류";

/// Why a process fails, as stored and told.
struct Decline {
    std::string code; ///< PAYMENT_003, PAYMENT_005, PAYMENT_006, DECLINED, EXPIRED, CANCELLED
    std::string message;
    std::string reason; ///< DECLINED, UNAVAILABLE, REFUSED, VOIDED, EXPIRED or CANCELLED
};
Decline unavailable();
/// Nothing was ever sent and it is to be settled.
Decline settledBeforeAsking(std::string_view reason);

/// The reason of a process that was voided: what it was to be settled for, or VOIDED.
std::string settledReason(const Process &process);

class Decisions {
public:
    Decisions(ServiceCore &core, const Settings &settings);

    /// The PG's word on a transaction of ours. Requires SUCCESS or FAILED; judges reference, order, amount and key itself, unless
    /// whoever matched it to the process answers for that (`compare` false).
    Effect apply(Tx &tx, const Process &process, const PgView &view, const Origin &origin, Instant decidedAt, bool compare = true);
    /// Ends a process that holds no money at the PG. Does nothing when it is decided already.
    void decline(Tx &tx, const Process &process, const Decline &decline, const Origin &origin, Instant decidedAt);
    /// READY → UNKNOWN, before the first byte.
    bool asked(Tx &tx, const Process &process, Instant inquireAt, const Origin &origin);
    /// The PG holds it undecided: fills the key, UNKNOWN → PENDING. Mismatch when it names another key than before.
    Effect accepted(Tx &tx, const Process &process, const PgView &view, const Origin &origin);
    /// SUCCESS → CANCELLED once everything is cancelled; pg.cancelled. Requires amount ≤ remaining.
    void cancelled(Tx &tx, const Process &process, RefundId refund, Money amount, const Origin &origin);
    /// pg.undecided, once.
    void undecided(Tx &tx, const Process &process, const Origin &origin);
    void openMismatch(Tx &tx, const Process &process, std::string_view detail, const Origin &origin);

    /// What does not fit, in words; empty when it is our transaction.
    std::string contradiction(const Process &process, const PgView &view) const;

private:
    Effect approve(Tx &tx, const Process &process, const PgView &view, const Origin &origin, Instant decidedAt);
    ServiceCore &m_core;
    const Settings &m_settings;
    std::unique_ptr<const AmountRule> m_amounts;
    std::unique_ptr<const PaymentHomeRule> m_home;
};

} // namespace hamster::gateway
