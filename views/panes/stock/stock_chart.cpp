#include "views/panes/stock/stock_chart.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::stock {

namespace {
constexpr int kLeft = 48, kRight = 8, kTop = 8, kBottom = 18;
constexpr qint64 kDayMs = 86'400'000;
} // namespace

qint64 roundStep(qint64 span, int most)
{
    qint64 power = 1;
    for (;;) {
        for (const qint64 factor : {1, 2, 5})
            if (span <= power * factor * most) return power * factor;
        power *= 10;
    }
}

StockChart::StockChart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StockChart::sizeHint() const { return {420, Theme::current().px(128)}; }
QSize StockChart::minimumSizeHint() const { return {240, Theme::current().px(96)}; } // then its records have their place

void StockChart::setPoints(std::vector<Point> points, qint64 threshold, qint64 untilMs)
{
    m_points = std::move(points);
    m_threshold = threshold;
    qint64 low = threshold, high = threshold;
    for (const Point &point : m_points) {
        low = std::min(low, point.stock);
        high = std::max(high, point.stock);
    }
    // Far above its threshold a stock's own moves would vanish against it.
    if (!m_points.empty() && threshold * 4 < high) {
        low = std::ranges::min(m_points, {}, &Point::stock).stock;
        if (low <= (high - low)) low = std::min(low, threshold);
    }
    m_step = roundStep(std::max<qint64>(1, high - low), 4);
    m_low = low / m_step * m_step;
    m_high = (high / m_step + 1) * m_step;
    m_from = m_points.empty() ? 0 : m_points.front().ms;
    m_until = std::max(untilMs, m_points.empty() ? 1 : m_points.back().ms + 1);
    if (!m_points.empty()) {
        setAccessibleDescription(
            tr("%1 at %2, now %3")
                .arg(formatCount(m_points.front().stock), formatDateTime(m_points.front().ms), formatCount(m_points.back().stock)));
    }
    update();
}

QRect StockChart::plot() const
{
    const Theme &theme = Theme::current();
    return rect().adjusted(theme.px(kLeft), theme.px(kTop), -theme.px(kRight), -theme.px(kBottom));
}

double StockChart::xOf(qint64 ms) const
{
    const QRect area = plot();
    return area.left() + static_cast<double>(ms - m_from) / static_cast<double>(m_until - m_from) * area.width();
}

double StockChart::yOf(qint64 stock) const
{
    const QRect area = plot();
    return area.bottom() - static_cast<double>(stock - m_low) / static_cast<double>(m_high - m_low) * area.height();
}

void StockChart::paintGrid(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect area = plot();
    for (qint64 value = m_low; value <= m_high; value += m_step) {
        const int y = static_cast<int>(yOf(value));
        paintHLine(&painter, area.left(), area.right(), y, theme.color(Token::Grid));
        paintText(&painter, QRect(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter, formatCount(value),
                  theme.font(TextRole::Caption), theme.color(Token::T3), Qt::ElideNone);
    }
    // The time alone is unmistakable only within half a day; the year only beyond some days.
    const qint64 span = m_until - m_from;
    const auto when = [span](qint64 ms) {
        return span > 4 * kDayMs ? formatDate(ms) : span > kDayMs / 2 ? formatDateTime(ms).mid(5, 11) : formatTime(ms);
    };
    const QRect below(area.left(), area.bottom() + 2, area.width(), height() - area.bottom() - 2);
    paintText(&painter, below, Qt::AlignLeft | Qt::AlignVCenter, when(m_from), theme.font(TextRole::Caption), theme.color(Token::T3),
              Qt::ElideNone);
    paintText(&painter, below, Qt::AlignRight | Qt::AlignVCenter, when(m_until), theme.font(TextRole::Caption), theme.color(Token::T3),
              Qt::ElideNone);
}

qint64 StockChart::stockAt(int x) const
{
    const QRect area = plot();
    const qint64 ms =
        m_from + static_cast<qint64>(static_cast<double>(x - area.left()) / area.width() * static_cast<double>(m_until - m_from));
    auto after = std::ranges::upper_bound(m_points, ms, {}, &Point::ms);
    return after == m_points.begin() ? after->stock : std::prev(after)->stock;
}

int StockChart::roomiestX(int width) const
{
    // The words stand where the stock is farthest from its threshold.
    const QRect area = plot();
    int best = area.right() - width;
    qint64 most = -1;
    for (int part = 8; part >= 0 && !m_points.empty(); --part) {
        const int x = area.left() + (area.width() - width) * part / 8;
        const qint64 room = std::min(std::abs(stockAt(x) - m_threshold), std::abs(stockAt(x + width) - m_threshold));
        if (room <= most) continue;
        most = room;
        best = x;
    }
    return best;
}

void StockChart::paintThreshold(QPainter &painter) const
{
    if (m_threshold < m_low || m_threshold > m_high) return;
    const Theme &theme = Theme::current();
    const QRect area = plot();
    QPen pen(theme.color(Token::T1), 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    const double y = static_cast<int>(yOf(m_threshold)) + 0.5;
    const QString words = tr("low from %1").arg(formatCount(m_threshold));
    const int width = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(words);
    const int x = roomiestX(width);
    painter.drawLine(QPointF(area.left(), y), QPointF(std::max(area.left(), x - 6), y));
    painter.drawLine(QPointF(std::min(area.right(), x + width + 6), y), QPointF(area.right(), y));
    paintText(&painter, QRect(x, static_cast<int>(y) - 8, width, 16), Qt::AlignVCenter, words, theme.font(TextRole::Caption),
              theme.color(Token::T1), Qt::ElideNone);
}

void StockChart::paintSteps(QPainter &painter) const
{
    if (m_points.empty()) return;
    const Theme &theme = Theme::current();
    QPainterPath path(QPointF(xOf(m_points.front().ms), yOf(m_points.front().stock)));
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        path.lineTo(xOf(m_points[i].ms), yOf(m_points[i - 1].stock));
        path.lineTo(xOf(m_points[i].ms), yOf(m_points[i].stock));
    }
    path.lineTo(xOf(m_until), yOf(m_points.back().stock));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Payment), 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void StockChart::paintHover(QPainter &painter) const
{
    const QRect area = plot();
    if (m_hoverX < area.left() || m_hoverX > area.right() || m_points.empty()) return;
    const Theme &theme = Theme::current();
    const qint64 ms =
        m_from + static_cast<qint64>(static_cast<double>(m_hoverX - area.left()) / area.width() * static_cast<double>(m_until - m_from));
    paintVLine(&painter, m_hoverX, area.top(), area.bottom(), theme.color(Token::Line2));
    const QString words = formatDateTime(ms) + u"  "_s + formatCount(stockAt(m_hoverX));
    const int width = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(words) + 12;
    const int x = std::clamp(m_hoverX + 6, area.left(), area.right() - width);
    const QRect box(x, area.top(), width, 18);
    paintBox(&painter, box, 3, theme.color(Token::Raise), theme.color(Token::Line2));
    paintText(&painter, box, Qt::AlignCenter, words, theme.font(TextRole::Caption), theme.color(Token::T1), Qt::ElideNone);
}

void StockChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_points.empty()) return;
    paintGrid(painter);
    paintThreshold(painter);
    paintSteps(painter);
    paintHover(painter);
}

void StockChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hoverX = static_cast<int>(event->position().x());
    update();
}

void StockChart::leaveEvent(QEvent *)
{
    m_hoverX = -1;
    update();
}

} // namespace hamster::stock
