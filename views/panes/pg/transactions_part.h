#pragma once
// TransactionsPart: what the PG has been asked to charge, and the hand decision of an undecided one.

#include "views/frame/pane_spec.h"
#include "views/panes/pg/pg_queries.h"

#include <QTimer>
#include <QWidget>

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class PagedTable;
class SearchField;
class TableFooter;
class TableView;
} // namespace hamster

namespace hamster::pgconsole {

class TransactionsPart final : public QWidget {
    Q_OBJECT
public:
    explicit TransactionsPart(const PaneContext &context);
    void read();
    void forget();
    void retranslate(); ///< read() follows
    bool choose(const QString &key);
    QList<QAction *> decisions() const { return {m_approve, m_decline}; }

signals:
    void webhooksRequested(const QString &key);
    /// Another transaction is the current one.
    void chosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildTable();
    void applyFilter();
    void count(int budgetMs); ///< goes on later where that is too short
    void showCounts();
    void showChosen();
    void decide(bool approve);
    Database *pg() const;

    PaneContext m_context;
    TransactionFilter m_filter;
    PagedTable *m_model;
    SearchField *m_search;
    FilterChips *m_chips;
    EmptyState *m_empty;
    QWidget *m_body;
    TableView *m_table;
    TableFooter *m_footer;
    Button *m_approveButton, *m_declineButton;
    QAction *m_approve, *m_decline, *m_openOrder, *m_openProcess, *m_webhooks;
    QTimer m_searchSoon, m_totalsSoon;
    StateTotals m_totals = transactionTotals();
    QString m_told;         ///< key of chosen()
    std::string m_totalsOf; ///< the pattern that they count
    bool m_closed = false;
};

} // namespace hamster::pgconsole
