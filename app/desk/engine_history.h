#pragma once
// EngineHistory: the past of an EnginePort's run. GUI thread only: the engine finds a moment, and here its databases are read.

#include "app/desk/engine.h"
#include "app/desk/world_counts.h"
#include "views/history_port.h"

#include <QElapsedTimer>

#include <array>

namespace hamster {

class EnginePort;

class EngineHistory final : public HistoryPort {
    Q_OBJECT
public:
    /// A child of `port`; `engine` runs on its own thread and outlives it.
    EngineHistory(EnginePort *port, Engine *engine);

    PastView view() const override;
    void lookAt(quint64 event) override;
    void lookAtTime(qint64 ms) override;
    void backToNow() override;
    Outcome branch() override;
    QString leftRun() const override;

    bool inPast() const { return m_inPast; }
    /// Leaves the past without a word: another world is about to open.
    void forget();
    /// The file as it was; null: it was not there.
    Database *reader(DeskFile file) const;
    WorldFiles files() const;
    const WorldCounts &counts() const { return m_counts; }
    qint64 atMs() const { return m_moment.at.ms; }
    quint64 event() const { return m_event; }

signals:
    // To the engine thread.
    void wantMoment(quint64 ticket, quint64 event, qint64 ms);
    void wantGoOn();
    void wantBranch(quint64 event);

private slots:
    void take(quint64 ticket, const std::shared_ptr<PastMoment> &moment);

private:
    void ask(quint64 event, qint64 ms);

    EnginePort *m_port;
    std::array<std::unique_ptr<Database>, kHistoryFiles> m_files;
    HistoryMoment m_moment;
    quint64 m_event = 0;
    double m_costMs = 0;
    QElapsedTimer m_clock; ///< since the moment was asked for
    WorldCounts m_counts;
    bool m_inPast = false;
    quint64 m_ticket = 0;                ///< of the last wish
    quint64 m_asked = 0;                 ///< of the one that is on its way; 0: none
    std::pair<quint64, qint64> m_wish{}; ///< the last one
};

} // namespace hamster
