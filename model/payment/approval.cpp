#include "model/payment/approval.h"

#include "model/payment/moves.h"
#include "model/payment/undecided.h"

namespace hamster::payment {

namespace {

const Sql kApprove{
    "UPDATE payments SET status = 'APPROVED', process_public_id = ?, mid = ?, pg_transaction = ?, approval_number = ?, card_type = ?, "
    "card_masked = ?, approved_at = ?, updated_at = ?, version = version + 1 WHERE public_id = ? AND status = 'READY'"};
const Sql kFail{
    "UPDATE payments SET status = 'FAILED', process_public_id = ?, mid = ?, pg_transaction = ?, approval_number = ?, card_type = ?, "
    "card_masked = ?, failure_code = ?, failure_reason = ?, updated_at = ?, version = version + 1 WHERE public_id = ? AND "
    "status = 'READY'"};
const Sql kFillLate{
    "UPDATE payments SET process_public_id = ?, mid = ?, pg_transaction = coalesce(pg_transaction, ?), "
    "approval_number = coalesce(approval_number, ?), card_type = coalesce(card_type, ?), card_masked = coalesce(card_masked, ?), "
    "updated_at = ?, version = version + 1 WHERE public_id = ?"};
const Sql kLinkSnapshot{"UPDATE product_order_snapshots SET payment_public_id = ? WHERE order_public_id = ?"};
const Sql kHasApproval{
    "SELECT 1 FROM payment_transactions WHERE pg_transaction = ? AND payment_public_id = ? AND kind = 'APPROVAL' LIMIT 1"};

constexpr std::string_view kOrderCancelled = "ORDER_CANCELLED";
constexpr std::string_view kStockShort = "NOT_ENOUGH_STOCK";

} // namespace

/// What the PG took; empty for amount 0.
struct Approval::Capture {
    ProcessId process{};
    std::optional<std::string> mid{};
    std::optional<std::string> pgTransaction{};
    std::optional<std::string> approvalNumber{};
    std::optional<std::string> cardType{};
    std::optional<std::string> cardMasked{};
};

void Approval::listen(Consumer &consumer)
{
    m_home->listen(consumer,
                   [this](Tx &tx, const PgApproved &event, const EventContext &context) { return pgApproved(tx, event, context); });
}

Outcome Approval::pgApproved(Tx &tx, const PgApproved &event, const EventContext &context)
{
    const auto payment = paymentById(tx, event.paymentId);
    if (!payment || payment->orderId != event.orderId) {
        if (!tx.failed()) openMismatch(tx, event, "approved for an unknown payment", context);
        return success();
    }
    if (payment->status != PaymentState::Ready) {
        approvedAgain(tx, *payment, event, context);
        return success();
    }
    PaymentRow paid = *payment;
    StockClaim claim;
    const std::string_view obstacle = obstacleOf(tx, paid, event, claim);
    if (tx.failed()) return success(); // the unit's own error counts
    closeUndecided(tx, m_core.cases(), paid, context);
    if (obstacle.empty())
        approve(tx, paid, claim, {event.processId, event.mid, event.pgTransaction, event.approvalNumber, event.cardType, event.cardMasked},
                context);
    else
        refuse(tx, paid, event, obstacle, context);
    return success();
}

std::string_view Approval::obstacleOf(Tx &tx, PaymentRow &payment, const PgApproved &event, StockClaim &claim)
{
    if (isCancelled(tx, payment.orderId)) return kOrderCancelled;
    claim = m_stockPolicy.claim(tx, payment);
    if (!claim.obstacle.empty()) return claim.obstacle;
    return m_amounts->accepts(tx, payment, event.amount) ? std::string_view() : "AMOUNT_MISMATCH";
}

void Approval::approveWithoutPg(Tx &tx, const PaymentRow &payment, const EventContext &context)
{
    approve(tx, payment, m_stockPolicy.claim(tx, payment), {}, context);
}

void Approval::approve(Tx &tx, const PaymentRow &payment, const StockClaim &claim, const Capture &capture, const EventContext &context)
{
    mustMove(m_core.states(), tx, payment.id.value, PaymentState::Ready, PaymentState::Approved, context.cause());
    tx.exec(kApprove, capture.process, capture.mid, capture.pgTransaction, capture.approvalNumber, capture.cardType, capture.cardMasked,
            tx.now(), tx.now(), payment.id);
    addTransaction(tx, payment.id, "APPROVAL", capture.pgTransaction, payment.amount, context.eventId);
    const std::vector<StockSynchronized> levels = m_stockPolicy.confirm(tx, payment, claim, context);
    tx.exec(kLinkSnapshot, payment.id, payment.orderId);
    m_settlement.captured(tx, payment, context);

    if (m_home->tellsCompleted(payment.amount))
        m_core.outbox().add(tx,
                            PaymentCompleted{payment.orderId, payment.orderNumber, payment.id, payment.amount, payment.method,
                                             capture.pgTransaction, capture.approvalNumber, payment.memberId, tx.now()},
                            context.chain());
    StockConfirmed confirmed{payment.orderId, payment.orderNumber, payment.id, {}, tx.now()};
    std::vector<ProductQuantity> items;
    for (const ReservationRow &row : claim.items) items.push_back({row.product, row.quantity});
    for (const ProductQuantity &item : perProduct(std::move(items))) confirmed.items.push_back({item.product, item.quantity});
    m_core.outbox().add(tx, std::move(confirmed), context.chain());
    m_stock.announce(tx, levels, context.chain());
}

void Approval::refuse(Tx &tx, PaymentRow payment, const PgApproved &event, std::string_view reason, const EventContext &context)
{
    mustMove(m_core.states(), tx, payment.id.value, PaymentState::Ready, PaymentState::Failed, context.cause());
    tx.exec(kFail, event.processId, event.mid, event.pgTransaction, event.approvalNumber, event.cardType, event.cardMasked, reason,
            "captured, but the order cannot have it; the money goes back", tx.now(), payment.id);
    payment.processId = event.processId;
    const Released released = m_reservations.release(tx, payment, reason, context);
    addTransaction(tx, payment.id, "APPROVAL", event.pgTransaction, event.amount, context.eventId);
    m_settlement.capturedLate(tx, payment, event.amount, context);
    giveBack(tx, payment, event, reason, context);
    m_reservations.announce(tx, payment, released, std::string(reason), context.chain());
    if (reason != kOrderCancelled)
        m_core.outbox().add(tx, StockConfirmationFailed{payment.orderId, payment.orderNumber, payment.id, std::string(reason)},
                            context.chain());
    else if (released.items.empty()) // a dead order hears of its failed payment by stock.released, or else by this
        m_core.outbox().add(tx,
                            PaymentFailed{payment.orderId, payment.orderNumber, payment.id, std::string(reason),
                                          "the order was cancelled before", std::string(reason)},
                            context.chain());
}

void Approval::giveBack(Tx &tx, const PaymentRow &payment, const PgApproved &event, std::string_view reason, const EventContext &context)
{
    if (reason == kOrderCancelled) {
        m_late->ofDeadOrder(tx, payment, event.amount, reason, context);
        return;
    }
    m_refunds.giveBackCapture(tx, payment, event.amount, reason, context);
    if (reason == kStockShort)
        m_core.cases().open(tx, "STOCK_SHORT_AFTER_PAYMENT", payment.orderId.text(),
                            std::to_string(event.amount.value()) + " won were captured, but the stock was gone", context.cause());
}

void Approval::approvedAgain(Tx &tx, PaymentRow payment, const PgApproved &event, const EventContext &context)
{
    if (tx.value<int>(kHasApproval, event.pgTransaction, payment.id)) return; // told before
    if (payment.status != PaymentState::Failed) {
        openMismatch(tx, event, "a second capture of a paid order", context);
        return;
    }
    tx.exec(kFillLate, event.processId, event.mid, event.pgTransaction, event.approvalNumber, event.cardType, event.cardMasked, tx.now(),
            payment.id);
    payment.processId = event.processId;
    addTransaction(tx, payment.id, "APPROVAL", event.pgTransaction, event.amount, context.eventId);
    m_settlement.capturedLate(tx, payment, event.amount, context);
    m_late->ofDeadOrder(tx, payment, event.amount, "LATE_APPROVAL", context);
}

void Approval::openMismatch(Tx &tx, const PgApproved &event, std::string_view what, const EventContext &context)
{
    m_core.cases().open(tx, "MISMATCH", event.orderId.text(),
                        "pg.approved " + event.pgTransaction + ", " + std::to_string(event.amount.value()) + " won: " + std::string(what),
                        context.cause());
}

} // namespace hamster::payment
