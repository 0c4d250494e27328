// Services: which run, crash, restart, power loss.

#include "simulator/control/control_api.h"

#include "model/core/json.h"
#include "simulator/scenario/parse_parts.h"

#include <algorithm>

namespace hamster::control {

namespace {

constexpr std::array kNames{std::pair{std::string_view("ecommerce"), Party::Ecommerce},
                            std::pair{std::string_view("cash-gateway"), Party::Gateway},
                            std::pair{std::string_view("payment"), Party::Payment}, std::pair{std::string_view("hamster-pg"), Party::Pg},
                            std::pair{std::string_view("program"), Party::Bus}};

bool isHere(Laboratory &lab, Party party) { return party == Party::Pg ? lab.options().pg : lab.world() != nullptr; }

bool isRunning(Laboratory &lab, Party party)
{
    if (party == Party::Pg) return lab.pg() != nullptr;
    return lab.world() && (party == Party::Bus ? !lab.world()->killed() : lab.world()->running(party));
}

enum class Deed { Crash, Restart, LosePower };

void act(Laboratory &lab, const std::string &name, Deed deed, Answer answer)
{
    const auto *known = std::ranges::find(kNames, name, &decltype(kNames)::value_type::first);
    if (known == kNames.end() || !isHere(lab, known->second))
        return answer(refusal(404, "not-found", "there is no service " + name + " here; nothing was changed"));
    const Party party = known->second;
    if (deed == Deed::Restart && isRunning(lab, party)) return answer(refusal(409, "conflict", name + " is running; nothing was changed"));
    if (deed == Deed::Restart) return give(lab, command::RestartService{party}, std::move(answer));
    if (!isRunning(lab, party)) return answer(refusal(409, "conflict", name + " is not running; nothing was changed"));
    if (deed == Deed::Crash) return give(lab, command::CrashService{party}, std::move(answer));
    if (party == Party::Pg)
        return answer(
            refusal(409, "conflict", "hamster-pg is another company's machine, expected a service of the platform; nothing was changed"));
    give(lab, command::LosePower{party}, std::move(answer));
}

} // namespace

void addServiceRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/services", [&lab](const Call &, const Answer &answer) {
        JsonWriter json;
        json.beginObject().key("services").beginArray();
        for (const auto &[name, party] : kNames)
            if (isHere(lab, party)) json.beginObject().field("name", name).field("running", isRunning(lab, party)).endObject();
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    const auto doing = [&lab](Deed deed) {
        return [&lab, deed](const Call &call, Answer answer) { act(lab, call.arguments[0], deed, std::move(answer)); };
    };
    routes.add("POST", "/control/v1/services/{name}/crash", doing(Deed::Crash));
    routes.add("POST", "/control/v1/services/{name}/restart", doing(Deed::Restart));
    routes.add("POST", "/control/v1/services/{name}/power-loss", doing(Deed::LosePower));
}

} // namespace hamster::control
