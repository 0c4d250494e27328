#include "views/panes/pg/delivery_view.h"

#include "views/items/roles.h"
#include "views/items/table_actions.h"
#include "views/items/whole_rows.h"
#include "views/panes/pg/delivery_delegate.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

QString actName(HandAct act)
{
    switch (act) {
    case HandAct::Hold: return DeliveryView::tr("Hold back");
    case HandAct::Release: return DeliveryView::tr("Release");
    case HandAct::Drop: return DeliveryView::tr("Lose the next attempt");
    case HandAct::Duplicate: return DeliveryView::tr("Send a duplicate");
    case HandAct::Resend: return DeliveryView::tr("Send again now");
    }
    return {};
}

QString actIcon(HandAct act)
{
    static const QString icons[] = {u"hold"_s, u"release"_s, u"drop"_s, u"dup"_s, u"resend"_s};
    return icons[static_cast<std::size_t>(act)];
}

bool allows(const DeliveryActs &acts, HandAct act)
{
    switch (act) {
    case HandAct::Hold: return acts.hold;
    case HandAct::Release: return acts.release;
    case HandAct::Drop: return acts.drop;
    case HandAct::Duplicate: return acts.duplicate;
    case HandAct::Resend: return acts.resend;
    }
    return false;
}

DeliveryView::DeliveryView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new DeliveryDelegate(this))
    , m_pointer(-1, -1)
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    new TableActions(this, [] {
        TableCopy copy;
        copy.heads = {tr("Order"), tr("PG transaction"), tr("State"), tr("What happens"), tr("Time")};
        copy.row = [](const QAbstractItemModel &model, int row) {
            std::vector<CopiedValue> values;
            for (const int column : {int(DeliveryOrderColumn), int(DeliveryKeyColumn), int(DeliveryStateColumn), int(DeliveryWordsColumn),
                                     int(DeliveryTimeColumn)}) {
                const QModelIndex index = model.index(row, column);
                const QVariant value = index.data(column >= DeliveryWordsColumn ? int(Qt::DisplayRole) : int(RawRole));
                values.push_back({value.toString()});
            }
            return values;
        };
        return copy;
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveryView::rowsMoved);
    connect(&Theme::current(), &Theme::changed, this, &DeliveryView::restyle);
    restyle();
}

void DeliveryView::restyle()
{
    verticalHeader()->setMinimumSectionSize(DeliveryDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(DeliveryDelegate::rowHeight());
    expandCurrent();
}

/// The current row with its attempts, all others as high as any. Rows come and go while one is open: what they have left behind goes too.
void DeliveryView::expandCurrent()
{
    const int row = currentIndex().row(), least = DeliveryDelegate::rowHeight();
    const int attempts = row < 0 ? 0 : static_cast<int>(m_attempts.size()) * DeliveryDelegate::attemptHeight();
    const int rows = model() ? model()->rowCount() : 0;
    if (verticalHeader()->length() != rows * least + attempts || (row >= 0 && rowHeight(row) != least + attempts)) {
        verticalHeader()->setDefaultSectionSize(least);
        if (row >= 0) setRowHeight(row, least + attempts);
        showAttempts();
        emit rowsMoved();
    }
    viewport()->update();
}

/// A row at the lower edge that has just opened shows what it has opened, where there is room for all of it.
void DeliveryView::showAttempts()
{
    const QRect row = visualRect(currentIndex());
    const int room = viewport()->height();
    const bool headIsSeen = row.top() >= 0 && row.top() + DeliveryDelegate::rowHeight() <= room;
    if (!row.isValid() || !headIsSeen || row.bottom() < room || row.height() > room) return;
    updateGeometries(); // the bar does not know yet how much there is to scroll
    scrollTo(currentIndex());
}

int DeliveryView::wholeRows(int room) const
{
    const int least = DeliveryDelegate::rowHeight(), row = currentIndex().row();
    int attempts = 0; // of the open row, while it is in sight with all of them
    if (row >= 0 && rowViewportPosition(row) + rowHeight(row) > 0 && rowViewportPosition(row) + rowHeight(row) <= room)
        attempts = rowHeight(row) - least;
    return room - attempts < least ? room : room - (room - attempts) % least;
}

void DeliveryView::setAttempts(const std::vector<WebhookAttempt> &attempts)
{
    const bool other = m_attempts.empty() || attempts.empty() || m_attempts.front().id != attempts.front().id;
    const bool atLast = m_chosen == static_cast<int>(m_attempts.size()) - 1;
    m_attempts = attempts;
    const int last = static_cast<int>(attempts.size()) - 1;
    const int before = m_chosen;
    m_chosen = other || atLast ? last : std::min(m_chosen, last);
    expandCurrent();
    if (other || before != m_chosen) emit attemptChosen(m_chosen);
}

void DeliveryView::chooseAttempt(int place)
{
    if (place < 0 || place >= static_cast<int>(m_attempts.size()) || place == m_chosen) return;
    m_chosen = place;
    viewport()->update();
    emit attemptChosen(place);
}

QRect DeliveryView::actRect(int row, HandAct act) const
{
    const QModelIndex index = model()->index(row, 0);
    return m_delegate->actRect(visualRect(index), index, act);
}

void DeliveryView::setOffersActs(bool offers)
{
    if (offers == m_offersActs) return;
    m_offersActs = offers;
    viewport()->update();
}

QRect DeliveryView::attemptRect(int place) const { return DeliveryDelegate::attemptRect(visualRect(currentIndex()), place); }

void DeliveryView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    showWholeRows(this);
}

void DeliveryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() == previous.row() && current.isValid() == previous.isValid()) return;
    emit currentRowChanged(current);
    expandCurrent();
}

void DeliveryView::mousePressEvent(QMouseEvent *event)
{
    // Pressing chooses the row, and rows move when another one opens: what was meant is settled before.
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    m_pressed = index;
    m_pressedAct = m_pressedLink = -1;
    if (index.isValid()) {
        const QRect row = visualRect(index);
        for (int i = 0; i < kHandActs; ++i)
            if (m_delegate->actRect(row, index, static_cast<HandAct>(i)).contains(position)) m_pressedAct = i;
        for (const int column : {int(DeliveryOrderColumn), int(DeliveryKeyColumn)})
            if (m_delegate->linkRect(row, index, column).contains(position)) m_pressedLink = column;
        for (int i = 0; i < static_cast<int>(m_attempts.size()) && index.row() == currentIndex().row(); ++i)
            if (attemptRect(i).contains(position)) chooseAttempt(i);
    }
    QTableView::mousePressEvent(event);
}

void DeliveryView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_pressed.isValid() || !viewport()->rect().contains(event->position().toPoint())) return;
    if (m_pressedAct >= 0) return emit actRequested(static_cast<HandAct>(m_pressedAct));
    if (m_pressedLink < 0) return;
    const QModelIndex cell = m_pressed.sibling(m_pressed.row(), m_pressedLink);
    emit linkActivated(cell.data(IdKindRole).toString(), cell.data(RawRole).toString(), event->modifiers().testFlag(Qt::ControlModifier));
}

void DeliveryView::keyPressEvent(QKeyEvent *event)
{
    // Left and right walk through the attempts: there is only one column.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        chooseAttempt(m_chosen + (event->key() == Qt::Key_Right ? 1 : -1));
        return event->accept();
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        const QModelIndex order = currentIndex().siblingAtColumn(DeliveryOrderColumn);
        emit linkActivated(order.data(IdKindRole).toString(), order.data(RawRole).toString(),
                           event->modifiers().testFlag(Qt::ControlModifier));
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void DeliveryView::updateGeometries()
{
    QTableView::updateGeometries();
    const int open = rowViewportPosition(currentIndex().row()); // new rows above move it: what ends the list is another one
    if (open != std::exchange(m_openAt, open)) emit rowsMoved();
    verticalScrollBar()->setSingleStep(DeliveryDelegate::rowHeight());
}

/// A wheel with notches goes by whole rows, the open one with its attempts; a touch pad by pixels.
void DeliveryView::wheelEvent(QWheelEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    QTableView::wheelEvent(event);
    const int top = rowAt(0), moved = bar->value() - before;
    if (moved == 0 || top < 0 || event->angleDelta().y() % QWheelEvent::DefaultDeltasPerStep != 0) return;
    const int cut = -rowViewportPosition(top);
    if (cut > 0 && rowHeight(top) <= viewport()->height()) bar->setValue(bar->value() + (moved > 0 ? rowHeight(top) - cut : -cut));
}

void DeliveryView::hover(QPoint position, bool inside)
{
    m_pointer = inside ? position : QPoint(-1, -1);
    const QModelIndex index = inside ? indexAt(position) : QModelIndex();
    m_hoverRow = index.isValid() ? index.row() : -1;
    bool hand = false;
    if (index.isValid())
        for (const int column : {int(DeliveryOrderColumn), int(DeliveryKeyColumn)})
            hand = hand || m_delegate->linkRect(visualRect(index), index, column).contains(position);
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

bool DeliveryView::helpAt(QPoint position, QPoint global)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) return false;
    for (int i = 0; i < kHandActs; ++i)
        if (const auto act = static_cast<HandAct>(i); m_delegate->actRect(visualRect(index), index, act).contains(position)) {
            QToolTip::showText(global, actName(act), viewport());
            return true;
        }
    QToolTip::showText(global, index.siblingAtColumn(DeliveryWordsColumn).data(Qt::DisplayRole).toString(), viewport());
    return true;
}

bool DeliveryView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) hover(static_cast<QMouseEvent *>(event)->position().toPoint(), true);
    if (event->type() == QEvent::Leave) hover({}, false);
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (helpAt(help->pos(), help->globalPos())) return true;
    }
    return QTableView::viewportEvent(event);
}

} // namespace hamster::pgconsole
