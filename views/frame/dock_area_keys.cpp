// What the keyboard does with panes: walk through them, float, move and size them.
#include "views/frame/dock_area.h"
#include "views/theme/theme.h"

#include <algorithm>

namespace hamster {

QDockWidget *DockArea::dockOf(const QString &paneId) const
{
    const auto found = m_docks.find(paneId);
    return found == m_docks.end() || found->second.widget->isHidden() ? nullptr : found->second.widget;
}

QString DockArea::frontPane() const
{
    const auto inSight = [this](const QString &id) {
        const QWidget *content = pane(id);
        return content && !content->visibleRegion().isEmpty();
    };
    if (inSight(m_lastFocused)) return m_lastFocused;
    const QStringList open = openPanes();
    const auto front = std::ranges::find_if(open, inSight);
    return front == open.end() ? QString() : *front;
}

void DockArea::focusNext(int step)
{
    std::vector<const Dock *> shown;
    for (const auto &[id, dock] : m_docks)
        if (dock.content && dock.content->isVisible() && !dock.content->visibleRegion().isEmpty()) shown.push_back(&dock);
    if (shown.empty()) return;
    std::ranges::sort(shown, {}, [](const Dock *dock) {
        const QPoint at = dock->widget->mapToGlobal(QPoint());
        return std::pair(at.x(), at.y());
    });
    const QString here = focusedPane();
    const auto at = std::ranges::find(shown, here, [](const Dock *dock) { return dock->spec.id; });
    const auto count = static_cast<std::ptrdiff_t>(shown.size());
    const std::ptrdiff_t index = at == shown.end() ? (step > 0 ? 0 : count - 1) : (at - shown.begin() + step + count) % count;
    QWidget *content = shown[static_cast<std::size_t>(index)]->content;
    // The first thing inside that takes the keyboard, as Tab would find it.
    for (QWidget *next = content->nextInFocusChain(); next && next != content; next = next->nextInFocusChain()) {
        if (!content->isAncestorOf(next) || !next->isVisible() || !next->isEnabled() || !(next->focusPolicy() & Qt::TabFocus)) continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
    content->setFocus(Qt::TabFocusReason);
}

void DockArea::toggleFloating(const QString &paneId)
{
    letGo();
    if (QDockWidget *dock = dockOf(paneId)) dock->setFloating(!dock->isFloating());
}

void DockArea::move(const QString &paneId, Qt::DockWidgetArea area)
{
    QDockWidget *dock = dockOf(paneId);
    if (!dock) return;
    letGo();
    dock->setFloating(false);
    addDockWidget(area, dock);
    dock->show();
}

void DockArea::grow(const QString &paneId, int wider, int taller)
{
    QDockWidget *dock = dockOf(paneId);
    if (!dock || dock->isFloating()) return;
    const Theme &theme = Theme::current();
    if (wider != 0) resizeDocks({dock}, {std::max(1, dock->width() + theme.px(wider))}, Qt::Horizontal);
    if (taller != 0) resizeDocks({dock}, {std::max(1, dock->height() + theme.px(taller))}, Qt::Vertical);
}

bool DockArea::makeNext()
{
    for (const PaneSpec &spec : m_specs) {
        Dock &dock = m_docks.at(spec.id);
        if (dock.content) continue;
        fill(dock);
        if (dock.content) return true;
    }
    return false;
}

} // namespace hamster
