// What panes are made of, each by itself: the chips of a filter, a pane's header, and tables with what they copy and write.
#include "views/frame/main_window.h"
#include "views/items/roles.h"
#include "views/items/table_actions.h"
#include "views/items/table_view.h"
#include "views/theme/theme.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/toast.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

QStandardItemModel *sampleTable(QObject *parent)
{
    auto *model = new QStandardItemModel(2, 4, parent);
    model->setHorizontalHeaderLabels({u"Order"_s, u"Note"_s, u"Amount"_s, u"State"_s});
    for (int row = 0; row < 2; ++row) {
        auto *id = new QStandardItem(u"ORD-20261120-7K2M9QX%1"_s.arg(row));
        id->setData(u"order"_s, IdKindRole);
        auto *note = new QStandardItem(row == 0 ? u"=HYPERLINK(\"x\")"_s : u"plain, with comma"_s);
        auto *amount = new QStandardItem;
        amount->setData(qint64(row == 0 ? 1284000 : -11845), RawRole);
        auto *state = new QStandardItem;
        state->setData(u"PAYMENT_WAIT"_s, RawRole);
        state->setData(u"order"_s, StateEntityRole);
        const QList<QStandardItem *> items{id, note, amount, state};
        for (int column = 0; column < items.size(); ++column) model->setItem(row, column, items[column]);
    }
    return model;
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void cleanup() { Theme::current().setReducedMotion(false); }
    void filterChipsChooseOne();
    void aHeaderComesToRest();
    void tablesCopyExportAndLink();
    void changedRowsFlash();
    void everyTableHasItsMenu();
    void narrowTablesDropColumnsButCopyThem();
    void wholeTablesAreWritten();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
};

void WidgetsTest::filterChipsChooseOne()
{
    FilterChips chips;
    chips.addChip(u"all"_s, u"All"_s);
    chips.addStateChip(u"FAILED"_s, u"Failed"_s, u"order"_s, u"FAILED"_s);
    chips.setCount(u"FAILED"_s, 412);
    QSignalSpy selected(&chips, &FilterChips::selected);
    QCOMPARE(chips.current(), u"all"_s);
    QTest::mouseClick(chips.findChild<QAbstractButton *>(u"chip.FAILED"_s), Qt::LeftButton);
    QCOMPARE(selected.value(0).value(0).toString(), u"FAILED"_s);
    QCOMPARE(chips.findChild<QAbstractButton *>(u"chip.FAILED"_s)->accessibleDescription(), u"412"_s);
}

void WidgetsTest::aHeaderComesToRest()
{
    // Placing its controls must not ask for them to be placed again: it would go on for ever.
    struct Counter final : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::LayoutRequest;
            return false;
        }
        int count = 0;
    };
    QMainWindow window;
    auto *dock = new QDockWidget(&window);
    auto *header = new PaneHeader(u"world"_s, u"World"_s, dock);
    auto *segments = new SegmentedControl;
    for (const QString &key : {u"flow"_s, u"lag"_s, u"latency"_s}) segments->addSegment(key, key, u"world"_s);
    segments->setCurrent(u"flow"_s);
    header->addControl(segments);
    dock->setTitleBarWidget(header);
    dock->setWidget(new QWidget);
    window.addDockWidget(Qt::TopDockWidgetArea, dock);
    for (const int width : {700, 200}) {
        window.resize(width, 300);
        window.show();
        const auto settle = [] {
            for (int i = 0; i < 50; ++i) QCoreApplication::processEvents();
        };
        settle();
        header->setSubtitle(QString::number(width)); // as panes do all the time
        settle();
        Counter counter;
        segments->parentWidget()->installEventFilter(&counter);
        settle();
        QCOMPARE(counter.count, 0);
        segments->setCurrent(segments->current() == "flow"_L1 ? u"latency"_s : u"flow"_s); // compact, another one says its word
        settle();
        QVERIFY(segments->width() >= segments->sizeHint().width());
    }
}

void WidgetsTest::tablesCopyExportAndLink()
{
    TableView table;
    table.setModel(sampleTable(&table));
    const ColumnKind kinds[] = {ColumnKind::Id, ColumnKind::Text, ColumnKind::Money, ColumnKind::State};
    for (int column = 0; column < 4; ++column) table.setColumn(column, kinds[column], 180);
    table.resize(800, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QCOMPARE(table.rowHeight(0), 24);
    QCOMPARE(table.horizontalHeader()->height(), 24);
    QVERIFY(table.headerAlignment(2).testFlag(Qt::AlignRight));
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Order\tNote\tAmount\tState\nORD-20261120-7K2M9QX1\tplain, with comma\t-11845\tPAYMENT_WAIT\n"_s);
    QCOMPARE(table.toCsv(), u"Order,Note,Amount,State\r\n"
                            "ORD-20261120-7K2M9QX0,\"'=HYPERLINK(\"\"x\"\")\",1284000,PAYMENT_WAIT\r\n"
                            "ORD-20261120-7K2M9QX1,\"plain, with comma\",-11845,PAYMENT_WAIT\r\n"_s);
    QSignalSpy links(&table, &TableView::linkActivated), rows(&table, &TableView::rowActivated);
    const QRect cell = table.visualRect(table.model()->index(0, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, cell.topLeft() + QPoint(20, 12));
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.at(0), (QList<QVariant>{u"order"_s, u"ORD-20261120-7K2M9QX0"_s, true}));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 3, 12)); // beside the words
    QCOMPARE(links.size(), 1);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(rows.size(), 1);
}

void WidgetsTest::changedRowsFlash()
{
    TableView table;
    table.setModel(sampleTable(&table));
    table.setColumn(0, ColumnKind::Id, 180);
    table.resize(400, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    Theme::current().setReducedMotion(true);
    table.flashRows({table.model()->index(1, 2)});
    QCOMPARE(table.flashOf(1), 0.0);
    Theme::current().setReducedMotion(false);
    table.flashRows({table.model()->index(1, 2)});
    QVERIFY(table.flashOf(1) > 0);
    QCOMPARE(table.flashOf(0), 0.0);
    QTRY_COMPARE(table.flashOf(1), 0.0);
}

void WidgetsTest::everyTableHasItsMenu()
{
    TableView table;
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({u"What"_s});
    model.setItem(0, 0, new QStandardItem(u"=1+1"_s));
    table.setModel(&model);
    auto *own = new QAction(u"Of the pane"_s, &table);
    table.addAction(own);
    table.setContextMenuPolicy(Qt::ActionsContextMenu); // as many panes do
    table.resize(300, 200);
    table.show();
    const QRect cell = table.visualRect(model.index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Mouse, cell.center(), table.viewport()->mapToGlobal(cell.center()));
    QApplication::sendEvent(table.viewport(), &event);
    auto *menu = table.findChild<QMenu *>(u"id.menu"_s);
    QVERIFY(menu && menu->isVisible());
    QStringList texts;
    for (const QAction *action : menu->actions())
        if (!action->isSeparator()) texts << action->text();
    QCOMPARE(texts, (QStringList{u"Of the pane"_s, u"Copy the chosen rows"_s, u"Copy the table"_s, u"Export…"_s}));
    menu->close();
}

void WidgetsTest::narrowTablesDropColumnsButCopyThem()
{
    TableView table;
    QStandardItemModel model(2, 3);
    model.setHorizontalHeaderLabels({u"Order"_s, u"Amount"_s, u"Why"_s});
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column) model.setItem(row, column, new QStandardItem(u"%1.%2"_s.arg(row).arg(column)));
    table.setModel(&model);
    for (int column = 0; column < 3; ++column) table.setColumn(column, ColumnKind::Text, 100);
    table.setFirstToGo({2, 1});
    table.resize(320, 200);
    table.show();
    QVERIFY(!table.isColumnHidden(1) && !table.isColumnHidden(2));
    table.resize(230, 200);
    QVERIFY(!table.isColumnHidden(1) && table.isColumnHidden(2));
    QVERIFY(!table.horizontalScrollBar()->isVisible());
    table.resize(120, 200);
    QVERIFY(!table.isColumnHidden(0) && table.isColumnHidden(1) && table.isColumnHidden(2));
    QVERIFY(table.toCsv().startsWith(u"Order,Amount,Why\r\n0.0,0.1,0.2"_s));
    table.resize(320, 200);
    QVERIFY(!table.isColumnHidden(1) && !table.isColumnHidden(2));
    QCOMPARE(table.columnWidth(2), 100);
    table.setColumnHidden(1, true); // by hand: stays so
    table.resize(330, 200);
    QVERIFY(table.isColumnHidden(1));
}

void WidgetsTest::wholeTablesAreWritten()
{
    QTemporaryDir folder;
    MainWindow window(nullptr, {}); // it is told there
    TableView table(&window);
    QStandardItemModel model(1500, 2);
    model.setHorizontalHeaderLabels({u"Number"_s, u"Text"_s});
    for (int row = 0; row < model.rowCount(); ++row) {
        model.setItem(row, 0, new QStandardItem(QString::number(row)));
        model.setItem(row, 1, new QStandardItem(row == 3 ? u"=cmd, \"x\""_s : u"plain"_s));
    }
    table.setModel(&model);
    const QString path = folder.filePath(u"out.csv"_s);
    table.tableActions()->exportTo(path);
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.left(3), QByteArray("\xEF\xBB\xBF"));
    QCOMPARE(text.count("\r\n"), 1501);
    QVERIFY(text.contains("3,\"'=cmd, \"\"x\"\"\"\r\n"));
    QCOMPARE(QString::fromUtf8(text.mid(3)), table.toCsv());
    // What cannot be written is told and leaves nothing behind.
    const QString nowhere = folder.filePath(u"no/such/folder.csv"_s);
    table.tableActions()->exportTo(nowhere);
    QVERIFY(window.findChild<Toast *>(u"toast"_s)->text().startsWith(nowhere));
    QVERIFY(!QFile::exists(folder.filePath(u"no"_s)));
}

void WidgetsTest::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("number");
    QTest::addColumn<QString>("field");
    QTest::newRow("formula") << u"=1+1"_s << false << u"'=1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << false << u"'@SUM(A1)"_s;
    QTest::newRow("plus") << u"+1"_s << false << u"'+1"_s;
    QTest::newRow("minus text") << u"-cmd"_s << false << u"'-cmd"_s;
    QTest::newRow("tab") << u"\t=1"_s << false << u"'\t=1"_s;
    QTest::newRow("number") << u"-500"_s << true << u"-500"_s;
    QTest::newRow("quote") << u"a\"b"_s << false << u"\"a\"\"b\""_s;
    QTest::newRow("line") << u"a\nb"_s << false << u"\"a\nb\""_s;
    QTest::newRow("empty") << QString() << false << QString();
}

void WidgetsTest::formulasAreDisarmed()
{
    QFETCH(QString, text);
    QFETCH(bool, number);
    QFETCH(QString, field);
    QCOMPARE(csvField(text, number), field);
}

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
