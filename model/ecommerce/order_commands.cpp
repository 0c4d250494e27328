#include "model/ecommerce/order_commands.h"

#include "model/core/text.h"
#include "model/ecommerce/audit_log.h"
#include "model/ecommerce/notifications.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

namespace {

const Sql kInsertRefund{"INSERT INTO refund_views (refund_public_id, order_public_id, status, amount, reason, created_at, updated_at) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)"};

MaybeRefused checkLines(const std::vector<OrderItemRow> &items, const RefundRequest &request)
{
    for (const RefundRequestLine &line : request.lines) {
        const auto item = std::find_if(items.begin(), items.end(), [&](const OrderItemRow &row) { return row.id == line.item; });
        if (item == items.end()) return Refusal{ApiError::BadBody, "orderItemId " + line.item.text()};
        if (line.quantity > item->quantity) return Refusal{ApiError::BadQuantity, line.item.text()};
    }
    return std::nullopt;
}

} // namespace

Checked<OrderRow> OrderCommands::orderFor(Database &database, std::string_view idOrNumber, const Commander &commander) const
{
    const auto order = OrderBook::findByText(database, idOrNumber);
    if (!order || (commander.onlyOf && *commander.onlyOf != order->member)) return Refusal{ApiError::NotFound, std::string(idOrNumber)};
    return *order;
}

Checked<OrderRow> OrderCommands::cancel(Tx &tx, std::string_view idOrNumber, std::string_view reason, const Commander &commander,
                                        const std::string &causation)
{
    if (isBlank(reason) || codePoints(reason) > kReasonMax) return Refusal{ApiError::BadBody, "reason"};
    const auto found = orderFor(tx.database(), idOrNumber, commander);
    if (!found) return found;
    OrderRow order = *found;
    if (order.status != OrderState::Created && order.status != OrderState::PaymentWait)
        return Refusal{ApiError::StateConflict, std::string(toString(order.status))};

    const std::string correlation = order.id.text();
    const Cause cause{"order.cancelled", causation, correlation};
    const StatusNote note = noteOf(commander.onlyOf ? "CANCELLED_BY_CUSTOMER" : "CANCELLED_BY_VENDOR");
    if (!m_book.move(tx, order, OrderState::Cancelled, note, cause)) return Refusal{ApiError::StateConflict, {}};
    m_coupons.giveBack(tx, order.id, cause);
    audit(tx, {commander.by, "order.cancel", correlation, reason});
    const std::string eventId =
        m_core.outbox().add(tx, OrderCancelled{order.id, order.number, std::string(reason), commander.by}, {correlation, causation});
    notify(tx, order, Notice::OrderCancelled, note, eventId);
    return order;
}

Checked<RefundId> OrderCommands::requestRefund(Tx &tx, std::string_view idOrNumber, const RefundRequest &request,
                                               const Commander &commander, const std::string &causation)
{
    if (auto refused = checkRefund(request)) return *refused;
    const auto order = orderFor(tx.database(), idOrNumber, commander);
    if (!order) return order.refusal();
    if (order->status != OrderState::OrderCompleted && order->status != OrderState::PartiallyRefunded)
        return Refusal{ApiError::StateConflict, std::string(toString(order->status))};
    if (auto refused = checkLines(OrderBook::items(tx.database(), order->id), request)) return *refused;

    RefundRequested event{order->id, order->number, m_core.ids().next<RefundId>(), {}, request.amount, request.reason, commander.by};
    for (const RefundRequestLine &line : request.lines) event.items.push_back({line.item, line.quantity, line.restock});
    const RefundId refund = event.refundId;
    const std::string correlation = order->id.text();
    tx.exec(kInsertRefund, refund, order->id, RefundState::Requested, request.amount.value_or(Money()), request.reason, tx.now());
    audit(tx, {commander.by, "refund.request", correlation, request.reason, refund.text()});
    m_core.outbox().add(tx, std::move(event), {correlation, causation});
    return refund;
}

} // namespace hamster::ecommerce
