#pragma once
// MetricsPane: rates, latencies and levels of the running world as figures and charts over its own time, and what sells.

#include "views/diagrams/line_chart.h"
#include "views/frame/pane_spec.h"
#include "views/panes/metrics/chart_range.h"
#include "views/panes/metrics/metrics_feed.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QGridLayout;
class QScrollArea;

namespace hamster {
class Button;
class CellTable;
class EmptyState;
class KpiFigure;
class Label;
class LiveRefresh;
class SegmentedControl;
class TableView;
} // namespace hamster

namespace hamster::metrics {

class MetricsPane final : public QWidget {
    Q_OBJECT
public:
    explicit MetricsPane(const PaneContext &context);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr qint64 kMuchLag = 9; ///< messages
    enum Chart { Orders, Approval, PgLatency, Lag, Outbox, Duplicates, ChartCount };
    void buildHeader();
    QWidget *buildFigures();
    QWidget *buildCharts();
    QWidget *buildRanking();
    void placeCharts();
    void read();
    void readOn();
    void present();
    void presentFlow(const ChartRange &range);
    void presentLevels(const ChartRange &range);
    void presentFigures(const ChartRange &range);
    void presentRanking();
    QString rankingTitle(bool nothing) const;
    void retranslate();
    ChartRange range() const;

    PaneContext m_context;
    MetricsFeed *m_feed;
    SegmentedControl *m_ranges, *m_days;
    Button *m_breaker, *m_latency;
    KpiFigure *m_approval, *m_completion, *m_orders, *m_duplicates, *m_outbox, *m_lag;
    std::array<LineChart *, ChartCount> m_charts{};
    QGridLayout *m_grid = nullptr;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    Label *m_rankingTitle;
    CellTable *m_ranking;
    TableView *m_rankingTable;
    LiveRefresh *m_live = nullptr;
    QTimer m_readOn;
    int m_columns = 0;
};

} // namespace hamster::metrics
