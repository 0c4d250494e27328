#pragma once
// DeskPort: all that the panes know of the world. Reading goes through read-only connections of the GUI thread; what a person does goes
// out as a Command and is answered later; news come as signals, at most 20 times a second. GUI thread only. Implemented in app/desk and,
// over a fixed folder, in the tests.

#include "model/audit/invariant.h"
#include "model/core/policies.h"
#include "model/gateway/breaker.h"
#include "model/storage/database.h"
#include "simulator/laboratory/command.h"
#include "views/frame/frame_status.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace hamster {

enum class DeskFile { Ecommerce, Gateway, Payment, Pg, Bus, Faults };

/// The PG's behaviour as the sliders show it.
struct PgBehaviourView {
    QString profile;
    command::SetPgBehaviour values;
};

/// One bucket or the whole of the breaker's window, as the gateway reports it.
struct BreakerView {
    QString state = QStringLiteral("CLOSED"); ///< CLOSED, OPEN, HALF_OPEN
    double failureRate = -1;                  ///< percent, -1: not enough calls
    double slowRate = -1;
    int calls = 0; ///< in the window
    qint64 openUntilMs = 0;
    int halfOpenPermitsLeft = 0;
    gateway::BreakerSnapshot detail; ///< seconds, trials, last opening, limits; the fields above say the same of the state
};

/// The result of the last sweep of one invariant.
struct InvariantView {
    audit::InvariantInfo info;
    bool checked = false;
    bool checkable = true;
    qint64 rowsSeen = 0;
    qint64 rows = 0; ///< offenders
    std::vector<audit::Violation> examples;
    qint64 checkedAtMs = 0; ///< world's clock
    double costMs = 0;      ///< of the last sweep; 0: not measured
};

/// How the open world was made.
struct WorldSetup {
    bool laboratory = false; ///< virtual time from a seed: can be made anew. False: the back office, whose policies are the safe ones
    Policies policies;
    quint64 seed = 0;
    qint64 originMs = 0; ///< world's clock when the fault plan began to count: the opening of the shop
    QString scenario;    ///< built-in name or file that it plays; empty: the demo shop
    qint64 orders = 0;
};

/// The next world of the laboratory; what is left out is taken over from the open one.
struct WorldRequest {
    std::optional<QString> scenario; ///< built-in name or file; empty: the demo shop. A scenario brings its own seed and policies
    std::optional<quint64> seed;
    std::optional<Policies> policies;
    std::optional<double> speed; ///< times real time, 0: as fast as possible
    bool paused = false;
};

/// One thing that the running scenario expects.
struct ExpectationView {
    QString text;   ///< "orders ORDER_COMPLETED = 10", "A13 is violated"
    QString detail; ///< what there is instead; empty: it holds
    bool holds() const { return detail.isEmpty(); }
};

/// How far the running scenario is.
struct ScenarioRunView {
    enum class Phase { None, Opening, Playing, Settling, Ended };
    Phase phase = Phase::None;
    QString obstacle;                          ///< what keeps it from its end, in English words; empty: nothing
    std::vector<ExpectationView> expectations; ///< as of now; final once it has ended
    int failed() const
    {
        int count = 0;
        for (const ExpectationView &each : expectations) count += !each.holds();
        return count;
    }
};

class DeskPort : public QObject {
    Q_OBJECT
public:
    /// A read-only connection of this thread to a file of the running world; nothing while no world is open. Its queries see the last
    /// commit. The pointer is valid until worldClosing().
    virtual Database *reader(DeskFile file) = 0;
    /// Sends a command; `done` is called once, later, in this thread.
    virtual void send(Command command, CommandDone done) = 0;
    virtual FrameStatus status() const = 0;
    virtual std::vector<InvariantView> invariants() const = 0;
    virtual BreakerView breaker() const = 0;
    virtual PgBehaviourView pgBehaviour() const = 0;
    /// Events that came again and were skipped, by consumer (as toString(Party)), since the service started. Empty: no service runs.
    virtual std::vector<std::pair<QString, qint64>> duplicatesPrevented() const { return {}; }
    virtual WorldSetup setup() const = 0;
    virtual ScenarioRunView scenarioRun() const = 0;
    /// Closes the laboratory's world and opens the next one: worldClosing() and worldOpened() follow. Refused in the back office and for a
    /// scenario that cannot be read; nothing was changed then.
    virtual Outcome openWorld(const WorldRequest &request) = 0;
    /// Who acts, for audit entries: "vendor staff".
    virtual QString actor() const = 0;

signals:
    /// Something was committed since the last signal; panes that show tables read again what they show. At most 20 Hz.
    void changed();
    /// status(), invariants(), breaker() or pgBehaviour() has news. At most 10 Hz.
    void statusChanged();
    /// The readers are about to become invalid; forget rows and pointers.
    void worldClosing();
    /// Another world is open; read everything anew.
    void worldOpened();
};

} // namespace hamster
