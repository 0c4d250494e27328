#include "views/panes/timeline/axis_view.h"

#include <algorithm>

namespace hamster::timeline {

namespace {
constexpr qint64 kLeast = 1000;
}

void AxisView::setSpan(qint64 fromMs, qint64 endMs)
{
    if (fromMs != m_from || endMs < m_part.end) showWhole();
    m_from = fromMs;
    m_end = endMs;
}

void AxisView::zoom(double share, qint64 ms, double place)
{
    const auto wanted = static_cast<qint64>(static_cast<double>(length()) * share);
    const qint64 next = std::max(wanted, std::min(kLeast, length()));
    show(ms - static_cast<qint64>(place * static_cast<double>(next)), next);
}

void AxisView::pan(qint64 byMs)
{
    if (!isWhole()) show(from() + byMs, length());
}

void AxisView::bringIntoView(qint64 ms)
{
    if (!isShown(ms)) show(ms < from() ? ms : ms - length(), length());
}

void AxisView::show(qint64 fromMs, qint64 length)
{
    if (length >= m_end - m_from) return showWhole();
    m_part.from = std::clamp(fromMs, m_from, m_end - length);
    m_part.end = m_part.from + length;
}

} // namespace hamster::timeline
