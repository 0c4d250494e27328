#include "views/widgets/pane_header.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/header_controls.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

/// Words between " · " that go one after the other, from the last on, before any of them is cut: half a word tells nothing. The tooltip
/// has all of them.
class Subtitle final : public Label {
public:
    Subtitle()
        : Label({}, TextRole::Body, Token::T3)
    {
        setElided(true); // a long subtitle gives way to the controls, not the other way round
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintText(&painter, contentsRect(), Qt::AlignVCenter, whatFits(), font(), Theme::current().color(Token::T3), Qt::ElideNone);
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip) return Label::event(event);
        if (whatFits() == text()) return false;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }

private:
    QString whatFits() const
    {
        const QFontMetrics metrics(font());
        QStringList parts = text().split(kBetween);
        while (!parts.isEmpty() && metrics.horizontalAdvance(parts.join(kBetween)) > contentsRect().width()) parts.removeLast();
        return parts.join(kBetween);
    }

    const QString kBetween = u" · "_s;
};

} // namespace

PaneHeader::PaneHeader(const QString &icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_row(new QHBoxLayout(this))
    , m_title(new Label(title, TextRole::BodyStrong))
    , m_subtitle(new Subtitle)
    , m_subject(new IdLink)
    , m_controls(new HeaderControls)
    , m_float(Button::makeIcon(u"float"_s, {}))
    , m_close(Button::makeIcon(u"x"_s, {}))
{
    m_title->setObjectName(u"paneTitle"_s);
    m_subtitle->setObjectName(u"paneSubtitle"_s);
    m_float->setObjectName(u"paneFloat"_s);
    m_close->setObjectName(u"paneClose"_s);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_subject);
    m_row->addWidget(m_subtitle, 1);
    m_row->addWidget(m_controls);
    auto *dock = new QHBoxLayout; // these two are always there
    dock->setSpacing(4);
    dock->addWidget(m_float);
    dock->addWidget(m_close);
    m_row->addLayout(dock);
    m_subject->hide();
    setDockButtons(false);
    connect(m_subject, &IdLink::activated, this, &PaneHeader::linkActivated);
    connect(m_float, &QAbstractButton::clicked, this, &PaneHeader::floatRequested);
    connect(m_close, &QAbstractButton::clicked, this, &PaneHeader::closeRequested);
    connect(&Theme::current(), &Theme::changed, this, &PaneHeader::restyle);
    restyle();
    retranslate();
}

void PaneHeader::setTitle(const QString &title) { m_title->setText(title); }
QString PaneHeader::title() const { return m_title->text(); }
void PaneHeader::setTitleShown(bool shown) { m_title->setVisible(shown); }
void PaneHeader::setSubtitle(const QString &subtitle)
{
    if (m_subtitle->text() != subtitle) m_subtitle->setText(subtitle);
}

void PaneHeader::setSubject(const QString &kind, const QString &id)
{
    m_subject->setTarget(kind, id);
    m_subject->setVisible(!id.isEmpty());
}

void PaneHeader::addControl(QWidget *widget) { m_controls->add(widget); }

Button *PaneHeader::addButton(const QString &text, const QString &icon)
{
    Button *button = Button::makeSmall(text, icon);
    addControl(button);
    return button;
}

Button *PaneHeader::addIconButton(const QString &icon, const QString &name)
{
    Button *button = Button::makeIcon(icon, name);
    addControl(button);
    return button;
}

void PaneHeader::setDockButtons(bool shown)
{
    m_float->setVisible(shown);
    m_close->setVisible(shown);
}

QSize PaneHeader::sizeHint() const { return {QWidget::sizeHint().width(), Theme::current().px(30)}; }

QSize PaneHeader::minimumSizeHint() const { return {Theme::current().px(160), Theme::current().px(30)}; }

void PaneHeader::restyle()
{
    const Theme &theme = Theme::current();
    setFixedHeight(theme.px(30));
    m_row->setContentsMargins(10 + (m_icon.isEmpty() ? 0 : theme.px(14) + 8), 0, 8, 0);
    update();
}

void PaneHeader::retranslate()
{
    m_float->setHint(tr("Float the pane or dock it again"));
    m_close->setHint(tr("Close the pane"));
}

void PaneHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Token::Win));
    paintBox(&painter, rect().adjusted(0, 0, 0, 6), 4, theme.color(Token::Head), theme.color(Token::Line));
    paintHLine(&painter, 1, width() - 2, height() - 1, theme.color(Token::Line));
    if (!m_icon.isEmpty()) {
        const int glyph = theme.px(14);
        paintIcon(&painter, m_icon, QRectF(10, (height() - glyph) / 2, glyph, glyph), theme.color(Token::T3));
    }
}

} // namespace hamster
