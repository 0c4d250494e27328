// How a program of somebody's own is connected: what the page says of a world without a port, and that what it says of a served one is
// true.
#include "app/desk/desk_session.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/connect_port.h"
#include "views/widgets/label.h"
#include "views/widgets/status_item.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec pgPane();
}

namespace {

constexpr int kPatienceMs = 20'000;

/// The whole answer of a server that closes.
QByteArray ask(int port, const QByteArray &head, const QByteArray &body = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
    QByteArray answer;
    if (!socket.waitForConnected(5'000)) return answer;
    socket.write(head + "Host: 127.0.0.1:" + QByteArray::number(port) +
                 "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5'000)) answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

class ConnectTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void cleanup() { m_session.reset(), Theme::current().setLanguage(Language::English); }
    void aWorldWithoutAPortSaysSoAndWhatOpensOne();
    void theWelcomeLeadsToAServedWorldThatKeepsItsWord();
    void thePaletteFindsItByTheWordsOfWhoLooksForIt();

private:
    void start(DeskOptions options)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SettingsStore>(m_folder->filePath(u"desk.ini"_s));
        DeskSettings settings;
        settings.dataFolder = m_folder->filePath(u"office"_s);
        settings.ecommercePort = settings.gatewayPort = settings.pgPort = settings.operationsPort = 0;
        settings.confirmLeaving = false;
        m_store->setSettings(settings);
        m_session = std::make_unique<DeskSession>(std::move(options), *m_store);
        QVERIFY(m_session->start());
        m_session->window().show();
    }
    template <class W>
    W *find(const char16_t *name)
    {
        W *found = m_session->window().findChild<W *>(QString::fromUtf16(name));
        if (!found) qFatal("no %s", qPrintable(QString::fromUtf16(name)));
        return found;
    }
    void click(const char16_t *name) { find<QAbstractButton>(name)->click(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<DeskSession> m_session;
};

void ConnectTest::aWorldWithoutAPortSaysSoAndWhatOpensOne()
{
    test::DeskFixture desk;
    test::PaneHost host(pgPane(), &desk, {700, 700});
    dynamic_cast<EntityPane &>(*host.pane).showEntity({u"connection"_s, {}});
    QVERIFY(host.find<Label>(u"pg.connect.notice"_s)->text().contains(u"no port"_s));
    QVERIFY(host.find<QWidget>(u"pg.connect.open"_s)->isVisible());
    QVERIFY(!host.find<QWidget>(u"pg.connect.use"_s)->isVisible());
    // A command stands there whole, in a box as high as it is.
    auto *pay = host.find<QPlainTextEdit>(u"pg.connect.pay"_s);
    const auto lines = [pay] { return pay->document()->size().height(); };
    const auto fits = [&] {
        return std::abs(pay->height() - lines() * pay->fontMetrics().lineSpacing() - 2 * (8 + pay->frameWidth())) < 2;
    };
    for (const auto &[width, breaks] : {std::pair(1000, false), std::pair(300, true), std::pair(1000, false)}) {
        host.resize(width, 700);
        QTRY_COMPARE(lines() > pay->document()->blockCount(), breaks);
        QTRY_VERIFY(fits());
    }
    // What belongs to the addresses stands below each other, the token's too, which has a button more.
    host.resize(940, 700);
    for (const char16_t *part : {u"copy", u"note"}) {
        const auto left = [&](const char16_t *key) {
            const auto *widget = host.find<QWidget>(u"pg.connect.%1.%2"_s.arg(QString::fromUtf16(key), QString::fromUtf16(part)));
            return widget->mapTo(&host, QPoint()).x();
        };
        for (const char16_t *key : {u"token", u"toss", u"health"}) QTRY_COMPARE(left(key), left(u"loopers"));
    }
    host.resize(700, 700);
    host.find<QAbstractButton>(u"pg.connect.serve.copy"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"hamster serve --only pg"_s));
    for (const bool korean : {false, true}) {
        test::look(ThemeKind::Light, korean ? Language::Korean : Language::English);
        QVERIFY(test::shot(host, korean ? u"pg-connect-lab-ko"_s : u"pg-connect-lab-en"_s));
    }
    test::look();
}

void ConnectTest::theWelcomeLeadsToAServedWorldThatKeepsItsWord()
{
    start({});
    click(u"welcome.connect");
    ConnectPort *connection = ConnectPort::of(&m_session->port());
    QTRY_VERIFY_WITH_TIMEOUT(connection->state().served, kPatienceMs);
    const ConnectState state = connection->state();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"pg.connect.use")->isVisible(), kPatienceMs);
    QVERIFY(find<Label>(u"pg.connect.loopers")->text().contains(u":%1/api/v1/payments"_s.arg(state.pgPort)));
    // The status bar tells as whom one acts, and leads here.
    QCOMPARE(find<StatusItem>(u"status.actor")->value(), m_session->port().actor());
    m_session->window().resize(1600, 900);
    m_session->window().openPane(u"orders"_s);
    QTRY_VERIFY(find<QWidget>(u"status.ports")->isVisible());
    click(u"status.ports");
    QTRY_VERIFY(find<QWidget>(u"pg.connect.use")->isVisible());
    // The token is masked, what is copied is the whole one, and it opens the control API.
    QVERIFY(!find<Label>(u"pg.connect.token")->text().contains(state.token.mid(4, 20)));
    click(u"pg.connect.token.copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), state.token);
    click(u"pg.connect.token.reveal");
    QCOMPARE(find<Label>(u"pg.connect.token")->text(), state.token);
    QVERIFY(ask(state.operationsPort, "GET /control/v1/rules HTTP/1.1\r\n").startsWith("HTTP/1.1 401"));
    QVERIFY(ask(state.operationsPort, "GET /control/v1/rules HTTP/1.1\r\nAuthorization: Bearer " + state.token.toUtf8() + "\r\n")
                .startsWith("HTTP/1.1 200"));
    QVERIFY(ask(state.operationsPort, "GET /openapi/pg.yaml HTTP/1.1\r\n").startsWith("HTTP/1.1 200"));
    // A receiver: refused before the PG was told of it, taken afterwards.
    const QByteArray pay = R"({"orderId":"ORDER-1","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,)"
                           R"("callbackUrl":"http://localhost:3999/hook"})";
    const QByteArray head = "POST /api/v1/payments HTTP/1.1\r\nX-USER-ID: shop-7\r\nContent-Type: application/json\r\n";
    QVERIFY(ask(state.pgPort, head, pay).startsWith("HTTP/1.1 400"));
    find<QLineEdit>(u"pg.connect.receiver")->setText(u"ftp://nowhere"_s);
    QVERIFY(!find<QWidget>(u"pg.connect.use")->isEnabled());
    find<QLineEdit>(u"pg.connect.receiver")->setText(u"http://localhost:3999/hook"_s);
    find<QLineEdit>(u"pg.connect.merchant")->setText(u"shop-7"_s);
    click(u"pg.connect.use");
    QTRY_COMPARE_WITH_TIMEOUT(find<Label>(u"pg.connect.mid")->text(), u"shop-7"_s, kPatienceMs);
    QVERIFY(find<QPlainTextEdit>(u"pg.connect.pay")->toPlainText().contains(u"X-USER-ID: shop-7"_s));
    QVERIFY(ask(state.pgPort, head, pay).startsWith("HTTP/1.1 200"));
    find<QLineEdit>(u"pg.connect.merchant")->setText(u"hamster-platform"_s); // the desk's own: not to be taken away from it
    click(u"pg.connect.use");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"pg.connect.use")->isEnabled(), kPatienceMs);
    QCOMPARE(find<Label>(u"pg.connect.mid")->text(), u"shop-7"_s);
    QVERIFY(test::shot(m_session->window(), u"pg-connect-office"_s));
}

void ConnectTest::thePaletteFindsItByTheWordsOfWhoLooksForIt()
{
    DeskOptions options;
    options.laboratory = true;
    start(options);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->port().isOpen(), kPatienceMs);
    const QString title = find<QAction>(u"command.connect")->text();
    m_session->window().showPalette();
    auto *input = find<QLineEdit>(u"paletteInput");
    auto *list = find<QListWidget>(u"paletteList");
    for (const char16_t *words :
         {u"connect", u"address", u"port", u"http", u"url", u"webhook address", u"curl", u"token", u"포트", u"주소"}) {
        input->setText(QString::fromUtf16(words));
        QVERIFY2(list->item(0)->text() == title, qPrintable(u"%1 finds %2"_s.arg(QString::fromUtf16(words), list->item(0)->text())));
    }
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>(u"pg.connect.open")->isVisible());
}

QTEST_MAIN(ConnectTest)
#include "connect_test.moc"
