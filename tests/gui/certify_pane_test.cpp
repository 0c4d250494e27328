// The receiver check over the real certifier and our own example receivers on loopback: a correct one passes, a broken one fails for the
// right reason, stopping, what cannot be sent, and what goes where.
#include "app/desk/engine_certify.h"
#include "app/desk/settings_store.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/certify/certify_pane.h"
#include "views/panes/certify/certify_texts.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_scroll.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::certify_pane;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec certifyPane();
}

namespace {

constexpr int kPatienceMs = 60'000; // a loaded machine may be slow; nothing is waited for longer than it takes

struct CertifyDesk {
    explicit CertifyDesk(QSize size = {1240, 900})
        : host(certifyPane(), &desk, size)
    {
        find<QSpinBox>("certify.quiet")->setValue(15);
        find<QSpinBox>("certify.patience")->setValue(300);
    }
    template <class W>
    W *find(const char *name) const
    {
        return host.find<W>(QString::fromLatin1(name));
    }
    void click(const char *button) const
    {
        QApplication::processEvents(); // what has just come on show is laid out
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    void trigger(const char *action) const
    {
        auto *found = find<QAction>(action);
        QVERIFY2(found->isEnabled(), action);
        found->trigger();
    }
    const CertifyState &state() const { return certify->state(); }
    QStringList casesThat(const QString &group) const
    {
        QStringList names;
        for (const CertifyCase &one : state().cases)
            if (caseGroup(one) == group) names << CertifyTexts::name(*one.of);
        return names;
    }
    QString text(const char *label) const { return find<Label>(label)->text(); }
    void choose(const QString &name) const
    {
        auto *table = find<TableView>("certify.cases");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, NameColumn).data().toString() == name) table->setCurrentIndex(table->model()->index(row, 0));
    }

    DeskFixture desk;
    EngineCertify *certify = new EngineCertify(&desk); ///< owned by `desk`
    PaneHost host;
};

} // namespace

class CertifyPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup()
    {
        look();
        Theme::current().setScale(100);
    }
    void theCorrectExamplePasses();
    void aBrokenExampleFailsForItsReason();
    void fieldsKeepTheirHeight();
    void examplesAreReadInFull();
    void theExampleLeavesNoAddress();
    void oneCaseRunsAgainBesideTheOthers();
    void stopsWithinAMoment();
    void whatCannotBeSentIsToldAtItsField();
    void aProbeThatDoesNotAnswerEndsTheCheck();
    void aWrongSecretIsSuspected();
    void aProgramIsAProbeToo();
    void theSecretStaysInItsField();
    void theFormRemembersAllButTheSecret();
    void reportsAreWritten();
    void confinedItChecksOnlyTheExample();
    void everyWordHasItsKorean();
    void looks_data();
    void looks();
};

void CertifyPaneTest::theCorrectExamplePasses()
{
    CertifyDesk w;
    QVERIFY(w.find<QWidget>("certify.empty")->isVisible());
    QVERIFY(!w.find<Button>("certify.save")->isEnabled());
    QCOMPARE(w.find<TableView>("certify.cases")->model()->index(0, AnswersColumn).data().toString(), u"–"_s); // as its neighbours say it
    w.click("emptyAction");
    QVERIFY(w.state().running && w.state().example);
    QCOMPARE(w.find<QLineEdit>("certify.receiver")->text(), w.state().example->receiver);
    QCOMPARE(w.find<QLineEdit>("certify.secret")->cursorPosition(), 0); // at its end, the first dot would be cut
    QVERIFY(!w.find<QLineEdit>("certify.receiver")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.casesThat(u"PASSED"_s).size(), qsizetype(certify::cases().size()));
    QVERIFY(!w.find<QWidget>("certify.empty")->isVisible() && !w.find<WarningStrip>("certify.hint")->isVisible());
    QCOMPARE(w.find<FilterChip>("chip.PASSED")->count(), qint64(certify::cases().size()));
    QVERIFY(w.find<Button>("certify.save")->isEnabled());
    w.click("certify.example.run"); // it says Stop now
    QVERIFY(!w.state().example && w.find<QLineEdit>("certify.receiver")->text().isEmpty() &&
            w.find<QLineEdit>("certify.secret")->text().isEmpty());
    w.trigger("certify.clear.action");
    QVERIFY(w.find<QWidget>("certify.empty")->isVisible());
    QCOMPARE(w.casesThat(u"NOT_RUN"_s).size(), qsizetype(certify::cases().size()));
}

void CertifyPaneTest::aBrokenExampleFailsForItsReason()
{
    CertifyDesk w;
    w.click("emptySecondAction");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.casesThat(u"FAILED"_s), (QStringList{u"duplicate"_s, u"duplicate-at-once"_s, u"reordered"_s, u"slow"_s}));
    // The first that failed is chosen.
    QCOMPARE(w.text("certify.detail.title"), u"The same webhook twice"_s);
    QVERIFY(!w.find<Label>("certify.detail.finding")->isVisible()); // it would say what these two say
    QCOMPARE(w.text("certify.detail.expected"), u"paid 1×, stock taken 1, refunded 0×"_s);
    QCOMPARE(w.text("certify.detail.found"), u"paid 2×, stock taken 2, refunded 0×"_s);
    QCOMPARE(w.text("certify.detail.cost"), u"Every retry of the PG sells the goods once more."_s);
    QVERIFY(w.text("certify.detail.order").startsWith(u"CERTIFY-"_s));
    const QAbstractItemModel *shots = w.find<TableView>("certify.shots")->model();
    QCOMPARE(shots->rowCount(), 2);
    QCOMPARE(shots->index(1, WhatColumn).data().toString(), u"The same webhook again"_s);
    QCOMPARE(shots->index(1, AnswerColumn).data().toString(), u"200"_s);
    w.click("chip.FAILED");
    const auto *table = w.find<TableView>("certify.cases");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, ResultColumn).data(RawRole).toString(), u"FAILED"_s);
    QCOMPARE(table->model()->index(0, PaidColumn).data().toString(), u"2"_s);
    // Another kind takes its place, and the same cases pass.
    auto *kind = w.find<QComboBox>("certify.example");
    kind->setCurrentIndex(0);
    emit kind->activated(0);
    QVERIFY(w.state().example->kind == certify::ReceiverKind::Correct);
    w.find<QComboBox>("certify.which")->setCurrentIndex(1); // those that failed
    w.click("certify.start");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.state().asked, 4);
    QCOMPARE(w.casesThat(u"PASSED"_s).size(), 4); // of another receiver: the results before are forgotten
    QVERIFY(w.find<QWidget>("certify.none")->isVisible());
}

void CertifyPaneTest::fieldsKeepTheirHeight()
{
    // As the frame shows it: where it is narrow and low it scrolls, upright only.
    DeskFixture desk;
    NotingNavigator navigator;
    PaneHeader header(u"certify"_s, {});
    PaneScroll scroll(certifyPane().create({&desk, &navigator, &header}));
    scroll.resize(727, 620);
    scroll.show();
    auto *receiver = scroll.findChild<QLineEdit *>(u"certify.receiver"_s);
    for (const QSize size : {QSize(727, 620), QSize(1000, 620), QSize(640, 900), QSize(727, 620)}) {
        scroll.resize(size);
        QTRY_VERIFY2(receiver->height() >= receiver->minimumSizeHint().height(), qPrintable(QString::number(receiver->height())));
        QTRY_VERIFY(!scroll.horizontalScrollBar()->isVisible());
    }
}

void CertifyPaneTest::examplesAreReadInFull()
{
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        CertifyDesk w(QSize(938, 890)); // as in the layout of experiments in a window of 1600×1000
        const auto *kind = w.find<QComboBox>("certify.example");
        QTRY_VERIFY(kind->width() >= kind->sizeHint().width());
    }
}

void CertifyPaneTest::theExampleLeavesNoAddress()
{
    CertifyDesk w;
    w.click("emptySecondAction");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    const PaneHost later(certifyPane(), &w.desk, {1240, 900}); // as after another layout
    const auto *receiver = later.find<QLineEdit>(u"certify.receiver"_s);
    QCOMPARE(receiver->text(), w.state().example->receiver);
    w.click("certify.example.run");
    QVERIFY(!w.state().example);
    QCOMPARE(receiver->text(), QString()); // nobody listens there any more
}

void CertifyPaneTest::oneCaseRunsAgainBesideTheOthers()
{
    CertifyDesk w;
    w.click("certify.example.run");
    w.choose(u"replay"_s);
    w.click("certify.again");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.casesThat(u"PASSED"_s), QStringList{u"replay"_s});
    w.choose(u"declined"_s);
    w.click("certify.again");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.casesThat(u"PASSED"_s), (QStringList{u"declined"_s, u"replay"_s}));
    w.click("certify.copy");
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(u"hamster certify http://127.0.0.1:"_s) && line.contains(u" --probe http://127.0.0.1:"_s) &&
                 line.endsWith(u" --webhook-secret \"$WEBHOOK_SECRET\" --case declined --patience 300 --quiet 15"_s),
             qPrintable(line));
    QVERIFY(!line.contains(w.state().example->secret));
}

void CertifyPaneTest::stopsWithinAMoment()
{
    CertifyDesk w;
    w.find<QSpinBox>("certify.quiet")->setValue(60'000); // a minute a case
    w.click("emptyAction");
    const auto running = [&w] { return w.state().find(u"valid"_s)->phase == CertifyCase::Phase::Running; };
    QTRY_VERIFY_WITH_TIMEOUT(running(), kPatienceMs);
    w.click("certify.start"); // it says Stop now
    QVERIFY(w.state().stopping);
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, 5'000);
    QCOMPARE(w.casesThat(u"NOT_RUN"_s).size(), qsizetype(certify::cases().size()));
    QVERIFY(!w.state().problem);
    w.click("certify.start"); // closing the desk does not wait for it either
    QVERIFY(w.state().running);
}

void CertifyPaneTest::whatCannotBeSentIsToldAtItsField()
{
    CertifyDesk w;
    w.click("certify.start");
    QVERIFY(!w.state().running && !w.state().begun());
    QVERIFY(w.text("certify.receiver.note").contains(u"Nothing was sent"_s));
    QVERIFY(w.text("certify.probe.field.note").contains(u"Nothing was sent"_s));
    w.find<QLineEdit>("certify.receiver")->setText(u"https://shop.example/webhook"_s);
    w.find<QLineEdit>("certify.probe")->setText(u"probe.sh"_s); // not a whole path
    w.find<QLineEdit>("certify.secret")->setText(u"hush"_s);
    w.click("certify.start");
    QVERIFY(!w.state().begun());
    QVERIFY(w.text("certify.receiver.note").contains(u"http://"_s));
    QVERIFY(w.text("certify.probe.field.note").contains(u"whole path"_s));
    QVERIFY(w.text("certify.secret.field.note").contains(u"whsec_"_s));
    w.find<QLineEdit>("certify.receiver")->setText(u"http://10.1.2.3/webhook"_s);
    QVERIFY(w.text("certify.receiver.note").contains(u"Another machine"_s));
    w.find<QLineEdit>("certify.receiver")->setText(u"http://shop.example/webhook"_s);
    QVERIFY(w.text("certify.receiver.note").contains(u"give the address"_s));
    w.find<QLineEdit>("certify.probe")->setText(u"http://127.0.0.1:1/probe"_s);
    w.find<QLineEdit>("certify.secret")->clear();
    w.find<QComboBox>("certify.which")->setCurrentIndex(1);
    w.click("certify.start");
    QVERIFY(!w.state().begun());
    QVERIFY(w.text("certify.which.note").contains(u"No case has failed"_s));
}

void CertifyPaneTest::aProbeThatDoesNotAnswerEndsTheCheck()
{
    CertifyDesk w;
    w.find<QLineEdit>("certify.receiver")->setText(u"http://127.0.0.1:1/webhook"_s);
    w.find<QLineEdit>("certify.probe")->setText(u"http://127.0.0.1:1/probe"_s);
    w.click("certify.start");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QVERIFY(w.find<QWidget>("certify.problem")->isVisible());
    QVERIFY(w.text("certify.problem.text").contains(u"http://127.0.0.1:1/probe did not answer: Connection refused."_s));
    QVERIFY(w.text("certify.problem.text").contains(u"One valid webhook"_s));
    QCOMPARE(w.casesThat(u"NOT_RUN"_s).size(), qsizetype(certify::cases().size()));
}

void CertifyPaneTest::aWrongSecretIsSuspected()
{
    CertifyDesk w;
    w.click("certify.example.run");
    w.find<QLineEdit>("certify.secret")->setText(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
    w.choose(u"valid"_s);
    w.click("certify.again");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QCOMPARE(w.casesThat(u"FAILED"_s), QStringList{u"valid"_s});
    QVERIFY(w.find<WarningStrip>("certify.hint")->isVisible());
    QVERIFY(w.find<WarningStrip>("certify.hint")->accessibleName().contains(u"401"_s));
}

void CertifyPaneTest::aProgramIsAProbeToo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"probe.sh"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n[ \"$2\" = after-expiry ] && exit 3\n"
               "[ \"$1\" = prepare ] && echo '{\"orderId\":\"O-1\",\"amount\":5000}' || echo '{\"paid\":0,\"stockTaken\":0}'\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    CertifyDesk w;
    w.find<QLineEdit>("certify.receiver")->setText(u"http://127.0.0.1:1/webhook"_s); // nobody there
    w.find<QLineEdit>("certify.probe")->setText(path);
    QVERIFY(w.text("certify.probe.field.note").contains(u"run on this machine"_s));
    CertifyRequest request;
    request.receiver = w.find<QLineEdit>("certify.receiver")->text();
    request.probe = path;
    request.patienceMs = request.quietMs = 10;
    request.cases = {u"valid"_s, u"declined"_s, u"replay"_s, u"after-expiry"_s};
    QVERIFY(w.certify->start(request).ok());
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QVERIFY(!w.state().problem);
    QCOMPARE(w.casesThat(u"PASSED"_s), QStringList{u"declined"_s});
    QCOMPARE(w.casesThat(u"FAILED"_s), QStringList{u"valid"_s});
    QCOMPARE(w.casesThat(u"SKIPPED"_s), (QStringList{u"replay"_s, u"after-expiry"_s}));
    QVERIFY(w.find<WarningStrip>("certify.hint")->accessibleName().contains(u"nobody listens"_s));
    w.choose(u"after-expiry"_s);
    QVERIFY(w.text("certify.detail.finding").contains(u"ended with 3"_s));
}

void CertifyPaneTest::theSecretStaysInItsField()
{
    CertifyDesk w;
    auto *secret = w.find<QLineEdit>("certify.secret");
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    w.click("certify.reveal");
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    w.click("certify.example.run");
    QCOMPARE(secret->text(), w.state().example->secret);
    w.click("certify.again");
    QVERIFY(w.state().request.secret.isEmpty() && w.state().signedWebhooks);
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
}

void CertifyPaneTest::theFormRemembersAllButTheSecret()
{
    CertifyDesk w;
    const QString own = u"http://127.0.0.1:1/mine"_s, probe = u"http://127.0.0.1:1/probe"_s,
                  secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
    w.find<QLineEdit>("certify.receiver")->setText(own);
    w.find<QLineEdit>("certify.probe")->setText(probe);
    w.find<QLineEdit>("certify.secret")->setText(secret);
    w.click("certify.start");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    w.click("certify.example.run"); // an example comes and goes
    QVERIFY(w.find<QLineEdit>("certify.receiver")->text() != own);
    w.click("certify.again");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    w.click("certify.example.run");
    QCOMPARE(w.find<QLineEdit>("certify.receiver")->text(), own);
    QCOMPARE(w.find<QLineEdit>("certify.secret")->text(), secret);
    // The next start of the desk.
    QTemporaryDir folder;
    {
        SettingsStore store(folder.filePath(u"desk.ini"_s));
        store.setCertify(w.certify->own());
    }
    QFile file(folder.filePath(u"desk.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QString::fromUtf8(file.readAll()).contains(u"whsec"_s));
    DeskFixture next;
    (new EngineCertify(&next))->suggest(SettingsStore(file.fileName()).certify());
    const PaneHost again(certifyPane(), &next, {900, 700});
    QCOMPARE(again.find<QLineEdit>(u"certify.receiver"_s)->text(), own);
    QCOMPARE(again.find<QLineEdit>(u"certify.probe"_s)->text(), probe);
    QVERIFY(again.find<QLineEdit>(u"certify.secret"_s)->text().isEmpty());
    QCOMPARE(again.find<QSpinBox>(u"certify.quiet"_s)->value(), 15);
    QVERIFY(again.find<QWidget>(u"certify.empty"_s)->isVisible());
}

void CertifyPaneTest::reportsAreWritten()
{
    CertifyDesk w;
    w.click("certify.copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hamster certify URL --probe PROBE --case valid --patience 300 --quiet 15"_s);
    w.click("certify.example.run");
    w.choose(u"valid"_s);
    w.click("certify.again");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    w.trigger("certify.json.action");
    const QString json = QGuiApplication::clipboard()->text();
    QVERIFY2(json.contains(u"\"case\":\"valid\",\"result\":\"passed\""_s), qPrintable(json));
    QTemporaryDir folder;
    const auto written = [&](const QString &name) {
        static_cast<CertifyPane *>(w.host.pane)->saveTo(folder.filePath(name));
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QCOMPARE(written(u"report.json"_s), json + u'\n');
    QVERIFY(written(u"report.xml"_s).contains(u"<testsuite name=\"hamster certify\" tests=\"1\" failures=\"0\""_s));
    QVERIFY(written(u"no/such/folder/report.xml"_s).isEmpty());
    QVERIFY(w.host.navigator.notes.constLast().contains(u"cannot be written"_s));
}

void CertifyPaneTest::confinedItChecksOnlyTheExample()
{
    CertifyDesk w;
    w.certify->confine();
    CertifyRequest request;
    request.receiver = u"http://127.0.0.1:1/webhook"_s;
    request.probe = u"/bin/true"_s;
    const Outcome refused = w.certify->start(request);
    QVERIFY(!refused && refused.error().code == ErrorCode::Denied);
    w.click("certify.example.run");
    w.click("certify.again");
    QTRY_COMPARE_WITH_TIMEOUT(w.casesThat(u"PASSED"_s), QStringList{u"valid"_s}, kPatienceMs);
}

void CertifyPaneTest::everyWordHasItsKorean()
{
    certify::CaseResult result;
    result.effects = {2, 1, 0};
    for (const certify::Case &one : certify::cases()) {
        result.of = &one;
        const auto words = [&] {
            QStringList all{CertifyTexts::title(one), CertifyTexts::why(one), CertifyTexts::expected(one)};
            for (std::size_t i = 0; i < one.shots.size(); ++i) all << CertifyTexts::shot(one, i);
            using Kind = certify::Finding::Kind;
            for (const Kind kind : {Kind::NeedsSecret, Kind::NotSetUp, Kind::WrongEffects, Kind::OtherOrderTouched}) {
                result.finding.kind = kind;
                all << CertifyTexts::finding(result);
            }
            return all;
        };
        look();
        const QStringList english = words();
        look(ThemeKind::Light, Language::Korean);
        const QStringList korean = words();
        for (qsizetype i = 0; i < english.size(); ++i) QVERIFY2(!english[i].isEmpty() && korean[i] != english[i], qPrintable(english[i]));
    }
}

void CertifyPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::newRow("light-en") << false << false << QSize(1240, 900) << 100;
    QTest::newRow("large-dark-ko") << true << true << QSize(1240, 900) << 140;
    QTest::newRow("dark-en") << true << false << QSize(880, 900) << 100;
    QTest::newRow("narrow-light-ko") << false << true << QSize(600, 1000) << 100;
}

void CertifyPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    Theme::current().setScale(scale);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    CertifyDesk w(size);
    QCOMPARE(w.host.pane->accessibleName(), korean ? u"웹훅 수신 점검"_s : u"Receiver check"_s);
    const QString name = u"certify-"_s + QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(shot(w.host, name + u"-empty"_s));
    w.click("certify.start");
    QVERIFY(shot(w.host, name + u"-refused"_s));
    w.find<QLineEdit>("certify.receiver")->setText(u"http://127.0.0.1:1/webhook"_s);
    w.find<QLineEdit>("certify.probe")->setText(u"http://127.0.0.1:1/probe"_s);
    w.click("certify.start");
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QVERIFY(shot(w.host, name + u"-problem"_s));
    QCOMPARE(w.host.width(), size.width()); // a narrow window stays narrow
    w.trigger("certify.broken.action");
    QTRY_VERIFY_WITH_TIMEOUT(w.state().judged >= 3, kPatienceMs);
    QVERIFY(shot(w.host, name + u"-running"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!w.state().running, kPatienceMs);
    QVERIFY(shot(w.host, name));
}

QTEST_MAIN(CertifyPaneTest)
#include "certify_pane_test.moc"
