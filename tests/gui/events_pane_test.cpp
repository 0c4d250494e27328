// The events pane by mouse and keyboard: topics and consumers, messages, outboxes, waiting messages, dead letters.
#include "tests/support/events_room.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/events/event_queries.h"
#include "views/panes/events/events_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/text_viewer.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::events;
using namespace Qt::StringLiterals;

class EventsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void topicsStandInTheOrderOfAnOrdersWay();
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void topicsAndConsumers();
    void messagesOfAPart();
    void searchesMessages();
    void typesAndOrderNumbersAreWhole();
    void offsetsOfALargeWorldAreWhole();
    void followsTheBus();
    void countsAsTheStatusBarDoes();
    void outboxPendingFirst();
    void waiting();
    void opensByLink();
    void emptyStates();
    void looks_data();
    void looks();
};

void EventsPaneTest::topicsAndConsumers()
{
    EventsRoom w;
    w.open();
    QCOMPARE(w.topics->model()->rowCount(), 8); // two topics, each whole and by partition
    QCOMPARE(w.topics->model()->index(0, TopicNameColumn).data().toString(), u"ecommerce-events"_s);
    QCOMPARE(w.topics->model()->index(0, TopicEndColumn).data(RawRole).toLongLong(), 60);
    QCOMPARE(w.topics->model()->index(4, TopicLagColumn).data(RawRole).toLongLong(), 3);
    QCOMPARE(w.topics->model()->index(6, TopicLagColumn).data(RawRole).toLongLong(), 3);
    for (int topic = 0; topic < 8; topic += 4) { // what is behind in all is what is behind in each, as the World pane says it
        qint64 sum = 0;
        for (int part = 1; part <= 3; ++part) sum += w.topics->model()->index(topic + part, TopicLagColumn).data(RawRole).toLongLong();
        QCOMPARE(w.topics->model()->index(topic, TopicLagColumn).data(RawRole).toLongLong(), sum);
    }
    QVERIFY(!w.messages->isColumnHidden(MessagePartitionColumn)); // offsets of three partitions
    auto *consumers = w.host->find<TableView>(u"events.consumers.table"_s);
    QCOMPARE(consumers->model()->rowCount(), 3);
    w.topics->setCurrentIndex(w.topics->model()->index(6, 0)); // payment-events, partition 1
    QCOMPARE(consumers->model()->rowCount(), 2);
    QCOMPARE(consumers->model()->index(0, GroupColumn).data().toString(), u"cash gateway"_s);
    QCOMPARE(consumers->model()->index(0, ConsumerLagColumn).data(RawRole).toLongLong(), 3);
    QCOMPARE(consumers->model()->index(1, ConsumerLagColumn).data(RawRole).toLongLong(), 0);
}

void EventsPaneTest::messagesOfAPart()
{
    EventsRoom w;
    w.open();
    QTRY_COMPARE(w.messages->model()->rowCount(), 60);
    const auto cell = [&](int row, int column) { return w.messages->model()->index(row, column); };
    QVERIFY(cell(0, MessageTimeColumn).data(RawRole).toLongLong() > cell(1, MessageTimeColumn).data(RawRole).toLongLong());
    w.topics->setCurrentIndex(w.topics->model()->index(2, 0));
    QTRY_COMPARE(w.messages->model()->rowCount(), 20);
    QCOMPARE(cell(0, OffsetColumn).data(RawRole).toLongLong(), 19);
    QCOMPARE(w.messages->currentIndex().row(), 0); // the newest, before somebody chooses another one
    auto *viewer = w.host->find<TextViewer>(u"events.messages.payload"_s);
    QVERIFY(viewer->toPlainText().contains(u"\n  \"type\": "_s));
    for (int row = 0; row < 20; ++row) {
        const bool order = cell(row, TypeColumn).data().toString() == u"order.placed"_s;
        QCOMPARE(cell(row, KeyColumn).data(IdKindRole).toString(), order ? u"order"_s : u"product"_s);
        QCOMPARE(cell(row, KeyColumn).data(RawRole).toString().startsWith(u"ORD-"_s), order); // as people know it
    }
}

void EventsPaneTest::searchesMessages()
{
    EventsRoom w;
    w.open();
    const QString number = QString::fromStdString(w.orders[0].number); // the bus has only its key
    w.host->find<QLineEdit>(u"events.messages.search"_s)->setText(number);
    QTRY_VERIFY(w.messages->model()->rowCount() > 0 && w.messages->model()->rowCount() < 60);
    QCOMPARE(w.messages->model()->index(0, KeyColumn).data().toString(), number);
    w.host->find<QLineEdit>(u"events.messages.search"_s)->clear();
    QTRY_COMPARE(w.messages->model()->rowCount(), 60);
    QTest::keyClicks(w.host->find<QLineEdit>(u"events.messages.search"_s), u"product."_s);
    QTRY_COMPARE(w.messages->model()->rowCount(), 12);
    QTest::keyClicks(w.host->find<QLineEdit>(u"events.messages.search"_s), u"nothing"_s);
    auto *empty = w.host->find<EmptyState>(u"events.messages.empty"_s);
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QTRY_COMPARE(w.messages->model()->rowCount(), 60);
}

void EventsPaneTest::typesAndOrderNumbersAreWhole()
{
    EventsRoom w;
    w.open();
    w.host->resize(938, 720); // as in the window beside a column of other panes
    QTRY_COMPARE(w.messages->model()->rowCount(), 60);
    const QFontMetrics words(Theme::current().font(TextRole::Body)), mono(Theme::current().font(TextRole::Mono));
    QTRY_VERIFY(w.messages->columnWidth(TypeColumn) >= words.horizontalAdvance(u"stock.adjustment-requested"_s) + 16);
    QTRY_VERIFY(w.messages->columnWidth(KeyColumn) >= mono.horizontalAdvance(QString::fromStdString(w.orders[0].number)) + 16);
    QVERIFY(!w.messages->isColumnHidden(MessageFaultColumn) && !w.messages->isColumnHidden(MessagePartitionColumn));
    w.addLetter();
    w.desk.exec(DeskFile::Bus, "INSERT INTO waiting (group_name, topic, partition, offset, key, payload, state, attempts, due_at, "
                               "exception, created_at) VALUES ('payment', 'ecommerce-events', 0, 7, 'k', "
                               "'{\"type\":\"stock.adjustment-requested\"}', 'RETRY', 2, 1, 'busy', 0)");
    for (const auto &[page, column] : {std::pair(u"waiting"_s, int(WaitTypeColumn)), std::pair(u"letters"_s, int(LetterTypeColumn))}) {
        w.page(page);
        const auto *table = w.host->find<TableView>("events."_L1 + page + ".table"_L1);
        QTRY_VERIFY(table->isVisible());
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table->columnWidth(column) >= words.horizontalAdvance(u"stock.adjustment-requested"_s) + 16);
    }
}

void EventsPaneTest::offsetsOfALargeWorldAreWhole()
{
    EventsRoom w;
    w.desk.exec(DeskFile::Bus, "UPDATE messages SET offset = offset + 12345678; UPDATE offsets SET next_offset = next_offset + 1234567");
    w.open();
    const auto *consumers = w.host->find<TableView>(u"events.consumers.table"_s);
    const int needed = QFontMetrics(Theme::current().font(TextRole::Body)).horizontalAdvance(u"12,345,698"_s) + 16;
    QTRY_VERIFY(w.messages->columnWidth(OffsetColumn) >= needed);
    QTRY_VERIFY(w.topics->columnWidth(TopicEndColumn) >= needed);
    for (const int column : {int(ConsumerEndColumn), int(ConsumerLagColumn)}) QTRY_VERIFY(consumers->columnWidth(column) >= needed);
}

void EventsPaneTest::followsTheBus()
{
    EventsRoom w;
    w.open();
    QTRY_COMPARE(w.messages->model()->rowCount(), 60);
    w.addMessage(120);
    w.desk.announce();
    QTRY_COMPARE(w.messages->model()->rowCount(), 61);
    QCOMPARE(w.topics->model()->index(0, TopicEndColumn).data(RawRole).toLongLong(), 61);
    w.desk.close();
    QCOMPARE(w.messages->model()->rowCount(), 0);
    QVERIFY(w.host->find<EmptyState>(u"events.empty"_s)->isVisible());
    w.desk.reopen();
    QTRY_COMPARE(w.messages->model()->rowCount(), 61);
}

void EventsPaneTest::countsAsTheStatusBarDoes()
{
    EventsRoom w;
    FrameStatus status = w.desk.status();
    const auto counted = [&](qint64 lag) {
        status.lag = lag;
        w.desk.setStatus(status);
    };
    const auto told = [&w] { return w.host->find<Label>(u"paneSubtitle"_s)->text(); };
    counted(1);
    w.open();
    QVERIFY(told().startsWith(u"lag 1 ·"_s));
    counted(0);
    w.desk.announceStatus(); // without news: the last change was told before it was counted
    QVERIFY(told().startsWith(u"lag 0 ·"_s));
    w.desk.close();
    w.desk.announceStatus();
    QVERIFY(told().isEmpty());
}

void EventsPaneTest::outboxPendingFirst()
{
    EventsRoom w;
    w.addOutbox(DeskFile::Ecommerce, "e1", false, kSeedTimeMs);
    w.addOutbox(DeskFile::Ecommerce, "e2", true, kSeedTimeMs + 10);
    w.addOutbox(DeskFile::Payment, "e3", true, kSeedTimeMs + 5);
    w.addOutbox(DeskFile::Gateway, "e4", false, kSeedTimeMs + 50);
    w.open();
    w.page(u"outbox"_s);
    auto *table = w.host->find<TableView>(u"events.outbox.table"_s);
    QStringList services;
    for (int row = 0; row < table->model()->rowCount(); ++row) services << table->model()->index(row, ServiceColumn).data().toString();
    QCOMPARE(services, (QStringList{u"payment"_s, u"ecommerce"_s, u"cash gateway"_s, u"ecommerce"_s}));
    QCOMPARE(table->model()->index(0, OutboxStateColumn).data().toString(), u"Pending"_s);
    QVERIFY(w.host->find<TextViewer>(u"events.outbox.payload"_s)->toPlainText().contains(u"\"e3\""_s));
    QTest::mouseClick(w.host->find<QWidget>(u"segment.ecommerce"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 2);
}

void EventsPaneTest::waiting()
{
    EventsRoom w;
    w.desk.exec(
        DeskFile::Bus,
        "INSERT INTO waiting (group_name, topic, partition, offset, key, payload, state, attempts, due_at, exception, created_at) VALUES "
        "('payment', 'ecommerce-events', 0, 7, 'k', '{\"type\":\"order.placed\"}', 'RETRY', 2, " +
            std::to_string(kSeedTimeMs + 60'000) +
            ", 'busy\nsecond line', 0), ('payment', 'ecommerce-events', 0, 9, 'k', "
            "'{\"type\":\"order.cancelled\"}', 'PARKED', 0, 0, '', 0)");
    w.open();
    w.page(u"waiting"_s);
    auto *table = w.host->find<TableView>(u"events.waiting.table"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, WaitTypeColumn).data().toString(), u"order.placed"_s);
    QCOMPARE(table->model()->index(0, WaitStateColumn).data().toString(), u"Tried again"_s);
    QCOMPARE(table->model()->index(0, WaitWhyColumn).data().toString(), u"busy"_s);
    QCOMPARE(table->model()->index(1, WaitStateColumn).data().toString(), u"Parked behind it"_s);
}

void EventsPaneTest::opensByLink()
{
    EventsRoom w;
    const qint64 letter = w.addLetter("IGNORED");
    w.open();
    auto *pane = static_cast<EventsPane *>(w.host->pane);
    pane->showEntity({u"event"_s, u"evt-1033"_s});
    QCOMPARE(w.messages->currentIndex().siblingAtColumn(EventIdColumn).data().toString(), u"evt-1033"_s);
    pane->showEntity({u"dead-letter"_s, QString::number(letter)});
    QCOMPARE(w.host->find<StateChip>(u"events.letters.state"_s)->state(), u"IGNORED"_s);
    QVERIFY(!w.host->find<QLineEdit>(u"events.letters.reason"_s)->isEnabled());
    pane->showEntity({u"event"_s, u"evt-none"_s});
    QVERIFY(w.host->navigator.families.back() == Family::Warn);
}

void EventsPaneTest::emptyStates()
{
    EventsRoom w(false);
    w.open();
    QVERIFY(w.host->find<EmptyState>(u"events.empty"_s)->isVisible());
    for (const QString &page : {u"outbox"_s, u"waiting"_s, u"letters"_s}) {
        w.page(page);
        QVERIFY(w.host->find<EmptyState>("events."_L1 + page + ".empty"_L1)->isVisible());
    }
}

void EventsPaneTest::looks_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("topics-light-en") << u"topics"_s << false << false;
    QTest::newRow("topics-dark-ko") << u"topics"_s << true << true;
    QTest::newRow("outbox-dark-en") << u"outbox"_s << true << false;
    QTest::newRow("letters-light-ko") << u"letters"_s << false << true;
}

void EventsPaneTest::looks()
{
    QFETCH(QString, part);
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    EventsRoom w;
    w.addLetter();
    w.addLetter("RESOLVED");
    for (int i = 0; i < 12; ++i)
        w.addOutbox(i % 2 ? DeskFile::Payment : DeskFile::Ecommerce, "e" + std::to_string(i), i > 9, kSeedTimeMs + i * 700);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    w.page(part);
    if (part == "topics"_L1) w.messages->setCurrentIndex(w.messages->model()->index(2, 0));
    w.host->resize(944, 820); // beside the payload, whatever there is room for
    for (const TableView *table : w.host->pane->findChildren<TableView *>())
        if (table->isVisible()) QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    w.host->resize(1320, 820);
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"이벤트"_s : u"Events"_s);
    QVERIFY(shot(*w.host, u"panes2-events-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

void EventsPaneTest::topicsStandInTheOrderOfAnOrdersWay()
{
    EventsRoom w;
    w.desk.exec(DeskFile::Bus, "UPDATE messages SET topic = 'cash-gateway-events' WHERE topic = 'ecommerce-events' AND id % 3 = 0");
    w.open();
    QStringList topics;
    for (int row = 0; row < w.topics->model()->rowCount(); row += 4) topics << w.topics->model()->index(row, 0).data().toString();
    QCOMPARE(topics, (QStringList{u"ecommerce-events"_s, u"payment-events"_s, u"cash-gateway-events"_s}));
}

QTEST_MAIN(EventsPaneTest)
#include "events_pane_test.moc"
