// The frame without a world: sample panes, everything done as a person would, by mouse and keyboard.
#include "views/frame/main_window.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/status_item.h"
#include "views/widgets/toast.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>
#include <QXmlStreamReader>

#include <memory>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

class SamplePane final : public QWidget, public EntityPane {
public:
    explicit SamplePane(const PaneContext &context)
    {
        auto *column = new QVBoxLayout(this);
        chip = new StateChip(u"order"_s, u"PAYMENT_WAIT"_s);
        column->addWidget(chip);
        auto *action = new QAction(u"New sample"_s, this);
        connect(action, &QAction::triggered, this, [this] { ++triggered; });
        addAction(action);
        context.header->addButton(u"Export"_s);
        ++made;
    }
    void showEntity(const EntityRef &entity) override { shown.push_back(entity); }

    StateChip *chip;
    std::vector<EntityRef> shown;
    int triggered = 0;
    static inline int made = 0;
};

PaneSpec spec(const QString &id, PaneGroup group, const QString &english, const QString &korean, PaneArea area = PaneArea::Main)
{
    PaneSpec made;
    made.id = id;
    made.icon = u"orders"_s;
    made.group = group;
    made.title = [english, korean] { return Theme::current().language() == Language::Korean ? korean : english; };
    made.create = [](const PaneContext &context) -> QWidget * { return new SamplePane(context); };
    made.area = area;
    return made;
}

std::vector<PaneSpec> samplePanes()
{
    std::vector<PaneSpec> panes{spec(u"events"_s, PaneGroup::Watch, u"Events"_s, u"이벤트"_s),
                                spec(u"orders"_s, PaneGroup::Shop, u"Orders"_s, u"주문"_s),
                                spec(u"stock"_s, PaneGroup::Shop, u"Stock"_s, u"재고"_s),
                                spec(u"pg"_s, PaneGroup::Laboratory, u"PG console"_s, u"PG 콘솔"_s, PaneArea::Side),
                                spec(u"invariants"_s, PaneGroup::Laboratory, u"Invariants"_s, u"불변식"_s, PaneArea::Side),
                                spec(u"order"_s, PaneGroup::Detail, u"Order"_s, u"주문 상세"_s, PaneArea::Side)};
    panes.back().entityKinds = {u"order"_s};
    return panes;
}

FrameStatus sampleStatus()
{
    FrameStatus status;
    status.timeMs = 1795152734207; // 2026-11-20 14:32:14.207 KST
    status.seed = u"0x5EED·0417"_s;
    status.runName = u"late-and-lost"_s;
    status.invariantsHolding = status.invariantsTotal = 29;
    status.deadLetters = 1;
    status.badges[u"orders"_s] = {u"4,812"_s, NavBadge::Tone::Plain};
    return status;
}

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

class FrameTest : public QObject {
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
    void click(const QString &name) const
    {
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    SamplePane *pane(const QString &id) const { return static_cast<SamplePane *>(m_window->pane(id)); }
    QLineEdit *openPalette() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return find<QLineEdit>(u"paletteInput"_s);
    }

private slots:
    void initTestCase() { Theme::current().install(*qApp); }

    void init()
    {
        SamplePane::made = 0;
        m_window = std::make_unique<MainWindow>(nullptr, samplePanes());
        m_window->setStatus(sampleStatus());
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
    }

    void registeredPanesAreWellFormed()
    {
        QStringList ids;
        for (const PaneSpec &one : paneRegistry()) {
            QVERIFY(!one.id.isEmpty() && one.create && !one.title().isEmpty());
            QVERIFY2(!ids.contains(one.id), qPrintable(one.id));
            ids << one.id;
        }
    }

    void panesAreMadeWhenFirstShown()
    {
        QCOMPARE(m_window->openPanes(), (QStringList{u"orders"_s, u"stock"_s, u"order"_s}));
        QCOMPARE(SamplePane::made, 2); // stock waits behind orders
        click(u"nav.stock"_s);
        QTRY_VERIFY(pane(u"stock"_s) && pane(u"stock"_s)->isVisible());
        QCOMPARE(SamplePane::made, 3);
        click(u"nav.stock"_s);
        QCOMPARE(SamplePane::made, 3);
        QVERIFY(button(u"nav.stock"_s)->isChecked());
        QVERIFY(!button(u"nav.orders"_s)->isChecked());
        QVERIFY(!m_window->findChild<QAbstractButton *>(u"nav.order"_s)); // details are not listed
    }

    void closeAndFloatFromTheHeader()
    {
        auto *dock = find<QDockWidget>(u"dock.order"_s);
        auto *header = find<PaneHeader>(u"header.order"_s);
        QCOMPARE(header->height(), 30);
        QTest::mouseClick(header->findChild<QAbstractButton *>(u"paneFloat"_s), Qt::LeftButton);
        QVERIFY(dock->isFloating());
        QTest::mouseClick(header->findChild<QAbstractButton *>(u"paneFloat"_s), Qt::LeftButton);
        QVERIFY(!dock->isFloating());
        QTest::mouseClick(header->findChild<QAbstractButton *>(u"paneClose"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_window->openPanes().contains(u"order"_s));
        m_window->openPane(u"order"_s);
        QTRY_VERIFY(dock->isVisible());
    }

    void languageChangesEverywhereAtOnce()
    {
        QSignalSpy toggled(m_window.get(), &MainWindow::languageToggled);
        QCOMPARE(button(u"nav.orders"_s)->text(), u"Orders"_s);
        click(u"language"_s);
        QCOMPARE(toggled.value(0).value(0).toBool(), true);
        QTRY_COMPARE(button(u"nav.orders"_s)->text(), u"주문"_s);
        QCOMPARE(button(u"status.invariants"_s)->text(), u"불변식"_s);
        QCOMPARE(find<StatusItem>(u"status.breaker"_s)->value(), u"닫힘"_s);
        QCOMPARE(button(u"layout"_s)->text(), u"백오피스"_s);
        QCOMPARE(button(u"language"_s)->text(), u"한국어"_s);
        QCOMPARE(find<PaneHeader>(u"header.orders"_s)->title(), u"주문"_s);
        QCOMPARE(pane(u"orders"_s)->chip->shownText(), u"결제 대기"_s);
        QCOMPARE(find<QAction>(u"command.step"_s)->text(), u"이벤트 하나 실행"_s);
        click(u"language"_s);
        QTRY_COMPARE(button(u"nav.orders"_s)->text(), u"Orders"_s);
        QCOMPARE(pane(u"orders"_s)->chip->shownText(), u"Payment wait"_s);
    }

    void themeChangesEverywhereAtOnce()
    {
        QSignalSpy toggled(m_window.get(), &MainWindow::themeToggled);
        const auto corner = [&] { return m_window->grab().toImage().pixelColor(80, 900); };
        QCOMPARE(corner(), tokenColor(ThemeKind::Light, Token::Win));
        click(u"theme"_s);
        QCOMPARE(toggled.value(0).value(0).toBool(), true);
        QTRY_COMPARE(corner(), tokenColor(ThemeKind::Dark, Token::Win));
        QCOMPARE(QApplication::palette().color(QPalette::Base), tokenColor(ThemeKind::Dark, Token::Pane));
        click(u"theme"_s);
        QTRY_COMPARE(corner(), tokenColor(ThemeKind::Light, Token::Win));
    }

    void textScales()
    {
        const int before = button(u"nav.orders"_s)->height();
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(Theme::current().scale(), 110);
        QTRY_VERIFY(button(u"nav.orders"_s)->height() > before);
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(Theme::current().scale(), 100);
    }

    void presetsPlaceThePanes()
    {
        const auto at = [&](const char *id) {
            const auto *dock = find<QDockWidget>("dock."_L1 + QString::fromLatin1(id));
            return QRect(dock->mapTo(m_window.get(), QPoint()), dock->size());
        };
        QTRY_VERIFY(at("orders").width() > at("order").width());
        QVERIFY(at("orders").right() < at("order").left());
        QCOMPARE(at("orders").left(), 160 + 6);
        m_window->applyPreset(u"laboratory"_s);
        QCOMPARE(m_window->currentPreset(), u"laboratory"_s);
        QCOMPARE(m_window->openPanes(), (QStringList{u"events"_s, u"orders"_s, u"stock"_s, u"pg"_s, u"invariants"_s, u"order"_s}));
        QTRY_VERIFY(at("orders").bottom() < at("events").top());
        QTRY_VERIFY(at("pg").left() > at("orders").right());
        QTRY_VERIFY(at("pg").bottom() > at("orders").bottom());
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->currentPreset(), u"presentation"_s);
        m_window->applyPreset(u"no such preset"_s);
        QCOMPARE(m_window->currentPreset(), u"presentation"_s);
    }

    void theNavigationFollowsTheTabs()
    {
        m_window->applyPreset(u"laboratory"_s);
        QTRY_VERIFY(m_window->pane(u"orders"_s) && button(u"nav.orders"_s)->isChecked());
        for (QTabBar *tabs : m_window->findChildren<QTabBar *>(u"paneTabs"_s))
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->isVisible() && tabs->tabText(i) == button(u"nav.stock"_s)->text())
                    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
        QTRY_VERIFY(button(u"nav.stock"_s)->isChecked());
        QVERIFY(!button(u"nav.orders"_s)->isChecked());
    }

    void aPaneAmongTabsIsNamedOnce()
    {
        const auto says = [&](const char16_t *id) {
            return !find<PaneHeader>("header."_L1 + QString::fromUtf16(id))->findChild<QWidget *>(u"paneTitle"_s)->isHidden();
        };
        m_window->applyPreset(u"laboratory"_s);
        QTRY_VERIFY(!says(u"orders")); // with stock
        QVERIFY(!says(u"stock"));
        QVERIFY(says(u"events"));
        find<QDockWidget>(u"dock.stock"_s)->close();
        QTRY_VERIFY(says(u"orders"));
        m_window->openPane(u"stock"_s);
        QTRY_VERIFY(!says(u"orders"));
        find<QDockWidget>(u"dock.stock"_s)->setFloating(true);
        QTRY_VERIFY(says(u"stock") && says(u"orders"));
    }

    void layoutsAreSavedAndRestored()
    {
        m_window->applyPreset(u"laboratory"_s);
        const QStringList open = m_window->openPanes();
        const QByteArray saved = m_window->saveLayout();
        m_window->applyPreset(u"back-office"_s);
        QVERIFY(m_window->openPanes() != open);
        QVERIFY(m_window->restoreLayout(saved));
        QCOMPARE(m_window->openPanes(), open);
        QCOMPARE(m_window->currentPreset(), u"laboratory"_s);
        for (const QByteArray &bad : {QByteArray(), QByteArray("rubbish that is long enough to be read"), saved.left(saved.size() / 2)})
            QVERIFY(!m_window->restoreLayout(bad));
        QCOMPARE(m_window->openPanes(), open);
        m_window->setNamedLayouts({{u"mine"_s, saved}});
        QCOMPARE(m_window->namedLayouts().keys(), QStringList{u"mine"_s});
    }

    void paletteOpensPanesByKeyboard()
    {
        QLineEdit *input = openPalette();
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClicks(input, u"inva"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_VERIFY(m_window->openPanes().contains(u"invariants"_s));
        QVERIFY(!input->isVisible());
        QVERIFY(pane(u"invariants"_s)->isVisible());
    }

    void paletteRunsActionsOfPanesAndOfTheWindow()
    {
        QLineEdit *input = openPalette();
        QTest::keyClicks(input, u"new sample"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(pane(u"orders"_s)->triggered, 1);
        QSignalSpy steps(m_window.get(), &MainWindow::stepRequested);
        openPalette();
        QTest::keyClicks(input, u"one event"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(steps.size(), 1);
        openPalette();
        auto *list = find<QListWidget>(u"paletteList"_s);
        QCOMPARE(list->currentRow(), 0);
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(input, Qt::Key_Up);
        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(list->currentRow(), 0);
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!input->isVisible());
    }

    void paletteGoesToIds()
    {
        QSignalSpy goTo(m_window.get(), &MainWindow::goToRequested);
        click(u"search"_s);
        auto *input = find<QLineEdit>(u"paletteInput"_s);
        QTest::keyClicks(input, u" ORD-20261120-7K2M9QXA "_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(goTo.value(0).value(0).toString(), u"ORD-20261120-7K2M9QXA"_s);
    }

    void historyGoesBackAndForward()
    {
        QVERIFY(!button(u"back"_s)->isEnabled());
        m_window->openPane(u"orders"_s);
        m_window->openPane(u"stock"_s);
        m_window->openEntity({u"order"_s, u"ORD-1"_s});
        click(u"back"_s);
        QVERIFY(button(u"nav.stock"_s)->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(button(u"nav.orders"_s)->isChecked());
        QVERIFY(!button(u"back"_s)->isEnabled());
        click(u"forward"_s);
        click(u"forward"_s);
        QVERIFY(!button(u"forward"_s)->isEnabled());
        QCOMPARE(pane(u"order"_s)->shown.size(), 2);
        m_window->back();
        m_window->openPane(u"events"_s);
        QVERIFY(!button(u"forward"_s)->isEnabled());
    }

    void entitiesOpenInTheirPane()
    {
        m_window->openEntity({u"order"_s, u"ORD-1"_s});
        QCOMPARE(pane(u"order"_s)->shown, (std::vector<EntityRef>{{u"order"_s, u"ORD-1"_s}}));
        m_window->openEntity({u"planet"_s, u"Mars"_s});
        auto *toast = find<Toast>(u"toast"_s);
        QVERIFY(toast->isVisible() && toast->text().contains(u"Mars"_s));
        QTest::mouseClick(toast, Qt::LeftButton);
        QVERIFY(!toast->isVisible());
    }

    void timeControls()
    {
        QSignalSpy play(m_window.get(), &MainWindow::playRequested), pause(m_window.get(), &MainWindow::pauseRequested);
        QSignalSpy step(m_window.get(), &MainWindow::stepRequested), speed(m_window.get(), &MainWindow::speedRequested);
        auto *segments = find<SegmentedControl>(u"speed"_s);
        QCOMPARE(segments->current(), u"10"_s);
        click(u"play"_s);
        QCOMPARE(pause.size(), 1);
        FrameStatus status = sampleStatus();
        status.paused = true;
        status.speed = 0;
        m_window->setStatus(status);
        QCOMPARE(button(u"play"_s)->accessibleName(), u"Play"_s);
        QCOMPARE(segments->current(), u"0"_s);
        QVERIFY(button(u"status.paused"_s)->isVisible());
        click(u"play"_s);
        QCOMPARE(play.size(), 1);
        click(u"step"_s);
        QCOMPARE(step.size(), 1);
        QTest::mouseClick(segments->findChild<QAbstractButton *>(u"segment.1000"_s), Qt::LeftButton);
        QCOMPARE(speed.value(0).value(0).toDouble(), 1000.0);
        status.speed = 37; // no segment has it
        m_window->setStatus(status);
        QCOMPARE(segments->current(), QString());
        QCOMPARE(button(u"clock"_s)->accessibleDescription(), u"2026-11-20  14:32:14.207"_s);
        status.realMode = true;
        m_window->setStatus(status);
        QVERIFY(!button(u"play"_s)->isVisible() && !segments->isVisible() && !button(u"seed"_s)->isVisible());
        QCOMPARE(button(u"place"_s)->accessibleDescription(), u"late-and-lost · real time"_s);
    }

    void statusBarReadsAndOpens()
    {
        const auto value = [&](const char *name) { return find<StatusItem>("status."_L1 + QString::fromLatin1(name))->value(); };
        QCOMPARE(value("invariants"), u"29/29"_s);
        QCOMPARE(value("deadLetters"), u"1"_s);
        QVERIFY(!button(u"status.faults"_s)->isVisible());
        FrameStatus status = sampleStatus();
        status.invariantsHolding = 25;
        status.invariantsBroken = 4;
        status.breaker = u"HALF_OPEN"_s;
        status.faultsOn = 4;
        status.unsafePolicies = 1;
        m_window->setStatus(status);
        QCOMPARE(value("invariants"), u"25/29"_s);
        QCOMPARE(value("breaker"), u"half open"_s);
        QCOMPARE(value("faults"), u"4 on"_s);
        QVERIFY(button(u"status.policies"_s)->isVisible());
        click(u"status.invariants"_s);
        QTRY_VERIFY(m_window->openPanes().contains(u"invariants"_s));
        status.worldOpen = false;
        m_window->setStatus(status);
        QCOMPARE(value("outbox"), u"–"_s);
    }

    void everythingFocusableHasAName()
    {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            const auto *asButton = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }

    void theFocusRingFollowsTheKeyboard()
    {
        QAbstractButton *language = button(u"language"_s);
        language->setFocus(Qt::TabFocusReason);
        auto *frame = m_window->findChild<QFocusFrame *>();
        QVERIFY(frame);
        QCOMPARE(frame->widget(), language);
        QTRY_VERIFY(frame->isVisible());
        QCOMPARE(frame->width(), language->width() + 6);
        button(u"theme"_s)->setFocus(Qt::MouseFocusReason);
        QVERIFY(!frame->isVisible());
    }

    void filterChipsChooseOne()
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

    void tablesCopyExportAndLink()
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

    void changedRowsFlash()
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

    void formulasAreDisarmed_data()
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

    void formulasAreDisarmed()
    {
        QFETCH(QString, text);
        QFETCH(bool, number);
        QFETCH(QString, field);
        QCOMPARE(csvField(text, number), field);
    }

    void everyStringIsTranslated()
    {
        QFile file(QStringLiteral(HAMSTER_SOURCE_DIR "/resources/translations/hamster_ko.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int count = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"translation") {
                ++count;
                QVERIFY2(xml.attributes().value("type"_L1) != u"unfinished", qPrintable(source));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(count > 80);
    }
};

QTEST_MAIN(FrameTest)
#include "frame_test.moc"
