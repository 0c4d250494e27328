// The whole desk as it starts, over a settings file of its own: doors, what is remembered, one window per folder, a clean end.
#include "app/desk/go_to.h"
#include "app/desk/single_instance.h"
#include "tests/support/pane_host.h"
#include "tests/support/session_window.h"
#include "views/history_port.h"
#include "views/panes/world/layout.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/toast.h"
#include "views/world_port.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {
const Sql kOrders{"SELECT count(*) FROM orders"};
const Sql kPending{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kStockKnown{"SELECT stock_cache FROM products"};
const Sql kVendors{"SELECT count(*) FROM vendors"};
const Sql kOrder{"SELECT order_number FROM orders ORDER BY id LIMIT 1"};
const Sql kMemberName{"SELECT name FROM members ORDER BY id LIMIT 1"};
const Sql kKey{"SELECT transaction_key FROM pg_transactions ORDER BY id LIMIT 1"};
} // namespace

class DeskSessionTest : public QObject, protected test::SessionWindow {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { prepare(); }
    void cleanup() { end(); }
    void firstStartWelcomesAndTheLaboratoryRuns();
    void theFrameCountsWhatThePanesRead();
    void theOfficeBeginsEmptyAndIsFoundAgain();
    void anEmptyOfficeIsFilledByHandUntilAnOrderStands();
    void aDoorThatDoesNotOpenLeadsBack();
    void settingsAndLayoutsAreKept();
    void goesToEverythingByName();
    void asksBeforeARunningWorldIsClosed();
    void theSecondStartRaisesTheFirst();

private:
    bool opened(bool laboratory) { return m_session->port().isOpen() && m_session->laboratory() == laboratory; }
    QString value(DeskFile file, const Sql &sql)
    {
        return QString::fromStdString(m_session->port().reader(file)->value<std::string>(sql).value_or(""));
    }
};

void DeskSessionTest::firstStartWelcomesAndTheLaboratoryRuns()
{
    QVERIFY(!m_store->door());
    start();
    QVERIFY(find<QWidget>(u"welcome"_s)->isVisible());
    QVERIFY(!m_session->port().isOpen());
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        test::look(kind, Language::Korean);
        QVERIFY(test::shot(window(), kind == ThemeKind::Dark ? u"welcome-ko-dark"_s : u"welcome-ko-light"_s));
    }
    test::look();
    QVERIFY(test::shot(window(), u"welcome-en-light"_s));
    click(u"welcome.laboratory"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
    QVERIFY(!find<QWidget>(u"welcome"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_session->port().orders() > 0, kPatienceMs);
    QCOMPARE(window().currentPreset(), u"laboratory"_s);
    QVERIFY(Theme::current().kind() == ThemeKind::Dark);
    start(); // the next time it opens at once
    QVERIFY(!find<QWidget>(u"welcome"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
}

void DeskSessionTest::theFrameCountsWhatThePanesRead()
{
    DeskOptions options;
    options.laboratory = true;
    start(options);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
    EnginePort &port = m_session->port();
    port.pause();
    // Between two commits a service knows more than anybody can read: what it counts then must not stand in the frame.
    const auto same = [&port] {
        const qint64 orders = port.reader(DeskFile::Ecommerce)->value<std::int64_t>(kOrders).value_or(0);
        qint64 outbox = 0;
        for (const DeskFile file : {DeskFile::Ecommerce, DeskFile::Payment, DeskFile::Gateway})
            outbox += port.reader(file)->value<std::int64_t>(kPending).value_or(0);
        const FrameStatus status = port.status();
        // Its parts that the World pane shows are of the same commit.
        const WorldFacts &facts = WorldPort::of(&port)->facts();
        qint64 nodes = 0;
        for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment}) nodes += facts.node(party).outboxPending;
        if (nodes != outbox || facts.lag() != status.lag || facts.deadLetters != status.deadLetters) return false;
        return status.outboxPending == outbox && status.badges[u"orders"_s].text == (orders ? QString::number(orders) : QString());
    };
    for (int step = 0; step < 40; ++step) {
        QSignalSpy told(&port, &DeskPort::statusChanged);
        port.step();
        QTRY_VERIFY_WITH_TIMEOUT(told.size() > 0, kPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(same(),
                                  qPrintable(u"step %1: lag %2 in the World, %3 in the frame"_s.arg(step)
                                                 .arg(WorldPort::of(&port)->facts().lag())
                                                 .arg(port.status().lag)),
                                  3'000);
    }
}

void DeskSessionTest::theOfficeBeginsEmptyAndIsFoundAgain()
{
    start();
    click(u"welcome.office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened(false) && m_session->port().reader(DeskFile::Ecommerce), kPatienceMs);
    QCOMPARE(m_session->port().reader(DeskFile::Ecommerce)->value<std::int64_t>(kVendors).value_or(-1), 0);
    QCOMPARE(window().currentPreset(), u"back-office"_s);
    QVERIFY(Theme::current().kind() == ThemeKind::Light);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(opened(false) && m_session->port().reader(DeskFile::Ecommerce), kPatienceMs);
    QCOMPARE(m_session->port().reader(DeskFile::Ecommerce)->value<std::int64_t>(kVendors).value_or(-1), 0);
    // Through the welcome into the laboratory: the office's folder is free again.
    window().findChild<QAction *>(u"command.welcome"_s)->trigger();
    click(u"welcome.laboratory"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
    QLockFile lock(m_folder->filePath(u"office/hamster.lock"_s));
    lock.setStaleLockTime(0);
    QVERIFY(QTest::qWaitFor([&] { return lock.tryLock(0); }, kPatienceMs));
}

/// A vendor, a product of it, its stock, a member, an order: with the window alone.
void DeskSessionTest::anEmptyOfficeIsFilledByHandUntilAnOrderStands()
{
    start();
    click(u"welcome.office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened(false) && m_session->port().reader(DeskFile::Ecommerce), kPatienceMs);
    const auto number = [this](DeskFile file, const Sql &sql) {
        return m_session->port().reader(file)->value<std::int64_t>(sql).value_or(-1);
    };
    const auto write = [this](const QString &field, const QString &text) { find<QLineEdit>(field)->setText(text); };
    const auto done = [this](const QString &dialog) { // sends it, waits for the answer, closes it
        click(dialog + u".run"_s);
        const auto *link = find<QWidget>(dialog + u".link"_s);
        const bool answered = QTest::qWaitFor([link] { return link->isVisible(); }, kPatienceMs);
        find<QDialog>(dialog)->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return answered;
    };
    window().openEntity({u"office-section"_s, u"vendors"_s});
    auto *empty = find<QWidget>(u"office.vendors.empty"_s);
    QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kPatienceMs);
    QTest::mouseClick(empty->findChild<QAbstractButton *>(u"emptyAction"_s), Qt::LeftButton);
    write(u"addvendor.name"_s, u"Seed House"_s);
    write(u"addvendor.number"_s, u"555-55-55555"_s);
    write(u"addvendor.account"_s, u"KB 1"_s);
    QVERIFY(done(u"addvendor"_s));
    QCOMPARE(number(DeskFile::Ecommerce, kVendors), 1);
    window().openPane(u"stock"_s);
    click(u"stock.add"_s);
    find<QComboBox>(u"addproduct.category"_s)->setEditText(u"FOOD"_s);
    write(u"addproduct.sku"_s, u"SEED-1"_s);
    write(u"addproduct.name"_s, u"Seeds"_s);
    write(u"addproduct.price"_s, u"5000"_s);
    QVERIFY(done(u"addproduct"_s));
    window().openEntity({u"product"_s, u"SEED-1"_s});
    auto *adjust = find<QAction>(u"stock.action.adjust"_s);
    QTRY_VERIFY_WITH_TIMEOUT(adjust->isEnabled(), kPatienceMs);
    adjust->trigger();
    write(u"adjust.quantity"_s, u"50"_s);
    write(u"adjust.reason"_s, u"the first delivery"_s);
    click(u"adjust.run"_s);
    QTRY_COMPARE_WITH_TIMEOUT(number(DeskFile::Ecommerce, kStockKnown), 50, kPatienceMs);
    window().openEntity({u"office-section"_s, u"points"_s});
    find<QAction>(u"office.points.member"_s)->trigger();
    write(u"addmember.name"_s, u"Lee"_s);
    QVERIFY(done(u"addmember"_s));
    window().openPane(u"orders"_s);
    find<QAction>(u"orders.action.new"_s)->trigger();
    QVERIFY(done(u"neworder"_s));
    QCOMPARE(number(DeskFile::Ecommerce, kOrders), 1);
    QTRY_COMPARE_WITH_TIMEOUT(number(DeskFile::Ecommerce, kStockKnown), 49, kPatienceMs); // reserved by the payment core
}

void DeskSessionTest::aDoorThatDoesNotOpenLeadsBack()
{
    QFile blocks(m_folder->filePath(u"office"_s));
    QVERIFY(blocks.open(QIODevice::WriteOnly));
    blocks.close();
    start();
    click(u"welcome.office"_s);
    QVERIFY(find<QWidget>(u"welcome"_s)->isVisible());
    QVERIFY(find<Label>(u"welcome.notice"_s)->text().contains(u"office"_s));
    QVERIFY(!m_store->door());
    click(u"welcome.laboratory"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
}

void DeskSessionTest::settingsAndLayoutsAreKept()
{
    DeskOptions laboratory;
    laboratory.laboratory = true;
    start(laboratory);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true), kPatienceMs);
    window().findChild<QAction *>(u"command.settings"_s)->trigger();
    auto *dialog = find<QDialog>(u"settings"_s);
    QVERIFY(test::shot(*dialog, u"settings-en-dark"_s));
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"segment.ko"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"segment.110"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"segment.light"_s), Qt::LeftButton);
    QVERIFY(test::shot(*dialog, u"settings-ko-light"_s));
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"settings.save"_s), Qt::LeftButton);
    window().applyPreset(u"states"_s);
    window().setNamedLayouts({{u"mine"_s, window().saveLayout()}});
    window().resize(1500, 950);
    const QStringList open = window().openPanes();
    window().close(); // while the world runs
    start(laboratory);
    QVERIFY(Theme::current().language() == Language::Korean);
    QCOMPARE(Theme::current().scale(), 110);
    QVERIFY(Theme::current().kind() == ThemeKind::Light);
    QCOMPARE(window().size(), QSize(1500, 950));
    QCOMPARE(window().currentPreset(), u"states"_s);
    QCOMPARE(window().openPanes(), open);
    QCOMPARE(window().namedLayouts().keys(), QStringList{u"mine"_s});
}

void DeskSessionTest::goesToEverythingByName()
{
    DeskOptions laboratory;
    laboratory.laboratory = true;
    start(laboratory);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->port().isOpen() && m_session->port().orders() > 0, kPatienceMs);
    EnginePort &port = m_session->port();
    QTRY_VERIFY_WITH_TIMEOUT(!value(DeskFile::Pg, kKey).isEmpty(), kPatienceMs);
    const auto finds = [&](const QString &typed, const EntityRef &entity) {
        for (const Found &found : findThings(port, typed))
            if (found.entity == entity) return true;
        return false;
    };
    const QString order = value(DeskFile::Ecommerce, kOrder), key = value(DeskFile::Pg, kKey),
                  member = value(DeskFile::Ecommerce, kMemberName);
    QVERIFY(finds(order.left(order.size() - 1), {u"order"_s, order}));
    QVERIFY(finds(order.mid(order.size() - 6).toLower(), {u"order"_s, order}));
    QVERIFY(finds(key.right(6), {u"transaction"_s, key}));
    const std::vector<Found> people = findThings(port, member);
    QVERIFY(std::ranges::any_of(people, [&](const Found &found) { return found.entity.kind == u"member" && found.text == member; }));
    QVERIFY(finds(u"a13"_s, {u"invariant"_s, u"A13"_s}));
    QVERIFY(findThings(port, u"%"_s).empty()); // no wildcard
    QVERIFY(findThings(port, u"no such thing"_s).empty());
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(find<QLineEdit>(u"paletteInput"_s), order.right(4).left(3));
    QTRY_VERIFY(find<QListWidget>(u"paletteList"_s)->findItems(order, Qt::MatchExactly).size() == 1);
    QVERIFY(test::shot(window(), u"palette-en-dark"_s));
    QTest::keyClick(find<QLineEdit>(u"paletteInput"_s), Qt::Key_Escape);
    goTo(window(), port, order.toLower());
    QTRY_VERIFY_WITH_TIMEOUT(find<Label>(u"order.number"_s)->text() == order, kPatienceMs);
    test::look(ThemeKind::Light, Language::Korean);
    QTest::keyClick(&window(), Qt::Key_F1);
    QVERIFY(test::shot(*find<QDialog>(u"keys"_s), u"keys-ko-light"_s));
    find<QDialog>(u"keys"_s)->close();
    const auto scale = [this] {
        const QSizeF view = find<QWidget>(u"world.view"_s)->size();
        return world::layOut(view, Theme::current().scale() / 100.0).scale;
    };
    window().applyPreset(u"laboratory"_s);
    QApplication::processEvents();
    const qreal before = scale();
    window().setPresentation(true);
    QTRY_VERIFY(scale() > before * 1.15); // really larger, not its letters alone
    QVERIFY(test::shot(window(), u"presentation-ko-light"_s));
    window().setPresentation(false);
    test::look(ThemeKind::Dark);
    // A time by the world's clock is a moment of its past; without a day the last one that was.
    const auto *past = HistoryPort::of(&port);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().possible && port.status().timeMs > past->view().firstMs + 120'000, kPatienceMs);
    const QString minute = formatTimeMs(port.status().timeMs - 60'000).left(5);
    goTo(window(), port, minute);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().inPast && !past->view().looking, kPatienceMs);
    QVERIFY2(formatTimeMs(past->view().atMs) <= minute + u":00.999"_s, qPrintable(formatTimeMs(past->view().atMs)));
    const qint64 there = past->view().atMs;
    goTo(window(), port, formatTimeMs(past->view().lastMs - 10'000).left(8)); // later than what is shown, and past all the same
    QTRY_VERIFY_WITH_TIMEOUT(past->view().atMs > there && !past->view().looking, kPatienceMs);
    HistoryPort::of(&port)->backToNow();
    QTRY_VERIFY(!past->view().inPast);
    goTo(window(), port, u"no such thing"_s);
    QVERIFY(find<Toast>(u"toast"_s)->text().contains(u"no such thing"_s));
}

void DeskSessionTest::asksBeforeARunningWorldIsClosed()
{
    DeskSettings settings = m_store->settings();
    settings.confirmLeaving = true;
    m_store->setSettings(settings);
    DeskOptions laboratory;
    laboratory.laboratory = true;
    start(laboratory);
    QTRY_VERIFY_WITH_TIMEOUT(opened(true) && window().status().worldOpen, kPatienceMs);
    const auto answer = [&](bool leave) {
        QTimer::singleShot(0, &window(), [leave] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton *button : box->buttons())
                if ((box->buttonRole(button) == QMessageBox::AcceptRole) == leave) return button->click();
        });
        return window().close();
    };
    QVERIFY(!answer(false));
    QVERIFY(window().isVisible());
    QVERIFY(answer(true));
    window().show();
    m_session->port().pause();
    QTRY_VERIFY_WITH_TIMEOUT(window().status().paused, kPatienceMs);
    QVERIFY(window().close()); // nothing runs: no question
}

void DeskSessionTest::theSecondStartRaisesTheFirst()
{
    const QString folder = m_folder->path();
    SingleInstance first(folder), second(folder + u"/."_s), other(folder + u"/office"_s);
    QVERIFY(!second.raiseOther());
    QVERIFY(first.listen());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QVERIFY(second.raiseOther());
    QTRY_COMPARE(raised.size(), 1);
    QVERIFY(!other.raiseOther());
}

QTEST_MAIN(DeskSessionTest)
#include "desk_session_test.moc"
