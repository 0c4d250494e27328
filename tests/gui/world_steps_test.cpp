// What the World pane says of a single step: the newest of it in words, in both languages, until the world goes on.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/world_fixture.h"
#include "views/panes/world/last_events.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"

#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec worldPane();
}

namespace {

TraceBatch batchOf(std::vector<TraceRecord> records)
{
    TraceBatch batch;
    for (TraceRecord &record : records) record.sequence = ++batch.last;
    batch.first = 1;
    batch.records = std::move(records);
    return batch;
}

const TraceRecord kRequest{.kind = TraceKind::HttpRequest, .from = Party::Gateway, .to = Party::Pg, .name = "POST /api/v1/payments"};
const TraceRecord kTimer{.kind = TraceKind::Timer, .from = Party::Gateway, .to = Party::Gateway, .name = "inquiry"};
const TraceRecord kPaid{.kind = TraceKind::StateChange,
                        .from = Party::Ecommerce,
                        .to = Party::Ecommerce,
                        .name = "order",
                        .payload = "order PAYMENT_WAIT>COMPLETED"};
const TraceRecord kMade{
    .kind = TraceKind::StateChange, .from = Party::Ecommerce, .to = Party::Ecommerce, .name = "order", .payload = "order >CREATED"};

} // namespace

class WorldStepsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { Theme::current().setLanguage(Language::English); }
    void wordsOfAStep();
    void aStepIsToldUntilTheWorldGoesOn();
};

void WorldStepsTest::wordsOfAStep()
{
    using world::lastEvents;
    QVERIFY(lastEvents(batchOf({kTimer})).isEmpty()); // nothing that is seen from outside
    QVERIFY(lastEvents(batchOf({kRequest})).endsWith(u"POST /api/v1/payments"_s));
    QCOMPARE(lastEvents(batchOf({kPaid})), u"Order: Payment wait → Completed"_s);
    QVERIFY(!lastEvents(batchOf({kMade})).contains(u"→"_s)); // it came from nowhere
    const QString many = lastEvents(batchOf({kRequest, kRequest, kMade, kTimer, kPaid}));
    QVERIFY2(many.endsWith(u"Order: Payment wait → Completed · 2 more"_s), qPrintable(many)); // the newest, the last of them last
    Theme::current().setLanguage(Language::Korean);
    QVERIFY(!lastEvents(batchOf({kPaid})).contains(u"Order"_s));
}

void WorldStepsTest::aStepIsToldUntilTheWorldGoesOn()
{
    DeskFixture desk;
    auto *live = new WorldFixture(&desk);
    FrameStatus status = desk.status();
    status.worldOpen = status.paused = true;
    desk.setStatus(status);
    PaneHost host(worldPane(), &desk, {1016, 560});
    const auto subtitle = [&host] { return host.header->findChild<Label *>(u"paneSubtitle"_s)->text(); };
    const QString before = subtitle();
    live->trace(batchOf({kPaid}));
    QCOMPARE(subtitle(), u"Last: Order: Payment wait → Completed"_s);
    Theme::current().setLanguage(Language::Korean);
    QTRY_VERIFY(!subtitle().contains(u"Last"_s) && subtitle().contains(u"→"_s));
    Theme::current().setLanguage(Language::English);
    status.paused = false;
    desk.setStatus(status);
    emit desk.statusChanged();
    QTRY_COMPARE(subtitle(), before);
    live->trace(batchOf({kPaid}));
    QCOMPARE(subtitle(), before); // what runs is not told line by line
    status.paused = true;
    desk.setStatus(status);
    live->trace(batchOf({kPaid}));
    QVERIFY(subtitle().startsWith(u"Last"_s));
    host.pane->hide(); // what comes meanwhile is not heard
    host.pane->show();
    QCOMPARE(subtitle(), before);
}

QTEST_MAIN(WorldStepsTest)
#include "world_steps_test.moc"
