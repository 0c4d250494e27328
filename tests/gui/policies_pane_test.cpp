// The policies pane: locked in the back office, chosen aside and started anew in the laboratory; and the strips of the other panes.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/frame/main_window.h"
#include "views/frame/policy_warnings.h"
#include "views/panes/policies/policies_pane.h"
#include "views/panes/policies/policy_texts.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/surface.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QTest>

#include <memory>
#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec policiesPane();
}

namespace {

struct World {
    explicit World(bool laboratory = true)
    {
        setup.laboratory = laboratory;
        setup.seed = 7;
        setup.orders = 1284;
        desk.setWorld(setup);
    }
    void open(QSize size = {1240, 820}) { host = std::make_unique<PaneHost>(policiesPane(), &desk, size); }
    QAbstractButton *segment(const QString &policy, const QString &value) const
    {
        return host->find<SegmentedControl>("policy.values."_L1 + policy)->findChild<QAbstractButton *>("segment."_L1 + value);
    }
    QString words(const QString &label) const { return host->find<Label>(label)->text(); }
    void run(const Policies &policies)
    {
        setup.policies = policies;
        desk.setWorld(setup);
        desk.announceStatus();
    }
    WorldSetup setup;
    DeskFixture desk;
    std::unique_ptr<PaneHost> host;
};

} // namespace

class PoliciesPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void everyPolicyHasItsPlaceAndWords();
    void lockedInTheBackOffice();
    void startsAnewWithTheChoice();
    void discardsTheChoice();
    void followsTheRunningWorld();
    void theChosenRowHasTheColourOfASelection();
    void theDetailHasWhatItsWordsNeed();
    void explainsAndLinks();
    void filters();
    void stripsWhereAPolicyConcerns();
    void looks_data();
    void looks();
};

void PoliciesPaneTest::everyPolicyHasItsPlaceAndWords()
{
    std::set<std::string_view> placed;
    for (const policies_pane::PolicyGroup &group : policies_pane::policyGroups())
        for (const std::string_view key : group.keys) QVERIFY2(placed.insert(key).second, key.data());
    QCOMPARE(placed.size(), kPolicyCount);
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        for (const PolicyInfo &policy : policies()) {
            QVERIFY2(placed.contains(policy.key), policy.key.data());
            QVERIFY2(PolicyWarnings::panesOf(policy.key).size() > 2, policy.key.data());
            for (const PolicyValue &value : policy.values) {
                const QString name = policies_pane::valueName(policy, value);
                QVERIFY2(!name.isEmpty() && name != QString::fromUtf8(value.value.data()), value.value.data());
                QCOMPARE(policies_pane::valueNeeds(policy, value).isEmpty(), value.safe);
                QCOMPARE(policies_pane::valueBreaks(value).isEmpty(), value.safe);
            }
        }
    }
    look();
}

void PoliciesPaneTest::lockedInTheBackOffice()
{
    World w(false);
    w.open();
    QVERIFY(w.host->find<WarningStrip>(u"policies.locked"_s)->isVisible());
    QVERIFY(!w.segment(u"publishing"_s, u"AFTER_COMMIT"_s)->isEnabled());
    QVERIFY(!w.host->find<Button>(u"policies.safe"_s)->isEnabled());
    QVERIFY(!w.host->find<Surface>(u"policies.foot"_s)->isVisible());
    QCOMPARE(w.host->find<SegmentedControl>(u"policy.values.publishing"_s)->current(), u"OUTBOX"_s);
}

void PoliciesPaneTest::startsAnewWithTheChoice()
{
    World w;
    w.open();
    QVERIFY(!w.host->find<WarningStrip>(u"policies.locked"_s)->isVisible());
    QVERIFY(!w.host->find<QAction>(u"policies.start.action"_s)->isEnabled());
    QTest::mouseClick(w.segment(u"publishing"_s, u"AFTER_COMMIT"_s), Qt::LeftButton);
    QTest::mouseClick(w.segment(u"poison"_s, u"DROP"_s), Qt::LeftButton);
    QVERIFY(w.host->find<Surface>(u"policies.foot"_s)->isVisible());
    QVERIFY(w.words(u"policies.foot.effect"_s).contains(u"1,284"_s)); // what would be lost
    QVERIFY(w.words(u"policy.change.publishing"_s).contains(u"Outbox"_s));
    QVERIFY(w.desk.requests().empty());
    QTest::mouseClick(w.host->find<Button>(u"policies.start"_s), Qt::LeftButton);
    QCOMPARE(w.desk.requests().size(), std::size_t{1});
    const WorldRequest &request = w.desk.requests().front();
    QVERIFY(request.policies.has_value());
    QVERIFY(request.policies->get<Publishing>() == Publishing::AfterCommit);
    QVERIFY(request.policies->get<PoisonHandling>() == PoisonHandling::Drop);
    QVERIFY(!request.seed && !request.scenario); // the same run with the same seed
}

void PoliciesPaneTest::discardsTheChoice()
{
    World w;
    w.open();
    QTest::mouseClick(w.segment(u"reconciler"_s, u"OFF"_s), Qt::LeftButton);
    QTest::mouseClick(w.host->find<Button>(u"policies.discard"_s), Qt::LeftButton);
    QCOMPARE(w.host->find<SegmentedControl>(u"policy.values.reconciler"_s)->current(), u"ON"_s);
    QVERIFY(!w.host->find<Surface>(u"policies.foot"_s)->isVisible());
    QVERIFY(w.desk.requests().empty());
}

void PoliciesPaneTest::followsTheRunningWorld()
{
    World w;
    w.open();
    Policies unsafe;
    QVERIFY(unsafe.set("circuit-breaker", "OFF"));
    w.run(unsafe);
    QCOMPARE(w.host->find<SegmentedControl>(u"policy.values.circuit-breaker"_s)->current(), u"OFF"_s);
    QCOMPARE(w.host->find<FilterChip>(u"chip.unsafe"_s)->count(), 1);
    QVERIFY(!w.host->find<Surface>(u"policies.foot"_s)->isVisible());
    QTest::mouseClick(w.host->find<Button>(u"policies.safe"_s), Qt::LeftButton);
    QVERIFY(w.host->find<Surface>(u"policies.foot"_s)->isVisible());
    QTest::mouseClick(w.host->find<Button>(u"policies.start"_s), Qt::LeftButton);
    QVERIFY(w.desk.requests().front().policies->allSafe());
}

void PoliciesPaneTest::theChosenRowHasTheColourOfASelection()
{
    World w;
    w.open();
    const auto fill = [&w](const char *key) {
        return w.host->find<QWidget>("policy."_L1 + QLatin1String(key))->grab().toImage().pixelColor(8, 4);
    };
    QTest::mouseClick(w.host->find<QWidget>(u"policy.stock"_s), Qt::LeftButton, {}, QPoint(60, 10));
    QCOMPARE(fill("stock"), Theme::current().color(Token::Selection));
    QCOMPARE(fill("release-guard"), Theme::current().color(Token::Pane));
}

void PoliciesPaneTest::theDetailHasWhatItsWordsNeed()
{
    World w;
    w.open({930, 900}); // one below the other
    const auto *words = w.host->find<QWidget>(u"policies.detail"_s);
    const auto isWhole = [words] { return words->height() == words->parentWidget()->height(); };
    static_cast<policies_pane::PoliciesPane *>(w.host->pane)->showEntity({u"policy"_s, u"payment-home"_s});
    QTRY_VERIFY(isWhole());
    const int before = words->parentWidget()->height();
    static_cast<policies_pane::PoliciesPane *>(w.host->pane)->showEntity({u"policy"_s, u"publishing"_s}); // of three values
    QTRY_VERIFY(words->parentWidget()->height() > before);
    auto *row = w.host->find<QWidget>(u"policy.values.publishing"_s);
    QVERIFY(!row->visibleRegion().isEmpty());
}

void PoliciesPaneTest::explainsAndLinks()
{
    World w;
    w.open();
    QTest::mouseClick(w.segment(u"consumer-idempotency"_s, u"OFF"_s), Qt::LeftButton);
    QCOMPARE(w.words(u"policies.detail.title"_s), u"Duplicates at consumers"_s);
    QTest::mouseClick(w.host->find<IdLink>(u"policies.breaks.A13"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"invariant"_s, u"A13"_s}));
    static_cast<policies_pane::PoliciesPane *>(w.host->pane)->showEntity({u"policy"_s, u"durability"_s});
    QCOMPARE(w.words(u"policies.detail.title"_s), u"What a commit survives"_s);
    // A scenario that shows the damage starts as a new world.
    for (const PolicyInfo &policy : policies()) {
        for (const PolicyValue &value : policy.values) {
            const QString scenario = policies_pane::damageScenario(policy, value);
            if (scenario.isEmpty()) continue;
            static_cast<policies_pane::PoliciesPane *>(w.host->pane)->showEntity({u"policy"_s, QString::fromUtf8(policy.key.data())});
            QTest::mouseClick(w.host->find<Button>("policies.show."_L1 + QString::fromUtf8(value.value.data())), Qt::LeftButton);
            QCOMPARE(w.desk.requests().back().scenario, scenario);
            QCOMPARE(w.host->navigator.panes.back(), u"scenarios"_s);
        }
    }
}

void PoliciesPaneTest::filters()
{
    World w;
    w.open();
    QTest::mouseClick(w.segment(u"stock"_s, u"DEDUCT_ON_CALLBACK"_s), Qt::LeftButton);
    QTest::mouseClick(w.host->find<FilterChip>(u"chip.unsafe"_s), Qt::LeftButton);
    QVERIFY(w.host->find<QWidget>(u"policy.stock"_s)->isVisible());
    QVERIFY(!w.host->find<QWidget>(u"policy.topics"_s)->isVisible());
    QCOMPARE(w.host->find<FilterChip>(u"chip.unsafe"_s)->count() + w.host->find<FilterChip>(u"chip.safe"_s)->count(),
             static_cast<qint64>(kPolicyCount));
}

void PoliciesPaneTest::stripsWhereAPolicyConcerns()
{
    World w;
    MainWindow window(&w.desk, paneRegistry());
    window.resize(1400, 900);
    window.show();
    window.openPane(u"orders"_s);
    window.openPane(u"stock"_s);
    auto *strip = window.findChild<WarningStrip *>(u"strip.stock"_s);
    QVERIFY(strip && !strip->isVisible());
    FrameStatus status;
    QVERIFY(status.policies.set("stock-sync", "LAST_ARRIVED"));
    window.setStatus(status);
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->height(), 30);
    QVERIFY(strip->accessibleName().contains(u"unsafe"_s, Qt::CaseInsensitive));
    QVERIFY(window.findChild<WarningStrip *>(u"strip.events"_s)->isHidden());
    QTest::mouseClick(strip->findChild<IdLink *>(), Qt::LeftButton);
    QVERIFY(window.pane(u"policies"_s) != nullptr);
    window.setStatus({});
    QVERIFY(strip->isHidden());
}

void PoliciesPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-en") << false << false << QSize(1240, 820);
    QTest::newRow("dark-ko") << true << true << QSize(1240, 820);
    QTest::newRow("narrow-dark-en") << true << false << QSize(620, 820);
}

void PoliciesPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(QSize, size);
    World w;
    look(dark ? ThemeKind::Dark : ThemeKind::Light, Language::English);
    w.open(size);
    Policies unsafe;
    QVERIFY(unsafe.set("publishing", "AFTER_COMMIT"));
    w.run(unsafe);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"정책"_s : u"Policies"_s);
    QTest::mouseClick(w.segment(u"reservation-expiry"_s, u"BLIND"_s), Qt::LeftButton);
    QVERIFY(shot(*w.host, u"policies-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(PoliciesPaneTest)
#include "policies_pane_test.moc"
