#include "model/audit/invariant.h"
#include "model/core/states.h"
#include "simulator/scenario/parse_parts.h"

namespace hamster::scenario {

namespace {

constexpr std::int64_t kMostRows = 10'000'000;

template <DomainState State>
std::vector<std::string> namesOf()
{
    const auto names = StateMachine<State>::names();
    return {names.begin(), names.end()};
}

/// `orders: {ORDER_COMPLETED: 100, FAILED: 0..3}`; without `keys` any word.
void readCounts(YamlMap &map, const std::string &table, const std::vector<std::string> &keys, Expectations &into)
{
    auto node = map.find(table);
    if (!node) return;
    YamlMap counts(*node, table);
    for (const auto &[key, value] : counts.entries()) {
        const std::string name = keys.empty() ? readText(key, "a key of " + table, 60) : readWord(key, "a key of " + table, keys);
        into.counts.push_back({table, name, readSpan(value, name, 0, kMostRows), key.Mark().line + 1});
    }
}

std::vector<std::string> readViolated(const YAML::Node &node)
{
    if (node.IsScalar()) {
        readWord(node, "violated", {"none"});
        return {};
    }
    if (!node.IsSequence()) refuse(node, "violated is a map, expected none or a list of invariants");
    std::vector<std::string> known;
    for (const audit::InvariantInfo &info : audit::invariants()) known.emplace_back(info.id);
    std::vector<std::string> violated;
    for (const YAML::Node &entry : node) violated.push_back(readWord(entry, "an invariant", known));
    return violated;
}

std::vector<PathExpectation> readPaths(const YAML::Node &node, const Scenario &scenario)
{
    if (!node.IsSequence()) refuse(node, "paths is no list, expected a list of {order, states}");
    std::vector<PathExpectation> paths;
    for (const YAML::Node &entry : node) {
        YamlMap map(entry, "the path");
        PathExpectation path;
        path.line = entry.Mark().line + 1;
        path.order = readOrderRef(map.need("order"), scenario.steps);
        const YAML::Node states = map.need("states");
        if (!states.IsSequence() || states.size() == 0)
            refuse(states, "states is no list, expected the order's states one after the other");
        std::optional<OrderState> before;
        for (const YAML::Node &state : states) {
            path.states.push_back(readWord(state, "a state", namesOf<OrderState>()));
            const auto next = *stateFrom<OrderState>(path.states.back());
            if (!isLegal(before, next))
                refuse(state, "no order goes " + (before ? "from " + std::string(toString(*before)) : std::string("at once")) + " to " +
                                  path.states.back() + ", expected a legal edge of an order");
            before = next;
        }
        map.finish();
        paths.push_back(std::move(path));
    }
    return paths;
}

std::optional<Span> readRows(YamlMap &map, const char *key)
{
    auto node = map.find(key);
    return node ? std::optional(readSpan(*node, key, 0, kMostRows)) : std::nullopt;
}

} // namespace

Expectations readExpectations(const YAML::Node &node, const Scenario &scenario)
{
    Expectations expect;
    YamlMap map(node, "expect");
    std::vector<std::string> skus;
    for (const std::string_view sku : demoProducts()) skus.emplace_back(sku);
    skus.resize(static_cast<std::size_t>(scenario.shop.products));
    readCounts(map, "orders", namesOf<OrderState>(), expect);
    readCounts(map, "payments", namesOf<PaymentState>(), expect);
    readCounts(map, "processes", namesOf<ProcessState>(), expect);
    readCounts(map, "reservations", namesOf<ReservationState>(), expect);
    readCounts(map, "coupons", namesOf<CouponState>(), expect);
    readCounts(map, "refunds", namesOf<RefundState>(), expect);
    readCounts(map, "stock", skus, expect);
    readCounts(map, "refusals", {}, expect);
    expect.placed = readRows(map, "placed");
    expect.notifications = readRows(map, "notifications");
    expect.exports = readRows(map, "exports");
    if (auto violated = map.find("violated")) expect.violated = readViolated(*violated);
    if (auto paths = map.find("paths")) expect.paths = readPaths(*paths, scenario);
    map.finish();
    return expect;
}

pg::Profile readBehaviour(const YAML::Node &node)
{
    static const std::vector<std::string> kNames{"calm", "loopers", "reference"};
    if (node.IsScalar()) return *pg::profileNamed(readWord(node, "pg", kNames));
    YamlMap map(node, "pg");
    pg::Profile profile = pg::calmProfile();
    if (auto base = map.find("profile")) profile = *pg::profileNamed(readWord(*base, "profile", kNames));
    const auto span = [&map](const char *key, Duration &low, Duration &high) {
        if (auto value = map.find(key)) std::tie(low, high) = readDurationSpan(*value, key);
    };
    span("request", profile.requestLow, profile.requestHigh);
    span("decision", profile.decisionLow, profile.decisionHigh);
    span("webhook", profile.webhookLow, profile.webhookHigh);
    if (auto value = map.find("unstable")) profile.unstableRate = readProbability(*value, "unstable");
    if (auto value = map.find("limit")) profile.limitRate = readProbability(*value, "limit");
    if (auto value = map.find("invalid")) profile.invalidRate = readProbability(*value, "invalid");
    map.finish();
    if (const auto wrong = pg::whatIsWrongWith(profile)) refuse(node, *wrong + ", expected values that can be");
    if (node.size() > (map.find("profile") ? 1u : 0u)) profile.name = "custom";
    return profile;
}

} // namespace hamster::scenario
