#include "app/desk/engine_recording.h"

#include "views/history_port.h"

namespace hamster {

EngineRecording::EngineRecording(EnginePort *port, Engine *engine)
    : RecordingPort(port)
    , m_port(port)
{
    connect(this, &EngineRecording::wantSave, engine, &Engine::saveRecording);
    connect(this, &EngineRecording::wantEnd, engine, &Engine::playToEnd);
    connect(this, &EngineRecording::wantTakeOver, engine, &Engine::takeOver);
    connect(engine, &Engine::recordingSaved, this, [this](quint64 ticket, const QString &error) {
        const auto waiting = m_saving.extract(ticket);
        if (!waiting.empty()) waiting.mapped()(error.isEmpty() ? success() : Outcome(ErrorCode::StorageIo, error.toStdString()));
    });
    connect(port, &DeskPort::statusChanged, this, &RecordingPort::changed);
    connect(port, &DeskPort::worldClosing, this, &RecordingPort::changed);
}

RecordedRun EngineRecording::run() const { return m_port->recordedRun(); }

void EngineRecording::save(const QString &file, std::function<void(const Outcome &)> done)
{
    m_saving[++m_nextTicket] = std::move(done);
    emit wantSave(m_nextTicket, file);
}

Outcome EngineRecording::open(const QString &file) { return m_port->openRecording(file); }

// Both are of the present, which is shown again.
void EngineRecording::playToEnd()
{
    HistoryPort::of(m_port)->backToNow();
    emit wantEnd();
}

void EngineRecording::takeOver()
{
    HistoryPort::of(m_port)->backToNow();
    emit wantTakeOver();
}

} // namespace hamster
