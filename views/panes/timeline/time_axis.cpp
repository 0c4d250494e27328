#include "views/panes/timeline/time_axis.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {

constexpr qsizetype kMostWords = 12; ///< lines of a tooltip
constexpr int kSide = 18, kTop = 16, kBar = 10, kBelow = 10, kAxis = 15, kReach = 6, kTickRoom = 86;
constexpr std::array<qint64, 16> kSteps{1'000,   2'000,     5'000,     10'000,    30'000,     60'000,     120'000,    300'000,
                                        600'000, 1'800'000, 3'600'000, 7'200'000, 21'600'000, 43'200'000, 86'400'000, 604'800'000};
constexpr double kZoom = 0.5, kWheelZoom = 0.8, kWheelPan = 0.1; ///< of what is in sight
constexpr qint64 kDay = 86'400'000, kSeoul = 9 * 3'600'000;
int px(int designed) { return Theme::current().px(designed); }

} // namespace

TimeAxis::TimeAxis(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"timeline.axis"_s);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize TimeAxis::sizeHint() const { return {px(260), px(kTop + kBar + kBelow + kAxis + 4)}; }
QRect TimeAxis::bar() const { return {kSide, px(kTop), std::max(1, width() - 2 * kSide - m_room), px(kBar)}; }

int TimeAxis::xOf(qint64 ms) const
{
    const double share = m_view.length() > 0 ? static_cast<double>(ms - m_view.from()) / static_cast<double>(m_view.length()) : 0;
    return bar().left() + static_cast<int>(std::clamp(share, 0.0, 1.0) * (bar().width() - 1));
}

qint64 TimeAxis::timeAt(int x) const
{
    const double share = static_cast<double>(x - bar().left()) / std::max(1, bar().width() - 1);
    return std::min(m_now, m_view.from() + static_cast<qint64>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_view.length())));
}

void TimeAxis::setShown(qint64 ms)
{
    if (ms == m_shown) return;
    m_shown = ms;
    if (ms > 0) m_view.bringIntoView(ms);
    viewChanged();
}

void TimeAxis::viewChanged()
{
    update();
    emit spanChanged();
}

void TimeAxis::zoom(double share, qint64 ms, double place)
{
    m_view.zoom(share, ms, place);
    viewChanged();
}

void TimeAxis::zoomIn() { zoom(kZoom, m_shown > 0 ? m_shown : middleOfMarks(), 0.5); }
void TimeAxis::zoomOut() { zoom(1 / kZoom, m_shown > 0 ? m_shown : m_view.from() + m_view.length() / 2, 0.5); }

void TimeAxis::showWhole()
{
    m_view.showWhole();
    viewChanged();
}

qint64 TimeAxis::middleOfMarks() const
{
    std::vector<qint64> times;
    for (const auto *marks : {&m_acts, &m_firings})
        for (const AxisMark &mark : *marks)
            if (m_view.isShown(mark.atMs)) times.push_back(mark.atMs);
    if (times.empty()) return m_view.from() + m_view.length() / 2;
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

void TimeAxis::setSpan(qint64 fromMs, qint64 nowMs, qint64 endMs)
{
    if (fromMs == m_from && nowMs == m_now && endMs == m_end) return;
    m_from = fromMs;
    m_now = nowMs;
    m_end = std::max(nowMs, endMs);
    m_view.setSpan(m_from, m_end);
    setAccessibleDescription(formatDateTimeMs(nowMs));
    viewChanged();
}

void TimeAxis::setRoomAtRight(int pixels)
{
    if (pixels == m_room) return;
    m_room = pixels;
    viewChanged();
}

void TimeAxis::setActs(std::vector<AxisMark> acts)
{
    m_acts = std::move(acts);
    update();
}

void TimeAxis::setFirings(std::vector<AxisMark> firings)
{
    m_firings = std::move(firings);
    update();
}

/// The time; the day where it is another one than the run began on.
QString TimeAxis::tickText(qint64 atMs, qint64 gap, bool first) const
{
    const qint64 sinceMidnight = (atMs + kSeoul) % kDay;
    if (gap >= kDay || sinceMidnight == 0) return formatDate(atMs);
    const bool anotherDay = (atMs + kSeoul) / kDay != (m_from + kSeoul) / kDay;
    return first && anotherDay ? formatDate(atMs).mid(5) + u' ' + formatTime(atMs) : formatTime(atMs);
}

void TimeAxis::paintTicks(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect box = bar();
    const qint64 most = std::max(1, box.width() / px(kTickRoom));
    const auto step = std::ranges::find_if(kSteps, [this, most](qint64 each) { return m_view.length() / each <= most; });
    const qint64 gap = step == kSteps.end() ? m_view.length() / most + 1 : *step;
    const qint64 begin = ((m_view.from() + kSeoul) / gap + 1) * gap - kSeoul;
    for (qint64 at = begin; at < m_view.end(); at += gap) {
        const int x = xOf(at);
        paintVLine(&painter, x, box.bottom() + 1, box.bottom() + px(kBelow), theme.color(Token::Grid));
        const int left = x - px(45), edge = 2; // a day and its time are too long to stand in the middle of the first place
        paintText(&painter, QRect(at == begin ? std::max(edge, left) : left, box.bottom() + px(kBelow), px(90), px(kAxis)),
                  (left < edge && at == begin ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignTop, tickText(at, gap, at == begin),
                  theme.font(TextRole::Tiny), theme.color(Token::T3), Qt::ElideNone);
    }
}

void TimeAxis::paintMark(QPainter &painter, double x, double y, bool done) const
{
    const Theme &theme = Theme::current();
    const std::array<QPointF, 3> mark{QPointF(x, y), QPointF(x - 4, y - 8), QPointF(x + 4, y - 8)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(done ? Token::Accent : Token::T3));
    painter.setBrush(done ? theme.color(Token::Accent) : theme.color(Token::Pane));
    painter.drawPolygon(mark.data(), 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Where the axis leaves room for the words beside the slider: what the marks above and under the bar are.
void TimeAxis::paintLegend(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect box = bar();
    const int left = box.right() + px(18);
    const auto words = [&](const QString &text, int center) {
        paintText(&painter, QRect(left + px(10), center - px(8), width() - left - px(10), px(16)), Qt::AlignVCenter, text,
                  theme.font(TextRole::Tiny), theme.color(Token::T3));
    };
    if (m_room < px(60)) return;
    if (!m_acts.empty()) {
        paintMark(painter, left + 0.5, box.top() - 1, true);
        words(tr("by hand"), box.top() - 5);
    }
    if (m_firings.empty()) return;
    paintVLine(&painter, left, box.bottom() + 2, box.bottom() + 7, theme.color(Token::Bad));
    words(tr("fault hit"), box.bottom() + 5);
}

void TimeAxis::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Pane));
    const QRect box = bar();
    paintBox(&painter, box, 2, theme.color(Token::Input), theme.color(Token::Line));
    if (m_end <= m_from) return;
    const int until = xOf(m_shown > 0 ? m_shown : m_now); // what comes after a past moment that is shown has not happened there
    painter.fillRect(QRect(box.left(), box.top(), until - box.left() + 1, box.height()), theme.color(Token::Heat2));
    painter.fillRect(QRect(until + 1, box.top(), xOf(m_now) - until, box.height()), theme.color(Token::Heat1));
    paintTicks(painter);
    int drawn = -1; // in the order of time: many stand on one pixel
    for (const AxisMark &firing : m_firings)
        if (const int x = xOf(firing.atMs); m_view.isShown(firing.atMs) && x != std::exchange(drawn, x))
            paintVLine(&painter, x, box.bottom() + 2, box.bottom() + 7, theme.color(Token::Bad));
    for (const AxisMark &act : m_acts)
        if (m_view.isShown(act.atMs)) paintMark(painter, xOf(act.atMs) + 0.5, box.top() - 1, act.done);
    paintLegend(painter);
    const int now = xOf(m_now);
    if (m_view.isShown(m_now)) painter.fillRect(QRect(now - 1, box.top() - 4, 2, box.height() + 8), theme.color(Token::T1));
    if (m_shown > 0 && m_view.isShown(m_shown))
        painter.fillRect(QRect(xOf(m_shown) - 1, box.top() - 6, 3, box.height() + 12), theme.color(Token::Accent));
}

int TimeAxis::nearestAct(int x) const
{
    int best = -1;
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        if (!m_view.isShown(m_acts[i].atMs)) continue;
        const int far = std::abs(xOf(m_acts[i].atMs) - x);
        if (far <= kReach && (best < 0 || far < std::abs(xOf(m_acts[static_cast<std::size_t>(best)].atMs) - x))) best = static_cast<int>(i);
    }
    return best;
}

void TimeAxis::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (const int act = nearestAct(at.x()); act >= 0 && at.y() < bar().top())
        emit actClicked(act);
    else
        choose(at.x());
}

void TimeAxis::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) choose(event->position().toPoint().x());
}

/// Up: nearer, around the mouse; sideways or with Shift: along the run.
void TimeAxis::wheelEvent(QWheelEvent *event)
{
    const QPoint by = event->angleDelta();
    const bool along = event->modifiers() & Qt::ShiftModifier || by.y() == 0;
    const int turned = by.y() != 0 ? by.y() : by.x();
    if (turned == 0 || m_end <= m_from) return event->ignore();
    event->accept();
    if (along) {
        m_view.pan(static_cast<qint64>(static_cast<double>(m_view.length()) * (turned > 0 ? -kWheelPan : kWheelPan)));
        return viewChanged();
    }
    const double place = (event->position().x() - bar().left()) / std::max(1, bar().width() - 1);
    zoom(turned > 0 ? kWheelZoom : 1 / kWheelZoom, timeAt(event->position().toPoint().x()), std::clamp(place, 0.0, 1.0));
}

void TimeAxis::choose(int x)
{
    if (m_end > m_from) emit timeChosen(timeAt(x));
}

/// What people did there, then how often which fault fired there.
QStringList TimeAxis::marksAt(int x) const
{
    QStringList words;
    for (const AxisMark &mark : m_acts)
        if (m_view.isShown(mark.atMs) && std::abs(xOf(mark.atMs) - x) <= kReach && words.size() < kMostWords)
            words << u"%1 %2"_s.arg(formatTimeMs(mark.atMs), mark.words);
    std::map<QString, AxisMark> firings; // by kind; the first time
    for (const AxisMark &mark : m_firings) {
        if (!m_view.isShown(mark.atMs) || std::abs(xOf(mark.atMs) - x) > kReach) continue;
        const auto [known, isNew] = firings.try_emplace(mark.words, mark);
        if (!isNew) known->second.count += mark.count;
    }
    for (const auto &[kind, mark] : firings)
        if (words.size() < kMostWords)
            words << u"%1 %2"_s.arg(formatTimeMs(mark.atMs), kind) + (mark.count > 1 ? u" ×"_s + formatCount(mark.count) : QString());
    return words;
}

bool TimeAxis::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QStringList words = marksAt(help->pos().x());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words.join(u'\n'), this);
    return true;
}

} // namespace hamster::timeline
