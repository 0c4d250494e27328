#pragma once
// FaultsPane: the rules of the fault plan with switches, presets, the record of firings, and one button that ends all of it.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/panes/faults/rules_view.h"

#include <QWidget>

class QMenu;
class QSplitter;

namespace hamster {
class Button;
class EmptyState;
class Label;
class LiveRefresh;
class PagedTable;
class RowsBox;
class TableView;
struct CommandAnswer;
} // namespace hamster

namespace hamster::faults_pane {

class ServiceMenu;

class FaultsPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit FaultsPane(const PaneContext &context);
    /// "fault": chooses the rule and its firings. "fault-kind": a new rule of the kind or boundary. "fault-order": a new rule about the
    /// order of that number.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *buildRules();
    QWidget *buildFirings();
    void buildActions();
    void read();
    void forget();
    void showRules();
    void showEmpty();
    void offerActs();
    bool isFolded() const;
    void followRule();
    void openDialog(const FaultRule &rule);
    void addPreset(std::size_t preset);
    void setSwitch(const QString &id, bool on);
    void remove();
    void allOff();
    void tell(const CommandAnswer &answer, const QString &done);
    void retranslate();
    qint64 elapsedMs() const;
    void showDays();
    QString since() const; ///< the first hit

    PaneContext m_context;
    RulesModel *m_model;
    RulesView *m_view;
    PagedTable *m_firings;
    TableView *m_table;
    RowsBox *m_rows;
    EmptyState *m_empty, *m_noFirings;
    QSplitter *m_split;
    QWidget *m_rulesPart, *m_firingsPart;
    Label *m_ruleHead, *m_hitsHead, *m_leftHead, *m_firingHead;
    QAction *m_allFirings;
    Button *m_showAll, *m_fold, *m_add, *m_off, *m_presetButton;
    QMenu *m_presets;
    ServiceMenu *m_services;
    Button *m_serviceButton;
    QAction *m_addAction, *m_ordersAction, *m_editAction, *m_switchAction, *m_removeAction, *m_offAction;
    LiveRefresh *m_live;
    enum class Fold { ByRoom, Folded, Open };
    Fold m_foldedByHand = Fold::ByRoom; ///< the record of firings
    int m_on = 0;                       ///< rules that are on and not spent
    qint64 m_hits = 0, m_firstHitMs = 0;
    bool m_days = false;  ///< hits are of more days than the world's
    std::string m_filter; ///< rule whose firings are shown; empty: all
    std::string m_toShow; ///< the rule that was just set: chosen as soon as it is among the others
};

} // namespace hamster::faults_pane
