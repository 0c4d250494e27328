#pragma once
// Watcher: looks at a running world all the time: after every commit at the orders that it touched, now and then at everything. Also counts
// which state changes and which faults there were. Virtual time only; the run calls afterTask() between tasks, when no commit is open.

#include "model/audit/cursor.h"
#include "simulator/laboratory/laboratory.h"

#include <map>
#include <set>

namespace hamster::scenario {

/// An invariant that did not hold at a moment of the run.
struct Finding {
    Instant at;
    audit::CheckResult result;
};

class Watcher {
public:
    struct Options {
        int commitsPerSweep = 200;
        bool stopAtFinding = false;                  ///< found() is enough: nothing more is checked, and stopped() tells
        audit::StatementCache *statements = nullptr; ///< that outlive a world in memory; null: its own
    };

    /// The laboratory must outlive it. Takes its place in front of the trace's observer until it dies.
    Watcher(Laboratory &laboratory, Options options);
    ~Watcher();
    Watcher(const Watcher &) = delete;
    Watcher &operator=(const Watcher &) = delete;

    void afterTask();
    /// Every Always invariant now, over everything; `settled`: the Eventually ones too. Gives all results, as of now.
    std::vector<audit::CheckResult> sweep(bool settled);
    bool stopped() const { return m_options.stopAtFinding && !m_found.empty(); }

    /// The first finding per invariant.
    const std::map<std::string, Finding> &found() const { return m_found; }
    /// "order CREATED>PAYMENT_WAIT" → how often.
    const std::map<std::string, std::int64_t> &edges() const { return m_edges; }
    int sweeps() const { return m_sweeps; }

private:
    void note(const TraceRecord &record);
    void keep(const audit::CheckResult &result);
    void lookForUnasked();
    void forgetStatements();
    bool betweenCommits();
    audit::Options sweepOptions() const;
    const audit::Options &orderOptions();

    Laboratory &m_laboratory;
    Options m_options;
    std::function<void(const TraceRecord &)> m_observerBefore;
    std::unique_ptr<audit::StatementCache> m_own; ///< dies before files are opened anew
    audit::StatementCache *m_cache;               ///< its own, or one that outlives it
    audit::Options m_orderOptions;
    bool m_stampsAreOld = true;
    std::set<std::int64_t> m_touched; ///< orders
    int m_commits = 0;                ///< state changes since the last sweep
    int m_sweeps = 0;
    Instant m_steadySince; ///< the last fault, crash or restart
    bool m_lookedWhenSteady = false;
    std::map<std::string, Finding> m_found;
    std::map<std::string, std::int64_t> m_edges;
};

} // namespace hamster::scenario
