// Metrics and stage latency: figures and stages by the rows of a fixed world.
#include "tests/support/metrics_room.h"
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
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"

#include <QTest>

#include <cmath>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

/// Panes that stand together over an empty world: the first one shows the way, alone the others would.
void oneInvitationIsEnough(MetricsRoom &w)
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
    void stagesOfAnOrder();
    void countsEveryRowOnce();
    void showsFigures();
    void followsTheWorld();
    void countsWebhooksThatCameAgain();
    void latencyPane_showsStages();
    void opensTheOtherPanes();
    void ranksProducts();
    void emptyStates();
    void looks_data();
    void looks();
};

void MetricsPaneTest::figuresAreThoseOfTheStatusBar()
{
    MetricsRoom w(40);
    w.open(metricsPane, {1100, 900});
    FrameStatus status = w.desk.status();
    status.outboxPending = 7;
    status.lag = 4'769;
    w.desk.setStatus(status); // within the same second: no new sample is taken for the charts
    w.desk.announceStatus();
    QTRY_COMPARE(w.figure(u"metrics.lag"_s), u"4,769"_s);
    QCOMPARE(w.figure(u"metrics.outbox"_s), u"7"_s);
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

void MetricsPaneTest::stagesOfAnOrder()
{
    MetricsRoom w(4);
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
    MetricsRoom w(40);
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
    MetricsRoom w(40);
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
    QCOMPARE(w.figure(u"metrics.approval"_s),
             u"%1 %"_s.arg(100.0 * static_cast<double>(all.approved) / static_cast<double>(all.approved + all.declined), 0, 'f', 1));
    QCOMPARE(w.figure(u"metrics.duplicates"_s), u"7"_s);
    QCOMPARE(w.figure(u"metrics.outbox"_s), u"1"_s);
    QCOMPARE(w.figure(u"metrics.lag"_s), u"1"_s); // payment has one of two to take; the shop has both
    const auto &lag = w.host->find<LineChart>(u"metrics.chart.lag"_s)->series();
    QCOMPARE(lag.size(), std::size_t{3});
    QCOMPARE(lag[1].points.back().value, std::optional(1.0));
    QCOMPARE(lag[0].points.back().value, std::optional(0.0));
}

void MetricsPaneTest::followsTheWorld()
{
    MetricsRoom w(10);
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

void MetricsPaneTest::countsWebhooksThatCameAgain()
{
    MetricsRoom w(2);
    w.desk.exec(DeskFile::Gateway, "INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, "
                                   "http_status, created_at) VALUES ('msg_1', 1, 'p', '{}', x'7b7d', 'h', 1, 'DUPLICATE', 200, 1), "
                                   "('msg_1', 1, 'p', '{}', x'7b7d', 'h', 1, 'NO_CHANGE', 200, 1)");
    w.open(metricsPane, {960, 820});
    QCOMPARE(w.figure(u"metrics.duplicates"_s), u"8"_s); // 7 by consumers; late news is no duplicate
}

void MetricsPaneTest::latencyPane_showsStages()
{
    MetricsRoom w(30);
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
    MetricsRoom w(2);
    w.open(metricsPane, {960, 820});
    QTest::mouseClick(w.host->find<Button>(u"metrics.breaker"_s), Qt::LeftButton);
    QTest::mouseClick(w.host->find<Button>(u"metrics.latency"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, (QStringList{u"breaker"_s, u"latency"_s}));
}

void MetricsPaneTest::ranksProducts()
{
    MetricsRoom w(2);
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
    MetricsRoom w;
    w.open(metricsPane, {960, 820});
    auto *empty = w.host->find<EmptyState>(u"metrics.empty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, QStringList{u"orders"_s});
    QCOMPARE(w.figure(u"metrics.approval"_s), u"–"_s);
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
    MetricsRoom w(60);
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
