#pragma once
// AxisView: the part of a run that its time axis shows: all of it, or some of it that was zoomed into. Milliseconds of the world's clock.

#include <QtGlobal>

namespace hamster::timeline {

class AxisView {
public:
    /// The run is this long now. A part that is looked at stays; of another run the whole is shown.
    void setSpan(qint64 fromMs, qint64 endMs);

    qint64 from() const { return m_part.end > 0 ? m_part.from : m_from; }
    qint64 end() const { return m_part.end > 0 ? m_part.end : m_end; }
    qint64 length() const { return end() - from(); }
    bool isWhole() const { return m_part.end == 0; }
    bool isShown(qint64 ms) const { return ms >= from() && ms <= end(); }

    /// `share` of what is shown, a second at least; `ms` stands at `place` (0 … 1) of it, as far as the run allows.
    void zoom(double share, qint64 ms, double place);
    void pan(qint64 byMs);
    /// As far as it must.
    void bringIntoView(qint64 ms);
    void showWhole() { m_part = {}; }

private:
    void show(qint64 fromMs, qint64 length);

    struct Part {
        qint64 from = 0, end = 0;
    };
    qint64 m_from = 0, m_end = 0;
    Part m_part; ///< end 0: all
};

} // namespace hamster::timeline
