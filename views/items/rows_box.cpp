#include "views/items/rows_box.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace hamster {

RowsBox::RowsBox(QTableView *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    table->setParent(this);
    setSizePolicy(table->sizePolicy());
    setFocusProxy(table);
    table->horizontalScrollBar()->installEventFilter(this);
    table->horizontalHeader()->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, this, &RowsBox::fit);
}

QSize RowsBox::sizeHint() const { return m_table->sizeHint(); }

QSize RowsBox::minimumSizeHint() const { return m_table->minimumSizeHint().expandedTo(m_table->minimumSize()); }

void RowsBox::fit()
{
    const QWidget *header = m_table->horizontalHeader(), *bar = m_table->horizontalScrollBar();
    const int others = (header->isVisibleTo(m_table) ? header->height() : 0) + (bar->isVisibleTo(m_table) ? bar->sizeHint().height() : 0);
    const int row = std::max(1, m_table->verticalHeader()->defaultSectionSize()), room = height() - others;
    m_table->setGeometry(0, 0, width(), room < row ? height() : height() - room % row);
}

void RowsBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool RowsBox::eventFilter(QObject *watched, QEvent *event)
{
    // The table is laying itself out just now.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RowsBox::fit, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void RowsBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster
