// bench explore: seeds per hour and core, against the same plans run without watching them: what the checks cost.

#include "app/cli/bench.h"

#include "simulator/explorer/explorer.h"
#include "simulator/network/real_time.h"

namespace hamster::cli {

namespace {

constexpr std::int64_t kSeeds = 20;

struct Timed {
    double seconds = 0;
    std::uint64_t events = 0;
    std::int64_t orders = 0;
};

/// All plans, one after the other.
Result<Timed> timed(const std::vector<scenario::Scenario> &plans, bool watched)
{
    Timed sum;
    const std::int64_t begun = monotonicNanoseconds();
    for (scenario::Scenario plan : plans) {
        if (watched) {
            sum.events += explorer::runPlan(plan).events;
            continue;
        }
        plan.watch = false;
        const auto report = scenario::run(plan, {});
        if (!report) return report.error();
        sum.events += report->events;
        for (const auto &[state, rows] : report->counts.orders) sum.orders += rows;
    }
    sum.seconds = static_cast<double>(monotonicNanoseconds() - begun) / 1e9;
    return sum;
}

} // namespace

Result<BenchAnswer> benchExplore(const BenchOptions &options)
{
    std::vector<scenario::Scenario> plans;
    const explorer::PlanOptions drawn;
    for (std::int64_t seed = 1; seed <= options.size.value_or(kSeeds); ++seed)
        plans.push_back(explorer::drawPlan(static_cast<std::uint64_t>(seed), drawn));
    std::vector<double> ours, plain;
    Timed last;
    for (int run = 0; run < options.runs; ++run) {
        const auto watched = timed(plans, true);
        const auto unwatched = timed(plans, false);
        if (!watched || !unwatched) return (watched ? unwatched : watched).error();
        ours.push_back(watched->seconds);
        plain.push_back(unwatched->seconds);
        last = *unwatched;
    }
    const auto seeds = static_cast<double>(plans.size());
    const double perHour = seeds * 3600 / median(ours);
    const double reference = seeds * 3600 / median(plain);
    BenchAnswer answer;
    answer.json.beginObject()
        .field("bench", "explore")
        .field("seeds", static_cast<std::int64_t>(plans.size()))
        .field("orders", last.orders);
    answer.json.key("seeds_per_hour_per_core").number(rounded(perHour)).key("unwatched_per_hour_per_core").number(rounded(reference));
    answer.json.key("share").number(rounded(reference > 0 ? perHour / reference : 0)).endObject();
    answer.text = shown(perHour) + " seeds per hour and core (" + std::to_string(plans.size()) + " plans with " +
                  std::to_string(last.orders) + " orders in all); without watching them " + shown(reference) + "\n";
    return answer;
}

} // namespace hamster::cli
