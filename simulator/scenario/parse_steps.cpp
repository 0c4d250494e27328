#include "simulator/scenario/parse_parts.h"

#include "model/core/states.h"
#include "model/core/test_cards.h"
#include "model/core/text.h"

#include <algorithm>

namespace hamster::scenario {

namespace {

std::vector<std::string> strings(const std::vector<std::string_view> &views) { return {views.begin(), views.end()}; }

std::vector<std::string> cardTokens()
{
    std::vector<std::string> tokens;
    for (const TestCard &card : testCards()) tokens.emplace_back(card.token);
    return tokens;
}

std::vector<std::string> orderStates()
{
    const auto names = StateMachine<OrderState>::names();
    return {names.begin(), names.end()};
}

std::string readReason(YamlMap &map, const char *otherwise)
{
    auto reason = map.find("reason");
    return reason ? readText(*reason, "reason", 500) : otherwise;
}

std::string readProduct(const YAML::Node &node, const Scenario &scenario)
{
    std::vector<std::string> skus = strings(demoProducts());
    skus.resize(static_cast<std::size_t>(scenario.shop.products));
    return readWord(node, "product", skus);
}

int readMember(const YAML::Node &node, const Scenario &scenario)
{
    return static_cast<int>(readInteger(node, "member", 1, scenario.shop.members));
}

/// What a step's deed is read with.
struct Context {
    const Scenario &scenario;
    const std::vector<Step> &placed; ///< the steps before
};

std::vector<std::string> readCards(const YAML::Node &node)
{
    const std::vector<std::string> tokens = cardTokens();
    if (!node.IsSequence()) return {readWord(node, "card", tokens)};
    if (node.size() == 0) refuse(node, "card is an empty list, expected " + listOf(tokens));
    std::vector<std::string> cards;
    for (const YAML::Node &entry : node) cards.push_back(readWord(entry, "card", tokens));
    return cards;
}

Deed readPlace(const YAML::Node &node, const Context &context)
{
    PlaceOrders place;
    YamlMap map(node, "place");
    if (auto value = map.find("count")) place.count = static_cast<int>(readInteger(*value, "count", 1, 100'000));
    if (auto value = map.find("every")) place.every = readDuration(*value, "every");
    if (auto value = map.find("method")) place.method = readWord(*value, "method", {"CARD", "KAKAO_PAY", "POINT"});
    if (auto value = map.find("card")) {
        if (place.method == "POINT") refuse(*value, "card is set, expected none with method POINT");
        place.cards = readCards(*value);
    }
    if (auto value = map.find("points")) {
        if (place.method == "POINT") refuse(*value, "points is set, expected none with method POINT, which pays everything with points");
        place.points = readSpan(*value, "points", 0, 1'000'000'000);
    }
    if (auto value = map.find("coupon")) {
        if (!context.scenario.shop.coupons) refuse(*value, "coupon is set, expected none in a shop without coupons");
        place.coupon = readWord(*value, "coupon", strings(demoCoupons()));
    }
    if (auto value = map.find("quantity")) place.quantity = readSpan(*value, "quantity", 1, 999);
    if (auto value = map.find("product")) place.product = readProduct(*value, context.scenario);
    if (auto value = map.find("lines")) {
        place.lines = readSpan(*value, "lines", 1, 5);
        if (!place.product.empty() && place.lines.high > 1)
            refuse(*value, "lines is " + place.lines.text() + ", expected 1 when a product is named");
    }
    if (auto value = map.find("member")) place.member = readMember(*value, context.scenario);
    map.finish();
    return place;
}

Deed readCancel(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "cancel");
    CancelOrder cancel{readOrderRef(map.need("order"), context.placed), readReason(map, "changed my mind")};
    map.finish();
    return cancel;
}

Deed readRefund(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "refund");
    RefundOrder refund;
    refund.order = readOrderRef(map.need("order"), context.placed);
    if (auto value = map.find("amount")) refund.amount = readInteger(*value, "amount", 1, 1'000'000'000);
    if (auto value = map.find("quantity")) {
        if (refund.amount) refuse(*value, "quantity is set, expected either amount or quantity");
        refund.quantity = readInteger(*value, "quantity", 1, 999);
    }
    if (auto value = map.find("item")) {
        if (refund.amount) refuse(*value, "item is set, expected either amount or an item");
        refund.item = readInteger(*value, "item", 1, 50);
    }
    if (auto value = map.find("restock")) refund.restock = readBool(*value, "restock");
    refund.reason = readReason(map, "did not fit");
    map.finish();
    return refund;
}

Deed readRepair(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "repair");
    RepairOrder repair;
    repair.order = readOrderRef(map.need("order"), context.placed);
    repair.to = readWord(map.need("to"), "to", {"PAYMENT_COMPLETED", "ORDER_COMPLETED", "FAILED", "CANCELLED"});
    repair.reason = readReason(map, "looked into");
    map.finish();
    return repair;
}

Deed readAdjust(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "adjust-stock");
    AdjustStock adjust;
    adjust.product = readProduct(map.need("product"), context.scenario);
    auto by = map.find("by");
    auto to = map.find("to");
    if (by.has_value() == to.has_value())
        refuse(map.node(), "adjust-stock has " + std::string(by ? "both by and to" : "neither by nor to") + ", expected one of them");
    adjust.set = to.has_value();
    adjust.quantity = to ? readInteger(*to, "to", 0, 1'000'000) : readInteger(*by, "by", -1'000'000, 1'000'000);
    adjust.reason = readReason(map, "stock-take");
    map.finish();
    return adjust;
}

Deed readCharge(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "charge-points");
    ChargePoints charge;
    charge.member = readMember(map.need("member"), context.scenario);
    charge.amount = readInteger(map.need("amount"), "amount", 1000, 1'000'000'000);
    map.finish();
    return charge;
}

Deed readWebhook(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "webhook");
    ActOnWebhook act;
    auto delivery = map.find("delivery");
    auto order = map.find("order");
    if (delivery.has_value() == order.has_value())
        refuse(map.node(), "webhook has " + std::string(delivery ? "both delivery and order" : "neither delivery nor order") +
                               ", expected one of them");
    if (delivery)
        act.target = static_cast<int>(readInteger(*delivery, "delivery", 1, 1'000'000));
    else
        act.target = readOrderRef(*order, context.placed);
    const command::ActOnWebhook read = readWebhookAct(map);
    act.act = read.act;
    act.copies = read.copies;
    act.by = read.by;
    act.amount = read.amount;
    map.finish();
    return act;
}

Deed readDecide(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "decide");
    DecideTransaction decide{readOrderRef(map.need("order"), context.placed), readBool(map.need("approve"), "approve")};
    map.finish();
    return decide;
}

Deed readMessage(const YAML::Node &node, const Context &context)
{
    static const std::vector<std::pair<std::string, MessageAct>> kActs{{"duplicate", MessageAct::Duplicate},
                                                                       {"hold", MessageAct::Hold},
                                                                       {"release", MessageAct::Release},
                                                                       {"drop", MessageAct::Drop},
                                                                       {"poison", MessageAct::Poison}};
    YamlMap map(node, "message");
    ActOnMessage act;
    act.type = readText(map.need("event"), "event", 60);
    if (auto order = map.find("order")) act.order = readOrderRef(*order, context.placed);
    std::vector<std::string> names;
    for (const auto &[name, value] : kActs) names.push_back(name);
    const std::string name = readWord(map.need("act"), "act", names);
    act.act = std::ranges::find(kActs, name, [](const auto &entry) { return entry.first; })->second;
    act.reason = readReason(map, "to see what happens");
    map.finish();
    return act;
}

Deed readRedrive(const YAML::Node &node, const Context &)
{
    YamlMap map(node, "redrive");
    RedriveLetters letters;
    if (auto original = map.find("original")) letters.original = readBool(*original, "original");
    letters.reason = readReason(map, "mended");
    map.finish();
    return letters;
}

Deed readFault(const YAML::Node &node, const Context &context)
{
    YamlMap map(node, "fault");
    InjectFault fault;
    fault.rule = readFaultRule(map, [&](const YAML::Node &order) { fault.order = readOrderRef(order, context.placed); });
    map.finish();
    return fault;
}

Deed readFaultsOff(const YAML::Node &node, const Context &)
{
    EndFaults end;
    if (node.IsScalar() && node.Scalar() == "all") return end;
    if (!node.IsSequence() || node.size() == 0) refuse(node, "faults-off is no list of rule ids, expected all or a list such as [F1, F2]");
    for (const YAML::Node &id : node) end.ids.push_back(readText(id, "a rule's id", 40));
    return end;
}

Deed readShoppers(const YAML::Node &node, const Context &)
{
    YamlMap map(node, "shoppers");
    const auto rate = static_cast<double>(readInteger(map.need("per-minute"), "per-minute", 0, 60'000));
    map.finish();
    return command::SetShoppers{rate};
}

Deed readHeal(const YAML::Node &node, const Context &)
{
    readWord(node, "heal", {"all"});
    return Heal{};
}

struct Verb {
    std::string name;
    Deed (*read)(const YAML::Node &, const Context &);
};
const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all{
        {"place", readPlace},
        {"cancel", readCancel},
        {"refund", readRefund},
        {"repair", readRepair},
        {"adjust-stock", readAdjust},
        {"charge-points", readCharge},
        {"webhook", readWebhook},
        {"decide", readDecide},
        {"pg", [](const YAML::Node &node, const Context &) -> Deed { return SetBehaviour{readBehaviour(node)}; }},
        {"crash", [](const YAML::Node &node, const Context &) -> Deed { return command::CrashService{readService(node, "crash")}; }},
        {"restart", [](const YAML::Node &node, const Context &) -> Deed { return command::RestartService{readService(node, "restart")}; }},
        {"power-loss", [](const YAML::Node &node, const Context &) -> Deed { return command::LosePower{readService(node, "power-loss")}; }},
        {"message", readMessage},
        {"redrive", readRedrive},
        {"shoppers", readShoppers},
        {"heal", readHeal},
        {"fault", readFault},
        {"faults-off", readFaultsOff},
        {"cut", [](const YAML::Node &node, const Context &) -> Deed { return readCut(node); }},
        {"heal-link", [](const YAML::Node &node, const Context &) -> Deed { return readHealLink(node); }},
    };
    return all;
}

void readTrigger(YamlMap &map, Step &step, const Context &context)
{
    auto at = map.find("at");
    auto after = map.find("after");
    auto when = map.find("when");
    if (at && (after || when)) refuse(*at, std::string("at is set together with ") + (after ? "after" : "when") + ", expected at alone");
    if (at) step.at = readDuration(*at, "at", context.scenario.horizon);
    if (after) step.after = readDuration(*after, "after", context.scenario.horizon);
    if (!when) return;
    YamlMap trigger(*when, "when");
    OrderReaches reaches;
    reaches.order = readOrderRef(trigger.need("order"), context.placed);
    reaches.state = readWord(trigger.need("reaches"), "reaches", orderStates());
    trigger.finish();
    step.when = reaches;
}

Step readStep(const YAML::Node &node, const Context &context)
{
    Step step;
    YamlMap map(node, "the step");
    step.line = node.Mark().line + 1;
    if (auto id = map.find("id")) {
        step.id = readText(*id, "id", 40);
        if (step.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos || parseInteger(step.id))
            refuse(*id, "id is '" + step.id + "', expected a name of a-z, 0-9 and - that is no number");
        for (const Step &other : context.placed)
            if (other.id == step.id) refuse(*id, "id '" + step.id + "' is there twice, expected another name");
    }
    readTrigger(map, step, context);
    if (auto refused = map.find("refused")) step.refused = readText(*refused, "refused", 60);
    const Verb *found = nullptr;
    std::optional<YAML::Node> body;
    std::vector<std::string> names;
    for (const Verb &verb : verbs()) {
        names.push_back(verb.name);
        auto value = map.find(verb.name);
        if (!value) continue;
        if (found) refuse(*value, "the step does both " + found->name + " and " + verb.name + ", expected one deed");
        found = &verb;
        body = value;
    }
    map.finish();
    if (!found) refuse(node, "the step does nothing, expected " + listOf(names));
    step.verb = found->name;
    step.deed = found->read(*body, context);
    if (!step.refused.empty() && step.refused != kAnyAnswer && step.verb == "place")
        refuse(node, "refused is set for place, expected any, or refusals of orders under expect: refusals");
    return step;
}

} // namespace

OrderRef readOrderRef(const YAML::Node &node, const std::vector<Step> &placed)
{
    const std::string text = readText(node, "order", 60);
    int all = 0;
    for (const Step &step : placed)
        if (const auto *place = std::get_if<PlaceOrders>(&step.deed)) all += place->count;
    if (const auto number = parseInteger(text)) {
        if (*number < 1 || *number > all)
            refuse(node, "order is " + text + ", expected one of the " + std::to_string(all) + " orders placed before");
        return {{}, static_cast<int>(*number)};
    }
    const std::size_t hash = text.find('#');
    const std::string id = text.substr(0, hash);
    const auto index = hash == std::string::npos ? std::optional<std::int64_t>(1) : parseInteger(text.substr(hash + 1));
    for (const Step &step : placed) {
        const auto *place = std::get_if<PlaceOrders>(&step.deed);
        if (!place || step.id != id || id.empty()) continue;
        if (!index || *index < 1 || *index > place->count)
            refuse(node, "order is '" + text + "', expected " + id + "#1 to " + id + "#" + std::to_string(place->count));
        return {id, static_cast<int>(*index)};
    }
    refuse(node, "order is '" + text + "', expected a number or the id of a place step before, such as first or first#2");
}

std::vector<Step> readSteps(const YAML::Node &node, const Scenario &scenario)
{
    if (!node.IsSequence() || node.size() == 0)
        refuse(node, "steps is " + std::string(node.IsSequence() ? "an empty list" : "no list") + ", expected a list of steps");
    std::vector<Step> steps;
    for (const YAML::Node &entry : node) steps.push_back(readStep(entry, {scenario, steps}));
    return steps;
}

} // namespace hamster::scenario
