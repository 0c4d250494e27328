// The frame without a world: sample panes, everything done as a person would, by mouse and keyboard; and every string is translated.
#include "tests/support/frame_window.h"
#include "tests/support/sample_panes.h"
#include "views/widgets/label.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/status_item.h"
#include "views/widgets/toast.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QXmlStreamReader>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class FrameTest : public QObject, protected FrameWindow {
    Q_OBJECT
private:
    SamplePane *pane(const QString &id) const { return static_cast<SamplePane *>(m_window->pane(id)); }

private slots:
    void initTestCase() { Theme::current().install(*qApp); }

    void init()
    {
        SamplePane::made = 0;
        QVERIFY(openWindow(samplePanes()));
        m_window->setStatus(sampleStatus());
    }

    void cleanup() { closeWindow(); }

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
