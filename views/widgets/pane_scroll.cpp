#include "views/widgets/pane_scroll.h"

#include <QEvent>
#include <QStyle>

namespace hamster {

PaneScroll::PaneScroll(QWidget *pane, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("paneScroll"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(pane);
    pane->setAutoFillBackground(false); // the dock's body shows through
    viewport()->setAutoFillBackground(false);
    fit();
}

void PaneScroll::fit()
{
    const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    QSize room = maximumViewportSize();
    const bool tall = least.height() > room.height();
    if (tall) room.rwidth() -= bar;
    if (least.width() > room.width()) {
        room.rheight() -= bar;
        if (!tall && least.height() > room.height()) room.rwidth() -= bar;
    }
    widget()->resize(room.expandedTo(least));
}

void PaneScroll::resizeEvent(QResizeEvent *event)
{
    // Panes put their parts below each other when they are narrow, and need less width from then on.
    if (widget()->minimumSizeHint().width() > maximumViewportSize().width()) widget()->resize(maximumViewportSize());
    fit();
    QScrollArea::resizeEvent(event);
}

bool PaneScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace hamster
