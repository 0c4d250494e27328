// The explorer pane over an explorer that the test plays: asking for it, progress, coverage, violations, what can be done with one.
#include "tests/support/desk_fixture.h"
#include "tests/support/explorer_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/explorer/coverage_view.h"
#include "views/panes/explorer/explorer_pane.h"
#include "views/panes/explorer/explorer_texts.h"
#include "views/panes/explorer/seed_bar.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::explorer_pane;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec explorerPane();
}

namespace {

struct ExplorerDesk {
    explicit ExplorerDesk(bool laboratory = true)
    {
        WorldSetup setup;
        setup.laboratory = laboratory;
        desk.setWorld(setup);
    }
    void open(QSize size = {1240, 900}) { host = std::make_unique<PaneHost>(explorerPane(), &desk, size); }
    template <class W>
    W *find(const char *name) const
    {
        return host->find<W>(QString::fromLatin1(name));
    }
    void click(const char *button) const
    {
        QApplication::processEvents(); // what has just come on show is laid out
        QTest::mouseClick(find<Button>(button), Qt::LeftButton);
    }
    QString cell(int row, int column) const { return find<TableView>("explorer.findings")->model()->index(row, column).data().toString(); }
    ExplorerPane *pane() const { return static_cast<ExplorerPane *>(host->pane); }

    DeskFixture desk;
    ExplorerFixture *explorer = new ExplorerFixture(&desk); ///< owned by `desk`
    std::unique_ptr<PaneHost> host;
};

} // namespace

class ExplorerPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void asksForWhatIsChosen();
    void saysWhyItDoesNotBegin();
    void showsHowFarItIs();
    void listsViolationsAndTheirPlans();
    void shrinksAndStops();
    void opensTheMomentBefore();
    void savesAndCopies();
    void keepsWorldsOfTheBackOffice();
    void theFormSaysWhatTheShownRunWasAsked();
    void aChangedFormSaysThatItWasNotRun();
    void thePgIsChosenByItsWholeName();
    void numbersStandBelowTheirSeeds();
    void coversEveryKindAndEdge();
    void countsEveryField();
    void readsEveryStepToItsEnd();
    void aLowPaneShowsOneThingAtATime();
    void everyStepHasWords();
    void looks_data();
    void looks();
};

void ExplorerPaneTest::asksForWhatIsChosen()
{
    ExplorerDesk w;
    w.open();
    QVERIFY(w.find<EmptyState>("explorer.empty")->isVisible());
    w.find<QSpinBox>("explorer.seeds")->setValue(500);
    w.find<QSpinBox>("explorer.from")->setValue(77);
    w.find<QSpinBox>("explorer.orders")->setValue(12);
    w.find<QSpinBox>("explorer.workers")->setValue(3);
    auto *profile = w.find<QComboBox>("explorer.profile");
    profile->setCurrentIndex(profile->findData(u"calm"_s));
    auto *policy = w.find<QComboBox>("explorer.policies");
    QVERIFY(!w.find<WarningStrip>("explorer.warning")->isVisible());
    policy->setCurrentIndex(policy->findData(u"consumer-idempotency=OFF"_s));
    QVERIFY(w.find<WarningStrip>("explorer.warning")->isVisible());
    w.click("explorer.start");
    QCOMPARE(w.explorer->started.size(), std::size_t{1});
    const ExploreRequest &asked = w.explorer->started.back();
    QCOMPARE(asked.seeds, 500);
    QCOMPARE(asked.from, quint64{77});
    QCOMPARE(asked.orders, 12);
    QCOMPARE(asked.workers, 3);
    QCOMPARE(asked.profile, u"calm"_s);
    QVERIFY(asked.policies.get<ConsumerIdempotency>() == ConsumerIdempotency::Off);
}

void ExplorerPaneTest::saysWhyItDoesNotBegin()
{
    ExplorerDesk w;
    w.open();
    w.explorer->refusal = Error{ErrorCode::Conflict, "an exploration runs"};
    QVERIFY(!w.find<EmptyState>("explorer.empty")->findChild<Button *>()->isVisible());
    w.click("explorer.start");
    QCOMPARE(w.explorer->started.size(), std::size_t{1});
    QVERIFY(w.host->navigator.notes.constLast().contains(u"an exploration runs"_s));
}

void ExplorerPaneTest::showsHowFarItIs()
{
    ExplorerDesk w;
    w.open();
    ExploreState state = busyExploration();
    w.explorer->setState(state);
    QVERIFY(!w.find<EmptyState>("explorer.empty")->isVisible());
    QCOMPARE(w.find<QWidget>("explorer.done")->accessibleDescription(), u"6,412"_s);
    QCOMPARE(w.find<QWidget>("explorer.violations")->accessibleDescription(), u"3"_s);
    QCOMPARE(w.find<QWidget>("explorer.elapsed")->accessibleDescription(), u"2:33"_s);
    QVERIFY(!w.find<QSpinBox>("explorer.seeds")->isEnabled());
    w.click("explorer.start"); // it says Stop now
    QCOMPARE(w.explorer->stops, 1);
    state.stopping = true;
    w.explorer->setState(state);
    QVERIFY(!w.find<Button>("explorer.start")->isEnabled());
    state.running = state.stopping = false;
    state.findings.clear();
    w.explorer->setState(state);
    QVERIFY(w.find<Label>("explorer.none")->isVisible());
    QVERIFY(!w.find<QWidget>("explorer.detail")->isVisible());
    QVERIFY(w.find<QSpinBox>("explorer.seeds")->isEnabled());
}

void ExplorerPaneTest::listsViolationsAndTheirPlans()
{
    ExplorerDesk w;
    w.open();
    w.explorer->setState(busyExploration());
    QCOMPARE(w.find<TableView>("explorer.findings")->model()->rowCount(), 3);
    QCOMPARE(w.cell(0, BrokeColumn), u"A13"_s);
    QCOMPARE(w.cell(0, FaultsColumn), u"41 → 3"_s);
    QCOMPARE(w.cell(1, FaultsColumn), u"41"_s);
    // The first is chosen; its small plan is shown: three faults, an order, two acts, heal.
    QCOMPARE(w.find<TableView>("explorer.plan")->model()->rowCount(), 7);
    QVERIFY(w.find<Label>("explorer.detail.also")->text().contains(u"A2"_s));
    auto *bar = w.find<SeedBar>("explorer.seedBar");
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->xOf(144) + 3, bar->height() / 2));
    QVERIFY(w.find<Label>("explorer.detail.seed")->text().contains(u"144"_s));
    QCOMPARE(w.find<TableView>("explorer.findings")->currentIndex().row(), 2);
    QCOMPARE(w.find<TableView>("explorer.plan")->model()->rowCount(), 41 + 38 + 3);
}

void ExplorerPaneTest::shrinksAndStops()
{
    ExplorerDesk w;
    w.open();
    w.explorer->setState(busyExploration());
    QVERIFY(!w.find<Button>("explorer.shrink")->isEnabled()); // it is small already
    w.pane()->showEntity({u"seed"_s, u"144"_s});
    w.click("explorer.shrink");
    QCOMPARE(w.explorer->shrunk, std::vector<quint64>{144});
    w.pane()->showEntity({u"seed"_s, u"61"_s});
    QVERIFY(w.find<Label>("explorer.detail.status")->text().contains(u"120"_s));
    w.click("explorer.shrink");
    QCOMPARE(w.explorer->stoppedShrinking, std::vector<quint64>{61});
}

void ExplorerPaneTest::opensTheMomentBefore()
{
    ExplorerDesk w;
    w.open();
    ExploreState state = busyExploration();
    w.explorer->setState(state);
    w.click("explorer.open");
    QCOMPARE(w.explorer->opened, std::vector<quint64>{23});
    state.findings[0].opening = true;
    w.explorer->setState(state);
    w.click("explorer.open");
    QCOMPARE(w.explorer->stopsOfOpening, 1);
    state.findings[0].opening = false;
    w.explorer->setState(state);
    w.explorer->answer(success());
    QVERIFY(w.host->navigator.notes.constLast().contains(u"14:07:41.206"_s));
    const qsizetype notes = w.host->navigator.notes.size();
    state.findings[0].problem = u"the plan does not break A13"_s;
    w.explorer->setState(state);
    w.explorer->answer(Outcome(ErrorCode::Conflict, "the plan does not break A13"));
    QCOMPARE(w.host->navigator.notes.size(), notes);
    QVERIFY(w.find<Label>("explorer.detail.status")->text().contains(u"does not break A13"_s));
}

void ExplorerPaneTest::savesAndCopies()
{
    ExplorerDesk w;
    w.open();
    w.explorer->setState(busyExploration());
    w.pane()->saveTo(u"/tmp/A13-23.yaml"_s);
    QCOMPARE(w.explorer->saved.back(), (std::pair<quint64, QString>(23, u"/tmp/A13-23.yaml"_s)));
    w.explorer->refusal = Error{ErrorCode::StorageIo, "the disk is full"};
    w.pane()->saveTo(u"/tmp/A13-23.yaml"_s);
    QVERIFY(w.host->navigator.families.back() == Family::Bad);
    w.click("explorer.copy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"payment applied event 7be1 twice"_s));
}

void ExplorerPaneTest::keepsWorldsOfTheBackOffice()
{
    ExplorerDesk w(false);
    w.open();
    w.explorer->setState(busyExploration());
    QVERIFY(!w.find<Button>("explorer.open")->isEnabled());
    QVERIFY(!w.find<Button>("explorer.open")->toolTip().isEmpty());
    QVERIFY(!w.find<QAction>("explorer.open.action")->isEnabled());
    QVERIFY(w.find<Button>("explorer.copy")->isEnabled());
}

void ExplorerPaneTest::coversEveryKindAndEdge()
{
    ExplorerDesk w;
    w.open();
    w.explorer->setState(busyExploration());
    const auto *view = w.find<CoverageView>("explorer.coverage");
    std::size_t kinds = 0, edges = 0, legal = 0;
    int covered = 0;
    for (const CoverageRow &row : view->faults()) {
        kinds += row.cells.size();
        covered += row.covered();
    }
    QCOMPARE(kinds, faultKinds().size());
    QVERIFY(covered >= static_cast<int>(kinds) - 3 && covered < static_cast<int>(kinds)); // one was never hit
    for (const CoverageRow &row : view->edges()) edges += row.cells.size();
    for (const AnyMachine &machine : allStateMachines()) legal += machine.edges.size();
    QCOMPARE(edges, legal);
}

void ExplorerPaneTest::theFormSaysWhatTheShownRunWasAsked()
{
    ExplorerDesk w;
    ExploreState state = busyExploration();
    state.running = false;
    state.request.seeds = 12;
    state.request.from = 7;
    state.request.orders = 15;
    state.request.workers = 3;
    state.request.profile = u"calm"_s;
    QVERIFY(state.request.policies.set("consumer-idempotency", "OFF"));
    w.explorer->setState(state);
    w.open(); // after the run, as from a recording of it
    const auto same = [&w, &state] {
        w.click("explorer.start");
        const ExploreRequest &asked = w.explorer->started.back();
        return asked.seeds == state.request.seeds && asked.from == state.request.from && asked.orders == state.request.orders &&
               asked.workers == state.request.workers && asked.profile == state.request.profile && asked.policies == state.request.policies;
    };
    QVERIFY(same());
    QVERIFY(w.find<QComboBox>("explorer.policies")->currentText().endsWith(u"Take effect"_s));
    // Several unsafe ones: no choice of the list means them, they get one.
    QVERIFY(state.request.policies.set("webhook-verification", "NONE"));
    w.explorer->setState(state);
    QVERIFY(same());
    QVERIFY(w.find<QComboBox>("explorer.policies")->currentText().contains(u", "_s));
    // What somebody sets for the next run stays, whatever comes in about the shown one.
    w.find<QSpinBox>("explorer.seeds")->setValue(900);
    ++state.done;
    w.explorer->setState(state);
    QCOMPARE(w.find<QSpinBox>("explorer.seeds")->value(), 900);
}

void ExplorerPaneTest::aChangedFormSaysThatItWasNotRun()
{
    ExplorerDesk w;
    ExploreState state = busyExploration();
    state.running = false;
    w.explorer->setState(state);
    w.open();
    const auto said = [&w] { return w.host->find<QLabel>(u"paneSubtitle"_s)->text(); };
    QCOMPARE(said(), QString());
    for (const char *name : {"explorer.seeds", "explorer.from", "explorer.orders", "explorer.workers"}) {
        auto *number = w.find<QSpinBox>(name);
        number->stepUp();
        QVERIFY2(said().startsWith(u"changed, not run yet"_s), name);
        number->stepDown();
        QCOMPARE(said(), QString());
    }
    auto *profile = w.find<QComboBox>("explorer.profile");
    profile->setCurrentIndex(profile->currentIndex() == 1 ? 2 : 1);
    QVERIFY(said().startsWith(u"changed, not run yet"_s));
}

void ExplorerPaneTest::thePgIsChosenByItsWholeName()
{
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        ExplorerDesk w;
        w.open({726, 690}); // as in the layout of experiments in a window of 1280×800
        const auto *profile = w.find<QComboBox>("explorer.profile");
        QTRY_VERIFY(profile->width() >= profile->sizeHint().width());
        QCOMPARE(w.host->width(), 726);
        QVERIFY(w.host->pane->minimumSizeHint().width() <= 726);
    }
    look();
}

void ExplorerPaneTest::numbersStandBelowTheirSeeds()
{
    SeedBar bar;
    bar.resize(800, bar.sizeHint().height());
    ExploreState state;
    for (const int seeds : {1, 2, 12, 40, 10'000}) {
        state.request.from = 5;
        state.request.seeds = seeds;
        bar.setState(state);
        const auto numbers = bar.numbers();
        QCOMPARE(numbers.front().words, u"5"_s);
        QCOMPARE(QString(numbers.back().words).remove(u','), QString::number(seeds + 4));
        if (seeds <= 12) QCOMPARE(numbers.size(), static_cast<std::size_t>(seeds));
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const quint64 seed = QString(numbers[i].words).remove(u',').toULongLong();
            const bool atEdge = numbers[i].rect.left() <= 15 || numbers[i].rect.right() >= bar.width() - 16;
            QVERIFY(atEdge || std::abs(numbers[i].rect.center().x() - bar.xOf(seed)) <= 1);
            QVERIFY(i == 0 || numbers[i].rect.left() > numbers[i - 1].rect.right());
        }
    }
}

void ExplorerPaneTest::countsEveryField()
{
    ExplorerDesk w;
    for (const int width : {1240, 940, 740}) {
        w.open({width, 900});
        w.explorer->setState(busyExploration());
        QApplication::processEvents();
        const auto *view = w.find<CoverageView>("explorer.coverage");
        const auto fields = view->fields();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            QVERIFY(fields[i].counted);
            QVERIFY(view->rect().contains(fields[i].box));
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!fields[i].box.intersects(fields[j].box));
        }
    }
}

void ExplorerPaneTest::readsEveryStepToItsEnd()
{
    ExplorerDesk w;
    w.open({900, 900});
    w.explorer->setState(busyExploration());
    const auto *plan = w.find<TableView>("explorer.plan");
    const auto cut = [plan] {
        int rows = 0;
        for (int row = 0; row < plan->model()->rowCount(); ++row) {
            const QString words = plan->model()->index(row, WhatColumn).data().toString();
            const QRect needed = QFontMetrics(Theme::current().font(TextRole::Body))
                                     .boundingRect(QRect(0, 0, plan->columnWidth(WhatColumn) - 16, 9999), Qt::TextWordWrap, words);
            rows += needed.height() >= plan->rowHeight(row);
        }
        return rows;
    };
    QTRY_COMPARE(cut(), 0);
    QVERIFY(plan->rowHeight(plan->model()->rowCount() - 1) > plan->rowHeight(3)); // what heals all is long to say
    w.host->resize(700, 900);
    QTRY_COMPARE(cut(), 0);
}

void ExplorerPaneTest::aLowPaneShowsOneThingAtATime()
{
    ExplorerDesk w;
    w.open({735, 690});
    auto *views = w.find<SegmentedControl>("explorer.views");
    QVERIFY(!views->isVisible()); // nothing has run
    ExploreState state = busyExploration();
    const auto findings = std::exchange(state.findings, {});
    w.explorer->setState(state);
    const auto *coverage = w.find<CoverageView>("explorer.coverage");
    const auto *table = w.find<TableView>("explorer.findings");
    QVERIFY(views->isVisible() && coverage->isVisible()); // nothing was found yet
    state.findings = findings;
    w.explorer->setState(state);
    QTRY_VERIFY(table->isVisible() && !coverage->isVisible());
    QVERIFY(w.find<TableView>("explorer.plan")->viewport()->height() >= 2 * 24);
    QVERIFY(w.host->pane->minimumSizeHint().height() <= 660);
    QTest::mouseClick(w.find<QWidget>("segment.coverage"), Qt::LeftButton);
    QTRY_VERIFY(!table->isVisible() && coverage->isVisible());
    QVERIFY(coverage->visibleRegion().boundingRect().height() > 300);
    w.pane()->showEntity({u"seed"_s, u"144"_s});
    QTRY_VERIFY(table->isVisible());
    w.host->resize(938, 890); // room for both
    QTRY_VERIFY(table->isVisible() && coverage->isVisible() && !views->isVisible());
    // The coverage takes what it needs, the rest is for what was found.
    const QWidget *scroll = coverage->parentWidget()->parentWidget();
    QTRY_COMPARE(scroll->height(), coverage->minimumSizeHint().height());
    const auto *below = w.find<QWidget>("explorer.split");
    QTRY_VERIFY(below->y() - scroll->geometry().bottom() <= 8);
}

void ExplorerPaneTest::everyStepHasWords()
{
    using namespace scenario;
    const OrderRef order{"o1", 1};
    const std::vector<Deed> deeds{PlaceOrders{},
                                  CancelOrder{order, "r"},
                                  RefundOrder{order, 100, {}, {}, true, "r"},
                                  RepairOrder{order, "FAILED", "r"},
                                  AdjustStock{"SUN-1KG", false, 3, "r"},
                                  ChargePoints{1, 100},
                                  ActOnWebhook{1, command::WebhookAct::Drop},
                                  DecideTransaction{order, false},
                                  SetBehaviour{},
                                  InjectFault{planOf(1, 0)->faults.rules.front(), order},
                                  EndFaults{},
                                  Heal{},
                                  scenario::ActOnMessage{"order.placed", order, MessageAct::Hold, "r"},
                                  RedriveLetters{},
                                  command::CutLink{},
                                  command::HealLink{},
                                  command::CrashService{},
                                  command::RestartService{},
                                  command::LosePower{},
                                  command::SetShoppers{60}};
    QCOMPARE(deeds.size(), std::variant_size_v<Deed>);
    for (const Deed &deed : deeds) {
        Step step;
        step.id = "o1";
        step.at = 1500ms;
        step.deed = deed;
        look();
        const QString english = ExplorerTexts::what(step);
        look(ThemeKind::Light, Language::Korean);
        QVERIFY2(!english.isEmpty() && ExplorerTexts::what(step) != english, qPrintable(english));
    }
    look();
}

void ExplorerPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-en") << false << false << QSize(1240, 900);
    QTest::newRow("dark-ko") << true << true << QSize(1240, 900);
    QTest::newRow("dark-en") << true << false << QSize(970, 800);
    QTest::newRow("narrow-light-ko") << false << true << QSize(640, 900);
}

void ExplorerPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(QSize, size);
    ExplorerDesk w;
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open(size);
    const QString name = u"explorer-"_s + QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(shot(*w.host, name + u"-empty"_s));
    w.explorer->setState(busyExploration());
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"탐색기"_s : u"Explorer"_s);
    QVERIFY(shot(*w.host, name));
    look();
}

QTEST_MAIN(ExplorerPaneTest)
#include "explorer_pane_test.moc"
