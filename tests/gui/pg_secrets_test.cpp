// The webhook secrets of the PG's merchants by mouse: copied, rotated, the rotation ended.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/table_view.h"
#include "views/panes/pg/pg_pane.h"
#include "views/panes/pg/pg_queries.h"
#include "views/widgets/button.h"

#include <QAction>
#include <QClipboard>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::pgconsole;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec pgPane();
}

namespace {

struct Console {
    explicit Console(int orders)
    {
        if (orders) desk.addOrders(orders);
        host = std::make_unique<PaneHost>(pgPane(), &desk, QSize(1460, 860));
        for (auto *each : host->findChildren<QWidget *>(u"segment.merchants"_s))
            if (each->isVisible()) QTest::mouseClick(each, Qt::LeftButton);
    }
    Button *button(const char16_t *name) const { return host->find<Button>(u"pg.secret."_s + QString::fromUtf16(name)); }
    void click(const char16_t *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    DeskFixture desk;
    std::unique_ptr<PaneHost> host;
};

} // namespace

class PgSecretsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void rotates();
    void refusalIsTold();
    void copies();
    void nobodyToRotateFor();
};

void PgSecretsTest::rotates()
{
    Console w(2);
    auto *merchants = w.host->find<TableView>(u"pg.merchants.table"_s);
    QVERIFY(w.button(u"rotate")->isEnabled()); // the first one is chosen
    QVERIFY(!w.button(u"end")->isEnabled());   // nothing to end
    w.click(u"rotate");
    const QString mid = merchants->model()->index(0, MidColumn).data().toString();
    QCOMPARE(std::get<command::RotatePgSecret>(w.desk.sent().back().first).merchant, mid.toStdString());
    QVERIFY(!w.button(u"rotate")->isEnabled()); // until it is answered
    w.desk.exec(DeskFile::Pg, "UPDATE pg_mids SET webhook_secret_previous = webhook_secret, webhook_secret = 'whsec_bmV3IHNlY3JldA=='");
    w.desk.answer({true, {}, {}, {}});
    w.desk.announce();
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    QTRY_VERIFY(!merchants->isColumnHidden(RotationColumn));
    QTRY_VERIFY(w.button(u"end")->isEnabled());
    w.click(u"end");
    QCOMPARE(std::get<command::EndPgRotation>(w.desk.sent().back().first).merchant, mid.toStdString());
    w.desk.exec(DeskFile::Pg, "UPDATE pg_mids SET webhook_secret_previous = NULL");
    w.desk.answer({true, {}, {}, {}});
    w.desk.announce();
    QTRY_VERIFY(!w.button(u"end")->isEnabled());
    QVERIFY(merchants->isColumnHidden(RotationColumn));
}

void PgSecretsTest::refusalIsTold()
{
    Console w(2);
    w.click(u"rotate");
    w.desk.answer({false, "unavailable", "hamster-pg is not running; nothing was changed", {}});
    QVERIFY(w.host->navigator.families.back() == Family::Bad);
    QVERIFY(w.button(u"rotate")->isEnabled());
}

void PgSecretsTest::copies()
{
    Console w(2);
    w.desk.exec(DeskFile::Pg, "UPDATE pg_mids SET webhook_secret = 'whsec_bmV3IHNlY3JldA=='");
    auto *copy = w.host->find<QAction>(u"pg.secret.copy.action"_s);
    QVERIFY(w.host->find<TableView>(u"pg.merchants.table"_s)->actions().contains(copy));
    copy->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"whsec_bmV3IHNlY3JldA=="_s);
    QVERIFY(!w.host->navigator.notes.back().contains(u"bmV3"_s)); // a toast stands on the screen for all to see
}

void PgSecretsTest::nobodyToRotateFor()
{
    Console w(0);
    w.desk.exec(DeskFile::Pg, "DELETE FROM pg_mids");
    w.desk.announce();
    QTRY_VERIFY(!w.button(u"rotate")->isVisible());
}

QTEST_MAIN(PgSecretsTest)
#include "pg_secrets_test.moc"
