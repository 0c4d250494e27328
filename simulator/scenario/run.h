#pragma once
// ScenarioRun: a scenario from its first to its last instant in a laboratory of its own, in virtual time, and what came of it.

#include "simulator/scenario/expectations.h"
#include "simulator/scenario/workshop.h"

#include <memory>

namespace hamster::scenario {

struct RunOptions {
    std::optional<std::uint64_t> seed; ///< instead of the scenario's
    std::string folder;                ///< empty: in memory; else a folder that is empty or absent
    std::string traceFile;             ///< every trace record as a line of JSON; empty: none
    Transactor::Options transactor{};
    Durability durability = Durability::Off;   ///< of files: a laboratory run can be repeated, so that it need not survive a power loss
    std::function<void(Instant now)> progress; ///< called now and then
    CrashPort *port = nullptr;                 ///< of the laboratory
    bool powerDisk = false;                    ///< also when the scenario does not ask for it
    bool powerOnFiles = true; ///< false: a world with durability FULL loses power in memory, and with it what it had not committed
    std::function<void(Laboratory &)> opened;                ///< the shop is open, nothing of the scenario has happened yet
    std::function<void(Laboratory &, const Player &)> ended; ///< looks at the world when the report is made, before it is taken down
    Workshop *workshop = nullptr;                            ///< of this thread, for runs in memory
    bool insists = false;                                    ///< who acts by hand and gets no answer does it again
    bool watch = false;                                      ///< as if the scenario said so
    bool stopAtFinding = false;                              ///< when watched: ends as soon as an Always invariant does not hold
};

struct RunReport {
    std::string scenario;
    std::uint64_t seed = 0;
    std::string hash;
    std::int64_t virtualMs = 0; ///< from the first to the last instant
    std::int64_t wallMs = 0;
    std::uint64_t events = 0; ///< trace records
    bool settled = false;
    audit::WorldCounts counts;
    std::map<std::string, std::int64_t> faultsFired; ///< by kind
    std::vector<audit::CheckResult> invariants;      ///< in the end; when watched, violated ones also as they were in between
    std::map<std::string, std::int64_t> edges;       ///< when watched: "order CREATED>PAYMENT_WAIT" → how often
    std::vector<Verdict> invariantVerdicts;          ///< violated ones, and ones that should be
    std::vector<Verdict> expectations;
    std::string obstacle; ///< what kept the world from settling; empty: nothing

    /// Invariants that held or not on something that was there.
    int checked() const;
    bool passed() const; ///< no failed expectation, and no violation that was not expected
};

/// What a laboratory for this scenario is made of. `scenario` must outlive the laboratory.
LaboratoryOptions laboratoryOptions(const Scenario &scenario);
/// The settings of a file, over those that are there.
void applyTuning(LaboratoryOptions &options, const Tuning &tuning);

/// Whether anything in it has to do with what a disk keeps: then its world needs files on a disk that can lose power.
bool canLosePower(const Scenario &scenario);

/// Runs it. Refuses when the folder cannot be used or the laboratory cannot be built; nothing ran then.
Result<RunReport> run(const Scenario &scenario, const RunOptions &options);

} // namespace hamster::scenario
