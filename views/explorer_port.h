#pragma once
// ExplorerPort: the explorer beside a DeskPort: runs the worlds of many seeds on threads of its own and keeps what it found. The window is
// told how far it is at most 10 times a second and waits for nothing. GUI thread only.

#include "simulator/scenario/scenario.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace hamster {

class DeskPort;

struct ExploreRequest {
    quint64 from = 1; ///< first seed
    int seeds = 200;
    int orders = 40;   ///< a world, on average
    int workers = 1;   ///< worlds at once
    QString profile{}; ///< of the PG; empty: drawn per seed
    Policies policies{};
};

struct ExploreBreak {
    QString invariant; ///< "A12", or DETERMINISM, MODEL, RUN
    QString evidence;  ///< English
};

/// The moment at which a plan breaks what it is known by.
struct ExploreMoment {
    qint64 atMs = 0;    ///< world's clock
    quint64 tasks = 0;  ///< run before it
    bool atEnd = false; ///< it is about what never happened: nothing breaks it but the end
    QString order{};    ///< Base62 public id; may be empty
    QString evidence{};
};

/// A seed whose world did not hold, and what was made of it since.
struct ExploreFinding {
    enum class Plan {
        Whole,   ///< as it was drawn
        Waiting, ///< to be made small
        Shrinking,
        Small,
        NotReproduced, ///< it did not break a second time
    };
    quint64 seed = 0;
    std::vector<ExploreBreak> breaks; ///< at least one; the first is the one it is known by
    std::shared_ptr<const scenario::Scenario> drawn;
    std::shared_ptr<const scenario::Scenario> small{}; ///< nothing before it was shrunk
    Plan plan = Plan::Whole;
    int runs = 0;                          ///< worlds that shrinking has taken
    int left = 0;                          ///< orders, acts and faults that are left, while shrinking
    bool opening = false;                  ///< its moment is looked for, to open it
    std::optional<ExploreMoment> moment{}; ///< of best()
    QString problem{};                     ///< why it could not be opened, English; empty: nothing went wrong

    const scenario::Scenario &best() const { return small ? *small : *drawn; }
};

struct ExploreState {
    bool running = false;
    bool stopping = false; ///< the worlds that run come to their end, no other one begins
    ExploreRequest request{};
    int done = 0;
    qint64 elapsedMs = 0;                   ///< wall
    qint64 busyMs = 0;                      ///< of all workers together
    int compared = 0;                       ///< seeds that were run twice, to the same hash or not
    std::map<QString, qint64> faults{};     ///< how often each kind fired
    std::map<QString, qint64> edges{};      ///< "order CREATED>PAYMENT_WAIT" → how often; a birth is "order >CREATED"
    std::vector<ExploreFinding> findings{}; ///< by seed

    bool begun() const { return running || done > 0; }
    const ExploreFinding *find(quint64 seed) const;
};

class ExplorerPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one that refuses everything.
    static ExplorerPort *of(DeskPort *port);

    virtual const ExploreState &state() const = 0;
    /// Forgets what was found and begins. Refused while it runs and for impossible numbers; nothing was changed then.
    virtual Outcome start(const ExploreRequest &request) = 0;
    virtual void stop() = 0;
    /// Makes the plan small: one after the other, in the background.
    virtual void shrink(quint64 seed) = 0;
    /// Keeps what it has come to; it is shown as small when it is smaller.
    virtual void stopShrinking(quint64 seed) = 0;
    /// Writes the plan, small if it is, as a scenario file.
    virtual Outcome save(quint64 seed, const QString &file) = 0;
    /// Looks for the moment before the violation and opens its world there, paused. `done` is called once, later, in this thread. Another
    /// call for another seed takes its place, and stopOpening() gives it up: `done` is told Unavailable then.
    virtual void openBefore(quint64 seed, std::function<void(const Outcome &)> done) = 0;
    virtual void stopOpening() = 0;

signals:
    /// state() has news.
    void changed();

protected:
    explicit ExplorerPort(DeskPort *port);
};

} // namespace hamster
