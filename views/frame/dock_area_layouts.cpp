// Where the docks stand: presets and layouts that come back, and their sizes once they are shown.
#include "views/frame/dock_area.h"
#include "views/frame/layout_presets.h"

#include <QScopedValueRollback>
#include <QTimer>

#include <utility>

namespace hamster {

bool DockArea::restore(const QByteArray &state, const QStringList &open)
{
    letGo();
    if (!putBack(state, open)) return false;
    m_pendingSizes.clear();
    if (!isVisible()) m_pending = {state, open};
    return true;
}

bool DockArea::putBack(const QByteArray &state, const QStringList &open)
{
    if (!restoreState(state)) return false;
    // What was not even placed when the state was saved is unknown to it and would stay.
    for (const QString &id : openPanes())
        if (!open.contains(id)) close(id);
    return true;
}

void DockArea::applyPreset(const LayoutPreset &preset)
{
    letGo();
    setUpdatesEnabled(false);
    const QScopedValueRollback arranging(m_arranging, true); // what gets the focus meanwhile was not chosen
    for (auto &[id, dock] : m_docks) {
        dock.widget->setFloating(false);
        removeDockWidget(dock.widget);
    }
    // Columns first, then their rows, then tabs: a split divides exactly the cell that it names.
    std::vector<std::vector<QStringList>> grid;
    QDockWidget *left = nullptr;
    for (const PresetColumn &column : preset.columns) {
        std::vector<QStringList> rows;
        for (const PresetRow &row : column.rows)
            if (front(row.panes)) rows.push_back(row.panes);
        if (rows.empty()) continue;
        QDockWidget *top = front(rows.front());
        if (left)
            splitDockWidget(left, top, Qt::Horizontal);
        else
            addDockWidget(Qt::LeftDockWidgetArea, top);
        left = top;
        grid.push_back(std::move(rows));
    }
    for (const std::vector<QStringList> &rows : grid)
        for (std::size_t i = 1; i < rows.size(); ++i) splitDockWidget(front(rows[i - 1]), front(rows[i]), Qt::Vertical);
    for (const std::vector<QStringList> &rows : grid) {
        for (const QStringList &panes : rows) {
            QDockWidget *first = front(panes), *last = first;
            first->show();
            for (const QString &id : panes) {
                const auto found = m_docks.find(id);
                if (found == m_docks.end() || found->second.widget == first) continue;
                tabifyDockWidget(last, found->second.widget);
                found->second.widget->show();
                last = found->second.widget;
            }
            first->raise();
            fill(m_docks.at(paneOf(first)));
        }
    }
    resizeTo(preset);
    m_pendingSizes = isVisible() ? QString() : preset.id;
    m_pending = {};
    tellTitles();
    setUpdatesEnabled(true);
    updateEmpty();
}

void DockArea::resizeTo(const LayoutPreset &preset)
{
    QList<QDockWidget *> columns;
    QList<int> widths;
    for (const PresetColumn &column : preset.columns) {
        QList<QDockWidget *> rows;
        QList<int> heights;
        for (const PresetRow &row : column.rows) {
            if (QDockWidget *dock = front(row.panes)) {
                rows << dock;
                heights << row.height;
            }
        }
        if (rows.isEmpty()) continue;
        columns << rows.front();
        widths << column.width;
        if (rows.size() > 1) resizeDocks(rows, heights, Qt::Vertical);
    }
    if (columns.size() > 1) resizeDocks(columns, widths, Qt::Horizontal);
}

void DockArea::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // What was not shown had no size: Qt has shared out some other one.
    if (const auto pending = std::exchange(m_pending, {}); !pending.state.isEmpty()) putBack(pending.state, pending.open);
    const LayoutPreset *preset = m_pendingSizes.isEmpty() ? nullptr : findPreset(m_pendingSizes);
    m_pendingSizes.clear();
    if (!preset) return;
    resizeTo(*preset);
    // Panes learn only now how narrow they can be (chips give up their words): the columns get their shares once they have.
    QTimer::singleShot(0, this, [this, preset] { resizeTo(*preset); });
}

} // namespace hamster
