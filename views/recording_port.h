#pragma once
// RecordingPort: the run of the open world as something that can be kept: what people did to it by hand, saving it as a file that replays
// to the same hash, and playing such a file. GUI thread only.

#include "model/core/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace hamster {

class DeskPort;
namespace scenario {
struct Comparison;
}

/// Something that a person did to the world.
struct HandAct {
    quint64 task = 0; ///< tasks run before it
    qint64 atMs = 0;  ///< world's clock
    QString verb;     ///< as in recordings: "cancel-order"
    QString subject;  ///< what it was done to, as far as it says: an order's public id, a service, a link; may be empty
    QString detail;   ///< "quantity 3 · set true": its other fields; may be empty
    QString reason;   ///< as a person wrote it; may be empty
    bool operator==(const HandAct &) const = default;
};

/// The run of the open world.
struct RecordedRun {
    enum class Replay {
        None, ///< it is no replay
        Playing,
        Same, ///< played to its end, to the recorded hash
        Different,
        TakenOver, ///< a person went on by hand before its end
    };
    bool recordable = false; ///< false: the back office, whose time is real, or no world
    qint64 fromMs = 0;       ///< the opening of the shop
    qint64 nowMs = 0;
    qint64 endMs = 0; ///< of the recording while one is played; otherwise as nowMs
    Replay replay = Replay::None;
    QString file;           ///< that is or was played; empty: none
    quint64 branchedAt = 0; ///< trace records of the past that a branch has in common with the run that it left; 0: it is no branch
    quint64 tasks = 0;      ///< of the recording
    quint64 tasksRun = 0;
    bool hurrying = false; ///< runs ahead to a moment, as fast as possible
    std::shared_ptr<const std::vector<HandAct>>
        acts{};           ///< by time; of a recording that plays: all of it. Never changed, replaced by another
    std::size_t done = 0; ///< of `acts`
};

class RecordingPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one in which nothing can be recorded.
    static RecordingPort *of(DeskPort *port);

    virtual RecordedRun run() const = 0;
    /// Writes the run up to now; `done` is called once, later, in this thread.
    virtual void save(const QString &file, std::function<void(const Outcome &)> done) = 0;
    /// Opens the world of a recording, paused at its beginning. Refused for a file that is none; nothing was changed then.
    virtual Outcome open(const QString &file) = 0;
    /// Plays the rest as fast as possible and pauses there.
    virtual void playToEnd() = 0;
    /// The rest of the recording is dropped: the world goes on from here by hand.
    virtual void takeOver() = 0;

    /// Does the run up to now (left) and a recording (right) again, in memory and beside the world, and tells where they part. `done` is
    /// called once, later, in this thread: nothing and why, or the comparison. One at a time.
    using Compared = std::function<void(const std::shared_ptr<const scenario::Comparison> &comparison, const QString &error)>;
    virtual void compareWith(const QString &file, Compared done);
    virtual void stopComparing() {}

signals:
    /// run() has news. At most 10 times a second.
    void changed();

protected:
    explicit RecordingPort(DeskPort *port);
};

/// Whether the file begins as a recording does.
bool isRecordingFile(const QString &file);

} // namespace hamster
