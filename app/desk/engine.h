#pragma once
// Engine: runs a laboratory on the engine thread and tells the window what is new. Made on the GUI thread, moved to its own; every
// slot runs there. Signals carry values only.

#ifndef Q_MOC_RUN // moc 6.4 cannot read the standard library's concepts
#include "model/gateway/breaker.h"
#include "simulator/laboratory/history.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/trace_feed.h"
#include "simulator/laboratory/trace_meter.h"
#include "simulator/laboratory/trace_query.h"
#include "simulator/laboratory/world_facts.h"
#include "simulator/scenario/scenario.h"
#endif
#include "app/desk/world_counts.h"
#include "views/connect_port.h"
#include "views/desk_port.h"
#include "views/recording_port.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>

namespace hamster {

class EngineServing;
class ScenarioSession;
class WorldReaders;
namespace scenario {
class Recorder;
class Rerun;
struct Recording;
} // namespace scenario

inline constexpr quint64 kToTheEnd = UINT64_MAX;

struct EngineOptions {
    LaboratoryOptions laboratory;
    QString runName;
    double ordersPerMinute = 0;                           ///< demo shoppers; 0: none
    bool demoShop = true;                                 ///< when the shop is empty
    std::shared_ptr<const scenario::Scenario> scenario;   ///< played instead of demo shop and shoppers
    QString scenarioSource;                               ///< built-in name or file that it was read from
    std::shared_ptr<const scenario::Recording> recording; ///< of `scenario`, played instead of what people do
    QString recordingFile;                                ///< that it was read from
    QString recordFile;                                   ///< the run is written there as a recording when the world closes; empty: not
    QString leftFile;                                     ///< the run that this world ends is written there as a recording; empty: not
    QString discardFolder;                                ///< of the world before, removed once that is closed; empty: keep
    quint64 runToTask = 0;   ///< virtual: runs so many tasks as fast as possible, then pauses; 0: not. kToTheEnd: all of the recording
    quint64 branchEvent = 0; ///< `recording` is the past of a branch that begins after this trace record; 0: it is none
    std::uint16_t operationsPort = 8090; ///< real: of the control API; taken or 0: a free one
    bool paused = false;
    double speed = 10;
};

/// How far back the run can be looked at.
struct PastExtent {
    bool kept = false;
    quint64 first = 0, last = 0;    ///< trace records
    qint64 firstMs = 0, lastMs = 0; ///< world's clock
    qint64 bytes = 0;               ///< of memory
};

/// A past moment, or why there is none.
struct PastMoment {
    std::optional<HistoryView> view;
    quint64 event = 0; ///< that was asked for: at the moment or behind it, before the next
    std::string error;
};

/// What a branch is made of, or why there is none.
struct BranchPlan {
    std::shared_ptr<const scenario::Recording> past;  ///< up to the moment
    std::shared_ptr<const scenario::Recording> whole; ///< the run that it leaves
    quint64 event = 0;
    std::string error;
};

/// Everything that the window shows of the running world besides tables. Sent at most 10 times a second.
struct EngineStatus {
    bool open = false;
    qint64 timeMs = 0;
    bool realMode = false;
    bool paused = false;
    double speed = 10;
    QString seed, runName, ports;
    WorldCounts counts;
    double eventsPerSecond = 0;
    ScenarioRunView run;
    ConnectState connection;
    RecordedRun recorded;
    PastExtent past;
    qint64 originMs = 0; ///< of the fault plan
    int faultsOn = 0;
    gateway::BreakerSnapshot breaker;
    std::vector<std::pair<QString, qint64>> duplicatesPrevented; ///< by consumer
    pg::Profile profile{};
    std::vector<audit::CheckResult> invariants;
    qint64 invariantsAtMs = 0; ///< world's clock at the last sweep
    qint64 eventualAtMs = 0;   ///< at the last one of the Eventually invariants
};

class Engine final : public QObject {
    Q_OBJECT
public:
    Engine();
    ~Engine() override;

public slots:
    void open(hamster::EngineOptions options);
    void close();
    void play();
    void pause();
    void step();
    void setSpeed(double speed);
    void apply(quint64 ticket, hamster::Command command);
    /// Collects trace batches and facts, or stops to.
    void watch(bool watched);
    void ask(quint64 ticket, hamster::TraceQuery query);
    void saveRecording(quint64 ticket, QString file);
    /// The rest of the recording that plays.
    void playToEnd();
    void takeOver();
    /// Pauses, and finds the moment after `event` records, or at the time when `ms` > 0.
    void findMoment(quint64 ticket, quint64 event, qint64 ms);
    /// Goes on if the world was running when the past was entered.
    void leavePast();
    void prepareBranch(quint64 event);
    /// As ConnectPort::introduce().
    void introduce(quint64 ticket, const QString &merchant, const QString &receiver);

public:
    /// The receiver has read a batch. From any thread.
    void batchTaken() { m_batchesUnread.fetch_sub(1, std::memory_order_relaxed); }

signals:
    /// A world is open over `folder`, or why not (then `error` says so).
    void opened(QString folder, QString error);
    void closed();
    void committed();
    void status(hamster::EngineStatus status);
    void answered(quint64 ticket, hamster::CommandAnswer answer);
    void traced(hamster::TraceBatch batch);
    void facts(hamster::WorldFacts facts);
    void traceAnswered(quint64 ticket, hamster::TraceAnswer answer);
    void recordingSaved(quint64 ticket, QString error);
    /// The run that another world ends was written to EngineOptions::leftFile, before opened(); an error: it is lost.
    void runKept(QString file, QString error);
    void momentFound(quint64 ticket, const std::shared_ptr<hamster::PastMoment> &moment);
    void introduced(quint64 ticket, QString problem);
    void branchPrepared(const std::shared_ptr<hamster::BranchPlan> &plan);

private:
    void pump();
    void advance(double wallMs);
    void runAhead(); ///< towards m_options.runToTask
    void publish();
    void publishTrace(qint64 now);
    void checkInvariants(qint64 now);
    int faultsOn() const;
    bool isQuiet();
    bool comesToRest();
    void sweep(bool settled);
    void leaveUnchecked(); ///< of a world that is too large to be audited while it runs
    EngineStatus collect();
    void beginShop();
    void beginRun(std::shared_ptr<const scenario::Scenario> scenario, bool judged);
    bool runNext(); ///< the next task or recorded command; false: there is none
    void note(const Command &command);
    bool replayEnded(); ///< whether the recording has just come to its end; the world is paused then
    RecordedRun recordedRun() const;
    void beginHistory();
    PastExtent pastExtent() const;
    Outcome writeRecording(const QString &file) const;
    void judge(qint64 now);
    /// Looks at the scenario at all its times before `next`, until when nothing is due. True: it has ended; the world is paused then.
    bool lookBefore(Instant next);

    std::unique_ptr<Laboratory> m_laboratory;
    std::unique_ptr<EngineServing> m_serving;             ///< of a world in real time
    std::shared_ptr<const scenario::Scenario> m_scenario; ///< what the run is made of; nothing: it cannot be recorded
    std::unique_ptr<ScenarioSession> m_session;           ///< of m_scenario
    std::unique_ptr<scenario::Recorder> m_recorder;
    std::unique_ptr<scenario::Rerun> m_rerun; ///< while a recording plays
    std::unique_ptr<History> m_history;       ///< null: the past is not kept
    std::size_t m_given = 0;                  ///< commands of people that m_recorder knows
    bool m_goOn = false;                      ///< when the present is shown again
    RecordedRun m_run;
    EngineOptions m_options;
    std::unique_ptr<WorldReaders> m_committed; ///< what the frame counts: the last commit, as the panes see it
    std::unique_ptr<QTimer> m_timer;
    double m_target = 0;   ///< virtual ms that the speed has reached
    qint64 m_lastPump = 0; ///< wall ms
    qint64 m_lastStatus = 0;
    qint64 m_lastCommit = 0;
    qint64 m_nextCheck = 0;
    qint64 m_nextJudgement = 0; ///< wall ms
    std::uint64_t m_tracedAtCommit = 0;
    std::uint64_t m_tracedAtCheck = 0;
    std::vector<audit::CheckResult> m_invariants;
    qint64 m_invariantsAt = 0, m_eventualAt = 0;
    int m_quiet = 0; ///< looks in a row that found nothing on its way
    bool m_settledAtCheck = false;
    std::optional<Instant> m_quietSince; ///< while time runs as fast as it goes: the first look that found nothing on its way
    qint64 m_nextEarlyCheck = 0;         ///< wall ms
    TraceFeed m_feed;
    TraceMeter m_meter;
    std::atomic<int> m_batchesUnread = 0; ///< sent and not yet read: the feed waits for a slow window
    qint64 m_lastBatch = 0;
    qint64 m_nextFacts = 0;
    bool m_watched = false;
    QThreadPool m_readers; ///< of trace files; ends before the rest of the engine
};

} // namespace hamster

Q_DECLARE_METATYPE(hamster::EngineOptions)
Q_DECLARE_METATYPE(hamster::EngineStatus)
Q_DECLARE_METATYPE(hamster::Command)
Q_DECLARE_METATYPE(hamster::CommandAnswer)
Q_DECLARE_METATYPE(hamster::TraceBatch)
Q_DECLARE_METATYPE(hamster::TraceQuery)
Q_DECLARE_METATYPE(hamster::TraceAnswer)
Q_DECLARE_METATYPE(hamster::WorldFacts)
Q_DECLARE_METATYPE(std::shared_ptr<hamster::PastMoment>)
Q_DECLARE_METATYPE(std::shared_ptr<hamster::BranchPlan>)
