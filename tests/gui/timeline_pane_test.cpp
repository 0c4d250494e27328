// The timeline: what was done by hand, saving the run, opening a recording, playing it and taking it over.
#include "app/desk/hand_act.h"
#include "model/core/ids.h"
#include "simulator/laboratory/command_text.h"
#include "simulator/scenario/compare.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/past_fixture.h"
#include "tests/support/recording_fixture.h"
#include "views/items/table_view.h"
#include "views/panes/timeline/act_words.h"
#include "views/panes/timeline/compare_dialog.h"
#include "views/panes/timeline/firing_times.h"
#include "views/panes/timeline/recording_actions.h"
#include "views/panes/timeline/time_axis.h"
#include "views/panes/timeline/timeline_pane.h"
#include "views/panes/timeline/timeline_texts.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"

#include <QSlider>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::timeline;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec timelinePane();
}

namespace {

struct TimelineDesk {
    void open(QSize size = {1000, 320}) { host = std::make_unique<PaneHost>(timelinePane(), &desk, size); }
    template <class W>
    W *find(const char *name) const
    {
        return host->find<W>(QString::fromLatin1(name));
    }
    void click(const char *button) const { QTest::mouseClick(find<Button>(button), Qt::LeftButton); }
    RecordingActions *actions() const { return static_cast<TimelinePane *>(host->pane)->actions(); }
    QString cell(int row, int column) const { return find<TableView>("timeline.acts")->model()->index(row, column).data().toString(); }

    DeskFixture desk;
    RecordingFixture *recording = new RecordingFixture(&desk); ///< owned by `desk`
    std::unique_ptr<PaneHost> host;
};

} // namespace

class TimelinePaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void showsWhatWasDoneByHand();
    void savesAndSaysHowItWent();
    void opensARecordingAndPlaysIt();
    void tellsHowAReplayEnded();
    void hasNothingForTheBackOffice();
    void saysThatALaboratoryWithoutARunIsNoBackOffice();
    void theActsAreInView();
    void theHandleStandsUnderItsMoment();
    void zoomsIntoAStormOfAWeek();
    void everyFiringIsOnTheAxis();
    void whatItWasDoneToIsALink();
    void actsAreToldInWords();
    void theVendorsShopIsNamedInBothLanguages();
    void everyCommandHasAName();
    void looks_data();
    void looks();
};

void TimelinePaneTest::showsWhatWasDoneByHand()
{
    TimelineDesk w;
    w.open();
    RecordedRun run = someRun(RecordedRun::Replay::None);
    const auto acts = std::exchange(run.acts, std::make_shared<const std::vector<HandAct>>());
    run.done = 0;
    w.recording->setRun(run);
    QVERIFY(w.find<EmptyState>("timeline.none")->isVisible());
    run.acts = acts;
    run.done = acts->size();
    w.recording->setRun(run);
    QVERIFY(!w.find<EmptyState>("timeline.none")->isVisible());
    QCOMPARE(w.find<TableView>("timeline.acts")->model()->rowCount(), 3);
    QCOMPARE(w.cell(1, ActVerbColumn), u"Crash service"_s);
    QCOMPARE(w.cell(1, ActSubjectColumn), u"cash gateway"_s);
    QVERIFY(!w.find<QWidget>("timeline.strip")->isVisible());
    auto *axis = w.find<TimeAxis>("timeline.axis");
    QCoreApplication::processEvents();
    QVERIFY(axis->xOf(run.fromMs) < axis->xOf((*acts)[1].atMs) && axis->xOf((*acts)[1].atMs) < axis->xOf(run.nowMs));
    QTest::mouseClick(axis, Qt::LeftButton, {}, QPoint(axis->xOf((*acts)[1].atMs) + 2, 10));
    QCOMPARE(w.find<TableView>("timeline.acts")->currentIndex().row(), 1);
}

void TimelinePaneTest::savesAndSaysHowItWent()
{
    TimelineDesk w;
    w.open();
    w.recording->setRun(someRun(RecordedRun::Replay::None));
    QVERIFY(w.find<Button>("timeline.save")->isEnabled());
    w.actions()->saveTo(u"/tmp/run.json"_s);
    QCOMPARE(w.recording->saved, QStringList{u"/tmp/run.json"_s});
    QVERIFY(w.host->navigator.notes.isEmpty()); // not before it is written
    w.recording->answer(success());
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    w.recording->answer(Outcome(ErrorCode::StorageIo, "the disk is full"));
    QVERIFY(w.host->navigator.families.back() == Family::Bad);
    QVERIFY(w.host->navigator.notes.constLast().contains(u"the disk is full"_s));
}

void TimelinePaneTest::opensARecordingAndPlaysIt()
{
    TimelineDesk w;
    w.open();
    w.recording->setRun(someRun(RecordedRun::Replay::None));
    w.recording->refusal = Error{ErrorCode::InvalidArgument, "it is no recording"};
    w.actions()->openFrom(u"/tmp/shopping-list.json"_s);
    QVERIFY(w.host->navigator.notes.constLast().contains(u"it is no recording"_s));
    w.recording->refusal.reset();
    w.actions()->openFrom(u"/tmp/run.json"_s);
    QCOMPARE(w.host->navigator.panes, QStringList{u"timeline"_s});
    RecordedRun run = someRun(RecordedRun::Replay::Playing);
    w.recording->setRun(run);
    QVERIFY(w.find<QWidget>("timeline.strip")->isVisible());
    QVERIFY(w.find<Label>("timeline.headline")->text().contains(u"black-friday.json"_s));
    QCOMPARE(w.find<TableView>("timeline.acts")->model()->rowCount(), 4);
    w.click("timeline.end");
    QCOMPARE(w.recording->ends, 1);
    run.hurrying = true;
    w.recording->setRun(run);
    QVERIFY(!w.find<Button>("timeline.end")->isEnabled());
    w.click("timeline.takeOver");
    QCOMPARE(w.recording->takeOvers, 1);
}

void TimelinePaneTest::theHandleStandsUnderItsMoment()
{
    TimelineDesk w;
    auto *past = new PastFixture(&w.desk);
    RecordedRun run = someRun(RecordedRun::Replay::None);
    w.recording->setRun(run);
    w.open();
    past->setView({.possible = true, .first = 0, .last = 4'000, .firstMs = run.fromMs, .event = 4'000, .atMs = run.nowMs});
    auto *axis = w.find<TimeAxis>("timeline.axis");
    auto *slider = w.find<QSlider>("timeline.scrubber");
    QTRY_VERIFY(slider->isVisible() && axis->barRight() < axis->width() - 60); // the bar ends with the slider, before the words
    const auto handle = [&] {                                                  // in the coordinates of the axis: its middle
        const QImage picture = slider->grab().toImage();
        const int y = picture.height() / 2 - 4; // above the groove
        int first = -1, last = -1;
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) != picture.pixelColor(0, 0)) {
                if (first < 0) first = x;
                last = x;
            }
        return axis->mapFrom(w.host->pane, slider->mapTo(w.host->pane, QPoint((first + last) / 2, y))).x();
    };
    QTRY_VERIFY(std::abs(handle() - axis->xOf(run.nowMs)) <= 1);
    const int wanted = (axis->barLeft() + axis->barRight()) / 3;
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(wanted, slider->height() / 2));
    QVERIFY(past->view().inPast);
    QVERIFY(std::abs(axis->xOf(past->view().atMs) - wanted) <= 1); // the mouse chooses what stands above it
    QVERIFY(std::abs(handle() - axis->xOf(past->view().atMs)) <= 1);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(axis->barRight() + 2, slider->height() / 2));
    QVERIFY(!past->view().inPast);
}

void TimelinePaneTest::zoomsIntoAStormOfAWeek()
{
    TimelineDesk w;
    auto *past = new PastFixture(&w.desk);
    RecordedRun run = someRun(RecordedRun::Replay::None);
    const qint64 storm = run.nowMs - run.fromMs;
    run.nowMs = run.fromMs + 7 * 86'400'000LL; // it was brought to rest
    w.recording->setRun(run);
    w.open();
    past->setView({.possible = true, .first = 0, .last = 4'000, .firstMs = run.fromMs, .event = 4'000, .atMs = run.nowMs});
    auto *axis = w.find<TimeAxis>("timeline.axis");
    auto *nearer = w.find<Button>("timeline.zoomIn"), *farther = w.find<Button>("timeline.zoomOut");
    QTRY_VERIFY(nearer->isVisible() && !farther->isEnabled());
    const qint64 act = (*run.acts)[1].atMs;
    for (int i = 0; i < 40 && axis->view().length() > storm; ++i) QTest::mouseClick(nearer, Qt::LeftButton);
    QVERIFY(axis->view().length() <= storm && axis->view().isShown(act)); // there something happened; in the week nothing did
    QVERIFY(farther->isEnabled());
    QCOMPARE(axis->timeAt(axis->barRight()), axis->view().end());
    const QImage bar = w.find<QSlider>("timeline.scrubber")->grab().toImage(); // now is beyond its end: no handle stands there
    const QRgb around = bar.pixel(0, bar.height() / 2 - 4);
    for (int x = 0; x < bar.width(); ++x) QCOMPARE(bar.pixel(x, bar.height() / 2 - 4), around);
    const int end = axis->barRight();
    // What is chosen there is that time, not the present, though now is farther to the right.
    QTest::mouseClick(axis, Qt::LeftButton, {}, QPoint(axis->barRight(), axis->height() / 2));
    QVERIFY(past->view().inPast);
    QCOMPARE(past->view().atMs, axis->view().end());
    QCOMPARE(axis->barRight(), end); // as long as before, whatever the words beside it
    // A moment elsewhere comes into view.
    const qint64 length = axis->view().length();
    axis->setShown(run.fromMs + 3 * 86'400'000LL);
    QVERIFY(axis->view().isShown(run.fromMs + 3 * 86'400'000LL));
    QCOMPARE(axis->view().length(), length);
    // The wheel holds what is under the mouse.
    const int x = (axis->barLeft() + axis->barRight()) / 3;
    const qint64 under = axis->timeAt(x);
    const auto wheel = [axis](const QPoint &at, int by, Qt::KeyboardModifiers with) {
        QWheelEvent event(at, axis->mapToGlobal(at), {}, {0, by}, Qt::NoButton, with, Qt::NoScrollPhase, false);
        QApplication::sendEvent(axis, &event);
    };
    wheel({x, 20}, -120, {});
    QVERIFY(axis->view().length() > length && std::abs(axis->xOf(under) - x) <= 1);
    const qint64 from = axis->view().from();
    wheel({x, 20}, 120, Qt::ShiftModifier);
    QVERIFY(axis->view().from() < from);
    // The run goes on, and what is looked at stays; the whole is one action away.
    run.nowMs += 60'000;
    const qint64 stays = axis->view().from();
    w.recording->setRun(run);
    QCOMPARE(axis->view().from(), stays);
    w.find<QAction>("timeline.whole.action")->trigger();
    QVERIFY(axis->view().isWhole() && axis->xOf(run.nowMs) == axis->barRight());
    // Another run is shown as a whole.
    QTest::mouseClick(nearer, Qt::LeftButton);
    run.fromMs += 1'000;
    w.recording->setRun(run);
    QVERIFY(axis->view().isWhole());
}

void TimelinePaneTest::everyFiringIsOnTheAxis()
{
    TimelineDesk w;
    w.desk.exec(
        DeskFile::Faults,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
        "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key) "
        "SELECT 1795150802000 + i * 30, 'F1', CASE WHEN i % 2 THEN 'webhook.lost' ELSE 'webhook.duplicate' END, 0, 0, 'hamster-pg', "
        "'cash-gateway', 'webhook', 'w' || i FROM n");
    FiringTimes times;
    QVERIFY(times.read(*w.desk.reader(DeskFile::Faults)) == FiringTimes::Read::Some);
    QVERIFY(times.read(*w.desk.reader(DeskFile::Faults)) == FiringTimes::Read::Nothing);
    const std::vector<AxisMark> marks = times.marks();
    qint64 all = 0;
    for (const AxisMark &mark : marks) all += mark.count;
    QCOMPARE(all, 9'000); // not the newest alone
    QVERIFY(marks.size() <= 4'000);
    QVERIFY(std::ranges::is_sorted(marks, {}, &AxisMark::atMs));
    QVERIFY(marks.front().atMs - 1'795'150'802'000 < 1'000);
    QVERIFY(1'795'150'802'000 + 270'000 - marks.back().atMs < 1'000);
    times.forget();
    QVERIFY(times.marks().empty());
}

void TimelinePaneTest::tellsHowAReplayEnded()
{
    TimelineDesk w;
    w.open();
    w.recording->setRun(someRun(RecordedRun::Replay::Same));
    const QString same = w.find<Label>("timeline.headline")->text();
    QVERIFY(!w.find<Button>("timeline.takeOver")->isVisible());
    w.recording->setRun(someRun(RecordedRun::Replay::Different));
    QVERIFY(w.find<Label>("timeline.headline")->text() != same);
    w.recording->setRun(someRun(RecordedRun::Replay::TakenOver));
    QVERIFY(w.find<Label>("timeline.headline")->text().contains(u"taken over"_s));
}

void TimelinePaneTest::hasNothingForTheBackOffice()
{
    TimelineDesk w;
    w.open();
    w.recording->setRun({});
    QVERIFY(!w.find<Button>("timeline.save")->isEnabled());
    QVERIFY(!w.actions()->openAction()->isEnabled());
    QVERIFY(!w.find<TimeAxis>("timeline.axis")->isVisible());
}

void TimelinePaneTest::saysThatALaboratoryWithoutARunIsNoBackOffice()
{
    TimelineDesk w;
    WorldSetup world;
    world.laboratory = true;
    w.desk.setWorld(world);
    w.open();
    w.recording->setRun({});
    QVERIFY(!w.find<Button>("timeline.save")->isEnabled() && !w.find<Button>("timeline.compare")->isEnabled());
    QVERIFY(w.find<Button>("timeline.open")->isEnabled()); // it brings a world of its own
    const auto words = w.host->findChildren<QLabel *>();
    QVERIFY(std::ranges::none_of(words, [](const QLabel *each) { return each->isVisible() && each->text().contains(u"back office"_s); }));
}

void TimelinePaneTest::theActsAreInView()
{
    TimelineDesk w;
    w.open({1240, 400});
    w.host->resize(1240, w.host->header->sizeHint().height() + w.host->pane->sizeHint().height()); // as it opens at the bottom
    RecordedRun run = someRun(RecordedRun::Replay::None);
    std::vector<HandAct> many;
    for (int i = 0; i < 10; ++i) many.push_back((*run.acts)[static_cast<std::size_t>(i) % run.acts->size()]);
    run.acts = std::make_shared<const std::vector<HandAct>>(many);
    run.done = many.size();
    w.recording->setRun(run);
    auto *table = w.find<TableView>("timeline.acts");
    QTRY_VERIFY(table->isVisible() && table->viewport()->height() >= 4 * table->rowHeight(0));
    // In any height: nothing to scroll around what scrolls itself.
    for (const int height : {124, 150, 200, 320}) {
        w.host->resize(1240, height);
        QTRY_COMPARE(w.host->height(), height);
        QVERIFY(w.host->pane->minimumSizeHint().height() <= w.host->pane->height());
        QVERIFY(!table->isVisible() || table->viewport()->height() >= table->rowHeight(0));
    }
}

void TimelinePaneTest::whatItWasDoneToIsALink()
{
    TimelineDesk w;
    RecordedRun run = someRun(RecordedRun::Replay::Playing); // the last act, of an order, is still to come
    w.recording->setRun(run);
    w.open();
    auto *table = w.find<TableView>("timeline.acts");
    const auto click = [&](int row) {
        const QRect cell = table->visualRect(table->model()->index(row, ActSubjectColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.x() + 12, cell.center().y()));
    };
    QTRY_VERIFY(table->isVisible());
    click(1); // a service
    click(3);
    QVERIFY(w.host->navigator.entities.empty());
    run.done = run.acts->size();
    w.recording->setRun(run);
    click(3);
    QCOMPARE(w.host->navigator.entities.size(), std::size_t{1});
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order"_s, u"SDiAomhats"_s}));
    click(0); // points of a member
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"member"_s, u"SDi90z18Wc"_s}));
}

void TimelinePaneTest::actsAreToldInWords()
{
    const auto told = [](const Command &command) {
        scenario::RecordedCommand recorded;
        recorded.command = command;
        const HandAct act = handAct(recorded);
        return ActWords::target(act, true).text + u": "_s + ActWords::detail(act);
    };
    const std::string webhook = toBase62(4'711);
    QCOMPARE(told(command::CrashService{Party::Payment}), u"payment: "_s);
    QCOMPARE(told(command::CutLink{Party::Gateway, Party::Pg, false, 2min}), u"cash gateway – hamster PG: one way · for 2m"_s);
    QCOMPARE(told(command::SetShoppers{90}), u": 90 orders a minute"_s);
    QCOMPARE(told(command::SetShoppers{0.5}), u": 0.5 orders a minute"_s);
    QCOMPARE(told(command::RotatePgSecret{"hamster-platform"}), u"hamster-platform: "_s);
    // What a person wrote stays as it was written, whatever its words mean elsewhere.
    QVERIFY(
        told(command::CancelOrder{OrderId{7}, "number of pieces · on 3 lines", Actor()}).endsWith(u": number of pieces · on 3 lines"_s));
    QCOMPARE(told(command::ActOnWebhook{4'711, command::WebhookAct::TamperAmount, 1, {}, 1000}),
             QString::fromStdString(webhook) + u": another amount · amount ₩1,000"_s);
    QCOMPARE(told(command::DecidePgTransaction{"20261120:TR:82cbf8", false}), u"20261120:TR:82cbf8: declined"_s);
    QCOMPARE(told(command::ActOnWebhook{4'711, command::WebhookAct::Duplicate, 5}),
             QString::fromStdString(webhook) + u": duplicated · ×5"_s);
    QCOMPARE(told(command::ActOnWebhook{4'711, command::WebhookAct::BreakSignature}),
             QString::fromStdString(webhook) + u": with a broken signature"_s);
    look(ThemeKind::Light, Language::Korean);
    QCOMPARE(told(command::SetShoppers{90}), u": 분당 주문 90건"_s);
    QVERIFY(told(command::CrashService{Party::Gateway}).startsWith(u"결제 게이트웨이"_s));
    look();
}

void TimelinePaneTest::theVendorsShopIsNamedInBothLanguages()
{
    TimelineDesk w;
    new PastFixture(&w.desk);
    auto runs = std::make_shared<scenario::Comparison>();
    runs->same = 12;
    runs->left.emplace();
    runs->left->kind = TraceKind::HttpRequest;
    runs->left->name = "POST /api/v1/payments (vendor's shop)";
    runs->right = runs->left;
    runs->right->kind = TraceKind::HttpFailure;
    w.recording->comparison = runs;
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        CompareDialog dialog(&w.desk, nullptr, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.compareWith(u"/tmp/run.json"_s);
        for (const char16_t *side : {u"compare.here", u"compare.there"}) {
            const QString said = dialog.findChild<QLabel *>(QString::fromUtf16(side))->text();
            QVERIFY2(said.contains(language == Language::Korean ? u"/payments · 업체 쇼핑몰"_s : u"/payments · vendor's shop"_s),
                     qPrintable(said));
        }
    }
    look();
}

void TimelinePaneTest::everyCommandHasAName()
{
    const auto nameOf = [](const Command &command) {
        const QString json = QString::fromStdString(toJson(command));
        return json.section(u'"', 3, 3); // {"do":"name",…
    };
    const auto check = [&nameOf]<std::size_t... I>(std::index_sequence<I...>)
    {
        return QStringList{nameOf(Command(std::in_place_index<I>))...};
    };
    for (const QString &verb : check(std::make_index_sequence<std::variant_size_v<Command>>())) {
        look();
        const QString english = TimelineTexts::verb(verb);
        look(ThemeKind::Light, Language::Korean);
        QVERIFY2(english != verb && TimelineTexts::verb(verb) != english, qPrintable(verb));
    }
    look();
}

void TimelinePaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<int>("replay");
    QTest::newRow("light-en") << false << false << static_cast<int>(RecordedRun::Replay::None);
    QTest::newRow("dark-ko-playing") << true << true << static_cast<int>(RecordedRun::Replay::Playing);
    QTest::newRow("light-en-same") << false << false << static_cast<int>(RecordedRun::Replay::Same);
}

void TimelinePaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(int, replay);
    TimelineDesk w;
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    w.recording->setRun(someRun(static_cast<RecordedRun::Replay>(replay)));
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"타임라인"_s : u"Timeline"_s);
    QVERIFY(shot(*w.host, u"timeline-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(TimelinePaneTest)
#include "timeline_pane_test.moc"
