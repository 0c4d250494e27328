#include "views/widgets/segmented_control.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

class Segment final : public QAbstractButton {
public:
    Segment(const QString &key, const QString &text, const QString &icon, bool small, QWidget *parent)
        : QAbstractButton(parent)
        , m_key(key)
        , m_icon(icon)
        , m_small(small)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setObjectName("segment."_L1 + key);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QString key() const { return m_key; }

    QSize sizeHint() const override { return {widthFor(m_compact), Theme::current().px(m_small ? 20 : 24)}; }

    int widthFor(bool compact) const
    {
        const Theme &theme = Theme::current();
        const QString said = words(compact);
        int width = 2 * (m_small ? 7 : 9) + 1;
        if (!said.isEmpty()) width += QFontMetrics(font(true)).horizontalAdvance(said);
        if (!m_icon.isEmpty()) width += theme.px(13) + (said.isEmpty() ? 0 : 5);
        return width;
    }

    void setCompact(bool compact)
    {
        if (compact == m_compact) return; // asking for a new geometry would make the header place everything again, for ever
        m_compact = compact;
        settle();
    }

    /// What it says has changed.
    void settle()
    {
        if (words(m_compact).isEmpty() && toolTip().isEmpty())
            setToolTip(text());
        else if (!words(m_compact).isEmpty() && toolTip() == text())
            setToolTip({});
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        if (isChecked()) // its edge tells it apart on a row that is selected itself
            paintBox(&painter, rect(), 2, theme.color(Token::Selection), theme.color(isEnabled() ? Token::Accent : Token::Line2));
        else if (underMouse() && isEnabled())
            painter.fillRect(rect(), theme.color(Token::Hover));
        const QColor color = theme.color(!isEnabled() ? Token::T3 : isChecked() ? Token::OnSelection : Token::T2);
        const int glyph = m_icon.isEmpty() ? 0 : theme.px(13);
        const QString said = words(m_compact);
        const int wide = QFontMetrics(font(isChecked())).horizontalAdvance(said);
        int x = (width() - glyph - (glyph && wide ? 5 : 0) - wide) / 2;
        if (glyph) {
            paintIcon(&painter, m_icon, QRectF(x, (height() - glyph) / 2, glyph, glyph), color);
            x += glyph + 5;
        }
        paintText(&painter, QRect(x, 0, width() - x, height()), Qt::AlignVCenter, said, font(isChecked()), color, Qt::ElideNone);
    }

private:
    QString words(bool compact) const { return compact && !m_icon.isEmpty() && !isChecked() ? QString() : text(); }

    QFont font(bool strong) const
    {
        const Theme &theme = Theme::current();
        if (m_small) return theme.font(strong ? TextRole::CaptionStrong : TextRole::Caption);
        return theme.font(strong ? TextRole::BodyStrong : TextRole::Body);
    }

    QString m_key;
    QString m_icon;
    bool m_small;
    bool m_compact = false;
};

} // namespace

SegmentedControl::SegmentedControl(bool small, QWidget *parent)
    : QWidget(parent)
    , m_small(small)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this] {
        if (!m_compact) return;
        for (QAbstractButton *each : m_group->buttons()) static_cast<Segment *>(each)->settle(); // another one says its words now
    });
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { emit selected(static_cast<Segment *>(button)->key()); });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        for (QAbstractButton *button : m_group->buttons()) button->updateGeometry();
    });
}

void SegmentedControl::addSegment(const QString &key, const QString &text, const QString &icon, const QString &accessibleName)
{
    auto *made = new Segment(key, text, icon, m_small, this);
    made->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
    m_group->addButton(made);
    layout()->addWidget(made);
}

QWidget *SegmentedControl::segment(const QString &key) const
{
    for (QAbstractButton *button : m_group->buttons())
        if (static_cast<Segment *>(button)->key() == key) return button;
    return nullptr;
}

void SegmentedControl::setText(const QString &key, const QString &text)
{
    auto *found = static_cast<Segment *>(segment(key));
    if (!found) return;
    found->setText(text);
    found->setAccessibleName(text);
    found->updateGeometry();
}

void SegmentedControl::setHint(const QString &key, const QString &hint)
{
    QWidget *found = segment(key);
    if (!found) return;
    found->setToolTip(hint);
    found->setAccessibleName(hint);
}

QString SegmentedControl::current() const
{
    auto *checked = static_cast<Segment *>(m_group->checkedButton());
    return checked ? checked->key() : QString();
}

void SegmentedControl::setCurrent(const QString &key)
{
    if (current() == key) return;
    if (auto *found = static_cast<Segment *>(segment(key))) {
        found->setChecked(true);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

QList<QAbstractButton *> SegmentedControl::segments() const { return m_group->buttons(); }

void SegmentedControl::setCompact(bool compact)
{
    m_compact = compact;
    for (QAbstractButton *button : m_group->buttons()) static_cast<Segment *>(button)->setCompact(compact);
}

int SegmentedControl::widthFor(bool compact) const
{
    int width = 1; // of the edges; a line after each segment
    for (const QAbstractButton *button : m_group->buttons()) width += static_cast<const Segment *>(button)->widthFor(compact) + 1;
    return width;
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(&painter, rect(), 3, theme.color(Token::Raise), theme.color(Token::Line2));
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (int i = 1; i < buttons.size(); ++i) paintVLine(&painter, buttons.at(i)->x() - 1, 1, height() - 2, theme.color(Token::Line2));
}

} // namespace hamster
