#include "views/panes/orders/section.h"

#include "views/theme/paint.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace hamster::orders {

Section::Section(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
    , m_headRow(new QWidget)
    , m_heading(new SectionHeader)
    , m_right(new SectionHeader)
{
    setObjectName(name);
    m_body->setContentsMargins(14, 9, 14, 10);
    m_body->setSpacing(4);
    m_head = new QHBoxLayout(m_headRow);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(10);
    m_head->addWidget(m_heading);
    m_head->addStretch();
    m_head->addWidget(m_right);
    m_body->addWidget(m_headRow);
    m_headRow->hide();
}

void Section::setHeading(const QString &heading, const QString &right)
{
    m_heading->setText(heading);
    m_right->setText(right);
    m_right->setVisible(!right.isEmpty());
    m_headRow->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Section::addToHeading(QWidget *widget) { m_head->addWidget(widget); }

void Section::setLine(bool shown)
{
    m_line = shown;
    update();
}

void Section::paintEvent(QPaintEvent *)
{
    if (!m_line) return;
    QPainter painter(this);
    paintHLine(&painter, 0, width() - 1, height() - 1, Theme::current().color(Token::Line));
}

RefillGrid::RefillGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
}

void RefillGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // The pointer may be over one of them: deleted later, but out of sight and of findChild at once.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        delete item;
    }
}

void RefillGrid::put(int row, int column, QWidget *widget, Qt::Alignment align, int span)
{
    m_grid->addWidget(widget, row, column, 1, span, align | Qt::AlignVCenter);
}

void RefillGrid::fill(int row, int column, QWidget *widget) { m_grid->addWidget(widget, row, column); }

Rule::Rule(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Line));
}

} // namespace hamster::orders
