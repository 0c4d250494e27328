#include "views/diagrams/line_chart.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kTitle = 24, kBottom = 20, kAxis = 46, kRight = 6;
constexpr int kRise = 4;       // how far a label that is in the way moves away from its line's end, again and again
constexpr int kShift = 6;      // and how far to the left
constexpr int kNearShifts = 5; // so many of them before another height is tried

QPainterPath pathOf(const LineChart &chart, const ChartSeries &series, qint64 until)
{
    QPainterPath path;
    bool begun = false;
    double before = 0;
    for (const ChartPoint &point : series.points) {
        if (!point.value) {
            begun = false;
            continue;
        }
        const QPointF at = chart.place(point.ms, *point.value);
        if (!begun)
            path.moveTo(at);
        else if (series.steps)
            path.lineTo(at.x(), chart.place(point.ms, before).y());
        path.lineTo(at);
        begun = true;
        before = *point.value;
    }
    if (begun && series.steps) path.lineTo(chart.place(until, before));
    return path;
}

bool crossed(const QRect &box, const std::vector<QRectF> &lines)
{
    return std::ranges::any_of(lines, [&box](const QRectF &line) { return line.intersects(box); });
}

} // namespace

std::optional<double> valueAt(const ChartSeries &series, qint64 ms)
{
    const auto after = std::ranges::upper_bound(series.points, ms, {}, &ChartPoint::ms);
    return after == series.points.begin() ? std::nullopt : std::prev(after)->value;
}

std::optional<double> lastValue(const ChartSeries &series)
{
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point)
        if (point->value) return point->value;
    return std::nullopt;
}

LineChart::LineChart(QWidget *parent)
    : QWidget(parent)
    , m_format([](double value) { return formatCount(std::llround(value)); })
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        rescale();
        updateGeometry();
        update();
    });
}

QSize LineChart::sizeHint() const { return {Theme::current().px(300), Theme::current().px(168)}; }
QSize LineChart::minimumSizeHint() const { return {Theme::current().px(230), Theme::current().px(130)}; }

void LineChart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void LineChart::setValueRange(double low, double high, bool fixed)
{
    m_low = low;
    m_high = high;
    m_fixed = fixed;
    rescale();
}

void LineChart::setGuides(std::vector<ChartGuide> guides)
{
    if (guides == m_guides) return;
    m_guides = std::move(guides);
    rescale();
    update();
}

void LineChart::setSeries(std::vector<ChartSeries> series, qint64 fromMs, qint64 untilMs)
{
    if (series == m_series && fromMs == m_from && untilMs == m_until) return;
    m_series = std::move(series);
    m_from = fromMs;
    m_until = std::max(untilMs, fromMs + 1);
    rescale();
    QStringList all;
    for (const ChartSeries &each : m_series)
        if (const auto value = lastValue(each)) all << words(each, *value);
    if (!m_reading) setAccessibleDescription(all.join(u", "_s));
    update();
}

void LineChart::rescale()
{
    double low = m_low, high = m_high;
    if (!m_fixed) {
        for (const ChartSeries &series : m_series)
            for (const ChartPoint &point : series.points)
                if (point.value) high = std::max(high, *point.value);
    }
    m_scale = ValueScale::covering(low, high);
}

QString LineChart::words(const ChartSeries &series, double value) const
{
    return series.name.isEmpty() ? m_format(value) : series.name + u' ' + m_format(value);
}

QRect LineChart::plot() const
{
    const Theme &theme = Theme::current();
    return {theme.px(kAxis), theme.px(kTitle), std::max(10, width() - theme.px(kAxis + kRight)),
            std::max(10, height() - theme.px(kTitle) - theme.px(kBottom))};
}

QPointF LineChart::place(qint64 ms, double value) const
{
    const QRect area = plot();
    return {area.left() + static_cast<double>(ms - m_from) / static_cast<double>(m_until - m_from) * area.width(),
            area.bottom() - m_scale.share(value) * (area.height() - 1)};
}

/// What each line covers, stretch by stretch; a level is a flat stretch and an upright one, and what it encloses is free.
std::vector<QRectF> LineChart::strokes() const
{
    std::vector<QRectF> all;
    const auto add = [&all](const QPointF &from, const QPointF &to) {
        all.push_back(QRectF(from, to).normalized().adjusted(-1, -1, 1, 1));
    };
    for (const ChartSeries &series : m_series) {
        std::optional<QPointF> before;
        for (const ChartPoint &point : series.points) {
            if (!point.value) {
                before.reset();
                continue;
            }
            const QPointF at = place(point.ms, *point.value), corner(at.x(), before ? before->y() : at.y());
            if (before && series.steps) add(*before, corner);
            add(before && !series.steps ? *before : corner, at); // the box around a slanted stretch: a steep one is what matters here
            before = at;
        }
        if (before && series.steps) add(*before, QPointF(place(m_until, m_scale.low).x(), before->y()));
    }
    return all;
}

/// Room for words of this width at the right edge, near to where a line ends: above it or below, where no line and no other label is, and
/// before a steep end. Labels stand in the order of their lines (`others` are of higher ones) while there is room below them.
QRect LineChart::freeBox(int end, int wide, const std::vector<EndLabel> &others, const std::vector<QRectF> &lines) const
{
    const QRect area = plot();
    const int high = Theme::current().px(14);
    const auto taken = [&](const QRect &box) { // they stand one below the other
        return std::ranges::any_of(
            others, [&box](const EndLabel &other) { return box.top() <= other.box.bottom() && box.bottom() >= other.box.top(); });
    };
    const auto guided = [this](const QRect &box) {
        return std::ranges::any_of(m_guides, [&](const ChartGuide &guide) {
            const double y = place(m_from, guide.value).y();
            return y > box.top() - 2 && y < box.bottom() + 2;
        });
    };
    int lowest = area.top();
    for (const EndLabel &other : others) lowest = std::max(lowest, other.box.bottom() + 1);
    std::optional<QRect> onlyCrossed;
    const int steps = area.height() / kRise, allShifts = std::max(0, area.width() - wide) / kShift;
    const auto look = [&](int least, int fromShift, int untilShift) -> std::optional<QRect> {
        for (int away = 0; away < steps; ++away) {
            for (const int top : {end - high - 2 - away * kRise, end + 3 + away * kRise}) {
                QRect box(area.right() - wide - fromShift * kShift, top, wide, high);
                if (top < least || box.bottom() > area.bottom() || guided(box) || taken(box)) continue;
                if (!onlyCrossed) onlyCrossed = box;
                for (int shift = fromShift; shift < untilShift && box.left() >= area.left(); ++shift, box.translate(-kShift, 0))
                    if (!crossed(box, lines)) return box;
            }
        }
        return {};
    };
    for (const int least : {lowest, area.top()})
        if (const auto found = look(least, 0, kNearShifts)) return *found;
    for (const int least : {lowest, area.top()}) // a storm up to the end: rather far from it than under a line
        if (const auto found = look(least, kNearShifts, allShifts)) return *found;
    return onlyCrossed.value_or(QRect(area.right() - wide, area.top(), wide, high));
}

std::vector<LineChart::EndLabel> LineChart::endLabels() const
{
    const QRect area = plot();
    const QFontMetrics metrics(Theme::current().font(TextRole::Caption));
    struct End {
        std::size_t series;
        double value;
    };
    std::vector<End> ends;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        if (const auto value = lastValue(m_series[i])) ends.push_back({i, *value});
    std::ranges::stable_sort(ends, std::greater(), &End::value); // the highest line has its label first
    std::vector<EndLabel> labels;
    const std::vector<QRectF> lines = strokes();
    for (const End &end : ends) {
        const QString text = words(m_series[end.series], end.value);
        const int wide = std::min(metrics.horizontalAdvance(text) + 4, area.width());
        const int y = static_cast<int>(place(m_until, std::min(end.value, m_scale.high)).y());
        labels.push_back({end.series, text, freeBox(y, wide, labels, lines)});
    }
    std::ranges::stable_sort(labels, {}, [](const EndLabel &label) { return label.box.y(); });
    return labels;
}

void LineChart::paintGrid(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect area = plot();
    paintText(&painter, QRect(0, 0, width(), theme.px(16)), Qt::AlignVCenter, m_title, theme.font(TextRole::CaptionStrong),
              theme.color(Token::T1));
    for (const double value : m_scale.ticks()) {
        const int y = static_cast<int>(place(m_from, value).y());
        paintHLine(&painter, area.left(), area.right(), y, theme.color(Token::Grid));
        paintText(&painter, QRect(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter, m_format(value),
                  theme.font(TextRole::Caption), theme.color(Token::T3), Qt::ElideNone);
    }
    const int half = theme.px(34);
    const TimeTicks ticks = TimeTicks::within(m_from, m_until, std::max(1, area.width() / (half * 2 + 8)));
    for (const qint64 at : ticks.at) {
        const int x = static_cast<int>(place(at, m_scale.low).x());
        if (x - half < 0) continue;
        paintVLine(&painter, x, area.bottom() + 1, area.bottom() + 3, theme.color(Token::Line2));
        // The last one ends with the chart.
        const int wide = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(ticks.text(at));
        const int left = std::min(x - wide / 2, width() - wide);
        paintText(&painter, QRect(left, area.bottom() + 4, wide, theme.px(16)), Qt::AlignVCenter, ticks.text(at),
                  theme.font(TextRole::Caption), theme.color(Token::T3), Qt::ElideNone);
    }
}

void LineChart::paintGuides(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect area = plot();
    const std::vector<EndLabel> labels = endLabels();
    const std::vector<QRectF> lines = strokes();
    for (const ChartGuide &guide : m_guides) {
        if (guide.value < m_scale.low || guide.value > m_scale.high) continue;
        const double y = std::floor(place(m_from, guide.value).y()) + 0.5;
        QPen pen(theme.color(Token::T1), 1);
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const QFont &font = theme.font(TextRole::Caption);
        const int wide = QFontMetrics(font).horizontalAdvance(guide.words) + 8, high = theme.px(14);
        QRect box(area.left() + 4, static_cast<int>(y) - high - 1, wide, high);
        // Above the guide or below it, as far to the left as no line is in the way.
        const int above = std::max(area.top(), static_cast<int>(y) - high - 1), below = static_cast<int>(y) + 2;
        const auto taken = [&labels](const QRect &words) {
            return std::ranges::any_of(labels, [&words](const EndLabel &label) { return label.box.intersects(words); });
        };
        const auto free = [&] {
            for (int left = area.left() + 4; left + wide < area.right(); left += 4)
                for (const int top : {above, below}) {
                    box.moveTopLeft({left, top});
                    if (top + high < area.bottom() && !crossed(box, lines) && !taken(box)) return true;
                }
            return false;
        };
        if (!free()) box.moveTopLeft({area.left() + 4, box.top() < area.top() ? below : above});
        painter.fillRect(box, theme.color(Token::Pane));
        paintText(&painter, box, Qt::AlignCenter, guide.words, font, theme.color(Token::T1), Qt::ElideNone);
    }
}

void LineChart::paintSeries(QPainter &painter, const ChartSeries &series) const
{
    const Theme &theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(series.color), 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const QRect area = plot();
    painter.setClipRect(area.adjusted(0, -2, 1, 2));
    painter.drawPath(pathOf(*this, series, m_until));
    // A value between two gaps has no line: it gets a dot.
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(series.color));
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const bool alone = (i == 0 || !series.points[i - 1].value) && (i + 1 == series.points.size() || !series.points[i + 1].value);
        if (alone && series.points[i].value) painter.drawEllipse(place(series.points[i].ms, *series.points[i].value), 1.8, 1.8);
    }
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LineChart::paintReading(QPainter &painter) const
{
    if (!m_reading) return;
    const Theme &theme = Theme::current();
    const QRect area = plot();
    const int x = static_cast<int>(place(*m_reading, m_scale.low).x());
    paintVLine(&painter, x, area.top(), area.bottom(), theme.color(Token::Line2));
    const QString all = accessibleDescription();
    const QFont &font = theme.font(TextRole::Caption);
    const int wide = std::min(QFontMetrics(font).horizontalAdvance(all) + 12, width());
    const QRect box(std::clamp(x + 6, 0, width() - wide), 0, wide, theme.px(18));
    paintBox(&painter, box, 3, theme.color(Token::Raise), theme.color(Token::Line2));
    paintText(&painter, box.adjusted(6, 0, -6, 0), Qt::AlignVCenter, all, font, theme.color(Token::T1));
}

void LineChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGrid(painter);
    for (const ChartSeries &series : m_series) paintSeries(painter, series);
    paintGuides(painter);
    const Theme &theme = Theme::current();
    for (const EndLabel &label : endLabels()) {
        painter.fillRect(label.box, theme.color(Token::Pane)); // where there was no free place the words stand in a gap of the lines
        paintText(&painter, label.box, Qt::AlignRight | Qt::AlignVCenter, label.words, theme.font(TextRole::Caption),
                  theme.color(m_series[label.series].color));
    }
    paintReading(painter);
}

void LineChart::read(std::optional<qint64> at)
{
    m_reading = at;
    if (at) {
        QStringList all{formatTime(*at)};
        for (const ChartSeries &series : m_series)
            if (const auto value = valueAt(series, *at)) all << words(series, *value);
        setAccessibleDescription(all.join(u"  "_s));
    }
    update();
}

void LineChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRect area = plot();
    const double share = (event->position().x() - area.left()) / area.width();
    read(share < 0 || share > 1 ? std::nullopt
                                : std::optional(m_from + static_cast<qint64>(share * static_cast<double>(m_until - m_from))));
}

void LineChart::leaveEvent(QEvent *) { read({}); }
void LineChart::focusOutEvent(QFocusEvent *event)
{
    read({});
    QWidget::focusOutEvent(event);
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) return QWidget::keyPressEvent(event);
    const qint64 part = std::max<qint64>(1, (m_until - m_from) / 60);
    const qint64 from = m_reading.value_or(m_until);
    read(std::clamp(from + (event->key() == Qt::Key_Left ? -part : part), m_from, m_until));
}

} // namespace hamster
