#include "simulator/scenario/watch.h"

#include "model/audit/asked_in_time.h"
#include "simulator/faults/fault_kind.h"

namespace hamster::scenario {

namespace {
/// Reads every text of every table: at the end of a run only.
constexpr std::string_view kCardScan = "A19";
/// After the last fault, for what should have been asked about by then.
constexpr Duration kSteady = 61min;

/// Whether its firings change what auditOptions() tells.
bool leavesStamp(const std::string &kind)
{
    const FaultKind *found = findFaultKind(kind);
    return !found || found->onlyDetected || kind.starts_with("pg-data.statement-");
}
} // namespace

Watcher::Watcher(Laboratory &laboratory, Options options)
    : m_laboratory(laboratory)
    , m_options(options)
    , m_observerBefore(laboratory.trace().observer)
    , m_cache(laboratory.options().storage.folder.empty() ? options.statements : nullptr)
    , m_steadySince(laboratory.clock().now())
{
    if (!m_cache) forgetStatements();
    laboratory.trace().observer = [this](const TraceRecord &record) {
        if (m_observerBefore) m_observerBefore(record);
        note(record);
    };
}

Watcher::~Watcher() { m_laboratory.trace().observer = m_observerBefore; }

void Watcher::forgetStatements()
{
    m_own = std::make_unique<audit::StatementCache>();
    m_cache = m_own.get();
}

void Watcher::note(const TraceRecord &record)
{
    if (record.kind == TraceKind::Crash && m_laboratory.options().powerDisk) forgetStatements(); // files are opened anew
    if (record.kind == TraceKind::FaultFired && leavesStamp(record.name)) m_stampsAreOld = true;
    if (record.kind == TraceKind::FaultFired || record.kind == TraceKind::Crash || record.kind == TraceKind::Restart) {
        m_steadySince = m_laboratory.clock().now();
        m_lookedWhenSteady = false;
    }
    if (record.kind != TraceKind::StateChange) return;
    ++m_edges[record.payload];
    ++m_commits;
    if (const auto order = fromBase62(record.correlation)) m_touched.insert(*order);
}

bool Watcher::betweenCommits()
{
    const audit::AuditDatabases databases = m_laboratory.auditDatabases();
    for (const Database *database : {databases.ecommerce, databases.gateway, databases.payment, databases.pg, databases.bus})
        if (database && !database->inAutocommit()) return false;
    return true;
}

audit::Options Watcher::sweepOptions() const
{
    audit::Options options = m_laboratory.auditOptions();
    options.leaveOut = {kCardScan};
    return options;
}

const audit::Options &Watcher::orderOptions()
{
    if (std::exchange(m_stampsAreOld, false)) {
        m_orderOptions = m_laboratory.auditOptions();
        m_orderOptions.live.clear(); // they are of no single order
    }
    m_orderOptions.now = m_laboratory.clock().now();
    return m_orderOptions;
}

void Watcher::lookForUnasked()
{
    if (m_lookedWhenSteady || m_laboratory.clock().now() - m_steadySince < kSteady || !betweenCommits()) return;
    m_lookedWhenSteady = true;
    World *world = m_laboratory.world();
    if (world && world->payment() && world->gateway())
        keep(audit::checkAskedInTime(m_laboratory.auditDatabases(), m_laboratory.clock().now(), m_steadySince));
}

void Watcher::afterTask()
{
    if (!stopped()) lookForUnasked();
    if ((m_touched.empty() && m_commits < m_options.commitsPerSweep) || stopped() || !betweenCommits()) return;
    if (m_commits >= m_options.commitsPerSweep) {
        (void)sweep(false);
        return;
    }
    audit::AuditDatabases databases = m_laboratory.auditDatabases();
    databases.cache = m_cache;
    const audit::Options &options = orderOptions();
    for (const std::int64_t order : std::exchange(m_touched, {}))
        for (const audit::CheckResult &result : audit::checkOrder(databases, order, options)) keep(result);
}

std::vector<audit::CheckResult> Watcher::sweep(bool settled)
{
    ++m_sweeps;
    m_commits = 0;
    m_touched.clear();
    audit::AuditDatabases databases = m_laboratory.auditDatabases();
    databases.cache = m_cache;
    audit::Options options = sweepOptions();
    options.settled = settled;
    if (settled) options.leaveOut.clear();
    std::vector<audit::CheckResult> results = audit::check(databases, options);
    for (const audit::CheckResult &result : results) keep(result);
    return results;
}

void Watcher::keep(const audit::CheckResult &result)
{
    if (result.violated()) m_found.try_emplace(result.id, Finding{m_laboratory.clock().now(), result});
}

} // namespace hamster::scenario
