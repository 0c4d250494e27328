// Ways around the frame without a world: history, search, presentation, named layouts, the page of keys, settings, welcome.
#include "views/frame/keys_page.h"
#include "views/frame/main_window.h"
#include "views/frame/settings_dialog.h"
#include "views/frame/welcome.h"
#include "views/items/table_actions.h"
#include "views/items/table_view.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

class NamedPane final : public QWidget, public EntityPane {
public:
    explicit NamedPane(const QString &id)
    {
        auto *column = new QVBoxLayout(this);
        auto *field = new QLineEdit;
        field->setObjectName(id + ".field"_L1);
        column->addWidget(field);
        auto *action = new QAction(u"Do with %1"_s.arg(id), this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    void showEntity(const EntityRef &entity) override { shown.push_back(entity); }
    std::vector<EntityRef> shown;
};

std::vector<PaneSpec> threePanes()
{
    std::vector<PaneSpec> panes;
    for (const QString &id : {u"world"_s, u"orders"_s, u"order"_s}) {
        PaneSpec spec;
        spec.id = id;
        spec.icon = u"orders"_s;
        spec.group = id == u"order" ? PaneGroup::Detail : PaneGroup::Shop;
        spec.title = [id] { return id; };
        spec.create = [id](const PaneContext &) -> QWidget * { return new NamedPane(id); };
        spec.area = id == u"order" ? PaneArea::Side : PaneArea::Main;
        if (id == u"order") spec.entityKinds = {u"order"_s};
        panes.push_back(spec);
    }
    return panes;
}

} // namespace

class FrameWaysTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<MainWindow> m_window;
    template <typename T>
    T *find(const QString &name) const
    {
        T *found = m_window->findChild<T *>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    QLineEdit *openPalette() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return find<QLineEdit>(u"paletteInput"_s);
    }

private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(nullptr, threePanes());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        Theme::current().setLanguage(Language::English);
        Theme::current().setKind(ThemeKind::Light);
        Theme::current().setScale(100);
        Theme::current().setReducedMotion(false);
    }

    void historyNamesItsPlaces();
    void walkingThroughATableIsOnePlace();
    void theMouseHasBackAndForward();
    void thePaletteFindsThings();
    void panesByKeyboard();
    void presentationComesAndGoes();
    void layoutsByName();
    void keysAreReadFromTheActions();
    void settingsArePreviewedAndTakenBack();
    void settingsRefuseWhatCannotBe();
    void welcomeHasThreeDoors();
    void everyTableHasItsMenu();
    void aHeaderComesToRest();
    void narrowTablesDropColumnsButCopyThem();
    void wholeTablesAreWritten();
};

void FrameWaysTest::historyNamesItsPlaces()
{
    m_window->openPane(u"orders"_s);
    m_window->openEntity({u"order"_s, u"ORD-1"_s});
    QCOMPARE(button(u"back"_s)->toolTip(), u"Back to orders"_s);
    QTest::mouseClick(button(u"back"_s), Qt::LeftButton);
    QCOMPARE(button(u"forward"_s)->toolTip(), u"Forward to order · ORD-1"_s);
    QVERIFY(!button(u"back"_s)->isEnabled());
}

void FrameWaysTest::walkingThroughATableIsOnePlace()
{
    m_window->openPane(u"orders"_s);
    for (int i = 0; i < 9; ++i) m_window->noteVisit({u"order"_s, u"ORD-%1"_s.arg(i)});
    m_window->openPane(u"world"_s);
    m_window->back();
    QCOMPARE(static_cast<NamedPane *>(m_window->pane(u"order"_s))->shown.back(), (EntityRef{u"order"_s, u"ORD-8"_s}));
    m_window->back();
    QVERIFY(!button(u"back"_s)->isEnabled());
}

void FrameWaysTest::theMouseHasBackAndForward()
{
    m_window->openPane(u"orders"_s);
    m_window->openPane(u"world"_s);
    QTest::mouseClick(m_window->pane(u"world"_s), Qt::BackButton);
    QVERIFY(button(u"nav.orders"_s)->isChecked());
    QTest::mouseClick(button(u"nav.orders"_s), Qt::ForwardButton);
    QVERIFY(button(u"nav.world"_s)->isChecked());
}

void FrameWaysTest::thePaletteFindsThings()
{
    QStringList asked;
    m_window->setFinder([&](const QString &typed) -> std::vector<Found> {
        asked << typed;
        if (typed != u"mug") return {};
        return {{{u"order"_s, u"ORD-7"_s}, u"Desk mug"_s, u"product"_s, u"stock"_s}};
    });
    QLineEdit *input = openPalette();
    QTest::keyClicks(input, u"mug"_s);
    auto *list = find<QListWidget>(u"paletteList"_s);
    QTRY_COMPARE(asked, QStringList{u"mug"_s}); // not once for every letter
    QTRY_VERIFY(!list->findItems(u"Desk mug"_s, Qt::MatchExactly).isEmpty());
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE(static_cast<NamedPane *>(m_window->pane(u"order"_s))->shown.size(), std::size_t(1));
    openPalette();
    QTest::keyClicks(input, u"m"_s);
    QTest::keyClick(input, Qt::Key_Escape);
    QCOMPARE(asked.size(), 1);
}

void FrameWaysTest::panesByKeyboard()
{
    m_window->applyPreset(u"back-office"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_window->openPanes().contains(u"world"_s));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName().endsWith(".field"_L1));
    const QString first = QApplication::focusWidget()->objectName();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTRY_VERIFY(QApplication::focusWidget()->objectName() != first);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), first);
    auto *dock = find<QDockWidget>("dock."_L1 + first.chopped(6));
    const int width = dock->width();
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dock->width() < width);
    find<QAction>(u"command.floatPane"_s)->trigger();
    QVERIFY(dock->isFloating());
    find<QAction>(u"command.floatPane"_s)->trigger();
    QVERIFY(!dock->isFloating());
}

void FrameWaysTest::presentationComesAndGoes()
{
    m_window->applyPreset(u"back-office"_s);
    Theme::current().setScale(110);
    const QByteArray before = m_window->saveLayout();
    const QStringList open = m_window->openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QVERIFY(m_window->isPresentation());
    QCOMPARE(m_window->currentPreset(), u"presentation"_s);
    QTRY_COMPARE(Theme::current().scale(), 130);
    QCOMPARE(m_window->textScale(), 110); // what is remembered
    QCOMPARE(m_window->saveLayout(), before);
    QVERIFY(!find<QWidget>(u"navigation"_s)->isVisible());
    // It is one of the layouts, in the menu and by its key, and another one leaves it.
    QVERIFY(!m_window->findChild<QAction *>(u"layout.presentationMode"_s) &&
            !m_window->findChild<QAction *>(u"command.preset.presentation"_s));
    QVERIFY(find<QAction>(u"layout.presentation"_s)->isChecked());
    find<QAction>(u"layout.laboratory"_s)->trigger();
    QTRY_VERIFY(!m_window->isPresentation());
    QCOMPARE(m_window->currentPreset(), u"laboratory"_s);
    QCOMPARE(Theme::current().scale(), 110);
    m_window->restoreLayout(before);
    find<QAction>(u"layout.presentation"_s)->trigger();
    QTRY_VERIFY(m_window->isPresentation());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QCOMPARE(Theme::current().scale(), 110);
    QCOMPARE(m_window->currentPreset(), u"back-office"_s);
    QCOMPARE(m_window->openPanes(), open);
    QVERIFY(find<QWidget>(u"navigation"_s)->isVisible());
}

void FrameWaysTest::layoutsByName()
{
    QSignalSpy changed(m_window.get(), &MainWindow::namedLayoutsChanged);
    const auto save = [&](const QString &name) {
        find<QAction>(u"command.saveLayout"_s)->trigger();
        auto *dialog = find<QInputDialog>(u"layout.name"_s);
        dialog->setTextValue(name);
        dialog->accept();
    };
    m_window->applyPreset(u"laboratory"_s);
    save(u"  mine "_s);
    QCOMPARE(m_window->namedLayouts().keys(), QStringList{u"mine"_s});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_window->currentPreset(), u"mine"_s);
    QTRY_VERIFY(!m_window->findChild<QInputDialog *>(u"layout.name"_s));
    save(u"Presentation"_s); // a preset's name
    QCOMPARE(m_window->namedLayouts().size(), 1);
    QTRY_VERIFY(!m_window->findChild<QInputDialog *>(u"layout.name"_s));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->applyPreset(u"back-office"_s);
    QLineEdit *input = openPalette();
    QTRY_VERIFY(input->isVisible());
    QTest::keyClicks(input, u"layout: mine"_s);
    QCOMPARE(find<QListWidget>(u"paletteList"_s)->currentItem()->text(), u"Layout: mine"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPreset(), u"mine"_s);
    // The layout in force can be had back as it was.
    const QStringList kept = m_window->openPanes();
    find<QDockWidget>("dock."_L1 + kept.front())->close();
    QVERIFY(m_window->openPanes() != kept);
    find<QAction>(u"layout.restore"_s)->trigger();
    QTRY_COMPARE(m_window->openPanes(), kept);
    m_window->setNamedLayouts({});
    QVERIFY(!m_window->findChild<QAction *>(u"layout.restore"_s)); // nothing is in force
    QCOMPARE(m_window->currentPreset(), QString());
}

void FrameWaysTest::keysAreReadFromTheActions()
{
    auto *own = new QAction(u"An action of the application"_s, m_window.get());
    own->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y));
    m_window->addCommand(own);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *page = find<KeysPage>(u"keys"_s);
    auto *table = page->findChild<TableView *>(u"keys.table"_s);
    const auto rowOf = [&](const QString &what) {
        const QModelIndexList found = table->model()->match(table->model()->index(0, 1), Qt::DisplayRole, what, 1, Qt::MatchExactly);
        return found.isEmpty() ? QString() : found.front().siblingAtColumn(2).data().toString();
    };
    for (const QAction *action : m_window->commands()) {
        if (action->shortcut().isEmpty()) continue;
        QCOMPARE(rowOf(action->text()),
                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s));
    }
    QCOMPARE(rowOf(u"An action of the application"_s), QKeySequence(Qt::CTRL | Qt::Key_Y).toString(QKeySequence::NativeText));
    // The pane that was never shown is made for it.
    for (const QString &pane : {u"world"_s, u"orders"_s, u"order"_s})
        QTRY_COMPARE(rowOf(u"Do with %1"_s.arg(pane)), QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText));
    QTest::keyClicks(page->findChild<QLineEdit *>(u"keys.search"_s), u"palette"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < 4);
    Theme::current().setLanguage(Language::Korean);
    QTRY_COMPARE(rowOf(find<QAction>(u"command.palette"_s)->text()).isEmpty(), true); // "palette" is not in its Korean name
    page->findChild<QLineEdit *>(u"keys.search"_s)->clear();
    QTRY_VERIFY(!rowOf(find<QAction>(u"command.palette"_s)->text()).isEmpty());
}

void FrameWaysTest::settingsArePreviewedAndTakenBack()
{
    DeskSettings settings;
    settings.theme = ThemeChoice::Light;
    SettingsDialog dialog(settings, true, u"/home/x/data"_s, m_window.get());
    QSignalSpy saved(&dialog, &SettingsDialog::saved);
    dialog.show();
    // The language in force is pressed, whoever has changed it.
    Theme::current().setLanguage(Language::Korean);
    QTRY_COMPARE(dialog.findChild<SegmentedControl *>(u"settings.language"_s)->current(), u"ko"_s);
    Theme::current().setLanguage(Language::English);
    QTRY_COMPARE(dialog.findChild<SegmentedControl *>(u"settings.language"_s)->current(), u"en"_s);
    const auto press = [&](const char *control, const char *segment) {
        QTest::mouseClick(dialog.findChild<QWidget *>(QString::fromLatin1(control))
                              ->findChild<QAbstractButton *>("segment."_L1 + QString::fromLatin1(segment)),
                          Qt::LeftButton);
    };
    press("settings.theme", "world"); // this world is a laboratory
    QVERIFY(Theme::current().kind() == ThemeKind::Dark);
    press("settings.scale", "120");
    QCOMPARE(Theme::current().scale(), 120);
    press("settings.language", "ko");
    QVERIFY(Theme::current().language() == Language::Korean);
    QTRY_COMPARE(dialog.findChild<QPushButton *>(u"settings.save"_s)->text(), u"저장"_s);
    QTest::mouseClick(dialog.findChild<QAbstractButton *>(u"settings.motion"_s), Qt::LeftButton);
    QVERIFY(Theme::current().reducedMotion());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(Theme::current().kind() == ThemeKind::Light);
    QCOMPARE(Theme::current().scale(), 100);
    QVERIFY(Theme::current().language() == Language::English);
    QVERIFY(!Theme::current().reducedMotion());
    QCOMPARE(saved.size(), 0);
}

void FrameWaysTest::settingsRefuseWhatCannotBe()
{
    SettingsDialog dialog({}, false, u"/home/x/data"_s, m_window.get());
    QSignalSpy saved(&dialog, &SettingsDialog::saved);
    dialog.show();
    auto *folder = dialog.findChild<QLineEdit *>(u"settings.folder"_s);
    auto *save = dialog.findChild<QPushButton *>(u"settings.save"_s);
    folder->setText(u"somewhere/here"_s);
    QVERIFY(!save->isEnabled());
    folder->setText(QStringLiteral(HAMSTER_SOURCE_DIR "/CMakeLists.txt"));
    QVERIFY(!save->isEnabled());
    folder->setText(QStringLiteral(HAMSTER_BINARY_DIR));
    QVERIFY(save->isEnabled());
    dialog.findChild<QSpinBox *>(u"settings.port.pg"_s)->setValue(8080); // the shop's
    QVERIFY(!save->isEnabled());
    for (const char16_t *port : {u"settings.port.shop", u"settings.port.gateway", u"settings.port.pg"})
        dialog.findChild<QSpinBox *>(QString::fromUtf16(port))->setValue(0); // any
    QVERIFY(save->isEnabled());
    dialog.findChild<QAbstractButton *>(u"settings.confirm"_s)->setChecked(false);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    const auto chosen = saved.front().front().value<DeskSettings>();
    QCOMPARE(chosen.dataFolder, QStringLiteral(HAMSTER_BINARY_DIR));
    QCOMPARE(chosen.pgPort, 0);
    QVERIFY(!chosen.confirmLeaving);
}

void FrameWaysTest::welcomeHasThreeDoors()
{
    Welcome welcome(m_window.get());
    std::vector<Door> chosen;
    connect(&welcome, &Welcome::chosen, this, [&](Door door) { chosen.push_back(door); });
    welcome.open(false);
    QCOMPARE(welcome.geometry(), m_window->rect());
    QTest::keyClick(&welcome, Qt::Key_Escape);
    QVERIFY(welcome.isVisible()); // there is nothing behind it
    QTest::mouseClick(welcome.findChild<QAbstractButton *>(u"welcome.tour"_s), Qt::LeftButton);
    QVERIFY(!welcome.isVisible());
    welcome.open(true, u"why"_s);
    m_window->resize(1200, 800);
    QTRY_COMPARE(welcome.geometry(), m_window->rect());
    QVERIFY(welcome.findChild<QWidget *>(u"welcome.notice"_s)->isVisible());
    QTest::keyClick(&welcome, Qt::Key_1);
    welcome.open(true);
    QTest::keyClick(&welcome, Qt::Key_Escape);
    QVERIFY(!welcome.isVisible());
    QCOMPARE(chosen, (std::vector<Door>{Door::Tour, Door::BackOffice}));
}

void FrameWaysTest::everyTableHasItsMenu()
{
    TableView table(m_window.get());
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

void FrameWaysTest::aHeaderComesToRest()
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

void FrameWaysTest::narrowTablesDropColumnsButCopyThem()
{
    TableView table(m_window.get());
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

void FrameWaysTest::wholeTablesAreWritten()
{
    QTemporaryDir folder;
    TableView table(m_window.get());
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
    table.tableActions()->exportTo(folder.filePath(u"no/such/folder.csv"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"no"_s)));
}

QTEST_MAIN(FrameWaysTest)
#include "frame_ways_test.moc"
