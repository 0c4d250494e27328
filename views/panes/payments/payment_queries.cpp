#include "views/panes/payments/payment_queries.h"

#include "model/core/ids.h"
#include "views/items/columns.h"
#include "views/panes/orders/order_texts.h"
#include "views/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

using I = std::int64_t;

#define HAMSTER_PROCESS_COLUMNS                                                                                                            \
    "SELECT p.id, p.public_id, p.order_public_id, p.payment_public_id, p.order_number, p.gateway_reference_id, p.provider, p.mid, "        \
    "p.route, "                                                                                                                            \
    "p.method, p.status, p.pg_transaction, p.approval_number, p.attempt_key, p.code, p.message, p.settle_reason, p.card_masked, "          \
    "p.amount, "                                                                                                                           \
    "p.cancelled_amount, p.created_at, p.requested_at, p.acknowledged_at, p.decided_at, p.undecided_at, p.inquire_at, p.inquiries, "       \
    "(SELECT count(*) FROM pg_attempts a WHERE a.process_public_id = p.public_id) FROM payment_processes p "
#define HAMSTER_PROCESS_SEARCH(at)                                                                                                         \
    "(" at " = '' OR p.order_number LIKE " at " ESCAPE '\\' OR p.pg_transaction LIKE " at " ESCAPE '\\' "                                  \
    "OR p.gateway_reference_id LIKE " at " ESCAPE '\\' OR p.attempt_key LIKE " at " ESCAPE '\\')"

// The plus keeps the planner on the row id: pages are read along it.
const Sql kPage{HAMSTER_PROCESS_COLUMNS "WHERE p.id < ?1 AND p.id >= ?2 AND (?3 = '' OR +p.status = ?3) AND " HAMSTER_PROCESS_SEARCH(
    "?4") " ORDER BY p.id DESC LIMIT ?5"};
const Sql kOne{HAMSTER_PROCESS_COLUMNS "WHERE p.id = ?"};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM payment_processes"};
const Sql kSlice{
    "SELECT p.status, count(*), sum(p.amount) FROM payment_processes p WHERE p.id BETWEEN ?1 AND ?2 AND " HAMSTER_PROCESS_SEARCH(
        "?3") " GROUP BY p.status ORDER BY p.status"};
const Sql kMoved{"SELECT s.id, p.id FROM state_log s CROSS JOIN payment_processes p ON p.public_id = s.entity_id "
                 "WHERE s.id > ?1 AND +s.entity = 'process' ORDER BY s.id LIMIT ?2"};
const Sql kNewestPayment{"SELECT coalesce(max(id), 0) FROM payments"};
const Sql kNewestMove{"SELECT coalesce(max(id), 0) FROM state_log"};
// Every name has an index here; that of the payment is looked up at the payment service.
const Sql kFind{
    "SELECT id FROM payment_processes WHERE gateway_reference_id = ?1 OR order_number = ?1 OR pg_transaction = ?1 OR public_id = ?2 "
    "ORDER BY id DESC LIMIT 1"};
const Sql kFindByOrder{"SELECT id FROM payment_processes WHERE order_public_id = ?"};
const Sql kOrderOfPayment{"SELECT order_public_id FROM payments WHERE public_id = ?"};
#define HAMSTER_PAYMENT_COLUMNS                                                                                                            \
    "SELECT public_id, order_public_id, order_number, status, pg_transaction, approval_number, failure_code, failure_reason, amount, "     \
    "cancelled_amount, approved_at, updated_at FROM payments "
const Sql kPayments{HAMSTER_PAYMENT_COLUMNS "WHERE order_public_id IN (SELECT value FROM json_each(?)) ORDER BY id"};
const Sql kPg{
    "SELECT order_id, transaction_key, status, approval_number, idempotency_key, amount, cancelled_amount, approved_at, updated_at "
    "FROM pg_transactions WHERE transaction_key = ?1 OR (?1 = '' AND user_id = ?2 AND idempotency_key = ?3) ORDER BY id DESC LIMIT 1"};

ProcessFacts processAt(const Rows &rows)
{
    ProcessFacts p;
    int c = 0;
    for (qint64 *number : {&p.id, &p.publicId, &p.order, &p.payment}) *number = columnNumber(rows, c++);
    for (QString *text : {&p.number, &p.reference, &p.provider, &p.mid, &p.route, &p.method, &p.state, &p.transaction, &p.approval,
                          &p.attemptKey, &p.code, &p.message, &p.settleReason, &p.cardMasked})
        *text = columnText(rows, c++);
    for (qint64 *number :
         {&p.amount, &p.cancelled, &p.createdMs, &p.requestedMs, &p.acknowledgedMs, &p.decidedMs, &p.undecidedMs, &p.inquireMs})
        *number = columnNumber(rows, c++);
    p.inquiries = rows.get<int>(c++);
    p.tries = rows.get<int>(c);
    return p;
}

PaymentFacts paymentAt(const Rows &rows)
{
    PaymentFacts p;
    p.publicId = columnNumber(rows, 0);
    p.order = columnNumber(rows, 1);
    int c = 2;
    for (QString *text : {&p.number, &p.state, &p.transaction, &p.approval, &p.failureCode, &p.failureReason})
        *text = columnText(rows, c++);
    for (qint64 *number : {&p.amount, &p.cancelled, &p.approvedMs, &p.updatedMs}) *number = columnNumber(rows, c++);
    return p;
}

/// The payments of these processes, in their order. An order may have had several: the one that the process names, else the last.
std::vector<PaymentFacts> paymentsOf(Database &payment, const std::vector<ProcessFacts> &processes)
{
    payment.clearFailure();
    std::string orders = "[";
    for (const ProcessFacts &process : processes) orders += (orders.size() > 1 ? "," : "") + std::to_string(process.order);
    orders += "]";
    std::multimap<qint64, PaymentFacts> byOrder;
    Rows rows = payment.query(kPayments, orders);
    while (rows.next()) {
        PaymentFacts facts = paymentAt(rows);
        byOrder.emplace(facts.order, std::move(facts));
    }
    std::vector<PaymentFacts> all;
    for (const ProcessFacts &process : processes) {
        PaymentFacts chosen;
        const auto [first, last] = byOrder.equal_range(process.order);
        for (auto at = first; at != last; ++at)
            if (chosen.publicId != process.payment) chosen = at->second;
        all.push_back(std::move(chosen));
    }
    return all;
}

CellRow rowOf(const ProcessFacts &process, const PaymentFacts &payment, const std::vector<Difference> &found)
{
    const QString words = PaymentTexts::differences(found);
    Cell difference = Cell::words(words, words);
    difference.raw = static_cast<qint64>(found.size());
    Cell state = Cell::state(u"process"_s, process.state);
    if (!process.code.isEmpty()) state.tip = process.state + u": "_s + whyText(process);
    return {process.id,
            {Cell::id(process.number, u"order"_s), Cell::time(process.createdMs), Cell::won(process.amount), state,
             Cell::state(u"payment"_s, payment.state), difference, Cell::id(process.transaction, u"transaction"_s),
             Cell::count(process.tries), Cell::words(PaymentTexts::method(process.method)),
             Cell::words(PaymentTexts::provider(process.provider), process.mid)},
            false};
}

} // namespace

bool statesAgree(const QString &process, const QString &payment)
{
    if (process == "SUCCESS"_L1) return payment == "APPROVED"_L1 || payment == "PARTIALLY_CANCELLED"_L1 || payment == "CANCELLED"_L1;
    if (process == "FAILED"_L1) return payment == "FAILED"_L1;
    if (process == "CANCELLED"_L1) return payment == "CANCELLED"_L1;
    return payment == "READY"_L1;
}

std::vector<Difference> differences(const ProcessFacts &process, const PaymentFacts &payment)
{
    if (payment.publicId == 0) return {Difference::Missing};
    std::vector<Difference> found;
    const bool captured = payment.decided() && payment.state != "FAILED"_L1;
    const auto differ = [captured](const QString &here, const QString &there) {
        return here != there && (captured || (!here.isEmpty() && !there.isEmpty()));
    };
    if (!statesAgree(process.state, payment.state)) found.push_back(Difference::State);
    if (process.amount != payment.amount) found.push_back(Difference::Amount);
    if (differ(process.transaction, payment.transaction)) found.push_back(Difference::Transaction);
    if (differ(process.approval, payment.approval)) found.push_back(Difference::Approval);
    if (process.cancelled != payment.cancelled) found.push_back(Difference::Cancelled);
    return found;
}

QString whyText(const ProcessFacts &process)
{
    if (process.code.isEmpty()) return {};
    const QString why = orders::reasonWithCode(process.code), told = orders::messageText(process.code, process.message);
    return told.isEmpty() || told == orders::reasonText(process.code) ? why : why + u": "_s + told;
}

bool pgAgrees(const ProcessFacts &process, const PgFacts &pg)
{
    const bool asked = process.state == "PENDING"_L1 || process.state == "SUCCESS"_L1 || process.state == "CANCELLED"_L1;
    if (!pg.found) return !asked;
    if (process.state == pg.state) return true;
    const bool paid = process.state == "SUCCESS"_L1;
    return paid && (pg.state == "PARTIALLY_CANCELLED"_L1 || (pg.state == "CANCELLED"_L1 && process.cancelled == process.amount));
}

namespace {

/// While it is under way the PG is always a step ahead; once it is decided both have to say the same.
bool differsFromPg(const ProcessFacts &process, Database &pg)
{
    if (process.state != "SUCCESS"_L1 && process.state != "FAILED"_L1 && process.state != "CANCELLED"_L1) return false;
    const PgFacts facts = readPg(pg, process);
    return !pgAgrees(process, facts) || (facts.found && (facts.amount != process.amount || facts.cancelled != process.cancelled));
}

} // namespace

std::vector<CellRow> processRows(Database &gateway, Database *payment, const ProcessFilter &filter, qint64 high, qint64 low, int limit,
                                 Database *pg)
{
    gateway.clearFailure();
    std::vector<CellRow> all;
    while (static_cast<int>(all.size()) < limit) {
        std::vector<ProcessFacts> page;
        if (filter.exactly) {
            const auto one = filter.exactly < high && filter.exactly >= low ? readProcess(gateway, filter.exactly) : std::nullopt;
            if (one && (filter.state.empty() || one->state.toStdString() == filter.state)) page.push_back(*one);
        } else {
            Rows rows = gateway.query(kPage, I(high), I(low), filter.state, filter.like, limit);
            while (rows.next()) page.push_back(processAt(rows));
        }
        const std::vector<PaymentFacts> payments =
            payment && !page.empty() ? paymentsOf(*payment, page) : std::vector<PaymentFacts>(page.size());
        for (std::size_t i = 0; i < page.size() && static_cast<int>(all.size()) < limit; ++i) {
            auto found = payment ? differences(page[i], payments[i]) : std::vector<Difference>();
            if (pg && differsFromPg(page[i], *pg)) found.push_back(Difference::Pg);
            if (!filter.differing || !found.empty()) all.push_back(rowOf(page[i], payments[i], found));
        }
        if (static_cast<int>(page.size()) < limit) break;
        high = page.back().id;
    }
    return all;
}

qint64 newestProcess(Database &gateway)
{
    gateway.clearFailure();
    return gateway.value<I>(kNewest).value_or(0);
}

qint64 paymentsWithoutProcess(DeskPort &port)
{
    Database *gateway = port.reader(DeskFile::Gateway), *payment = port.reader(DeskFile::Payment);
    if (!gateway || !payment) return 0;
    return std::max<qint64>(0, payment->value<I>(kNewestPayment).value_or(0) - newestProcess(*gateway));
}

StateTotals processTotals() { return StateTotals({kSlice, kNewest, kMoved, kNewestMove}); }

std::optional<ProcessFacts> readProcess(Database &gateway, qint64 rowId)
{
    gateway.clearFailure();
    Rows rows = gateway.query(kOne, I(rowId));
    if (!rows.next()) return std::nullopt;
    return processAt(rows);
}

qint64 findProcess(Database &gateway, Database *payment, const QString &id)
{
    gateway.clearFailure();
    const std::string text = id.toStdString();
    const I number = fromBase62(text).value_or(-1);
    if (const auto found = gateway.value<I>(kFind, text, number)) return *found;
    if (!payment) return 0;
    payment->clearFailure();
    const auto order = payment->value<I>(kOrderOfPayment, number);
    return order ? gateway.value<I>(kFindByOrder, *order).value_or(0) : 0;
}

PaymentFacts readPayment(Database &payment, const ProcessFacts &process) { return paymentsOf(payment, {process}).front(); }

PgFacts readPg(Database &pg, const ProcessFacts &process)
{
    pg.clearFailure();
    PgFacts facts;
    const std::string key = process.transaction.toStdString(), mid = process.mid.toStdString(), attempt = process.attemptKey.toStdString();
    Rows rows = pg.query(kPg, key, mid, attempt);
    if (!rows.next()) return facts;
    facts.found = true;
    int c = 0;
    for (QString *text : {&facts.number, &facts.transaction, &facts.state, &facts.approval, &facts.attemptKey})
        *text = columnText(rows, c++);
    for (qint64 *number : {&facts.amount, &facts.cancelled, &facts.approvedMs, &facts.updatedMs}) *number = columnNumber(rows, c++);
    return facts;
}

} // namespace hamster::payments
