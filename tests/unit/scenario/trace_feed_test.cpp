// What the desk is told of a running world: batches of the trace, facts of nodes and links, the records of one order.

#include "simulator/laboratory/demo_shop.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/link_faults.h"
#include "simulator/laboratory/shoppers.h"
#include "simulator/laboratory/trace_feed.h"
#include "simulator/laboratory/trace_query.h"
#include "simulator/laboratory/world_facts.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <numeric>

using namespace hamster;

namespace {

struct Shop {
    explicit Shop(std::size_t keep = 100'000, const std::string &file = {})
    {
        LaboratoryOptions options;
        options.traceKeep = keep;
        options.traceFile = file;
        auto opened = Laboratory::open(options);
        EXPECT_TRUE(opened.ok());
        laboratory = std::move(*opened);
        laboratory->trace().observer = [this](const TraceRecord &record) {
            feed.add(record);
            meter.add(record);
        };
        DemoShopOptions shop;
        shop.members = 5;
        buildDemoShop(*laboratory->world(), shop, [](const Outcome &) {});
        run(2s);
    }
    void run(Duration time) { laboratory->runUntil(laboratory->clock().now() + time); }
    std::string place(const std::string &card = "tok_ok")
    {
        command::PlaceOrder order = Shoppers(*laboratory).draw();
        order.cardToken = card;
        std::string number;
        laboratory->apply(order, [&](const CommandAnswer &answer) { number = answer.id; });
        run(100ms);
        EXPECT_FALSE(number.empty());
        numbers.push_back(number);
        return number;
    }
    std::unique_ptr<Laboratory> laboratory;
    TraceFeed feed;
    TraceMeter meter;
    std::vector<std::string> numbers;
};

bool has(const TraceAnswer &answer, TraceKind kind, Party from, Party to, std::string_view name)
{
    return std::ranges::any_of(answer.records,
                               [&](const TraceRecord &r) { return r.kind == kind && r.from == from && r.to == to && r.name == name; });
}

} // namespace

TEST(TraceFeed, StaysEmptyUnlessWatched)
{
    Shop shop;
    EXPECT_TRUE(shop.feed.empty());
    shop.feed.setWatched(true);
    shop.place();
    EXPECT_FALSE(shop.feed.empty());
    const TraceBatch batch = shop.feed.take();
    EXPECT_TRUE(shop.feed.empty());
    EXPECT_EQ(batch.last, shop.laboratory->trace().count());
    EXPECT_EQ(batch.last - batch.first + 1, batch.records.size());
    for (const TraceRecord &record : batch.records)
        EXPECT_EQ(record.payload.empty(), record.kind != TraceKind::StateChange) << toString(record.kind);
    EXPECT_TRUE(std::ranges::any_of(batch.counts, [](const TraceCount &count) {
        return count.kind == TraceKind::StateChange && count.name == "order" && count.detail == "CREATED>PAYMENT_WAIT" && count.count == 1;
    }));
}

TEST(TraceFeed, ASlowReaderLosesRecordsButNoCount)
{
    TraceFeed feed;
    feed.setWatched(true);
    for (std::uint64_t i = 1; i <= 5 * kTraceBatchMax; ++i)
        feed.add({.sequence = i, .kind = TraceKind::EventAppended, .from = Party::Ecommerce, .to = Party::Bus, .name = "order.placed"});
    const TraceBatch batch = feed.take();
    EXPECT_EQ(batch.records.size(), kTraceBatchMax);
    EXPECT_EQ(batch.records.back().sequence, 5 * kTraceBatchMax);
    ASSERT_EQ(batch.counts.size(), 1u);
    EXPECT_EQ(batch.counts[0].count, static_cast<int>(5 * kTraceBatchMax));
    EXPECT_EQ(batch.first, 1u);
}

TEST(TraceQuery, AllOfOneOrderAndNothingElse)
{
    Shop shop;
    const std::string first = shop.place(), second = shop.place();
    shop.run(10s);
    const TraceAnswer answer = askTrace(*shop.laboratory, {.order = second});
    EXPECT_TRUE(answer.known);
    EXPECT_TRUE(answer.complete);
    EXPECT_EQ(answer.orderNumber, second);
    ASSERT_FALSE(answer.records.empty());
    EXPECT_EQ(answer.records.front().from, Party::Customer);
    EXPECT_TRUE(has(answer, TraceKind::HttpAnswer, Party::Ecommerce, Party::Customer, "POST /api/v1/orders"));
    EXPECT_TRUE(has(answer, TraceKind::HttpRequest, Party::Gateway, Party::Pg, "POST /api/v1/payments"));
    EXPECT_TRUE(has(answer, TraceKind::StateChange, Party::Pg, Party::Pg, "pg-transaction"));
    EXPECT_TRUE(has(answer, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook"));
    EXPECT_TRUE(has(answer, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook"));
    EXPECT_TRUE(std::ranges::is_sorted(answer.records, {}, &TraceRecord::sequence));
    const auto created = std::ranges::find(answer.records, TraceKind::StateChange, &TraceRecord::kind);
    const auto answered = std::ranges::find(answer.records, TraceKind::HttpAnswer, &TraceRecord::kind);
    EXPECT_LT(created->sequence, answered->sequence) << "the order is committed before the customer hears of it";
    const auto placings = std::ranges::count_if(
        answer.records, [](const TraceRecord &r) { return r.kind == TraceKind::HttpRequest && r.from == Party::Customer; });
    EXPECT_EQ(placings, 1);
    const TraceAnswer other = askTrace(*shop.laboratory, {.order = first});
    for (const TraceRecord &record : answer.records)
        EXPECT_FALSE(std::ranges::any_of(other.records, [&](const TraceRecord &r) { return r.sequence == record.sequence; }))
            << record.sequence;
    EXPECT_EQ(askTrace(*shop.laboratory, {.order = answer.orderId}).records.size(), answer.records.size());
    EXPECT_FALSE(askTrace(*shop.laboratory, {.order = "ORD-20990101-NONE0000"}).known);
    // Asking again costs nothing while nothing happens to it.
    EXPECT_TRUE(askTrace(*shop.laboratory, {.order = second, .since = answer.last}).unchanged);
    shop.place();
    EXPECT_TRUE(askTrace(*shop.laboratory, {.order = second, .since = answer.last}).unchanged);
    EXPECT_FALSE(askTrace(*shop.laboratory, {.order = second, .since = answer.records.back().sequence - 1}).unchanged);
}

TEST(TraceQuery, LostWebhooksBelongToTheirOrder)
{
    Shop shop;
    const std::string number = shop.place("tok_lost_webhook");
    shop.run(60s);
    const TraceAnswer answer = askTrace(*shop.laboratory, {.order = number});
    EXPECT_GE(
        std::ranges::count_if(answer.records, [](const TraceRecord &r) { return r.kind == TraceKind::HttpFailure && r.payload == "lost"; }),
        5);
}

TEST(TraceQuery, SaysWhenTheMemoryIsTooShort)
{
    Shop shop(10);
    const std::string number = shop.place();
    shop.run(10s);
    EXPECT_FALSE(askTrace(*shop.laboratory, {.order = number}).complete);
}

TEST(TraceQuery, TheRestIsOnDisk)
{
    QTemporaryDir folder;
    Shop small(200, folder.filePath(QStringLiteral("trace.jsonl")).toStdString()), large;
    for (Shop *shop : {&small, &large}) {
        shop->place("tok_lost_webhook");
        shop->run(60s);
        for (int i = 0; i < 20; ++i) shop->place();
        shop->run(10s);
    }
    const auto whole = askTrace(*large.laboratory, {.order = large.numbers.front()});
    const TraceQuery query{.order = small.numbers.front()};
    TraceAnswer part = askTrace(*small.laboratory, query);
    EXPECT_FALSE(part.complete);
    const TraceAnswer found = TraceFileSearch::begin(*small.laboratory, query, std::move(part)).finish();
    EXPECT_TRUE(found.complete);
    ASSERT_EQ(found.records.size(), whole.records.size());
    for (std::size_t i = 0; i < whole.records.size(); ++i) {
        EXPECT_EQ(found.records[i].sequence, whole.records[i].sequence);
        EXPECT_EQ(found.records[i].kind, whole.records[i].kind);
        EXPECT_EQ(found.records[i].payload, whole.records[i].payload);
        EXPECT_EQ(found.records[i].causation, whole.records[i].causation);
    }
}

TEST(TraceQuery, TrafficOfALink)
{
    Shop shop;
    shop.place();
    shop.run(10s);
    TraceQuery query{.messagesOnly = true, .newest = 3};
    query.between[0] = Party::Gateway;
    query.between[1] = Party::Pg;
    const TraceAnswer answer = askTrace(*shop.laboratory, query);
    ASSERT_EQ(answer.records.size(), 3u);
    for (const TraceRecord &record : answer.records) EXPECT_TRUE(record.from == Party::Pg || record.to == Party::Pg);
}

TEST(WorldFacts, TellQueuesRatesAndHealth)
{
    Shop shop;
    for (int i = 0; i < 5; ++i) shop.place();
    shop.run(3s);
    WorldFacts facts = readWorldFacts(*shop.laboratory, shop.meter);
    EXPECT_TRUE(facts.known);
    EXPECT_EQ(facts.buyers, 5);
    EXPECT_EQ(facts.lag(), 0);
    EXPECT_GT(facts.ordersPerSecond, 0);
    EXPECT_EQ(facts.topics.size(), 3u);
    EXPECT_EQ(facts.node(Party::Payment).history.size(), kMeterSeconds);
    EXPECT_GT(std::accumulate(facts.node(Party::Payment).history.begin(), facts.node(Party::Payment).history.end(), 0.0F), 0.0F);
    EXPECT_EQ(facts.link(LinkId::GatewayPg).totals.messages, 5);
    EXPECT_GT(facts.link(LinkId::GatewayPg).p95Ms, 0);
    EXPECT_GT(facts.link(LinkId::BusPayment).p50Ms, 0);
    EXPECT_EQ(facts.pgApprovalRate, 1.0);

    shop.laboratory->apply(command::CrashService{Party::Payment}, [](const CommandAnswer &) {});
    shop.run(10ms);
    shop.place();
    shop.run(1s);
    facts = readWorldFacts(*shop.laboratory, shop.meter);
    EXPECT_FALSE(facts.node(Party::Payment).running);
    EXPECT_TRUE(facts.node(Party::Gateway).running);
    EXPECT_GE(facts.node(Party::Payment).lag, 1);
    const auto placed = std::ranges::find(facts.types, "order.placed", &TypeLag::type);
    ASSERT_NE(placed, facts.types.end());
    EXPECT_EQ(placed->topic, "ecommerce-events");
    EXPECT_EQ(placed->waiting[0] + placed->waiting[1] + placed->waiting[2], 1);
}

TEST(WorldFacts, TheTypesOfATopicAddUpToIt)
{
    Shop shop;
    // Two groups read what payment says; each is behind in its own way.
    shop.laboratory->apply(command::CrashService{Party::Gateway}, [](const CommandAnswer &) {});
    shop.run(10ms);
    for (int i = 0; i < 6; ++i) shop.place();
    shop.run(2s);
    shop.laboratory->apply(command::CrashService{Party::Ecommerce}, [](const CommandAnswer &) {});
    shop.run(1s);
    const WorldFacts facts = readWorldFacts(*shop.laboratory, shop.meter);
    std::int64_t waiting = 0;
    for (const TopicLag &topic : facts.topics) {
        std::array<std::int64_t, 3> sum{};
        for (const TypeLag &type : facts.types)
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += type.topic == topic.topic ? type.waiting[i] : 0;
        EXPECT_EQ(sum, topic.waiting) << topic.topic;
        for (const std::int64_t each : topic.waiting) waiting += each;
    }
    EXPECT_GT(waiting, 0);
}

TEST(WorldFacts, AreOfTheReadersThatAreGiven)
{
    Shop shop, other;
    for (int i = 0; i < 3; ++i) other.place();
    other.laboratory->apply(command::CrashService{Party::Payment}, [](const CommandAnswer &) {});
    other.run(10ms);
    other.place();
    other.run(1s);
    World &world = *other.laboratory->world();
    const FactFiles files{&world.database(Party::Ecommerce), &world.database(Party::Gateway), &world.database(Party::Payment),
                          other.laboratory->pgDatabase(), &world.database(Party::Bus)};
    const WorldFacts own = readWorldFacts(*shop.laboratory, shop.meter);
    const WorldFacts read = readWorldFacts(*shop.laboratory, shop.meter, files);
    EXPECT_EQ(own.lag(), 0);
    EXPECT_EQ(read.lag(), readWorldFacts(*other.laboratory, other.meter).lag());
    EXPECT_GT(read.lag(), 0);
    EXPECT_TRUE(read.node(Party::Payment).running); // that is not in a file
}

TEST(WorldFacts, FaultsAreCountedOnTheLinkThatTheyHit)
{
    Shop shop;
    std::map<Party, std::int64_t> fired;
    shop.laboratory->trace().observer = [&](const TraceRecord &record) {
        shop.meter.add(record);
        if (record.kind == TraceKind::FaultFired) ++fired[record.to];
    };
    FaultRule rule; // one rule for every link from the bus
    rule.kind = "bus.delay";
    rule.parameters = {{"by", 5}};
    bool taken = false;
    shop.laboratory->apply(command::SetFaultRule{rule}, [&taken](const CommandAnswer &answer) { taken = answer.ok; });
    for (int i = 0; i < 4; ++i) shop.place();
    shop.run(3s);
    EXPECT_TRUE(taken);
    const WorldFacts facts = readWorldFacts(*shop.laboratory, shop.meter);
    EXPECT_GT(fired[Party::Payment], 0);
    EXPECT_NE(fired[Party::Payment], fired[Party::Ecommerce]);
    EXPECT_EQ(facts.trouble(LinkId::BusPayment).hits, fired[Party::Payment]);
    EXPECT_EQ(facts.trouble(LinkId::BusShop).hits, fired[Party::Ecommerce]);
    EXPECT_EQ(facts.trouble(LinkId::BusGateway).hits, fired[Party::Gateway]);
    EXPECT_EQ(facts.trouble(LinkId::BusPayment).rules, 1);
    EXPECT_EQ(facts.trouble(LinkId::GatewayPg).hits, 0);
    // What hits a message before the bus gives it out hits every link; what is on one link counts there, in either direction.
    EXPECT_EQ(linksHit("bus.duplicate", Party::Payment, Party::Bus).size(), 3u);
    EXPECT_EQ(linksHit("pg-request.timeout-after", Party::Pg, Party::Gateway), std::vector{LinkId::GatewayPg});
    EXPECT_EQ(linksHit("webhook.lost", Party::Pg, Party::Gateway), std::vector{LinkId::PgGateway});
    EXPECT_TRUE(linksHit("database.busy", Party::Payment, Party::Payment).empty());
}

TEST(Links, EveryMessageKnowsItsWay)
{
    const auto hop = hopOf(TraceKind::EventDelivered, Party::Bus, Party::Payment, "order.placed");
    ASSERT_TRUE(hop);
    EXPECT_EQ(hop->link, LinkId::BusPayment);
    EXPECT_EQ(hop->sender, Party::Ecommerce);
    const auto answer = hopOf(TraceKind::HttpAnswer, Party::Pg, Party::Gateway, "POST /api/v1/payments");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->link, LinkId::GatewayPg);
    EXPECT_TRUE(answer->back);
    const auto webhook = hopOf(TraceKind::HttpFailure, Party::Pg, Party::Gateway, "webhook");
    ASSERT_TRUE(webhook);
    EXPECT_TRUE(webhook->lost);
    EXPECT_EQ(webhook->shape, MessageShape::Webhook);
    EXPECT_FALSE(hopOf(TraceKind::StateChange, Party::Pg, Party::Pg, "delivery"));
    for (std::size_t i = 0; i < kLinkCount; ++i) EXPECT_EQ(static_cast<std::size_t>(links()[i].id), i);
}
