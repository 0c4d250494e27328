#pragma once
// EnginePort: the desk's port over an Engine that runs on its own thread. GUI thread only.

#include "app/desk/engine.h"
#include "views/desk_port.h"

#include <QThread>

#include <map>

namespace hamster {

class CertifyPort;
class EngineHistory;
class ExplorerPort;
class WorldReaders;

class EnginePort final : public DeskPort {
    Q_OBJECT
public:
    EnginePort();
    ~EnginePort() override; ///< closes the world and ends the thread

    /// What the worlds of openWorld() take their folder, speed and shoppers from.
    void setBase(const EngineOptions &options) { m_base = options; }
    /// Opens the base itself as the first world.
    void open(const EngineOptions &options);
    /// In the past: back to now first.
    void play();
    void pause() { emit wantPause(); }
    /// In the past: the next event of the past.
    void step();
    void setSpeed(double speed) { emit wantSpeed(speed); }
    /// The world of the scenario, run through its first `tasks` tasks and paused there. `file`: where it can be read again.
    Outcome openAtTask(std::shared_ptr<const scenario::Scenario> scenario, const QString &file, quint64 tasks);
    /// The world of a recording, paused at its beginning. Refused for a file that is none and in the back office.
    Outcome openRecording(const QString &file);
    /// The past again in a world of its own, run as fast as possible to its end and paused there. The run that it leaves becomes leftRun().
    Outcome openBranch(const BranchPlan &plan);
    /// Recording of the run that was left last: by a branch, or for another world when people had done something to it. Kept as long as
    /// the laboratory; empty: there is none.
    const QString &leftRun() const { return m_left; }
    /// That run again, done to its end as fast as possible and paused there.
    Outcome backToLeftRun();
    /// Where those recordings are kept; there when it can be made.
    QString leftFolder() const;
    const PastExtent &pastExtent() const { return m_status.past; }
    EngineHistory &history() const { return *m_history; }
    const RecordedRun &recordedRun() const { return m_status.recorded; }
    /// Where the files of opened violations are kept; goes with the laboratory.
    QString exploredFolder() const;
    bool isOpen() const { return m_status.open; }
    qint64 orders() const { return m_status.counts.orders; }

    Database *reader(DeskFile file) override;
    void send(Command command, CommandDone done) override;
    FrameStatus status() const override;
    std::vector<InvariantView> invariants() const override;
    BreakerView breaker() const override;
    PgBehaviourView pgBehaviour() const override;
    std::vector<std::pair<QString, qint64>> duplicatesPrevented() const override { return m_status.duplicatesPrevented; }
    WorldSetup setup() const override;
    ScenarioRunView scenarioRun() const override { return m_status.run; }
    Outcome openWorld(const WorldRequest &request) override;
    QString actor() const override { return QStringLiteral("desk"); }

signals:
    void openFailed(QString reason);
    /// Another world took the place of a run that people had done something to: it is leftRun() now. An error: it could not be kept.
    void runLeft(QString error);
    // To the engine thread.
    void wantOpen(hamster::EngineOptions options);
    void wantClose();
    void wantPlay();
    void wantPause();
    void wantStep();
    void wantSpeed(double speed);
    void wantApply(quint64 ticket, hamster::Command command);

private:
    void whenOpened(const QString &folder, const QString &error);
    void whenStatus(EngineStatus status);
    void closeReaders();
    void openNow(const EngineOptions &options);
    /// The world that is asked for; refused as openWorld() says.
    Result<EngineOptions> worldFor(const WorldRequest &request) const;
    void openNext(EngineOptions next);
    /// As openNext(); what people did to the present run is not lost.
    void replaceBy(EngineOptions next);
    bool isWorthKeeping() const;
    void whenRunKept(const QString &file, const QString &error);
    /// A file for the next run that is left.
    QString nextLeftFile();
    /// Paused, at the present speed or, when that is "as fast as possible", at this one.
    WorldRequest pausedRequest(double watchable) const;
    void addBadges(FrameStatus &status, const WorldCounts &counts) const;
    EngineOptions recordedWorld(std::shared_ptr<const scenario::Scenario> scenario,
                                std::shared_ptr<const scenario::Recording> recording) const;

    QThread m_thread;
    Engine *m_engine; ///< lives on m_thread, deleted there
    ExplorerPort *m_explorer = nullptr;
    CertifyPort *m_certify = nullptr;
    EngineHistory *m_history = nullptr;
    QString m_left;
    int m_leftRuns = 0;
    EngineStatus m_status;
    EngineOptions m_base;  ///< the first world without its scenario
    EngineOptions m_world; ///< the open one
    int m_worlds = 0;
    bool m_opening = false; ///< news of the world before may still arrive
    QString m_folder;
    std::unique_ptr<WorldReaders> m_readers; ///< of the open world
    std::map<quint64, CommandDone> m_open;
    quint64 m_nextTicket = 0;
};

} // namespace hamster
