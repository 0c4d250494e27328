// What a statement of the PG would tell (E8), and what was given back for want of stock (E10).

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

/// What we have booked about one PG transaction.
struct Booked {
    std::int64_t captured = 0;
    std::int64_t cancelled = 0;
    std::int64_t orderId = 0;
};

std::map<std::string, Booked> loadBooked(Facts &facts)
{
    std::map<std::string, Booked> booked;
    Cursor r = facts.read(*facts.db.payment, "SELECT t.pg_transaction, t.kind, t.amount, p.order_public_id FROM payment_transactions t "
                                             "JOIN payments p ON p.public_id = t.payment_public_id WHERE t.status = 'SUCCESS' "
                                             "AND t.pg_transaction IS NOT NULL ORDER BY t.id");
    while (r.next()) {
        Booked &row = booked[r.text(0)];
        (r.view(1) == "APPROVAL" ? row.captured : row.cancelled) += r.integer(2);
        row.orderId = r.integer(3);
    }
    return booked;
}

/// Differences that the daily statement showed are there only for a reason.
void checkMismatches(Facts &facts, Report &report)
{
    report.saw(facts.count(*facts.db.payment, "mismatches"));
    if (facts.isStamped(std::string(kTamperedStatement))) return; // which lines were changed is the reconciliation's to find
    Cursor r =
        facts.read(*facts.db.payment,
                   "SELECT m.kind, m.transaction_key, m.detail, coalesce("
                   "(SELECT order_number FROM pg_statement_lines l WHERE l.transaction_key = m.transaction_key ORDER BY l.id LIMIT 1), "
                   "(SELECT order_number FROM payments p WHERE p.pg_transaction = m.transaction_key ORDER BY p.id LIMIT 1), '') "
                   "FROM mismatches m ORDER BY m.id");
    while (r.next()) {
        const PgRow *pg = facts.pgByKey(r.text(1));
        const std::string number = pg ? pg->orderNumber : r.text(3);
        const OrderRow *order = facts.orderByNumber(number);
        if (facts.isStamped(number) || (order && facts.isStamped(*order))) continue;
        report.violation("the statement showed " + r.text(0) + " for " + r.text(1) + ": " + r.text(2), order ? order->id : 0);
    }
}

} // namespace

void checkStatement(Facts &facts, Report &report)
{
    std::map<std::string, Booked> booked = loadBooked(facts);
    for (const PgRow &pg : facts.pgRows()) {
        report.saw();
        const auto found = booked.find(pg.key);
        const Booked ours = found == booked.end() ? Booked{} : found->second;
        if (found != booked.end()) booked.erase(found);
        const OrderRow *order = facts.orderByNumber(pg.orderNumber);
        const std::int64_t captured = pg.captured() ? pg.amount : 0;
        if ((ours.captured == captured && ours.cancelled == pg.cancelled) || (order && facts.isAttended(*order))) continue;
        report.violation("transaction " + pg.key + " of " + pg.orderNumber + ": the PG captured " + std::to_string(captured) +
                             " and cancelled " + std::to_string(pg.cancelled) + ", we have " + std::to_string(ours.captured) + " and " +
                             std::to_string(ours.cancelled),
                         order ? order->id : 0);
    }
    for (const auto &[key, ours] : booked)
        report.violation("transaction " + key + " is booked here, the PG does not know it", ours.orderId);
    checkMismatches(facts, report);
}

void checkNothingShortAfterPayment(Facts &facts, Report &report)
{
    std::map<std::int64_t, std::string> givenBack;
    Cursor r = facts.read(*facts.db.payment, "SELECT order_public_id, 'refund of ' || amount || ' won for ' || reason FROM refunds "
                                             "WHERE reason IN ('NOT_ENOUGH_STOCK', 'STOCK_SHORT_AFTER_PAYMENT') ORDER BY id");
    while (r.next()) givenBack.try_emplace(r.integer(0), r.text(1));
    for (Database *database : {facts.db.payment, facts.db.gateway, facts.db.ecommerce}) {
        Cursor c = facts.read(*database, "SELECT subject, 'case STOCK_SHORT_AFTER_PAYMENT: ' || detail FROM cases "
                                         "WHERE kind = 'STOCK_SHORT_AFTER_PAYMENT' ORDER BY id");
        while (c.next())
            if (const auto order = fromBase62(c.view(0))) givenBack.try_emplace(*order, c.text(1));
    }
    report.saw(facts.count(*facts.db.payment, "payment_transactions", "kind = 'APPROVAL' AND status = 'SUCCESS'"));
    for (const auto &[order, what] : givenBack) report.violation("a captured payment was given back for want of stock: " + what, order);
}

} // namespace hamster::audit
