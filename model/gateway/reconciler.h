#pragma once
// Reconciler: finds processes that hang and has them resolved. On start every UNKNOWN one at once, then in runs, each a while after
// the end of the last one. Nothing polls: the timer is armed for the next due row.

#include "model/gateway/dialogue.h"

namespace hamster::gateway {

class Reconciler {
public:
    Reconciler(ServiceCore &core, Dialogue &dialogue, const Settings &settings)
        : m_core(core)
        , m_dialogue(dialogue)
        , m_settings(settings)
        , m_enabled(core.policies().get<ReconcilerSwitch>() == ReconcilerSwitch::On)
    {}
    /// Takes up what an earlier incarnation left. Does nothing, like wakeAt, under policy reconciler OFF.
    void start();
    /// A process is to be inquired at `at`.
    void wakeAt(Instant at);
    /// An operator's: asks about everything undecided now, due or not, beside whatever runs.
    void askAll();
    bool running() const { return m_open > 0; }
    std::optional<Instant> nextRun() const { return m_armedFor; }
    std::optional<Instant> lastRunEnd() const { return m_lastEnd; }

private:
    void run(const std::vector<ProcessId> &due);
    void runDue();
    void arm();

    ServiceCore &m_core;
    Dialogue &m_dialogue;
    const Settings &m_settings;
    bool m_enabled;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
    std::optional<Instant> m_lastEnd;
    int m_open = 0;
};

} // namespace hamster::gateway
