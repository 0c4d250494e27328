// What was given back, and the records that nobody may change: A9, A15.

#include "model/audit/checks.h"
#include "model/core/text.h"

namespace hamster::audit {

namespace {

/// Refunds that were done or may still be done.
constexpr const char *kStanding = "status IN ('PENDING', 'UNKNOWN', 'DONE')";

constexpr const char *kAppendOnly[] = {"ledger_entries", "product_records", "account_records", "payment_transactions"};

void checkContiguousIds(Facts &facts, Report &report)
{
    for (const std::string table : kAppendOnly) {
        report.saw(facts.count(*facts.db.payment, table));
        reportOffenders(facts, *facts.db.payment,
                        "SELECT NULL, NULL, '" + table +
                            " has ' || count(*) || ' rows with ids from ' || min(id) || ' to ' || max(id) FROM " + table +
                            " HAVING count(*) > 0 AND (min(id) <> 1 OR max(id) <> count(*)) ORDER BY 1",
                        report);
    }
}

void checkTriggers(Facts &facts, Report &report)
{
    std::set<std::string> triggers;
    Cursor r = facts.read(*facts.db.payment,
                          "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND instr(sql, 'raise(ABORT') > 0 ORDER BY name");
    while (r.next()) triggers.insert(r.text(0));
    for (const std::string table : kAppendOnly)
        for (const char *act : {"update", "delete"})
            if (!triggers.contains(table + "_no_" + act))
                report.violation(table + " may be changed: its trigger against " + act + " is gone");
}

/// The chain as the ledger's documentation describes it, computed by other code than the ledger's.
void checkHashChain(Facts &facts, Report &report)
{
    std::string previous;
    Cursor r = facts.read(*facts.db.payment,
                          "SELECT e.id, e.posting || '|' || a.code || '|' || e.amount || '|' || coalesce(e.order_public_id, 0) || '|' || "
                          "coalesce(e.vendor_public_id, 0) || '|' || e.event_id || '|' || e.created_at, e.hash, e.order_public_id "
                          "FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id ORDER BY e.id");
    while (r.next()) {
        if (sha256Hex(previous + "|" + r.text(1)) != r.view(2))
            report.violation("ledger entry " + r.text(0) + " does not continue the hash chain", r.integer(3));
        previous = r.text(2); // one broken link is one offender
    }
}

} // namespace

void checkRefundLimits(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "payments"));
    reportOffenders(
        facts, payment,
        "SELECT p.order_public_id, p.public_id, 'payment {}: refunds of ' || r.money || ' won, captured ' || coalesce(c.money, 0) "
        "FROM payments p JOIN (SELECT payment_public_id AS payment, sum(amount) AS money FROM refunds WHERE " +
            std::string(kStanding) +
            " GROUP BY payment_public_id) r ON r.payment = p.public_id LEFT JOIN (SELECT payment_public_id AS payment, "
            "sum(amount) AS money FROM payment_transactions WHERE kind = 'APPROVAL' AND status = 'SUCCESS' "
            "GROUP BY payment_public_id) c ON c.payment = p.public_id WHERE r.money > coalesce(c.money, 0) ORDER BY p.id",
        report);
    reportOffenders(facts, payment,
                    "SELECT p.order_public_id, p.public_id, 'payment {}: ' || r.points || ' points given back, used ' || p.points_used "
                    "FROM payments p JOIN (SELECT payment_public_id AS payment, sum(points) AS points FROM refunds WHERE " +
                        std::string(kStanding) +
                        " GROUP BY payment_public_id) r ON r.payment = p.public_id WHERE r.points > p.points_used ORDER BY p.id",
                    report);
    reportOffenders(facts, payment,
                    "SELECT order_public_id, NULL, 'points records of the order sum to ' || sum(delta) || ': more given back than used' "
                    "FROM account_records WHERE order_public_id IS NOT NULL GROUP BY order_public_id HAVING sum(delta) > 0 "
                    "ORDER BY order_public_id",
                    report);
    reportOffenders(
        facts, payment,
        "SELECT r.order_public_id, i.order_item_public_id, 'item {}: ' || sum(i.quantity) || ' refunded, ordered ' || s.quantity "
        "FROM refund_items i JOIN refunds r ON r.public_id = i.refund_public_id JOIN product_order_snapshot_items s "
        "ON s.order_item_public_id = i.order_item_public_id WHERE r." +
            std::string(kStanding) + " GROUP BY i.order_item_public_id HAVING sum(i.quantity) > s.quantity ORDER BY min(i.id)",
        report);
}

void checkMoneyRecords(Facts &facts, Report &report)
{
    reportOffenders(facts, *facts.db.payment,
                    "SELECT max(order_public_id), NULL, 'ledger transaction ' || posting || ' sums to ' || sum(amount) FROM ledger_entries "
                    "GROUP BY posting HAVING sum(amount) <> 0 ORDER BY min(id)",
                    report);
    checkContiguousIds(facts, report);
    checkTriggers(facts, report);
    checkHashChain(facts, report);
}

} // namespace hamster::audit
