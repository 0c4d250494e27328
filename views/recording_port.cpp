#include "views/recording_port.h"

#include "views/desk_port.h"

#include <QFile>

namespace hamster {

namespace {

/// Of a port without recordings.
class NoRecording final : public RecordingPort {
public:
    explicit NoRecording(DeskPort *port)
        : RecordingPort(port)
    {}
    RecordedRun run() const override { return {}; }
    void save(const QString &, std::function<void(const Outcome &)> done) override
    {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(refusal()); }, Qt::QueuedConnection);
    }
    Outcome open(const QString &) override { return refusal(); }
    void playToEnd() override {}
    void takeOver() override {}

private:
    static Outcome refusal() { return {ErrorCode::Unavailable, "nothing is recorded here; nothing was changed"}; }
};

} // namespace

RecordingPort::RecordingPort(DeskPort *port)
    : QObject(port)
{}

RecordingPort *RecordingPort::of(DeskPort *port)
{
    auto *recording = port->findChild<RecordingPort *>(QString(), Qt::FindDirectChildrenOnly);
    return recording ? recording : new NoRecording(port);
}

void RecordingPort::compareWith(const QString &, Compared done)
{
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done({}, tr("nothing is recorded here")); }, Qt::QueuedConnection);
}

bool isRecordingFile(const QString &file)
{
    if (file.isEmpty()) return false;
    QFile source(file);
    return source.open(QIODevice::ReadOnly) && source.peek(16).startsWith("{\"recording\"");
}

} // namespace hamster
