#include "views/widgets/table_footer.h"

#include "views/theme/paint.h"
#include "views/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hamster {

TableFooter::TableFooter(QWidget *parent)
    : QWidget(parent)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    setFixedHeight(Theme::current().px(28));
    connect(&Theme::current(), &Theme::changed, this, [this] { setFixedHeight(Theme::current().px(28)); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(16);
    m_left->setSpacing(16);
    m_right->setSpacing(16);
    row->addLayout(m_left);
    row->addStretch();
    row->addLayout(m_right);
}

void TableFooter::addText(const QString &name)
{
    auto *label = new Label({}, TextRole::Caption, Token::T2);
    label->setObjectName(name);
    m_left->addWidget(label);
    m_parts[name] = {label, nullptr};
}

void TableFooter::addSum(const QString &name)
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(5);
    auto *caption = new Label({}, TextRole::Caption, Token::T2);
    auto *value = new Label({}, TextRole::CaptionStrong);
    value->setObjectName(name);
    pair->addWidget(caption);
    pair->addWidget(value);
    m_right->addLayout(pair);
    m_parts[name] = {caption, value};
}

void TableFooter::addControl(QWidget *widget) { m_left->addWidget(widget); }

void TableFooter::setText(const QString &name, const QString &text, bool quiet)
{
    Label *label = m_parts.at(name).caption;
    label->setColor(quiet ? Token::T3 : Token::T2);
    if (quiet) { // a hint gives way before it makes its pane wide
        label->setElided(true);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        m_hint = label;
    }
    label->setText(text);
    label->setVisible(!text.isEmpty());
    fitHint();
}

void TableFooter::fitHint()
{
    if (!m_hint) return;
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_right->sizeHint().width() - layout()->spacing();
    for (int i = 0; i < m_left->count(); ++i)
        if (const QWidget *part = m_left->itemAt(i)->widget(); part && part != m_hint && !part->isHidden())
            room -= part->sizeHint().width() + m_left->spacing();
    m_hint->setVisible(!m_hint->text().isEmpty() && QFontMetrics(m_hint->font()).horizontalAdvance(m_hint->text()) <= room);
}

void TableFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHint();
}

void TableFooter::setSum(const QString &name, const QString &caption, const QString &value)
{
    const Part &part = m_parts.at(name);
    part.caption->setText(caption);
    part.value->setText(value);
    part.value->setAccessibleName(caption);
    fitHint();
}

void TableFooter::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    paintHLine(&painter, 0, width() - 1, 0, theme.color(Token::Line));
}

} // namespace hamster
