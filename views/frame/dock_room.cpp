#include "views/frame/dock_room.h"

#include <QCoreApplication>
#include <QLayout>
#include <QResizeEvent>
#include <QTabBar>

#include <algorithm>

namespace hamster {
namespace {

constexpr std::size_t kKnownMost = 32; // a window that is drawn larger has many sizes, none of which comes back

} // namespace

DockRoom::DockRoom(QMainWindow *area)
    : QObject(area)
    , m_area(area)
{
    qApp->installEventFilter(this); // the only one that comes before the layout of the area
}

bool DockRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_area || event->type() != QEvent::Resize || m_givingBack) return false;
    Shares here = at(static_cast<QResizeEvent *>(event)->oldSize());
    if (!alike(here, m_left)) m_known.clear();
    // What is known is what was wanted; a dock that could not have quite that for a while does not change it.
    if (!here.cells.empty() && known(here.area) == m_known.end()) m_known.push_back(std::move(here));
    if (m_known.size() > kKnownMost) m_known.erase(m_known.begin());
    return false;
}

void DockRoom::settle()
{
    if (const auto found = known(m_area->size()); found != m_known.end()) give(found->cells);
    m_left = at(m_area->size());
}

void DockRoom::giveBack()
{
    m_known = {m_before};
    m_givingBack = true;
    settle();
}

void DockRoom::finishGivingBack()
{
    if (!m_givingBack) return;
    settle();
    m_givingBack = false;
}

DockRoom::Shares DockRoom::at(const QSize &area) const
{
    Shares here{area, {}};
    const auto tabBars = m_area->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    const auto docks = m_area->findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const auto placed = [](const QDockWidget *dock) { return !dock->isHidden() && !dock->isFloating(); };
    for (QDockWidget *dock : docks) {
        // One behind another tab stands outside, with the size of long ago.
        if (!placed(dock) || m_area->dockWidgetArea(dock) == Qt::NoDockWidgetArea || !QRect({}, area).intersects(dock->geometry()))
            continue;
        QRect cell = dock->geometry();
        for (const QTabBar *tabs : tabBars)
            if (tabs->isVisible() && tabs->geometry().bottom() + 1 == cell.top() && tabs->geometry().left() == cell.left())
                cell.setTop(tabs->geometry().top());
        QList<QDockWidget *> all{dock};
        for (QDockWidget *other : m_area->tabifiedDockWidgets(dock))
            if (placed(other)) all << other;
        here.cells.push_back({all, cell.size()});
    }
    return here;
}

std::vector<DockRoom::Shares>::const_iterator DockRoom::known(const QSize &area) const
{
    return std::ranges::find(m_known, area, &Shares::area);
}

std::vector<DockRoom::Cell> DockRoom::matching(const std::vector<Cell> &here, const std::vector<Cell> &shares)
{
    if (here.size() != shares.size()) return {};
    std::vector<Cell> matched;
    for (const Cell &cell : here) {
        const auto same = std::ranges::find_if(shares, [&](const Cell &each) {
            return std::ranges::any_of(each.docks, [&](QDockWidget *dock) { return cell.docks.contains(dock); });
        });
        if (same == shares.end()) return {};
        matched.push_back({cell.docks, same->size});
    }
    return matched;
}

bool DockRoom::alike(const Shares &one, const Shares &other)
{
    const std::vector<Cell> matched = matching(one.cells, other.cells);
    return one.area == other.area && matched.size() == one.cells.size() &&
           std::ranges::equal(one.cells, matched, {}, &Cell::size, &Cell::size);
}

void DockRoom::give(const std::vector<Cell> &cells)
{
    const std::vector<Cell> here = at(m_area->size()).cells, wanted = matching(here, cells);
    if (std::ranges::equal(here, wanted, {}, &Cell::size, &Cell::size)) return;
    QList<QDockWidget *> docks;
    QList<int> widths, heights;
    for (const Cell &cell : wanted) {
        docks << cell.docks.front();
        widths << cell.size.width();
        heights << cell.size.height();
    }
    if (docks.isEmpty()) return;
    m_area->resizeDocks(docks, widths, Qt::Horizontal);
    m_area->resizeDocks(docks, heights, Qt::Vertical);
    m_area->layout()->activate(); // now: nobody sees them elsewhere
}

} // namespace hamster
