#pragma once
// ScenarioSession: a scenario that plays in the engine's laboratory, judged while it runs and when it has ended. Engine thread only.

#ifndef Q_MOC_RUN // moc 6.4 cannot read the standard library's concepts
#include "simulator/scenario/player.h"
#endif
#include "views/desk_port.h"

#include <memory>

namespace hamster {

class ScenarioSession {
public:
    /// `laboratory` must outlive it and be virtual. Nothing happens before begin().
    /// `judged` false: it is played, and nobody asks how it ends.
    ScenarioSession(Laboratory &laboratory, std::shared_ptr<const scenario::Scenario> scenario, bool judged);
    ~ScenarioSession();

    /// Opens the shop, which takes some virtual seconds, and starts the steps.
    void begin();
    /// When it is to be looked at next, in virtual time, as `hamster run` does, so that both come to one verdict; the end of all time when
    /// nothing is to be judged any more.
    Instant nextLook() const { return m_next; }
    /// To be called when all that is due until nextLook() has happened and nothing after it. Ends the session once everything is done and
    /// quiet, or when the horizon of the scenario is reached.
    void look();
    bool ended() const { return m_view.phase == ScenarioRunView::Phase::Ended; }
    /// Judged anew: some milliseconds.
    const ScenarioRunView &judge();
    const ScenarioRunView &view() const { return m_view; }

private:
    void end();

    Laboratory &m_laboratory;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    std::unique_ptr<scenario::Player> m_player;
    bool m_judged;
    ScenarioRunView m_view;
    Instant m_horizon{};
    Instant m_next{INT64_MAX};
    int m_quiet = 0; ///< looks in a row that found nothing on its way
};

} // namespace hamster
