#pragma once
// LatencyPane: how long orders take from step to step.

#include "views/frame/pane_spec.h"
#include "views/panes/metrics/stage_times.h"

#include <QTimer>
#include <QWidget>

namespace hamster {
class EmptyState;
class LatencyChart;
class LiveRefresh;
class OrderFocus;
class SegmentedControl;
} // namespace hamster

namespace hamster::metrics {

class LatencyPane final : public QWidget {
    Q_OBJECT
public:
    explicit LatencyPane(const PaneContext &context);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    bool measure();
    void present();
    void presentEmpty();
    void retranslate();
    QString stageName(Stage stage) const;

    PaneContext m_context;
    OrderFocus *m_focus;
    SegmentedControl *m_ranges;
    EmptyState *m_empty;
    LatencyChart *m_chart;
    LiveRefresh *m_live = nullptr;
    StageTimes m_times;
    QTimer m_readOn;
};

} // namespace hamster::metrics
