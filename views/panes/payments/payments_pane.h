#pragma once
// PaymentsPane: payment processes of the gateway side by side with the payment core's payments, differences marked.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/payments/payment_queries.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QSplitter;

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class LiveRefresh;
class OrderFocus;
class PagedTable;
class SearchField;
class Switch;
class TableFooter;
class TableView;
} // namespace hamster

namespace hamster::payments {

class BreakerStrip;
class PaymentDetail;

class PaymentsPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit PaymentsPane(const PaneContext &context);
    /// "process" and "payment": by reference, order number, transaction key or id.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override
    {
        m_unseen = false;
        QWidget::hideEvent(event);
    }

private:
    QWidget *buildFilter();
    QWidget *buildTable();
    void buildActions();
    void read();
    void forget();
    void applyFilter();
    void showCounts();
    void showChosen();
    void chooseOf(const QString &order); ///< its process, if the list has read it
    void chooseSome();
    void tellOrder();
    void retranslate();

    PaneContext m_context;
    OrderFocus *m_focus;
    bool m_following = false; ///< the current row is not the user's choice
    ProcessFilter m_filter;
    PagedTable *m_model;
    BreakerStrip *m_breaker;
    SearchField *m_search;
    FilterChips *m_chips;
    Switch *m_differing;
    EmptyState *m_empty;
    QSplitter *m_split;
    TableView *m_table;
    TableFooter *m_footer;
    PaymentDetail *m_detail;
    LiveRefresh *m_live;
    Button *m_export;
    QAction *m_exportAction, *m_openOrder, *m_openTransaction, *m_find;
    QTimer m_searchSoon, m_totalsSoon;
    StateTotals m_totals = processTotals();
    std::string m_totalsOf; ///< the pattern that they count
    qint64 m_ownChoice = 0; ///< the process that was chosen for nobody
    bool m_anew = false;    ///< shown, and not read since
    bool m_unseen = true;   ///< shown for the first time in this world: what was chosen while nobody looked is old
    bool m_closed = false;
};

} // namespace hamster::payments
