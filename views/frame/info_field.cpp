#include "views/frame/info_field.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace hamster {
namespace {

constexpr int kPadding = 8;
constexpr int kGap = 7;

int advance(TextRole role, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(Theme::current().font(role)).horizontalAdvance(text);
}

} // namespace

InfoField::InfoField(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_copies && !m_value.isEmpty()) QGuiApplication::clipboard()->setText(m_value);
    });
    connect(&Theme::current(), &Theme::changed, this, &QWidget::updateGeometry);
}

void InfoField::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleName(caption);
    updateGeometry();
    update();
}

void InfoField::setValue(const QString &value)
{
    if (value == m_value) return;
    const bool resized = m_width == 0 && value.size() != m_value.size();
    m_value = value;
    setAccessibleDescription(value);
    if (resized || m_width == 0) updateGeometry();
    update();
}

void InfoField::setSuffix(const QString &suffix) { m_suffix = suffix; }
void InfoField::setKeyHint(const QString &keys) { m_keys = keys; }

void InfoField::setDesignedWidth(int width, int minimum)
{
    m_width = width;
    m_minimum = minimum;
    if (minimum > 0) setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QFont InfoField::valueFont() const { return Theme::current().font(m_mono ? TextRole::Mono : TextRole::Body); }

QSize InfoField::sizeHint() const
{
    const Theme &theme = Theme::current();
    if (m_width > 0) return {theme.px(m_width), theme.px(26)};
    int width = 2 * kPadding + 1;
    if (!m_icon.isEmpty()) width += theme.px(14) + kGap;
    if (!m_caption.isEmpty()) width += advance(TextRole::Body, m_caption) + kGap;
    return {width + QFontMetrics(valueFont()).horizontalAdvance(m_value), theme.px(26)};
}

QSize InfoField::minimumSizeHint() const { return m_minimum > 0 ? QSize(m_minimum, sizeHint().height()) : sizeHint(); }

void InfoField::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(&painter, rect(), 3, m_input ? theme.color(Token::Input) : theme.color(Token::Win),
             theme.color(m_input ? Token::Control : Token::Line2));
    int x = kPadding, right = width() - kPadding;
    if (!m_icon.isEmpty()) {
        const int glyph = theme.px(14);
        paintIcon(&painter, m_icon, QRectF(x, (height() - glyph) / 2, glyph, glyph), theme.color(m_input ? Token::T3 : Token::T2));
        x += glyph + kGap;
    }
    if (!m_keys.isEmpty()) {
        const int keys = advance(TextRole::Tiny, m_keys) + 8;
        const QRect box(right - keys, (height() - 16) / 2, keys, 16);
        paintBox(&painter, box, 3, {}, theme.color(Token::Line2));
        paintText(&painter, box, Qt::AlignCenter, m_keys, theme.font(TextRole::Tiny), theme.color(Token::T3));
        right = box.x() - kGap;
    }
    if (!m_suffix.isEmpty()) {
        const int words = advance(TextRole::Body, m_suffix);
        paintText(&painter, QRect(right - words, 0, words, height()), Qt::AlignVCenter, m_suffix, theme.font(TextRole::Body),
                  theme.color(Token::T3));
        right -= words + kGap;
    }
    const auto line = [&] { return QRect(x, 0, right - x + 1, height()); };
    if (!m_caption.isEmpty())
        x += paintText(&painter, line(), Qt::AlignVCenter, m_caption, theme.font(TextRole::Body), theme.color(Token::T3)) + kGap;
    paintText(&painter, line(), Qt::AlignVCenter, m_value, valueFont(), theme.color(m_input ? Token::T1 : Token::T2));
}

} // namespace hamster
