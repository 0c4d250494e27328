#pragma once
// TimelinePane: the run of the open world: how far it is, what people did to it, which faults fired; saving it as a recording and playing
// one.

#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"
#include "views/history_port.h"
#include "views/panes/timeline/firing_times.h"
#include "views/recording_port.h"

#include <QTimer>
#include <QWidget>

namespace hamster {
class Button;
class CellTable;
class EmptyState;
class Label;
class LiveRefresh;
class RecordingActions;
class RowsBox;
class Surface;
class TableView;
} // namespace hamster

namespace hamster::timeline {

class Scrubber;

class TimelinePane final : public QWidget, public EntityPane {
    Q_OBJECT
public:
    explicit TimelinePane(const PaneContext &context);
    RecordingActions *actions() const { return m_actions; }
    /// With room for some acts.
    QSize sizeHint() const override;
    /// "moment": ms since the epoch, by the world's clock.
    void showEntity(const EntityRef &entity) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildStrip();
    void buildZoom();
    void showRun();
    void showStrip(const RecordedRun &run);
    void showActs(const RecordedRun &run);
    void readFirings();
    void forgetFirings();
    void showPast();
    void showRest();
    void retranslate();

    PaneContext m_context;
    RecordingPort *m_port;
    HistoryPort *m_history;
    RecordingActions *m_actions;
    Surface *m_strip;
    Label *m_headline, *m_explanation;
    EmptyState *m_none;
    QAction *m_zoomIn = nullptr, *m_zoomOut = nullptr, *m_whole = nullptr;
    Button *m_compare, *m_save, *m_open, *m_end, *m_takeOver;
    TimeAxis *m_axis;
    Scrubber *m_scrubber;
    CellTable *m_model;
    TableView *m_table;
    RowsBox *m_rows; ///< room for the table
    LiveRefresh *m_live;
    FiringTimes m_firings;
    QTimer m_readOn;                                    ///< a long book of firings
    std::shared_ptr<const std::vector<HandAct>> m_acts; ///< as shown
    std::size_t m_done = 0;
};

} // namespace hamster::timeline
