#include "simulator/laboratory/operations.h"

#include "model/core/json.h"
#include "simulator/laboratory/queues.h"

namespace hamster {

namespace {

constexpr std::array kDatabaseParties{Party::Ecommerce, Party::Gateway, Party::Payment, Party::Bus};
const Sql kAlive{"SELECT count(*) FROM sqlite_schema"};
const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status IN ('PENDING', 'REPROCESSING')"};

bool answers(Database *database) { return database && database->value<std::int64_t>(kAlive).value_or(0) > 0; }

} // namespace

Operations::Operations(Laboratory &laboratory)
    : m_laboratory(laboratory)
{}

Operations::~Operations()
{
    if (m_serving) m_laboratory.network().close(Party::Operator);
}

Result<std::uint16_t> Operations::serve(ServerOptions options, std::function<HttpResponse(int)> refusal,
                                        const std::function<void(Router &)> &more)
{
    auto router = std::make_shared<Router>(refusal);
    router->add("GET", "/actuator/health", [this](const HttpRequest &, const PathArguments &, const Responder &respond) {
        Health now = health();
        respond(HttpResponse::json(now.up ? 200 : 503, std::move(now.json)));
    });
    router->add("GET", "/actuator/prometheus", [this](const HttpRequest &, const PathArguments &, const Responder &respond) {
        HttpResponse response;
        response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.body = metrics();
        respond(std::move(response));
    });
    if (more) more(*router);
    options.party = Party::Operator;
    options.refusal = std::move(refusal);
    auto port = m_laboratory.network().serve(
        std::move(options), [router](HttpRequest request, Responder respond) { router->handle(std::move(request), std::move(respond)); });
    m_serving = port.ok();
    return port;
}

Operations::Health Operations::health()
{
    Health health;
    JsonWriter details;
    details.beginObject().key("databases").beginObject();
    const auto report = [&](std::string_view name, bool up) {
        details.field(name, up ? "UP" : "DOWN");
        health.up = health.up && up;
    };
    World *world = m_laboratory.world();
    if (world)
        for (const Party party : kDatabaseParties) report(toString(party), answers(&world->database(party)));
    if (m_laboratory.options().pg) report(toString(Party::Pg), answers(m_laboratory.pgDatabase()));
    details.endObject().key("services").beginObject();
    if (world)
        for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment}) report(toString(party), world->running(party));
    if (m_laboratory.options().pg) report(toString(Party::Pg), m_laboratory.pg() != nullptr);
    details.endObject();
    if (world) {
        std::int64_t lag = 0, pending = 0;
        for (const ConsumerLag &level : consumerLags(m_laboratory)) lag += level.messages;
        for (const OutboxLevel &level : outboxLevels(m_laboratory)) pending += level.pending;
        details.field("lag", lag).field("outboxPending", pending);
        details.field("deadLetters", world->database(Party::Bus).value<std::int64_t>(kDead).value_or(0));
        if (world->gateway()) {
            const gateway::GatewaySnapshot gateway = world->gateway()->snapshot(m_laboratory.clock().now());
            details.key("breaker").beginObject().field("pgCircuit", gateway::toString(gateway.breaker.state)).endObject();
            details.key("reconciler").beginObject().field("running", gateway.reconcilerRunning);
            if (gateway.lastReconcile) details.field("lastEnd", formatUtcIso(*gateway.lastReconcile));
            if (gateway.nextReconcile) details.field("next", formatUtcIso(*gateway.nextReconcile));
            details.endObject();
        }
    }
    details.endObject();
    JsonWriter json;
    json.beginObject().field("status", health.up ? "UP" : "DOWN").key("details").raw(details.text()).endObject();
    health.json = std::move(json).take();
    return health;
}

std::string Operations::metrics()
{
    readNew();
    PrometheusText out;
    if (m_laboratory.world()) {
        writeOrders(out);
        writeQueues(out);
        writeBreaker(out);
    }
    out.family("hamster_stage_seconds", "histogram", "Time that orders spend in each stage.");
    for (const auto &[name, histogram] : m_stages) out.histogram({{"stage", name}}, histogram);
    return std::move(out).take();
}

void Operations::writeOrders(PrometheusText &out) const
{
    out.family("order_placed_total", "counter", "Orders accepted.");
    out.sample({}, m_placed);
    out.family("order_completed_total", "counter", "Orders completed.");
    out.sample({}, m_completed);
    out.family("order_failed_total", "counter", "Orders that failed, by reason.");
    for (const auto &[reason, number] : m_failedOrders) out.sample({{"reason", reason}}, number);
    out.family("payment_created_total", "counter", "Payments created.");
    out.sample({}, m_created);
    out.family("payment_approved_total", "counter", "Payments approved.");
    out.sample({}, m_approved);
    out.family("payment_failed_total", "counter", "Payments that failed, by reason.");
    for (const auto &[reason, number] : m_failedPayments) out.sample({{"reason", reason}}, number);
    out.family("hamster_pg_request_seconds", "histogram", "Calls of the gateway to the PG.");
    out.histogram({}, m_pgRequests);
}

void Operations::writeQueues(PrometheusText &out)
{
    World &world = *m_laboratory.world();
    out.family("idempotency_duplicate_prevented_total", "counter", "Events that came again and were skipped, since the service started.");
    const auto duplicates = [&out](Party party, ServiceCore &core) {
        out.sample({{"consumer", std::string(toString(party))}}, core.consumer().duplicatesPrevented());
    };
    if (world.gateway()) duplicates(Party::Gateway, world.gateway()->core());
    if (world.ecommerce()) duplicates(Party::Ecommerce, world.ecommerce()->core());
    if (world.payment()) duplicates(Party::Payment, world.payment()->core());
    static const Sql kConsumed{"SELECT topic, sum(next_offset) FROM offsets GROUP BY topic ORDER BY topic"};
    out.family("kafka_consumer_records_consumed_total", "counter", "Messages that consumer groups have taken.");
    Rows consumed = world.database(Party::Bus).query(kConsumed);
    while (consumed.next()) out.sample({{"topic", std::string(consumed.text(0))}}, consumed.get<std::int64_t>(1));
    out.family("hamster_consumer_lag", "gauge", "Messages that a group has not taken yet.");
    for (const ConsumerLag &lag : consumerLags(m_laboratory)) out.sample({{"group", lag.group}, {"topic", lag.topic}}, lag.messages);
    out.family("hamster_outbox_pending", "gauge", "Events that wait for the relay.");
    for (const OutboxLevel &level : outboxLevels(m_laboratory)) out.sample({{"service", level.service}}, level.pending);
}

void Operations::writeBreaker(PrometheusText &out) const
{
    gateway::GatewayService *gateway = m_laboratory.world()->gateway();
    if (!gateway) return;
    const gateway::BreakerSnapshot breaker = gateway->snapshot(m_laboratory.clock().now()).breaker;
    out.family("resilience4j_circuitbreaker_state", "gauge", "1 for the state that the breaker is in.");
    for (const auto &[name, state] : {std::pair{"closed", gateway::BreakerState::Closed}, std::pair{"open", gateway::BreakerState::Open},
                                      std::pair{"half_open", gateway::BreakerState::HalfOpen}})
        out.sample({{"name", "pgCircuit"}, {"state", name}}, std::int64_t{breaker.state == state});
    out.family("resilience4j_circuitbreaker_failure_rate", "gauge", "Percent of failed calls, -1 below the minimum of calls.");
    out.sample({{"name", "pgCircuit"}}, static_cast<double>(breaker.failureRate));
    out.family("resilience4j_circuitbreaker_slow_call_rate", "gauge", "Percent of slow calls, -1 below the minimum of calls.");
    out.sample({{"name", "pgCircuit"}}, static_cast<double>(breaker.slowRate));
    out.family("resilience4j_circuitbreaker_calls_total", "counter", "Calls that were permitted, by how they ended.");
    for (const auto &[kind, number] : m_calls) out.sample({{"kind", kind}, {"name", "pgCircuit"}}, number);
    out.family("resilience4j_circuitbreaker_not_permitted_calls_total", "counter",
               "Calls that the breaker refused, since the gateway started.");
    out.sample({{"name", "pgCircuit"}}, breaker.notPermitted);
}

} // namespace hamster
