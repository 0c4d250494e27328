#pragma once
// A producer and a consumer over the real bus, for tests of messaging.

#include "model/messaging/catalogue.h"
#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"
#include "model/messaging/service_core.h"
#include "model/messaging/service_tables.h"
#include "model/storage/state_log.h"
#include "simulator/network/virtual_time.h"

namespace hamster {

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

inline const Sql kOutboxPending{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
inline const Sql kProcessed{"SELECT count(*) FROM processed_events"};
inline const Sql kWaiting{"SELECT count(*) FROM waiting"};
inline const Sql kDeadPending{"SELECT count(*) FROM dead_letters WHERE status = 'PENDING'"};
inline const Sql kDeadId{"SELECT public_id FROM dead_letters ORDER BY id LIMIT 1"};
inline const Sql kOpenCases{"SELECT count(*) FROM cases WHERE kind = 'DEAD_LETTER'"};
inline const Sql kOffset{"SELECT sum(next_offset) FROM offsets WHERE group_name = 'payment'"};

/// A producer (ecommerce) and a consumer (payment) over the real bus, in memory and virtual time.
struct Pair {
    static std::unique_ptr<Database> open(std::span<const Migration> migrations) { return std::move(*Database::open({}, migrations)); }
    static std::span<const Migration> serviceTables()
    {
        static const std::string all = std::string(kServiceTablesSchema) + kStateLogSchema;
        static const Migration steps[] = {{1, all.c_str()}};
        return steps;
    }
    ServicePorts ports(Database &database)
    {
        ServicePorts ports{time, time, network, database, bus, trace, 1};
        ports.policies = policies;
        return ports;
    }
    void makeConsumer()
    {
        consumer.reset();
        consumer = std::make_unique<ServiceCore>(
            ServiceCore::Options{Party::Payment, "payment", IdService::Payment, 0, {"ecommerce-events"}}, ports(*paymentDb));
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
    explicit Pair(Policies chosen = {})
        : policies(chosen)
    {
        makeConsumer();
    }
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
        CloudEvent event{id,
                         "/hamster/ecommerce",
                         "order.cancelled",
                         toBase62(order),
                         time.now(),
                         toBase62(order),
                         toBase62(order),
                         "",
                         writeData(OrderCancelled{OrderId{order}, number, "reason", "test"})};
        return event.toJson();
    }
    void run(Duration duration = 60s) { time.runUntil(time.now() + duration); }

    /// Where the n-th message about that order stands, from 0.
    MessagePlace place(std::int64_t order, std::int64_t offset = 0) const
    {
        return {"ecommerce-events", partitionOf(toBase62(order)), offset};
    }
    /// A pending dead letter: the oldest.
    Consumer::LetterAct letter(const char *reason) { return {busDb->value<std::int64_t>(kDeadId).value_or(0), reason, "test"}; }
    /// Does something that answers with an Outcome and runs until it is settled.
    template <class F>
    Outcome settle(F begin)
    {
        Outcome outcome(ErrorCode::Unavailable, "no answer");
        begin([&outcome](const Outcome &answer) { outcome = answer; });
        run(100ms);
        return outcome;
    }

    Policies policies;
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

} // namespace hamster
