#include "model/payment/moves.h"
#include "model/payment/refunds.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kExists{"SELECT 1 FROM refunds WHERE public_id = ?"};
const Sql kInsert{
    "INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, points, coupon, late_capture, status, reason, "
    "requested_by, event_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)"};
const Sql kInsertItem{
    "INSERT INTO refund_items (refund_public_id, order_item_public_id, product_public_id, quantity, restock, amount, points, "
    "coupon) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};

bool contains(const std::vector<OrderItemId> &ids, OrderItemId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

Result<RefundSplit> splitRequest(const RefundBasis &basis, const RefundRequested &event)
{
    if (event.items.empty() == !event.amount) return {ErrorCode::Conflict, "ITEMS_OR_AMOUNT"};
    if (event.amount) return splitByAmount(basis, *event.amount);
    std::vector<ItemQuantity> wanted;
    for (const RefundRequestItem &item : event.items) wanted.push_back({item.orderItemId, item.quantity});
    return splitByItems(basis, wanted);
}

} // namespace

Outcome Refunds::requested(Tx &tx, const RefundRequested &event, const EventContext &context)
{
    if (tx.value<int>(kExists, event.refundId)) return success(); // asked before
    const auto payment = paymentOfOrder(tx, event.orderId);
    if (!payment) {
        if (!tx.failed()) tellRefused(tx, event.orderId, event.orderNumber, event.refundId, "NO_PAYMENT", context);
        return success();
    }
    Wish wish{event.refundId, event.reason, event.by, false, {}};
    for (const RefundRequestItem &item : event.items)
        if (item.restock) wish.restock.push_back(item.orderItemId);
    const Money asked = event.amount.value_or(Money());
    if (!mayDo(tx, event.by, Act::RefundRequest))
        refuse(tx, *payment, wish, asked, "NOT_PERMITTED", context);
    else if (!payment->orderCompleted)
        refuse(tx, *payment, wish, asked, "NOT_COMPLETED", context);
    else if (!payment->isLive())
        refuse(tx, *payment, wish, asked, "NOTHING_LEFT", context);
    else if (const Result<RefundSplit> split = splitRequest(m_limit->basisOf(tx, *payment), event); !split)
        refuse(tx, *payment, wish, asked, split.error().detail, context);
    else
        open(tx, *payment, wish, *split, context);
    return success();
}

void Refunds::refundInFull(Tx &tx, const PaymentRow &payment, const std::string &reason, const std::string &by, const EventContext &context)
{
    const Result<RefundSplit> rest = splitRest(m_limit->basisOf(tx, payment));
    if (!rest || tx.failed()) return;
    Wish wish{m_core.ids().next<RefundId>(), reason, by, false, {}};
    for (const RefundPart &part : rest->parts) wish.restock.push_back(part.orderItem);
    open(tx, payment, wish, *rest, context);
}

void Refunds::giveBackCapture(Tx &tx, const PaymentRow &payment, Money captured, std::string_view reason, const EventContext &context)
{
    open(tx, payment, {m_core.ids().next<RefundId>(), std::string(reason), "payment", true, {}}, {{captured, Money(), Money()}, {}},
         context);
}

void Refunds::write(Tx &tx, const PaymentRow &payment, const Wish &wish, const Shares &total, RefundState state,
                    const EventContext &context)
{
    mustBeBorn(m_core.states(), tx, wish.id.value, RefundState::Requested, context.cause());
    mustMove(m_core.states(), tx, wish.id.value, RefundState::Requested, state, context.cause());
    tx.exec(kInsert, wish.id, payment.id, payment.orderId, total.money, total.points, total.coupon, wish.lateCapture, state, wish.reason,
            wish.by, context.eventId, tx.now());
}

void Refunds::open(Tx &tx, const PaymentRow &payment, const Wish &wish, const RefundSplit &split, const EventContext &context)
{
    write(tx, payment, wish, split.total, RefundState::Pending, context);
    for (const RefundPart &part : split.parts)
        tx.exec(kInsertItem, wish.id, part.orderItem, part.product, part.quantity, contains(wish.restock, part.orderItem),
                part.shares.money, part.shares.points, part.shares.coupon);
    if (split.total.money.isZero()) {
        finish(tx, payment, {wish.id, Money(), split.total.points, split.total.coupon, wish.lateCapture, RefundState::Pending},
               std::nullopt, context);
        return;
    }
    m_core.outbox().add(tx,
                        PaymentCancelRequested{payment.orderId, payment.orderNumber, payment.id, wish.id, payment.processId,
                                               split.total.money, wish.reason},
                        context.chain());
}

void Refunds::refuse(Tx &tx, const PaymentRow &payment, const Wish &wish, Money amount, const std::string &reason,
                     const EventContext &context)
{
    write(tx, payment, wish, {amount, Money(), Money()}, RefundState::Refused, context);
    tellRefused(tx, payment.orderId, payment.orderNumber, wish.id, reason, context);
}

void Refunds::tellRefused(Tx &tx, OrderId order, const std::string &orderNumber, RefundId refund, const std::string &reason,
                          const EventContext &context)
{
    m_core.outbox().add(tx, RefundRefused{order, orderNumber, refund, reason}, context.chain());
}

} // namespace hamster::payment
