#include "model/audit/checks.h"

namespace hamster::audit {

void reportOffenders(Facts &facts, Database &database, const std::string &sql, Report &report)
{
    Cursor rows = facts.read(database, sql);
    while (rows.next()) {
        std::string evidence = rows.text(2);
        const std::string id = rows.integer(1) ? toBase62(rows.integer(1)) : std::string("-");
        for (std::size_t at = evidence.find("{}"); at != std::string::npos; at = evidence.find("{}", at + id.size()))
            evidence.replace(at, 2, id);
        report.violation(std::move(evidence), rows.integer(0));
    }
}

namespace {

// What the reservations of a product hold, as A3 and A4 count it.
const std::string kReserved = "(SELECT product_public_id AS product, sum(quantity - restocked_quantity) AS total FROM stock_reservations "
                              "WHERE status IN ('HELD', 'CONFIRMED', 'RESTOCKED') GROUP BY product_public_id)";

std::string recordsOf(const char *kinds)
{
    return std::string("(SELECT product_public_id AS product, sum(stock) AS total FROM product_records WHERE kind IN (") + kinds +
           ") GROUP BY product_public_id)";
}

} // namespace

void checkNothingBelowZero(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "products") + facts.count(payment, "accounts"));
    reportOffenders(facts, payment, "SELECT NULL, public_id, 'product {} has stock ' || stock FROM products WHERE stock < 0 ORDER BY id",
                    report);
    reportOffenders(
        facts, payment,
        "SELECT NULL, member_public_id, 'account of member {} has balance ' || balance FROM accounts WHERE balance < 0 ORDER BY id",
        report);
}

void checkSumsOfRecords(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "products") + facts.count(payment, "accounts"));
    reportOffenders(facts, payment,
                    "SELECT NULL, p.public_id, 'product {} has stock ' || p.stock || ', its records sum to ' || coalesce(r.total, 0) "
                    "FROM products p LEFT JOIN (SELECT product_public_id AS product, sum(stock) AS total FROM product_records "
                    "GROUP BY product_public_id) r ON r.product = p.public_id WHERE p.stock <> coalesce(r.total, 0) ORDER BY p.id",
                    report);
    reportOffenders(facts, payment,
                    "SELECT NULL, a.member_public_id, 'account of member {} has balance ' || a.balance || ', its records sum to ' || "
                    "coalesce(r.total, 0) FROM accounts a LEFT JOIN (SELECT member_public_id AS member, sum(delta) AS total "
                    "FROM account_records GROUP BY member_public_id) r ON r.member = a.member_public_id "
                    "WHERE a.balance <> coalesce(r.total, 0) ORDER BY a.id",
                    report);
}

void checkReservedQuantities(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "stock_reservations") +
               facts.count(payment, "product_records", "kind IN ('RESERVE', 'RELEASE', 'RESTOCK')"));
    reportOffenders(facts, payment,
                    "SELECT NULL, p.public_id, 'product {}: reservations hold ' || coalesce(h.total, 0) || ', RESERVE, RELEASE and RESTOCK "
                    "records sum to ' || coalesce(r.total, 0) FROM products p LEFT JOIN " +
                        kReserved + " h ON h.product = p.public_id LEFT JOIN " + recordsOf("'RESERVE', 'RELEASE', 'RESTOCK'") +
                        " r ON r.product = p.public_id WHERE coalesce(h.total, 0) <> -coalesce(r.total, 0) ORDER BY p.id",
                    report);
}

void checkStockEquation(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "products"));
    reportOffenders(
        facts, payment,
        "SELECT NULL, p.public_id, 'product {} has stock ' || p.stock || ', but ' || coalesce(r.total, 0) || ' delivered and ' || "
        "coalesce(h.total, 0) || ' reserved' FROM products p LEFT JOIN " +
            kReserved + " h ON h.product = p.public_id LEFT JOIN " + recordsOf("'INITIAL', 'ADJUST'") +
            " r ON r.product = p.public_id WHERE p.stock <> coalesce(r.total, 0) - coalesce(h.total, 0) ORDER BY p.id",
        report);
}

} // namespace hamster::audit
