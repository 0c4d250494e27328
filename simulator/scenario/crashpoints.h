#pragma once
// Crash points: a scenario is run once to count its durable commits, then once for every one of them, before and after, crashing a service
// or the whole program there, and once more during the recovery. Each run must come out clean: no invariant violated that the scenario
// does not expect, everything settled, no acknowledged order lost, none done twice.

#include "simulator/laboratory/crash_port.h"
#include "simulator/scenario/scenario.h"

#include <functional>

namespace hamster::scenario {

struct CrashOptions {
    std::int64_t every = 1;                                            ///< only each so manieth commit
    std::int64_t only = 0;                                             ///< only this commit; 0: all
    std::string traces;                                                ///< a folder that is there: keeps the trace of each unclean run
    int jobs = 1;                                                      ///< threads
    std::function<void(std::int64_t done, std::int64_t all)> progress; ///< from any thread, one call at a time
};

struct CrashFailure {
    CrashPoint point;
    Party service = Party::Operator; ///< whose commit it was
    std::string what;                ///< in words: violated invariants, what hangs, what is lost or doubled
};

struct CrashReport {
    std::string scenario;
    std::int64_t commits = 0; ///< durable commits of the undisturbed run
    std::int64_t points = 0;  ///< runs that crashed
    std::int64_t lost = 0;    ///< acknowledged orders that are gone, over all runs
    std::int64_t doubled = 0; ///< orders made or paid twice, over all runs
    std::vector<CrashFailure> failed;
    std::int64_t wallMs = 0;
    bool clean() const { return lost == 0 && doubled == 0 && failed.empty(); }
};

/// Refuses when the undisturbed run cannot be made or does not pass by itself.
Result<CrashReport> crashEverywhere(const Scenario &scenario, const CrashOptions &options);
/// {"scenario","commits","points","lost","doubled","failed":[{"commit","side","who","service","recovery","what"}],"wall_ms"}
std::string toJson(const CrashReport &report);
std::string toText(const CrashReport &report);

} // namespace hamster::scenario
