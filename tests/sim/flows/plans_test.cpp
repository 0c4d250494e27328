// No statement of a running world reads a whole table that grows with history: each has an index on exactly what it asks.

#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/builtins.h"
#include "simulator/scenario/player.h"
#include "simulator/scenario/run.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

using namespace hamster;

namespace {

/// Distinct statements of one database.
struct Seen {
    std::string name;
    Database *database;
    std::set<std::string> sql;
};

int onTrace(unsigned, void *context, void *statement, void *text)
{
    if (!std::string_view(static_cast<const char *>(text)).starts_with("--")) // a trigger's own
        static_cast<Seen *>(context)->sql.insert(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    return 0;
}

std::vector<std::string> planOf(sqlite3 *handle, const std::string &sql)
{
    std::vector<std::string> steps;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &statement, nullptr) != SQLITE_OK) return steps;
    while (sqlite3_step(statement) == SQLITE_ROW) steps.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3)));
    sqlite3_finalize(statement);
    return steps;
}

/// A step that reads a table from end to end. Reading an index of rows that wait is what those indexes are for.
bool readsAWholeTable(const std::string &step, const std::string &sql)
{
    static const std::set<std::string> kSmall{"vendors", "products",     "coupon_policies", "p",          "mids", "pg_mids",
                                              "offsets", "random_epoch", "ledger_accounts", "pg_outcomes"}; // an operator's rules
    if (!step.starts_with("SCAN ") || sql.ends_with("ORDER BY id DESC LIMIT 1")) return false; // the newest row is one step away
    const std::string table = step.substr(5, step.find(' ', 5) - 5);
    if (kSmall.contains(table) || table == "CONSTANT") return false;
    return step.find("INDEX") == std::string::npos;
}

} // namespace

TEST(Plans, NoStatementScansATableThatGrows)
{
    for (const char *name : {"loopers-default", "cancel-and-refund", "callback-lost-reconciled", "service-crashes", "mixed-payments"}) {
        const auto scenario = scenario::findScenario(name);
        ASSERT_TRUE(scenario.ok());
        auto laboratory = Laboratory::open(scenario::laboratoryOptions(*scenario));
        ASSERT_TRUE(laboratory.ok()) << laboratory.error().detail;
        Laboratory &lab = **laboratory;
        bool opened = false;
        openDemoShop(lab, scenario->shop, [&opened](const Outcome &outcome) { opened = outcome.ok(); });
        while (!opened && lab.virtualTime().runNext()) {}
        ASSERT_TRUE(opened);
        const audit::AuditDatabases databases = lab.auditDatabases();
        std::vector<Seen> all{{"ecommerce", databases.ecommerce, {}},
                              {"gateway", databases.gateway, {}},
                              {"payment", databases.payment, {}},
                              {"pg", databases.pg, {}},
                              {"bus", databases.bus, {}}};
        {
            scenario::Player player(lab, *scenario);
            player.start(); // reads the whole catalogue, as no service does
            for (Seen &seen : all) sqlite3_trace_v2(seen.database->handle(), SQLITE_TRACE_STMT, onTrace, &seen);
            lab.runUntil(lab.clock().now() + 20min);
        }
        for (Seen &seen : all) {
            sqlite3_trace_v2(seen.database->handle(), 0, nullptr, nullptr);
            EXPECT_GT(seen.sql.size(), 5u) << seen.name;
            for (const std::string &sql : seen.sql)
                for (const std::string &step : planOf(seen.database->handle(), sql))
                    EXPECT_FALSE(readsAWholeTable(step, sql)) << seen.name << ": " << step << "\n  " << sql;
        }
    }
}
