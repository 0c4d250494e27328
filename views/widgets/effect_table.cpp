#include "views/widgets/effect_table.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kHead = 18;
constexpr int kRow = 21;
constexpr int kGap = 12; ///< between figures
constexpr int kArrow = 20;

/// The columns are as wide as what stands in them: the words get the rest.
struct Widths {
    int words = 0, now = 0, after = 0, change = 0;
    int figures() const { return now + kArrow + after + change + 2; }
};

Widths widthsOf(const std::vector<Effect> &effects)
{
    const Theme &theme = Theme::current();
    const QFontMetrics body(theme.font(TextRole::Body)), strong(theme.font(TextRole::BodyStrong)), caption(theme.font(TextRole::Caption));
    Widths all{QFontMetrics(theme.font(TextRole::CaptionStrong)).horizontalAdvance(EffectTable::tr("Predicted effect")),
               caption.horizontalAdvance(EffectTable::tr("now")), caption.horizontalAdvance(EffectTable::tr("after")),
               caption.horizontalAdvance(EffectTable::tr("change"))};
    for (const Effect &effect : effects) {
        all.words = std::max(all.words, body.horizontalAdvance(effect.what));
        all.now = std::max(all.now, body.horizontalAdvance(effect.now));
        all.after = std::max(all.after, strong.horizontalAdvance(effect.after));
        all.change = std::max(all.change, body.horizontalAdvance(effect.change));
    }
    for (int *figure : {&all.now, &all.after, &all.change}) *figure += kGap;
    return all;
}

Effect::Tone toneOf(qint64 change) { return change == 0 ? Effect::Tone::Plain : change > 0 ? Effect::Tone::Good : Effect::Tone::Bad; }

} // namespace

EffectTable::EffectTable(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EffectTable::setEffects(std::vector<Effect> effects)
{
    m_effects = std::move(effects);
    QStringList spoken;
    for (const Effect &effect : m_effects) spoken << effect.what + u' ' + effect.now + QString(u" → "_s + effect.after);
    setAccessibleName(tr("Predicted effect"));
    setAccessibleDescription(spoken.join(u", "));
    updateGeometry();
    update();
}

QSize EffectTable::sizeHint() const
{
    const Widths widths = widthsOf(m_effects);
    return {std::max(420, widths.words + kGap + widths.figures()),
            Theme::current().px(kHead) + static_cast<int>(m_effects.size()) * Theme::current().px(kRow)};
}
QSize EffectTable::minimumSizeHint() const { return {widthsOf(m_effects).figures() + 80, sizeHint().height()}; }

Effect EffectTable::money(const QString &what, qint64 nowWon, qint64 afterWon)
{
    return {what, formatWon(nowWon), formatWon(afterWon), formatWonChange(afterWon - nowWon), toneOf(afterWon - nowWon)};
}

Effect EffectTable::count(const QString &what, qint64 now, qint64 after, const QString &unit)
{
    const QString tail = unit.isEmpty() ? QString() : u' ' + unit;
    return {what, formatCount(now) + tail, formatCount(after) + tail, formatChange(after - now) + tail, toneOf(after - now)};
}

void EffectTable::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const Widths widths = widthsOf(m_effects);
    const int change = width() - 2 - widths.change, after = change - widths.after, arrow = after - kArrow, now = arrow - widths.now;
    constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;
    const int head = theme.px(kHead), height = theme.px(kRow);
    const auto caption = [&](int x, int w, Qt::Alignment align, const QString &text, TextRole role) {
        paintText(&painter, QRect(x, 0, w, head), align, text, theme.font(role), theme.color(Token::T3));
    };
    caption(2, now, Qt::AlignVCenter, tr("Predicted effect"), TextRole::CaptionStrong);
    caption(now, widths.now, kRight, tr("now"), TextRole::Caption);
    caption(after, widths.after, kRight, tr("after"), TextRole::Caption);
    caption(change, widths.change, kRight, tr("change"), TextRole::Caption);
    paintHLine(&painter, 0, width() - 1, head - 1, theme.color(Token::Line));
    int y = head;
    for (const Effect &effect : m_effects) {
        const auto cell = [&](int x, int w, Qt::Alignment align, const QString &text, TextRole role, Token color, Qt::TextElideMode elide) {
            paintText(&painter, QRect(x, y, w, height), align, text, theme.font(role), theme.color(color), elide);
        };
        const Token tone = effect.tone == Effect::Tone::Good ? Token::Good : effect.tone == Effect::Tone::Bad ? Token::Bad : Token::T3;
        cell(2, now - 4, Qt::AlignVCenter, effect.what, TextRole::Body, Token::T2, Qt::ElideRight);
        cell(now, widths.now, kRight, effect.now, TextRole::Body, Token::T1, Qt::ElideNone);
        paintIcon(&painter, u"right", QRectF(arrow + 4, y + (height - 11) / 2, 11, 11), theme.color(Token::T3));
        cell(after, widths.after, kRight, effect.after, TextRole::BodyStrong, Token::T1, Qt::ElideNone);
        cell(change, widths.change, kRight, effect.change, TextRole::Body, tone, Qt::ElideNone);
        paintHLine(&painter, 0, width() - 1, y + height - 1, theme.color(Token::Line));
        y += height;
    }
}

void EffectTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) setEffects(m_effects);
    QWidget::changeEvent(event);
}

} // namespace hamster
