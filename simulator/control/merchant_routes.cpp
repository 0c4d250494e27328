// Merchants of the PG and the rotation of their webhook secrets. Secrets are told only to who makes them.

#include "simulator/control/control_api.h"

#include "model/core/json.h"
#include "simulator/laboratory/secret_rotation.h"
#include "simulator/scenario/parse_parts.h"

namespace hamster::control {

namespace {
const Sql kMerchants{"SELECT mid_id, merchant_name, webhook_url, retry_schedule, webhook_secret_previous IS NOT NULL FROM pg_mids "
                     "WHERE active = 1 ORDER BY mid_id"};
} // namespace

void addMerchantRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/merchants", [&lab](const Call &, const Answer &answer) {
        if (!lab.pgDatabase()) return answer(refusal(503, "unavailable", "hamster-pg does not run here"));
        JsonWriter json;
        json.beginObject().key("merchants").beginArray();
        Rows rows = lab.pgDatabase()->query(kMerchants);
        while (rows.next()) {
            json.beginObject().field("merchant", rows.text(0)).field("name", rows.text(1)).field("webhookUrl", rows.text(2));
            json.field("schedule", rows.text(3)).field("rotating", rows.get<bool>(4)).endObject();
        }
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/merchants/{merchant}/rotate", [&lab](const Call &call, const Answer &answer) {
        scenario::YamlMap map(call.body, "the rotation");
        std::string secret;
        if (auto given = map.find("secret")) secret = scenario::readText(*given, "secret", 200);
        map.finish();
        rotateSecret(lab, call.arguments[0], secret, [merchant = call.arguments[0], answer](const Result<std::string> &rotated) {
            if (!rotated) return answer(refusal(rotated.error()));
            JsonWriter json;
            json.beginObject().field("merchant", merchant).field("secret", *rotated).field("rotating", true).endObject();
            answer({200, std::move(json).take()});
        });
    });
    routes.add("POST", "/control/v1/merchants/{merchant}/end-rotation", [&lab](const Call &call, const Answer &answer) {
        endSecretRotation(lab, call.arguments[0], [answer](const Outcome &ended) {
            answer(ended ? Reply{200, R"({"done":true})"} : refusal(ended.error()));
        });
    });
}

} // namespace hamster::control
