// A run with what people did to it by hand can be had again to the same hash.

#include "simulator/laboratory/command_text.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/recording.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

using namespace hamster;
using namespace hamster::scenario;

namespace {

const Sql kFirstMember{"SELECT public_id FROM members ORDER BY id LIMIT 1"};
const Sql kNewestMidOfNoOther{"SELECT count(*) FROM mids WHERE route = 'DIRECT' AND vendor_public_id = "
                              "(SELECT max(vendor_public_id) FROM mids)"};
const Sql kFirstOrder{"SELECT public_id FROM orders ORDER BY id LIMIT 1"};

Command readAgain(const Command &command)
{
    auto read = parseCommand(toJson(command));
    EXPECT_TRUE(read.ok()) << toJson(command) << ": " << (read.ok() ? "" : read.error().detail);
    return std::move(read).value();
}

} // namespace

TEST(CommandText, EveryCommandReadsBackAsItWasWritten)
{
    command::PlaceOrder place;
    place.member = MemberId{123};
    place.lines = {{ProductId{7}, 2}, {ProductId{8}, 1}};
    place.coupon = CouponId{9};
    place.pointsToUse = 300;
    command::RequestRefund refund{OrderId{5}, {{OrderItemId{6}, 1, false}}, std::nullopt, "too \"small\"", Actor{"kim", Role::Cs}};
    command::ActOnWebhook webhook{77, command::WebhookAct::OldTimestamp, 1, 10min, 5};
    command::SetPgBehaviour behaviour;
    behaviour.requestHigh = 250ms;
    behaviour.unstableRate = 0.25;
    command::CutLink cut;
    cut.span = 30s;
    command::SetFaultRule fault;
    fault.rule.kind = faultKinds().front().name;
    fault.rule.when = {FaultWhen::Mode::Probability, 0.125, 1};
    command::ActOnMessage message;
    message.place = {"payment-events", 2, 40};
    message.act = MessageAct::Poison;
    command::AddVendor vendor{"씨앗 상회", "1-2-3", "KB 1", "DAILY", "DIRECT", "HAMSTER", 250};
    command::ChangeVendor terms;
    terms.vendor = VendorId{4};
    terms.feeBp = 0;
    terms.reason = "a year of theirs";
    command::AddCoupon coupon{"SEED10", "Seeds", true, 10, 5'000, 10'000, "VENDOR", VendorId{4}, 24h * 30, "spring"};
    for (const Command &command : std::vector<Command>{
             vendor, terms, coupon, command::AddMember{"Lee"}, command::IssueCoupon{MemberId{1}, "SEED10", "late parcel"},
             command::StopCoupon{CouponPolicyId{2}, "sold out"}, place, refund, webhook, behaviour, cut, fault, message,
             command::CrashService{Party::Bus}, command::AllFaultsOff{}, command::RedriveDeadLetters{"payment", {1, 2}, "r", "b", true},
             command::RepairOrder{OrderId{3}, "FAILED", "r", Actor{"lee", Role::Admin}}, command::SetShoppers{2.5}}) {
        const Command again = readAgain(command);
        EXPECT_EQ(again.index(), command.index());
        EXPECT_EQ(toJson(again), toJson(command));
    }
}

TEST(CommandText, SaysWhatIsWrong)
{
    EXPECT_NE(parseCommand("{\"do\":\"dance\"}").error().detail.find("'dance' is no command"), std::string::npos);
    EXPECT_NE(parseCommand("{\"do\":\"cancel-order\",\"order\":5}").error().detail.find("field 'order'"), std::string::npos);
    EXPECT_FALSE(parseCommand("[]").ok());
    EXPECT_FALSE(parseCommand("nonsense").ok());
}

TEST(Recording, ReplaysToTheSameHash)
{
    const auto scenario =
        parseScenario("scenario: t\ntitle: T\nshop: {members: 3, points: 20000, stock: 30, coupons: false}\npg: reference\n"
                      "steps:\n  - {at: 0, place: {count: 6, every: 200ms, quantity: 1..2}}\n",
                      "t.yaml");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    auto opened = Laboratory::open(laboratoryOptions(*scenario));
    ASSERT_TRUE(opened.ok());
    Laboratory &laboratory = **opened;
    std::optional<Outcome> shop;
    openDemoShop(laboratory, scenario->shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && laboratory.virtualTime().runNext()) {}
    Player player(laboratory, *scenario);
    player.start();
    Recorder recorder(laboratory, *scenario);
    const auto byHand = [&](Command command) {
        recorder.note(command);
        laboratory.apply(std::move(command), [](const CommandAnswer &) {});
    };
    const auto pass = [&laboratory](Duration time) { laboratory.runUntil(laboratory.clock().now() + time); };
    pass(730ms);
    byHand(command::ChargePoints{*laboratory.world()->database(Party::Ecommerce).value<MemberId>(kFirstMember), 5000,
                                 Actor{"hand", Role::Admin}});
    byHand(command::CrashService{Party::Gateway});
    pass(1400ms);
    byHand(command::RestartService{Party::Gateway});
    byHand(command::CancelOrder{*laboratory.world()->database(Party::Ecommerce).value<OrderId>(kFirstOrder), "by hand",
                                Actor{"hand", Role::Cs}});
    byHand(command::AddVendor{"Seed House", "555-55-55555", "KB 5", "DAILY", "DIRECT", "HAMSTER", std::nullopt});
    byHand(command::AddMember{"Lee"});
    pass(20min);
    EXPECT_EQ(laboratory.world()->database(Party::Gateway).value<std::int64_t>(kNewestMidOfNoOther), 1) << "one contract, of the new one";

    const Recording recording = recorder.recording();
    EXPECT_EQ(recording.commands.size(), 6u);
    const auto read = parseRecording(toJson(recording));
    ASSERT_TRUE(read.ok()) << read.error().detail;
    EXPECT_EQ(toJson(*read), toJson(recording));
    const QTemporaryDir folder;
    const std::string trace = folder.filePath(QStringLiteral("trace.jsonl")).toStdString();
    const auto again = replay(*read, trace);
    ASSERT_TRUE(again.ok()) << again.error().detail;
    EXPECT_TRUE(again->same) << again->hash << " instead of " << recording.hash;
    std::ifstream lines(trace);
    EXPECT_EQ(std::count(std::istreambuf_iterator<char>(lines), {}, '\n'), static_cast<std::ptrdiff_t>(again->events));
    EXPECT_EQ(replay(*read, "/no/such/folder/trace.jsonl").error().code, ErrorCode::StorageIo);

    Recording without = recording;
    without.commands.clear();
    const auto other = replay(without);
    ASSERT_TRUE(other.ok());
    EXPECT_FALSE(other->same) << "what was done by hand matters";
}

TEST(Recording, SaysWhatIsMissing)
{
    EXPECT_NE(parseRecording("{}").error().detail.find("'recording'"), std::string::npos);
    EXPECT_NE(parseRecording("{\"recording\":1}").error().detail.find("'scenario'"), std::string::npos);
}

TEST(Recording, IsPlayedAtAnyPace)
{
    const auto scenario = parseScenario("scenario: t\ntitle: T\nshop: {members: 2, stock: 30, coupons: false, toss: true}\npg: calm\n"
                                        "steps:\n  - {at: 0, shoppers: {per-minute: 60}}\n",
                                        "t.yaml");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    const auto begin = [&scenario](std::unique_ptr<Laboratory> &laboratory, std::unique_ptr<Player> &player) {
        auto opened = Laboratory::open(laboratoryOptions(*scenario));
        ASSERT_TRUE(opened.ok());
        laboratory = std::move(*opened);
        std::optional<Outcome> shop;
        openDemoShop(*laboratory, scenario->shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
        while (!shop && laboratory->virtualTime().runNext()) {}
        player = std::make_unique<Player>(*laboratory, *scenario);
        player->start();
    };
    std::unique_ptr<Laboratory> first, second;
    std::unique_ptr<Player> firstPlayer, secondPlayer;
    begin(first, firstPlayer);
    Recorder recorder(*first, *scenario);
    first->runUntil(first->clock().now() + 1234ms);
    recorder.note(command::CrashService{Party::Pg});
    first->apply(command::CrashService{Party::Pg}, [](const CommandAnswer &) {});
    first->runUntil(first->clock().now() + 4321ms);
    recorder.note(command::RestartService{Party::Pg});
    first->apply(command::RestartService{Party::Pg}, [](const CommandAnswer &) {});
    const Recording recording = recorder.recording(); // ends with a command
    EXPECT_NE(recording.scenario.find("toss: true"), std::string::npos);

    begin(second, secondPlayer);
    Rerun rerun(*second, recording);
    std::vector<std::string> done;
    rerun.applying = [&done](const Command &command) { done.push_back(toJson(command)); };
    VirtualTime &time = second->virtualTime();
    for (Instant until = time.now(); !rerun.finished(); until = until + 7ms) { // as a clock that is drawn 60 times a second
        for (auto due = rerun.nextDue(); due && *due <= until; due = rerun.nextDue()) ASSERT_TRUE(rerun.runNext());
        if (!rerun.finished()) time.runUntil(until);
    }
    EXPECT_FALSE(rerun.runNext());
    EXPECT_EQ(done.size(), 2u);
    EXPECT_TRUE(rerun.same());
    EXPECT_EQ(time.tasksRun(), recording.tasks);
}
