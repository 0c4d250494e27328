// Room of the window: it keeps its size whatever panes, tool bar and dialogs would like, Tab walks through every pane, and none of them
// reads a large table whole.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "tests/support/world_fixture.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/items/table_view.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/pane_scroll.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <map>
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

class WindowRoomTest : public QObject {
    Q_OBJECT
private slots:
    void aPaneBehindAnotherOneIsNotInFront();
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void theWindowKeepsItsSize_data();
    void theWindowKeepsItsSize();
    void theToolBarFitsWhateverItSays_data();
    void theToolBarFitsWhateverItSays();
    void aDialogDoesNotGrowWhileOneTypes();
    void tabWalksThroughEveryPane_data();
    void tabWalksThroughEveryPane();
    void noPaneReadsALargeTableWhole();
};

void WindowRoomTest::aPaneBehindAnotherOneIsNotInFront()
{
    QMainWindow window;
    auto *orders = new QWidget, *office = new QWidget;
    orders->setObjectName(u"pane.orders"_s);
    auto *first = new QDockWidget(&window), *second = new QDockWidget(&window);
    first->setWidget(orders);
    second->setWidget(office);
    window.addDockWidget(Qt::LeftDockWidgetArea, first);
    window.addDockWidget(Qt::LeftDockWidgetArea, second);
    window.tabifyDockWidget(first, second);
    second->raise();
    auto *empty = new EmptyState({}, {}, office);
    window.resize(600, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    empty->leadTo(u"orders"_s, u"Nothing yet."_s, u"Go to the orders"_s);
    auto *button = empty->findChild<Button *>(u"emptyAction"_s);
    QTRY_VERIFY(button->isVisible() && !button->text().isEmpty());
}

void WindowRoomTest::theToolBarFitsWhateverItSays_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("korean");
    for (const bool korean : {false, true}) {
        const char *language = korean ? "ko" : "en";
        QTest::addRow("1280 %s", language) << 1280 << 100 << korean;
        QTest::addRow("1280 large %s", language) << 1280 << 130 << korean;
        QTest::addRow("1024 %s", language) << 1024 << 100 << korean;
    }
}

/// The longest names of run and layout: the window does not grow, and nothing that is shown is cut.
void WindowRoomTest::theToolBarFitsWhateverItSays()
{
    QFETCH(int, width);
    QFETCH(int, scale);
    QFETCH(bool, korean);
    look(ThemeKind::Dark, korean ? Language::Korean : Language::English);
    Theme::current().setScale(scale);
    Desk desk;
    MainWindow window(&desk.port, paneRegistry());
    FrameStatus status;
    status.seed = u"0x5EED·0417"_s;
    status.runName = u"webhooks-late-and-lost-and-more"_s;
    window.setStatus(status);
    window.resize(width, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const LayoutPreset &preset : layoutPresets()) {
        window.applyPreset(preset.id);
        QTRY_COMPARE(window.width(), width);
        const auto *bar = window.findChild<QWidget *>(u"toolBar"_s);
        for (const QWidget *part : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!part->isVisible()) continue;
            QTRY_VERIFY2(part->width() >= part->minimumSizeHint().width() && part->geometry().right() < bar->width(),
                         qPrintable(u"%1 in %2: %3 of %4, to %5"_s.arg(part->objectName(), preset.id)
                                        .arg(part->width())
                                        .arg(part->minimumSizeHint().width())
                                        .arg(part->geometry().right())));
        }
        QVERIFY(shot(window, u"bar-%1-%2-%3"_s.arg(preset.id).arg(width).arg(scale) + (korean ? u"-ko"_s : u"-en"_s)));
    }
    Theme::current().setScale(100);
}

void WindowRoomTest::theWindowKeepsItsSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("korean");
    QTest::newRow("1600x1000") << QSize(1600, 1000) << false;
    QTest::newRow("1280x800") << QSize(1280, 800) << false;
    QTest::newRow("1280x800-ko") << QSize(1280, 800) << true;
}

void WindowRoomTest::theWindowKeepsItsSize()
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

void WindowRoomTest::aDialogDoesNotGrowWhileOneTypes()
{
    Desk desk;
    MainWindow window(&desk.port, paneRegistry());
    window.resize(1280, 800);
    window.show();
    window.openPane(u"stock"_s);
    auto *table = window.findChild<QTableView *>(u"stock.table"_s);
    QTRY_VERIFY(table && table->model()->rowCount() > 0);
    table->selectRow(0);
    window.findChild<QAbstractButton *>(u"stock.adjust"_s)->click();
    QTRY_VERIFY(window.findChild<QDialog *>(u"adjust"_s));
    auto *dialog = window.findChild<QDialog *>(u"adjust"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QSize before = dialog->size();
    auto *quantity = dialog->findChild<QLineEdit *>(u"adjust.quantity"_s);
    for (const char16_t *text : {u"5", u"-99999", u"x", u""}) {
        quantity->setText(QString::fromUtf16(text));
        dialog->findChild<QAbstractButton *>(u"adjust.run"_s)->click(); // refused: no reason is given
        for (int i = 0; i < 3; ++i) QApplication::processEvents();
        QCOMPARE(dialog->size(), before);
    }
    dialog->reject();
}

void WindowRoomTest::tabWalksThroughEveryPane_data()
{
    QTest::addColumn<QString>("id");
    for (const PaneSpec &pane : paneRegistry()) QTest::newRow(qPrintable(pane.id)) << pane.id;
}

void WindowRoomTest::tabWalksThroughEveryPane()
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

namespace {

/// Every statement that the window runs, by file.
class Statements {
public:
    explicit Statements(DeskFixture &port)
    {
        for (const DeskFile file : {DeskFile::Ecommerce, DeskFile::Gateway, DeskFile::Payment, DeskFile::Pg, DeskFile::Bus}) {
            Database *reader = port.reader(file);
            m_handles.push_back(reader->handle());
            sqlite3_trace_v2(reader->handle(), SQLITE_TRACE_STMT, &Statements::note, &m_texts[reader->handle()]);
        }
    }
    ~Statements() { stop(); }
    void stop()
    {
        for (sqlite3 *handle : m_handles) sqlite3_trace_v2(handle, 0, nullptr, nullptr);
    }
    const std::map<sqlite3 *, std::set<QString>> &texts() const { return m_texts; }

private:
    static int note(unsigned, void *into, void *statement, void *)
    {
        if (const char *text = sqlite3_sql(static_cast<sqlite3_stmt *>(statement)))
            static_cast<std::set<QString> *>(into)->insert(QString::fromUtf8(text));
        return 0;
    }
    std::vector<sqlite3 *> m_handles;
    std::map<sqlite3 *, std::set<QString>> m_texts;
};

QStringList planOf(sqlite3 *database, const QString &sql)
{
    QStringList plan;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, ("EXPLAIN QUERY PLAN "_L1 + sql).toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK)
        while (sqlite3_step(statement) == SQLITE_ROW)
            plan << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3)));
    sqlite3_finalize(statement);
    return plan;
}

/// The large table that the plan reads from end to end; empty: none. Reading along an index up to a LIMIT is not that.
QString readWhole(const QStringList &plan, const QString &sql)
{
    static const QStringList large{u"orders"_s,
                                   u"order_items"_s,
                                   u"notifications"_s,
                                   u"order_exports"_s,
                                   u"payment_processes"_s,
                                   u"pg_attempts"_s,
                                   u"webhook_inbox"_s,
                                   u"payments"_s,
                                   u"payment_transactions"_s,
                                   u"stock_reservations"_s,
                                   u"product_records"_s,
                                   u"product_order_snapshots"_s,
                                   u"account_records"_s,
                                   u"ledger_entries"_s,
                                   u"settlement_lines"_s,
                                   u"pg_transactions"_s,
                                   u"webhook_deliveries"_s,
                                   u"webhook_attempts"_s,
                                   u"messages"_s,
                                   u"outbox"_s,
                                   u"processed_events"_s,
                                   u"state_log"_s};
    const bool sorts = plan.contains(u"USE TEMP B-TREE FOR ORDER BY"_s);
    for (const QString &step : plan) {
        if (step.endsWith("(entity=?)"_L1)) return u"state_log"_s; // all that a kind of thing ever did
        const QString found = step.startsWith("SEARCH "_L1) && step.endsWith("(status=?)"_L1) ? step.section(u' ', 1, 1) : QString();
        for (const QString &table : large) // all that are in a state, which may be nearly all there are
            if (!found.isEmpty() && !sql.contains("LIMIT"_L1) &&
                (found == table ||
                 sql.contains(QRegularExpression(u"\\b%1\\s+(?:AS\\s+)?%2\\b"_s.arg(table, QRegularExpression::escape(found))))))
                return table;
        if (!step.startsWith("SCAN "_L1) || (sql.contains("LIMIT"_L1) && !sorts)) continue;
        const QString name = step.section(u' ', 1, 1);
        for (const QString &table : large) {
            const QRegularExpression renamed(u"\\b%1\\s+(?:AS\\s+)?%2\\b"_s.arg(table, QRegularExpression::escape(name)));
            const bool partial =
                step.contains(QRegularExpression(u"_(open|pending|failed|held|due|unfinished|undecided|waiting|inquire)\\b"_s));
            if ((name == table || sql.contains(renamed)) && !partial) return table;
        }
    }
    return {};
}

} // namespace

void WindowRoomTest::noPaneReadsALargeTableWhole()
{
    Desk desk;
    Statements statements(desk.port);
    MainWindow window(&desk.port, paneRegistry());
    window.resize(1600, 1000);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const PaneSpec &spec : paneRegistry()) {
        if (spec.id == "order"_L1)
            window.openEntity({u"order"_s, QString::fromStdString(desk.orders[0].number)});
        else
            window.openPane(spec.id);
        QWidget *pane = window.pane(spec.id);
        QTRY_VERIFY(pane->isVisible());
        for (FilterChip *chip : pane->findChildren<FilterChip *>()) chip->click();
        for (QLineEdit *field : pane->findChildren<QLineEdit *>()) {
            if (!field->objectName().endsWith("search"_L1)) continue;
            for (const QString &text : {QString::fromStdString(desk.orders[3].number), u"AB"_s, u"\uAE40"_s, QString()}) {
                field->setText(text);
                emit field->returnPressed();
            }
        }
        for (auto *table : pane->findChildren<TableView *>())
            for (int column = 0; table->isSortingEnabled() && column < table->model()->columnCount(); ++column)
                table->sortByColumn(column, Qt::DescendingOrder);
        desk.port.announce();
        desk.port.announceStatus();
        QCoreApplication::processEvents();
    }
    statements.stop();
    QStringList offences;
    qsizetype seen = 0;
    for (const auto &[database, texts] : statements.texts())
        for (const QString &sql : texts) {
            const QStringList plan = planOf(database, sql);
            seen += !plan.isEmpty();
            if (const QString table = readWhole(plan, sql); !table.isEmpty())
                offences << table + u": "_s + sql + u"\n    "_s + plan.join(u"\n    "_s);
        }
    QVERIFY(seen > 40);
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

QTEST_MAIN(WindowRoomTest)
#include "window_room_test.moc"
