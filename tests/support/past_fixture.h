#pragma once
// PastFixture: a past that a test enters and leaves.

#include "views/desk_port.h"
#include "views/history_port.h"

namespace hamster::test {

/// Owned by the port. To be made before the panes: they look for it once.
class PastFixture final : public HistoryPort {
public:
    explicit PastFixture(DeskPort *port)
        : HistoryPort(port)
    {}
    PastView view() const override { return m_view; }
    void lookAt(quint64) override { show(true); }
    void lookAtTime(qint64 ms) override
    {
        m_view.atMs = ms;
        show(true);
    }
    void backToNow() override { show(false); }
    Outcome branch() override { return success(); }
    /// What can be looked at.
    void setView(const PastView &view)
    {
        m_view = view;
        emit changed();
    }
    void show(bool past)
    {
        m_view.inPast = past;
        emit changed();
    }

private:
    PastView m_view;
};

} // namespace hamster::test
