#pragma once
// PagedTable: a CellTable of any length, newest first, read in pages by key as the view scrolls and kept live. GUI thread only.

#include "views/items/cell_table.h"

#include <functional>
#include <utility>

class QTableView;

namespace hamster {

class PagedTable final : public CellTable {
    Q_OBJECT
public:
    static constexpr int kPage = 256;
    static constexpr int kRowsMax = 4096; ///< kept in memory while the view stands at the beginning

    /// Rows of the current filter with low <= id < high, highest id first, at most `limit`. The row id is the table's own key and grows
    /// with time. Nothing while no world is open.
    using Reader = std::function<std::vector<CellRow>(qint64 high, qint64 low, int limit)>;
    /// The highest id in use, whatever the filter.
    using Newest = std::function<qint64()>;

    PagedTable(Reader reader, Newest newest, QObject *parent = nullptr);

    /// The filter may match few of many rows: they are looked for in steps of `window` ids, so that the desk stays quick. 0: it does not.
    void setSparse(qint64 window) { m_window = window; }
    static constexpr qint64 kWindow = 8192;
    /// Forgets everything and reads the first page (another filter, world or language).
    void reload();
    /// No world: no rows.
    void clear();
    /// Reads what is new and the rows on show again.
    void refresh();
    /// Tells which rows are on show, first and last.
    void setVisibleRows(std::function<std::pair<int, int>()> visible) { m_visible = std::move(visible); }
    bool complete() const { return m_complete; }
    /// Reads on below the id `scanned` (begin with the largest) without changing the table: for exports. `complete`: that was all.
    std::vector<CellRow> readPage(qint64 &scanned, int limit, bool &complete) const { return readOn(scanned, limit, complete); }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The first page of another filter or world is there.
    void reloaded();
    /// The rows were of a world that is gone.
    void cleared();

private:
    std::vector<CellRow> readOn(qint64 &scanned, int limit, bool &complete) const;
    void readOnSoon();

    Reader m_reader;
    Newest m_newest;
    qint64 m_scanned = 0; ///< rows below this id are not read yet
    bool m_complete = true;
    qint64 m_window = 0;
    std::function<std::pair<int, int>()> m_visible;
    int m_generation = 0;
    bool m_refreshing = false; ///< a view that scrolls to its end over it must not read on in the middle
};

/// Keeps the view and its model together: reads the rows that come into sight, stays at its place when rows come in above, finds the
/// current row again after a reload and has it in view when it is shown, lets changed states flash. Sets the model.
void showPaged(QTableView *view, PagedTable *model);

} // namespace hamster
