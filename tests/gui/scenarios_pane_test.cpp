// The scenarios pane: the library, running one, expectations judged while it runs and at its end, files with mistakes.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/scenarios/scenarios_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QAction>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::scenarios;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec scenariosPane();
}

namespace {

const QString kLost = QStringLiteral("callback-lost-reconciled");

struct ScenarioDesk {
    explicit ScenarioDesk(bool laboratory = true)
    {
        setup.laboratory = laboratory;
        desk.setWorld(setup);
    }
    void open(QSize size = {1240, 720}) { host = std::make_unique<PaneHost>(scenariosPane(), &desk, size); }
    ScenariosPane *pane() const { return static_cast<ScenariosPane *>(host->pane); }
    TableView *expectations() const { return host->find<TableView>(u"scenarios.expectations"_s); }
    void run(ScenarioRunView::Phase phase, std::vector<ExpectationView> expectations)
    {
        setup.scenario = kLost;
        setup.seed = 1;
        desk.setWorld(setup);
        desk.setScenarioRun({phase, {}, std::move(expectations)});
        desk.announceStatus();
    }
    QString verdict(int row) const { return expectations()->model()->index(row, VerdictColumn).data(RawRole).toString(); }
    QString verdictOf(const QString &words) const
    {
        for (int row = 0; row < expectations()->model()->rowCount(); ++row)
            if (expectations()->model()->index(row, ExpectationTextColumn).data().toString() == words) return verdict(row);
        return {};
    }
    WorldSetup setup;
    DeskFixture desk;
    std::unique_ptr<PaneHost> host;
};

std::vector<ExpectationView> judged(int completed)
{
    return {{u"orders ORDER_COMPLETED = 10"_s, completed == 10 ? QString() : u"there are %1"_s.arg(completed)},
            {u"placed = 10"_s, {}},
            {u"the world settles"_s, {}}};
}

} // namespace

class ScenariosPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void listsTheLibrary();
    void runs();
    void judgesWhileItRuns();
    void expectationsKeepTheirOrder();
    void lastRunStays();
    void titlesComeFirst();
    void whatIsExpectedIsReadInFull();
    void files();
    void lockedInTheBackOffice();
    void expectationsAreTranslated();
    void looks_data();
    void looks();
};

void ScenariosPaneTest::listsTheLibrary()
{
    ScenarioDesk w;
    w.open();
    auto *table = w.host->find<TableView>(u"scenarios.table"_s);
    QVERIFY(table->model()->rowCount() >= 9);
    QVERIFY(!w.host->find<Label>(u"scenarios.title"_s)->text().isEmpty());
    QTest::keyClicks(w.host->find<QLineEdit>(u"scenarios.search"_s), kLost);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClicks(w.host->find<QLineEdit>(u"scenarios.search"_s), u"zzz"_s);
    QVERIFY(w.host->find<EmptyState>(u"scenarios.empty"_s)->isVisible());
    QTest::mouseClick(w.host->find<EmptyState>(u"scenarios.empty"_s)->findChild<Button *>(), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() >= 9);
}

void ScenariosPaneTest::runs()
{
    ScenarioDesk w;
    w.open();
    w.pane()->showEntity({u"scenario"_s, kLost});
    QVERIFY(w.expectations()->model()->rowCount() > 3);
    QCOMPARE(w.verdict(0), u"NOT_YET_CHECKED"_s);
    QTest::mouseClick(w.host->find<Button>(u"scenarios.run"_s), Qt::LeftButton);
    QCOMPARE(w.desk.requests().size(), std::size_t{1});
    QCOMPARE(w.desk.requests().back().scenario, kLost);
    QCOMPARE(w.desk.requests().back().seed, quint64{1});
    QTest::mouseClick(w.host->find<Button>(u"scenarios.anotherSeed"_s), Qt::LeftButton);
    QTest::mouseClick(w.host->find<Button>(u"scenarios.toEnd"_s), Qt::LeftButton);
    QCOMPARE(w.desk.requests().back().seed, quint64{2});
    QCOMPARE(w.desk.requests().back().speed, 0.0);
}

void ScenariosPaneTest::judgesWhileItRuns()
{
    ScenarioDesk w;
    w.open();
    w.run(ScenarioRunView::Phase::Playing, judged(4));
    QCOMPARE(w.verdict(0), u"NOT_YET_CHECKED"_s); // not yet is no failure
    QCOMPARE(w.verdictOf(u"Orders accepted: 10"_s), u"HOLDS"_s);
    QCOMPARE(w.verdictOf(u"No invariant is broken"_s), u"NOT_YET_CHECKED"_s); // asked at the end
    QVERIFY(!w.host->find<StateChip>(u"scenarios.verdict"_s)->isVisible());
    w.run(ScenarioRunView::Phase::Ended, judged(9));
    QCOMPARE(w.verdict(0), u"BROKEN"_s);
    QVERIFY(w.host->find<StateChip>(u"scenarios.verdict"_s)->isVisible());
    QCOMPARE(w.host->find<StateChip>(u"scenarios.verdict"_s)->state(), u"BROKEN"_s);
    w.run(ScenarioRunView::Phase::Ended, judged(10));
    QCOMPARE(w.host->find<StateChip>(u"scenarios.verdict"_s)->state(), u"HOLDS"_s);
    QTest::mouseClick(w.host->find<Button>(u"scenarios.demo"_s), Qt::LeftButton);
    QCOMPARE(w.desk.requests().back().scenario, QString());
    QVERIFY(w.desk.requests().back().scenario.has_value());
}

void ScenariosPaneTest::expectationsKeepTheirOrder()
{
    const Entry entry = readEntry(u"unsafe-no-idempotency"_s);
    QVERIFY(entry.error.isEmpty());
    const auto words = [](const std::vector<ExpectationView> &all) {
        QStringList texts;
        for (const ExpectationView &each : all) texts << each.text;
        return texts;
    };
    const QStringList before = words(expected(entry.scenario));
    ScenarioRunView run{ScenarioRunView::Phase::Ended, {}, {}};
    for (const QString &each : before) // the judge says nothing of the invariants that hold
        if (!each.startsWith(u"no other"_s)) run.expectations.insert(run.expectations.begin(), {each, {}});
    QCOMPARE(words(judgedInOrder(entry.scenario, run)), before);
    // One that is broken besides is named in its place.
    run.expectations.push_back({u"invariant A9 holds"_s, u"1 offenders, the first: x"_s});
    const auto judged = judgedInOrder(entry.scenario, run);
    QCOMPARE(judged.back().text, u"invariant A9 holds"_s);
    QCOMPARE(judged.size(), static_cast<std::size_t>(before.size()));
}

void ScenariosPaneTest::lastRunStays()
{
    ScenarioDesk w;
    w.open();
    w.run(ScenarioRunView::Phase::Ended, judged(10));
    auto *about = w.host->find<Label>(u"scenarios.phase"_s);
    QCOMPARE(about->text(), QString());
    w.setup.scenario.clear();
    w.desk.setWorld(w.setup); // the demo shop
    w.desk.setScenarioRun({});
    w.desk.announceStatus();
    w.pane()->showEntity({u"scenario"_s, kLost});
    QCOMPARE(w.verdictOf(u"Orders accepted: 10"_s), u"HOLDS"_s);
    QVERIFY(w.host->find<StateChip>(u"scenarios.verdict"_s)->isVisible());
    QCOMPARE(about->text(), u"of the last run, not of the world that is open"_s);
    w.pane()->showEntity({u"scenario"_s, u"happy-path"_s});
    QCOMPARE(w.verdict(0), u"NOT_YET_CHECKED"_s);
    QCOMPARE(about->text(), QString());
}

void ScenariosPaneTest::titlesComeFirst()
{
    ScenarioDesk w;
    w.open({1240, 720});
    auto *table = w.host->find<TableView>(u"scenarios.table"_s);
    QVERIFY(!table->isColumnHidden(StepsColumn));
    const QFontMetrics names(Theme::current().font(TextRole::Mono));
    for (const Entry &each : builtinEntries()) QVERIFY(table->columnWidth(NameColumn) >= names.horizontalAdvance(each.source) + 16);
    // In the layout of experiments of a window of 1600×1000 nothing is cut.
    w.host->resize(938, 890);
    const QFontMetrics words(Theme::current().font(TextRole::Body));
    for (const Entry &each : builtinEntries())
        QTRY_VERIFY2(table->columnWidth(TitleColumn) >= words.horizontalAdvance(ScenarioTexts::of(each.scenario.title)) + 16,
                     each.scenario.name.c_str());
    QVERIFY(!table->isColumnHidden(StepsColumn) && !table->isColumnHidden(ResultColumn));
    w.host->resize(680, 820);
    QTRY_VERIFY(table->isColumnHidden(StepsColumn) && table->isColumnHidden(FaultsColumn));
    QVERIFY(table->columnWidth(TitleColumn) >= Theme::current().px(200));
}

void ScenariosPaneTest::whatIsExpectedIsReadInFull()
{
    ScenarioDesk w;
    w.open({938, 890});
    w.run(ScenarioRunView::Phase::Playing, judged(4));
    QTRY_VERIFY(!w.expectations()->isColumnHidden(FoundColumn));
    const QFontMetrics words(Theme::current().font(TextRole::Body));
    for (int row = 0; row < w.expectations()->model()->rowCount(); ++row) {
        const QString expected = w.expectations()->model()->index(row, ExpectationTextColumn).data().toString();
        QTRY_VERIFY2(w.expectations()->columnWidth(ExpectationTextColumn) >= words.horizontalAdvance(expected) + 16, qPrintable(expected));
    }
    QVERIFY(w.expectations()->columnWidth(FoundColumn) >= 150);
}

void ScenariosPaneTest::files()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    };
    ScenarioDesk w;
    w.open();
    w.pane()->openFile(write(u"mine.yaml"_s, "scenario: mine\ntitle: {en: Mine, ko: 나의 것}\nsteps:\n  - at: 0\n    place: {count: 1}\n"));
    QCOMPARE(w.host->find<Label>(u"scenarios.title"_s)->text(), u"Mine"_s);
    QVERIFY(w.host->find<Button>(u"scenarios.run"_s)->isEnabled());
    w.pane()->openFile(write(u"bad.yaml"_s, "scenario: bad\ntitle: Bad\nsteps: 7\n"));
    QVERIFY(w.host->find<Label>(u"scenarios.error"_s)->isVisible());
    QVERIFY(w.host->find<Label>(u"scenarios.error"_s)->text().contains(u"bad.yaml:3"_s));
    QVERIFY(!w.host->find<Button>(u"scenarios.run"_s)->isEnabled());
}

void ScenariosPaneTest::lockedInTheBackOffice()
{
    ScenarioDesk w(false);
    w.open();
    QVERIFY(!w.host->find<Button>(u"scenarios.run"_s)->isEnabled());
    QVERIFY(!w.host->find<Button>(u"scenarios.run"_s)->toolTip().isEmpty());
    QVERIFY(!w.host->find<QAction>(u"scenarios.run.action"_s)->isEnabled());
}

void ScenariosPaneTest::expectationsAreTranslated()
{
    look(ThemeKind::Light, Language::Korean);
    for (const Entry &entry : builtinEntries()) {
        QVERIFY2(entry.error.isEmpty(), qPrintable(entry.error));
        QVERIFY2(ScenarioTexts::of(entry.scenario.title) != QString::fromStdString(entry.scenario.title.en), qPrintable(entry.source));
        for (const ExpectationView &each : expected(entry.scenario)) {
            const QString korean = ScenarioTexts::expectation(each.text);
            QVERIFY2(korean != each.text && !korean.contains(u" = "_s), qPrintable(korean));
        }
    }
    look();
}

void ScenariosPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-en") << false << false << QSize(1240, 720);
    QTest::newRow("dark-ko") << true << true << QSize(1240, 720);
    QTest::newRow("narrow-dark-en") << true << false << QSize(600, 820);
}

void ScenariosPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(QSize, size);
    ScenarioDesk w;
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open(size);
    w.run(korean ? ScenarioRunView::Phase::Ended : ScenarioRunView::Phase::Playing, judged(korean ? 9 : 4));
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"시나리오"_s : u"Scenarios"_s);
    QVERIFY(shot(*w.host, u"scenarios-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(ScenariosPaneTest)
#include "scenarios_pane_test.moc"
