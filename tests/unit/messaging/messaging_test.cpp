#include "model/messaging/catalogue.h"
#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"
#include "model/messaging/service_core.h"
#include "model/messaging/service_tables.h"
#include "model/storage/state_log.h"
#include "simulator/network/virtual_time.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace hamster;

namespace {

struct NoTrace final : TraceSink {
    std::vector<TraceRecord> records;
    void record(TraceRecord record) override { records.push_back(std::move(record)); }
    int count(TraceKind kind) const
    {
        return static_cast<int>(std::count_if(records.begin(), records.end(), [kind](const auto &r) { return r.kind == kind; }));
    }
};

struct NoNetwork final : Network {
    SendId send(HttpRequest, SendOptions, std::function<void(HttpOutcome)>) override { return 0; }
    void abandon(SendId) override {}
    Result<std::uint16_t> serve(ServerOptions, HttpHandler) override { return std::uint16_t{1}; }
    void close(Party) override {}
};

const Sql kOutboxPending{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kProcessed{"SELECT count(*) FROM processed_events"};
const Sql kWaiting{"SELECT count(*) FROM waiting"};
const Sql kDeadPending{"SELECT count(*) FROM dead_letters WHERE status = 'PENDING'"};
const Sql kDeadId{"SELECT public_id FROM dead_letters ORDER BY id LIMIT 1"};
const Sql kOpenCases{"SELECT count(*) FROM cases WHERE kind = 'DEAD_LETTER'"};
const Sql kOffset{"SELECT sum(next_offset) FROM offsets WHERE group_name = 'payment'"};

/// A producer (ecommerce) and a consumer (payment) over the real bus, in memory and virtual time.
struct Pair {
    static std::unique_ptr<Database> open(std::span<const Migration> migrations) { return std::move(*Database::open({}, migrations)); }
    static std::span<const Migration> serviceTables()
    {
        static const std::string all = std::string(kServiceTablesSchema) + kStateLogSchema;
        static const Migration steps[] = {{1, all.c_str()}};
        return steps;
    }
    ServicePorts ports(Database &database) { return {time, time, network, database, bus, trace, 1}; }
    void makeConsumer()
    {
        consumer.reset();
        consumer = std::make_unique<ServiceCore>(ServiceCore::Options{Party::Payment, "payment", IdService::Payment, 0, {"ecommerce-events"}}, ports(*paymentDb));
        consumer->consumer().on<OrderCancelled>("cancel", [this](Tx &, const OrderCancelled &event, const EventContext &) -> Outcome {
            calls.push_back(event.orderNumber);
            if (failures[event.orderNumber] != 0) {
                --failures[event.orderNumber];
                return {ErrorCode::Unavailable, "not now"};
            }
            handled.push_back(event.orderNumber);
            return success();
        });
        consumer->start();
    }
    Pair() { makeConsumer(); }
    void produce(std::int64_t order, const std::string &number)
    {
        producer.transactor().submit([this, order, number](Tx &tx) -> Outcome {
            producer.outbox().add(tx, OrderCancelled{OrderId{order}, number, "reason", "test"}, {toBase62(order), "request"});
            return success();
        });
    }
    /// Puts a message on the bus as if its relay had done so, whatever it holds.
    void inject(const std::string &key, const std::string &payload)
    {
        bus.append({{"ecommerce-events", key, "order.cancelled", key, "injected", payload, Party::Ecommerce}}, {});
    }
    std::string envelope(std::int64_t order, const std::string &number, const std::string &id) const
    {
        CloudEvent event{id, "/hamster/ecommerce", "order.cancelled", toBase62(order), time.now(), toBase62(order), toBase62(order), "",
                         writeData(OrderCancelled{OrderId{order}, number, "reason", "test"})};
        return event.toJson();
    }
    void run(Duration duration = 60s) { time.runUntil(time.now() + duration); }

    VirtualTime time{Instant{1'795'150'800'000}};
    NoTrace trace;
    NoNetwork network;
    std::unique_ptr<Database> busDb = open(busMigrations()), shopDb = open(serviceTables()), paymentDb = open(serviceTables());
    EventBus bus{*busDb, time, time, trace, 1, {}};
    ServiceCore producer{{Party::Ecommerce, "ecommerce", IdService::Ecommerce, 0, {}}, ports(*shopDb)};
    std::unique_ptr<ServiceCore> consumer;
    std::vector<std::string> calls, handled;
    std::map<std::string, int> failures;
};

} // namespace

TEST(Messaging, AnEventGoesFromOutboxToHandlerOnce)
{
    Pair pair;
    pair.produce(5, "A");
    pair.run();
    EXPECT_EQ(pair.handled, std::vector<std::string>{"A"});
    EXPECT_EQ(pair.shopDb->value<std::int64_t>(kOutboxPending), 0);
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kProcessed), 1);
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kOffset), 1);
    EXPECT_EQ(pair.trace.count(TraceKind::EventAppended), 1);
    EXPECT_EQ(pair.trace.count(TraceKind::EventDelivered), 1);
}

TEST(Messaging, OneKeyKeepsItsOrderOverThousandsOfEvents)
{
    Pair pair;
    for (int i = 0; i < 3000; ++i) pair.produce(1 + i % 7, std::to_string(i % 7) + ":" + std::to_string(i));
    pair.run(600s);
    ASSERT_EQ(pair.handled.size(), 3000U);
    std::map<char, int> last;
    for (const std::string &number : pair.handled) {
        const int sequence = std::stoi(number.substr(2));
        EXPECT_TRUE(!last.contains(number[0]) || last[number[0]] < sequence) << number;
        last[number[0]] = sequence;
    }
}

TEST(Messaging, TheSameEventAgainIsSkippedAndCounted)
{
    Pair pair;
    pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
    pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
    pair.run();
    EXPECT_EQ(pair.handled.size(), 1U);
    EXPECT_EQ(pair.consumer->consumer().duplicatesPrevented(), 1);
}

TEST(Messaging, TheSameEventIdForAnotherOrderIsHandled)
{
    Pair pair;
    pair.inject(toBase62(5), pair.envelope(5, "A", "event-1"));
    pair.inject(toBase62(6), pair.envelope(6, "B", "event-1"));
    pair.run();
    EXPECT_EQ(pair.handled.size(), 2U);
}

TEST(Messaging, AnEventWithoutIdIsADeadLetterWithACase)
{
    Pair pair;
    std::string payload = pair.envelope(5, "A", "event-1");
    payload.replace(payload.find("event-1"), 7, "");
    pair.inject(toBase62(5), payload);
    pair.run();
    EXPECT_TRUE(pair.calls.empty());
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kDeadPending), 1);
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kOpenCases), 1);
}

TEST(Messaging, AFailureIsRetriedWhileOtherKeysGoOnAndItsOwnKeyWaits)
{
    Pair pair;
    pair.failures["A1"] = 2;
    pair.produce(5, "A1");
    pair.produce(5, "A2");
    pair.produce(6, "B1");
    pair.run();
    EXPECT_EQ(pair.handled, (std::vector<std::string>{"B1", "A1", "A2"}));
    EXPECT_EQ(pair.calls.size(), 5U);
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kWaiting), 0);
}

TEST(Messaging, AfterThreeRetriesItIsADeadLetterThatBlocksItsKeyUntilRedriven)
{
    Pair pair;
    pair.failures["A1"] = 4;
    pair.produce(5, "A1");
    pair.produce(5, "A2");
    pair.run();
    EXPECT_EQ(pair.calls.size(), 4U);
    EXPECT_TRUE(pair.handled.empty());
    const auto id = pair.busDb->value<std::int64_t>(kDeadId);
    ASSERT_TRUE(id);
    pair.produce(5, "A3");
    pair.run();
    EXPECT_TRUE(pair.handled.empty());
    bool ok = false;
    pair.consumer->consumer().redrive(*id, "mended", [&](const Outcome &outcome) { ok = outcome.ok(); });
    pair.run();
    EXPECT_TRUE(ok);
    EXPECT_EQ(pair.handled, (std::vector<std::string>{"A1", "A2", "A3"}));
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kDeadPending), 0);
}

TEST(Messaging, IgnoringADeadLetterFreesItsKeyAlsoOverARestart)
{
    Pair pair;
    pair.failures["A1"] = -1; // always
    pair.produce(5, "A1");
    pair.run();
    pair.makeConsumer(); // a crash and a restart
    pair.produce(5, "A2");
    pair.run();
    EXPECT_TRUE(pair.handled.empty());
    pair.consumer->consumer().ignore(*pair.busDb->value<std::int64_t>(kDeadId), "hopeless", [](const Outcome &o) { EXPECT_TRUE(o); });
    pair.run();
    EXPECT_EQ(pair.handled, std::vector<std::string>{"A2"});
}

TEST(Messaging, ACrashBeforeTheOffsetMovedIsAbsorbed)
{
    Pair pair;
    pair.produce(5, "A");
    // Runs until the handler's own commit, then drops the consumer before the bus has moved its offset.
    while (pair.handled.empty()) ASSERT_TRUE(pair.time.runNext());
    pair.makeConsumer();
    pair.run();
    EXPECT_GE(pair.calls.size(), 1U);
    EXPECT_EQ(pair.paymentDb->value<std::int64_t>(kProcessed), 1);
    EXPECT_EQ(pair.busDb->value<std::int64_t>(kOffset), 1);
}

TEST(Events, RequiredFieldsTypesAndMoneyAreChecked)
{
    const auto read = [](const char *json) {
        const auto document = JsonDocument::parse(json);
        return readData<OrderCompleted>(document->root());
    };
    EXPECT_TRUE(read(R"({"orderId":"5","orderNumber":"A","amount":3,"unknown":1})"));
    EXPECT_FALSE(read(R"({"orderId":"5","orderNumber":"A"})"));
    EXPECT_FALSE(read(R"({"orderId":"5","orderNumber":"A","amount":-1})"));
    EXPECT_FALSE(read(R"({"orderId":"5","orderNumber":"A","amount":1.5})"));
    EXPECT_FALSE(read(R"({"orderId":5,"orderNumber":"A","amount":1})"));
    EXPECT_FALSE(read(R"({"orderId":"5","orderNumber":null,"amount":1})"));
}

TEST(Events, TheShippedSchemasAreThoseOfTheCode)
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(HAMSTER_SOURCE_DIR) / "resources/schemas";
    const bool write = std::getenv("HAMSTER_WRITE_SCHEMAS") != nullptr;
    std::size_t files = 0;
    for (const EventType &type : eventCatalogue()) {
        const fs::path file = folder / (std::string(type.type) + ".json");
        if (write) std::ofstream(file) << type.schema << '\n';
        std::ifstream in(file);
        const std::string shipped{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(shipped, type.schema + "\n") << file << " (HAMSTER_WRITE_SCHEMAS=1 writes it)";
        ++files;
    }
    for (const auto &entry : fs::directory_iterator(folder)) files -= entry.path().extension() == ".json";
    EXPECT_EQ(files, 0U) << "a schema without an event type";
    EXPECT_EQ(eventCatalogue().size(), 36U);
}
