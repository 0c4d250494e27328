// When panes read: only while they are on show, one in a turn, and at once when they come to sight with nothing of this world in them.
#include "tests/support/desk_fixture.h"
#include "views/theme/theme.h"
#include "views/widgets/live_refresh.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;

namespace {

struct Pane {
    explicit Pane(DeskFixture *desk)
        : refresh(
              &widget, desk, [this] { ++read; }, [this] { ++forgotten; })
    {}
    QWidget widget;
    int read = 0, forgotten = 0;
    LiveRefresh refresh;
};

} // namespace

class LiveRefreshTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void whatNobodySeesWaits();
    void anotherWorldIsReadWhenItComesToSight();
    void oneAtATime();
};

void LiveRefreshTest::whatNobodySeesWaits()
{
    DeskFixture desk;
    Pane shown(&desk), hidden(&desk);
    shown.widget.show();
    desk.announce();
    QTRY_COMPARE(shown.read, 1);
    QCOMPARE(hidden.read, 0);
    hidden.widget.show();
    QTRY_COMPARE(hidden.read, 1);
    hidden.widget.hide();
    hidden.widget.show(); // nothing new meanwhile
    desk.announce();
    QTRY_COMPARE(shown.read, 2);
    QTRY_COMPARE(hidden.read, 2);
}

void LiveRefreshTest::anotherWorldIsReadWhenItComesToSight()
{
    DeskFixture desk;
    Pane shown(&desk), hidden(&desk);
    shown.widget.show();
    desk.close();
    QCOMPARE(shown.forgotten, 1);
    QCOMPARE(hidden.forgotten, 1); // its rows are of files that are gone
    desk.reopen();
    QCOMPARE(shown.read, 1);
    QCOMPARE(hidden.read, 0);
    hidden.widget.show();
    QCOMPARE(hidden.read, 1); // who opens it wants to choose something in it
}

void LiveRefreshTest::oneAtATime()
{
    DeskFixture desk;
    std::vector<std::unique_ptr<Pane>> panes;
    for (int i = 0; i < 6; ++i) panes.push_back(std::make_unique<Pane>(&desk));
    for (const auto &pane : panes) pane->widget.show();
    const auto total = [&panes] {
        int sum = 0;
        for (const auto &pane : panes) sum += pane->read;
        return sum;
    };
    desk.announce();
    int before = 0, most = 0;
    QElapsedTimer patience;
    for (patience.start(); before < 6 && patience.elapsed() < 5000; before = total()) {
        QCoreApplication::processEvents(); // one turn
        most = std::max(most, total() - before);
    }
    QCOMPARE(before, 6);
    QVERIFY2(most < 6, "all of them in one turn");
}

QTEST_MAIN(LiveRefreshTest)
#include "live_refresh_test.moc"
