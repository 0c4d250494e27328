#include "model/ecommerce/due_timer.h"

namespace hamster::ecommerce {

DueTimer::DueTimer(ServiceCore &core, NextDue nextDue, std::function<void()> run)
    : m_core(core)
    , m_nextDue(std::move(nextDue))
    , m_run(std::move(run))
{}

void DueTimer::arm()
{
    if (const auto due = m_nextDue(m_core.database())) armAt(*due);
}

void DueTimer::armAfterFailure() { armAt(m_core.now() + 1s); }

void DueTimer::armAt(Instant due)
{
    if (m_timer != 0 && m_due <= due) return;
    if (m_timer != 0) m_core.scheduler().cancel(m_timer);
    m_due = due;
    m_timer = m_core.scheduler().after(std::max(due - m_core.now(), Duration(0)), [this] {
        m_timer = 0;
        m_run();
    });
}

} // namespace hamster::ecommerce
