// Metrics, stage latency and breaker window: scales and charts by their geometry, figures and stages by the rows of a fixed world.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/diagrams/latency_chart.h"
#include "views/diagrams/line_chart.h"
#include "views/diagrams/window_chart.h"
#include "views/items/table_view.h"
#include "views/panes/metrics/chart_range.h"
#include "views/panes/metrics/metrics_feed.h"
#include "views/panes/metrics/stage_times.h"
#include "views/panes/orders/order_focus.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/kpi_figure.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec metricsPane();
PaneSpec latencyPane();
PaneSpec breakerPane();
} // namespace hamster

namespace {

constexpr qint64 kSecond = kSeedTimeMs / 1000;

/// A closed breaker that opened 12 s ago after rising failures, refused calls for 10 s and is half open now.
gateway::BreakerSnapshot halfOpen()
{
    gateway::BreakerSnapshot detail;
    detail.state = gateway::BreakerState::HalfOpen;
    for (int i = 0; i < 30; ++i) {
        gateway::BreakerSecond second;
        second.epochSecond = kSecond - 29 + i;
        if (i < 18) {
            second.calls = {10, std::min(9, 3 + i / 2), 2};
            second.slowSuccesses = 1;
            if (i > 1) second.failureRate = std::min(60.0F, 20.0F + static_cast<float>(i) * 2.4F);
        } else if (i < 28) {
            second.rejected = 12;
        } else {
            second.calls = {1, 0, 0};
        }
        detail.seconds.push_back(second);
    }
    detail.opening = gateway::BreakerOpening{Instant{(kSecond - 12) * 1000 + 400}, 60.5F, 10.6F, {263, 159, 28}, false};
    detail.halfOpenAt = Instant{kSeedTimeMs - 2000};
    detail.trials = {{Instant{kSeedTimeMs - 2000}, 41ms, false, false},
                     {Instant{kSeedTimeMs - 1500}, 38ms, false, false},
                     {Instant{kSeedTimeMs - 1200}, {}, false, false}};
    detail.notPermitted = 124;
    detail.permitsLeft = 2;
    return detail;
}

struct World {
    explicit World(int count = 0)
    {
        if (count > 0) orders = desk.addOrders(count);
        FrameStatus status = desk.status();
        status.timeMs = kSeedTimeMs + 8'000;
        desk.setStatus(status);
        desk.setDuplicatesPrevented({{u"ecommerce"_s, 3}, {u"payment"_s, 4}, {u"cash-gateway"_s, 0}});
    }
    void setBreaker(const QString &state, const gateway::BreakerSnapshot &detail, qint64 openUntilMs = 0)
    {
        BreakerView view;
        view.state = state;
        view.openUntilMs = openUntilMs;
        view.detail = detail;
        desk.setBreaker(view);
    }
    void open(PaneSpec (*spec)(), QSize size) { host = std::make_unique<PaneHost>(spec(), &desk, size); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

/// Panes that stand together over an empty world: the first one shows the way, alone the others would.
void oneInvitationIsEnough(World &w)
{
    QWidget window;
    std::vector<PaneHost *> hosts;
    for (const PaneSpec &spec : {metricsPane(), breakerPane(), latencyPane()}) {
        hosts.push_back(new PaneHost(spec, &w.desk, {500, 420}));
        hosts.back()->setParent(&window);
        hosts.back()->show();
    }
    window.resize(500, 420);
    const auto spread = [&hosts] { // beside each other: behind another one a pane is not in sight
        for (std::size_t i = 0; i < hosts.size(); ++i) hosts[i]->setGeometry(static_cast<int>(i) * 160, 0, 160, 420);
    };
    spread();
    window.show();
    w.desk.announceStatus();
    const auto invites = [&window](const char16_t *empty) {
        return window.findChild<EmptyState *>(QString::fromUtf16(empty))->findChild<Button *>(u"emptyAction"_s)->isVisible();
    };
    QTRY_VERIFY(!invites(u"breaker.empty") && !invites(u"latency.empty"));
    QVERIFY(invites(u"metrics.empty"));
    hosts.front()->hide();
    w.desk.announceStatus();
    QTRY_VERIFY(invites(u"breaker.empty"));
    QVERIFY(!invites(u"latency.empty"));
}

QString figure(const World &w, const QString &name) { return w.host->find<KpiFigure>(name)->accessibleDescription(); }

} // namespace

class MetricsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void figuresAreThoseOfTheStatusBar();
    void scalesAreRound();
    void timeTicksStandOnRoundTimes();
    void rangesShiftByWholeBuckets();
    void linesStayInTheirPlot();
    void endLabelsNeverOverlap();
    void endLabelsLeaveTheLinesFree();
    void readsOffByKeyboard();
    void windowColumnsShareTheSecond();
    void slowFailuresAreSeen();
    void theThresholdIsNamedBesideItsLine();
    void theRateMeetsTheThresholdAtTheOpening();
    void permitsTellWhatBecameOfThem();
    void latencyStandsOnALogAxis();
    void percentiles();
    void stagesOfAnOrder();
    void countsEveryRowOnce();
    void showsFigures();
    void followsTheWorld();
    void breakerPane_showsTheOpening();
    void theRateRunsToNow();
    void countsWebhooksThatCameAgain();
    void breakerPane_closed();
    void latencyPane_showsStages();
    void opensTheOtherPanes();
    void ranksProducts();
    void emptyStates();
    void looks_data();
    void looks();
};

void MetricsPaneTest::figuresAreThoseOfTheStatusBar()
{
    World w(40);
    w.open(metricsPane, {1100, 900});
    FrameStatus status = w.desk.status();
    status.outboxPending = 7;
    status.lag = 4'769;
    w.desk.setStatus(status); // within the same second: no new sample is taken for the charts
    w.desk.announceStatus();
    QTRY_COMPARE(figure(w, u"metrics.lag"_s), u"4,769"_s);
    QCOMPARE(figure(w, u"metrics.outbox"_s), u"7"_s);
    auto *days = w.host->find<SegmentedControl>(u"metrics.days"_s);
    QCOMPARE(days->width(), days->widthFor(false)); // whole words
    // Nothing is counted as sold although orders were completed: the consumer has not come to them yet.
    w.desk.exec(DeskFile::Ecommerce, "DELETE FROM product_sales");
    w.desk.exec(DeskFile::Bus, "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) "
                               "VALUES ('ecommerce-events', 0, 2344, 'k', 'order.completed', 'k', 'evt-sold', '{}', 1)");
    w.desk.announce();
    const auto said = [&w] {
        for (const Label *label : w.host->findChildren<Label *>())
            if (label->text().contains(u"projection"_s)) return label->text();
        return QString();
    };
    QTRY_COMPARE(said(), u"Products sold: none counted yet, the projection is 2,345 events behind"_s);
}

void MetricsPaneTest::scalesAreRound()
{
    const ValueScale scale = ValueScale::covering(0, 37);
    QCOMPARE(scale.step, 10.0);
    QCOMPARE(scale.high, 40.0);
    QCOMPARE(scale.ticks(), (std::vector<double>{0, 10, 20, 30, 40}));
    QCOMPARE(ValueScale::covering(0, 100).step, 20.0);
    QVERIFY(ValueScale::covering(0, 0).high > 0);
    for (const double high : {0.3, 1.0, 7.0, 99.0, 12'345.0}) QVERIFY(ValueScale::covering(0, high).ticks().size() <= 7);
    const LogScale log = LogScale::covering(1, 7'000);
    QCOMPARE(log.share(1), 0.0);
    QCOMPARE(log.share(100), 0.5);
    QCOMPARE(log.share(10'000), 1.0);
    QCOMPARE(log.share(99'000), 1.0); // stands at the end
    QCOMPARE(LogScale::covering(1, 12'000).high, 100'000.0);
}

void MetricsPaneTest::timeTicksStandOnRoundTimes()
{
    const TimeTicks seconds = TimeTicks::within(kSeedTimeMs - 60'000, kSeedTimeMs, 5);
    QVERIFY(seconds.at.size() <= 5);
    QCOMPARE(seconds.stepMs, 15'000);
    QCOMPARE(seconds.text(seconds.at.front()), u"14:31:15"_s);
    const TimeTicks days = TimeTicks::within(kSeedTimeMs - 30LL * 86'400'000, kSeedTimeMs, 5);
    QCOMPARE(days.text(days.at.front()).size(), 5); // "10-22"
    QVERIFY(days.at.size() >= 3);
}

void MetricsPaneTest::rangesShiftByWholeBuckets()
{
    using metrics::ChartRange;
    const ChartRange minute = ChartRange::of(u"60s"_s, 0, kSeedTimeMs);
    QCOMPARE(minute.untilMs - minute.fromMs, 60'000);
    QCOMPARE(minute.fromMs % 1000, 0);
    QCOMPARE(ChartRange::of(u"60s"_s, 0, kSeedTimeMs + 100).fromMs, minute.fromMs);
    QCOMPARE(ChartRange::of(u"10min"_s, 0, kSeedTimeMs).stepMs, 10'000);
    const ChartRange run = ChartRange::of(u"run"_s, kSeedTimeMs - 7'200'000, kSeedTimeMs);
    QCOMPARE(run.stepMs, 120'000);
    QVERIFY(run.fromMs <= kSeedTimeMs - 7'000'000);
    QVERIFY((run.untilMs - run.fromMs) / run.stepMs <= 61);
}

void MetricsPaneTest::linesStayInTheirPlot()
{
    LineChart chart;
    chart.resize(400, 200);
    chart.setSeries({{u"a"_s, Token::Good, {{1000, 0}, {2000, 17}, {3000, {}}, {4000, 9}}, false}}, 1000, 5000);
    const QRect plot = chart.plot();
    QCOMPARE(chart.place(1000, 0), QPointF(plot.left(), plot.bottom()));
    const QPointF corner = chart.place(5000, chart.scale().high);
    QCOMPARE(corner.x(), static_cast<double>(plot.left() + plot.width()));
    QCOMPARE(corner.y(), static_cast<double>(plot.top()));
    QVERIFY(plot.contains(chart.place(2000, 17).toPoint()));
    QCOMPARE(valueAt(chart.series()[0], 2500), std::optional(17.0));
    QVERIFY(!valueAt(chart.series()[0], 3500));
    QVERIFY(!valueAt(chart.series()[0], 500));
}

void MetricsPaneTest::endLabelsNeverOverlap()
{
    LineChart chart;
    chart.resize(320, 150);
    std::vector<ChartSeries> series;
    for (int i = 0; i < 5; ++i) series.push_back({u"service %1"_s.arg(i), Token::Good, {{0, 1.0 + i * 0.01}, {900, 1.0 + i * 0.01}}, true});
    chart.setSeries(series, 0, 1000);
    const auto labels = chart.endLabels();
    QCOMPARE(labels.size(), std::size_t{5});
    for (std::size_t i = 1; i < labels.size(); ++i) QVERIFY(labels[i].box.top() >= labels[i - 1].box.bottom());
    for (const auto &label : labels) QVERIFY(chart.plot().contains(label.box));
}

void MetricsPaneTest::endLabelsLeaveTheLinesFree()
{
    LineChart chart, neighbour;
    for (LineChart *each : {&chart, &neighbour}) each->resize(320, 260);
    std::vector<ChartSeries> series{{u"cash gateway"_s, Token::Good, {}, false}, {u"payment"_s, Token::Warn, {}, false}};
    for (int i = 0; i <= 60; ++i) {
        series[0].points.push_back({i * 1000, 20.0 * i});
        series[1].points.push_back({i * 1000, 19.0 * i});
    }
    chart.setSeries(series, 0, 60'000);
    const auto labels = chart.endLabels();
    QCOMPARE(labels.size(), std::size_t{2});
    QCOMPARE(labels.front().words, u"cash gateway 1,200"_s); // as their lines
    for (const auto &label : labels)
        for (const ChartSeries &each : series)
            for (const ChartPoint &point : each.points) QVERIFY(!label.box.contains(chart.place(point.ms, *point.value).toPoint()));
    neighbour.setSeries({{{}, Token::Good, {{0, 1}}, true}}, 0, 60'000);
    QCOMPARE(neighbour.plot(), chart.plot()); // whatever their words
}

void MetricsPaneTest::readsOffByKeyboard()
{
    LineChart chart;
    chart.resize(320, 150);
    chart.setSeries({{u"placed"_s, Token::Good, {{kSeedTimeMs, 3}, {kSeedTimeMs + 30'000, 8}}, true}}, kSeedTimeMs, kSeedTimeMs + 60'000);
    QCOMPARE(chart.accessibleDescription(), u"placed 8"_s);
    for (int i = 0; i < 45; ++i) QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.accessibleDescription(), u"14:32:20  placed 3"_s);
}

void MetricsPaneTest::windowColumnsShareTheSecond()
{
    const gateway::BreakerSnapshot detail = halfOpen();
    const QRect plot(40, 10, 300, 200);
    const WindowLayout layout = layoutWindow(plot, detail);
    QCOMPARE(layout.columns.size(), std::size_t{30});
    const WindowColumn &first = layout.columns[0]; // 10 calls: 3 failed, 1 slow, 6 good
    QCOMPARE(first.failed.height(), 60);
    QCOMPARE(first.failed.bottom(), plot.bottom());
    QVERIFY(std::abs(first.slow.height() - 20) <= 1);
    QVERIFY(std::abs(first.success.height() - 120) <= 1);
    QCOMPARE(first.success.top(), plot.top());
    QVERIFY(first.slow.bottom() < first.failed.top());
    for (std::size_t i = 1; i < layout.columns.size(); ++i) QVERIFY(layout.columns[i].whole.left() > layout.columns[i - 1].whole.right());
    QVERIFY(plot.contains(layout.columns.back().whole));
    QVERIFY(layout.columns[20].refused);
    QVERIFY(layout.columns[20].failed.isEmpty());
    QVERIFY(!layout.columns[29].refused);
    QCOMPARE(layout.columns[29].success.height(), 200);
}

void MetricsPaneTest::slowFailuresAreSeen()
{
    gateway::BreakerSnapshot detail = halfOpen();
    gateway::BreakerSecond &first = detail.seconds[0]; // 10 calls: 3 failed, 1 slow success; now 2 of the failures timed out
    first.calls.slow = first.slowSuccesses + 2;
    const WindowColumn column = layoutWindow({40, 10, 300, 200}, detail).columns[0];
    QVERIFY(std::abs(column.failedSlow.height() - 40) <= 1);
    QVERIFY(column.failed.contains(column.failedSlow));
    QCOMPARE(column.failedSlow.top(), column.failed.top());
}

void MetricsPaneTest::theThresholdIsNamedBesideItsLine()
{
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Dark, language);
        WindowChart chart;
        chart.resize(440, 220);
        chart.setBreaker(halfOpen());
        const WindowLayout layout = chart.layoutNow();
        const QRect words = chart.thresholdBox();
        QVERIFY(chart.rect().contains(words));
        QVERIFY(words.left() > layout.plot.right()); // over no bar
        QVERIFY(std::abs(words.center().y() - layout.thresholdY) <= 2);
        QVERIFY(words.height() < 2 * QFontMetrics(Theme::current().font(TextRole::Caption)).height()); // one line
    }
    look();
}

void MetricsPaneTest::theRateMeetsTheThresholdAtTheOpening()
{
    gateway::BreakerSnapshot detail = halfOpen();
    detail.opening->failureRate = 60;
    const QRect plot(40, 10, 300, 200);
    const WindowLayout layout = layoutWindow(plot, detail);
    QVERIFY(std::abs(layout.thresholdY - 90) < 1e-4); // 60 % of 200 above the foot at 210
    QCOMPARE(layout.rate.size(), std::size_t{1});
    QCOMPARE(layout.rate[0].size(), std::size_t{16}); // the first two seconds had too few calls
    QCOMPARE(layout.opening, layout.rate[0].back());
    QCOMPARE(layout.opening.y(), layout.thresholdY);
    QVERIFY(layout.columns[17].whole.adjusted(-1, 0, 1, 0).contains(layout.opening.toPoint()));
}

void MetricsPaneTest::permitsTellWhatBecameOfThem()
{
    PermitBoxes boxes;
    boxes.resize(400, 35);
    boxes.setBreaker(halfOpen(), kSeedTimeMs);
    const auto all = boxes.boxes();
    QCOMPARE(all.size(), std::size_t{5});
    QCOMPARE(all[0].words, u"41 ms"_s);
    QCOMPARE(all[2].words, u"1.2 s …"_s);
    QCOMPARE(all[4].words, u"free"_s);
    QCOMPARE(all[2].state, 1);
    QVERIFY(all[1].rect.left() > all[0].rect.right());
    QVERIFY(boxes.rect().contains(all[4].rect));
}

void MetricsPaneTest::latencyStandsOnALogAxis()
{
    LatencyChart chart;
    chart.resize(460, 420);
    chart.setRows(
        {{u"a"_s, Token::Pg, 10, 10, 1000, 5000, 100, std::pair(200.0, 200.0), false}, {u"b"_s, Token::Pg, 0, 0, 0, 0, {}, {}, true}});
    const double decade = chart.xOf(10) - chart.xOf(1);
    QVERIFY(std::abs(chart.xOf(1000) - chart.xOf(100) - decade) < 1e-6);
    const QRect bar = chart.bar(0);
    QVERIFY(std::abs(bar.left() - chart.xOf(10)) <= 1);
    QVERIFY(std::abs(bar.right() - chart.xOf(1000)) <= 1.5);
    QVERIFY(chart.rowRect(0).contains(bar));
    QVERIFY(chart.bar(1).isNull());
    QVERIFY(chart.accessibleDescription().startsWith(u"a: p50 10 ms"_s));
    QCOMPARE(LatencyChart::text(28), u"28 ms"_s);
    QCOMPARE(LatencyChart::text(2310), u"2.31 s"_s);
    // One style for a column, whatever the times are, and no two lines of the axis with the same words.
    QCOMPARE(LatencyChart::text(59'920), u"59.9 s"_s);
    QCOMPARE(LatencyChart::text(76'300), u"76.3 s"_s);
    QCOMPARE(LatencyChart::text(999.7), u"1.00 s"_s);
    QCOMPARE(LatencyChart::text(754'000), u"754 s"_s);
    QStringList ticks;
    for (const double tick : LogScale::covering(1, 76'300).ticks()) ticks << LatencyChart::tickText(tick);
    QCOMPARE(ticks, (QStringList{u"1 ms"_s, u"10"_s, u"100"_s, u"1 s"_s, u"10 s"_s, u"100 s"_s}));
    chart.setRows(
        {{u"placed → completed"_s, Token::Pg, 10, 10, 1000, 76'300, {}, {}, false}, {u"b"_s, Token::Pg, 0, 0, 0, 0, {}, {}, true}});
    for (const int width : {340, 366, 440, 600}) {
        chart.resize(width, 420);
        const std::vector<std::size_t> named = chart.namedTicks();
        QVERIFY(named.size() >= 2 && named[0] == 0);
        for (std::size_t i = 0; i < named.size(); ++i) QCOMPARE(named[i], i * named[1]);
        QVERIFY(width < 440 || named.size() == 6);
        QVERIFY(chart.xOf(1000) - chart.xOf(1) > width * 0.15); // a narrow one goes without p99 in figures rather than without a drawing
    }
    // The key stands by its rows, also in a high pane.
    for (const int height : {260, 420, 900}) {
        chart.resize(460, height);
        QVERIFY(chart.footRect().top() >= chart.rowRect(1).bottom() && chart.footRect().bottom() <= chart.height());
        QVERIFY(chart.footRect().top() - chart.rowRect(1).bottom() < 12);
    }
}

void MetricsPaneTest::percentiles()
{
    std::vector<double> values;
    metrics::LogHistogram histogram, other;
    for (int i = 1; i <= 1000; ++i) {
        values.push_back(i);
        (i % 2 ? histogram : other).add(i);
    }
    histogram.add(other);
    QCOMPARE(histogram.count(), 1000);
    QCOMPARE(metrics::percentileOf(values, 0.5), 500.0);
    QCOMPARE(metrics::percentileOf(values, 0.99), 990.0);
    QVERIFY(std::abs(histogram.percentile(0.5) - 500) < 500 * 0.03);
    QVERIFY(std::abs(histogram.percentile(0.95) - 950) < 950 * 0.03);
    std::vector<double> one{7};
    QCOMPARE(metrics::percentileOf(one, 0.5), 7.0);
}

void MetricsPaneTest::stagesOfAnOrder()
{
    World w(4);
    const metrics::StageMs stages = metrics::stagesOf(w.desk, QString::fromStdString(w.orders[0].number));
    const auto of = [&stages](metrics::Stage stage) { return stages[static_cast<std::size_t>(stage)]; };
    QCOMPARE(of(metrics::Stage::Reserve), std::optional(28.0)); // as the fixture writes them
    QCOMPARE(of(metrics::Stage::Ask), std::optional(35.0));
    QCOMPARE(of(metrics::Stage::Accept), std::optional(50.0));
    QCOMPARE(of(metrics::Stage::Decide), std::optional(2167.0));
    QCOMPARE(of(metrics::Stage::Webhook), std::optional(3033.0));
    QCOMPARE(of(metrics::Stage::Approve), std::optional(37.0));
    QCOMPARE(of(metrics::Stage::Complete), std::optional(43.0));
    double sum = 0;
    for (std::size_t i = 0; i + 1 < metrics::kStages; ++i) sum += stages[i].value();
    QCOMPARE(of(metrics::Stage::Total), std::optional(sum));
    const metrics::StageMs open = metrics::stagesOf(w.desk, QString::fromStdString(w.orders[3].number)); // not completed
    QVERIFY(!open[static_cast<std::size_t>(metrics::Stage::Total)]);
    QVERIFY(open[0]);
    QVERIFY(!metrics::stagesOf(w.desk, u"ORD-NONE"_s)[0]);
}

void MetricsPaneTest::countsEveryRowOnce()
{
    World w(40);
    auto *feed = metrics::MetricsFeed::of(&w.desk);
    QCOMPARE(metrics::MetricsFeed::of(&w.desk), feed);
    feed->read();
    feed->read();
    const metrics::Flow all = feed->total(0, kSeedTimeMs * 2);
    QCOMPARE(all.placed, 40);
    QCOMPARE(all.completed,
             w.desk.number(DeskFile::Ecommerce, "SELECT count(*) FROM state_log WHERE entity = 'order' AND to_state = 'ORDER_COMPLETED'"));
    QCOMPARE(all.approved,
             w.desk.number(DeskFile::Payment, "SELECT count(*) FROM state_log WHERE entity = 'payment' AND to_state = 'APPROVED'"));
    QCOMPARE(all.pg.count(), w.desk.number(DeskFile::Gateway, "SELECT count(*) FROM pg_attempts WHERE finished_at IS NOT NULL"));
    qint64 placed = 0;
    const metrics::ChartRange range = metrics::ChartRange::of(u"run"_s, feed->beganMs(), kSeedTimeMs + 90'000'000);
    for (const auto &bucket : feed->buckets(range.fromMs, range.untilMs, range.stepMs)) placed += bucket.flow.placed;
    QCOMPARE(placed, 40);
    // In small portions the same comes out.
    metrics::StageTimes slow, fast;
    while (slow.read(w.desk, 3)) {}
    fast.read(w.desk, 1000);
    QVERIFY(slow.since(0) == fast.since(0));
    QCOMPARE(fast.since(0)[7].count, all.completed);
}

void MetricsPaneTest::showsFigures()
{
    World w(40);
    w.desk.exec(DeskFile::Ecommerce, "INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, "
                                     "correlation_id, payload, created_at) "
                                     "VALUES ('e1', 'order', '1', 'order.placed', 'ecommerce-events', 'k', 'c', '{}', 1)");
    w.desk.exec(DeskFile::Bus, "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) "
                               "VALUES ('ecommerce-events', 0, 0, 'k', 'order.placed', 'c', 'e', '{}', 1), ('ecommerce-events', 0, 1, 'k', "
                               "'order.placed', 'c', 'f', '{}', 1); "
                               "INSERT INTO offsets (group_name, topic, partition, next_offset) VALUES ('payment', 'ecommerce-events', 0, "
                               "1), ('ecommerce', 'ecommerce-events', 0, 2)");
    FrameStatus status = w.desk.status();
    status.outboxPending = status.lag = 1; // as the port counts them
    w.desk.setStatus(status);
    w.open(metricsPane, {960, 820});
    QTest::mouseClick(w.host->find<QWidget>(u"segment.run"_s), Qt::LeftButton);
    const metrics::Flow all = metrics::MetricsFeed::of(&w.desk)->total(0, kSeedTimeMs * 2);
    QVERIFY(all.declined > 0);
    QCOMPARE(figure(w, u"metrics.approval"_s),
             u"%1 %"_s.arg(100.0 * static_cast<double>(all.approved) / static_cast<double>(all.approved + all.declined), 0, 'f', 1));
    QCOMPARE(figure(w, u"metrics.duplicates"_s), u"7"_s);
    QCOMPARE(figure(w, u"metrics.outbox"_s), u"1"_s);
    QCOMPARE(figure(w, u"metrics.lag"_s), u"1"_s); // payment has one of two to take; the shop has both
    const auto &lag = w.host->find<LineChart>(u"metrics.chart.lag"_s)->series();
    QCOMPARE(lag.size(), std::size_t{3});
    QCOMPARE(lag[1].points.back().value, std::optional(1.0));
    QCOMPARE(lag[0].points.back().value, std::optional(0.0));
}

void MetricsPaneTest::followsTheWorld()
{
    World w(10);
    w.open(metricsPane, {960, 820});
    auto *feed = metrics::MetricsFeed::of(&w.desk);
    QCOMPARE(feed->total(0, kSeedTimeMs * 2).placed, 10);
    w.desk.addOrders(5);
    w.desk.announce();
    QTRY_COMPARE(feed->total(0, kSeedTimeMs * 2).placed, 15);
    const std::size_t samples = feed->levels().size();
    w.desk.announceStatus(); // the clock stands: no new sample, the charts stand still
    QCOMPARE(feed->levels().size(), samples);
    FrameStatus later = w.desk.status();
    later.timeMs += 5000;
    w.desk.setStatus(later);
    w.desk.announceStatus();
    QCOMPARE(feed->levels().size(), samples + 1);
    w.desk.close();
    QCOMPARE(feed->beganMs(), 0);
    QVERIFY(w.host->find<EmptyState>(u"metrics.empty"_s)->isVisible());
    w.desk.reopen();
    QTRY_COMPARE(feed->total(0, kSeedTimeMs * 2).placed, 15);
}

void MetricsPaneTest::breakerPane_showsTheOpening()
{
    World w(2);
    w.setBreaker(u"HALF_OPEN"_s, halfOpen());
    w.open(breakerPane, {440, 420});
    QCOMPARE(w.host->find<StateChip>(u"breaker.state"_s)->state(), u"HALF_OPEN"_s);
    QCOMPARE(figure(w, u"breaker.failed"_s), u"60.5 %"_s);
    QCOMPARE(figure(w, u"breaker.slow"_s), u"10.6 %"_s);
    QCOMPARE(figure(w, u"breaker.calls"_s), u"182"_s);
    QCOMPARE(figure(w, u"breaker.rejected"_s), u"120"_s);
    QCOMPARE(w.host->find<Label>(u"breaker.limits"_s)->text(), u"opens at 60 % failed or 50 % slow, from 20 calls on"_s);
    QVERIFY(w.host->find<PermitBoxes>(u"breaker.permits"_s)->accessibleDescription().startsWith(u"41 ms, 38 ms"_s));
    // A low pane goes without the limits in words rather than scroll; a high one does not make its bars endless.
    const auto *limits = w.host->find<Label>(u"breaker.limits"_s);
    const auto *chart = w.host->find<WindowChart>(u"breaker.chart"_s);
    QVERIFY(limits->isVisible());
    w.host->resize(355, 295 + 30);
    QTRY_VERIFY(!limits->isVisible());
    QTRY_VERIFY(w.host->pane->minimumSizeHint().height() <= 295);
    w.host->resize(440, 1000);
    QTRY_VERIFY(limits->isVisible() && chart->height() > 200);
    QVERIFY(chart->height() < 700);
}

void MetricsPaneTest::theRateRunsToNow()
{
    // The last call was ten seconds ago; older failures have left the window since: the line ends where the figure is.
    gateway::BreakerSnapshot detail;
    for (int i = 0; i < 30; ++i) {
        gateway::BreakerSecond second;
        second.epochSecond = kSecond - 29 + i;
        if (i < 20) {
            second.calls = {2, 0, 0};
            second.failureRate = 20;
        }
        detail.seconds.push_back(second);
    }
    detail.failureRate = 12.5F;
    const QRect plot(44, 9, 300, 200);
    WindowLayout layout = layoutWindow(plot, detail);
    QCOMPARE(layout.rate.size(), std::size_t{1});
    const QRect now = layout.columns.back().whole;
    QCOMPARE(layout.rate[0].back(), QPointF(now.left() + now.width() / 2.0, plot.bottom() + 1 - 0.125 * plot.height()));
    detail.seconds.back().calls = {1, 0, 0}; // also in a second with a call of its own: one point, the newest rate
    detail.seconds.back().failureRate = 19;
    layout = layoutWindow(plot, detail);
    QCOMPARE(layout.rate[0].back().y(), plot.bottom() + 1 - 0.125 * plot.height());
    QVERIFY(layout.rate[0][layout.rate[0].size() - 2].x() < layout.rate[0].back().x());
}

void MetricsPaneTest::countsWebhooksThatCameAgain()
{
    World w(2);
    w.desk.exec(DeskFile::Gateway, "INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, "
                                   "http_status, created_at) VALUES ('msg_1', 1, 'p', '{}', x'7b7d', 'h', 1, 'DUPLICATE', 200, 1), "
                                   "('msg_1', 1, 'p', '{}', x'7b7d', 'h', 1, 'NO_CHANGE', 200, 1)");
    w.open(metricsPane, {960, 820});
    QCOMPARE(figure(w, u"metrics.duplicates"_s), u"8"_s); // 7 by consumers; late news is no duplicate
}

void MetricsPaneTest::breakerPane_closed()
{
    World w(2);
    w.open(breakerPane, {440, 420});
    gateway::BreakerSnapshot closed;
    closed.failureRate = 8;
    closed.slowRate = 0;
    w.setBreaker(u"CLOSED"_s, closed);
    w.desk.announceStatus();
    QCOMPARE(figure(w, u"breaker.failed"_s), u"8.0 %"_s);
    QCOMPARE(w.host->find<Label>(u"breaker.permits.words"_s)->text(), u"used when it is half open"_s);
    gateway::BreakerSnapshot open = halfOpen();
    open.state = gateway::BreakerState::Open;
    w.setBreaker(u"OPEN"_s, open, kSeedTimeMs);
    w.desk.announceStatus();
    QVERIFY(w.host->find<Label>(u"breaker.next"_s)->text().contains(u"14:32:05.118"_s));
    // The key tells slow failures apart, and its line has a row of its own where it would be cut.
    QCOMPARE(w.host->find<Label>(u"breaker.key.failedSlow"_s)->text(), u"slow failure"_s);
    const auto *rate = w.host->find<Label>(u"breaker.key.rate"_s), *fill = w.host->find<Label>(u"breaker.key.failedSlow"_s);
    for (const int width : {560, 330}) {
        w.host->resize(width, 420);
        QTRY_COMPARE(rate->mapTo(w.host->pane, QPoint()).y() > fill->mapTo(w.host->pane, QPoint()).y(), width < 400);
        QVERIFY(rate->width() >= rate->fontMetrics().horizontalAdvance(rate->text()));
    }
}

void MetricsPaneTest::latencyPane_showsStages()
{
    World w(30);
    w.open(latencyPane, {440, 420});
    QTest::mouseClick(w.host->find<QWidget>(u"segment.run"_s), Qt::LeftButton);
    auto *chart = w.host->find<LatencyChart>(u"latency.chart"_s);
    QCOMPARE(chart->rows().size(), metrics::kStages);
    QVERIFY(chart->rows()[7].total);
    QVERIFY(chart->rows()[7].count > 10);
    QVERIFY(std::abs(chart->rows()[0].p50 - 28) < 1);
    QVERIFY(!chart->rows()[0].order);
    OrderFocus::of(&w.desk)->setNumber(QString::fromStdString(w.orders[0].number));
    QTRY_COMPARE(chart->rows()[0].order, std::optional(28.0));
}

void MetricsPaneTest::opensTheOtherPanes()
{
    World w(2);
    w.open(metricsPane, {960, 820});
    QTest::mouseClick(w.host->find<Button>(u"metrics.breaker"_s), Qt::LeftButton);
    QTest::mouseClick(w.host->find<Button>(u"metrics.latency"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, (QStringList{u"breaker"_s, u"latency"_s}));
}

void MetricsPaneTest::ranksProducts()
{
    World w(2);
    const std::string a = std::to_string(w.desk.products()[0]), b = std::to_string(w.desk.products()[1]);
    w.desk.exec(DeskFile::Ecommerce, "INSERT INTO product_sales (product_public_id, day, quantity) VALUES (" + a + ", '2026-11-20', 3), (" +
                                         b + ", '2026-11-20', 5), (" + a + ", '2026-11-15', 40)");
    w.open(metricsPane, {960, 820});
    const auto *model = w.host->find<TableView>(u"metrics.ranking"_s)->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 1).data().toString(), u"WHEEL-21"_s);
    QTest::mouseClick(w.host->find<QWidget>(u"segment.7"_s), Qt::LeftButton);
    QCOMPARE(model->index(0, 1).data().toString(), u"SEED-1KG"_s);
    QCOMPARE(model->index(0, 3).data().toString(), u"43"_s);
}

void MetricsPaneTest::emptyStates()
{
    World w;
    w.open(metricsPane, {960, 820});
    auto *empty = w.host->find<EmptyState>(u"metrics.empty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, QStringList{u"orders"_s});
    QCOMPARE(figure(w, u"metrics.approval"_s), u"–"_s);
    oneInvitationIsEnough(w);
    w.open(latencyPane, {440, 420});
    QVERIFY(w.host->find<EmptyState>(u"latency.empty"_s)->isVisible());
    w.open(breakerPane, {440, 420});
    QVERIFY(w.host->find<EmptyState>(u"breaker.empty"_s)->isVisible());
    w.host->resize(355, 295 + 30); // low: nothing is cut either
    QTRY_VERIFY(!w.host->find<PermitBoxes>(u"breaker.permits"_s)->isVisible());
    QTRY_VERIFY(w.host->pane->minimumSizeHint().height() <= 295);
    w.setBreaker(u"HALF_OPEN"_s, halfOpen());
    w.desk.announceStatus();
    QVERIFY(!w.host->find<EmptyState>(u"breaker.empty"_s)->isVisible());
}

void MetricsPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-ko") << false << true;
}

void MetricsPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    World w(60);
    w.setBreaker(u"HALF_OPEN"_s, halfOpen());
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open(breakerPane, {440, 420});
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"브레이커 구간"_s : u"Breaker window"_s);
    QVERIFY(shot(*w.host, u"G-breaker-"_s + tag));
    OrderFocus::of(&w.desk)->setNumber(QString::fromStdString(w.orders[0].number));
    w.open(latencyPane, {440, 420});
    QTest::mouseClick(w.host->find<QWidget>(u"segment.run"_s), Qt::LeftButton);
    QVERIFY(shot(*w.host, u"G-latency-"_s + tag));
    w.open(metricsPane, {960, 820});
    QTest::mouseClick(w.host->find<QWidget>(u"segment.10min"_s), Qt::LeftButton);
    QVERIFY(shot(*w.host, u"G-metrics-"_s + tag));
    look();
}

QTEST_MAIN(MetricsPaneTest)
#include "metrics_pane_test.moc"
