#pragma once
// What a run of the desk is kept as: saved as a person saves it, and read again.

#include "simulator/scenario/recording.h"
#include "views/recording_port.h"

#include <QFile>
#include <QTest>

namespace hamster::test {

/// Waits for the engine at most so long. An error: it was not saved, or is no recording.
inline Result<scenario::Recording> savedRecording(RecordingPort &recordings, const QString &file, int patienceMs)
{
    const auto saved = std::make_shared<std::optional<Outcome>>(); // the answer may come after the patience
    recordings.save(file, [saved](const Outcome &outcome) { *saved = outcome; });
    if (!QTest::qWaitFor([&saved] { return saved->has_value(); }, patienceMs)) return {ErrorCode::Unavailable, "it was not saved in time"};
    if (!**saved) return (*saved)->error();
    QFile text(file);
    if (!text.open(QIODevice::ReadOnly)) return {ErrorCode::StorageIo, "it cannot be read again"};
    return scenario::parseRecording(text.readAll().toStdString());
}

} // namespace hamster::test
