#include "simulator/explorer/clues.h"

namespace hamster::explorer {

namespace {

const Sql kMoves{"SELECT to_state, created_at FROM state_log WHERE entity = 'order' AND entity_id = ? ORDER BY id"};
const Sql kBought{"SELECT min(sku) FROM order_items WHERE order_public_id = ? GROUP BY order_public_id HAVING count(*) = 1"};
const Sql kTypeOfEvent{"SELECT type FROM messages WHERE event_id = ? ORDER BY id LIMIT 1"};

/// What the run knew of each order.
struct Traces {
    std::map<std::string, std::string> steps;  ///< place step, by Base62
    std::map<std::string, std::string> bought; ///< SKU, by place step
    std::map<std::string, Path> paths;         ///< by place step
    std::vector<std::pair<FaultRecord, Happened>> faults;
    Instant opened, ended;
};

void gather(Laboratory &laboratory, const scenario::Scenario &plan, const scenario::Player &player, Traces &traces)
{
    traces.ended = laboratory.clock().now();
    Database &bus = laboratory.world()->database(Party::Bus);
    Database &shop = laboratory.world()->database(Party::Ecommerce);
    for (const scenario::SentOrder &order : player.orders()) {
        if (!order.id) continue;
        traces.steps[order.id.text()] = order.step;
        if (const auto sku = shop.value<std::string>(kBought, order.id)) traces.bought[order.step] = *sku;
        for (Rows moves = shop.query(kMoves, order.id); moves.next();)
            traces.paths[order.step].emplace_back(moves.get<std::string>(0), moves.get<Instant>(1) - traces.opened);
    }
    for (const FaultRule &rule : plan.faults.rules)
        for (FaultRecord &record : laboratory.faults().book().ofRule(rule.id)) {
            Happened happened{record.rule, record.at - traces.opened, record.from == Party::Bus ? record.to : record.from, {}, false};
            if (record.thing == "message") happened.eventType = bus.value<std::string>(kTypeOfEvent, record.key).value_or("");
            traces.faults.emplace_back(std::move(record), std::move(happened));
        }
}

/// The order of the first example, or of one of what else is broken: an Eventually invariant about queues names none.
std::string orderOf(const audit::CheckResult &result, const std::vector<audit::CheckResult> &all)
{
    std::string order = result.examples.front().orderId;
    for (const audit::CheckResult &other : all)
        if (order.empty() && other.violated()) order = other.examples.front().orderId;
    return order;
}

} // namespace

std::optional<Clues> cluesOf(const scenario::Scenario &plan, const std::string &invariant)
{
    Traces traces;
    scenario::RunOptions options = runOptionsOf(plan, nullptr);
    options.opened = [&traces](Laboratory &laboratory) { traces.opened = laboratory.clock().now(); };
    options.ended = [&](Laboratory &laboratory, const scenario::Player &player) { gather(laboratory, plan, player, traces); };
    const auto report = scenario::run(plan, options);
    if (!report) return std::nullopt;
    Clues clues;
    if (!report->settled) clues.end = traces.ended - traces.opened;
    clues.bought = std::move(traces.bought);
    clues.paths = std::move(traces.paths);
    const auto result = std::ranges::find(report->invariants, invariant, &audit::CheckResult::id);
    if (result == report->invariants.end() || !result->violated()) return std::nullopt;
    const std::string order = orderOf(*result, report->invariants);
    if (const auto step = traces.steps.find(order); step != traces.steps.end()) clues.place = step->second;
    for (auto &[record, happened] : traces.faults) {
        happened.onOrder = !order.empty() && record.order == order;
        clues.fired.insert(record.rule);
        if (happened.onOrder && !clues.place.empty()) ++clues.hits[record.rule];
        clues.happened.push_back(std::move(happened));
    }
    return clues;
}

} // namespace hamster::explorer
