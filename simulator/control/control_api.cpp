#include "simulator/control/control_api.h"

#include "model/core/json.h"
#include "model/core/text.h"

namespace hamster::control {

void addControlRoutes(Router &router, Laboratory &laboratory, const std::string &token)
{
    GuardedRoutes routes(router, laboratory, token);
    addFaultRoutes(routes, laboratory);
    addPgRoutes(routes, laboratory);
    addDeliveryRoutes(routes, laboratory);
    addMerchantRoutes(routes, laboratory);
    addServiceRoutes(routes, laboratory);
}

void give(Laboratory &laboratory, Command command, Answer answer, int status)
{
    laboratory.apply(std::move(command), [answer = std::move(answer), status](const CommandAnswer &done) {
        if (!done.ok) return answer(refusal(done));
        JsonWriter json;
        json.beginObject();
        if (done.id.empty())
            json.field("done", true);
        else
            json.field("id", done.id);
        if (!done.message.empty()) json.field("message", done.message);
        json.endObject();
        answer({status, std::move(json).take()});
    });
}

std::string parameterOf(const HttpRequest &request, std::string_view name) { return request.parameter(name).value_or(std::string()); }

int limitOf(const HttpRequest &request)
{
    const auto text = request.parameter("limit");
    if (!text) return 50;
    const auto limit = parseInteger(*text);
    if (!limit || *limit < 1 || *limit > 500)
        throw WrongParameter{"limit", "limit is '" + text->substr(0, 60) + "', expected a whole number from 1 to 500"};
    return static_cast<int>(*limit);
}

} // namespace hamster::control
