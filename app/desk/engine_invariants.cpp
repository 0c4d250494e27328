// Engine: the sweeps of the running world. What must always hold is looked at all the time; what must hold in the end whenever nothing is
// on its way and nothing is broken on purpose.
#include "app/desk/engine.h"
#include "simulator/laboratory/queues.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hamster {

namespace {

constexpr const char *kTooManyOrders = "is too long while the world runs: there are more than 50,000 orders; hamster check does it";
constexpr std::int64_t kCheckedOrdersMax = 50'000; ///< an audit of more holds up the world for seconds, and takes the memory of all of them
const Sql kNewestOrder{"SELECT coalesce(max(id), 0) FROM orders"};
constexpr double kCheckShare = 0.05; ///< of the engine's time that the invariants may take

bool isEventual(const audit::CheckResult &result)
{
    const auto known = std::ranges::find(audit::invariants(), result.id, &audit::InvariantInfo::id);
    return known != audit::invariants().end() && known->invariantClass == audit::InvariantClass::Eventually;
}

} // namespace

int Engine::faultsOn() const
{
    int on = 0;
    const Duration elapsed = m_laboratory->clock().now() - m_laboratory->faults().origin();
    for (const FaultRule &rule : m_laboratory->faults().plan().rules)
        on += rule.on && (!rule.left || *rule.left > 0) && (!rule.until || elapsed < *rule.until);
    return on;
}

bool Engine::isQuiet()
{
    World *world = m_laboratory->world();
    if (!world || !world->ecommerce() || !world->gateway() || !world->payment() || !m_laboratory->pg()) return false;
    return faultsOn() == 0 && !unsettled(*m_laboratory);
}

/// As fast as time goes, a world at rest is weeks older by the next check, or stands at its end: whoever waits for its rest has the rules
/// looked at at once.
bool Engine::comesToRest()
{
    constexpr Duration kOnTheWire = 60s; // longer than anything travels that has left no row behind
    const bool hurries = m_laboratory->isVirtual() && m_options.speed <= 0 && !m_options.paused && !m_rerun;
    const bool known = m_settledAtCheck && m_laboratory->trace().count() == m_tracedAtCheck;
    if (!hurries || known || !isQuiet()) {
        m_quietSince.reset();
        return false;
    }
    const Instant at = m_laboratory->clock().now();
    if (!m_quietSince) m_quietSince = at;
    return at - *m_quietSince >= kOnTheWire || !m_laboratory->virtualTime().nextDue();
}

void Engine::checkInvariants(qint64 now)
{
    if (m_laboratory->world() &&
        m_laboratory->world()->database(Party::Ecommerce).value<std::int64_t>(kNewestOrder).value_or(0) > kCheckedOrdersMax)
        return leaveUnchecked();
    const bool early = now < m_nextCheck;
    if (early && (now < m_nextEarlyCheck || !comesToRest())) return;
    QElapsedTimer timer;
    timer.start();
    m_quiet = early ? m_quiet + 2 : isQuiet() ? m_quiet + 1 : 0;
    const bool settled = m_quiet > 1; // twice: what was on the wire at the first look has arrived by the second
    const std::uint64_t traced = m_laboratory->trace().count();
    if (traced != m_tracedAtCheck || m_invariants.empty() || (settled && !m_settledAtCheck)) {
        sweep(settled);
        m_tracedAtCheck = traced;
        m_settledAtCheck = settled;
    }
    const double cost = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_nextCheck = now + std::max<qint64>(1000, static_cast<qint64>(cost / kCheckShare));
    if (early) m_nextEarlyCheck = m_nextCheck;
}

void Engine::sweep(bool settled)
{
    std::vector<audit::CheckResult> fresh = m_laboratory->check(settled);
    m_invariantsAt = m_laboratory->clock().now().ms;
    if (settled)
        m_eventualAt = m_invariantsAt;
    else // What was found when it last was quiet stands while it may still be so; in a storm only what was broken does.
        std::ranges::copy_if(m_invariants, std::back_inserter(fresh),
                             [this](const audit::CheckResult &result) { return isEventual(result) && (m_quiet > 0 || result.violated()); });
    m_invariants = std::move(fresh);
}

void Engine::leaveUnchecked()
{
    if (!m_invariants.empty() && !m_invariants.front().checkable) return;
    m_invariants.clear();
    for (const audit::InvariantInfo &info : audit::invariants()) {
        audit::CheckResult result;
        result.id = info.id;
        result.checkable = false;
        result.note = kTooManyOrders;
        m_invariants.push_back(std::move(result));
    }
}

} // namespace hamster
