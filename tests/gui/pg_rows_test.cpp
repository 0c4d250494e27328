// The webhooks of the PG console in the room that they get: whole rows, a head that is read to its end, the way to their orders.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/pg/delivery_delegate.h"
#include "views/panes/pg/delivery_view.h"
#include "views/panes/pg/pg_pane.h"
#include "views/panes/pg/pg_queries.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"

#include <QAction>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::pgconsole;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec pgPane();
}

namespace {

constexpr QSize kInExperiments{938, 890}; // the console in its layout, in a window of 1600×1000

struct Console {
    explicit Console(QSize size = kInExperiments)
    {
        desk.addOrders(40);
        host = std::make_unique<PaneHost>(pgPane(), &desk, size);
        view = host->find<DeliveryView>(u"pg.deliveries.table"_s);
    }
    /// The lower edge of the list is one of a webhook, or there are no more.
    bool endsWhole() const
    {
        const int bottom = view->viewport()->height(), last = view->rowAt(bottom - 1);
        return last < 0 || view->rowViewportPosition(last) + view->rowHeight(last) == bottom;
    }
    bool beginsWhole() const { return view->rowViewportPosition(view->rowAt(0)) == 0; }
    void wheel(int notches) const
    {
        QWidget *port = view->viewport();
        const QPointF at = port->rect().center();
        QWheelEvent event(at, port->mapToGlobal(at), {}, {0, -notches * QWheelEvent::DefaultDeltasPerStep}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(port, &event);
    }
    DeskFixture desk;
    std::unique_ptr<PaneHost> host;
    DeliveryView *view = nullptr;
};

} // namespace

class PgRowsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void theListEndsWithAWholeWebhook();
    void newWebhooksAboveCutNone();
    void theWheelGoesByWholeWebhooks();
    void theLastInSightShowsItsAttempts();
    void transactionsEndWithAWholeRow();
    void theHeadIsReadToItsEnd();
    void aWebhookLeadsToItsOrder();
};

void PgRowsTest::theListEndsWithAWholeWebhook()
{
    Console w;
    for (const int height : {890, 870, 611, 733, 500}) {
        w.host->resize(kInExperiments.width(), height);
        QTRY_VERIFY(w.endsWhole());
        QVERIFY(w.view->viewport()->height() >= 2 * DeliveryDelegate::rowHeight());
    }
}

void PgRowsTest::newWebhooksAboveCutNone()
{
    Console w;
    QTRY_VERIFY(w.endsWhole());
    w.view->setCurrentIndex(w.view->model()->index(0, 0));
    QTRY_VERIFY(w.endsWhole() && w.view->rowHeight(0) > DeliveryDelegate::rowHeight()); // open
    QTRY_VERIFY(w.view->visualRect(w.view->currentIndex()).top() == 0);
    while (w.view->visualRect(w.view->currentIndex()).top() < w.view->viewport()->height()) {
        const int before = w.view->currentIndex().row();
        w.desk.addOrders(3);
        w.desk.announce();
        QTRY_VERIFY(w.view->currentIndex().row() > before);
        QTRY_VERIFY(w.endsWhole());
    }
}

void PgRowsTest::theWheelGoesByWholeWebhooks()
{
    Console w;
    QTRY_VERIFY(w.view->verticalScrollBar()->maximum() > 0);
    const auto by = [&w](int notches) {
        w.wheel(notches);
        QTRY_VERIFY(w.endsWhole());
        QVERIFY(w.beginsWhole());
    };
    for (const int notches : {1, 1, -1, -1, 1, 2}) by(notches); // over the open one
    const QScrollBar *bar = w.view->verticalScrollBar();
    while (bar->value() < bar->maximum()) by(1);
    while (bar->value() > 0) by(-1);
}

void PgRowsTest::theLastInSightShowsItsAttempts()
{
    Console w;
    QTRY_VERIFY(w.endsWhole());
    const int last = w.view->rowAt(w.view->viewport()->height() - 1);
    for (const int row : {last, last + 1, w.view->model()->rowCount() - 1}) {
        w.view->setCurrentIndex(w.view->model()->index(row, 0));
        QTRY_VERIFY(w.endsWhole());
        QVERIFY(!w.view->attempts().empty());
        const QRect place = w.view->visualRect(w.view->currentIndex());
        QVERIFY(place.height() > DeliveryDelegate::rowHeight());
        QVERIFY(place.top() >= 0 && place.bottom() < w.view->viewport()->height());
    }
}

void PgRowsTest::transactionsEndWithAWholeRow()
{
    Console w;
    const auto *table = w.host->find<TableView>(u"pg.transactions.table"_s);
    for (const int height : {500, 487, 471}) {
        w.host->resize(kInExperiments.width(), height);
        QTRY_COMPARE(table->viewport()->height() % table->rowHeight(0), 0);
    }
}

void PgRowsTest::theHeadIsReadToItsEnd()
{
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Light, language);
        Console w;
        // A transaction that is not decided has no webhook yet: the head says that the request is of another one.
        QTest::mouseClick(w.host->find<FilterChip>(u"chip.PENDING"_s), Qt::LeftButton);
        const auto *head = w.host->find<Label>(u"pg.deliveries.textHead"_s);
        QVERIFY(head->text().count(u'·') == 2);
        QTRY_VERIFY2(head->fontMetrics().horizontalAdvance(head->text()) <= head->width(), qPrintable(head->text()));
    }
    look();
}

void PgRowsTest::aWebhookLeadsToItsOrder()
{
    Console w;
    w.view->setCurrentIndex(w.view->model()->index(2, 0));
    const QString order = w.view->model()->index(2, DeliveryOrderColumn).data(RawRole).toString();
    auto *open = w.host->find<QAction>(u"pg.webhook.order"_s);
    QCOMPARE(w.view->actions().constFirst()->text(), open->text()); // first in the menu
    open->trigger();
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order"_s, order}));
}

QTEST_MAIN(PgRowsTest)
#include "pg_rows_test.moc"
