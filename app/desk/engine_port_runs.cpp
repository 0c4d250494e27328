// Worlds that do a recorded run again: recordings and branches.
#include "app/desk/engine_port.h"

#include "app/desk/scenario_world.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/recording.h"
#include "views/recording_port.h"

#include <QDir>
#include <QFile>

namespace hamster {

Outcome EnginePort::openRecording(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {ErrorCode::StorageIo, file.toStdString() + " cannot be read: " + source.errorString().toStdString()};
    auto recording = scenario::parseRecording(source.readAll().toStdString());
    if (!recording) return {recording.error().code, file.toStdString() + " is no recording: " + recording.error().detail};
    auto scenario = scenario::parseScenario(recording->scenario, file.toStdString());
    if (!scenario) return scenario.error();
    const auto asked = worldFor(pausedRequest(10.0));
    if (!asked) return asked.error();
    EngineOptions next = recordedWorld(std::make_shared<const scenario::Scenario>(std::move(*scenario)),
                                       std::make_shared<const scenario::Recording>(std::move(*recording)));
    next.recordingFile = file;
    next.speed = asked->speed;
    replaceBy(std::move(next));
    return success();
}

Outcome EnginePort::backToLeftRun()
{
    if (m_left.isEmpty()) return {ErrorCode::NotFound, "no run was left; nothing was changed"};
    if (Outcome opened = openRecording(m_left); !opened) return opened;
    RecordingPort::of(this)->playToEnd();
    return success();
}

/// Whether people did more to the present run than a file tells that there is already.
bool EnginePort::isWorthKeeping() const
{
    const RecordedRun &run = m_status.recorded;
    if (!run.recordable || !run.acts || run.acts->empty()) return false;
    return !m_world.recording || run.replay == RecordedRun::Replay::TakenOver || run.acts->size() > m_world.recording->commands.size();
}

void EnginePort::replaceBy(EngineOptions next)
{
    next.leftFile = isWorthKeeping() ? nextLeftFile() : QString();
    openNext(std::move(next));
}

void EnginePort::whenRunKept(const QString &file, const QString &error)
{
    if (!file.startsWith(QString::fromStdString(m_base.laboratory.storage.folder))) return; // went with its laboratory
    if (error.isEmpty()) m_left = file;
    emit runLeft(error);
}

QString EnginePort::nextLeftFile() { return leftFolder() + QStringLiteral("/run-%1.json").arg(++m_leftRuns); }

EngineOptions EnginePort::recordedWorld(std::shared_ptr<const scenario::Scenario> scenario,
                                        std::shared_ptr<const scenario::Recording> recording) const
{
    EngineOptions next = scenarioWorld(m_base, std::move(scenario));
    next.laboratory.seed = recording->seed;
    next.recording = std::move(recording);
    next.recordFile.clear();
    next.paused = true;
    return next;
}

QString EnginePort::leftFolder() const
{
    const QString folder = QString::fromStdString(m_base.laboratory.storage.folder) + QStringLiteral("/left");
    QDir().mkpath(folder);
    return folder;
}

Outcome EnginePort::openBranch(const BranchPlan &plan)
{
    auto scenario = scenario::parseScenario(plan.past->scenario, "the run's scenario");
    if (!scenario) return scenario.error();
    const auto asked = worldFor(pausedRequest(10.0));
    if (!asked) return asked.error();
    EngineOptions next = recordedWorld(std::make_shared<const scenario::Scenario>(std::move(*scenario)), plan.past);
    next.branchEvent = plan.event;
    next.runToTask = kToTheEnd;
    next.speed = asked->speed;
    const QString left = nextLeftFile();
    QFile out(left);
    const QByteArray text = QByteArray::fromStdString(scenario::toJson(*plan.whole));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.flush())
        return {ErrorCode::StorageIo, "the run that would be left cannot be kept as " + left.toStdString() + "; nothing was changed"};
    m_left = left;
    openNext(std::move(next));
    return success();
}

} // namespace hamster
