// The guided tour as a newcomer walks it: it waits for every step, and its card never lies on what the step is about.
#include "tests/support/pane_host.h"
#include "tests/support/session_window.h"
#include "views/panes/orders/orders_model.h"
#include "views/widgets/label.h"
#include "views/widgets/turns.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

class TourTest : public QObject, protected test::SessionWindow {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void cleanup() { end(); }
    void itIsWalked_data();
    void itIsWalked();

private:
    QRect at(const QWidget *widget) { return {widget->mapTo(&window(), QPoint()), widget->size()}; }
    /// The step has come, its card lies on nothing that it is about; with a picture.
    bool comes(const QString &step, const QString &target, const QString &clear = {});
    void walkTime();
    void walkFaults();
    void walkHealing();
    void walkWays();

    QString m_row;
};

bool TourTest::comes(const QString &step, const QString &target, const QString &clear)
{
    if (!QTest::qWaitFor([&] { return m_session->tour().step() == step; }, kPatienceMs)) return false;
    const auto *card = find<QWidget>(u"tour.card"_s), *ring = find<QWidget>(u"tour.ring"_s);
    const auto fits = [&] {
        if (!window().rect().contains(card->geometry())) return false;
        if (!target.isEmpty()) {
            const QWidget *marked = find<QWidget>(target);
            while (!marked->isVisible()) marked = marked->parentWidget(); // in a narrow header it is behind "…"
            if (!ring->geometry().contains(at(marked)) || card->geometry().intersects(at(marked))) return false;
        }
        return clear.isEmpty() || !card->geometry().intersects(at(find<QWidget>(clear)));
    };
    const bool good = QTest::qWaitFor(fits, kPatienceMs);
    test::shot(window(), u"tour-%1-%2"_s.arg(m_row, step));
    return good;
}

void TourTest::itIsWalked_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("korean");
    QTest::newRow("small-en") << QSize(1280, 800) << false;
    QTest::newRow("small-ko") << QSize(1280, 800) << true;
    QTest::newRow("large-en") << QSize(1600, 1000) << false;
    QTest::newRow("large-ko") << QSize(1600, 1000) << true;
}

void TourTest::itIsWalked()
{
    QFETCH(QSize, size);
    QFETCH(bool, korean);
    m_row = QString::fromLatin1(QTest::currentDataTag());
    prepare(korean ? Language::Korean : Language::English);
    start();
    window().resize(size);
    click(u"welcome.tour"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->tour().running(), kPatienceMs);
    walkTime();
    if (!QTest::currentTestFailed()) walkFaults();
    if (!QTest::currentTestFailed()) walkHealing();
    if (!QTest::currentTestFailed()) walkWays();
}

void TourTest::walkTime()
{
    QVERIFY(comes(u"pause"_s, u"play"_s, u"pane.world"_s));
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"play"_s)->isEnabled(), kPatienceMs);
    click(u"play"_s);
    QVERIFY(comes(u"step"_s, u"step"_s, u"pane.world"_s));
    click(u"step"_s);
    QVERIFY(comes(u"speed"_s, u"segment.100"_s, u"pane.world"_s));
    click(u"segment.100"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().status().speed == 100, kPatienceMs);
    QCOMPARE(m_session->tour().step(), u"speed"_s); // still paused
    click(u"play"_s);
}

void TourTest::walkFaults()
{
    QVERIFY(comes(u"fault"_s, u"faults.presets"_s, u"pane.faults"_s));
    window().findChild<QAction *>(u"faults.preset.late-and-lost"_s)->trigger();
    QVERIFY(comes(u"orders"_s, u"nav.orders"_s));
    click(u"nav.orders"_s);
    QVERIFY(comes(u"choose"_s, u"orders.table"_s));
    auto *table = find<QTableView>(u"orders.table"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatienceMs);
    // As a person does: waits for a lightning, stops the time, clicks there.
    QAbstractItemModel *rows = table->model();
    const auto hit = [rows] {
        for (int row = 0; row < rows->rowCount(); ++row)
            if (!rows->index(row, orders::FaultsColumn).data().toString().isEmpty()) return rows->index(row, orders::NumberColumn);
        return QModelIndex();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hit().isValid(), kPatienceMs);
    click(u"play"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().status().paused, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(hit().isValid(), kPatienceMs);
    table->scrollTo(hit());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(hit()).center());
    QVERIFY(comes(u"sequence"_s, u"order.sequence"_s, u"pane.order"_s));
    find<QAbstractButton>(u"order.sequence"_s)->click(); // the header may be so narrow that it is in its menu
    const auto *next = find<QAbstractButton>(u"tour.next"_s);
    const QString skip = next->text();
    QTRY_VERIFY(next->text() != skip); // now it is to be looked at, as long as one likes
    m_row += u"-looked"_s;
    QVERIFY(comes(u"sequence"_s, {}, u"pane.sequence"_s));
    m_row.chop(7);
    bool turned = false; // it does not go on by itself
    Turns::later(this, [&turned] { turned = true; });
    QTRY_VERIFY(turned);
    QCOMPARE(m_session->tour().step(), u"sequence"_s);
    click(u"tour.next"_s);
}

void TourTest::walkHealing()
{
    QVERIFY(comes(u"invariants"_s, u"status.invariants"_s));
    click(u"status.invariants"_s);
    QVERIFY(comes(u"settle"_s, u"invariants.settle"_s, u"pane.invariants"_s));
    QTRY_VERIFY_WITH_TIMEOUT(window().status().invariantsHolding < window().status().invariantsTotal, kPatienceMs);
    const QString before = find<Label>(u"tour.text"_s)->text();
    find<QAbstractButton>(u"invariants.settle"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->tour().step() == u"healed" || find<Label>(u"tour.text"_s)->text() != before, kPatienceMs);
    QVERIFY(comes(u"healed"_s, u"invariants.settle"_s, u"pane.invariants"_s)); // not before the answer is there
    const FrameStatus &status = window().status();
    const std::vector<InvariantView> rules = m_session->port().invariants(); // not each found a row: that is up to how far the storm came
    QVERIFY(!rules.empty() && std::ranges::all_of(rules, &InvariantView::checked));
    QVERIFY(status.invariantsHolding > 0 && status.invariantsBroken == 0);
    QCOMPARE(status.faultsOn, 0);
    click(u"invariants.settle"_s); // they buy again
}

void TourTest::walkWays()
{
    QVERIFY(comes(u"palette"_s, u"search"_s));
    const QString before = find<Label>(u"tour.text"_s)->text();
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"palette"_s)->isVisible() && find<Label>(u"tour.text"_s)->text() != before);
    m_row += u"-open"_s;
    QVERIFY(comes(u"palette"_s, {}, u"palette"_s));
    m_row.chop(5);
    QTest::keyClick(find<QLineEdit>(u"paletteInput"_s), Qt::Key_Escape);
    QVERIFY(comes(u"back"_s, u"back"_s));
    click(u"back"_s);
    QVERIFY(comes(u"end"_s, {}));
    QSignalSpy ended(&m_session->tour(), &Tour::ended);
    click(u"tour.next"_s);
    QVERIFY(!m_session->tour().running());
    QCOMPARE(ended.value(0).value(0).toBool(), true);
    QTRY_VERIFY(!window().findChild<QWidget *>(u"tour.card"_s));
}

QTEST_MAIN(TourTest)
#include "tour_test.moc"
