#pragma once
// TablePart: one table of a section: search and chips above it, paged rows, counts and sums below it.

#include "views/frame/pane_spec.h"
#include "views/panes/office/section.h"

#include <QTimer>
#include <QWidget>

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class Label;
class OrderFocus;
class PagedTable;
class RowsBox;
class SearchField;
class Surface;
class TableFooter;
} // namespace hamster

namespace hamster::office {

class ColumnSums;
class SectionActs;

class TablePart final : public QWidget {
    Q_OBJECT
public:
    /// Object names begin with `name`: ".table", ".search", ".days", ".chips", ".act", ".empty", ".behind", ".below", ".count", ".sum0".
    TablePart(const PaneContext &context, const QString &name, TableSpec spec, QWidget *parent = nullptr);

    /// A table of details: reads what belongs to that row of the list.
    void showOf(qint64 row);
    /// Reads what is new and what is on show.
    void refresh();
    void forget();
    void retranslate();
    void focusSearch();
    /// Chooses the row, whatever the filter was; false: it is not there.
    bool choose(qint64 id);
    void chooseChip(const QString &key);
    qint64 currentId() const;
    bool isEmpty() const;
    /// With which no row would have to be scrolled to.
    int wantedHeight() const;
    TableView *table() const { return m_table; }
    const QList<QAction *> &links() const { return m_links; }
    QList<QAction *> acts() const;
    /// A button that exports all rows of the filter; `fileName` without day and ending.
    void offerExport(const QString &fileName);
    void exportRows();

signals:
    void currentChanged(qint64 id);
    /// The button of an empty table without a filter leads to that pane.
    void leaveRequested(const QString &pane);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fitBar();
    void fitWords();
    void buildBar();
    void buildTable();
    void buildLinks();
    void buildActs();
    QWidget *buildBehind();
    void applyFilter();
    void showAll();
    void reload();
    void settle(); ///< after a reading
    void showTotals();
    void tellCounted(); ///< rows and details that were told while the counts were not complete
    void showEmpty();
    void showBehind();
    void offerFill(const QString &sentence);
    bool isElsewhere() const;
    bool lacksVendors() const; ///< what its rows come from begins with the first vendor
    void addFirstVendor();
    void followOrders();
    void chooseOf(const QString &order);
    QString currentOrder() const;
    QString emptyPane() const;
    void updateLinks();

    PaneContext m_context;
    QString m_name;
    TableSpec m_spec;
    RowFilter m_filter;
    bool m_told = false;          ///< the footer has something to say
    bool m_ownChoice = false;     ///< the table chooses by itself, which moves no other pane
    bool m_byHand = false;        ///< a person chose the current row
    bool m_counting = true;       ///< rows may have been told before the totals were complete
    std::pair<int, int> m_fitted; ///< widths that the words of the buttons were chosen for: of all, and of the chips in one row
    Surface *m_bar;
    QWidget *m_behindLine = nullptr;
    Label *m_behindText = nullptr;
    SectionActs *m_acts = nullptr; ///< nothing: nothing can be done
    QString m_fileName;            ///< of the export; empty: there is no button
    Button *m_exportButton = nullptr, *m_behindButton = nullptr;
    qint64 m_behind = 0;
    SearchField *m_search;
    DaysBox *m_days = nullptr;
    FilterChips *m_chips;
    EmptyState *m_empty;
    TableView *m_table;
    RowsBox *m_rows;
    ColumnSums *m_below;
    TableFooter *m_footer;
    OrderFocus *m_focus = nullptr; ///< nothing: its rows name no order
    PagedTable *m_model;
    QList<QAction *> m_links;
    QTimer m_searchSoon, m_totalsSoon;
};

} // namespace hamster::office
