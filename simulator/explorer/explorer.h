#pragma once
// Explorer: runs the plans of many seeds, one world per thread, and looks for invariants that do not hold.

#include "simulator/explorer/plan.h"
#include "simulator/scenario/run.h"

namespace hamster::explorer {

/// Found besides the audit's invariants: the same plan ran to two hashes; the reference model disagrees; the plan could not be run.
inline constexpr std::string_view kDeterminism = "DETERMINISM";
inline constexpr std::string_view kModel = "MODEL";
inline constexpr std::string_view kNotRun = "RUN";

/// What a plan broke.
struct Break {
    std::string invariant; ///< "A12", or one of the names above
    std::string evidence;
};

/// One plan, run once.
struct PlanRun {
    std::vector<Break> breaks; ///< empty: everything held
    std::string hash;
    std::uint64_t events = 0;
    std::map<std::string, std::int64_t> edges;
    std::map<std::string, std::int64_t> faultsFired;
    bool leftDown = false; ///< a service was crashed after the healing, so that nothing could be settled: no plan means that
    bool breaksOf(std::string_view invariant) const;
};
/// Runs it until something does not hold, or to its end. Any thread; nothing is shared. With a workshop of this thread it is quicker.
PlanRun runPlan(const scenario::Scenario &plan, scenario::Workshop *workshop = nullptr);
/// The options of such a run.
scenario::RunOptions runOptionsOf(const scenario::Scenario &plan, scenario::Workshop *workshop);

struct Progress {
    int done = 0;
    int violations = 0;
};

struct ExploreOptions {
    int seeds = 100;
    std::uint64_t from = 1;
    PlanOptions plan{};
    int jobs = 1;
    int twiceEvery = 20;                              ///< every so many seeds one is run twice: same hash; 0: never
    int stopAfter = 0;                                ///< violating seeds; 0: never
    std::function<void(const Progress &)> progress{}; ///< called by the workers, one at a time
};

struct SeedViolation {
    std::uint64_t seed = 0;
    std::vector<Break> breaks; ///< at least one; the first is the one it is known by
    scenario::Scenario plan;
};

struct ExploreReport {
    int seeds = 0;                         ///< run
    std::vector<SeedViolation> violations; ///< by seed
    std::map<std::string, std::int64_t> faultsFired;
    std::map<std::string, std::int64_t> edges;
    std::int64_t busyNs = 0; ///< processor time of all workers together
    std::int64_t seedsPerHourPerCore() const;
};

ExploreReport explore(const ExploreOptions &options);

} // namespace hamster::explorer
