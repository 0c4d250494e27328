// The faults pane: rules with switches, the dialog, presets, services, the record of firings, and the badges elsewhere.
#include "simulator/faults/fault_book.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/past_fixture.h"
#include "views/items/fault_marks.h"
#include "views/items/table_view.h"
#include "views/panes/faults/fault_queries.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/faults/faults_pane.h"
#include "views/panes/faults/rule_dialog.h"
#include "views/panes/faults/rule_subjects.h"
#include "views/panes/orders/timeline_steps.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"
#include "views/widgets/present_only.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/switch.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include <memory>
#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::faults_pane;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec faultsPane();
}

namespace {

struct World {
    World()
    {
        WorldSetup setup;
        setup.laboratory = true;
        setup.originMs = kSeedTimeMs - 60'000;
        desk.setWorld(setup);
        orders = desk.addOrders(4);
    }
    void open(QSize size = {620, 820}) { host = std::make_unique<PaneHost>(faultsPane(), &desk, size); }
    void rule(const std::string &id, const std::string &kind, FaultWhen when = {}, std::optional<std::int64_t> left = {}, bool on = true,
              std::int64_t fired = 0)
    {
        FaultRule made;
        made.id = id;
        made.kind = kind;
        made.when = when;
        made.left = left;
        made.on = on;
        made.fired = fired;
        const std::string json = toJson(made);
        desk.exec(DeskFile::Faults, "INSERT INTO fault_rules (id, kind, rule, is_on, seen, fired) VALUES ('" + id + "', '" + kind + "', '" +
                                        json + "', " + (on ? "1" : "0") + ", " + std::to_string(fired) + ", " + std::to_string(fired) +
                                        ")");
    }
    void firing(const std::string &rule, const std::string &kind, const SeededOrder &order, const std::string &thing,
                const std::string &key, qint64 atMs, bool byHand = false)
    {
        desk.exec(DeskFile::Faults,
                  "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, "
                  "order_public_id, order_number) VALUES (" +
                      std::to_string(atMs) + ", '" + rule + "', '" + kind + "', " + (byHand ? "1" : "0") +
                      ", 0, 'hamster-pg', 'cash-gateway', '" + thing + "', '" + key + "', '" + toBase62(order.id) + "', '" + order.number +
                      "')");
    }
    void fill()
    {
        rule("F1", "webhook.lost", {FaultWhen::Mode::Probability, 0.15, 1}, 3, true, 17);
        rule("F2", "webhook.delayed", {FaultWhen::Mode::Every, 0, 5}, {}, true, 6);
        rule("F3", "webhook.duplicate", {FaultWhen::Mode::Every, 0, 4}, {}, true, 9);
        rule("F4", "pg-request.timeout-after", {FaultWhen::Mode::Probability, 0.05, 1}, {}, false);
        rule("F5", "relay.crash-before-mark", {}, 0, true, 2);
        for (int i = 0; i < 12; ++i)
            firing(i % 3 ? "F1" : "F2", i % 3 ? "webhook.lost" : "webhook.delayed", orders[static_cast<std::size_t>(i) % 4], "webhook",
                   "msg_" + std::to_string(i), kSeedTimeMs + i * 700, i == 5);
    }
    template <class C>
    const C *sent(std::size_t at = 0) const
    {
        return desk.sent().size() > at ? std::get_if<C>(&desk.sent()[at].first) : nullptr;
    }
    RulesView *rules() const { return host->find<RulesView>(u"faults.rules"_s); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

RuleDialog *dialogOf(const World &w) { return w.host->findChild<RuleDialog *>(); }

} // namespace

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
    void addsARule();
    void aRuleLeadsToTheOrdersItHit();
    void dialogRefusesWhatIsIncomplete();
    void namesMeanWhoBearsThem();
    void changingARuleKeepsWhatTheFormDoesNotShow();
    void alwaysLosesEveryAttempt();
    void searchesKinds();
    void presetsAreUsable();
    void services();
    void allOff();
    void badges();
    void everyKindHasWords();
    void sentencesReadAsSentences();
    void noRuleIsCut();
    void looks_data();
    void looks();
};

void FaultsPaneTest::emptySaysWhatWouldBeHere()
{
    World w;
    w.open();
    QVERIFY(w.host->find<EmptyState>(u"faults.empty"_s)->isVisible());
    QVERIFY(w.host->find<EmptyState>(u"faults.firings.empty"_s)->isVisible());
    QVERIFY(!w.host->find<Button>(u"faults.allOff"_s)->isEnabled());
    QTest::mouseClick(w.host->find<EmptyState>(u"faults.empty"_s)->findChild<Button *>(u"emptySecondAction"_s), Qt::LeftButton);
    QVERIFY(dialogOf(w));
}

void FaultsPaneTest::aStormIsOneClickAway()
{
    World w;
    w.open();
    QTest::mouseClick(w.host->find<EmptyState>(u"faults.empty"_s)->findChild<Button *>(u"emptyAction"_s), Qt::LeftButton);
    const Preset &storm = presets().front();
    QCOMPARE(storm.key, u"storm"_s);
    QVERIFY(storm.rules.size() > 5);
    QCOMPARE(w.desk.sent().size(), storm.rules.size());
}

void FaultsPaneTest::showsRulesAndFirings()
{
    World w;
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
    World w;
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
    World w;
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
    World tall;
    tall.fill();
    tall.open();
    QVERIFY(tall.host->find<TableView>(u"faults.firings"_s)->isVisible());
}

void FaultsPaneTest::firingsTellWhenEvenInANarrowPane()
{
    World w;
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
    World w;
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
    World w;
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

void FaultsPaneTest::addsARule()
{
    World w;
    for (int i = 2; i < 30; ++i) w.rule("F" + std::to_string(i), "webhook.lost");
    w.open();
    static_cast<FaultsPane *>(w.host->pane)->showEntity({u"fault-kind"_s, u"webhook.delayed"_s});
    RuleDialog *dialog = dialogOf(w);
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>(u"rule.parameter.by"_s)->setValue(3200);
    QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) { // both ends as the field is written
        static const QRegularExpression kRange(u"^[\\d,]+ to [\\d,]+ ms$"_s);
        return kRange.match(label->text()).hasMatch();
    }));
    QTest::mouseClick(dialog->findChild<SegmentedControl *>(u"rule.when"_s)->findChild<QAbstractButton *>(u"segment.every"_s),
                      Qt::LeftButton);
    dialog->findChild<QSpinBox *>(u"rule.n"_s)->setValue(5);
    dialog->findChild<Switch *>(u"rule.limited"_s)->click();
    dialog->findChild<QSpinBox *>(u"rule.left"_s)->setValue(4);
    QVERIFY2(dialog->preview().contains(u"5th"_s) && dialog->preview().contains(u"3.2"_s), qPrintable(dialog->preview()));
    QTest::mouseClick(dialog->findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    const auto *set = w.sent<command::SetFaultRule>();
    QVERIFY(set);
    QCOMPARE(set->rule.kind, std::string("webhook.delayed"));
    QCOMPARE(set->rule.parameters.at("by"), std::int64_t{3200});
    QVERIFY(set->rule.when.mode == FaultWhen::Mode::Every && set->rule.when.n == 5);
    QCOMPARE(set->rule.left, std::optional<std::int64_t>(4));
    w.desk.answer({true, {}, {}, "F30"});
    QTRY_VERIFY(!dialogOf(w));
    QVERIFY(w.host->navigator.notes.back().startsWith(u"F30"_s));
    w.rule("F30", "webhook.delayed"); // among many others it is found at once
    w.desk.announce();
    QTRY_VERIFY(w.rules()->currentRule() && w.rules()->currentRule()->id == "F30");
    QVERIFY(w.rules()->viewport()->rect().contains(w.rules()->visualRect(w.rules()->currentIndex())));
}

void FaultsPaneTest::aRuleLeadsToTheOrdersItHit()
{
    World w;
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

void FaultsPaneTest::dialogRefusesWhatIsIncomplete()
{
    World w;
    w.open();
    static_cast<FaultsPane *>(w.host->pane)->showEntity({u"fault-order"_s, QString::fromStdString(w.orders[0].number)});
    RuleDialog *dialog = dialogOf(w);
    auto *whom = dialog->findChild<QLineEdit *>(u"rule.whom"_s);
    QCOMPARE(whom->text(), QString::fromStdString(w.orders[0].number)); // about this order already
    whom->clear();
    QTest::mouseClick(dialog->findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    QVERIFY(w.desk.sent().empty());
    QVERIFY(!dialog->errorText().isEmpty());
    // What no order is called would never fire.
    QTest::keyClicks(whom, u"ORD-nonsense"_s);
    QTest::mouseClick(dialog->findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    QVERIFY(w.desk.sent().empty());
    QVERIFY(dialog->errorText().contains(u"ORD-nonsense"_s));
    dialog->findChild<QComboBox *>(u"rule.who"_s)->setCurrentIndex(0);
    QTest::mouseClick(dialog->findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::SetFaultRule>());
    w.desk.answer({false, "invalid-argument", "n is 0, expected 1 or more", {}});
    QVERIFY(dialog->errorText().contains(u"expected 1 or more"_s));
}

void FaultsPaneTest::namesMeanWhoBearsThem()
{
    World w;
    const auto meant = [&](SubjectKind kind, const QString &typed) { return whatIsMeant(kind, typed, w.desk); };
    const QString number = QString::fromStdString(w.orders[1].number);
    QCOMPARE(meant(SubjectKind::Order, number.toLower()).key, w.orders[1].number);
    QCOMPARE(meant(SubjectKind::Order, number.right(8)).key, w.orders[1].number); // a part that only it bears
    QVERIFY(meant(SubjectKind::Order, u"ORD-"_s).key.empty());                    // all bear it
    QVERIFY(meant(SubjectKind::Order, u"%"_s).key.empty());
    QVERIFY(meant(SubjectKind::Order, u"ORD-20990101-ZZZZZZZZ"_s).isNew);
    QVERIFY(!meant(SubjectKind::Order, u"ORD-20990101"_s).refusal.isEmpty());
    for (const SubjectKind kind :
         {SubjectKind::Member, SubjectKind::Vendor, SubjectKind::Card, SubjectKind::EventType, SubjectKind::Service}) {
        const std::vector<Subject> all = subjectsOf(kind, w.desk);
        QVERIFY(!all.empty());
        QCOMPARE(meant(kind, all.front().shown).key, all.front().key);
        QCOMPARE(meant(kind, QString::fromStdString(all.front().key)).key, all.front().key);
        QVERIFY(meant(kind, u"nobody"_s).key.empty());
    }
    QCOMPARE(meant(SubjectKind::Service, u"hamster-pg"_s).key, std::string("hamster-pg"));
}

void FaultsPaneTest::changingARuleKeepsWhatTheFormDoesNotShow()
{
    World w;
    FaultRule rule;
    rule.id = "F7";
    rule.kind = "webhook.lost";
    rule.on = false;
    rule.from = 60s;
    rule.burst = 4;
    rule.who.order = w.orders[0].number;
    rule.who.card = "tok_ok";
    RuleDialog dialog(rule, 0, &w.desk, nullptr);
    dialog.show();
    QTest::mouseClick(dialog.findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    const auto *set = w.sent<command::SetFaultRule>();
    QVERIFY(set);
    QVERIFY(set->rule == rule);
}

void FaultsPaneTest::alwaysLosesEveryAttempt()
{
    FaultRule rule;
    rule.kind = "webhook.lost";
    QVERIFY(FaultTexts::sentence(rule).contains(u"every attempt"_s));
    rule.left = 1;
    QVERIFY(!FaultTexts::sentence(rule).contains(u"every attempt"_s)); // the first one alone
}

void FaultsPaneTest::searchesKinds()
{
    World w;
    w.open();
    w.host->find<QAction>(u"faults.add.action"_s)->trigger();
    RuleDialog *dialog = dialogOf(w);
    auto *tree = dialog->findChild<QTreeWidget *>(u"rule.kinds"_s);
    QCOMPARE(tree->topLevelItemCount(), static_cast<int>(faultBoundaries().size()));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"rule.kinds.search"_s), u"http-503"_s);
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
    QCOMPARE(tree->currentItem()->data(0, Qt::UserRole).toString(), u"pg-request.http-503"_s);
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
    World w;
    w.open();
    w.host->find<QAction>(u"faults.preset.late-and-lost"_s)->trigger();
    QCOMPARE(w.desk.sent().size(), std::size_t{3});
    for (int i = 0; i < 3; ++i) w.desk.answer({true, {}, {}, "F1"});
    QCOMPARE(w.host->navigator.notes.size(), 1); // told once
}

void FaultsPaneTest::services()
{
    World w;
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
    World w;
    w.fill();
    w.open();
    QTest::mouseClick(w.host->find<Button>(u"faults.allOff"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::AllFaultsOff>());
}

void FaultsPaneTest::badges()
{
    World w;
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

void FaultsPaneTest::everyKindHasWords()
{
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        for (const FaultKind &kind : faultKinds()) {
            FaultRule rule;
            rule.kind = std::string(kind.name);
            QVERIFY2(!FaultTexts::kind(rule.kind).isEmpty() && FaultTexts::kind(rule.kind) != QString::fromStdString(rule.kind),
                     kind.name.data());
            QVERIFY2(!FaultTexts::reaction(kind).isEmpty(), kind.name.data());
            QVERIFY2(FaultTexts::sentence(rule).contains(FaultTexts::kind(rule.kind)), kind.name.data());
        }
    }
}

void FaultsPaneTest::sentencesReadAsSentences()
{
    FaultRule rule;
    rule.kind = "webhook.delayed";
    rule.left = 1;
    QVERIFY2(FaultTexts::sentence(rule).contains(u"every time, late by"_s), qPrintable(FaultTexts::sentence(rule)));
    QVERIFY(FaultTexts::sentence(rule).endsWith(u"once more at most."_s));
    rule.left = 3;
    QVERIFY(FaultTexts::sentence(rule).endsWith(u"at most 3 times more."_s));
    rule.left = 0;
    QVERIFY(FaultTexts::sentence(rule).endsWith(u"no more."_s));
}

void FaultsPaneTest::noRuleIsCut()
{
    World w;
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
    World w;
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
