#pragma once
// StatesPane: the state machines of the whole world as diagrams with live counts, the selected order's way through them and refused edges.

#include "views/diagrams/diagram_scene.h"
#include "views/frame/pane_spec.h"
#include "views/panes/states/order_path.h"

#include <QWidget>

class QMenu;

namespace hamster {
class Button;
class DiagramView;
class EmptyState;
class LiveRefresh;
class OrderFocus;
class SegmentedControl;
} // namespace hamster

namespace hamster::states {

class StatesPane final : public QWidget {
    Q_OBJECT
public:
    explicit StatesPane(const PaneContext &context);
    DiagramScene *scene() const { return m_scene; }
    const StateCounts &counts() const { return m_counts; }
    /// Writes all diagrams on show, also what is scrolled away. False: the file cannot be written.
    bool exportTo(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildChooser();
    void buildActions();
    void read();
    void forget();
    void choose();
    void present(); ///< puts counts and path into the items
    void presentMachine(const DiagramLayout &layout);
    void presentRefused(const DiagramLayout &layout, const MachineCounts &counts);
    void presentBreaker(const DiagramLayout &layout);
    void open(const QString &entity, const QString &state);
    void askExport();
    void retranslate();

    PaneContext m_context;
    OrderFocus *m_focus;
    DiagramScene *m_scene;
    DiagramView *m_view;
    EmptyState *m_empty;
    SegmentedControl *m_mode;
    Button *m_refused, *m_chooser, *m_export;
    QMenu *m_menu;
    QAction *m_exportAction, *m_refusedAction;
    LiveRefresh *m_live = nullptr;
    StateCounts m_counts;
    OrderPath m_path;
};

} // namespace hamster::states
