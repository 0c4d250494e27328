// The invariants pane: an empty world proves nothing, violations show their evidence and open the order.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/world_fixture.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/invariants/invariant_rows.h"
#include "views/panes/invariants/invariants_pane.h"
#include "views/panes/invariants/rule_state_delegate.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QClipboard>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec invariantsPane();
}

namespace {

std::vector<InvariantView> sweep(qint64 rowsSeen, const SeededOrder *offender = nullptr)
{
    std::vector<InvariantView> views;
    for (const audit::InvariantInfo &info : audit::invariants()) {
        InvariantView view;
        view.info = info;
        view.checked = view.checkable = !info.liveOnly && info.invariantClass == audit::InvariantClass::Always;
        view.rowsSeen = view.checked ? rowsSeen : 0;
        view.checkedAtMs = view.checked ? kSeedTimeMs : 0;
        view.costMs = view.checked ? 0.42 : 0;
        if (offender && info.id == "A2") {
            view.rows = 2;
            view.examples = {{"payment 7: approved ₩44,900, collected ₩89,800", toBase62(offender->id)}, {"a row without an order", ""}};
        }
        views.push_back(view);
    }
    return views;
}

struct World {
    World()
    {
        orders = desk.addOrders(3);
        desk.setInvariants(sweep(120, &orders[0]));
    }
    void open() { host = std::make_unique<PaneHost>(invariantsPane(), &desk, QSize(1180, 720)); }
    qint64 chip(const char16_t *key) const { return host->find<FilterChip>(u"chip."_s + QString::fromUtf16(key))->count(); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

} // namespace

class InvariantsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void emptyWorldIsNotAPass();
    void showsEvidence();
    void filters();
    void followsTheWorld();
    void opensByLink();
    void sentencesAreWholeInANarrowPane();
    void settlesTheWorld();
    void restIsToldOnceAllWasChecked();
    void everythingIsTranslated();
    void looks_data();
    void looks();
};

void InvariantsPaneTest::emptyWorldIsNotAPass()
{
    World w;
    w.desk.setInvariants(sweep(0));
    w.open();
    QCOMPARE(w.chip(u"HOLDS"), 0);
    QCOMPARE(w.chip(u"BROKEN"), 0);
    QCOMPARE(w.chip(u"NOT_YET_CHECKED"), static_cast<qint64>(audit::invariants().size()));
    QVERIFY(w.host->find<EmptyState>(u"invariants.empty"_s)->isVisible());
    QTest::mouseClick(w.host->find<EmptyState>(u"invariants.empty"_s)->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, QStringList{u"orders"_s});
}

void InvariantsPaneTest::showsEvidence()
{
    World w;
    w.open();
    QCOMPARE(w.chip(u"BROKEN"), 1);
    QCOMPARE(w.chip(u"HOLDS") + w.chip(u"BROKEN") + w.chip(u"NOT_YET_CHECKED"), w.chip(u"all"));
    QVERIFY(!w.host->find<EmptyState>(u"invariants.empty"_s)->isVisible());
    // What is broken is chosen at first.
    QCOMPARE(w.host->find<Label>(u"invariants.id"_s)->text(), u"A2"_s);
    QCOMPARE(w.host->find<StateChip>(u"invariants.state"_s)->state(), u"BROKEN"_s);
    auto *evidence = w.host->find<TableView>(u"invariants.evidence"_s);
    QCOMPARE(evidence->model()->rowCount(), 2);
    QCOMPARE(evidence->model()->index(0, 0).data().toString(), QString::fromStdString(w.orders[0].number));
    QCOMPARE(w.host->find<TextViewer>(u"invariants.evidence.text"_s)->toPlainText(), u"payment 7: approved ₩44,900, collected ₩89,800"_s);
    QTest::mouseClick(evidence->viewport(), Qt::LeftButton, {},
                      evidence->visualRect(evidence->model()->index(0, 0)).topLeft() + QPoint(12, 12));
    QCOMPARE(w.host->navigator.entities.size(), std::size_t{1});
    QCOMPARE(w.host->navigator.entities[0], (EntityRef{u"order"_s, QString::fromStdString(w.orders[0].number)}));
    w.host->find<QAction>(u"invariants.copy"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"A2 "_s));
}

void InvariantsPaneTest::filters()
{
    World w;
    w.open();
    auto *table = w.host->find<TableView>(u"invariants.table"_s);
    QTest::mouseClick(w.host->find<FilterChip>(u"chip.BROKEN"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, invariants::StateColumn).data(RawRole).toString(), u"BROKEN"_s);
    QTest::mouseClick(w.host->find<FilterChip>(u"chip.all"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), static_cast<int>(audit::invariants().size()));
    const qsizetype passed = w.chip(u"HOLDS");
    QVERIFY(passed > 0);
}

void InvariantsPaneTest::followsTheWorld()
{
    World w;
    w.desk.setInvariants(sweep(0));
    w.open();
    QCOMPARE(w.chip(u"HOLDS"), 0);
    w.desk.setInvariants(sweep(10));
    w.desk.announceStatus();
    QTRY_VERIFY(w.chip(u"HOLDS") > 0);
    w.desk.close();
    QCOMPARE(w.host->find<TableView>(u"invariants.table"_s)->model()->rowCount(), 0);
    w.desk.reopen();
    QTRY_VERIFY(w.chip(u"HOLDS") > 0);
}

void InvariantsPaneTest::opensByLink()
{
    World w;
    w.open();
    static_cast<invariants::InvariantsPane *>(w.host->pane)->showEntity({u"invariant"_s, u"A5"_s});
    QCOMPARE(w.host->find<Label>(u"invariants.id"_s)->text(), u"A5"_s);
    QVERIFY(!w.host->find<Label>(u"invariants.explanation"_s)->text().isEmpty());
    QVERIFY(!w.host->find<TableView>(u"invariants.evidence"_s)->isVisible());
}

void InvariantsPaneTest::sentencesAreWholeInANarrowPane()
{
    World w;
    w.open();
    auto *table = w.host->find<TableView>(u"invariants.table"_s);
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        for (const int width : {472, 1180}) { // as wide as a side column of the window, and alone
            w.host->resize(width, 720);
            const int unchecked = invariants::RuleStateDelegate::widthOf({u"NOT_YET_CHECKED"_s});
            QTRY_COMPARE(table->isColumnHidden(invariants::SeenColumn), width < 1000); // told beside the list
            QTRY_VERIFY(width < 1000 || table->columnWidth(invariants::StateColumn) >= unchecked);
            const QFontMetrics metrics(Theme::current().font(TextRole::Body));
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QString sentence = table->model()->index(row, invariants::TitleColumn).data().toString();
                QTRY_VERIFY2(table->columnWidth(invariants::TitleColumn) >= metrics.horizontalAdvance(sentence) + 16, qPrintable(sentence));
            }
            QVERIFY(table->columnWidth(invariants::StateColumn) >= invariants::RuleStateDelegate::widthOf({u"HOLDS"_s, u"BROKEN"_s}));
        }
    }
    look();
}

void InvariantsPaneTest::everythingIsTranslated()
{
    look(ThemeKind::Light, Language::Korean);
    for (const InvariantView &view : sweep(1)) {
        const QString korean = invariants::invariantExplanation(view);
        QVERIFY2(korean != QString::fromStdString(std::string(view.info.explanation)), qPrintable(korean));
        QVERIFY(!invariants::invariantTitle(view).isEmpty());
    }
    look();
}

void InvariantsPaneTest::settlesTheWorld()
{
    World w;
    w.open();
    QVERIFY(!w.host->find<Button>(u"invariants.settle"_s)->isVisible()); // the back office has no buyers to stop
    w.host.reset();
    WorldSetup laboratory;
    laboratory.laboratory = true;
    w.desk.setWorld(laboratory);
    auto *world = new WorldFixture(&w.desk); // owned by the desk
    FrameStatus paused;
    paused.paused = true;
    paused.speed = 10;
    w.desk.setStatus(paused);
    w.open();
    QTest::mouseClick(w.host->find<Button>(u"invariants.settle"_s), Qt::LeftButton);
    QCOMPARE(w.desk.sent().size(), std::size_t{2});
    QVERIFY(world->paces().empty()); // a recording that plays refuses it
    QVERIFY(std::holds_alternative<command::AllFaultsOff>(w.desk.sent()[0].first));
    QCOMPARE(std::get<command::SetShoppers>(w.desk.sent()[1].first).ordersPerMinute, 0.0);
    for (int i = 0; i < 2; ++i) w.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QCOMPARE(world->paces().back(), std::pair(0.0, false));                          // what waits longest waits for hours
    QTest::mouseClick(w.host->find<Button>(u"invariants.settle"_s), Qt::LeftButton); // the way back
    QVERIFY(std::get<command::SetShoppers>(w.desk.sent().back().first).ordersPerMinute > 0);
    while (!w.desk.sent().empty()) w.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QCOMPARE(world->paces().back(),
             std::pair(10.0, false)); // as fast as before; it stood still then, but who lets them buy wants to see it
}

void InvariantsPaneTest::restIsToldOnceAllWasChecked()
{
    World w;
    WorldSetup laboratory;
    laboratory.laboratory = true;
    w.desk.setWorld(laboratory);
    auto *world = new WorldFixture(&w.desk);
    auto views = w.desk.invariants();
    QVERIFY(!views.empty());
    const auto show = [&](std::size_t checked) {
        for (InvariantView &each : views) each.rows = 0, each.rowsSeen = 1, each.checkable = true, each.examples.clear();
        for (std::size_t i = 0; i < views.size(); ++i) views[i].checked = i < checked;
        w.desk.setInvariants(views);
        emit w.desk.statusChanged();
    };
    show(0);
    w.open();
    auto *settle = w.host->find<Button>(u"invariants.settle"_s);
    const auto settles = [settle] { return settle->property("settling").toBool(); }; // the guided tour looks at it
    QTest::mouseClick(settle, Qt::LeftButton);
    QVERIFY(settles()); // also before the world has answered
    w.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    w.desk.answer({.ok = false, .code = "unavailable", .message = "the world is closing", .id = {}});
    QVERIFY(!settles());
    QTest::mouseClick(settle, Qt::LeftButton);
    for (int i = 0; i < 2; ++i) w.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    const auto told = [&] {
        return std::ranges::any_of(w.host->navigator.notes, [](const QString &note) { return note.contains(u"come to rest"_s); });
    };
    const auto subtitle = [&w] { return w.host->find<Label>(u"paneSubtitle"_s)->text(); };
    WorldFacts facts; // what it waits for is said
    facts.known = true;
    facts.unknown = 2;
    facts.pending = 1;
    facts.deliveriesDue = 7;
    facts.node(Party::Payment).parked = 5;
    QVERIFY(world->watched());
    world->setFacts(facts);
    show(0);
    QTRY_COMPARE(subtitle(), u"payments undecided: 3 · webhooks to be delivered: 7"_s);
    show(views.size() - 1);
    QTRY_COMPARE(w.chip(u"HOLDS"), static_cast<qint64>(views.size()) - 1);
    QVERIFY(!told());
    w.host->pane->hide(); // somebody has gone to the tab beside it
    show(views.size());
    QTRY_VERIFY(told() && !settles());
    w.host->pane->show();
    QCOMPARE(world->paces().size(), std::size_t{2}); // and time runs as before
    QVERIFY(!world->watched());
    QTRY_VERIFY(!subtitle().contains(u"undecided"_s));
}

void InvariantsPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("light-en") << false << false;
    QTest::newRow("dark-ko") << true << true;
}

void InvariantsPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    World w;
    look(dark ? ThemeKind::Dark : ThemeKind::Light, Language::English);
    w.open();
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"불변식"_s : u"Invariants"_s);
    QVERIFY(shot(*w.host, u"panes2-invariants-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(InvariantsPaneTest)
#include "invariants_pane_test.moc"
