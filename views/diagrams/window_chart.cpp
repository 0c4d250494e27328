#include "views/diagrams/window_chart.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kLeft = 44, kRight = 14, kTop = 9, kBottom = 43;

/// 45° hatch: failure, slow and success differ without their colours, too.
void hatch(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.1));
    for (int x = rect.left() - rect.height(); x <= rect.right(); x += 5)
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void fillPart(QPainter &painter, const QRect &rect, Token fill)
{
    if (rect.isEmpty()) return;
    const Theme &theme = Theme::current();
    painter.fillRect(rect, theme.color(fill));
    if (fill == Token::SlowFill) hatch(painter, rect, theme.color(Token::Pane));
}

} // namespace

WindowLayout layoutWindow(const QRect &plot, const gateway::BreakerSnapshot &breaker)
{
    WindowLayout layout{plot, {}, {}, 0, {}};
    const auto yOf = [&plot](double percent) { return plot.bottom() + 1 - percent / 100 * plot.height(); };
    layout.thresholdY = yOf(static_cast<double>(breaker.limits.failureRateThreshold));
    const double step = static_cast<double>(plot.width()) / std::max<double>(1, static_cast<double>(breaker.seconds.size()));
    bool lineGoesOn = false;
    for (std::size_t i = 0; i < breaker.seconds.size(); ++i) {
        const gateway::BreakerSecond &second = breaker.seconds[i];
        const int left = plot.left() + static_cast<int>(std::round(static_cast<double>(i) * step)) + 1;
        const int right = plot.left() + static_cast<int>(std::round(static_cast<double>(i + 1) * step)) - 1;
        WindowColumn column{QRect(left, plot.top(), std::max(2, right - left), plot.height()), {}, {}, {}, {}, false, second.calls.total};
        if (second.calls.total > 0) {
            const auto share = [&](int part) {
                return static_cast<int>(std::round(static_cast<double>(plot.height() * part) / second.calls.total));
            };
            const int failed = share(second.calls.failed), slow = std::min(plot.height() - failed, share(second.slowSuccesses));
            const auto part = [&](int foot, int height, bool gap) {
                return height <= 0
                           ? QRect()
                           : QRect(left, plot.bottom() + 1 - foot - height, column.whole.width(), std::max(1, height - (gap ? 1 : 0)));
            };
            column.failed = part(0, failed, false);
            const int slowFailures = std::clamp(second.calls.slow - second.slowSuccesses, 0, second.calls.failed);
            const int failedSlow = std::min(failed, share(slowFailures));
            column.failedSlow = part(failed - failedSlow, failedSlow, false);
            column.slow = part(failed, slow, failed > 0);
            column.success = part(failed + slow, plot.height() - failed - slow, failed + slow > 0);
        }
        column.refused = second.calls.total == 0 && second.rejected > 0;
        layout.columns.push_back(column);
        if (second.failureRate < 0) {
            // Seconds without a call do not break the line; a breaker that is not closed does.
            lineGoesOn = lineGoesOn && second.calls.total == 0 && second.rejected == 0;
            continue;
        }
        if (!lineGoesOn) layout.rate.emplace_back();
        layout.rate.back().emplace_back(column.whole.left() + column.whole.width() / 2.0, yOf(static_cast<double>(second.failureRate)));
        lineGoesOn = true;
        if (breaker.opening && !breaker.opening->afterTrials && breaker.opening->at.ms / 1000 == second.epochSecond) {
            layout.rate.back().back().setY(yOf(static_cast<double>(breaker.opening->failureRate)));
            layout.opening = layout.rate.back().back();
            lineGoesOn = false;
        }
    }
    // Calls leave the window also while none comes: the line of a closed breaker ends at now, at the rate that the figures tell.
    if (breaker.state == gateway::BreakerState::Closed && breaker.failureRate >= 0 && lineGoesOn && !layout.columns.empty()) {
        const QRect &now = layout.columns.back().whole;
        const QPointF end(now.left() + now.width() / 2.0, yOf(static_cast<double>(breaker.failureRate)));
        std::vector<QPointF> &stretch = layout.rate.back();
        if (stretch.back().x() >= end.x()) stretch.pop_back();
        stretch.push_back(end);
    }
    return layout;
}

WindowChart::WindowChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize WindowChart::sizeHint() const { return {Theme::current().px(440), Theme::current().px(220)}; }
QSize WindowChart::minimumSizeHint() const { return {Theme::current().px(260), Theme::current().px(100)}; }

void WindowChart::setBreaker(const gateway::BreakerSnapshot &breaker)
{
    m_breaker = breaker;
    update();
}

QRect WindowChart::plot() const
{
    const Theme &theme = Theme::current();
    const int words = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(thresholdWords());
    return rect().adjusted(theme.px(kLeft), theme.px(kTop), -theme.px(kRight) - words - 8, -theme.px(kBottom));
}

QString WindowChart::thresholdWords() const
{
    return tr("opens at %1 %").arg(std::lround(static_cast<double>(m_breaker.limits.failureRateThreshold)));
}

QRect WindowChart::thresholdBox() const
{
    const QRect area = plot();
    const QSize words = QFontMetrics(Theme::current().font(TextRole::Caption)).size(Qt::TextSingleLine, thresholdWords());
    const int y = static_cast<int>(layoutNow().thresholdY) - words.height() / 2;
    return {area.right() + 9, std::clamp(y, 0, std::max(0, height() - words.height())), words.width() + 1, words.height()};
}

/// Every how many seconds the number of calls is written: as often as the numbers stand apart.
static std::size_t countStep(const std::vector<WindowColumn> &columns)
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(TextRole::Tiny));
    int widest = 0;
    for (const WindowColumn &column : columns) widest = std::max(widest, metrics.horizontalAdvance(QString::number(column.calls)));
    std::size_t step = 2;
    while (step < columns.size() && columns[step].whole.left() - columns[0].whole.left() < widest + theme.px(4)) ++step;
    return step;
}

void WindowChart::paintAxes(QPainter &painter, const WindowLayout &layout) const
{
    const Theme &theme = Theme::current();
    const QRect &area = layout.plot;
    const auto threshold = static_cast<int>(std::lround(static_cast<double>(m_breaker.limits.failureRateThreshold)));
    const bool roomy = area.height() / 5 >= theme.px(14); // a low chart names its ends and the threshold
    for (int percent = 0; percent <= 100; percent += 20) {
        const int y = area.bottom() - area.height() * percent / 100;
        paintHLine(&painter, area.left(), area.right(), y, theme.color(Token::Grid));
        if (!roomy && percent != threshold && percent % 100 != 0) continue;
        paintText(&painter, QRect(0, y - 8, area.left() - 7, 16), Qt::AlignRight | Qt::AlignVCenter, u"%1 %"_s.arg(percent),
                  theme.font(TextRole::Caption), theme.color(percent == threshold ? Token::Bad : Token::T3), Qt::ElideNone);
    }
    const int calls = area.bottom() + theme.px(6), times = calls + theme.px(16), line = theme.px(16);
    paintText(&painter, QRect(0, calls, area.left() - 7, line), Qt::AlignRight | Qt::AlignVCenter, tr("calls"), theme.font(TextRole::Tiny),
              theme.color(Token::T3));
    const std::size_t step = countStep(layout.columns);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const WindowColumn &column = layout.columns[i];
        if ((layout.columns.size() - 1 - i) % step != 0 || column.refused) continue; // the last one always
        paintText(&painter,
                  column.whole.adjusted(-8, 0, 8, 0)
                      .intersected(QRect(area.left() - 4, 0, area.width() + 12, height()))
                      .adjusted(0, calls - column.whole.top(), 0, 0)
                      .adjusted(0, 0, 0, line),
                  Qt::AlignHCenter | Qt::AlignTop, QString::number(column.calls), theme.font(TextRole::Tiny), theme.color(Token::T3),
                  Qt::ElideNone);
    }
    const QRect foot(area.left(), times, area.width(), line);
    const auto seconds = static_cast<int>(layout.columns.size());
    const QFont &font = theme.font(TextRole::Caption);
    if (seconds > 1)
        paintText(&painter, foot, Qt::AlignLeft | Qt::AlignVCenter, tr("−%1 s").arg(seconds - 1), font, theme.color(Token::T3));
    if (seconds > 1)
        paintText(&painter, foot, Qt::AlignHCenter | Qt::AlignVCenter, tr("−%1 s").arg(seconds / 2), font, theme.color(Token::T3));
    paintText(&painter, foot, Qt::AlignRight | Qt::AlignVCenter, tr("now"), font, theme.color(Token::T3));
}

void WindowChart::paintColumns(QPainter &painter, const WindowLayout &layout) const
{
    const Theme &theme = Theme::current();
    for (const WindowColumn &column : layout.columns) {
        if (column.calls == 0)
            paintHLine(&painter, column.whole.left() + 2, column.whole.right() - 2, layout.plot.bottom(), theme.color(Token::Line2));
        if (column.refused) painter.fillRect(column.whole.adjusted(0, 6, 0, -1), theme.color(Token::Grid));
        fillPart(painter, column.failed, Token::FailureFill);
        if (!column.failedSlow.isEmpty()) hatch(painter, column.failedSlow, theme.color(Token::Pane));
        fillPart(painter, column.slow, Token::SlowFill);
        fillPart(painter, column.success, Token::SuccessFill);
    }
}

void WindowChart::paintRefusedWords(QPainter &painter, const WindowLayout &layout) const
{
    // In the middle of the longest stretch of refused seconds, if the words fit there.
    std::size_t best = 0, length = 0;
    for (std::size_t i = 0; i < layout.columns.size();) {
        std::size_t end = i;
        while (end < layout.columns.size() && layout.columns[end].calls == 0 && (layout.columns[end].refused || end > i)) ++end;
        if (end - i > length) {
            best = i;
            length = end - i;
        }
        i = std::max(end, i + 1);
    }
    if (length < 3) return;
    const Theme &theme = Theme::current();
    const QRect stretch = layout.columns[best].whole.united(layout.columns[best + length - 1].whole);
    const QFont &font = theme.font(TextRole::Caption);
    const int line = theme.px(14), top = static_cast<int>(layout.thresholdY) + theme.px(8);
    int row = 0;
    for (const QString &words : {tr("open: calls rejected,"), tr("never in the window")}) {
        const int wide = QFontMetrics(font).horizontalAdvance(words) + 8;
        const QRect box(
            std::clamp(stretch.center().x() - wide / 2, layout.plot.left(), std::max(layout.plot.left(), layout.plot.right() - wide)),
            top + line * row++, wide, line);
        painter.fillRect(box, theme.color(Token::Pane));
        paintText(&painter, box, Qt::AlignCenter, words, font, theme.color(Token::T2), Qt::ElideNone);
    }
}

void WindowChart::paintRate(QPainter &painter, const WindowLayout &layout) const
{
    const Theme &theme = Theme::current();
    const double y = std::floor(layout.thresholdY) + 0.5;
    painter.setPen(QPen(theme.color(Token::Pane), 3));
    painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
    QPen dashes(theme.color(Token::T1), 1);
    dashes.setDashPattern({5, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right() + 3, y));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[color, width] : {std::pair(Token::Pane, 4.0), std::pair(Token::T1, 1.6)}) {
        painter.setPen(QPen(theme.color(color), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const std::vector<QPointF> &stretch : layout.rate) painter.drawPolyline(stretch.data(), static_cast<int>(stretch.size()));
    }
    if (!layout.opening.isNull()) {
        painter.setPen(QPen(theme.color(Token::Pane), 1));
        painter.setBrush(theme.color(Token::T1));
        painter.drawEllipse(layout.opening, 3.5, 3.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.color(Token::T1));
    painter.drawText(thresholdBox(), Qt::AlignLeft | Qt::AlignVCenter, thresholdWords());
}

void WindowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const WindowLayout layout = layoutNow();
    paintAxes(painter, layout);
    paintColumns(painter, layout);
    paintRefusedWords(painter, layout);
    paintRate(painter, layout);
}

QString WindowChart::words(std::size_t second) const
{
    const gateway::BreakerSecond &s = m_breaker.seconds[second];
    QString text = tr("%1: %2 calls, %3 failed, %4 slow, %5 rejected")
                       .arg(formatTime(s.epochSecond * 1000), formatCount(s.calls.total), formatCount(s.calls.failed),
                            formatCount(s.calls.slow), formatCount(s.rejected));
    if (s.failureRate >= 0)
        text += u'\n' + tr("failure rate of the window: %1 %").arg(QString::number(static_cast<double>(s.failureRate), 'f', 1));
    return text;
}

bool WindowChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const WindowLayout layout = layoutNow();
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i].whole.adjusted(-1, 0, 1, 20).contains(help->pos())) QToolTip::showText(help->globalPos(), words(i), this);
    return true;
}

PermitBoxes::PermitBoxes(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PermitBoxes::sizeHint() const { return {Theme::current().px(410), Theme::current().px(35)}; }

void PermitBoxes::setBreaker(const gateway::BreakerSnapshot &breaker, qint64 nowMs)
{
    m_breaker = breaker;
    m_now = nowMs;
    QStringList words;
    for (const Box &box : boxes()) words << box.words;
    setAccessibleDescription(words.join(u", "_s));
    update();
}

std::vector<PermitBoxes::Box> PermitBoxes::boxes() const
{
    const auto &trials = m_breaker.trials;
    const int count = std::max(1, std::max(m_breaker.limits.halfOpenCalls, static_cast<int>(trials.size())));
    const int gap = Theme::current().px(10), wide = (width() - gap * (count - 1)) / count;
    std::vector<Box> boxes;
    for (int i = 0; i < count; ++i) {
        Box box{QRect(i * (wide + gap), 0, wide, height()), tr("free"), 0};
        if (static_cast<std::size_t>(i) < trials.size()) {
            const gateway::BreakerTrial &trial = trials[static_cast<std::size_t>(i)];
            box.state = !trial.took ? 1 : trial.failed ? 4 : trial.slow ? 3 : 2;
            box.words = trial.took ? formatDuration(trial.took->count()) : formatCountdown(m_now - trial.asked.ms) + u" …"_s;
        }
        boxes.push_back(box);
    }
    return boxes;
}

void PermitBoxes::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    static constexpr Token kColors[] = {Token::Line2, Token::Wait, Token::Good, Token::Warn, Token::Bad};
    static constexpr QStringView kIcons[] = {u"", u"half", u"ok", u"tri", u"bad"};
    QPainter painter(this);
    for (const Box &box : boxes()) {
        const Token color = kColors[box.state];
        if (box.state == 0) {
            QPen pen(theme.color(Token::Line2), 1);
            pen.setDashPattern({3, 3});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.rect.adjusted(0, 0, -1, -1));
            paintText(&painter, box.rect, Qt::AlignCenter, box.words, theme.font(TextRole::Caption), theme.color(Token::T3));
            continue;
        }
        paintBox(&painter, box.rect, 3, theme.color(tintOf(color)), theme.color(color));
        const int glyph = theme.px(13);
        paintIcon(&painter, kIcons[box.state], QRectF(box.rect.x() + 8, box.rect.y() + (box.rect.height() - glyph) / 2, glyph, glyph),
                  theme.color(color), theme.color(tintOf(color)));
        paintText(&painter, box.rect.adjusted(14 + glyph, 0, -4, 0), Qt::AlignVCenter, box.words, theme.font(TextRole::Caption),
                  theme.color(Token::T1));
    }
}

} // namespace hamster
