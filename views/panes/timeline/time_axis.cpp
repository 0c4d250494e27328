#include "views/panes/timeline/time_axis.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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
    const double share = m_end > m_from ? static_cast<double>(ms - m_from) / static_cast<double>(m_end - m_from) : 0;
    return bar().left() + static_cast<int>(std::clamp(share, 0.0, 1.0) * (bar().width() - 1));
}

qint64 TimeAxis::timeAt(int x) const
{
    const double share = static_cast<double>(x - bar().left()) / std::max(1, bar().width() - 1);
    return std::min(m_now, m_from + static_cast<qint64>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_end - m_from)));
}

void TimeAxis::setShown(qint64 ms)
{
    if (ms == m_shown) return;
    m_shown = ms;
    update();
}

void TimeAxis::setSpan(qint64 fromMs, qint64 nowMs, qint64 endMs)
{
    if (fromMs == m_from && nowMs == m_now && endMs == m_end) return;
    m_from = fromMs;
    m_now = nowMs;
    m_end = std::max(nowMs, endMs);
    setAccessibleDescription(formatDateTimeMs(nowMs));
    update();
    emit spanChanged();
}

void TimeAxis::setRoomAtRight(int pixels)
{
    if (pixels == m_room) return;
    m_room = pixels;
    update();
    emit spanChanged();
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

void TimeAxis::paintTicks(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRect box = bar();
    const qint64 most = std::max(1, box.width() / px(kTickRoom));
    const auto step = std::ranges::find_if(kSteps, [this, most](qint64 each) { return (m_end - m_from) / each <= most; });
    const qint64 gap = step == kSteps.end() ? (m_end - m_from) / most + 1 : *step;
    constexpr qint64 kSeoul = 9 * 3'600'000;
    for (qint64 at = ((m_from + kSeoul) / gap + 1) * gap - kSeoul; at < m_end; at += gap) {
        const int x = xOf(at);
        paintVLine(&painter, x, box.bottom() + 1, box.bottom() + px(kBelow), theme.color(Token::Grid));
        const QString text = gap >= 86'400'000 ? formatDate(at) : formatTime(at);
        paintText(&painter, QRect(x - px(45), box.bottom() + px(kBelow), px(90), px(kAxis)), Qt::AlignHCenter | Qt::AlignTop, text,
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
        if (const int x = xOf(firing.atMs); x != std::exchange(drawn, x))
            paintVLine(&painter, x, box.bottom() + 2, box.bottom() + 7, theme.color(Token::Bad));
    for (const AxisMark &act : m_acts) paintMark(painter, xOf(act.atMs) + 0.5, box.top() - 1, act.done);
    paintLegend(painter);
    const int now = xOf(m_now);
    painter.fillRect(QRect(now - 1, box.top() - 4, 2, box.height() + 8), theme.color(Token::T1));
    if (m_shown > 0) painter.fillRect(QRect(xOf(m_shown) - 1, box.top() - 6, 3, box.height() + 12), theme.color(Token::Accent));
}

int TimeAxis::nearestAct(int x) const
{
    int best = -1;
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
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

void TimeAxis::choose(int x)
{
    if (m_end > m_from) emit timeChosen(timeAt(x));
}

/// What people did there, then how often which fault fired there.
QStringList TimeAxis::marksAt(int x) const
{
    QStringList words;
    for (const AxisMark &mark : m_acts)
        if (std::abs(xOf(mark.atMs) - x) <= kReach && words.size() < kMostWords)
            words << u"%1 %2"_s.arg(formatTimeMs(mark.atMs), mark.words);
    std::map<QString, AxisMark> firings; // by kind; the first time
    for (const AxisMark &mark : m_firings) {
        if (std::abs(xOf(mark.atMs) - x) > kReach) continue;
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
