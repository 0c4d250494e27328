#include "views/diagrams/latency_chart.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/seconds.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kHead = 26, kFoot = 30, kName = 124, kEdge = 14, kFigure = 48, kAllFigures = 420, kMostRow = 96, kApart = 3;
constexpr int kBar = 8, kMostBar = 16; ///< heights, least and most

void paintDiamond(QPainter &painter, double x, double y)
{
    const Theme &theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Pane), 1.5));
    painter.setBrush(theme.color(Token::Accent));
    painter.drawPolygon(QPolygonF{{x, y - 5.5}, {x + 4.5, y}, {x, y + 5.5}, {x - 4.5, y}});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize LatencyChart::sizeHint() const { return {Theme::current().px(440), Theme::current().px(400)}; }
QSize LatencyChart::minimumSizeHint() const { return {Theme::current().px(340), Theme::current().px(kHead + kFoot + 8 * 24)}; }

void LatencyChart::setRows(std::vector<LatencyRow> rows)
{
    if (rows == m_rows) return;
    m_rows = std::move(rows);
    double high = 0;
    QStringList words;
    for (const LatencyRow &row : m_rows) {
        high = std::max({high, row.p99, row.order.value_or(0)});
        if (row.count > 0) words << tr("%1: p50 %2, p95 %3, p99 %4").arg(row.name, text(row.p50), text(row.p95), text(row.p99));
    }
    m_scale = LogScale::covering(1, high);
    setAccessibleDescription(words.join(u"; "_s));
    update();
}

void LatencyChart::setFootnote(const QString &words)
{
    m_footnote = words;
    update();
}

QString LatencyChart::text(double ms)
{
    if (ms < 999.5) return u"%1 ms"_s.arg(std::llround(ms));
    const double seconds = ms / 1000;
    return formatSeconds(seconds, seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0);
}

QString LatencyChart::tickText(double ms)
{
    if (ms >= 1000) return formatSeconds(ms / 1000, 0);
    return ms <= 1 ? u"%1 ms"_s.arg(ms) : QString::number(ms);
}

QRect LatencyChart::footRect() const
{
    const Theme &theme = Theme::current();
    const int lowest = height() - theme.px(kFoot);
    return {0, (m_rows.empty() ? lowest : std::min(lowest, rowRect(m_rows.size() - 1).bottom() + 2)) + 4, width(), theme.px(20)};
}

int LatencyChart::nameWidth() const
{
    const Theme &theme = Theme::current();
    int widest = 0;
    for (const LatencyRow &row : m_rows)
        widest = std::max(widest, QFontMetrics(theme.font(row.total ? TextRole::BodyStrong : TextRole::Body)).horizontalAdvance(row.name));
    return std::clamp(widest + theme.px(22), theme.px(kName), std::max(theme.px(kName), width() * 3 / 7));
}

QRect LatencyChart::plot() const
{
    const Theme &theme = Theme::current();
    const int names = nameWidth();
    return {names, theme.px(kHead), std::max(20, width() - names - theme.px(kEdge + figures() * kFigure)),
            height() - theme.px(kHead + kFoot)};
}

double LatencyChart::xOf(double ms) const
{
    const QRect area = plot();
    return area.left() + m_scale.share(ms) * area.width();
}

QRect LatencyChart::rowRect(std::size_t row) const
{
    const Theme &theme = Theme::current();
    const int count = std::max<int>(1, static_cast<int>(m_rows.size()));
    const int high = std::min(theme.px(kMostRow), plot().height() / count);
    return {0, theme.px(kHead) + static_cast<int>(row) * high, width(), high};
}

QRect LatencyChart::bar(std::size_t row) const
{
    if (m_rows.at(row).count == 0) return {};
    const QRect area = rowRect(row);
    const double left = xOf(m_rows[row].p50), right = xOf(m_rows[row].p95);
    const int high = barHeight();
    return {static_cast<int>(std::lround(left)), area.center().y() - high / 2, std::max(2, static_cast<int>(std::lround(right - left))),
            high};
}

/// Bars grow with their rows, but less: in a high pane they do not become blocks.
int LatencyChart::barHeight() const
{
    const int row = m_rows.empty() ? 0 : rowRect(0).height();
    return std::clamp(row / 10 * 2, kBar, kMostBar);
}

std::vector<std::size_t> LatencyChart::namedTicks() const
{
    const std::vector<double> ticks = m_scale.ticks();
    const QFontMetrics metrics(Theme::current().font(TextRole::Caption));
    std::vector<std::size_t> named;
    for (std::size_t step = 1; step <= ticks.size(); ++step) { // each, every second one…: at even distances
        named.clear();
        bool fits = true;
        double free = 0; // up to where words stand
        for (std::size_t i = 0; i < ticks.size(); i += step) {
            const double half = metrics.horizontalAdvance(tickText(ticks[i])) / 2.0;
            fits = fits && xOf(ticks[i]) - half >= free;
            free = xOf(ticks[i]) + half + kApart;
            named.push_back(i);
        }
        if (fits) break;
    }
    return named;
}

int LatencyChart::figures() const { return width() < Theme::current().px(kAllFigures) ? 2 : 3; }

int LatencyChart::columnRight(int column) const { return width() - Theme::current().px(12 + (figures() - 1 - column) * kFigure); }

void LatencyChart::paintHead(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QFont &font = theme.font(TextRole::Caption);
    const QRect area = plot();
    const int foot = m_rows.empty() ? area.bottom() : rowRect(m_rows.size() - 1).bottom();
    const std::vector<double> ticks = m_scale.ticks();
    const auto place = [&](double tick) { return static_cast<int>(std::lround(xOf(tick))); };
    for (const double tick : ticks) paintVLine(&painter, place(tick), area.top(), foot, theme.color(Token::Grid));
    for (const std::size_t named : namedTicks()) {
        const QString words = tickText(ticks[named]);
        const int wide = QFontMetrics(font).horizontalAdvance(words) + 1;
        paintText(&painter, QRect(place(ticks[named]) - wide / 2, theme.px(6), wide, theme.px(16)), Qt::AlignVCenter, words, font,
                  theme.color(Token::T3), Qt::ElideNone);
    }
    static constexpr QStringView kColumns[] = {u"p50", u"p95", u"p99"};
    for (int i = 0; i < figures(); ++i)
        paintText(&painter, QRect(columnRight(i) - 60, theme.px(6), 60, theme.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                  kColumns[i].toString(), font, theme.color(Token::T3));
}

void LatencyChart::paintRow(QPainter &painter, std::size_t at) const
{
    const Theme &theme = Theme::current();
    const LatencyRow &row = m_rows[at];
    const QRect area = rowRect(at);
    paintHLine(&painter, 0, width(), area.top(), theme.color(row.total ? Token::Line2 : Token::Grid));
    paintText(&painter, QRect(theme.px(14), area.top(), nameWidth() - theme.px(16), area.height()), Qt::AlignVCenter, row.name,
              theme.font(row.total ? TextRole::BodyStrong : TextRole::Body), theme.color(Token::T1));
    const int y = area.center().y();
    if (row.reference) {
        const int left = static_cast<int>(std::lround(xOf(row.reference->first))),
                  right = static_cast<int>(std::lround(xOf(row.reference->second)));
        const int foot = std::min(y + barHeight() / 2 + 9, area.bottom() - 4); // below the bar, off the row's border
        for (const int x : {left, right}) paintVLine(&painter, x, foot - 5, foot, theme.color(Token::T3));
        if (right > left) paintHLine(&painter, left, right, foot, theme.color(Token::T3));
    }
    if (row.count > 0) {
        const QColor color = theme.color(row.color);
        const int end = static_cast<int>(std::lround(xOf(row.p99)));
        const QRect box = bar(at);
        painter.fillRect(QRect(QPoint(box.left(), y - 1), QPoint(std::max(box.left(), end), y)), color);
        painter.fillRect(box, color);
        painter.fillRect(QRect(end - 1, box.top() - 1, 2, box.height() + 2), color);
        const double values[] = {row.p50, row.p95, row.p99};
        for (int i = 0; i < figures(); ++i) {
            const bool over = row.reference && values[i] > row.reference->second;
            paintText(&painter, QRect(columnRight(i) - theme.px(48), area.top(), theme.px(48), area.height()),
                      Qt::AlignRight | Qt::AlignVCenter, text(values[i]), theme.font(TextRole::Caption),
                      theme.color(over     ? Token::Warn
                                  : i == 0 ? Token::T1
                                           : Token::T2),
                      Qt::ElideNone);
        }
    } else {
        for (int i = 0; i < figures(); ++i)
            paintText(&painter, QRect(columnRight(i) - 60, area.top(), 60, area.height()), Qt::AlignRight | Qt::AlignVCenter, u"–"_s,
                      theme.font(TextRole::Caption), theme.color(Token::T3));
    }
    if (row.order) paintDiamond(painter, xOf(*row.order), y - barHeight() / 2 - 2);
}

void LatencyChart::paintFoot(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QFont &font = theme.font(TextRole::Caption);
    const QRect line = footRect();
    const int y = line.center().y();
    int x = theme.px(14);
    const auto say = [&](const QString &words) {
        x += paintText(&painter, QRect(x, line.top(), width() - x, line.height()), Qt::AlignVCenter, words, font, theme.color(Token::T2)) +
             theme.px(14);
    };
    paintDiamond(painter, x + 5, y);
    x += 15;
    say(tr("selected order"));
    painter.fillRect(QRect(x, y - 3, 18, 8), theme.color(Token::Bus));
    x += 23;
    say(tr("p50 to p95"));
    painter.fillRect(QRect(x, y, 18, 2), theme.color(Token::Bus));
    painter.fillRect(QRect(x + 17, y - 4, 2, 10), theme.color(Token::Bus));
    x += 24;
    say(tr("to p99"));
    for (const int at : {x, x + 16}) paintVLine(&painter, at, y - 2, y + 4, theme.color(Token::T3));
    paintHLine(&painter, x, x + 16, y + 4, theme.color(Token::T3));
    x += 22;
    say(tr("guide"));
    const int wide = QFontMetrics(font).horizontalAdvance(m_footnote);
    if (width() - theme.px(12) - wide > x)
        paintText(&painter, line.adjusted(0, 0, -theme.px(12), 0), Qt::AlignRight | Qt::AlignVCenter, m_footnote, font,
                  theme.color(Token::T3));
}

void LatencyChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHead(painter);
    for (std::size_t i = 0; i < m_rows.size(); ++i) paintRow(painter, i);
    if (!m_rows.empty()) paintHLine(&painter, 0, width(), rowRect(m_rows.size() - 1).bottom() + 1, Theme::current().color(Token::Line2));
    paintFoot(painter);
}

bool LatencyChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const LatencyRow &row = m_rows[i];
        if (!rowRect(i).contains(help->pos())) continue;
        QString words = tr("%1: %2 orders measured").arg(row.name, formatCount(row.count));
        if (row.count > 0) words += u'\n' + tr("p50 %1, p95 %2, p99 %3").arg(text(row.p50), text(row.p95), text(row.p99));
        if (row.order) words += u'\n' + tr("selected order: %1").arg(text(*row.order));
        if (row.reference)
            words += u'\n' + (row.reference->first == row.reference->second
                                  ? tr("guide: %1").arg(text(row.reference->second))
                                  : tr("guide: %1 to %2").arg(text(row.reference->first), text(row.reference->second)));
        QToolTip::showText(help->globalPos(), words, this);
    }
    return true;
}

} // namespace hamster
