#include "app/desk/engine.h"

#include "app/desk/engine_serving.h"
#include "app/desk/scenario_session.h"
#include "app/desk/world_readers.h"
#include "simulator/scenario/recording.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>

namespace hamster {

namespace {

constexpr qint64 kSliceMs = 10;        ///< of running tasks before the window is told
constexpr qint64 kCommitEveryMs = 50;  ///< 20 Hz
constexpr qint64 kStatusEveryMs = 100; ///< 10 Hz
constexpr qint64 kBatchEveryMs = 16;   ///< 60 Hz
constexpr int kBatchesUnreadMax = 2;
constexpr double kFactsShare = 0.05; ///< of the engine's time that reading the facts may take

qint64 wallMs() { return QDateTime::currentMSecsSinceEpoch(); }

QString seedText(std::uint64_t seed)
{
    const QString hex = QString::number(seed, 16).toUpper().rightJustified(8, QLatin1Char('0'));
    return QStringLiteral("0x") + hex.left(4) + QChar(0x00B7) + hex.mid(4);
}

} // namespace

Engine::Engine() = default;
Engine::~Engine() = default;

void Engine::open(EngineOptions options)
{
    if (!options.leftFile.isEmpty()) {
        const Outcome kept = writeRecording(options.leftFile);
        emit runKept(options.leftFile, kept ? QString() : QString::fromStdString(kept.error().detail));
    }
    close();
    if (!options.discardFolder.isEmpty()) QDir(options.discardFolder).removeRecursively();
    m_options = std::move(options);
    QDir().mkpath(QString::fromStdString(m_options.laboratory.storage.folder));
    auto laboratory = Laboratory::open(m_options.laboratory);
    if (!laboratory) {
        emit opened(QString::fromStdString(m_options.laboratory.storage.folder), QString::fromStdString(laboratory.error().detail));
        return;
    }
    m_laboratory = std::move(*laboratory);
    m_committed = std::make_unique<WorldReaders>(m_options.laboratory.storage.folder);
    m_meter = {};
    m_feed.setWatched(false);
    m_feed.setWatched(m_watched);
    m_laboratory->trace().observer = [this](const TraceRecord &record) {
        m_meter.add(record);
        m_feed.add(record);
        if (record.kind != TraceKind::Crash && record.kind != TraceKind::Restart) return;
        if (m_history) m_history->distrust();
        if (m_serving && record.to == Party::Pg) m_serving->pgChanged();
    };
    m_target = static_cast<double>(m_laboratory->clock().now().ms);
    m_lastPump = wallMs();
    m_nextCheck = m_nextEarlyCheck = 0;
    m_quietSince.reset();
    m_tracedAtCommit = m_tracedAtCheck = 0;
    m_nextJudgement = 0;
    m_invariants.clear();
    m_quiet = 0;
    beginShop();
    if (!m_laboratory->isVirtual()) m_serving = std::make_unique<EngineServing>(*m_laboratory, m_options.operationsPort);
    m_timer = std::make_unique<QTimer>();
    m_timer->setInterval(16);
    connect(m_timer.get(), &QTimer::timeout, this, &Engine::pump);
    m_timer->start();
    emit opened(QString::fromStdString(m_options.laboratory.storage.folder), {});
    m_lastStatus = 0;
    publish();
}

void Engine::close()
{
    if (!m_laboratory) return;
    m_timer.reset();
    if (m_recorder && !m_options.recordFile.isEmpty())
        if (Outcome written = writeRecording(m_options.recordFile); !written) qWarning("%s", written.error().detail.c_str());
    m_history.reset();
    m_goOn = false;
    m_rerun.reset();
    m_recorder.reset();
    m_session.reset();
    m_committed.reset();
    m_serving.reset();
    m_laboratory.reset();
    emit closed();
}

void Engine::play()
{
    m_options.paused = false;
    m_lastPump = wallMs();
    m_lastStatus = 0;
}

void Engine::pause()
{
    m_options.runToTask = 0;
    m_options.paused = true;
    m_goOn = false;
    m_lastStatus = 0;
}

void Engine::step()
{
    if (!m_laboratory || !m_laboratory->isVirtual() || m_options.runToTask > 0) return;
    m_options.paused = true;
    // One event that a person can see: run until something was traced.
    const std::uint64_t before = m_laboratory->trace().count();
    for (int tasks = 0; tasks < 10'000 && m_laboratory->trace().count() == before; ++tasks)
        if (!runNext()) break;
    m_target = static_cast<double>(m_laboratory->clock().now().ms);
    (void)replayEnded();
    m_lastStatus = m_lastCommit = m_nextFacts = 0;
    publish();
}

void Engine::setSpeed(double speed)
{
    m_options.speed = std::max(0.0, speed);
    m_lastStatus = 0;
    if (m_timer) m_timer->setInterval(m_options.speed > 0 ? 16 : 0);
}

void Engine::apply(quint64 ticket, Command command)
{
    if (!m_laboratory) {
        emit answered(ticket, {false, "unavailable", "no world is open; nothing was changed", {}});
        return;
    }
    if (m_rerun) {
        emit answered(ticket, {false, "replaying", "a recording is being played; nothing was changed. Take it over to go on by hand", {}});
        return;
    }
    note(command);
    m_laboratory->apply(std::move(command), [this, ticket](const CommandAnswer &answer) { emit answered(ticket, answer); });
    if (m_history) m_history->note(m_given);
}

void Engine::watch(bool watched)
{
    m_watched = watched;
    m_feed.setWatched(watched && m_laboratory);
    m_nextFacts = 0;
}

void Engine::ask(quint64 ticket, TraceQuery query)
{
    if (!m_laboratory) {
        emit traceAnswered(ticket, TraceAnswer{.known = false});
        return;
    }
    TraceAnswer answer = askTrace(*m_laboratory, query);
    const bool inFile =
        !query.order.empty() && answer.known && !answer.unchanged && !answer.complete && !m_options.laboratory.traceFile.empty();
    if (!inFile) {
        emit traceAnswered(ticket, answer);
        return;
    }
    // Old records are on disk: read beside the running world.
    m_readers.start([this, ticket, search = TraceFileSearch::begin(*m_laboratory, query, std::move(answer))]() mutable {
        emit traceAnswered(ticket, search.finish());
    });
}

void Engine::pump()
{
    const qint64 now = wallMs();
    const double elapsed = static_cast<double>(std::clamp<qint64>(now - m_lastPump, 0, 250));
    m_lastPump = now;
    if (m_options.runToTask > 0) {
        runAhead();
    } else if (m_laboratory->isVirtual() && !m_options.paused) {
        advance(elapsed);
    }
    publish();
}

void Engine::advance(double elapsedMs)
{
    VirtualTime &time = m_laboratory->virtualTime();
    QElapsedTimer slice;
    slice.start();
    const bool unlimited = m_options.speed <= 0;
    if (!unlimited) m_target += elapsedMs * m_options.speed;
    const Instant until{unlimited ? INT64_MAX : static_cast<std::int64_t>(m_target)};
    const auto next = [this, &time] { return m_rerun ? m_rerun->nextDue() : time.nextDue(); };
    for (auto due = next(); due && *due <= until; due = next()) {
        if (lookBefore(*due)) return;
        runNext();
        if (slice.elapsed() >= kSliceMs) { // behind: the clock slows down instead of the window
            m_target = static_cast<double>(time.now().ms);
            return;
        }
    }
    if (replayEnded()) return;
    // Nothing more happens until then, or at all.
    if (lookBefore(next() ? until : Instant{INT64_MAX})) return;
    if (!unlimited)
        time.runUntil(until);
    else
        m_target = static_cast<double>(time.now().ms);
}

void Engine::publish()
{
    const qint64 now = wallMs();
    const std::uint64_t traced = m_laboratory->trace().count();
    if (traced != m_tracedAtCommit && now - m_lastCommit >= kCommitEveryMs) {
        m_lastCommit = now;
        m_tracedAtCommit = traced;
        emit committed();
    }
    if (m_watched) publishTrace(now);
    if (now - m_lastStatus < kStatusEveryMs) return;
    m_lastStatus = now;
    checkInvariants(now);
    judge(now);
    emit status(collect());
}

void Engine::publishTrace(qint64 now)
{
    if (!m_feed.empty() && now - m_lastBatch >= kBatchEveryMs && m_batchesUnread.load(std::memory_order_relaxed) < kBatchesUnreadMax) {
        m_lastBatch = now;
        m_batchesUnread.fetch_add(1, std::memory_order_relaxed);
        emit this->traced(m_feed.take());
    }
    if (now < m_nextFacts) return;
    QElapsedTimer timer;
    timer.start();
    const WorldFiles files = m_committed->files(); // what the frame counts and what the panes read
    emit this->facts(readWorldFacts(*m_laboratory, m_meter, {files.ecommerce, files.gateway, files.payment, files.pg, files.bus}));
    m_nextFacts =
        now + std::max<qint64>(kStatusEveryMs, static_cast<qint64>(static_cast<double>(timer.nsecsElapsed()) / 1e6 / kFactsShare));
}

EngineStatus Engine::collect()
{
    EngineStatus s;
    s.open = true;
    s.timeMs = m_laboratory->clock().now().ms;
    s.realMode = !m_laboratory->isVirtual();
    s.paused = m_options.paused && m_options.runToTask == 0;
    s.speed = m_options.speed;
    s.seed = seedText(m_options.laboratory.seed);
    s.runName = m_options.runName;
    if (s.realMode)
        s.ports = QStringLiteral("shop :%1 · gateway :%2 · PG :%3")
                      .arg(m_laboratory->ecommercePort())
                      .arg(m_laboratory->gatewayPort())
                      .arg(m_laboratory->pgPort());
    if (m_serving) {
        m_serving->look();
        s.connection = m_serving->state();
    }
    if (World *world = m_laboratory->world()) {
        s.counts = countWorld(m_committed->files());
        if (auto *gateway = world->gateway()) s.breaker = gateway->snapshot(m_laboratory->clock().now()).breaker;
        const auto duplicates = [&s](Party party, ServiceCore &core) {
            s.duplicatesPrevented.emplace_back(QString::fromUtf8(toString(party).data()), core.consumer().duplicatesPrevented());
        };
        if (world->ecommerce()) duplicates(Party::Ecommerce, world->ecommerce()->core());
        if (world->payment()) duplicates(Party::Payment, world->payment()->core());
        if (world->gateway()) duplicates(Party::Gateway, world->gateway()->core());
    }
    if (m_laboratory->pg()) s.profile = m_laboratory->pg()->profile();
    s.eventsPerSecond = m_meter.party(Party::Bus).rate(s.timeMs); // as at the bus in the picture of the world
    if (m_session) s.run = m_session->view();
    s.recorded = recordedRun();
    s.past = pastExtent();
    s.originMs = m_laboratory->faults().origin().ms;
    s.faultsOn = faultsOn();
    s.invariants = m_invariants;
    s.invariantsAtMs = m_invariantsAt;
    s.eventualAtMs = m_eventualAt;
    return s;
}

} // namespace hamster
