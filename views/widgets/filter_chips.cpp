#include "views/widgets/filter_chips.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QButtonGroup>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {
constexpr int kGap = 6, kRowGap = 4, kMostRows = 3;

bool leavesOut(const FilterChip &chip, FilterChips::Words words)
{
    return words == FilterChips::Words::None || (words == FilterChips::Words::NotOfZero && chip.count() == 0 && !chip.isChecked());
}
} // namespace

FilterChip::FilterChip(const QString &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(key)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setObjectName("chip."_L1 + key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setState(const QString &entity, const QString &state)
{
    const StateLook look = stateLook(entity, state);
    m_icon = look.icon.toString();
    m_family = static_cast<int>(look.family);
}

void FilterChip::setCount(qint64 count)
{
    if (count == m_count) return;
    const bool grows = m_count < 0 || formatCount(count).size() != formatCount(m_count).size();
    m_count = count;
    if (grows) m_numberWidth = -1; // digits are all of one width
    setAccessibleDescription(formatCount(count));
    if (grows && parentWidget()) parentWidget()->updateGeometry();
    update();
}

int FilterChip::fullHeight() const { return Theme::current().px(24); }

int FilterChip::widthFor(bool compact) const
{
    const Theme &theme = Theme::current();
    int width = 6 + 8 + 2;
    if (m_measured != text()) m_measured = text(), m_wordWidth = -1;
    if (m_wordWidth < 0) m_wordWidth = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(text());
    if (m_numberWidth < 0) m_numberWidth = QFontMetrics(theme.font(TextRole::CaptionStrong)).horizontalAdvance(formatCount(m_count));
    if (showsWord(compact)) width += m_wordWidth;
    if (!m_icon.isEmpty()) width += theme.px(12) + 5;
    if (m_count >= 0) width += (showsWord(compact) ? 4 : 0) + m_numberWidth;
    return width;
}

void FilterChip::setCompact(bool compact)
{
    if (compact == m_compact) return;
    m_compact = compact;
    setToolTip(!m_hint.isEmpty() ? m_hint : compact ? text() : QString());
    updateGeometry();
    update();
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool on = isChecked();
    const QColor fill = on ? theme.color(Token::Selection) : underMouse() ? theme.color(Token::Hover) : QColor();
    paintBox(&painter, rect(), 3, fill, theme.color(on ? Token::Accent : Token::Line2));
    const QColor text = theme.color(on ? Token::OnSelection : m_count == 0 ? Token::T3 : Token::T2);
    int x = 7;
    if (!m_icon.isEmpty()) {
        const int glyph = theme.px(12);
        const bool quiet = m_family < 0 || (m_count == 0 && !on); // nothing is broken: nothing calls
        const QColor color = quiet ? text : theme.color(familyToken(static_cast<Family>(m_family)));
        paintIcon(&painter, m_icon, QRectF(x, (height() - glyph) / 2, glyph, glyph), color);
        x += glyph + 5;
    }
    const QRect line(x, 0, width() - x, height());
    if (showsWord(m_compact)) x += paintText(&painter, line, Qt::AlignVCenter, this->text(), theme.font(TextRole::Caption), text) + 4;
    if (m_count < 0) return;
    const QColor number = theme.color(on ? Token::OnSelection : m_count == 0 ? Token::T3 : Token::T1);
    paintText(&painter, QRect(x, 0, width() - x, height()), Qt::AlignVCenter, formatCount(m_count), theme.font(TextRole::CaptionStrong),
              number, Qt::ElideNone);
}

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { emit selected(static_cast<FilterChip *>(button)->key()); });
    connect(m_group, &QButtonGroup::buttonToggled, this, &FilterChips::fit); // the pressed one says its word
    connect(&Theme::current(), &Theme::changed, this, [this] {
        for (QAbstractButton *button : m_group->buttons()) static_cast<FilterChip *>(button)->forgetWidths();
        updateGeometry();
        fit();
    });
}

std::vector<QRect> FilterChips::places(int width, Words words) const
{
    const int high = Theme::current().px(24);
    std::vector<QRect> all;
    QPoint at;
    int widest = 0;
    for (const QAbstractButton *button : m_group->buttons()) {
        const auto *one = static_cast<const FilterChip *>(button);
        const int wide = one->widthFor(leavesOut(*one, words));
        if (at.x() > 0 && at.x() + wide > width) at = {0, at.y() + high + kRowGap};
        all.emplace_back(at, QSize(wide, high));
        at.rx() += wide + kGap;
        widest = std::max(widest, all.back().right() + 1);
    }
    all.emplace_back(0, 0, widest, at.y() + high);
    return all;
}

/// Only where there would be too many rows the chips that count nothing go without their words, and then all of them.
FilterChips::Words FilterChips::wordsFor(int width) const
{
    const auto counts = [](const QAbstractButton *button) {
        return !button->isChecked() && static_cast<const FilterChip *>(button)->count() != 0;
    };
    if (std::ranges::none_of(m_group->buttons(), counts)) return Words::All; // nothing is told by leaving out everything
    const int most = kMostRows * Theme::current().px(24) + (kMostRows - 1) * kRowGap;
    for (const Words words : {Words::All, Words::NotOfZero})
        if (places(width, words).back().height() <= most) return words;
    return Words::None;
}

QSize FilterChips::sizeHint() const { return places(QWIDGETSIZE_MAX, Words::All).back().size(); }

QSize FilterChips::minimumSizeHint() const
{
    int widest = 0;
    for (const QAbstractButton *button : m_group->buttons())
        widest = std::max(widest, static_cast<const FilterChip *>(button)->widthFor(true));
    // What stands below has to leave them their rows, too; a splitter asks for no height by width.
    return {widest, std::max(m_rowsHeight, Theme::current().px(24))};
}

int FilterChips::heightForWidth(int width) const { return places(width, wordsFor(width)).back().height(); }

void FilterChips::fit()
{
    m_words = wordsFor(width());
    const std::vector<QRect> all = places(width(), m_words);
    const int high = testAttribute(Qt::WA_Resized) ? all.back().height() : 0;
    if (high != std::exchange(m_rowsHeight, high)) updateGeometry();
    std::size_t at = 0;
    for (QAbstractButton *button : m_group->buttons()) {
        auto *one = static_cast<FilterChip *>(button);
        one->setCompact(leavesOut(*one, m_words));
        button->setGeometry(all[at++]);
    }
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool FilterChips::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a count or a language grew
        updateGeometry();
        fit();
    }
    return QWidget::event(event);
}

FilterChip *FilterChips::add(const QString &key, const QString &text)
{
    auto *made = new FilterChip(key, this);
    made->setText(text);
    made->setAccessibleName(text);
    m_group->addButton(made);
    made->show();
    updateGeometry();
    fit();
    if (m_group->buttons().size() == 1) made->setChecked(true);
    return made;
}

void FilterChips::addChip(const QString &key, const QString &text, const QString &icon) { add(key, text)->setGlyph(icon); }

void FilterChips::addStateChip(const QString &key, const QString &text, const QString &entity, const QString &state)
{
    add(key, text)->setState(entity, state);
}

FilterChip *FilterChips::chip(const QString &key) const
{
    for (QAbstractButton *button : m_group->buttons())
        if (auto *one = static_cast<FilterChip *>(button); one->key() == key) return one;
    return nullptr;
}

void FilterChips::setCount(const QString &key, qint64 count)
{
    FilterChip *one = chip(key);
    if (!one || one->count() == count) return;
    const bool grows = one->count() <= 0 || count == 0 || formatCount(count).size() != formatCount(one->count()).size();
    one->setCount(count);
    if (grows) fit(); // else everything stays where it is
}

void FilterChip::setHint(const QString &hint)
{
    m_hint = hint;
    setToolTip(hint);
}

void FilterChips::setHint(const QString &key, const QString &hint)
{
    if (FilterChip *one = chip(key)) one->setHint(hint);
}

void FilterChips::setText(const QString &key, const QString &text)
{
    FilterChip *one = chip(key);
    if (!one) return;
    one->setText(text);
    one->setAccessibleName(text);
    updateGeometry();
    fit();
}

QString FilterChips::current() const
{
    auto *checked = static_cast<FilterChip *>(m_group->checkedButton());
    return checked ? checked->key() : QString();
}

void FilterChips::setCurrent(const QString &key)
{
    if (FilterChip *one = chip(key)) one->setChecked(true);
}

void FilterChips::clear()
{
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
}

} // namespace hamster
