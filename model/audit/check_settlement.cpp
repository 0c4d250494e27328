// Settlement and ledger in the end: E6, E7.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

void checkLinesExist(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    reportOffenders(
        facts, payment,
        "SELECT p.order_public_id, p.public_id, 'the capture of payment {} is in ' || count(l.id) || ' settlement lines' "
        "FROM payments p LEFT JOIN settlement_lines l ON l.payment_public_id = p.public_id AND l.refund_public_id IS NULL "
        "WHERE p.status IN ('APPROVED', 'PARTIALLY_CANCELLED', 'CANCELLED') GROUP BY p.id HAVING count(l.id) <> 1 ORDER BY p.id",
        report);
    reportOffenders(facts, payment,
                    "SELECT r.order_public_id, r.public_id, 'refund {} is in ' || count(l.id) || ' settlement lines' FROM refunds r "
                    "LEFT JOIN settlement_lines l ON l.refund_public_id = r.public_id WHERE r.status = 'DONE' AND r.late_capture = 0 "
                    "GROUP BY r.id HAVING count(l.id) <> 1 ORDER BY r.id",
                    report);
    reportOffenders(
        facts, payment,
        "SELECT l.order_public_id, l.public_id, 'settlement line {} is of a payment that is ' || p.status FROM settlement_lines l "
        "JOIN payments p ON p.public_id = l.payment_public_id WHERE p.status IN ('READY', 'FAILED') ORDER BY l.id",
        report);
    reportOffenders(
        facts, payment,
        "SELECT l.order_public_id, l.public_id, 'settlement line {} is of a refund that is ' || coalesce(r.status, 'not there') "
        "FROM settlement_lines l LEFT JOIN refunds r ON r.public_id = l.refund_public_id WHERE l.refund_public_id IS NOT NULL "
        "AND coalesce(r.status, '') <> 'DONE' ORDER BY l.id",
        report);
}

void checkSums(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    for (const char *table : {"settlement_lines", "settlement_batches"})
        reportOffenders(facts, payment,
                        std::string("SELECT NULL, public_id, '") + table +
                            " {}: net ' || net || ' of gross ' || gross || ', fee ' || fee || "
                            "', VAT ' || vat FROM " +
                            table + " WHERE net <> gross - fee - vat ORDER BY id",
                        report);
    reportOffenders(facts, payment,
                    "SELECT NULL, b.public_id, 'settlement batch {} has net ' || b.net || ', its lines sum to ' || coalesce(sum(l.net), 0) "
                    "FROM settlement_batches b LEFT JOIN settlement_lines l ON l.batch_id = b.id GROUP BY b.id "
                    "HAVING b.gross <> coalesce(sum(l.gross), 0) OR b.fee <> coalesce(sum(l.fee), 0) OR b.vat <> coalesce(sum(l.vat), 0) "
                    "OR b.net <> coalesce(sum(l.net), 0) ORDER BY b.id",
                    report);
    reportOffenders(facts, payment,
                    "SELECT p.order_public_id, p.public_id, 'payment {} was given back in full, its settlement lines sum to gross ' || "
                    "sum(l.gross) || ', fee ' || sum(l.fee) || ', VAT ' || sum(l.vat) FROM payments p JOIN settlement_lines l "
                    "ON l.payment_public_id = p.public_id WHERE p.status = 'CANCELLED' GROUP BY p.id "
                    "HAVING sum(l.gross) <> 0 OR sum(l.fee) <> 0 OR sum(l.vat) <> 0 OR sum(l.net) <> 0 ORDER BY p.id",
                    report);
}

/// What an order brought, and where the ledger says it went. Credits are positive.
struct Books {
    std::int64_t captured = 0;   ///< at the PG, less what it gave back
    std::int64_t points = 0;     ///< redeemed
    std::int64_t coupon = 0;     ///< borne by the platform
    std::int64_t receivable = 0; ///< debit of PG_RECEIVABLE
    std::int64_t owed = 0;       ///< to the vendor, paid out or not, as fee, as VAT, and as refunds due
    bool direct = false;
};

std::map<std::int64_t, Books> loadBooks(Facts &facts)
{
    std::map<std::int64_t, Books> books;
    for (const PgRow &pg : facts.pgRows())
        if (const OrderRow *order = facts.orderByNumber(pg.orderNumber); order && pg.captured())
            books[order->id].captured += pg.amount - pg.cancelled;
    Database &payment = *facts.db.payment;
    Cursor used = facts.read(payment, "SELECT order_public_id, -sum(delta) FROM account_records WHERE order_public_id IS NOT NULL "
                                      "GROUP BY order_public_id ORDER BY order_public_id");
    while (used.next()) books[used.integer(0)].points = used.integer(1);
    Cursor paid = facts.read(
        payment, "SELECT p.order_public_id, p.route = 'DIRECT', CASE WHEN p.coupon_bearer = 'PLATFORM' AND p.status IN "
                 "('APPROVED', 'PARTIALLY_CANCELLED', 'CANCELLED') THEN p.coupon_discount - (SELECT coalesce(sum(r.coupon), 0) "
                 "FROM refunds r WHERE r.payment_public_id = p.public_id AND r.status = 'DONE' AND r.late_capture = 0) ELSE 0 END "
                 "FROM payments p ORDER BY p.id");
    while (paid.next()) {
        Books &book = books[paid.integer(0)];
        book.direct = paid.integer(1) != 0;
        book.coupon += paid.integer(2);
    }
    Cursor entries = facts.read(
        payment, "SELECT e.order_public_id, a.code, sum(e.amount) FROM ledger_entries e "
                 "JOIN ledger_accounts a ON a.id = e.account_id WHERE a.code IN ('PG_RECEIVABLE', 'VENDOR_PAYABLE', 'FEE_REVENUE', "
                 "'VAT_PAYABLE', 'REFUNDS_DUE') AND e.order_public_id IS NOT NULL "
                 "GROUP BY 1, 2 ORDER BY 1, 2");
    while (entries.next()) {
        Books &book = books[entries.integer(0)];
        (entries.view(1) == "PG_RECEIVABLE" ? book.receivable : book.owed) += entries.integer(2);
    }
    for (auto &[order, book] : books) book.owed = -book.owed;
    return books;
}

} // namespace

void checkSettlementLines(Facts &facts, Report &report)
{
    report.saw(facts.count(*facts.db.payment, "settlement_lines") + facts.count(*facts.db.payment, "settlement_batches"));
    checkLinesExist(facts, report);
    checkSums(facts, report);
}

void checkBankTest(Facts &facts, Report &report)
{
    for (const auto &[id, book] : loadBooks(facts)) {
        report.saw();
        const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, id);
        if (order && facts.isAttended(*order)) continue;
        const std::int64_t money = book.direct ? 0 : book.captured; // a DIRECT vendor has the money from the PG itself
        const std::string who = "order " + (order ? order->number : toBase62(id));
        if (book.receivable != money)
            report.violation(
                who + ": the PG keeps " + std::to_string(money) + " won for us, the ledger says " + std::to_string(book.receivable), id);
        else if (const std::int64_t brought = money + book.points + book.coupon; brought != book.owed)
            report.violation(who + " brought " + std::to_string(brought) + " (money " + std::to_string(money) + ", points " +
                                 std::to_string(book.points) + ", platform coupon " + std::to_string(book.coupon) +
                                 "), vendor, fee, VAT and refunds due have " + std::to_string(book.owed),
                             id);
    }
}

} // namespace hamster::audit
