// A run tells when what it expects does not hold, and its reports say so.

#include "model/core/json.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fstream>

using namespace hamster;
using namespace hamster::scenario;

namespace {

Scenario scenarioOf(const std::string &rest)
{
    auto scenario = parseScenario("scenario: t\ntitle: T\nshop: {members: 3, points: 0, stock: 10, coupons: false}\n" + rest, "t.yaml");
    EXPECT_TRUE(scenario.ok()) << (scenario.ok() ? "" : scenario.error().detail);
    return std::move(scenario).value();
}

RunReport runOf(const std::string &rest)
{
    auto report = run(scenarioOf(rest), {});
    EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.error().detail);
    return std::move(report).value();
}

std::vector<std::string> failuresOf(const RunReport &report)
{
    std::vector<std::string> failed;
    for (const Verdict &verdict : report.expectations)
        if (!verdict.held()) failed.push_back(verdict.name + ": " + verdict.detail);
    return failed;
}

} // namespace

TEST(ScenarioRun, SaysWhatIsThereInsteadOfWhatWasExpected)
{
    const RunReport report = runOf("steps:\n  - {id: a, at: 0, place: {product: SEED-1KG}}\n"
                                   "expect:\n  orders: {ORDER_COMPLETED: 2}\n  stock: {SEED-1KG: 10}\n"
                                   "  paths: [{order: a, states: [CREATED, FAILED]}]\n");
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(failuresOf(report),
              (std::vector<std::string>{
                  "orders ORDER_COMPLETED = 2: there are 1", "stock SEED-1KG = 10: there are 9",
                  "path of order a#1: CREATED > FAILED: it went CREATED > PAYMENT_WAIT > PAYMENT_COMPLETED > ORDER_COMPLETED"}));
    const auto json = JsonDocument::parse(toJson(report));
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(json->root().find("expectations")->find("failed")->items().size(), 3u);
    EXPECT_NE(toJUnit(report).find("failures=\"3\""), std::string::npos);
    EXPECT_NE(toJUnit(report).find("CREATED &gt; FAILED"), std::string::npos);
    EXPECT_NE(toText(report).find("NOT HELD"), std::string::npos);
}

TEST(ScenarioRun, AnInvariantThatShouldBeViolatedAndHoldsIsAFailure)
{
    const RunReport report = runOf("steps:\n  - {at: 0, place: {}}\nexpect: {violated: [A2]}\n");
    EXPECT_FALSE(report.passed());
    ASSERT_EQ(report.invariantVerdicts.size(), 1u);
    EXPECT_EQ(report.invariantVerdicts[0].detail, "it holds");
}

TEST(ScenarioRun, RefusedOrdersMustBeExpected)
{
    const RunReport report = runOf("steps:\n  - {at: 0, place: {points: 5000}}\n");
    EXPECT_EQ(failuresOf(report), std::vector<std::string>{"no order is refused with ORDER-402-001: 1 were"});
    EXPECT_TRUE(runOf("steps:\n  - {at: 0, place: {points: 5000}}\nexpect: {refusals: {ORDER-402-001: 1}}\n").passed());
}

TEST(ScenarioRun, AStepThatIsRefusedAgainstTheScenarioIsAFailure)
{
    const std::string steps = "steps:\n  - {id: a, at: 0, place: {}}\n  - {at: 30s, cancel: {order: a}}\n  - {at: 60s, ";
    EXPECT_FALSE(runOf(steps + "refund: {order: a, quantity: 1}}\n").passed()) << "a cancelled order has nothing to refund";
    EXPECT_FALSE(runOf(steps + "restart: payment}\n").passed());
    EXPECT_TRUE(runOf("steps:\n  - {id: a, at: 0, place: {}}\n  - {at: 60s, refused: conflict, restart: payment}\n").passed());
}

TEST(ScenarioRun, AServiceThatStaysDownKeepsTheWorldFromSettling)
{
    const RunReport report = runOf("horizon: 1h\nsteps:\n  - {at: 0, crash: payment}\n  - {at: 1s, place: {}}\n");
    EXPECT_FALSE(report.passed());
    ASSERT_EQ(failuresOf(report).size(), 1u);
    EXPECT_TRUE(failuresOf(report)[0].starts_with("the world settles: at the end ")) << failuresOf(report)[0];
}

TEST(ScenarioRun, AStepThatWaitsForWhatNeverHappensIsAFailure)
{
    const RunReport report = runOf("steps:\n  - {id: a, at: 0, place: {}}\n  - {when: {order: a, reaches: REFUNDED}, crash: payment}\n");
    EXPECT_EQ(failuresOf(report), std::vector<std::string>{"every step ends as the scenario says: t.yaml:6: step crash never began"});
}

TEST(ScenarioRun, KeepsItsDatabasesInAnEmptyFolderOnly)
{
    QTemporaryDir folder;
    const Scenario scenario = scenarioOf("steps:\n  - {at: 0, place: {}}\n");
    RunOptions options;
    options.folder = folder.path().toStdString() + "/new/deep";
    const auto report = run(scenario, options);
    ASSERT_TRUE(report.ok()) << report.error().detail;
    for (const char *file : {"ecommerce.db", "cash_gateway.db", "payment.db", "hamster_pg.db", "bus.db"})
        EXPECT_TRUE(QFile::exists(QString::fromStdString(options.folder + "/" + file))) << file;
    const auto databases = audit::openFolder(options.folder);
    ASSERT_TRUE(databases.ok()) << databases.error().detail;
    for (const auto &result : audit::check(*databases, {true, scenario.start + 24h})) EXPECT_FALSE(result.violated()) << result.id;

    const auto again = run(scenario, options);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    EXPECT_NE(again.error().detail.find("is not empty"), std::string::npos);

    const std::string file = folder.path().toStdString() + "/file";
    std::ofstream(file) << "x";
    options.folder = file;
    EXPECT_EQ(run(scenario, options).error().code, ErrorCode::InvalidArgument);
}

TEST(ScenarioRun, WritesEveryTraceRecord)
{
    QTemporaryDir folder;
    RunOptions options;
    options.traceFile = folder.path().toStdString() + "/trace.jsonl";
    const auto report = run(scenarioOf("steps:\n  - {at: 0, place: {}}\n"), options);
    ASSERT_TRUE(report.ok());
    std::ifstream in(options.traceFile);
    std::uint64_t lines = 0;
    for (std::string line; std::getline(in, line); ++lines) EXPECT_TRUE(JsonDocument::parse(line).ok()) << line;
    EXPECT_EQ(lines, report->events);
    options.traceFile = "/nowhere/trace.jsonl";
    EXPECT_EQ(run(scenarioOf("steps:\n  - {at: 0, place: {}}\n"), options).error().code, ErrorCode::StorageIo);
}
