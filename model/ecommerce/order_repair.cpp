#include "model/ecommerce/order_repair.h"

#include "model/core/actor.h"
#include "model/core/text.h"
#include "model/ecommerce/audit_log.h"
#include "model/ecommerce/notifications.h"
#include "model/ecommerce/order_request.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

namespace {

const Sql kOpenCases{"SELECT public_id FROM cases WHERE subject = ? AND kind = 'CONFIRMATION_FAILED' AND status <> 'RESOLVED' ORDER BY id"};

Refusal notRecorded(std::string_view event) { return {ApiError::StateConflict, std::string(event)}; }

} // namespace

Checked<OrderRow> OrderRepair::repair(Tx &tx, OrderId id, const RepairRequest &request, const std::string &by)
{
    if (isBlank(request.reason) || codePoints(request.reason) > kReasonMax) return Refusal{ApiError::BadBody, "reason"};
    const auto found = OrderBook::find(tx.database(), id);
    if (!found) return Refusal{ApiError::NotFound, id.text()};
    OrderRow order = *found;
    if (auto refused = checkAgainst(order, request.to)) return *refused;

    const std::string correlation = order.id.text();
    const std::string eventId = m_core.outbox().add(
        tx, OrderRepaired{order.id, order.number, std::string(toString(request.to)), request.reason, by}, {correlation, {}});
    const Cause cause{"order.repaired", eventId, correlation};
    audit(tx, {by, toString(Act::OrderRepair), correlation, request.reason, toString(request.to)});
    closeCases(tx, order, request.reason, cause);
    if (request.to == OrderState::Failed || request.to == OrderState::Cancelled)
        end(tx, order, request.to, cause, eventId);
    else
        follow(tx, order, request.to, cause, {correlation, eventId});
    return order;
}

MaybeRefused OrderRepair::checkAgainst(const OrderRow &order, OrderState to) const
{
    if (order.status != OrderState::NeedsAttention) return Refusal{ApiError::StateConflict, std::string(toString(order.status))};
    const bool paid = order.paymentState == PaymentState::Approved;
    switch (to) {
    case OrderState::PaymentCompleted:
        if (!paid) return notRecorded("payment.completed");
        return std::nullopt;
    case OrderState::OrderCompleted:
        if (!paid || order.reservationState != ReservationState::Confirmed) return notRecorded("stock.confirmed");
        return std::nullopt;
    case OrderState::Failed: // what was paid is cancelled, so that the money goes back
        if (paid) return Refusal{ApiError::StateConflict, "APPROVED"};
        return std::nullopt;
    case OrderState::Cancelled: return std::nullopt;
    case OrderState::Created:
    case OrderState::PaymentWait:
    case OrderState::NeedsAttention:
    case OrderState::PartiallyRefunded:
    case OrderState::Refunded: break;
    }
    return Refusal{ApiError::BadBody, "to"};
}

void OrderRepair::follow(Tx &tx, OrderRow &order, OrderState to, const Cause &cause, const Chain &chain)
{
    if (to == OrderState::OrderCompleted) {
        m_confirmation.complete(tx, order, cause, chain);
        return;
    }
    if (!m_book.move(tx, order, OrderState::PaymentCompleted, {}, cause)) return;
    m_confirmation.forgetTries(tx, order);
    if (order.reservationState == ReservationState::Confirmed) m_confirmation.attempt(tx, order, cause, chain);
}

void OrderRepair::end(Tx &tx, OrderRow &order, OrderState to, const Cause &cause, const std::string &eventId)
{
    const bool failed = to == OrderState::Failed;
    const StatusNote note = noteOf(failed ? "FAILED_BY_OPERATOR" : "CANCELLED_BY_OPERATOR");
    if (!m_book.move(tx, order, to, note, cause)) return;
    m_coupons.giveBack(tx, order.id, cause);
    notify(tx, order, failed ? Notice::OrderFailed : Notice::OrderCancelled, note, eventId);
}

void OrderRepair::closeCases(Tx &tx, const OrderRow &order, std::string_view reason, const Cause &cause)
{
    std::vector<CaseId> open;
    {
        const std::string subject = order.id.text();
        Rows rows = tx.query(kOpenCases, subject);
        while (rows.next()) open.push_back(rows.get<CaseId>(0));
    }
    for (const CaseId id : open) (void)m_core.cases().resolve(tx, id, reason, cause);
}

} // namespace hamster::ecommerce
