#include "simulator/laboratory/crash_port.h"

namespace hamster {

FaultAct CrashPort::at(FaultPoint point, const FaultSubject &subject)
{
    const bool before = point == FaultPoint::BeforeCommit;
    if (m_counting && (before || point == FaultPoint::AfterCommit)) {
        if (before) ++m_commits;
        if (m_crashes == 0 && m_commits == m_point.commit && before != m_point.after) return crash(subject.from);
        if (m_crashes == 1 && m_point.recovery && before && (m_point.whole || subject.from == m_struck)) return crash(subject.from);
    }
    return m_inner->watches(point) ? m_inner->at(point, subject) : FaultAct{};
}

FaultAct CrashPort::crash(Party service)
{
    ++m_crashes;
    if (m_crashes == 1) m_struck = service;
    if (crashed) crashed(service, m_point.whole || service == Party::Bus);
    return {.what = FaultAct::Do::Crash};
}

} // namespace hamster
