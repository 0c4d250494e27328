#pragma once
// EngineRecording: the recording side of an EnginePort. GUI thread only.

#include "app/desk/engine_port.h"
#include "views/recording_port.h"

#include <QThreadPool>

#include <atomic>

namespace hamster {

class EngineRecording final : public RecordingPort {
    Q_OBJECT
public:
    /// A child of `port`; `engine` runs on its own thread and outlives it.
    EngineRecording(EnginePort *port, Engine *engine);
    ~EngineRecording() override;

    RecordedRun run() const override;
    void save(const QString &file, std::function<void(const Outcome &)> done) override;
    Outcome open(const QString &file) override;
    void playToEnd() override;
    void takeOver() override;
    void compareWith(const QString &file, Compared done) override;
    void stopComparing() override { m_stop = true; }

signals:
    // To the engine thread.
    void wantSave(quint64 ticket, QString file);
    void wantEnd();
    void wantTakeOver();

private:
    EnginePort *m_port;
    std::map<quint64, std::function<void(const Outcome &)>> m_saving;
    quint64 m_nextTicket = 0;
    bool m_comparing = false;
    std::atomic<bool> m_stop = false;
    QThreadPool m_comparer; ///< one thread
};

} // namespace hamster
