#pragma once
// InvariantsPane: every invariant with the result of its last check; a violation shows its evidence and opens the order.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/invariants/invariant_rows.h"

#include <QWidget>

class QSplitter;

namespace hamster {
class Button;
class EmptyState;
class FilterChips;
class Label;
class LiveRefresh;
class StateChip;
class TableView;
class TextViewer;
} // namespace hamster

namespace hamster::invariants {

class InvariantsPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit InvariantsPane(const PaneContext &context);
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    QWidget *buildDetail();
    void buildActions();
    void buildSettle();
    void letBuy(); ///< after settle(), in the demo shop
    void setSettled(bool settled);
    void beginSettling();
    void endSettling();
    QString whatIsOnItsWay() const;
    void tellRest(int broken, int holds, int all);
    void settle(); ///< heals the world and stops its buyers, so that the Eventually invariants can be checked
    void read();
    void forget();
    void showCounts();
    void fitColumns();
    void showDetail();
    void showEvidence();
    /// Below the list: as high as its words need, until a person moves the split.
    void fitDetail();
    void retranslate();
    const InvariantView *chosen() const;

    PaneContext m_context;
    std::vector<InvariantView> m_views;
    CellTable *m_model, *m_evidence;
    FilterChips *m_chips;
    EmptyState *m_empty;
    QSplitter *m_split;
    QWidget *m_detail = nullptr;
    struct Pace {
        double speed;
        bool paused;
    };
    bool m_settled = false;         ///< by this pane, in the demo shop: nobody buys
    std::optional<Pace> m_settling; ///< until all has been checked: how time ran before
    std::shared_ptr<void> m_watch;  ///< of the world while it settles
    bool m_past = false;            ///< a past moment of this world is shown
    bool m_moved = false;           ///< the split, by a person
    TableView *m_table, *m_evidenceTable;
    Label *m_id, *m_title, *m_explanation, *m_circumstances, *m_evidenceHead;
    StateChip *m_state;
    TextViewer *m_text;
    LiveRefresh *m_live;
    Button *m_settle;
    QAction *m_settleAction;
    QAction *m_openOrder, *m_copy, *m_nextBroken;
    QString m_chosenId;
};

} // namespace hamster::invariants
