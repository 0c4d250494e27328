#pragma once
// CrashPort: a fault port that counts the durable commits of a world and lets it crash at one of them. Everything else it asks of the port
// behind it.

#include "model/core/fault_port.h"

#include <functional>
#include <vector>

namespace hamster {

/// Where a run is to crash.
struct CrashPoint {
    std::int64_t commit = 0; ///< the n-th durable commit, from 1; 0: nowhere
    bool after = false;      ///< when it is durable and nothing has left the service; else just before
    bool whole = false;      ///< the whole program; else the service whose commit it is
    bool recovery = false;   ///< and once more just before the first commit after its restart
};

class CrashPort final : public FaultPort {
public:
    explicit CrashPort(CrashPoint point)
        : m_point(point)
    {}

    /// The port behind it; outlives it.
    void setInner(FaultPort &inner) { m_inner = &inner; }
    /// Nothing is counted before.
    void begin() { m_counting = true; }
    /// Called in the middle of the task that crashes: makes the dead be destroyed and started again in later ones.
    std::function<void(Party service, bool whole)> crashed;

    std::int64_t commits() const { return m_commits; }
    int crashes() const { return m_crashes; }
    Party struck() const { return m_struck; } ///< whose commit it was

    bool watches(FaultPoint point) const override
    {
        return point == FaultPoint::BeforeCommit || point == FaultPoint::AfterCommit || m_inner->watches(point);
    }
    FaultAct at(FaultPoint point, const FaultSubject &subject) override;
    bool isCut(Party from, Party to) const override { return m_inner->isCut(from, to); }

private:
    FaultAct crash(Party service);

    CrashPoint m_point;
    FaultPort *m_inner = &FaultPort::none();
    bool m_counting = false;
    std::int64_t m_commits = 0;
    int m_crashes = 0;
    Party m_struck = Party::Operator;
};

} // namespace hamster
