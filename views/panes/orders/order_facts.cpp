#include "views/panes/orders/order_facts.h"

#include "views/panes/orders/fault_cause.h"
#include "views/panes/orders/orders_query.h"
#include "views/panes/payments/told_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

using I = std::int64_t;

const Sql kByNumber{"SELECT public_id FROM orders WHERE order_number = ?"};
const Sql kOrder{
    "SELECT o.order_number, o.member_public_id, m.name, m.points, o.vendor_public_id, v.name, o.subtotal, o.discount, o.points_used, "
    "o.amount, o.refunded_amount, o.payment_method, o.card_token, o.status, o.status_reason, o.status_message, o.created_at "
    "FROM orders o CROSS JOIN members m ON m.public_id = o.member_public_id CROSS JOIN vendors v ON v.public_id = o.vendor_public_id "
    "WHERE o.public_id = ?"};
const Sql kItems{"SELECT public_id, product_public_id, sku, name, unit_price, quantity, refunded_quantity, discount_share, points_share "
                 "FROM order_items WHERE order_public_id = ? ORDER BY id"};
const Sql kCoupon{
    "SELECT p.name, p.bearer, u.public_id FROM coupon_usages c CROSS JOIN user_coupons u ON u.public_id = c.user_coupon_public_id "
    "CROSS JOIN coupon_policies p ON p.public_id = u.policy_public_id WHERE c.order_public_id = ?"};
const Sql kNotices{"SELECT title, title_en, body, body_en, created_at FROM notifications WHERE order_public_id = ? ORDER BY id"};
const Sql kSteps{
    "SELECT entity, from_state, to_state, cause, id, created_at FROM state_log WHERE correlation_id = ? ORDER BY id LIMIT 400"};
const Sql kPayment{"SELECT public_id, status, cancelled_amount, points_returned, approval_number, card_masked, pg_transaction "
                   "FROM payments WHERE order_public_id = ? ORDER BY id DESC LIMIT 1"};
const Sql kReservations{
    "SELECT product_public_id, quantity, restocked_quantity, status FROM stock_reservations WHERE order_public_id = ? ORDER BY id"};
const Sql kRefunds{"SELECT public_id, status, reason, amount, points, coupon, created_at, updated_at FROM refunds WHERE payment_public_id "
                   "= ? ORDER BY id"};
const Sql kRefundItems{
    "SELECT order_item_public_id, quantity, amount, points, coupon FROM refund_items WHERE refund_public_id = ? ORDER BY id"};
const Sql kSettlement{"SELECT refund_public_id IS NULL, gross, fee, vat, net FROM settlement_lines WHERE order_public_id = ? ORDER BY id"};
const Sql kStock{"SELECT stock FROM products WHERE public_id = ?"};
const Sql kProcess{
    "SELECT p.public_id, p.status, p.code, p.pg_transaction, p.order_number, m.pg_mid, p.route, "
    "p.provider, coalesce(p.inquire_at, 0), p.inquiries FROM payment_processes p CROSS JOIN mids m ON m.mid = p.mid WHERE p.order_public_id = ?"};
const Sql kAttempts{
    "SELECT kind, key, try, amount, outcome, http_status, duration_ms, created_at, answer FROM pg_attempts WHERE process_public_id = ? "
    "ORDER BY id DESC LIMIT 40"};
const Sql kRefusal{"SELECT event_id FROM processed_events WHERE subject = ? AND action = 'order.fail-reservation' LIMIT 1"};
const Sql kEvent{"SELECT payload FROM outbox WHERE event_id = ?"};
const Sql kInbox{"SELECT verdict, received_at, http_status FROM webhook_inbox WHERE process_public_id = ? ORDER BY id LIMIT 60"};
const Sql kPgTransactions{
    "SELECT public_id, transaction_key, status FROM pg_transactions WHERE user_id = ? AND order_id = ? ORDER BY id DESC LIMIT 1"};
const Sql kDeliveries{"SELECT public_id, status FROM webhook_deliveries WHERE transaction_key = ? ORDER BY id LIMIT 20"};
const Sql kWebhooks{
    "SELECT number, outcome, detail, http_status, duration_ms, created_at FROM webhook_attempts WHERE delivery_public_id = ? "
    "ORDER BY id LIMIT 60"};
const Sql kPgSteps{
    "SELECT entity, from_state, to_state, cause, id, created_at FROM state_log WHERE entity = 'pg-transaction' AND entity_id = ? "
    "ORDER BY id LIMIT 60"};

void addSteps(OrderFacts &facts, const QString &party, Rows rows)
{
    while (rows.next())
        facts.steps.push_back({party, textAt(rows, 0), textAt(rows, 1), textAt(rows, 2), textAt(rows, 3), rows.get<I>(4), rows.get<I>(5)});
}

void readShop(OrderFacts &facts, Database &shop)
{
    const I id = facts.id;
    {
        Rows rows = shop.query(kOrder, id);
        if (!rows.next()) {
            facts.id = 0;
            return;
        }
        facts.number = textAt(rows, 0);
        facts.memberId = rows.get<I>(1);
        facts.member = textAt(rows, 2);
        facts.memberPoints = rows.get<I>(3);
        facts.vendorId = rows.get<I>(4);
        facts.vendor = textAt(rows, 5);
        facts.subtotal = rows.get<I>(6);
        facts.discount = rows.get<I>(7);
        facts.points = rows.get<I>(8);
        facts.amount = rows.get<I>(9);
        facts.refundedAmount = rows.get<I>(10);
        facts.method = textAt(rows, 11);
        facts.card = textAt(rows, 12);
        facts.state = textAt(rows, 13);
        facts.reason = textAt(rows, 14);
        facts.message = textAt(rows, 15);
        facts.createdMs = rows.get<I>(16);
    }
    {
        Rows rows = shop.query(kItems, id);
        while (rows.next())
            facts.items.push_back({rows.get<I>(0), rows.get<I>(1), textAt(rows, 2), textAt(rows, 3), rows.get<I>(4), rows.get<I>(5),
                                   rows.get<I>(6), rows.get<I>(7), rows.get<I>(8)});
    }
    {
        Rows rows = shop.query(kCoupon, id);
        if (rows.next()) {
            facts.coupon = textAt(rows, 0);
            facts.couponBearer = textAt(rows, 1);
            facts.couponId = rows.get<I>(2);
        }
    }
    {
        Rows rows = shop.query(kNotices, id);
        while (rows.next()) facts.notices.push_back({textAt(rows, 0), textAt(rows, 1), textAt(rows, 2), textAt(rows, 3), rows.get<I>(4)});
    }
    const std::string correlation = toBase62(id);
    addSteps(facts, u"ecommerce"_s, shop.query(kSteps, correlation));
}

void readPayment(OrderFacts &facts, Database &core)
{
    const I id = facts.id;
    {
        Rows rows = core.query(kPayment, id);
        if (rows.next()) {
            facts.payment = rows.get<I>(0);
            facts.paymentState = textAt(rows, 1);
            facts.paidCancelled = rows.get<I>(2);
            facts.pointsReturned = rows.get<I>(3);
            facts.approval = textAt(rows, 4);
            facts.cardMasked = textAt(rows, 5);
            facts.pgTransaction = textAt(rows, 6);
        }
    }
    {
        Rows rows = core.query(kReservations, id);
        while (rows.next()) facts.reservations.push_back({rows.get<I>(0), rows.get<I>(1), rows.get<I>(2), textAt(rows, 3)});
    }
    {
        Rows rows = core.query(kRefunds, I(facts.payment));
        while (rows.next()) {
            RefundFact refund{rows.get<I>(0), textAt(rows, 1), textAt(rows, 2),
                              rows.get<I>(3), rows.get<I>(4),  rows.get<I>(5),
                              rows.get<I>(6), rows.get<I>(7),  {}};
            Rows items = core.query(kRefundItems, I(refund.id));
            while (items.next())
                refund.items.push_back({items.get<I>(0), items.get<I>(1), items.get<I>(2), items.get<I>(3), items.get<I>(4)});
            facts.refunds.push_back(std::move(refund));
        }
    }
    {
        Rows rows = core.query(kSettlement, id);
        while (rows.next()) facts.settlement.push_back({rows.get<bool>(0), rows.get<I>(1), rows.get<I>(2), rows.get<I>(3), rows.get<I>(4)});
    }
    for (const ItemFact &item : facts.items)
        if (const auto stock = core.value<I>(kStock, I(item.product))) facts.stock.emplace_back(item.product, *stock);
    const std::string correlation = toBase62(id);
    addSteps(facts, u"payment"_s, core.query(kSteps, correlation));
}

/// The event that the order failed by says what was missing: the stock of today does not.
void readShort(OrderFacts &facts, Database &shop, Database &core)
{
    if (facts.reason != "NOT_ENOUGH_STOCK"_L1) return;
    const std::string subject = toBase62(facts.id);
    const std::string event = shop.value<std::string>(kRefusal, subject).value_or("");
    const std::string payload = core.value<std::string>(kEvent, event).value_or("");
    const QJsonObject data = QJsonDocument::fromJson(QByteArray::fromStdString(payload))["data"_L1].toObject();
    for (const QJsonValue &each : data["failedItems"_L1].toArray())
        facts.shortOf.push_back({fromBase62(each["productId"_L1].toString().toStdString()).value_or(0), each["requested"_L1].toInteger(),
                                 each["available"_L1].toInteger()});
}

/// Gives the merchant id at the PG.
std::string readGateway(OrderFacts &facts, Database &gate)
{
    std::string merchant;
    {
        Rows rows = gate.query(kProcess, I(facts.id));
        if (!rows.next()) return {};
        facts.process = rows.get<I>(0);
        facts.processState = textAt(rows, 1);
        facts.processCode = textAt(rows, 2);
        if (facts.pgTransaction.isEmpty()) facts.pgTransaction = textAt(rows, 3);
        merchant = rows.get<std::string>(5);
        facts.route = textAt(rows, 6);
        facts.provider = textAt(rows, 7);
        facts.inquireMs = rows.get<I>(8);
        facts.inquiries = rows.get<I>(9);
    }
    {
        Rows rows = gate.query(kAttempts, I(facts.process));
        while (rows.next())
            facts.attempts.push_back({textAt(rows, 0), textAt(rows, 1), textAt(rows, 4), rows.get<I>(2), rows.get<I>(3), rows.get<I>(5),
                                      rows.isNull(6) ? -1 : rows.get<I>(6), rows.get<I>(7),
                                      rows.text(0) == "INQUIRE" ? payments::toldState(textAt(rows, 8)) : QString()});
        std::ranges::reverse(facts.attempts);
    }
    {
        Rows rows = gate.query(kInbox, I(facts.process));
        while (rows.next()) facts.inbox.push_back({textAt(rows, 0), rows.get<I>(1), rows.get<I>(2)});
    }
    const std::string correlation = toBase62(facts.id);
    addSteps(facts, u"cash-gateway"_s, gate.query(kSteps, correlation));
    return merchant;
}

void readPg(OrderFacts &facts, Database &pg, const std::string &merchant)
{
    std::string key;
    {
        const std::string number = facts.number.toStdString();
        Rows rows = pg.query(kPgTransactions, merchant, number);
        if (!rows.next()) return;
        facts.pgPublicId = rows.get<I>(0);
        key = rows.get<std::string>(1);
        facts.pgState = textAt(rows, 2);
    }
    if (facts.pgTransaction.isEmpty()) facts.pgTransaction = QString::fromStdString(key);
    addSteps(facts, u"hamster-pg"_s, pg.query(kPgSteps, I(facts.pgPublicId)));
    Rows deliveries = pg.query(kDeliveries, key);
    while (deliveries.next()) {
        const I delivery = deliveries.get<I>(0);
        facts.deliveryState = textAt(deliveries, 1);
        Rows rows = pg.query(kWebhooks, delivery);
        while (rows.next())
            facts.webhooks.push_back({delivery, rows.get<I>(0), rows.get<I>(5), rows.get<I>(3), rows.isNull(4) ? -1 : rows.get<I>(4),
                                      textAt(rows, 1), textAt(rows, 2)});
    }
}

} // namespace

qint64 OrderFacts::stockOf(qint64 product) const
{
    const auto found = std::ranges::find(stock, product, [](const auto &pair) { return pair.first; });
    return found == stock.end() ? -1 : found->second;
}

const ItemFact *OrderFacts::item(qint64 itemId) const
{
    const auto found = std::ranges::find(items, itemId, &ItemFact::id);
    return found == items.end() ? nullptr : &*found;
}

qint64 OrderFacts::pieces() const
{
    qint64 sum = 0;
    for (const ItemFact &each : items) sum += each.quantity;
    return sum;
}

OrderFacts readOrder(DeskPort &port, const QString &numberOrId)
{
    OrderFacts facts;
    Database *shop = port.reader(DeskFile::Ecommerce), *core = port.reader(DeskFile::Payment);
    Database *gate = port.reader(DeskFile::Gateway), *pg = port.reader(DeskFile::Pg);
    if (!shop || numberOrId.isEmpty()) return facts;
    for (Database *each : {shop, core, gate, pg})
        if (each) each->clearFailure();
    facts.id = shop->value<I>(kByNumber, numberOrId.toStdString()).value_or(0);
    if (!facts.found()) facts.id = fromBase62(numberOrId.toStdString()).value_or(0);
    if (!facts.found()) return facts;
    readShop(facts, *shop);
    if (!facts.found()) return facts;
    if (core) readPayment(facts, *core);
    if (core) readShort(facts, *shop, *core);
    const std::string merchant = gate ? readGateway(facts, *gate) : std::string();
    if (pg && !merchant.empty()) readPg(facts, *pg, merchant);
    for (Database *each : {shop, core, gate, pg})
        if (each && each->failed()) facts.failure = QString::fromStdString(each->failure().detail);
    facts.broken = brokenBy(port, facts.id);
    facts.faults = FaultMarks(&port).ofOrder(facts.id);
    std::ranges::stable_sort(facts.steps, {}, &StepFact::ms);
    const qint64 decided = decidedMs(facts.steps);
    facts.cause = causeOf(facts.faults, facts.reason, decided);
    if (!facts.cause) facts.around = causeAround(port, facts.reason, decided);
    return facts;
}

} // namespace hamster::orders
