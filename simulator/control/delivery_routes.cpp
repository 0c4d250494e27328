// The delivery log of webhooks, acts on single ones, and bulk replay.

#include "simulator/control/control_api.h"
#include "simulator/control/delivery_json.h"

#include "simulator/scenario/parse_parts.h"

namespace hamster::control {

namespace {

constexpr std::int64_t kReplayMost = 1000;
const Sql kDeliveries{
    "SELECT public_id FROM webhook_deliveries WHERE (?1 = '' OR order_id = ?1) AND (?2 = '' OR user_id = ?2) AND (?3 = '' OR status = ?3) "
    "AND (?4 = '' OR transaction_key = ?4) AND public_id < ?5 ORDER BY public_id DESC LIMIT ?6"};
const Sql kMatching{"SELECT public_id, status FROM webhook_deliveries WHERE (?1 = '' OR order_id = ?1) AND (?2 = '' OR user_id = ?2) "
                    "AND created_at >= ?3 AND created_at < ?4 ORDER BY public_id"};

const std::vector<std::string> &statuses()
{
    static const std::vector<std::string> all{"SCHEDULED", "SENDING", "DELIVERED", "RETRYING", "EXHAUSTED", "DISABLED"};
    return all;
}

Reply noPg() { return refusal(503, "unavailable", "hamster-pg is not running; nothing was changed"); }
Reply noDelivery(const std::string &id)
{
    return refusal(404, "not-found", "there is no webhook delivery " + id + "; nothing was changed");
}

Reply list(Database &pg, const HttpRequest &request)
{
    const std::string order = parameterOf(request, "order"), user = parameterOf(request, "user"), status = parameterOf(request, "status");
    const std::string transaction = parameterOf(request, "transaction");
    if (!status.empty() && !stateFrom<DeliveryState>(status))
        throw WrongParameter{"status", "status is '" + status.substr(0, 60) + "', expected " + scenario::listOf(statuses())};
    pg::DeliveryId before{INT64_MAX};
    if (const auto text = request.parameter("before")) {
        const auto id = pg::DeliveryId::parse(*text);
        if (!id) throw WrongParameter{"before", "before is '" + text->substr(0, 60) + "', expected the id of a delivery"};
        before = *id;
    }
    const int limit = limitOf(request);
    JsonWriter json;
    json.beginObject().key("deliveries").beginArray();
    Rows rows = pg.query(kDeliveries, order, user, status, transaction, before, limit);
    while (rows.next()) writeDelivery(json, pg, rows.get<pg::DeliveryId>(0), Attempts::No);
    json.endArray().endObject();
    return {200, std::move(json).take()};
}

/// Which deliveries a replay is about.
struct Filter {
    std::set<std::string> status{};
    std::string order, user;
    Instant from{0}, to{INT64_MAX};
    std::int64_t limit = 100;
    bool dryRun = false;
};

Instant readInstant(const YAML::Node &node, const std::string &what)
{
    const std::string text = scenario::readText(node, what, 40);
    const auto at = parseUtcIso(text);
    if (!at) scenario::refuse(node, what + " is '" + text + "', expected a UTC time such as 2026-11-20T05:32:05.118Z");
    return *at;
}

Filter readFilter(const YAML::Node &body)
{
    Filter filter;
    scenario::YamlMap map(body, "the replay");
    scenario::YamlMap who(map.need("filter"), "filter");
    if (auto status = who.find("status")) {
        if (!status->IsSequence() || status->size() == 0)
            scenario::refuse(*status, "status is no list, expected a list such as [EXHAUSTED, DISABLED]");
        for (const YAML::Node &one : *status) filter.status.insert(scenario::readWord(one, "status", statuses()));
    }
    if (auto order = who.find("order")) filter.order = scenario::readText(*order, "order", 120);
    if (auto user = who.find("user")) filter.user = scenario::readText(*user, "user", 120);
    if (auto from = who.find("from")) filter.from = readInstant(*from, "from");
    if (auto to = who.find("to")) filter.to = readInstant(*to, "to");
    who.finish();
    if (auto limit = map.find("limit")) filter.limit = scenario::readInteger(*limit, "limit", 1, kReplayMost);
    if (auto dry = map.find("dryRun")) filter.dryRun = scenario::readBool(*dry, "dryRun");
    map.finish();
    return filter;
}

/// What became of a replay, while its webhooks are being sent.
struct Replay {
    Answer answer;
    std::size_t waiting = 0, sent = 0, refused = 0, matched = 0;
    std::vector<std::string> ids{};
    bool dryRun = false;

    void finish() const
    {
        JsonWriter json;
        json.beginObject()
            .field("dryRun", dryRun)
            .field("matched", static_cast<std::int64_t>(matched))
            .field("sent", static_cast<std::int64_t>(sent));
        json.field("refused", static_cast<std::int64_t>(refused)).key("deliveries").beginArray();
        for (const std::string &id : ids) json.string(id);
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    }
};

/// Sends the webhooks that match again, oldest first. More than `limit` may match: the answer says how many.
void replay(Laboratory &lab, const Filter &filter, Answer answer)
{
    const auto run = std::make_shared<Replay>();
    run->answer = std::move(answer);
    run->dryRun = filter.dryRun;
    std::vector<pg::DeliveryId> chosen;
    {
        Rows rows = lab.pgDatabase()->query(kMatching, filter.order, filter.user, filter.from, filter.to);
        while (rows.next()) {
            if (!filter.status.empty() && !filter.status.contains(rows.get<std::string>(1))) continue;
            ++run->matched;
            if (static_cast<std::int64_t>(chosen.size()) < filter.limit) chosen.push_back(rows.get<pg::DeliveryId>(0));
        }
    }
    for (const pg::DeliveryId id : chosen) run->ids.push_back(id.text());
    if (filter.dryRun || chosen.empty()) return run->finish();
    run->waiting = chosen.size();
    for (const pg::DeliveryId id : chosen) {
        command::ActOnWebhook act;
        act.delivery = id.value;
        act.act = command::WebhookAct::Resend;
        lab.apply(std::move(act), [run](const CommandAnswer &done) {
            ++(done.ok ? run->sent : run->refused);
            if (--run->waiting == 0) run->finish();
        });
    }
}

} // namespace

void addDeliveryRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/deliveries", [&lab](const Call &call, const Answer &answer) {
        answer(lab.pgDatabase() ? list(*lab.pgDatabase(), call.request) : noPg());
    });
    routes.add("GET", "/control/v1/deliveries/{id}", [&lab](const Call &call, const Answer &answer) {
        const auto id = pg::DeliveryId::parse(call.arguments[0]);
        if (!lab.pgDatabase()) return answer(noPg());
        JsonWriter json;
        if (!id || !writeDelivery(json, *lab.pgDatabase(), *id, Attempts::Yes)) return answer(noDelivery(call.arguments[0]));
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/deliveries/{id}/act", [&lab](const Call &call, Answer answer) {
        scenario::YamlMap map(call.body, "the act");
        command::ActOnWebhook act = scenario::readWebhookAct(map);
        map.finish();
        const auto id = pg::DeliveryId::parse(call.arguments[0]);
        if (!id) return answer(noDelivery(call.arguments[0]));
        act.delivery = id->value;
        give(lab, std::move(act), std::move(answer));
    });
    routes.add("POST", "/control/v1/replay", [&lab](const Call &call, Answer answer) {
        const Filter filter = readFilter(call.body);
        if (!lab.pg()) return answer(noPg());
        replay(lab, filter, std::move(answer));
    });
    routes.add("PUT", "/control/v1/hold-new", [&lab](const Call &call, const Answer &answer) {
        scenario::YamlMap map(call.body, "the setting");
        const bool hold = scenario::readBool(map.need("hold"), "hold");
        map.finish();
        if (!lab.pg()) return answer(noPg());
        lab.pg()->holdNewDeliveries(hold);
        answer({200, std::string("{\"hold\":") + (hold ? "true}" : "false}")});
    });
}

} // namespace hamster::control
