// Charts of the panes that measure, by their geometry: scales, lines, labels and what is read off them.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/diagrams/latency_chart.h"
#include "views/diagrams/line_chart.h"
#include "views/panes/metrics/chart_range.h"
#include "views/panes/metrics/log_histogram.h"

#include <QTest>

#include <cmath>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class MetricsChartsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void scalesAreRound();
    void timeTicksStandOnRoundTimes();
    void rangesShiftByWholeBuckets();
    void linesStayInTheirPlot();
    void endLabelsNeverOverlap();
    void endLabelsLeaveTheLinesFree();
    void aDropAtTheEndIsNotCrossed();
    void readsOffByKeyboard();
    void latencyStandsOnALogAxis();
    void percentiles();
};

void MetricsChartsTest::scalesAreRound()
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

void MetricsChartsTest::timeTicksStandOnRoundTimes()
{
    const TimeTicks seconds = TimeTicks::within(kSeedTimeMs - 60'000, kSeedTimeMs, 5);
    QVERIFY(seconds.at.size() <= 5);
    QCOMPARE(seconds.stepMs, 15'000);
    QCOMPARE(seconds.text(seconds.at.front()), u"14:31:15"_s);
    const TimeTicks days = TimeTicks::within(kSeedTimeMs - 30LL * 86'400'000, kSeedTimeMs, 5);
    QCOMPARE(days.text(days.at.front()).size(), 5); // "10-22"
    QVERIFY(days.at.size() >= 3);
}

void MetricsChartsTest::rangesShiftByWholeBuckets()
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

void MetricsChartsTest::linesStayInTheirPlot()
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

void MetricsChartsTest::endLabelsNeverOverlap()
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

void MetricsChartsTest::endLabelsLeaveTheLinesFree()
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

void MetricsChartsTest::aDropAtTheEndIsNotCrossed()
{
    // A level that was high for the last while and fell just now, for fewer pixels than the words are wide; and a steep fall of a rate.
    LineChart level, rate;
    for (LineChart *each : {&level, &rate}) each->resize(320, 220);
    for (const qint64 begun : {38'000, 48'000, 56'000}) {
        level.setSeries({{u"cash gateway"_s, Token::Good, {{0, 0}, {begun, 6}, {59'500, 0}}, true},
                         {u"payment"_s, Token::Warn, {{0, 0}, {begun, 6}, {59'500, 0}}, true},
                         {u"ecommerce"_s, Token::Pg, {{0, 0}}, true}},
                        0, 60'000);
        const auto labels = level.endLabels();
        QCOMPARE(labels.size(), std::size_t{3});
        for (const auto &label : labels) {
            QVERIFY(level.plot().contains(label.box));
            for (const qint64 at : {begun, qint64(59'500)}) { // the upright strokes
                const double x = level.place(at, 0).x();
                QVERIFY2(x < label.box.left() || x > label.box.right() + 1, qPrintable(label.words));
            }
        }
    }
    std::vector<ChartPoint> falling;
    for (int i = 0; i < 60; ++i) falling.push_back({i * 1000, i < 58 ? 100.0 : 100.0 - (i - 57) * 40.0});
    rate.setSeries({{{}, Token::Good, falling, false}}, 0, 60'000);
    for (const ChartPoint &point : falling) QVERIFY(!rate.endLabels().front().box.contains(rate.place(point.ms, *point.value).toPoint()));
}

void MetricsChartsTest::readsOffByKeyboard()
{
    LineChart chart;
    chart.resize(320, 150);
    chart.setSeries({{u"placed"_s, Token::Good, {{kSeedTimeMs, 3}, {kSeedTimeMs + 30'000, 8}}, true}}, kSeedTimeMs, kSeedTimeMs + 60'000);
    QCOMPARE(chart.accessibleDescription(), u"placed 8"_s);
    for (int i = 0; i < 45; ++i) QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.accessibleDescription(), u"14:32:20  placed 3"_s);
}

void MetricsChartsTest::latencyStandsOnALogAxis()
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

void MetricsChartsTest::percentiles()
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

QTEST_MAIN(MetricsChartsTest)
#include "metrics_charts_test.moc"
