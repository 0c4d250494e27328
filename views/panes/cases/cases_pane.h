#pragma once
// CasesPane: CS cases of all services: filter, evidence, the order, take, resolve, repair, raise one.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/cases/case_queries.h"

#include <QWidget>

class QSplitter;

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class LiveRefresh;
class OrderFocus;
class SearchField;
class TableFooter;
class TableView;
} // namespace hamster

namespace hamster::cases {

class CaseDetail;

class CasesPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit CasesPane(const PaneContext &context);
    /// "case" by public id (Base62 or decimal); "case-order": raises one about the order of that number.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildList();
    void buildTable();
    void fitSplit();
    void buildActions();
    void read();
    void forget();
    void showList();
    void showChosen();
    void tellOrder();
    void chooseSome();
    void chooseOf(const QString &order); ///< the case of this order, if the list has one
    void raise(const QString &order);
    void retranslate();

    PaneContext m_context;
    OrderFocus *m_focus;
    bool m_filling = false;     ///< the list chooses a row by itself
    qint64 m_ownChoice = 0;     ///< the case that was chosen for nobody
    bool m_anew = false;        ///< shown, and not read since
    bool m_unseen = true;       ///< shown for the first time in this world: what was chosen while nobody looked is old
    bool m_splitByHand = false; ///< somebody dragged it: it stays there
    int m_detailHeight = 0;     ///< below the list; shrinks only by much, else the list would jump from case to case
    std::vector<CaseFacts> m_cases;
    FilterChips *m_chips;
    SearchField *m_search;
    EmptyState *m_empty;
    QSplitter *m_split;
    TableView *m_table;
    TableFooter *m_footer;
    CellTable *m_model;
    CaseDetail *m_detail;
    Button *m_raise;
    QAction *m_raiseAction, *m_takeAction, *m_resolveAction, *m_find;
    LiveRefresh *m_live;
};

} // namespace hamster::cases
