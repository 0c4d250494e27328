// What is in the columns: A19 (no card numbers) and A20 (money is whole won).

#include "model/audit/card_scan.h"
#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

struct MoneyColumns {
    Database *AuditDatabases::*database;
    const char *table;
    std::vector<const char *> columns;
};

const std::vector<MoneyColumns> &moneyColumns()
{
    static const std::vector<MoneyColumns> all = {
        {&AuditDatabases::ecommerce, "products", {"price"}},
        {&AuditDatabases::ecommerce, "members", {"points"}},
        {&AuditDatabases::ecommerce, "orders", {"subtotal", "discount", "points_used", "amount", "refunded_amount"}},
        {&AuditDatabases::ecommerce, "order_items", {"unit_price", "discount_share", "points_share"}},
        {&AuditDatabases::ecommerce, "coupon_policies", {"value", "cap", "minimum_order_amount"}},
        {&AuditDatabases::ecommerce, "coupon_usages", {"discount"}},
        {&AuditDatabases::ecommerce, "refund_views", {"amount", "points"}},
        {&AuditDatabases::gateway, "payment_processes", {"amount", "cancelled_amount"}},
        {&AuditDatabases::gateway, "pg_attempts", {"amount"}},
        {&AuditDatabases::gateway, "pg_cancels", {"amount"}},
        {&AuditDatabases::payment, "payments", {"amount", "cancelled_amount", "points_used", "points_returned", "coupon_discount"}},
        {&AuditDatabases::payment, "product_order_snapshots", {"total_price"}},
        {&AuditDatabases::payment, "product_order_snapshot_items", {"unit_price", "discount_share", "points_share"}},
        {&AuditDatabases::payment, "payment_transactions", {"amount"}},
        {&AuditDatabases::payment, "refunds", {"amount", "points"}},
        {&AuditDatabases::payment, "refund_items", {"amount", "points"}},
        {&AuditDatabases::payment, "accounts", {"balance"}},
        {&AuditDatabases::payment, "account_records", {"delta"}},
        {&AuditDatabases::payment, "settlement_batches", {"gross", "fee", "vat", "net"}},
        {&AuditDatabases::payment, "settlement_lines", {"gross", "fee", "vat", "net"}},
        {&AuditDatabases::payment, "ledger_entries", {"amount"}},
        {&AuditDatabases::payment, "pg_statement_lines", {"amount"}},
        {&AuditDatabases::pg, "pg_transactions", {"amount", "cancelled_amount"}},
        {&AuditDatabases::pg, "pg_cancels", {"amount"}},
    };
    return all;
}

void scanTable(Facts &facts, Database &database, const std::string &file, const std::string &table, bool testNumbersAllowed, Report &report)
{
    // comes with the schema: an empty file has it too
    const bool isSeed = table == "ledger_accounts" || table == "roles" || table == "permissions" || table == "holidays";
    Cursor r = facts.read(database, "SELECT * FROM \"" + table + "\" ORDER BY 1");
    while (r.next()) {
        for (int column = 0; column < r.columns(); ++column) {
            const int type = r.type(column);
            if (type != SQLITE_TEXT && type != SQLITE_BLOB) continue;
            if (!isSeed) report.saw();
            const std::string found = findCardData(type == SQLITE_TEXT ? r.view(column) : r.blob(column), testNumbersAllowed);
            if (!found.empty())
                report.violation(file + ": " + table + "." + r.columnName(column) + " of row " + r.text(0) + " holds " + found);
        }
    }
}

void scanDatabase(Facts &facts, Database *database, const std::string &file, bool testNumbersAllowed, Report &report)
{
    if (!database) {
        report.note("without " + file + ", which is not there");
        return;
    }
    std::vector<std::string> tables;
    Cursor r = facts.read(*database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (r.next()) tables.push_back(r.text(0));
    for (const std::string &table : tables) scanTable(facts, *database, file, table, testNumbersAllowed, report);
}

} // namespace

void checkCardNumbers(Facts &facts, Report &report)
{
    scanDatabase(facts, facts.db.ecommerce, "ecommerce.db", false, report);
    scanDatabase(facts, facts.db.gateway, "cash_gateway.db", false, report);
    scanDatabase(facts, facts.db.payment, "payment.db", false, report);
    scanDatabase(facts, facts.db.pg, "hamster_pg.db", true, report);
    scanDatabase(facts, facts.db.bus, "bus.db", false, report);
}

void checkMoneyIsInteger(Facts &facts, Report &report)
{
    for (const MoneyColumns &money : moneyColumns()) {
        Database *database = facts.db.*money.database;
        if (!database) {
            report.note("without hamster_pg.db, which is not there");
            continue;
        }
        std::string bad; // the schema is strict: usually one look at the table is enough
        for (const char *column : money.columns)
            bad.append(bad.empty() ? "" : " OR ").append("typeof(").append(column).append(") NOT IN ('integer', 'null')");
        Cursor rows =
            facts.read(*database, "SELECT count(*), count(nullif(" + bad + ", 0)) FROM " + std::string(money.table) + " ORDER BY 1");
        if (!rows.next()) return;
        report.saw(rows.integer(0));
        if (rows.integer(1) == 0) continue;
        for (const char *column : money.columns) {
            const std::string name = column;
            reportOffenders(facts, *database,
                            "SELECT NULL, NULL, '" + std::string(money.table) + "." + name + " of row ' || id || ' is ' || typeof(" + name +
                                ") || ' ' || " + name + " FROM " + money.table + " WHERE typeof(" + name +
                                ") NOT IN ('integer', 'null') ORDER BY id",
                            report);
        }
    }
}

} // namespace hamster::audit
