// Ways around the frame without a world: history, search, panes by keyboard, presentation, named layouts.
#include "tests/support/frame_window.h"
#include "tests/support/sample_panes.h"

#include <QAction>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class FrameWaysTest : public QObject, protected FrameWindow {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { QVERIFY(openWindow(threePanes())); }
    void cleanup() { closeWindow(); }
    void historyNamesItsPlaces();
    void walkingThroughATableIsOnePlace();
    void theMouseHasBackAndForward();
    void thePaletteFindsThings();
    void panesByKeyboard();
    void presentationComesAndGoes();
    void layoutsByName();
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

QTEST_MAIN(FrameWaysTest)
#include "frame_ways_test.moc"
