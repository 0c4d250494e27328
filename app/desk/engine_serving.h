#pragma once
// EngineServing: what a world in real time offers to programs of other people besides its own ports: the control API with health, metrics
// and documents, and merchants of theirs at the PG. Engine thread only.

#include "simulator/laboratory/operations.h"
#include "views/connect_port.h"

#include <memory>

namespace hamster {

class EngineServing {
public:
    /// `port`: of the control API; when it is taken, or 0, a free one. `laboratory` must outlive this.
    EngineServing(Laboratory &laboratory, std::uint16_t port);

    ConnectState state() const;
    void introduce(const std::string &merchant, const std::string &receiver, std::function<void(std::string problem)> done);
    /// The PG has crashed or started: what it was told to allow must be told again.
    void pgChanged() { m_stale = true; }
    /// Tells it, once it runs.
    void look();

private:
    void serve(std::uint16_t port);
    Laboratory &m_laboratory;
    std::unique_ptr<Operations> m_operations;
    std::uint16_t m_port = 0;
    std::string m_token, m_problem;
    bool m_stale = true; ///< the PG does not know yet whom it may call back
};

} // namespace hamster
