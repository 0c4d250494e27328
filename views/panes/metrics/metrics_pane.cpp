#include "views/panes/metrics/metrics_pane.h"

#include "views/frame/navigator.h"
#include "views/items/cell_table.h"
#include "views/items/table_view.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/live_refresh.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/seconds.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/surface.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::metrics {

namespace {
constexpr int kTwoColumns = 520, kThreeColumns = 900; // widths at 100 %
constexpr int kReadOnMs = 20;                         // pause within a history that is too long to be read at once
constexpr qint64 kTrail = 10;                         // seconds
constexpr const char *kRangeKeys[] = {"60s", "10min", "run"};

using Level = std::array<qint64, kParties> Levels::*;

/// The highest level of each bucket; at the left end what held before, at the right end what holds now, as the figures above say.
std::vector<ChartPoint> levelPoints(const MetricsFeed &feed, Level level, std::size_t party, const ChartRange &range)
{
    std::vector<ChartPoint> points;
    const auto add = [&](const Levels &sample) {
        const qint64 at = std::max(sample.ms, range.fromMs);
        const auto value = static_cast<double>((sample.*level)[party]);
        if (sample.ms < range.fromMs || points.empty())
            points.assign(1, ChartPoint{at, value});
        else if (at / range.stepMs == points.back().ms / range.stepMs)
            points.back().value = std::max(*points.back().value, value);
        else
            points.push_back({at, value});
    };
    for (const Levels &sample : feed.levels()) add(sample);
    if (const Levels &now = feed.latest(); now.ms != 0) {
        if (points.empty() || now.ms < range.fromMs)
            add(now);
        else
            points.push_back({std::max(now.ms, points.back().ms), static_cast<double>((now.*level)[party])});
    }
    return points;
}

} // namespace

MetricsPane::MetricsPane(const PaneContext &context)
    : m_context(context)
    , m_feed(MetricsFeed::of(context.port))
    , m_ranges(new SegmentedControl(true))
    , m_days(new SegmentedControl(true))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState)
    , m_rankingTitle(new Label({}, TextRole::BodyStrong))
    , m_ranking(new CellTable(this))
    , m_rankingTable(new TableView)
{
    setObjectName(u"pane.metrics"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setObjectName(u"metrics.empty"_s);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.navigator->openPane(u"orders"_s); });
    buildHeader();
    column->addWidget(m_empty);
    column->addWidget(buildFigures());
    auto *body = new Surface;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(14);
    rows->addWidget(buildCharts(), 1);
    rows->addWidget(buildRanking());
    m_scroll->setObjectName(u"metrics.scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    m_readOn.setSingleShot(true);
    connect(&m_readOn, &QTimer::timeout, this, &MetricsPane::readOn);
    m_live = new LiveRefresh(
        this, context.port, [this] { read(); }, [this] { present(); });
    connect(context.port, &DeskPort::statusChanged, m_live, &LiveRefresh::soon);
    retranslate();
    m_scroll->setWidget(body); // takes the size that the words need: they must be there
    read();
}

void MetricsPane::buildHeader()
{
    m_ranges->setObjectName(u"metrics.range"_s);
    for (const char *key : kRangeKeys) m_ranges->addSegment(QString::fromLatin1(key), {});
    m_ranges->setCurrent(u"60s"_s);
    m_context.header->addControl(m_ranges);
    m_breaker = m_context.header->addButton({}, u"breakerc"_s);
    m_breaker->setObjectName(u"metrics.breaker"_s);
    m_latency = m_context.header->addButton({}, u"metrics"_s);
    m_latency->setObjectName(u"metrics.latency"_s);
    connect(m_ranges, &SegmentedControl::selected, this, &MetricsPane::present);
    connect(m_breaker, &QAbstractButton::clicked, this, [this] { m_context.navigator->openPane(u"breaker"_s); });
    connect(m_latency, &QAbstractButton::clicked, this, [this] { m_context.navigator->openPane(u"latency"_s); });
}

QWidget *MetricsPane::buildFigures()
{
    auto *figures = new Surface(Token::Pane, Qt::BottomEdge);
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(12);
    const auto add = [row](const QString &name) {
        auto *figure = new KpiFigure;
        figure->setObjectName(u"metrics."_s + name);
        row->addWidget(figure, 1);
        return figure;
    };
    m_approval = add(u"approval"_s);
    m_completion = add(u"completion"_s);
    m_orders = add(u"orders"_s);
    m_duplicates = add(u"duplicates"_s);
    m_outbox = add(u"outbox"_s);
    m_lag = add(u"lag"_s);
    return figures;
}

QWidget *MetricsPane::buildCharts()
{
    auto *charts = new QWidget;
    m_grid = new QGridLayout(charts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(14);
    static constexpr QStringView kNames[] = {u"orders", u"approval", u"pg", u"lag", u"outbox", u"duplicates"};
    for (std::size_t i = 0; i < ChartCount; ++i) {
        m_charts[i] = new LineChart;
        m_charts[i]->setObjectName(u"metrics.chart."_s + kNames[i].toString());
    }
    m_charts[Orders]->setFormat([](double value) { return QString::number(value, 'f', value < 10 && value != std::round(value) ? 1 : 0); });
    m_charts[Approval]->setFormat([](double value) { return u"%1 %"_s.arg(qRound(value)); });
    m_charts[Approval]->setValueRange(0, 100, true);
    m_charts[PgLatency]->setFormat([](double ms) { return ms >= 1000 ? formatSeconds(ms / 1000, 1) : u"%1 ms"_s.arg(qRound(ms)); });
    m_charts[PgLatency]->setValueRange(0, 250);
    m_charts[Orders]->setValueRange(0, 1);
    for (const Chart chart : {Lag, Outbox, Duplicates}) m_charts[chart]->setValueRange(0, 5);
    return charts;
}

void MetricsPane::placeCharts()
{
    const Theme &theme = Theme::current();
    const int columns = width() >= theme.px(kThreeColumns) ? 3 : width() >= theme.px(kTwoColumns) ? 2 : 1;
    if (columns == m_columns) return;
    m_columns = columns;
    for (int i = 0; i < ChartCount; ++i) m_grid->addWidget(m_charts[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void MetricsPane::resizeEvent(QResizeEvent *event)
{
    placeCharts();
    QWidget::resizeEvent(event);
}

ChartRange MetricsPane::range() const { return ChartRange::of(m_ranges->current(), m_feed->beganMs(), m_context.port->status().timeMs); }

void MetricsPane::read()
{
    if (m_feed->read()) m_readOn.start(kReadOnMs); // a large world is counted little by little
    present();
}

void MetricsPane::readOn()
{
    if (!isVisible()) return;
    m_feed->read() ? m_readOn.start(kReadOnMs) : present();
}

void MetricsPane::present()
{
    const bool world = m_context.port->reader(DeskFile::Ecommerce) != nullptr;
    m_empty->setVisible(m_feed->beganMs() == 0);
    if (world)
        m_empty->leadTo(u"orders"_s, tr("Nothing to measure yet. Rates, latencies and levels are drawn here while orders come in."),
                        tr("Go to the orders"));
    else
        m_empty->tellNoWorld(tr("No world is open. Its figures are drawn here as soon as one runs."));
    const ChartRange now = range();
    presentFigures(now);
    presentFlow(now);
    presentLevels(now);
    presentRanking();
}

void MetricsPane::presentFigures(const ChartRange &now)
{
    const Flow flow = m_feed->total(now.fromMs, now.untilMs);
    const auto share = [](qint64 part, qint64 whole) {
        return whole == 0 ? u"–"_s : u"%1 %"_s.arg(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0, 'f', 1);
    };
    const qint64 payments = flow.approved + flow.declined, orders = flow.completed + flow.ended;
    const QString span = m_ranges->current() == "60s"_L1     ? tr("last 60 s")
                         : m_ranges->current() == "10min"_L1 ? tr("last 10 min")
                                                             : tr("whole run");
    m_approval->setFigure(share(flow.approved, payments), span);
    m_completion->setFigure(share(flow.completed, orders), span);
    m_completion->setToolTip(tr("%1 orders completed, %2 failed or cancelled. Those still on their way are not counted.")
                                 .arg(formatCount(flow.completed), formatCount(flow.ended)));
    m_orders->setCaption(m_ranges->current() == "60s"_L1     ? tr("orders, mean of 60 s")
                         : m_ranges->current() == "10min"_L1 ? tr("orders, mean of 10 min")
                                                             : tr("orders, mean of the run"));
    const qint64 began = std::max(now.fromMs, m_feed->beganMs());
    const double seconds = std::max(1.0, static_cast<double>(now.untilMs - began) / 1000);
    m_orders->setFigure(QString::number(static_cast<double>(flow.placed) / seconds, 'f', 1), tr("/s"));
    const auto &duplicates = m_feed->latest().duplicates;
    m_duplicates->setFigure(formatCount(duplicates[0] + duplicates[1] + duplicates[2]), tr("since the start"));
    const FrameStatus status = m_context.port->status(); // the status bar tells the same two
    m_outbox->setFigure(formatCount(status.outboxPending), status.outboxPending == 1 ? tr("event") : tr("events"));
    m_lag->setFigure(formatCount(status.lag), status.lag == 1 ? tr("message") : tr("messages"),
                     status.lag > kMuchLag ? Token::Warn : Token::T1);
}

void MetricsPane::presentFlow(const ChartRange &now)
{
    // One second holds too few orders for a rate: there each point is of the ten seconds before it.
    const qint64 trail = now.stepMs == 1000 ? kTrail : 1;
    ChartSeries placed{tr("placed"), Token::Ecommerce, {}, false}, completed{tr("completed"), Token::Good, {}, false};
    ChartSeries approval{{}, Token::Payment, {}, false}, p50{u"p50"_s, Token::Pg, {}, false}, p95{u"p95"_s, Token::T2, {}, false};
    const qint64 began = m_feed->beganMs();
    const auto all =
        m_feed->buckets(now.fromMs - (trail - 1) * now.stepMs, now.untilMs - now.stepMs, now.stepMs); // the newest one is not full yet
    for (std::size_t i = static_cast<std::size_t>(trail) - 1; i < all.size(); ++i) {
        const qint64 end = all[i].fromMs + now.stepMs, at = end - now.stepMs / 2;
        if (began == 0 || end <= began) continue;
        Flow flow;
        for (std::size_t n = i + 1 - static_cast<std::size_t>(trail); n <= i; ++n) flow.add(all[n].flow);
        const double seconds = static_cast<double>(end - std::max(end - trail * now.stepMs, began / now.stepMs * now.stepMs)) / 1000;
        placed.points.push_back({at, static_cast<double>(flow.placed) / seconds});
        completed.points.push_back({at, static_cast<double>(flow.completed) / seconds});
        const qint64 decided = flow.approved + flow.declined;
        approval.points.push_back(
            {at, decided == 0 ? std::nullopt : std::optional(100.0 * static_cast<double>(flow.approved) / static_cast<double>(decided))});
        const bool called = flow.pg.count() > 0;
        p50.points.push_back({at, called ? std::optional(flow.pg.percentile(0.5)) : std::nullopt});
        p95.points.push_back({at, called ? std::optional(flow.pg.percentile(0.95)) : std::nullopt});
    }
    m_charts[Orders]->setTitle(trail > 1 ? tr("Orders per second, mean of 10 s") : tr("Orders per second"));
    m_charts[Approval]->setTitle(trail > 1 ? tr("Approval rate of payments, mean of 10 s") : tr("Approval rate of payments"));
    m_charts[PgLatency]->setTitle(trail > 1 ? tr("PG answer time with timeouts, last 10 s") : tr("PG answer time with timeouts"));
    m_charts[Orders]->setSeries({placed, completed}, now.fromMs, now.untilMs);
    m_charts[Approval]->setSeries({approval}, now.fromMs, now.untilMs);
    m_charts[PgLatency]->setSeries({p50, p95}, now.fromMs, now.untilMs);
}

void MetricsPane::presentLevels(const ChartRange &now)
{
    for (const auto &[chart, level] :
         {std::pair(Lag, &Levels::lag), std::pair(Outbox, &Levels::outbox), std::pair(Duplicates, &Levels::duplicates)}) {
        std::vector<ChartSeries> all;
        for (std::size_t i = 0; i < kParties; ++i) {
            const QString party = QString::fromLatin1(kPartyNames[i]);
            all.push_back({serviceName(party), serviceLook(party).color, levelPoints(*m_feed, level, i, now), true});
        }
        m_charts[static_cast<std::size_t>(chart)]->setSeries(std::move(all), now.fromMs, now.untilMs);
    }
}

void MetricsPane::retranslate()
{
    setAccessibleName(tr("Metrics"));
    m_ranges->setAccessibleName(tr("Time range"));
    m_ranges->setText(u"60s"_s, tr("60 s"));
    m_ranges->setText(u"10min"_s, tr("10 min"));
    m_ranges->setText(u"run"_s, tr("Run"));
    m_breaker->setText(tr("Breaker window"));
    m_latency->setText(tr("Stage latency"));
    m_approval->setCaption(tr("approval rate"));
    m_completion->setCaption(tr("completed of ended orders"));
    m_duplicates->setCaption(tr("duplicates prevented"));
    m_duplicates->setToolTip(tr("Events that a consumer had handled already, and webhooks that the gateway had stored already."));
    m_outbox->setCaption(tr("outbox pending"));
    m_lag->setCaption(tr("consumer lag"));
    m_charts[PgLatency]->setGuides({{200, tr("guide 0.2 s")}});
    m_charts[Lag]->setTitle(tr("Lag by consumer group, messages"));
    m_charts[Outbox]->setTitle(tr("Outbox pending, events"));
    m_charts[Duplicates]->setTitle(tr("Duplicates prevented, since the start"));
    m_rankingTable->setAccessibleName(tr("Products sold, net of refunds"));
    m_ranking->setHeaders({tr("No."), tr("SKU"), tr("Product"), tr("Sold")});
    m_days->setAccessibleName(tr("Days of the ranking"));
    m_days->setText(u"1"_s, tr("Today"));
    m_days->setText(u"7"_s, tr("7 days"));
    m_days->setText(u"30"_s, tr("30 days"));
    present();
}

void MetricsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace hamster::metrics

namespace hamster {

PaneSpec metricsPane()
{
    return {.id = u"metrics"_s,
            .icon = u"metrics"_s,
            .group = PaneGroup::Watch,
            .title = [] { return QCoreApplication::translate("Panes", "Metrics"); },
            .create = [](const PaneContext &context) -> QWidget * { return new metrics::MetricsPane(context); },
            .area = PaneArea::Main};
}

} // namespace hamster
