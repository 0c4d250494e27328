#include "views/panes/orders/order_timeline.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

constexpr int kRow = 20, kGap = 13, kTop = 4;
constexpr int kTimeWidth = 84, kLane = 96, kLaneStep = 15, kText = 154;
constexpr int kRoomy = 400, kCloseStep = 9, kCloseText = 134; // in a narrower pane the lanes stand closer
constexpr int kWords = 330;                                   // from here on states have their words
constexpr int kIcon = 12, kIconGap = 6, kApart = 8;
constexpr qint64 kGapMs = 1'000, kLongGapMs = 5'000;

int laneOf(const QString &party)
{
    if (party == "ecommerce"_L1) return 0;
    if (party == "cash-gateway"_L1) return 1;
    if (party == "payment"_L1) return 2;
    return 3;
}

} // namespace

OrderTimeline::OrderTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"order.timeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        layOut();
        updateGeometry();
        update();
    });
}

void OrderTimeline::setSteps(std::vector<TimelineStep> steps)
{
    if (steps == m_steps) return;
    m_steps = std::move(steps);
    layOut();
    QStringList spoken;
    for (const TimelineStep &step : m_steps)
        spoken << formatTimeMs(step.ms) + u' ' + serviceName(step.party) + u": "_s + step.text +
                      (step.state.isEmpty() ? u' ' + step.note : u", "_s + stateName(step.entity, step.state));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(spoken.join(u'\n'));
    updateGeometry();
    update();
}

void OrderTimeline::layOut()
{
    const Theme &theme = Theme::current();
    m_rows.clear();
    int y = theme.px(kTop);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        Row row;
        const qint64 gap = i ? m_steps[i].ms - m_steps[i - 1].ms : 0;
        if (gap > kGapMs) {
            row.gap = gap;
            row.gapY = y + theme.px(kGap) / 2;
            y += theme.px(kGap);
        }
        row.y = y + theme.px(kRow) / 2;
        y += theme.px(kRow);
        m_rows.push_back(row);
    }
    m_height = y + theme.px(kTop);
}

static QString wordOf(const TimelineStep &step) { return step.state.isEmpty() ? step.note : stateName(step.entity, step.state); }
static QString iconOf(const TimelineStep &step)
{
    return step.state.isEmpty() ? step.noteIcon : stateLook(step.entity, step.state).icon.toString();
}

bool OrderTimeline::isRoomy() const { return width() >= Theme::current().px(kRoomy); }
int OrderTimeline::textLeft() const { return Theme::current().px(isRoomy() ? kText : kCloseText); }

QString OrderTimeline::wordAt(std::size_t at) const
{
    const Theme &theme = Theme::current();
    const TimelineStep &step = m_steps[at];
    if (width() < theme.px(kWords)) return {};
    const QString word = wordOf(step);
    if (iconOf(step).isEmpty()) return word;
    const int room = width() - theme.px(kIcon) - kIconGap - kApart - textLeft();
    const int text = QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(step.text);
    const int both = text + QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(word);
    return text <= room && both > room ? QString() : word;
}

QSize OrderTimeline::sizeHint() const { return {Theme::current().px(434), m_height}; }
QSize OrderTimeline::minimumSizeHint() const { return {Theme::current().px(240), m_height}; }

QRect OrderTimeline::rowRect(std::size_t at) const
{
    const int height = Theme::current().px(kRow);
    return {0, m_rows[at].y - height / 2, width(), height};
}

void OrderTimeline::paintGap(QPainter &painter, const Row &row) const
{
    const Theme &theme = Theme::current();
    const QString text = tr("%1 gap").arg(formatDuration(row.gap));
    const QColor color = theme.color(row.gap > kLongGapMs ? Token::Warn : Token::T3);
    const int height = theme.px(kGap), textWidth = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(text);
    paintText(&painter, QRect(width() - textWidth - 2, row.gapY - height, textWidth + 2, 2 * height), Qt::AlignRight | Qt::AlignVCenter,
              text, theme.font(TextRole::Caption), color, Qt::ElideNone);
    QPen pen(theme.color(Token::Line2), 1, Qt::CustomDashLine);
    pen.setDashPattern({2, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(theme.px(kTimeWidth) + 4, row.gapY + 0.5), QPointF(width() - textWidth - 8, row.gapY + 0.5));
}

void OrderTimeline::paintRow(QPainter &painter, std::size_t at) const
{
    const Theme &theme = Theme::current();
    const TimelineStep &step = m_steps[at];
    const QRect rect = rowRect(at);
    const auto dot = [&](std::size_t i) {
        return QPointF(theme.px(kLane + laneOf(m_steps[i].party) * (isRoomy() ? kLaneStep : kCloseStep)) + 0.5, m_rows[i].y + 0.5);
    };
    if (m_rows[at].gap) paintGap(painter, m_rows[at]);
    const bool bad = step.state.isEmpty() && step.tone == Family::Bad;
    painter.setRenderHint(QPainter::Antialiasing);
    if (at > 0) {
        painter.setPen(QPen(theme.color(Token::Line2), 1));
        painter.drawLine(dot(at - 1) + QPointF(0, 5), dot(at) - QPointF(0, 5));
    }
    painter.setPen(QPen(theme.color(bad ? Token::Bad : serviceLook(step.party).color), 2));
    painter.setBrush(theme.color(Token::Pane));
    painter.drawEllipse(dot(at), theme.px(4), theme.px(4));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintText(&painter, QRect(0, rect.y(), theme.px(kTimeWidth), rect.height()), Qt::AlignVCenter, formatTimeMs(step.ms),
              theme.font(TextRole::Mono), theme.color(Token::T3), Qt::ElideNone);
    const QString right = wordAt(at), icon = iconOf(step); // the tooltip has the word
    const Family family = step.state.isEmpty() ? step.tone : stateLook(step.entity, step.state).family;
    int edge = width();
    if (!icon.isEmpty()) {
        const int size = theme.px(kIcon);
        paintIcon(&painter, icon, QRectF(edge - size, m_rows[at].y - size / 2, size, size), theme.color(familyToken(family)),
                  theme.color(Token::Pane));
        edge -= size + kIconGap;
    }
    const int textWidth = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(right);
    paintText(&painter, QRect(edge - textWidth, rect.y(), textWidth, rect.height()), Qt::AlignVCenter, right, theme.font(TextRole::Caption),
              theme.color(bad ? Token::Bad : Token::T2), Qt::ElideNone);
    paintText(&painter, QRect(textLeft(), rect.y(), edge - textWidth - kApart - textLeft(), rect.height()), Qt::AlignVCenter, step.text,
              theme.font(TextRole::Body), theme.color(bad ? Token::Bad : Token::T1));
}

void OrderTimeline::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRect shown = event->rect().adjusted(0, -2 * kRow, 0, 2 * kRow);
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        if (rowRect(i).intersects(shown)) paintRow(painter, i);
}

bool OrderTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (!rowRect(i).contains(help->pos())) continue;
            const TimelineStep &step = m_steps[i];
            QStringList lines{serviceName(step.party)};
            if (wordAt(i) != wordOf(step)) lines << (QStringList{step.text, wordOf(step)}.join(u" · "_s));
            QToolTip::showText(help->globalPos(), (lines << step.detail).join(u'\n'), this);
            return true;
        }
        QToolTip::hideText();
    }
    return QWidget::event(event);
}

} // namespace hamster::orders
