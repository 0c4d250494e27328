#include "app/desk/engine_recording.h"

#include "simulator/scenario/compare.h"
#include "views/history_port.h"

#include <QFile>

namespace hamster {

namespace {

Result<scenario::RunRecord> doneAgain(const QString &file, const std::function<bool()> &stop)
{
    const std::string name = file.toStdString();
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return {ErrorCode::StorageIo, name + " cannot be read: " + source.errorString().toStdString()};
    const auto recording = scenario::parseRecording(source.readAll().toStdString());
    if (!recording) return {recording.error().code, name + " is no recording: " + recording.error().detail};
    return scenario::recordOf(*recording, stop);
}

struct RunsCompared {
    std::shared_ptr<const scenario::Comparison> comparison;
    QString error;
};

RunsCompared comparedRuns(const QString &here, const QString &there, const std::function<bool()> &stop)
{
    const auto left = doneAgain(here, stop);
    if (!left) return {{}, QString::fromStdString(left.error().detail)};
    const auto right = doneAgain(there, stop);
    if (!right) return {{}, QString::fromStdString(right.error().detail)};
    return {std::make_shared<const scenario::Comparison>(scenario::compare(*left, *right)), {}};
}

} // namespace

EngineRecording::EngineRecording(EnginePort *port, Engine *engine)
    : RecordingPort(port)
    , m_port(port)
{
    m_comparer.setMaxThreadCount(1);
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

EngineRecording::~EngineRecording()
{
    m_stop = true;
    m_comparer.waitForDone();
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

void EngineRecording::compareWith(const QString &file, Compared done)
{
    if (std::exchange(m_comparing, true)) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done({}, tr("another comparison is under way")); }, Qt::QueuedConnection);
        return;
    }
    const auto finish = [this, done = std::move(done)](const RunsCompared &result) {
        m_comparing = false;
        done(result.comparison, result.error);
    };
    m_stop = false;
    const QString here = m_port->leftFolder() + QStringLiteral("/now.json");
    save(here, [this, here, file, finish](const Outcome &saved) {
        if (!saved) return finish({{}, QString::fromStdString(saved.error().detail)});
        m_comparer.start([this, here, file, finish] {
            const RunsCompared result = comparedRuns(here, file, [this] { return m_stop.load(); });
            QMetaObject::invokeMethod(
                this, [finish, result] { finish(result); }, Qt::QueuedConnection);
        });
    });
}

} // namespace hamster
