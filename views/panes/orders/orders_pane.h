#pragma once
// OrdersPane: the live table of orders: filter chips with counts, search, columns, sort, copy, export, new order.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/orders/orders_model.h"
#include "views/panes/orders/orders_totals.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QMenu;

namespace hamster {
class BehindStrip;
class Button;
class EmptyState;
class FilterChips;
class OrderFocus;
class RowsBox;
class SearchField;
class TableExport;
class TableFooter;
class TableView;
} // namespace hamster

namespace hamster::orders {

class ReasonBox;

class OrdersPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit OrdersPane(const PaneContext &context);
    /// "member" and "vendor": filters by the name; "order-state": by exactly this state until a chip is chosen;
    /// "fault-orders": by the rule that hit them.
    void showEntity(const EntityRef &entity) override;
    OrdersModel *model() const { return m_model; }
    /// Writes every order of the filter to this file, by its ending as XLSX or CSV.
    void exportTo(const QString &path);

public slots:
    void newOrder();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilter();
    void buildTable();
    void buildFooter();
    void buildHeader();
    void buildActions();
    void connectPort();
    void openWorld();
    void closeWorld();
    void read(); ///< what has changed
    void readTotals();
    void restartTotals();
    void applyFilter();
    void showTotals();
    void showDay();
    void showSelection();
    void showEmpty();
    void offerFirst(Database &shop);
    void followEmpty(std::size_t button);
    void goToPlace(const QString &kind, const QString &id);
    void showVisibleRows();
    void fitColumns();
    QSet<int> wantedColumns() const;
    void fitFilter();
    void showReasons();
    void dropFilter();
    bool filtered() const;
    bool listsEnded() const; ///< nothing but orders that ended for a reason
    void noteFaults();
    void keepPlace(int first, int last, bool inserted);
    void letGo();
    void reselect();
    void showFocused(const QString &number);
    void findFocused();
    void bringIntoView();
    void followCurrent(const QModelIndex &current);
    void chooseExport();
    void retranslate();
    QStringList states(const QString &chip) const;
    QStringList filteredStates() const;
    QAction *action(const QString &name, const QKeySequence &keys, std::function<void()> run);

    PaneContext m_context;
    OrderFocus *m_focus;
    OrdersModel *m_model;
    OrdersTotals m_totals;
    OrderFeed m_feed;
    SearchField *m_search;
    FilterChips *m_chips;
    ReasonBox *m_reasons;
    QBoxLayout *m_filterRow, *m_findRow;
    TableView *m_table;
    RowsBox *m_rows;
    TableFooter *m_footer;
    BehindStrip *m_behind;
    EmptyState *m_empty;
    QMenu *m_columns;
    Button *m_columnsButton, *m_exportButton, *m_newButton, *m_stopExport;
    QAction *m_newAction, *m_findAction, *m_exportAction;
    QPointer<TableExport> m_export;
    QTimer m_soon, m_totalsSoon, m_searchSoon, m_followSoon, m_beforeSoon, m_unchosen;
    std::optional<int> m_heldAt; ///< the table was at its top when the mouse held it; where its bar stands since
    bool m_faultsFired = false;  ///< any, in this world
    bool m_days = false;         ///< not all orders are of the day of the clock
    bool m_reasonSeen = false;   ///< an order of this world has ended for a reason
    QSet<int> m_shownColumns;    ///< as chosen
    QSet<int> m_pinnedColumns;   ///< chosen by hand: shown however narrow the pane is
    QString m_exactState;        ///< narrower than the chip that it belongs to; empty: the chip decides
    QString m_chosen;            ///< the current row's order, found again after a reload
    bool m_selecting = false;    ///< the current row follows the focus, not the user
    bool m_bring = false;        ///< the current row is to be seen as soon as the pane is
    bool m_stale = true;
    bool m_past = false;  ///< a past moment of this world is shown
    bool m_closed = true; ///< the readers are about to go, or there are none
};

} // namespace hamster::orders
