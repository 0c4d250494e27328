#pragma once
// HistoryPort: the past of the run that is open. While a past moment is looked at, everything that is read through the DeskPort is as it
// was then, and what a person would do to the world is refused. GUI thread only.

#include "model/core/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace hamster {

class DeskPort;

/// Where the desk stands in the run, and how far back it can go.
struct PastView {
    bool possible = false; ///< false: no world, or one whose past is not kept (the back office, a disk that can lose power)
    bool inPast = false;   ///< a past moment is shown
    bool looking = false;  ///< one was asked for and is on its way
    quint64 first = 0;     ///< trace records at the oldest moment that is kept
    quint64 last = 0;      ///< and now
    qint64 firstMs = 0;    ///< world's clock then
    qint64 lastMs = 0;     ///< and now
    quint64 event = 0;     ///< trace records until the moment that is shown; `last` at present
    qint64 atMs = 0;       ///< world's clock then
    double costMs = 0;     ///< from asking for it until the databases were there
    bool operator==(const PastView &) const = default;
};

class HistoryPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one without a past.
    static HistoryPort *of(DeskPort *port);

    virtual PastView view() const = 0;
    /// Shows the world as it was after this many trace records; the running world pauses. While one is on its way only the newest wish
    /// counts.
    virtual void lookAt(quint64 event) = 0;
    virtual void lookAtTime(qint64 ms) = 0;
    /// The present again; it goes on if it was going when it was left.
    virtual void backToNow() = 0;
    /// Runs the same past once more, as fast as possible, up to the moment that is shown, and is paused and live there. Refused when no
    /// past moment is shown.
    virtual Outcome branch() = 0;
    /// Recording of the run that was left last: by a branch, or for another world when people had done something to it; empty: none.
    virtual QString leftRun() const { return {}; }

signals:
    /// view() has news.
    void changed();
    /// It cannot be shown.
    void failed(const QString &reason);
    /// A branch opens; the run that it leaves is kept as this recording.
    void branched(const QString &leftRun);

protected:
    explicit HistoryPort(DeskPort *port);
};

} // namespace hamster
