#pragma once
// ExplorerPane: runs the worlds of many seeds, shows how far it is, what was covered and what did not hold, makes plans small and opens
// them as worlds that stand just before the violation.

#include "views/explorer_port.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

class QSplitter;
class QScrollArea;

namespace hamster {
class CellTable;
class EmptyState;
class KpiFigure;
class Label;
class RowsBox;
class SegmentedControl;
class Surface;
class TableView;
class WarningStrip;
} // namespace hamster

namespace hamster::explorer_pane {

class CoverageView;
class FindingDetail;
class RequestForm;
class SeedBar;

class ExplorerPane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit ExplorerPane(const PaneContext &context);
    /// "seed" by its number: chooses the violation.
    void showEntity(const EntityRef &entity) override;
    /// Asks for nothing: the plan of the chosen violation goes to that file.
    void saveTo(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    inline static const QString kViolations = QStringLiteral("violations"), kCoverage = QStringLiteral("coverage"); ///< views
    inline static const QList<int> kBeside{620, 410}, kBelow{160, 280}; ///< the list and the detail
    QWidget *buildFigures();
    void buildViews();
    QWidget *buildFindings();
    void buildActions();
    QAction *action(const QString &name, void (ExplorerPane::*run)());
    void start();
    void stop();
    void openChosen();
    void shrinkChosen();
    void save();
    void copy();
    void opened(quint64 seed, const Outcome &outcome);
    void showState();
    void showSubtitle(const ExploreState &state);
    void showRequest(const ExploreRequest &request);
    void showFigures(const ExploreState &state);
    void showFindings(const ExploreState &state);
    void fitColumns();
    void showChosen();
    void showWarning();
    void arrange();
    void retranslate();
    const ExploreFinding *chosen() const;

    PaneContext m_context;
    ExplorerPort *m_explorer;
    WarningStrip *m_warning;
    RequestForm *m_form;
    EmptyState *m_empty;
    QSplitter *m_whole, *m_split;
    QWidget *m_head;
    KpiFigure *m_done, *m_violations, *m_rate, *m_elapsed, *m_remaining, *m_compared;
    SeedBar *m_bar;
    QScrollArea *m_scroll;
    CoverageView *m_coverage;
    Label *m_tableHead, *m_none;
    TableView *m_table;
    RowsBox *m_rows;
    CellTable *m_model;
    FindingDetail *m_detail;
    QAction *m_startAction, *m_stopAction, *m_openAction, *m_shrinkAction, *m_saveAction, *m_copyAction;
    std::optional<quint64> m_chosen;
    SegmentedControl *m_views; ///< of a pane that is too low for coverage and violations at once
    Surface *m_viewsBar;
    bool m_byHand = false;                        ///< somebody has moved the edge between coverage and violations
    QString m_chosenView;                         ///< empty: by what was found
    std::optional<ExploreRequest> m_shownRequest; ///< that the form was filled with
};

} // namespace hamster::explorer_pane
