// The faults pane: rules with switches, presets, services, the record of firings, and the badges elsewhere.
#include "tests/support/faults_desk.h"
#include "tests/support/past_fixture.h"
#include "views/items/fault_marks.h"
#include "views/items/table_view.h"
#include "views/panes/faults/fault_queries.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/orders/timeline_steps.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QTest>

#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::faults_pane;
using namespace Qt::StringLiterals;

class FaultsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void emptySaysWhatWouldBeHere();
    void aStormIsOneClickAway();
    void showsRulesAndFirings();
    void rulesOfOneKindAreToldApart();
    void aLowPaneKeepsItsRulesInView();
    void firingsTellWhenEvenInANarrowPane();
    void thePastIsOnlyLookedAt();
    void switchesByMouseAndKey();
    void aRuleLeadsToTheOrdersItHit();
    void presetsAreUsable();
    void services();
    void allOff();
    void badges();
    void noRuleIsCut();
    void looks_data();
    void looks();
};

void FaultsPaneTest::emptySaysWhatWouldBeHere()
{
    FaultsDesk w;
    w.open();
    QVERIFY(w.host->find<EmptyState>(u"faults.empty"_s)->isVisible());
    QVERIFY(w.host->find<EmptyState>(u"faults.firings.empty"_s)->isVisible());
    QVERIFY(!w.host->find<Button>(u"faults.allOff"_s)->isEnabled());
    QTest::mouseClick(w.host->find<EmptyState>(u"faults.empty"_s)->findChild<Button *>(u"emptySecondAction"_s), Qt::LeftButton);
    QVERIFY(dialogOf(w));
}

void FaultsPaneTest::aStormIsOneClickAway()
{
    FaultsDesk w;
    w.open();
    QTest::mouseClick(w.host->find<EmptyState>(u"faults.empty"_s)->findChild<Button *>(u"emptyAction"_s), Qt::LeftButton);
    const Preset &storm = presets().front();
    QCOMPARE(storm.key, u"storm"_s);
    QVERIFY(storm.rules.size() > 5);
    QCOMPARE(w.desk.sent().size(), storm.rules.size());
}

void FaultsPaneTest::showsRulesAndFirings()
{
    FaultsDesk w;
    w.fill();
    w.open();
    QCOMPARE(w.rules()->model()->rowCount(), 5);
    auto *firings = w.host->find<TableView>(u"faults.firings"_s);
    QCOMPARE(firings->model()->rowCount(), 12);
    QCOMPARE(firings->model()->index(6, FiringRuleColumn).data().toString(), u"by hand"_s);
    w.rules()->setCurrentIndex(w.rules()->model()->index(1, 0)); // F2: only its own
    QCOMPARE(firings->model()->rowCount(), 4);
    QTest::mouseClick(w.host->find<Button>(u"faults.firings.all"_s), Qt::LeftButton);
    QCOMPARE(firings->model()->rowCount(), 12);
    const QModelIndex order = firings->model()->index(0, FiringOrderColumn);
    QTest::mouseClick(firings->viewport(), Qt::LeftButton, {}, firings->visualRect(order).topLeft() + QPoint(12, 12));
    QCOMPARE(w.host->navigator.entities.back().kind, u"order"_s);
}

void FaultsPaneTest::rulesOfOneKindAreToldApart()
{
    FaultsDesk w;
    w.rule("F1", "webhook.lost", {FaultWhen::Mode::Probability, 0.15, 1});
    w.rule("F2", "webhook.delayed", {FaultWhen::Mode::Every, 0, 5});
    w.rule("F5", "webhook.lost", {FaultWhen::Mode::Probability, 0.2, 1});
    w.open();
    std::set<QString> titles;
    for (int row = 0; row < 3; ++row) titles.insert(w.rules()->model()->index(row, 0).data().toString());
    QCOMPARE(titles.size(), std::size_t{3});
    QVERIFY(w.rules()->model()->index(0, 0).data().toString().endsWith(u"15 %"_s));
    QCOMPARE(w.rules()->model()->index(1, 0).data().toString(), FaultTexts::kind("webhook.delayed")); // alone: its plain name
}

void FaultsPaneTest::aLowPaneKeepsItsRulesInView()
{
    FaultsDesk w;
    w.fill();
    w.open({404, 330}); // beside the world
    auto *firings = w.host->find<TableView>(u"faults.firings"_s);
    const auto rowsInView = [&w] { return w.rules()->viewport()->height() / w.rules()->sizeHintForRow(0); };
    QVERIFY(!firings->isVisible());
    QVERIFY(rowsInView() >= 5);
    QTest::mouseClick(w.host->find<Button>(u"faults.firings.fold"_s), Qt::LeftButton);
    QTRY_VERIFY(firings->isVisible());
    QVERIFY(w.host->pane->minimumSizeHint().height() <= w.host->pane->height()); // nothing scrolls around the two
    QTest::mouseClick(w.host->find<Button>(u"faults.firings.fold"_s), Qt::LeftButton);
    QTRY_VERIFY(!firings->isVisible() && rowsInView() >= 5);
    FaultsDesk tall;
    tall.fill();
    tall.open();
    QVERIFY(tall.host->find<TableView>(u"faults.firings"_s)->isVisible());
}

void FaultsPaneTest::firingsTellWhenEvenInANarrowPane()
{
    FaultsDesk w;
    w.fill();
    w.open({404, 640});
    auto *firings = w.host->find<TableView>(u"faults.firings"_s);
    QTRY_VERIFY(firings->isVisible());
    QVERIFY(!firings->isColumnHidden(FiringTimeColumn));
    // In a wide one the columns take all of it: none is elided beside free room.
    for (const int width : {404, 800, 404, 830}) {
        w.host->resize(width, 640);
        QTRY_COMPARE(w.host->pane->width(), width);
        int used = 0;
        for (int column = 0; column <= FiringHitColumn; ++column)
            if (!firings->isColumnHidden(column)) used += firings->columnWidth(column);
        QVERIFY2(std::abs(used - firings->viewport()->width()) <= 1, qPrintable(u"%1 of %2"_s.arg(used).arg(firings->viewport()->width())));
    }
}

void FaultsPaneTest::thePastIsOnlyLookedAt()
{
    FaultsDesk w;
    w.fill();
    auto *past = new PastFixture(&w.desk);
    w.open();
    auto *add = w.host->find<Button>(u"faults.add"_s);
    auto *off = w.host->find<Button>(u"faults.allOff"_s);
    const auto clickSwitch = [&w] { QTest::mouseClick(w.rules()->viewport(), Qt::LeftButton, {}, w.rules()->switchRect(0).center()); };
    past->show(true);
    for (Button *button : {add, off}) {
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), pastReason());
    }
    clickSwitch();
    QVERIFY(w.desk.sent().empty());
    QVERIFY(!w.host->find<QAction>(u"faults.switch.action"_s)->isEnabled());
    past->show(false);
    QVERIFY(add->isEnabled() && off->isEnabled() && add->toolTip().isEmpty());
    clickSwitch();
    QCOMPARE(w.desk.sent().size(), std::size_t{1});
}

void FaultsPaneTest::switchesByMouseAndKey()
{
    FaultsDesk w;
    w.fill();
    w.open();
    QTest::mouseClick(w.rules()->viewport(), Qt::LeftButton, {}, w.rules()->switchRect(0).center());
    const auto *off = w.sent<command::SwitchFaultRule>();
    QVERIFY(off && off->id == "F1" && !off->on);
    w.rules()->setCurrentIndex(w.rules()->model()->index(3, 0));
    QTest::keyClick(w.rules(), Qt::Key_Space);
    const auto *on = w.sent<command::SwitchFaultRule>(1);
    QVERIFY(on && on->id == "F4" && on->on);
    w.host->find<QAction>(u"faults.remove.action"_s)->trigger();
    QVERIFY(w.sent<command::RemoveFaultRule>(2));
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(!w.host->navigator.notes.isEmpty());
}

void FaultsPaneTest::aRuleLeadsToTheOrdersItHit()
{
    FaultsDesk w;
    w.fill();
    w.open();
    w.rules()->setCurrentIndex(w.rules()->model()->index(1, 0));
    auto *action = w.host->findChild<QAction *>(u"faults.orders.action"_s);
    QVERIFY(action->isEnabled());
    action->trigger();
    QVERIFY(w.host->navigator.entities.back().kind == u"fault-orders"_s && w.host->navigator.entities.back().id == u"F2"_s);
    w.rules()->setCurrentIndex(w.rules()->model()->index(3, 0)); // has hit none
    QVERIFY(!action->isEnabled());
}

void FaultsPaneTest::presetsAreUsable()
{
    std::set<QString> keys;
    for (const Preset &preset : presets()) {
        QVERIFY(keys.insert(preset.key).second);
        for (const FaultRule &rule : preset.rules) {
            const auto wrong = whatIsWrongWith(rule);
            QVERIFY2(!wrong, wrong ? wrong->c_str() : "");
        }
    }
    FaultsDesk w;
    w.open();
    w.host->find<QAction>(u"faults.preset.late-and-lost"_s)->trigger();
    QCOMPARE(w.desk.sent().size(), std::size_t{3});
    for (int i = 0; i < 3; ++i) w.desk.answer({true, {}, {}, "F1"});
    QCOMPARE(w.host->navigator.notes.size(), 1); // told once
}

void FaultsPaneTest::services()
{
    FaultsDesk w;
    w.open();
    w.host->find<QAction>(u"faults.service.cash-gateway.crash"_s)->trigger();
    QVERIFY(w.sent<command::CrashService>() && w.sent<command::CrashService>()->party == Party::Gateway);
    w.host->find<QAction>(u"faults.service.cash-gateway.restart"_s)->trigger();
    QVERIFY(w.sent<command::RestartService>(1));
    w.host->find<QAction>(u"faults.service.payment.after"_s)->trigger();
    const auto *set = w.sent<command::InjectOnce>(2);
    QVERIFY(set && set->rule.byHand && set->rule.left == 1 && set->rule.who.service == "payment" &&
            set->rule.kind == "process.crash-after-commit");
}

void FaultsPaneTest::allOff()
{
    FaultsDesk w;
    w.fill();
    w.open();
    QTest::mouseClick(w.host->find<Button>(u"faults.allOff"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::AllFaultsOff>());
}

void FaultsPaneTest::badges()
{
    FaultsDesk w;
    w.fill();
    const FaultMarks marks(&w.desk);
    QCOMPARE(FaultMarks::badge(marks.ofOrder(w.orders[1].id)), u"F1, by hand, F2"_s);
    QCOMPARE(FaultMarks::badge(marks.ofThing(u"msg_0"_s)), u"F2"_s);
    QVERIFY(marks.ofThing(u"msg_99"_s).empty());
    const auto facts = orders::readOrder(w.desk, QString::fromStdString(w.orders[1].number));
    QCOMPARE(facts.faults.size(), std::size_t{3});
    const std::vector<orders::TimelineStep> steps = orders::timelineOf(facts);
    QCOMPARE(std::ranges::count(steps, u"fault"_s, &orders::TimelineStep::noteIcon), 2);
    QCOMPARE(std::ranges::count(steps, u"hold"_s, &orders::TimelineStep::noteIcon), 1); // by hand
}

void FaultsPaneTest::noRuleIsCut()
{
    FaultsDesk w;
    w.fill();
    w.open();
    auto *rules = w.host->find<RulesView>(u"faults.rules"_s);
    for (const int height : {520, 533, 610, 701}) {
        w.host->resize(w.host->width(), height);
        QTRY_COMPARE(rules->viewport()->height() % rules->visualRect(rules->model()->index(0, 0)).height(), 0);
    }
}

void FaultsPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-ko") << false << true;
}

void FaultsPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    FaultsDesk w;
    w.fill();
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"장애"_s : u"Faults"_s);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(shot(*w.host, u"faults-"_s + tag));
    static_cast<FaultsPane *>(w.host->pane)->showEntity({u"fault-kind"_s, u"webhook.delayed"_s});
    QVERIFY(shot(*dialogOf(w), u"faults-rule-"_s + tag));
}

QTEST_MAIN(FaultsPaneTest)
#include "faults_pane_test.moc"
