#include "model/ecommerce/confirmation.h"

#include "model/ecommerce/notifications.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

namespace {

const Sql kNextDue{"SELECT min(confirmation_due_at) FROM orders WHERE confirmation_due_at IS NOT NULL"};
const Sql kDue{
    "SELECT public_id FROM orders WHERE confirmation_due_at IS NOT NULL AND confirmation_due_at <= ? ORDER BY confirmation_due_at, id"};
const Sql kIsDue{"SELECT 1 FROM orders WHERE public_id = ? AND confirmation_due_at <= ?"};
const Sql kSetDue{
    "UPDATE orders SET confirmation_attempts = ?2, confirmation_due_at = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};
const Sql kPaidBy{"SELECT event_id FROM state_log WHERE entity = 'order' AND entity_id = ? AND to_state = 'PAYMENT_COMPLETED' "
                  "ORDER BY version DESC LIMIT 1"};

} // namespace

Confirmation::Confirmation(ServiceCore &core, OrderBook &book, const Settings &settings)
    : m_core(core)
    , m_book(book)
    , m_settings(settings)
    , m_timer(
          core, [](Database &database) { return database.value<Instant>(kNextDue); }, [this] { runDue(); })
{}

void Confirmation::attempt(Tx &tx, OrderRow &order, const Cause &cause, const Chain &chain)
{
    const std::int64_t number = order.confirmationAttempts + 1;
    const Outcome outcome = m_settings.confirmation ? m_settings.confirmation({order.id, order.number, order.amount, number}) : success();
    if (outcome) {
        tx.exec(kSetDue, order.id, number, nullptr, tx.now());
        complete(tx, order, cause, chain);
    } else {
        fail(tx, order, number, outcome.error().detail, cause, chain);
    }
}

void Confirmation::complete(Tx &tx, OrderRow &order, const Cause &cause, const Chain &chain)
{
    if (!m_book.move(tx, order, OrderState::OrderCompleted, {}, cause)) return;
    const std::vector<OrderItemRow> items = OrderBook::items(tx.database(), order.id);
    ProductSalesRecorded sales{order.id, order.number, {}, formatSeoulDate(tx.now())};
    OrderExportRequested whole{order.id,       order.number,     order.vendor, order.member, {},      order.subtotal,
                               order.discount, order.pointsUsed, order.amount, order.method, tx.now()};
    for (const OrderItemRow &item : items) {
        sales.items.push_back({item.product, item.quantity});
        whole.items.push_back({item.product, item.sku, item.name, item.unitPrice, item.quantity});
    }
    const std::string eventId = m_core.outbox().add(tx, hamster::OrderCompleted{order.id, order.number, order.amount}, chain);
    m_core.outbox().add(tx, std::move(sales), chain);
    m_core.outbox().add(tx, std::move(whole), chain);
    notify(tx, order, Notice::OrderCompleted, {}, eventId);
}

void Confirmation::forgetTries(Tx &tx, OrderRow &order)
{
    tx.exec(kSetDue, order.id, 0, nullptr, tx.now());
    order.confirmationAttempts = 0;
}

void Confirmation::fail(Tx &tx, OrderRow &order, std::int64_t attempt, const std::string &reason, const Cause &cause, const Chain &chain)
{
    const auto failures = static_cast<std::size_t>(attempt);
    m_core.outbox().add(tx, OrderConfirmationFailed{order.id, order.number, reason, attempt}, chain);
    if (failures <= m_settings.confirmationDelays.size()) {
        tx.exec(kSetDue, order.id, attempt, tx.now() + m_settings.confirmationDelays[failures - 1], tx.now());
        tx.whenDurable([this] { m_timer.arm(); });
        return;
    }
    tx.exec(kSetDue, order.id, attempt, nullptr, tx.now());
    if (!m_book.move(tx, order, OrderState::NeedsAttention, noteOf("CONFIRMATION_FAILED"), cause)) return;
    m_core.cases().open(tx, "CONFIRMATION_FAILED", order.id.text(), reason, cause);
}

void Confirmation::runDue()
{
    std::vector<OrderId> due;
    {
        const Instant now = m_core.now();
        Rows rows = m_core.database().query(kDue, now);
        while (rows.next()) due.push_back(rows.get<OrderId>(0));
    }
    for (const OrderId id : due) {
        m_core.transactor().submit([this, id](Tx &tx) { return retry(tx, id); },
                                   [this](const Outcome &outcome) {
                                       if (outcome)
                                           m_timer.arm();
                                       else
                                           m_timer.armAfterFailure();
                                   });
    }
    if (due.empty()) m_timer.arm();
}

Outcome Confirmation::retry(Tx &tx, OrderId id)
{
    auto order = OrderBook::find(tx.database(), id);
    if (!order || !tx.value<std::int64_t>(kIsDue, id, tx.now())) return success();
    if (order->status != OrderState::PaymentCompleted) {
        tx.exec(kSetDue, id, order->confirmationAttempts, nullptr, tx.now()); // decided otherwise meanwhile
        return success();
    }
    const std::string correlation = id.text();
    const std::string paidBy = tx.value<std::string>(kPaidBy, id).value_or(std::string());
    attempt(tx, *order, {"confirmation", paidBy, correlation}, {correlation, paidBy});
    return success();
}

} // namespace hamster::ecommerce
