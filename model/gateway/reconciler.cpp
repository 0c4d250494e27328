#include "model/gateway/reconciler.h"

namespace hamster::gateway {

namespace {
const Sql kUnknown{
    "SELECT public_id FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND status = 'UNKNOWN' ORDER BY id"};
const Sql kDue{"SELECT public_id FROM payment_processes WHERE inquire_at <= ? ORDER BY inquire_at, id"};
const Sql kNextDue{"SELECT min(inquire_at) FROM payment_processes WHERE inquire_at IS NOT NULL"};

const Sql kUndecided{
    "SELECT public_id FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND status <> 'READY' ORDER BY id"};

std::vector<ProcessId> idsOf(Rows rows)
{
    std::vector<ProcessId> ids;
    while (rows.next()) ids.push_back(rows.get<ProcessId>(0));
    return ids;
}
} // namespace

void Reconciler::start()
{
    if (m_enabled) run(idsOf(m_core.database().query(kUnknown)));
}

void Reconciler::run(const std::vector<ProcessId> &due)
{
    m_open = static_cast<int>(due.size()) + 1; // one for this loop, so that a quick end does not end the run
    const auto ended = [this] {
        if (--m_open > 0) return;
        m_lastEnd = m_core.now();
        arm();
    };
    for (const ProcessId id : due) m_dialogue.resolve(id, ended);
    ended();
}

void Reconciler::askAll()
{
    for (const ProcessId id : idsOf(m_core.database().query(kUndecided))) m_dialogue.resolve(id, [] {});
}

void Reconciler::runDue()
{
    m_timer = 0;
    m_armedFor.reset();
    const Instant now = m_core.now();
    const std::vector<ProcessId> due = idsOf(m_core.database().query(kDue, now));
    if (due.empty())
        arm(); // decided meanwhile
    else
        run(due);
}

void Reconciler::arm()
{
    if (const auto next = m_core.database().value<Instant>(kNextDue)) wakeAt(*next);
}

void Reconciler::wakeAt(Instant at)
{
    if (!m_enabled || m_open > 0) return; // the end of the run arms
    if (m_lastEnd) at = std::max(at, *m_lastEnd + m_settings.reconcileEvery);
    if (m_armedFor && *m_armedFor <= at) return;
    if (m_timer) m_core.scheduler().cancel(m_timer);
    m_armedFor = at;
    m_timer = m_core.scheduler().after(std::max(at - m_core.now(), Duration(0)), [this] { runDue(); });
}

} // namespace hamster::gateway
