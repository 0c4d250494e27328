#include "views/widgets/surface.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hamster {

Surface::Surface(Token fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_lines(lines)
{
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QHBoxLayout *Surface::makeBar()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 7, 10, 7);
    row->setSpacing(6);
    return row;
}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_fill));
    const QColor line = theme.color(Token::Line);
    if (m_lines.testFlag(Qt::TopEdge)) paintHLine(&painter, 0, width() - 1, 0, line);
    if (m_lines.testFlag(Qt::BottomEdge)) paintHLine(&painter, 0, width() - 1, height() - 1, line);
    if (m_lines.testFlag(Qt::LeftEdge)) paintVLine(&painter, 0, 0, height() - 1, line);
    if (m_lines.testFlag(Qt::RightEdge)) paintVLine(&painter, width() - 1, 0, height() - 1, line);
}

} // namespace hamster
