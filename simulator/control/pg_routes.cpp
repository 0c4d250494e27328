// The PG's behaviour, forced outcomes, and transactions.

#include "simulator/control/control_api.h"
#include "simulator/control/delivery_json.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "simulator/scenario/parse_parts.h"
#include "simulator/scenario/writer_parts.h"

namespace hamster::control {

namespace {

#define HAMSTER_TRANSACTION_COLUMNS                                                                                                        \
    "id, transaction_key, user_id, order_id, card_type, card_no, amount, cancelled_amount, callback_url, status, reason, "                 \
    "approval_number, forced, decide_at, created_at"
const Sql kTransactions{"SELECT " HAMSTER_TRANSACTION_COLUMNS
                        " FROM pg_transactions WHERE (?1 = '' OR order_id = ?1) AND (?2 = '' OR user_id = ?2) "
                        "AND (?3 = '' OR status = ?3) AND id < ?4 ORDER BY id DESC LIMIT ?5"};
const Sql kTransaction{"SELECT " HAMSTER_TRANSACTION_COLUMNS " FROM pg_transactions WHERE transaction_key = ?"};
#undef HAMSTER_TRANSACTION_COLUMNS
const Sql kRowOfKey{"SELECT id FROM pg_transactions WHERE transaction_key = ?"};
const Sql kDeliveriesOf{"SELECT public_id FROM webhook_deliveries WHERE transaction_key = ? ORDER BY id"};

void writeTransaction(JsonWriter &json, Rows &rows)
{
    json.field("transactionKey", rows.text(1)).field("user", rows.text(2)).field("orderId", rows.text(3)).field("cardType", rows.text(4));
    json.field("cardNo", maskCard(rows.text(5)))
        .field("amount", rows.get<std::int64_t>(6))
        .field("cancelledAmount", rows.get<std::int64_t>(7));
    json.field("callbackUrl", rows.text(8)).field("status", rows.text(9));
    if (!rows.isNull(10)) json.field("reason", rows.text(10));
    if (!rows.isNull(11)) json.field("approvalNumber", rows.text(11));
    if (!rows.isNull(12)) json.field("forced", rows.text(12));
    if (!rows.isNull(13)) json.field("decideAt", formatUtcIso(rows.get<Instant>(13)));
    json.field("createdAt", formatUtcIso(rows.get<Instant>(14)));
}

/// The row that a page begins below: `before` is the key of the last transaction of the page before.
std::int64_t rowBefore(Database &pg, const HttpRequest &request)
{
    const auto key = request.parameter("before");
    if (!key) return INT64_MAX;
    const auto row = pg.value<std::int64_t>(kRowOfKey, *key);
    if (!row) throw WrongParameter{"before", "before is '" + key->substr(0, 60) + "', expected the key of a transaction"};
    return *row;
}

std::string spanText(Duration low, Duration high)
{
    return low == high ? scenario::durationText(low) : scenario::durationText(low) + ".." + scenario::durationText(high);
}

Reply behaviourOf(const pg::Profile &profile)
{
    JsonWriter json;
    json.beginObject().field("name", profile.name).key("behaviour").beginObject();
    json.field("request", spanText(profile.requestLow, profile.requestHigh))
        .field("decision", spanText(profile.decisionLow, profile.decisionHigh));
    json.field("webhook", spanText(profile.webhookLow, profile.webhookHigh));
    json.key("unstable").number(profile.unstableRate).key("limit").number(profile.limitRate).key("invalid").number(profile.invalidRate);
    json.endObject().endObject();
    return {200, std::move(json).take()};
}

Reply noPg() { return refusal(503, "unavailable", "hamster-pg is not running; nothing was changed"); }

void addOutcomeRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/outcomes", [&lab](const Call &, const Answer &answer) {
        if (!lab.pg()) return answer(noPg());
        JsonWriter json;
        json.beginObject().key("outcomes").beginArray();
        for (const pg::OutcomeRule &rule : lab.pg()->outcomes().all()) {
            json.beginObject().field("id", std::to_string(rule.id)).field("outcome", pg::toString(rule.outcome)).key("who").beginObject();
            if (!rule.orderId.empty()) json.field("order", rule.orderId);
            if (!rule.userId.empty()) json.field("member", rule.userId);
            if (const auto card = cardByNumber(rule.cardNo))
                json.field("card", card->token);
            else if (!rule.cardNo.empty())
                json.field("card", maskCard(rule.cardNo));
            json.endObject();
            if (rule.after) json.field("after", scenario::durationText(*rule.after));
            if (rule.left) json.field("left", *rule.left);
            json.field("used", rule.used).endObject();
        }
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/outcomes", [&lab](const Call &call, Answer answer) {
        scenario::YamlMap map(call.body, "the outcome");
        command::ForcePgOutcome force = scenario::readOutcome(map);
        map.finish();
        give(lab, std::move(force), std::move(answer), 201);
    });
    routes.add("DELETE", "/control/v1/outcomes/{id}", [&lab](const Call &call, Answer answer) {
        const auto id = parseInteger(call.arguments[0]);
        if (!id) return answer(refusal(404, "not-found", "there is no outcome rule " + call.arguments[0]));
        give(lab, command::ForgetPgOutcome{*id}, std::move(answer));
    });
}

void addTransactionRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/transactions", [&lab](const Call &call, const Answer &answer) {
        Database *pg = lab.pgDatabase();
        if (!pg) return answer(noPg());
        const std::string order = parameterOf(call.request, "order"), user = parameterOf(call.request, "user"),
                          status = parameterOf(call.request, "status");
        if (!status.empty() && !stateFrom<PgTransactionState>(status))
            throw WrongParameter{"status", "status is '" + status.substr(0, 60) +
                                               "', expected PENDING, SUCCESS, FAILED, PARTIALLY_CANCELLED or CANCELLED"};
        const std::int64_t before = rowBefore(*pg, call.request);
        const int limit = limitOf(call.request);
        Rows rows = pg->query(kTransactions, order, user, status, before, limit);
        JsonWriter json;
        json.beginObject().key("transactions").beginArray();
        while (rows.next()) {
            json.beginObject();
            writeTransaction(json, rows);
            json.endObject();
        }
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("GET", "/control/v1/transactions/{key}", [&lab](const Call &call, const Answer &answer) {
        Database *pg = lab.pgDatabase();
        if (!pg) return answer(noPg());
        Rows rows = pg->query(kTransaction, call.arguments[0]);
        if (!rows.next()) return answer(refusal(404, "not-found", "there is no transaction " + call.arguments[0]));
        JsonWriter json;
        json.beginObject();
        writeTransaction(json, rows);
        json.key("deliveries").beginArray();
        Rows deliveries = pg->query(kDeliveriesOf, call.arguments[0]);
        while (deliveries.next()) writeDelivery(json, *pg, deliveries.get<pg::DeliveryId>(0), Attempts::Yes);
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/transactions/{key}/decide", [&lab](const Call &call, Answer answer) {
        scenario::YamlMap map(call.body, "the decision");
        const bool approve = scenario::readBool(map.need("approve"), "approve");
        map.finish();
        give(lab, command::DecidePgTransaction{call.arguments[0], approve}, std::move(answer));
    });
}

} // namespace

void addPgRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/profile",
               [&lab](const Call &, const Answer &answer) { answer(lab.pg() ? behaviourOf(lab.pg()->profile()) : noPg()); });
    routes.add("PUT", "/control/v1/profile", [&lab](const Call &call, const Answer &answer) {
        if (call.body.size() == 0)
            scenario::refuse(call.body, "the body says nothing, expected profile, request, decision, webhook, unstable, limit or invalid");
        const pg::Profile profile = scenario::readBehaviour(call.body);
        if (!lab.pg()) return answer(noPg());
        if (Outcome set = lab.pg()->setProfile(profile); !set) return answer(refusal(set.error()));
        answer(behaviourOf(lab.pg()->profile()));
    });
    addOutcomeRoutes(routes, lab);
    addTransactionRoutes(routes, lab);
}

} // namespace hamster::control
