// The same seed and scenario give the same hash, whatever the databases are kept in and however commits are shared.

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/report.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace hamster;
using namespace hamster::scenario;

namespace {

RunReport runOf(const std::string &name, const RunOptions &options)
{
    const auto scenario = findScenario(name);
    EXPECT_TRUE(scenario.ok());
    auto report = run(*scenario, options);
    EXPECT_TRUE(report.ok()) << report.error().detail;
    EXPECT_TRUE(report->passed()) << toText(*report);
    return std::move(report).value();
}

/// Runs with the most that can differ.
void expectTheSameHash(const std::string &name)
{
    const RunReport first = runOf(name, {});
    EXPECT_EQ(runOf(name, {}).hash, first.hash) << "again";
    RunOptions single;
    single.transactor.group = false;
    EXPECT_EQ(runOf(name, single).hash, first.hash) << "one commit per handler";
    RunOptions small;
    small.transactor.groupMax = 3;
    EXPECT_EQ(runOf(name, small).hash, first.hash) << "groups of three";
    QTemporaryDir folder;
    RunOptions files;
    files.folder = folder.path().toStdString() + "/data";
    files.traceFile = folder.path().toStdString() + "/trace.jsonl";
    const RunReport onFiles = runOf(name, files);
    EXPECT_EQ(onFiles.hash, first.hash) << "on files";
    EXPECT_EQ(onFiles.events, first.events);
    EXPECT_EQ(onFiles.virtualMs, first.virtualMs);
    EXPECT_EQ(onFiles.counts.orders, first.counts.orders);
    RunOptions reversed; // a SELECT without an order that matters would show
    reversed.opened = [](Laboratory &laboratory) {
        for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Bus})
            EXPECT_TRUE(laboratory.world()->database(party).script("PRAGMA reverse_unordered_selects = ON"));
        EXPECT_TRUE(laboratory.pgDatabase()->script("PRAGMA reverse_unordered_selects = ON"));
    };
    EXPECT_EQ(runOf(name, reversed).hash, first.hash) << "rows in the other order";
    RunOptions powered;
    powered.powerDisk = true;
    EXPECT_EQ(runOf(name, powered).hash, first.hash) << "on a disk that can lose power";
    RunOptions other;
    other.seed = 2;
    EXPECT_NE(runOf(name, other).hash, first.hash) << "another seed";
}

} // namespace

TEST(Determinism, HappyPathHasOneHashThreeTimes)
{
    const std::string hash = runOf("happy-path", {}).hash;
    EXPECT_EQ(hash.size(), 64u);
    EXPECT_EQ(runOf("happy-path", {}).hash, hash);
    EXPECT_EQ(runOf("happy-path", {}).hash, hash);
}

TEST(Determinism, HappyPath) { expectTheSameHash("happy-path"); }
TEST(Determinism, LoopersDefault) { expectTheSameHash("loopers-default"); }
TEST(Determinism, ServiceCrashes) { expectTheSameHash("service-crashes"); }
TEST(Determinism, CancelAndRefund) { expectTheSameHash("cancel-and-refund"); }
