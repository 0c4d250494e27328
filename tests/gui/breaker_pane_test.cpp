// The breaker window: its chart by geometry, its figures and permits by the rows of a fixed world.
#include "tests/support/metrics_room.h"
#include "views/diagrams/window_chart.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QTest>

#include <cmath>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class BreakerPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void windowColumnsShareTheSecond();
    void slowFailuresAreSeen();
    void theThresholdIsNamedBesideItsLine();
    void theRateMeetsTheThresholdAtTheOpening();
    void permitsTellWhatBecameOfThem();
    void breakerPane_showsTheOpening();
    void theRateRunsToNow();
    void breakerPane_closed();
};

void BreakerPaneTest::windowColumnsShareTheSecond()
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

void BreakerPaneTest::slowFailuresAreSeen()
{
    gateway::BreakerSnapshot detail = halfOpen();
    gateway::BreakerSecond &first = detail.seconds[0]; // 10 calls: 3 failed, 1 slow success; now 2 of the failures timed out
    first.calls.slow = first.slowSuccesses + 2;
    const WindowColumn column = layoutWindow({40, 10, 300, 200}, detail).columns[0];
    QVERIFY(std::abs(column.failedSlow.height() - 40) <= 1);
    QVERIFY(column.failed.contains(column.failedSlow));
    QCOMPARE(column.failedSlow.top(), column.failed.top());
}

void BreakerPaneTest::theThresholdIsNamedBesideItsLine()
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

void BreakerPaneTest::theRateMeetsTheThresholdAtTheOpening()
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

void BreakerPaneTest::permitsTellWhatBecameOfThem()
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

void BreakerPaneTest::breakerPane_showsTheOpening()
{
    MetricsRoom w(2);
    w.setBreaker(u"HALF_OPEN"_s, halfOpen());
    w.open(breakerPane, {440, 420});
    QCOMPARE(w.host->find<StateChip>(u"breaker.state"_s)->state(), u"HALF_OPEN"_s);
    QCOMPARE(w.figure(u"breaker.failed"_s), u"60.5 %"_s);
    QCOMPARE(w.figure(u"breaker.slow"_s), u"10.6 %"_s);
    QCOMPARE(w.figure(u"breaker.calls"_s), u"182"_s);
    QCOMPARE(w.figure(u"breaker.rejected"_s), u"120"_s);
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

void BreakerPaneTest::theRateRunsToNow()
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

void BreakerPaneTest::breakerPane_closed()
{
    MetricsRoom w(2);
    w.open(breakerPane, {440, 420});
    gateway::BreakerSnapshot closed;
    closed.failureRate = 8;
    closed.slowRate = 0;
    w.setBreaker(u"CLOSED"_s, closed);
    w.desk.announceStatus();
    QCOMPARE(w.figure(u"breaker.failed"_s), u"8.0 %"_s);
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

QTEST_MAIN(BreakerPaneTest)
#include "breaker_pane_test.moc"
