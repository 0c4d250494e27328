// A fault's rule in its dialog: kinds, whom it is for, what is refused; and the words that tell it everywhere.
#include "tests/support/faults_desk.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/faults/rule_subjects.h"
#include "views/widgets/button.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/switch.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::faults_pane;
using namespace Qt::StringLiterals;

class FaultRulesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void addsARule();
    void dialogRefusesWhatIsIncomplete();
    void namesMeanWhoBearsThem();
    void changingARuleKeepsWhatTheFormDoesNotShow();
    void alwaysLosesEveryAttempt();
    void searchesKinds();
    void everyKindHasWords();
    void sentencesReadAsSentences();
    void whatCountsOutIsSpent();
};

void FaultRulesTest::addsARule()
{
    FaultsDesk w;
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

void FaultRulesTest::dialogRefusesWhatIsIncomplete()
{
    FaultsDesk w;
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

void FaultRulesTest::namesMeanWhoBearsThem()
{
    FaultsDesk w;
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

void FaultRulesTest::changingARuleKeepsWhatTheFormDoesNotShow()
{
    FaultsDesk w;
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

void FaultRulesTest::alwaysLosesEveryAttempt()
{
    FaultRule rule;
    rule.kind = "webhook.lost";
    QVERIFY(FaultTexts::sentence(rule).contains(u"every attempt"_s));
    rule.left = 1;
    QVERIFY(!FaultTexts::sentence(rule).contains(u"every attempt"_s)); // the first one alone
}

void FaultRulesTest::searchesKinds()
{
    FaultsDesk w;
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

void FaultRulesTest::everyKindHasWords()
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

void FaultRulesTest::sentencesReadAsSentences()
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

void FaultRulesTest::whatCountsOutIsSpent()
{
    FaultRule rule;
    rule.when = {FaultWhen::Mode::First, 0, 2};
    for (const auto &[seen, spent] : {std::pair(1, false), std::pair(2, true), std::pair(9, true)}) {
        rule.seen = seen;
        QCOMPARE(isSpent(rule, 0), spent);
    }
    QCOMPARE(FaultTexts::left(rule, 0), u"spent"_s);
    rule.when = {FaultWhen::Mode::Nth, 0, 3};
    rule.burst = 2; // the third and the fourth
    rule.seen = 3;
    QVERIFY(!isSpent(rule, 0));
    rule.seen = 4;
    QVERIFY(isSpent(rule, 0));
    rule.kind = "clock.skew"; // once it was set a clock stays so
    QVERIFY(!isSpent(rule, 0));
    rule.when = {FaultWhen::Mode::Every, 0, 3};
    QVERIFY(!isSpent(rule, 0));
}

QTEST_MAIN(FaultRulesTest)
#include "fault_rules_test.moc"
