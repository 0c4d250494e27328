#include "views/widgets/pane_scroll.h"

#include <QEvent>
#include <QLayout>
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
    QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    QSize room = maximumViewportSize();
    if (m_wraps) {
        const auto needs = [this](int width) { return widget()->layout()->minimumHeightForWidth(width); };
        const int wide = std::max(room.width(), least.width());
        least.setHeight(std::max(least.height(), needs(wide) > room.height() ? needs(wide - bar) : needs(wide)));
    }
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
