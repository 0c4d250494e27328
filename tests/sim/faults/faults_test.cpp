// Every kind of fault is fired and the safe system's reaction checked; docs/faults.md is what the program says.

#include "fault_case.h"

#include "simulator/faults/fault_docs.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

using namespace hamster;
using namespace hamster::test;

namespace hamster::test {

RowCheck verdict(const std::string &name, std::int64_t low, std::int64_t high)
{
    return {Party::Gateway, "SELECT count(*) FROM webhook_inbox WHERE verdict = '" + name + "'", low, high};
}
RowCheck attempt(const std::string &outcome, std::int64_t low)
{
    return {Party::Gateway, "SELECT count(*) FROM pg_attempts WHERE outcome = '" + outcome + "'", low, 1'000'000};
}
RowCheck pgTransactions(std::int64_t exactly) { return {Party::Pg, "SELECT count(*) FROM pg_transactions", exactly, exactly}; }
RowCheck caseOf(Party service, const std::string &kind)
{
    return {service, "SELECT count(*) FROM cases WHERE kind = '" + kind + "'", 1, 1'000'000};
}

std::vector<FaultCase> faultCases()
{
    std::vector<FaultCase> all;
    for (auto *cases : {dataPlatformCases, shopCases, pgRequestCases, webhookCases, pgDataCases, relayCases, busCases, consumerCases,
                        databaseCases, processCases, clockCases, networkCases, loadCases, operatorCases})
        for (FaultCase &one : cases()) all.push_back(std::move(one));
    return all;
}

/// For messages of the test program.
void PrintTo(const FaultCase &one, std::ostream *out) { *out << one.kind; }

} // namespace hamster::test

namespace {

std::string yamlOf(const FaultCase &one)
{
    const std::string steps =
        "  - id: buyers\n    at: 0\n    place: {count: 6, every: 200ms, card: " + one.card + ", product: SEED-1KG}\n" + one.steps;
    return "scenario: fault-case\ntitle: a fault\nseed: 7\npg: calm\nshop: {members: 10, points: 0, stock: 100, products: 4, coupons: "
           "false}\n" +
           one.more + "faults:\n  - {kind: " + one.kind + (one.rule.empty() ? "" : ", ") + one.rule + "}\nsteps:\n" + steps +
           "expect:\n  " + one.expect + "\n  violated: none\n";
}

std::int64_t countOf(Laboratory &laboratory, const RowCheck &check)
{
    const audit::AuditDatabases all = laboratory.auditDatabases();
    Database *database = check.database == Party::Pg        ? all.pg
                         : check.database == Party::Bus     ? all.bus
                         : check.database == Party::Gateway ? all.gateway
                         : check.database == Party::Payment ? all.payment
                                                            : all.ecommerce;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database->handle(), check.count.c_str(), -1, &statement, nullptr) != SQLITE_OK) return -1;
    const std::int64_t count = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return count;
}

std::string readFile(const std::string &path)
{
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

class EveryFault : public testing::TestWithParam<FaultCase> {};

std::string nameOf(const testing::TestParamInfo<FaultCase> &info)
{
    std::string name;
    for (const char c : info.param.kind) name += c == '.' || c == '-' ? '_' : c;
    return name;
}

} // namespace

TEST_P(EveryFault, IsAnsweredRightly)
{
    const FaultCase &one = GetParam();
    const auto scenario = scenario::parseScenario(yamlOf(one), one.kind);
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail << "\n" << yamlOf(one);
    std::vector<FaultRecord> fired;
    scenario::RunOptions options;
    options.ended = [&](Laboratory &laboratory, const scenario::Player &) {
        for (const FaultRecord &record : laboratory.faults().book().newest(1000))
            if (record.kind == one.kind) fired.push_back(record);
        for (const RowCheck &check : one.rows) {
            const std::int64_t count = countOf(laboratory, check);
            EXPECT_TRUE(count >= check.low && count <= check.high) << check.count << " gives " << count;
        }
        for (const FaultRecord &record : fired) // stamped on what it hit
            if (!record.order.empty()) {
                EXPECT_FALSE(laboratory.faults().book().ofOrder(record.order).empty());
            }
    };
    const auto report = scenario::run(*scenario, options);
    ASSERT_TRUE(report.ok()) << report.error().detail;
    EXPECT_TRUE(report->passed()) << scenario::toText(*report);
    EXPECT_FALSE(fired.empty()) << "it never fired";
    EXPECT_EQ(static_cast<std::size_t>(report->faultsFired.at(one.kind)), fired.size());
}

INSTANTIATE_TEST_SUITE_P(All, EveryFault, testing::ValuesIn(faultCases()), nameOf);

TEST(Faults, EveryKindHasATest)
{
    std::set<std::string> tested;
    for (const FaultCase &one : faultCases()) EXPECT_TRUE(tested.insert(one.kind).second) << one.kind << " is there twice";
    for (const FaultKind &kind : faultKinds()) EXPECT_TRUE(tested.erase(std::string(kind.name)) == 1) << kind.name << " has no test";
    for (const std::string &kind : tested) ADD_FAILURE() << kind << " is no kind";
}

TEST(Faults, TheDocumentIsWhatTheProgramSays)
{
    EXPECT_EQ(readFile(HAMSTER_SOURCE_DIR "/docs/faults.md"), faultsMarkdown()) << "hamster faults --markdown > docs/faults.md";
}

TEST(Faults, KindsAreWellFormed)
{
    std::set<std::string_view> names;
    for (const FaultKind &kind : faultKinds()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_EQ(kind.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-."), std::string_view::npos) << kind.name;
        EXPECT_EQ((kind.onPoint != nullptr) + (kind.onWire != nullptr), 1) << kind.name;
        for (const FaultText &text : {kind.title, kind.reaction}) EXPECT_FALSE(text.en.empty() || text.ko.empty()) << kind.name;
        for (const FaultParameter &p : kind.parameters) EXPECT_TRUE(p.low <= p.value && p.value <= p.high) << kind.name << " " << p.name;
    }
    EXPECT_GE(names.size(), 90u);
}
