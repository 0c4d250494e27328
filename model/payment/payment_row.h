#pragma once
// PaymentRow: a row of `payments` as the handlers read it.

#include "model/core/actor.h"
#include "model/storage/transactor.h"

#include <optional>
#include <string>

namespace hamster::payment {

struct PaymentRow {
    PaymentId id;
    ProcessId processId; ///< none until the gateway's first word
    OrderId orderId;
    std::string orderNumber;
    MemberId memberId;
    VendorId vendorId;
    std::string route; ///< DIRECT or BROKERED
    Money amount;
    Money cancelledAmount;
    Money pointsUsed;
    Money pointsReturned;
    Money couponDiscount;
    std::optional<std::string> couponBearer;
    std::string method;
    PaymentState status = PaymentState::Ready;
    std::optional<std::string> pgTransaction;
    std::optional<Instant> settleRequestedAt;
    bool orderCompleted = false;
    Instant expiresAt;

    /// The part of `coupon` that the platform bears.
    Money platformShare(Money coupon) const { return couponBearer == "PLATFORM" ? coupon : Money(); }
    bool isLive() const { return status == PaymentState::Approved || status == PaymentState::PartiallyCancelled; }
};

std::optional<PaymentRow> paymentById(Tx &tx, PaymentId id);
/// The newest payment of the order.
std::optional<PaymentRow> paymentOfOrder(Tx &tx, OrderId order);

/// Whether an order.cancelled was consumed for this order.
bool isCancelled(Tx &tx, OrderId order);

/// A step for payment_transactions. `kind` APPROVAL or CANCEL; without PG id when the PG was not asked (amount 0).
void addTransaction(Tx &tx, PaymentId payment, std::string_view kind, const std::optional<std::string> &pgTransaction, Money amount,
                    std::string_view eventId);

/// Whether the actor that an event names as its `by` may do it, by the table `permissions`.
bool mayDo(Tx &tx, std::string_view by, Act act);

/// Writes a refusal that changes nothing else into audit_log.
void noteRefusal(Tx &tx, std::string_view command, std::string_view actor, std::string_view subject, std::string_view reason,
                 std::string_view detail);

} // namespace hamster::payment
