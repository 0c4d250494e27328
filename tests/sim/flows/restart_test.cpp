// What waits while a service is down goes on after its restart as if nothing had been.

#include "model/audit/counts.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/queues.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/laboratory/shoppers.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace hamster;

namespace {

const Sql kReady{"SELECT count(*) FROM payment_processes WHERE status = 'READY'"};

std::unique_ptr<Laboratory> openShop(LaboratoryOptions options)
{
    auto laboratory = Laboratory::open(std::move(options));
    EXPECT_TRUE(laboratory.ok());
    bool opened = false;
    openDemoShop(**laboratory, {}, [&opened](const Outcome &outcome) { opened = outcome.ok(); });
    while (!opened && (*laboratory)->virtualTime().runNext()) {}
    EXPECT_TRUE(opened);
    return std::move(*laboratory);
}

} // namespace

// Found with a full disk: a restarted gateway asked for waiting approvals before it knew its own port, and the PG refused the callback.
TEST(Restart, WaitingApprovalsAreAskedWithTheGatewaysOwnPort)
{
    LaboratoryOptions options;
    options.ports.gateway = 9123;
    options.gateway.bulkhead = 1; // the others wait as READY rows
    const auto laboratory = openShop(std::move(options));
    Shoppers shoppers(*laboratory);
    for (int i = 0; i < 6; ++i) {
        command::PlaceOrder order = shoppers.draw();
        order.cardToken = "tok_ok";
        order.method = "CARD";
        order.lines.resize(1);
        order.lines.front().quantity = 1;
        order.pointsToUse = 0;
        laboratory->apply(std::move(order), [](const CommandAnswer &answer) { EXPECT_TRUE(answer.ok) << answer.message; });
    }
    const auto waiting = [&laboratory] { return laboratory->world()->database(Party::Gateway).value<std::int64_t>(kReady).value_or(0); };
    while (waiting() < 3) ASSERT_TRUE(laboratory->virtualTime().runNext());
    laboratory->apply(command::CrashService{Party::Gateway}, [](const CommandAnswer &) {});
    laboratory->runUntil(laboratory->clock().now() + 1s);
    EXPECT_GE(waiting(), 1); // the group that was open when it crashed is rolled back
    laboratory->apply(command::RestartService{Party::Gateway},
                      [](const CommandAnswer &answer) { EXPECT_TRUE(answer.ok) << answer.message; });
    laboratory->runUntil(laboratory->clock().now() + 1h);
    EXPECT_EQ(unsettled(*laboratory), std::nullopt);
    const auto counts = audit::countWorld(laboratory->auditDatabases());
    ASSERT_TRUE(counts.ok());
    EXPECT_EQ(counts->orders, (std::map<std::string, std::int64_t>{{"ORDER_COMPLETED", 6}}));
}

TEST(Restart, FilesAreTakenUpByANewProgram)
{
    QTemporaryDir folder;
    LaboratoryOptions options;
    options.storage = {folder.path().toStdString(), Durability::Off};
    {
        const auto laboratory = openShop(options);
        Shoppers shoppers(*laboratory);
        for (int i = 0; i < 10; ++i) {
            command::PlaceOrder order = shoppers.draw();
            order.cardToken = "tok_ok";
            order.lines.resize(1);
            laboratory->apply(std::move(order), [](const CommandAnswer &answer) { EXPECT_TRUE(answer.ok) << answer.message; });
        }
        laboratory->runUntil(laboratory->clock().now() + 60ms);
        EXPECT_NE(unsettled(*laboratory), std::nullopt);
    }
    options.start = options.start + 1h;
    auto laboratory = Laboratory::open(options);
    ASSERT_TRUE(laboratory.ok()) << laboratory.error().detail;
    (*laboratory)->runUntil((*laboratory)->clock().now() + 1h);
    EXPECT_EQ(unsettled(**laboratory), std::nullopt);
    for (const auto &result : (*laboratory)->check(true))
        EXPECT_FALSE(result.violated()) << result.id << ": " << result.examples.front().evidence;
}
