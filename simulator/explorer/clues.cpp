#include "simulator/explorer/clues.h"

namespace hamster::explorer {

namespace {

/// What the run knew of each order.
struct Traces {
    std::map<std::string, std::string> steps;                        ///< place step, by Base62
    std::map<std::string, std::map<std::string, std::int64_t>> hits; ///< by Base62 and rule
    std::set<std::string> fired;
    Instant opened, ended;
};

void gather(Laboratory &laboratory, const scenario::Scenario &plan, const scenario::Player &player, Traces &traces)
{
    traces.ended = laboratory.clock().now();
    for (const scenario::SentOrder &order : player.orders())
        if (order.id) traces.steps[order.id.text()] = order.step;
    for (const FaultRule &rule : plan.faults.rules)
        for (const FaultRecord &record : laboratory.faults().book().ofRule(rule.id)) {
            traces.fired.insert(rule.id);
            if (!record.order.empty()) ++traces.hits[record.order][rule.id];
        }
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
    clues.fired = std::move(traces.fired);
    if (!report->settled) clues.end = traces.ended - traces.opened;
    const auto result = std::ranges::find(report->invariants, invariant, &audit::CheckResult::id);
    if (result == report->invariants.end() || !result->violated()) return std::nullopt;
    const std::string &order = result->examples.front().orderId;
    if (const auto step = traces.steps.find(order); step != traces.steps.end()) {
        clues.place = step->second;
        clues.hits = std::move(traces.hits[order]);
    }
    return clues;
}

} // namespace hamster::explorer
