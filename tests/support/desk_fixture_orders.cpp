// Orders of DeskFixture: the rows that each state implies, in all five files.
#include "tests/support/desk_fixture.h"

#include "model/core/money.h"
#include "model/core/test_cards.h"
#include "model/payment/settlement.h"

namespace hamster::test {

namespace {

using I = std::int64_t;

const Sql kProduct{"SELECT sku, name, price FROM products WHERE public_id = ?"};
const Sql kOrder{
    "INSERT INTO orders (public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, points_used, amount, "
    "payment_method, card_token, status, status_reason, status_message, correlation_id, payment_state, reservation_state, "
    "payment_public_id, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)"};
const Sql kItem{"INSERT INTO order_items (public_id, order_public_id, product_public_id, sku, name, unit_price, quantity, discount_share, "
                "points_share) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kNotification{
    "INSERT INTO notifications (channel, member_public_id, order_public_id, title, body, title_en, body_en, event_id, created_at) "
    "VALUES ('PUSH', ?1, ?2, '주문이 완료되었습니다', '주문번호 ' || ?3 || '의 결제가 완료되었습니다. 배송 준비 중입니다.', "
    "'Your order is complete', 'Payment for order ' || ?3 || ' is complete.', 'evt', ?4)"};
const Sql kCouponUsage{"INSERT INTO coupon_usages (user_coupon_public_id, order_public_id, discount, created_at) VALUES (?, ?, ?, ?)"};
const Sql kCouponUsed{"UPDATE user_coupons SET status = 'USED', version = version + 1 WHERE public_id = ?"};
const Sql kReservation{"INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, quantity, "
                       "restocked_quantity, status, expires_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)"};
const Sql kPayment{
    "INSERT INTO payments (public_id, process_public_id, order_public_id, order_number, member_public_id, vendor_public_id, amount, "
    "cancelled_amount, points_used, points_returned, coupon_discount, coupon_bearer, method, status, pg_transaction, approval_number, "
    "card_type, card_masked, failure_code, failure_reason, order_completed, expires_at, approved_at, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?24)"};
const Sql kTransaction{"INSERT INTO payment_transactions (payment_public_id, kind, status, pg_transaction, amount, event_id, created_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kSettlement{
    "INSERT INTO settlement_lines (public_id, vendor_public_id, order_public_id, payment_public_id, refund_public_id, gross, fee, "
    "vat, net, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?6 - ?7 - ?8, 'PAYABLE', ?9, ?9)"};
const Sql kProcess{
    "INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, "
    "vendor_public_id, member_public_id, provider, mid, route, method, card_token, attempt_key, amount, cancelled_amount, status, "
    "expires_at, pg_transaction, approval_number, card_masked, code, message, requested_at, acknowledged_at, decided_at, created_at, "
    "updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'HAMSTER', 'hamster-world', 'BROKERED', ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?23)"};
const Sql kAttempt{
    "INSERT INTO pg_attempts (process_public_id, kind, key, try, refund_public_id, amount, request, answer, outcome, http_status, "
    "duration_ms, breaker_state, created_at, finished_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, '{}', ?7, ?8, ?9, ?10, 'CLOSED', ?11, ?12)"};
const Sql kInbox{"INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, http_status, "
                 "process_public_id, pg_transaction, created_at) VALUES (?1, ?2, '127.0.0.1', '{}', ?3, 'hash', 1, ?4, 200, ?5, ?6, ?2)"};
const Sql kPgTransaction{
    "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, cancelled_amount, "
    "callback_url, status, reason, approval_number, decide_at, approved_at, created_at, updated_at) "
    "VALUES (?1, ?2, 'hamster-world', ?3, ?4, ?5, ?6, ?7, 'http://127.0.0.1:8081/api/payments/webhook', ?8, ?9, ?10, ?11, ?12, "
    "?13, ?13)"};
const Sql kDelivery{
    "INSERT INTO webhook_deliveries (public_id, webhook_id, transaction_key, user_id, order_id, url, signed, schedule, body, status, "
    "attempts, due_at, created_at, updated_at) VALUES (?1, ?2, ?3, 'hamster-world', ?4, "
    "'http://127.0.0.1:8081/api/payments/webhook', 1, 'LAB', ?5, ?6, ?7, ?8, ?9, ?9)"};
const Sql kWebhookTry{
    "INSERT INTO webhook_attempts (delivery_public_id, number, headers, outcome, http_status, detail, duration_ms, created_at) "
    "VALUES (?, ?, '{\"webhook-id\":\"msg\"}', ?, ?, ?, ?, ?)"};
const Sql kRefund{
    "INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, points, coupon, status, reason, requested_by, event_id, "
    "created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'DONE', '포장 불량', 'vendor staff', 'evt', ?7, ?7)"};
const Sql kRefundItem{
    "INSERT INTO refund_items (refund_public_id, order_item_public_id, product_public_id, quantity, restock, amount, points, coupon) "
    "VALUES (?, ?, ?, ?, 1, ?, ?, ?)"};
const Sql kRefundView{
    "INSERT INTO refund_views (refund_public_id, order_public_id, status, amount, points, reason, created_at, updated_at) "
    "VALUES (?1, ?2, 'DONE', ?3, ?4, '포장 불량', ?5, ?5)"};
const Sql kPgCancel{
    "INSERT INTO pg_cancels (refund_public_id, process_public_id, key, amount, reason, status, event_id, correlation_id, created_at, "
    "updated_at) VALUES (?1, ?2, ?3, ?4, '포장 불량', 'DONE', 'evt', ?5, ?6, ?6)"};
const Sql kRefunded{"UPDATE orders SET refunded_amount = ? WHERE public_id = ?"};
const Sql kItemRefunded{"UPDATE order_items SET refunded_quantity = ? WHERE public_id = ?"};

std::string hex(qint64 value, int digits)
{
    std::string text;
    for (int i = 0; i < digits; ++i) {
        text.insert(text.begin(), "0123456789abcdef"[value & 15]);
        value >>= 4;
    }
    return text;
}

std::string nameOf(auto state) { return std::string(toString(state)); }

} // namespace

struct DeskFixture::Draft {
    OrderSeed seed;
    SeededOrder made;
    struct Line {
        qint64 item, product, quantity, price, discount, points;
        std::string sku, name;
    };
    std::vector<Line> lines;
    qint64 subtotal = 0;
    PaymentState payment = PaymentState::Ready;
    ReservationState reservation = ReservationState::Held;
    ProcessState process = ProcessState::Pending;
    PgTransactionState pg = PgTransactionState::Pending;
    bool approved = false, paid = true, refunded = false;
    qint64 cancelled = 0, refundedQuantity = 0, decidedMs = 0, transaction = 0;
    std::string reason, message, approval;
    TestCard card{{}, {}, {}, ForcedOutcome::None, {}};
    qint64 at(qint64 ms) const { return seed.atMs + ms; }
};

SeededOrder DeskFixture::addOrder(const OrderSeed &seed)
{
    Draft draft;
    draft.seed = seed;
    draft.made.id = nextId();
    const qint64 mixed = (++m_orders * 2'654'435'761LL) & 0xFFFFFFFF;
    draft.made.number = seed.number;
    if (seed.number.empty()) {
        qint64 rest = mixed * 977 + 31;
        draft.made.number = "ORD-" + formatSeoulCompactDate({seed.atMs}) + "-";
        for (int i = 0; i < 8; ++i, rest /= 36) draft.made.number += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest % 36];
    }
    draft.card = cardByToken(seed.card).value_or(testCards().front());
    const OrderState state = seed.state;
    const bool done = state == OrderState::OrderCompleted || state == OrderState::PaymentCompleted;
    draft.refunded = state == OrderState::PartiallyRefunded || state == OrderState::Refunded;
    draft.approved = done || draft.refunded;
    draft.paid = state != OrderState::Created;
    if (done) draft.payment = PaymentState::Approved;
    if (state == OrderState::PartiallyRefunded) draft.payment = PaymentState::PartiallyCancelled;
    if (state == OrderState::Refunded) draft.payment = PaymentState::Cancelled;
    const bool dead = state == OrderState::Failed || state == OrderState::Cancelled;
    if (dead) draft.payment = PaymentState::Failed;
    draft.reservation = draft.approved ? ReservationState::Confirmed : dead ? ReservationState::Released : ReservationState::Held;
    draft.process = draft.approved ? ProcessState::Success : dead ? ProcessState::Failed : ProcessState::Pending;
    if (state == OrderState::NeedsAttention) draft.process = ProcessState::Unknown;
    if (state == OrderState::Refunded) draft.process = ProcessState::Cancelled;
    draft.pg = draft.approved ? PgTransactionState::Success : dead ? PgTransactionState::Failed : PgTransactionState::Pending;
    if (state == OrderState::PartiallyRefunded) draft.pg = PgTransactionState::PartiallyCancelled;
    if (state == OrderState::Refunded) draft.pg = PgTransactionState::Cancelled;
    if (state == OrderState::Failed) draft.reason = "DECLINED", draft.message = "한도초과입니다. 다른 카드를 선택해주세요.";
    if (state == OrderState::Cancelled) draft.reason = "CANCELLED", draft.message = "고객 요청";
    if (state == OrderState::NeedsAttention) draft.reason = "UNDECIDED";
    draft.approval = draft.approved ? std::to_string(30'000'000 + mixed % 9'999'999) : "";
    draft.made.transactionKey = formatSeoulCompactDate({seed.atMs}) + ":TR:" + hex(mixed, 6);
    addOrderRows(draft);
    if (!draft.paid) return draft.made;
    addPaymentRows(draft);
    if (draft.made.amount == 0) return draft.made;
    addProcessRows(draft);
    addPgRows(draft);
    addWebhookRows(draft);
    addEndRows(draft);
    if (draft.refunded) addRefundRows(draft);
    return draft.made;
}

void DeskFixture::addOrderRows(Draft &d)
{
    Database &shop = file(DeskFile::Ecommerce);
    std::vector<I> totals;
    for (const LineSeed &line : d.seed.lines) {
        Rows rows = shop.query(kProduct, I(line.product));
        if (!rows.next()) qFatal("addOrder: unknown product");
        d.lines.push_back(
            {nextId(), line.product, line.quantity, rows.get<I>(2), 0, 0, rows.get<std::string>(0), rows.get<std::string>(1)});
        totals.push_back(rows.get<I>(2) * line.quantity);
        d.subtotal += totals.back();
    }
    const std::vector<Money> discounts = allocate(Money::won(d.seed.discount), totals);
    for (std::size_t i = 0; i < totals.size(); ++i) totals[i] -= (d.lines[i].discount = discounts[i].value());
    const std::vector<Money> points = allocate(Money::won(d.seed.points), totals);
    for (std::size_t i = 0; i < totals.size(); ++i) d.lines[i].points = points[i].value();
    d.made.amount = d.subtotal - d.seed.discount - d.seed.points;
    if (d.paid) d.made.payment = nextId();
    const auto text = [](const std::string &t) { return t.empty() ? std::optional<std::string>() : t; };
    const std::string payment = d.paid ? nameOf(d.payment) : "", reservation = d.paid ? nameOf(d.reservation) : "";
    shop.exec(kOrder, I(d.made.id), d.made.number, I(d.seed.vendor), I(d.seed.member), I(d.subtotal), I(d.seed.discount), I(d.seed.points),
              I(d.made.amount), d.seed.method, d.seed.card, d.seed.state, text(d.reason), text(d.message), toBase62(d.made.id),
              text(payment), text(reservation), PaymentId{d.made.payment}, I(d.seed.atMs));
    for (const Draft::Line &line : d.lines) {
        shop.exec(kItem, I(line.item), I(d.made.id), I(line.product), line.sku, line.name, I(line.price), I(line.quantity),
                  I(line.discount), I(line.points));
        d.made.items.push_back(line.item);
    }
    if (d.seed.coupon) {
        shop.exec(kCouponUsage, I(d.seed.coupon), I(d.made.id), I(d.seed.discount), I(d.seed.atMs));
        shop.exec(kCouponUsed, I(d.seed.coupon));
    }
    mustHold();
    log(DeskFile::Ecommerce, "order", d.made.id, "", "CREATED", "POST /api/v1/orders", d.made.id, d.at(0));
    if (d.paid) log(DeskFile::Ecommerce, "order", d.made.id, "CREATED", "PAYMENT_WAIT", "stock.reserved", d.made.id, d.at(48));
}

void DeskFixture::addPaymentRows(Draft &d)
{
    Database &core = file(DeskFile::Payment);
    d.decidedMs = 5'313 + 3'000 * d.seed.lostWebhooks;
    if (d.made.amount > 0) d.made.process = nextId();
    const auto text = [](bool shown, const std::string &t) { return shown ? std::optional<std::string>(t) : std::nullopt; };
    const bool failed = d.payment == PaymentState::Failed;
    core.exec(kPayment, I(d.made.payment), ProcessId{d.made.process}, I(d.made.id), d.made.number, I(d.seed.member), I(d.seed.vendor),
              I(d.made.amount), I(0), I(d.seed.points), I(failed ? d.seed.points : 0), I(d.seed.discount),
              text(d.seed.discount > 0, "VENDOR"), d.seed.method, d.payment, text(d.approved || failed, d.made.transactionKey),
              text(d.approved, d.approval), text(d.approved, std::string(d.card.cardType)),
              text(d.approved, std::string(d.card.number.substr(0, 7)) + "**-****-4242"), text(failed, d.reason), text(failed, d.message),
              d.seed.state == OrderState::OrderCompleted || d.refunded, I(d.at(900'000)),
              d.approved ? std::optional<I>(d.at(d.decidedMs + 37)) : std::nullopt, I(d.at(28)));
    log(DeskFile::Payment, "payment", d.made.payment, "", "READY", "order.placed", d.made.id, d.at(28));
    for (const Draft::Line &line : d.lines) {
        const I id = nextId();
        core.exec(kReservation, id, I(d.made.id), I(line.item), I(line.product), I(line.quantity), I(0), d.reservation, I(d.at(900'000)),
                  I(d.at(28)));
        addStockRecord(line.product, -line.quantity, "RESERVE", "order.placed", d.at(28), d.made.id);
        log(DeskFile::Payment, "reservation", id, "", "HELD", "order.placed", d.made.id, d.at(28));
        if (d.reservation == ReservationState::Released)
            addStockRecord(line.product, line.quantity, "RELEASE", "pg.declined", d.at(d.decidedMs + 37), d.made.id);
        if (d.reservation != ReservationState::Held)
            log(DeskFile::Payment, "reservation", id, "HELD", nameOf(d.reservation), d.approved ? "pg.approved" : "pg.declined", d.made.id,
                d.at(d.decidedMs + 37));
    }
    mustHold();
}

void DeskFixture::addProcessRows(Draft &d)
{
    Database &gate = file(DeskFile::Gateway);
    const std::string key =
        hex(static_cast<I>(static_cast<std::uint64_t>(d.made.process >> 19) * 2'654'435'761U & 0x7FFF'FFFF'FFFF'FFFFU), 12);
    const bool known = d.process != ProcessState::Unknown, decided = known && d.process != ProcessState::Pending;
    const bool failed = d.process == ProcessState::Failed;
    const auto when = [&](bool shown, qint64 ms) { return shown ? std::optional<I>(d.at(ms)) : std::nullopt; };
    const auto text = [](bool shown, const std::string &t) { return shown ? std::optional<std::string>(t) : std::nullopt; };
    gate.exec(kProcess, I(d.made.process),
              "CGW_HAMSTER_hamster-world_" + formatSeoulCompact({d.seed.atMs}) + "_" + hex(d.made.process >> 12, 8), I(d.made.id),
              d.made.number, I(d.made.payment), I(d.seed.vendor), I(d.seed.member), d.seed.method == "POINT" ? "CARD" : d.seed.method,
              d.seed.card, key, I(d.made.amount), I(0), d.process, I(d.at(900'000)), text(known, d.made.transactionKey),
              text(d.approved, d.approval), text(d.approved, "4242-42**-****-4242"), text(failed, d.reason), text(failed, d.message),
              I(d.at(63)), when(known, 113), when(decided, d.decidedMs), I(d.at(60)));
    const auto logged = [&](const char *from, const char *to, const char *cause, qint64 ms) {
        log(DeskFile::Gateway, "process", d.made.process, from, to, cause, d.made.id, d.at(ms));
    };
    logged("", "READY", "stock.reserved", 60);
    logged("READY", "UNKNOWN", "stock.reserved", 63);
    gate.exec(kAttempt, I(d.made.process), "APPROVE", key, I(1), std::optional<I>(), std::optional<I>(), text(known, "{}"),
              std::string(known ? "ACCEPTED" : "NO_ANSWER"), known ? std::optional<I>(200) : std::nullopt, I(known ? 50 : 3'000),
              I(d.at(63)), I(d.at(known ? 113 : 3'063)));
    if (known) logged("UNKNOWN", "PENDING", "PG answer", 113);
    if (decided) logged("PENDING", d.approved ? "SUCCESS" : "FAILED", "webhook", d.decidedMs);
    mustHold();
}

void DeskFixture::addPgRows(Draft &d)
{
    Database &pg = file(DeskFile::Pg);
    const I id = d.transaction = nextId();
    const bool decided = d.pg != PgTransactionState::Pending;
    const auto text = [](bool shown, const std::string &t) { return shown ? std::optional<std::string>(t) : std::nullopt; };
    pg.exec(kPgTransaction, id, d.made.transactionKey, d.made.number, std::string(d.card.cardType), std::string(d.card.number),
            I(d.made.amount), I(0), d.pg, text(d.pg == PgTransactionState::Failed, d.message), text(d.approved, d.approval),
            decided ? std::nullopt : std::optional<I>(d.at(4'000)), d.approved ? std::optional<I>(d.at(2'280)) : std::nullopt,
            I(d.at(110)));
    log(DeskFile::Pg, "pg-transaction", id, "", "PENDING", "POST /api/v1/payments", d.made.id, d.at(110));
    if (decided) log(DeskFile::Pg, "pg-transaction", id, "PENDING", d.approved ? "SUCCESS" : "FAILED", "decision", d.made.id, d.at(2'280));
    if (!decided) return;
    d.made.delivery = nextId();
    const std::string body = R"({"transactionKey":")" + d.made.transactionKey + R"("})";
    const int tries = d.seed.lostWebhooks + 1 + d.seed.lateWebhooks;
    pg.exec(kDelivery, I(d.made.delivery), "msg_" + toBase62(d.made.delivery), d.made.transactionKey, d.made.number, body,
            DeliveryState::Delivered, I(tries), std::optional<I>(), I(d.at(2'280)));
    log(DeskFile::Pg, "delivery", d.made.delivery, "", "SCHEDULED", "decision", d.made.id, d.at(2'280));
    log(DeskFile::Pg, "delivery", d.made.delivery, "SCHEDULED", "SENDING", "schedule", d.made.id, d.at(2'300));
    log(DeskFile::Pg, "delivery", d.made.delivery, "SENDING", "DELIVERED", "200", d.made.id, d.at(d.decidedMs + 2));
    mustHold();
}

void DeskFixture::addWebhookRows(Draft &d)
{
    if (!d.made.delivery) return;
    Database &pg = file(DeskFile::Pg);
    for (int i = 0; i < d.seed.lostWebhooks; ++i)
        pg.exec(kWebhookTry, I(d.made.delivery), I(i + 1), std::string("LOST"), std::optional<I>(), std::string("F1"), std::optional<I>(),
                I(d.at(2'300 + 3'000 * i)));
    const int arrived = d.seed.lostWebhooks + 1;
    pg.exec(kWebhookTry, I(d.made.delivery), I(arrived), std::string("ANSWERED"), I(200), std::optional<std::string>(), I(13),
            I(d.at(d.decidedMs - 11)));
    for (int i = 0; i <= d.seed.lateWebhooks; ++i) {
        const qint64 ms = d.decidedMs + i * 1'130;
        if (i > 0)
            pg.exec(kWebhookTry, I(d.made.delivery), I(arrived + i), std::string("ANSWERED"), I(200), std::optional<std::string>(), I(12),
                    I(d.at(ms - 11)));
        file(DeskFile::Gateway)
            .exec(kInbox, "msg_" + toBase62(d.made.delivery), I(d.at(ms)), Blob{"{}"}, std::string(i == 0 ? "APPLIED" : "DUPLICATE"),
                  I(d.made.process), d.made.transactionKey);
    }
    mustHold();
}

void DeskFixture::addSettlementLine(const Draft &d, qint64 refund, qint64 gross, qint64 fee, qint64 vat, qint64 atMs)
{
    file(DeskFile::Payment)
        .exec(kSettlement, I(nextId()), I(d.seed.vendor), I(d.made.id), I(d.made.payment), RefundId{refund}, I(gross), I(fee), I(vat),
              I(atMs));
}

void DeskFixture::addEndRows(Draft &d)
{
    Database &core = file(DeskFile::Payment);
    const qint64 paid = d.decidedMs + 37, told = d.decidedMs + 79;
    const OrderState state = d.seed.state;
    const auto moved = [&](OrderState from, OrderState to, const char *cause, qint64 ms) {
        log(DeskFile::Ecommerce, "order", d.made.id, nameOf(from), nameOf(to), cause, d.made.id, d.at(ms));
    };
    if (d.payment == PaymentState::Failed)
        log(DeskFile::Payment, "payment", d.made.payment, "READY", "FAILED", "pg.declined", d.made.id, d.at(paid));
    if (state == OrderState::Failed) moved(OrderState::PaymentWait, state, "payment.failed", told);
    if (state == OrderState::Cancelled) moved(OrderState::PaymentWait, state, "POST /api/v1/orders/cancel", 3'000);
    if (state == OrderState::NeedsAttention) moved(OrderState::PaymentWait, state, "payment.unresolved", 86'400'000);
    if (!d.approved) return;
    log(DeskFile::Payment, "payment", d.made.payment, "READY", "APPROVED", "pg.approved", d.made.id, d.at(paid));
    core.exec(kTransaction, I(d.made.payment), "APPROVAL", "SUCCESS", d.made.transactionKey, I(d.made.amount), "evt", I(d.at(paid)));
    const payment::Charges charges = payment::captureCharges(Money::won(d.made.amount + d.seed.points), 330);
    addSettlementLine(d, 0, charges.gross, charges.fee, charges.vat, d.at(paid));
    moved(OrderState::PaymentWait, OrderState::PaymentCompleted, "payment.completed", told);
    if (state == OrderState::PaymentCompleted) return;
    moved(OrderState::PaymentCompleted, OrderState::OrderCompleted, "stock.confirmed", told + 1);
    file(DeskFile::Ecommerce).exec(kNotification, I(d.seed.member), I(d.made.id), d.made.number, I(d.at(told + 1)));
    mustHold();
}

void DeskFixture::addRefundRows(Draft &d)
{
    const bool full = d.seed.state == OrderState::Refunded;
    Database &shop = file(DeskFile::Ecommerce), &core = file(DeskFile::Payment), &gate = file(DeskFile::Gateway);
    const qint64 asked = 600'000, done = asked + 410;
    qint64 money = 0, points = 0, coupon = 0;
    d.made.refund = nextId();
    std::vector<std::pair<const Draft::Line *, qint64>> parts;
    for (const Draft::Line &line : d.lines) {
        const qint64 quantity = full ? line.quantity : parts.empty() ? 1 : 0;
        if (quantity == 0) continue;
        parts.emplace_back(&line, quantity);
        const qint64 off = unitShare(Money::won(line.discount), 0, quantity, line.quantity).value();
        const qint64 back = unitShare(Money::won(line.points), 0, quantity, line.quantity).value();
        money += line.price * quantity - off - back, points += back, coupon += off;
    }
    core.exec(kRefund, I(d.made.refund), I(d.made.payment), I(d.made.id), I(money), I(points), I(coupon), I(d.at(asked)));
    for (const auto &[line, quantity] : parts) {
        core.exec(kRefundItem, I(d.made.refund), I(line->item), I(line->product), I(quantity), I(money), I(points), I(coupon));
        shop.exec(kItemRefunded, I(quantity), I(line->item));
        addStockRecord(line->product, quantity, "RESTOCK", "포장 불량", d.at(done + 30), d.made.id);
    }
    shop.exec(kRefundView, I(d.made.refund), I(d.made.id), I(money), I(points), I(d.at(asked)));
    shop.exec(kRefunded, I(money), I(d.made.id));
    exec(DeskFile::Payment, "UPDATE payments SET cancelled_amount = " + std::to_string(money) +
                                ", points_returned = " + std::to_string(points) + " WHERE public_id = " + std::to_string(d.made.payment));
    exec(DeskFile::Gateway, "UPDATE payment_processes SET cancelled_amount = " + std::to_string(money) +
                                " WHERE public_id = " + std::to_string(d.made.process));
    exec(DeskFile::Pg, "UPDATE pg_transactions SET cancelled_amount = " + std::to_string(money) + " WHERE transaction_key = '" +
                           d.made.transactionKey + "'");
    gate.exec(kPgCancel, I(d.made.refund), I(d.made.process), "cancel-" + toBase62(d.made.refund), I(money), toBase62(d.made.id),
              I(d.at(asked)));
    gate.exec(kAttempt, I(d.made.process), "CANCEL", "cancel-" + toBase62(d.made.refund), I(1), std::optional<I>(d.made.refund),
              std::optional<I>(money), std::string("{}"), std::string("ACCEPTED"), std::optional<I>(200), I(310), I(d.at(asked + 20)),
              I(d.at(asked + 330)));
    core.exec(kTransaction, I(d.made.payment), "CANCEL", "SUCCESS", d.made.transactionKey, I(money), "evt", I(d.at(done)));
    if (full)
        log(DeskFile::Gateway, "process", d.made.process, "SUCCESS", "CANCELLED", "POST /api/payments/cancel", d.made.id,
            d.at(asked + 330));
    log(DeskFile::Pg, "pg-transaction", d.transaction, "SUCCESS", nameOf(d.pg), "POST /api/v1/payments/cancel", d.made.id,
        d.at(asked + 300));
    log(DeskFile::Payment, "refund", d.made.refund, "", "REQUESTED", "refund.requested", d.made.id, d.at(asked));
    log(DeskFile::Payment, "refund", d.made.refund, "REQUESTED", "PENDING", "refund.requested", d.made.id, d.at(asked));
    log(DeskFile::Payment, "refund", d.made.refund, "PENDING", "DONE", "pg.cancelled", d.made.id, d.at(done));
    const payment::Charges captured = payment::captureCharges(Money::won(d.made.amount + d.seed.points), 330);
    const payment::Charges back = payment::refundCharges(captured, 0, Money::won(money + points));
    addSettlementLine(d, d.made.refund, back.gross, back.fee, back.vat, d.at(done));
    log(DeskFile::Payment, "payment", d.made.payment, "APPROVED", nameOf(d.payment), "pg.cancelled", d.made.id, d.at(done));
    log(DeskFile::Ecommerce, "order", d.made.id, "ORDER_COMPLETED", nameOf(d.seed.state), "payment.refunded", d.made.id, d.at(done + 40));
    mustHold();
}

} // namespace hamster::test
