// Room inside of the panes: headers fold, chips wrap, columns and footers give way without cutting what they say.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/past_fixture.h"
#include "views/items/fault_delegate.h"
#include "views/items/table_view.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/header_controls.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/table_footer.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class RoomTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void headersFoldIntoAMenu();
    void hiddenControlsTakeNoRoom();
    void chipsWrapAndKeepTheirWords();
    void rowsDoNotScrollSideways();
    void columnsComeBackWithTheRoom();
    void columnsGrowWithTheType();
    void noRowIsCutAtTheTop();
    void thePastTakesNoOrders();
    void noButtonLeadsToWhereOneIs();
    void aSubtitleGoesByItsParts();
    void aFooterCutsNothing();
    void aBadgeOfFaultsTellsHowManyMore();
};

void RoomTest::headersFoldIntoAMenu()
{
    PaneHeader header(u"orders"_s, u"Orders"_s);
    Button *columns = header.addButton(u"Columns"_s, u"cols"_s);
    columns->setObjectName(u"columns"_s);
    Button *plain = header.addButton(u"Mermaid"_s);
    auto *pages = new SegmentedControl;
    pages->addSegment(u"one"_s, u"Transactions"_s, u"pay"_s);
    pages->addSegment(u"two"_s, u"Behaviour"_s, u"gear"_s);
    pages->setCurrent(u"one"_s);
    header.addControl(pages);
    header.resize(700, 30);
    header.show();
    auto *controls = header.findChild<HeaderControls *>();
    auto *more = header.findChild<Button *>(u"headerMore"_s);
    QTRY_COMPARE(controls->width(), controls->sizeHint().width());
    QVERIFY(controls->inMenu().empty() && !more->isVisible());
    const int wide = columns->width();

    header.resize(header.width() - (header.width() - 100 - controls->width()) - 30, 30); // a little too narrow: the first gives up its word
    QTRY_VERIFY(columns->width() < wide);
    QCOMPARE(columns->toolTip(), u"Columns"_s);
    QCOMPARE(columns->text(), u"Columns"_s); // screen readers hear it
    QVERIFY(plain->isVisible());

    header.resize(190, 30);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(!plain->isVisible() && !columns->isVisible());
    QSignalSpy clicked(plain, &QAbstractButton::clicked);
    QTest::mouseClick(more, Qt::LeftButton);
    auto *menu = controls->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    for (QAction *action : menu->actions())
        if (action->text() == "Mermaid"_L1) action->trigger();
    QCOMPARE(clicked.size(), 1);
    menu->close();

    header.resize(700, 30);
    QTRY_VERIFY(columns->isVisible() && columns->width() == wide);
    QVERIFY(columns->toolTip().isEmpty());
}

void RoomTest::hiddenControlsTakeNoRoom()
{
    PaneHeader header(u"orders"_s, u"Orders"_s);
    Button *first = header.addButton(u"First"_s);
    header.addButton(u"Second"_s);
    header.resize(500, 30);
    header.show();
    auto *controls = header.findChild<HeaderControls *>();
    const int both = controls->sizeHint().width();
    first->hide();
    QVERIFY(controls->sizeHint().width() < both);
    header.resize(170, 30);
    first->show();
    header.resize(500, 30);
    QTRY_VERIFY(first->isVisible());
    QCOMPARE(controls->sizeHint().width(), both);
}

void RoomTest::chipsWrapAndKeepTheirWords()
{
    FilterChips chips;
    for (const char16_t *state : {u"CREATED", u"PAYMENT_WAIT", u"ORDER_COMPLETED", u"FAILED", u"CANCELLED", u"REFUNDED"})
        chips.addStateChip(QString::fromUtf16(state), QString::fromUtf16(state), u"order"_s, QString::fromUtf16(state));
    const int whole = chips.sizeHint().width();
    QCOMPARE(chips.heightForWidth(whole), chips.sizeHint().height());
    QCOMPARE(chips.heightForWidth(whole - 1), 2 * 24 + 4);
    chips.resize(whole / 2 + 40, chips.heightForWidth(whole / 2 + 40));
    chips.show();
    QVERIFY(chips.words() == FilterChips::Words::All);
    const auto all = chips.findChildren<FilterChip *>();
    for (const FilterChip *one : all) {
        QVERIFY(chips.rect().contains(one->geometry()));
        QCOMPARE(one->width(), one->widthFor(false));
        for (const FilterChip *other : all) QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
    }
    chips.resize(90, 24); // a chip per row would be too many rows
    QVERIFY(chips.words() == FilterChips::Words::None);
    QCOMPARE(all.front()->toolTip(), u"CREATED"_s);
    // Three rows hold them all; one row too many: those that count nothing go without their words first, except the pressed one.
    for (const FilterChip *one : all) chips.setCount(one->key(), one->key() == "FAILED"_L1 ? 3 : 0);
    const int most = 3 * 24 + 2 * 4;
    int wide = chips.sizeHint().width();
    for (; chips.words() != FilterChips::Words::NotOfZero && wide > 90; --wide) {
        chips.resize(wide, 24);
        QVERIFY(chips.words() == FilterChips::Words::NotOfZero || chips.words() == FilterChips::Words::All);
        QVERIFY(chips.heightForWidth(wide) <= most);
        QCOMPARE(chips.minimumSizeHint().height(), chips.heightForWidth(wide)); // what stands below leaves them their rows
    }
    QVERIFY(chips.words() == FilterChips::Words::NotOfZero);
    QCOMPARE(all[3]->width(), all[3]->widthFor(false));
    QCOMPARE(all[4]->width(), all[4]->widthFor(true));
    QCOMPARE(all.front()->width(), all.front()->widthFor(false)); // pressed
    chips.setCount(u"CANCELLED"_s, 7);
    QCOMPARE(all[4]->width(), all[4]->widthFor(false));
}

void RoomTest::rowsDoNotScrollSideways()
{
    QStandardItemModel model(40, 4);
    TableView table;
    table.setModel(&model);
    for (int column = 0; column < 4; ++column) table.setColumn(column, ColumnKind::Text, 180);
    table.horizontalHeader()->moveSection(0, 3); // the first column stands last, outside
    table.resize(260, 200);
    table.show();
    table.setCurrentIndex(model.index(30, 0));
    QCOMPARE(table.horizontalScrollBar()->value(), 0);
    QVERIFY(table.verticalScrollBar()->value() > 0);
    table.setCurrentIndex(model.index(30, 1));
    for (int i = 0; i < 3; ++i) QTest::keyClick(&table, Qt::Key_Right);
    QCOMPARE(table.currentIndex().column(), 0);
    QVERIFY(table.horizontalScrollBar()->value() > 0);
}

void RoomTest::columnsComeBackWithTheRoom()
{
    QStandardItemModel model(4, 4);
    TableView table;
    table.setModel(&model);
    for (const int column : {0, 1, 2}) table.setColumn(column, ColumnKind::Text, 100);
    table.setColumn(3, ColumnKind::Text, 0);
    table.setFirstToGo({3, 2, 1});
    table.resize(150, 200);
    table.show();
    QVERIFY(table.isColumnHidden(1) && table.isColumnHidden(2) && table.isColumnHidden(3));
    table.resize(260, 200); // the first one had all of the width: it gives back what it does not need
    QVERIFY(!table.isColumnHidden(1));
    QVERIFY(table.isColumnHidden(2));
    table.resize(420, 200);
    for (const int column : {1, 2, 3}) QVERIFY(!table.isColumnHidden(column));
}

void RoomTest::columnsGrowWithTheType()
{
    QStandardItemModel model(4, 3);
    TableView table;
    table.setModel(&model);
    table.setColumn(0, ColumnKind::Id, 156);
    table.setColumn(1, ColumnKind::Money, 84);
    table.setColumn(2, ColumnKind::Text, 0);
    table.resize(500, 200);
    table.show();
    table.horizontalHeader()->resizeSection(1, 100); // as a person likes it
    Theme::current().setScale(125);                  // the presentation
    QCOMPARE(table.columnWidth(0), 195);
    QCOMPARE(table.columnWidth(1), 125);
    Theme::current().setScale(100);
    QCOMPARE(table.columnWidth(0), 156);
    QCOMPARE(table.columnWidth(1), 100);
}

void RoomTest::noRowIsCutAtTheTop()
{
    QStandardItemModel model(80, 2);
    TableView table;
    table.setModel(&model);
    table.resize(300, 24 + 10 * 24 + 11); // not a whole number of rows
    table.show();
    table.setCurrentIndex(model.index(40, 0));
    QVERIFY(table.viewport()->rect().contains(table.visualRect(model.index(40, 0))));
    QCOMPARE(table.rowViewportPosition(table.rowAt(0)), 0);
    QCOMPARE(table.verticalScrollBar()->singleStep(), 24); // the wheel keeps it so
}

void RoomTest::thePastTakesNoOrders()
{
    DeskFixture port;
    auto *past = new PastFixture(&port);
    QWidget pane;
    auto *button = new Button(u"Refund"_s, {}, ButtonKind::Normal, &pane);
    QAction action;
    button->setToolTip(u"As its pane says"_s);
    presentOnly(&port, button);
    presentOnly(&port, &action);
    pane.show();
    QVERIFY(button->isEnabled() && action.isEnabled());
    past->lookAt(1);
    QVERIFY(!button->isEnabled() && !action.isEnabled());
    QCOMPARE(button->toolTip(), pastReason());
    button->setEnabled(false);
    button->setEnabled(true); // the pane goes on as if nothing were
    action.setEnabled(true);
    button->setToolTip(u"Something else"_s);
    QVERIFY(!button->isEnabled() && !action.isEnabled());
    QCOMPARE(button->toolTip(), pastReason());
    past->backToNow();
    QVERIFY(button->isEnabled() && action.isEnabled());
    QCOMPARE(button->toolTip(), u"Something else"_s);
    button->setEnabled(false); // what its pane disables stays so
    past->lookAt(1);
    past->backToNow();
    QVERIFY(!button->isEnabled());
}

void RoomTest::noButtonLeadsToWhereOneIs()
{
    QWidget window;
    auto *orders = new QWidget(&window);
    orders->setObjectName(u"pane.orders"_s);
    orders->hide();
    auto *empty = new EmptyState({}, {}, &window);
    empty->leadTo(u"orders"_s, u"Nothing yet."_s, u"Go to the orders"_s);
    window.show();
    auto *button = empty->findChild<Button *>(u"emptyAction"_s);
    QVERIFY(button->isVisible());
    orders->show();
    QVERIFY(!button->isVisible());
    orders->hide();
    QVERIFY(button->isVisible());
    orders->show();
    empty->setTexts(u"No row fits."_s, u"Show all"_s); // another action than to go there
    QVERIFY(button->isVisible());
    // Where one is there already, it is begun from here.
    auto *begin = new QAction(u"New order"_s, orders);
    begin->setObjectName(u"orders.action.new"_s);
    QSignalSpy begun(begin, &QAction::triggered), asked(empty, &EmptyState::actionRequested);
    empty->leadTo(u"orders"_s, u"Nothing yet."_s, u"Go to the orders"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"New order"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(asked.size(), 0);
    // From behind too: there would only be another empty list. While it cannot be begun one is led there.
    orders->hide();
    QCOMPARE(button->text(), u"New order"_s);
    begin->setEnabled(false);
    empty->leadTo(u"orders"_s, u"Nothing yet."_s, u"Go to the orders"_s);
    QCOMPARE(button->text(), u"Go to the orders"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(asked.size(), 1);
}

void RoomTest::aSubtitleGoesByItsParts()
{
    PaneHeader header(u"pg"_s, u"PG"_s);
    const QString whole = u"lag 1 \u00B7 outbox 2 \u00B7 dead letters 3"_s;
    header.setSubtitle(whole);
    auto *subtitle = header.findChild<QWidget *>(u"paneSubtitle"_s);
    header.show();
    const auto inked = [&](int width) { // how far its words go
        header.resize(width, 30);
        const QImage picture = subtitle->grab().toImage();
        int last = 0;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                if (picture.pixelColor(x, y) != picture.pixelColor(picture.width() - 1, 0)) last = x;
        return last;
    };
    const QFontMetrics metrics(Theme::current().font(TextRole::Body));
    const int two = metrics.horizontalAdvance(u"lag 1 \u00B7 outbox 2"_s), all = metrics.horizontalAdvance(whole);
    const int around = 400 - (header.resize(400, 30), subtitle->width());
    QVERIFY(inked(around + all + 6) > two);
    QVERIFY(std::abs(inked(around + all - 4) - two) <= 3); // the last part is gone, none is cut
    QCOMPARE(inked(around + 12), 0);
}

void RoomTest::aFooterCutsNothing()
{
    TableFooter footer;
    for (const QString &name : {u"count"_s, u"selected"_s, u"hint"_s}) footer.addText(name);
    for (const QString &name : {u"sum"_s, u"refunded"_s}) footer.addSum(name);
    footer.setText(u"count"_s, u"1,514 orders"_s);
    footer.setText(u"selected"_s, u"1 selected"_s);
    footer.setText(u"hint"_s, u"Ctrl C copies as TSV"_s, true);
    footer.setSum(u"sum"_s, u"Sum of filter"_s, u"\u20A9157,198,500"_s);
    footer.setSum(u"refunded"_s, u"Refunded"_s, u"\u20A90"_s);
    footer.show();
    const auto seen = [&footer](const QString &name) { return footer.findChild<QLabel *>(name)->isVisible(); };
    QCOMPARE(footer.minimumSizeHint().width(), 0);
    int before = 6;
    for (int width = 900; width > 40; width -= 7) {
        footer.resize(width, 28);
        QCoreApplication::sendPostedEvents();
        footer.layout()->activate();
        for (const QLabel *label : footer.findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || (label->width() >= label->fontMetrics().horizontalAdvance(label->text()) &&
                                             footer.rect().contains(label->geometry())),
                     qPrintable(u"%1 at %2"_s.arg(label->text()).arg(width)));
        const int shown = seen(u"count"_s) + seen(u"selected"_s) + seen(u"hint"_s) + seen(u"sum"_s) + seen(u"refunded"_s);
        QVERIFY(shown <= before && (shown == before || before == 6 || !seen(u"hint"_s))); // the hint is the first
        before = shown;
        if (width > 120) QVERIFY(seen(u"count"_s)); // the last
    }
    footer.resize(900, 28);
    for (const QString &name : {u"count"_s, u"selected"_s, u"hint"_s, u"sum"_s, u"refunded"_s}) QVERIFY(seen(name));
}

void RoomTest::aBadgeOfFaultsTellsHowManyMore()
{
    const QFont font = Theme::current().font(TextRole::CaptionStrong);
    const QFontMetrics metrics(font);
    const QString all = u"F7, F4, F9, F11"_s;
    QCOMPARE(FaultDelegate::fitting(all, font, metrics.horizontalAdvance(all)), all);
    for (int width = metrics.horizontalAdvance(all) - 1; width > 60; --width) {
        const QString shown = FaultDelegate::fitting(all, font, width);
        QVERIFY(metrics.horizontalAdvance(shown) <= width);
        const qsizetype named = shown.count(u'F');
        QVERIFY2(shown.endsWith(u"+%1"_s.arg(4 - named)), qPrintable(shown));
    }
    QCOMPARE(FaultDelegate::fitting(all, font, 4), u"F7 +3"_s);
    QCOMPARE(FaultDelegate::fitting(u"F7"_s, font, 4), u"F7"_s);
}

QTEST_MAIN(RoomTest)
#include "room_test.moc"
