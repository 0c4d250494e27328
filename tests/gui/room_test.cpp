// Room: the window keeps its size whatever its panes would like, headers fold, chips wrap, and Tab walks through every pane.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/world_fixture.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/items/table_view.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/header_controls.h"
#include "views/widgets/pane_scroll.h"
#include "views/widgets/segmented_control.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <memory>
#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    Desk()
    {
        orders = port.addOrders(30);
        FrameStatus status = port.status();
        status.timeMs = kSeedTimeMs;
        port.setStatus(status);
    }
    DeskFixture port;
    WorldFixture *world = new WorldFixture(&port); ///< owned by `port`
    std::vector<SeededOrder> orders;
};

} // namespace

class RoomTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void theWindowKeepsItsSize_data();
    void theWindowKeepsItsSize();
    void headersFoldIntoAMenu();
    void hiddenControlsTakeNoRoom();
    void chipsWrapAndKeepTheirWords();
    void rowsDoNotScrollSideways();
    void tabWalksThroughEveryPane_data();
    void tabWalksThroughEveryPane();
};

void RoomTest::theWindowKeepsItsSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("korean");
    QTest::newRow("1600x1000") << QSize(1600, 1000) << false;
    QTest::newRow("1280x800") << QSize(1280, 800) << false;
    QTest::newRow("1280x800-ko") << QSize(1280, 800) << true;
}

void RoomTest::theWindowKeepsItsSize()
{
    QFETCH(QSize, size);
    QFETCH(bool, korean);
    if (korean) look(ThemeKind::Dark, Language::Korean);
    Desk desk;
    MainWindow window(&desk.port, paneRegistry());
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const LayoutPreset &preset : layoutPresets()) {
        for (const PaneSpec &pane : paneRegistry()) {
            window.applyPreset(preset.id);
            if (pane.id == "order"_L1)
                window.openEntity({u"order"_s, QString::fromStdString(desk.orders[0].number)});
            else
                window.openPane(pane.id);
            QTRY_VERIFY(window.pane(pane.id)->isVisible());
            QVERIFY(shot(window,
                         u"room-"_s + preset.id + u'-' + pane.id + u'-' + QString::number(size.width()) + (korean ? u"-ko"_s : QString())));
            const auto *scroll = window.findChild<QDockWidget *>("dock."_L1 + pane.id)->findChild<PaneScroll *>();
            const bool placed = std::ranges::any_of(preset.columns, [&](const PresetColumn &column) {
                return std::ranges::any_of(column.rows, [&](const PresetRow &row) { return row.panes.contains(pane.id); });
            });
            const QSize least = scroll->widget()->minimumSizeHint();
            if (placed && size.width() >= 1600) // what a layout places has the room that it needs there
                QVERIFY2(!scroll->verticalScrollBar()->isVisible() && !scroll->horizontalScrollBar()->isVisible(),
                         qPrintable(u"%1 in %2 needs %3 x %4 and has %5 x %6"_s.arg(pane.id, preset.id)
                                        .arg(least.width())
                                        .arg(least.height())
                                        .arg(scroll->width())
                                        .arg(scroll->height())));
            QVERIFY2(window.size() == size,
                     qPrintable(u"%1 with %2: %3 x %4"_s.arg(preset.id, pane.id).arg(window.width()).arg(window.height())));
        }
    }
}

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
    QVERIFY(!chips.isCompact());
    const auto all = chips.findChildren<FilterChip *>();
    for (const FilterChip *one : all) {
        QVERIFY(chips.rect().contains(one->geometry()));
        QCOMPARE(one->width(), one->widthFor(false));
        for (const FilterChip *other : all) QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
    }
    chips.resize(90, 24); // a chip per row would be too many rows
    QVERIFY(chips.isCompact());
    QCOMPARE(all.front()->toolTip(), u"CREATED"_s);
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

void RoomTest::tabWalksThroughEveryPane_data()
{
    QTest::addColumn<QString>("id");
    for (const PaneSpec &pane : paneRegistry()) QTest::newRow(qPrintable(pane.id)) << pane.id;
}

void RoomTest::tabWalksThroughEveryPane()
{
    QFETCH(QString, id);
    Desk desk;
    for (const PaneSpec &pane : paneRegistry()) {
        if (pane.id != id) continue;
        PaneHost host(pane, &desk.port, {1240, 760});
        host.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        if (auto *shower = dynamic_cast<EntityPane *>(host.pane); shower && pane.entityKinds.contains("order"_L1))
            shower->showEntity({u"order"_s, QString::fromStdString(desk.orders[0].number)});
        std::set<const QWidget *> seen;
        QWidget *first = nullptr;
        for (int i = 0; i < 400; ++i) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &host, Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            if (!now) break;
            QVERIFY2(now->isVisible() && now->isEnabled(), qPrintable(now->objectName()));
            if (now == first) return; // once around
            QVERIFY2(seen.insert(now).second, qPrintable(u"Tab does not leave "_s + now->objectName()));
            if (!first) first = now;
        }
        QVERIFY2(!first, "Tab does not come around");
    }
}

QTEST_MAIN(RoomTest)
#include "room_test.moc"
