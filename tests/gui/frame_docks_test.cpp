// The docks under the mouse and unseen: a layout that comes while a separator is held, a language that comes while a pane is behind
// another.
#include "tests/support/desk_fixture.h"
#include "views/frame/dock_area.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/theme.h"
#include "views/widgets/turns.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

/// Counts the languages that it was told.
class Listener final : public QLabel {
public:
    int languages = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        languages += event->type() == QEvent::LanguageChange;
        QLabel::changeEvent(event);
    }
};

std::vector<PaneSpec> panes()
{
    std::vector<PaneSpec> all;
    for (const QString &id : {u"orders"_s, u"stock"_s, u"order"_s, u"payments"_s, u"office"_s, u"world"_s, u"sequence"_s, u"events"_s,
                              u"states"_s, u"metrics"_s, u"faults"_s, u"invariants"_s, u"pg"_s}) {
        PaneSpec spec;
        spec.id = id;
        spec.icon = u"order"_s;
        spec.title = [id] { return id; };
        spec.create = [](const PaneContext &) -> QWidget * { return new Listener; };
        spec.area = id == u"order"_s ? PaneArea::Side : PaneArea::Main;
        all.push_back(spec);
    }
    return all;
}

} // namespace

class FrameDocksTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<MainWindow> m_window;
    DockArea *docks() const { return m_window->findChild<DockArea *>(u"docks"_s); }
    QDockWidget *dock(const QString &id) const { return m_window->findChild<QDockWidget *>("dock."_L1 + id); }
    Listener *pane(const QString &id) const { return static_cast<Listener *>(m_window->pane(id)); }
    /// A mouse event with the left button held, at a place of the docks.
    void mouse(QEvent::Type type, const QPoint &at) const
    {
        const Qt::MouseButton which = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, docks()->mapToGlobal(QPointF(at)), which, held, Qt::NoModifier);
        QCoreApplication::sendEvent(docks(), &event);
        for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents(); // a separator follows in a turn of its own
    }

private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(nullptr, panes());
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->applyPreset(u"back-office"_s);
    }
    void cleanup()
    {
        m_window.reset();
        Theme::current().setLanguage(Language::English);
    }
    void aLayoutThatComesLetsGoOfTheSeparator();
    void aPaneThatFloatsLetsGoOfTheSeparator();
    void anUnseenPaneFollowsTheLanguageLater();
    void aPaneThatComesToSightHasTheLanguageAtOnce();
    void workInTurns();
    void anOpenPlaceForTheOrderIsNotBroughtToTheFront();
    void theListAtTheLeftMarksAPaneThatIsThere();
};

void FrameDocksTest::aLayoutThatComesLetsGoOfTheSeparator()
{
    const auto shareOf = [this](const QString &id) { return 100 * dock(id)->width() / docks()->width(); };
    QTRY_VERIFY(shareOf(u"order"_s) > 25 && shareOf(u"orders"_s) > 50); // the preset's sizes have come to rest
    const auto between = [this] {
        const int left = dock(u"orders"_s)->geometry().right(), right = dock(u"order"_s)->geometry().left();
        return QPoint((left + right) / 2, docks()->height() / 2);
    };
    const QPoint at = between();
    const int width = dock(u"order"_s)->width();
    mouse(QEvent::MouseButtonPress, at);
    mouse(QEvent::MouseMove, at - QPoint(120, 0));
    QTRY_COMPARE(dock(u"order"_s)->width(), width + 120); // it is held, and follows
    m_window->applyPreset(u"back-office"_s);
    QTRY_COMPARE(dock(u"order"_s)->width(), width);
    mouse(QEvent::MouseMove, at - QPoint(200, 0));
    QCOMPARE(dock(u"order"_s)->width(), width); // nothing is held any more
    mouse(QEvent::MouseButtonRelease, at - QPoint(200, 0));
    QCOMPARE(dock(u"order"_s)->width(), width);
}

void FrameDocksTest::aPaneThatFloatsLetsGoOfTheSeparator()
{
    m_window->applyPreset(u"laboratory"_s);
    QTRY_VERIFY(dock(u"world"_s)->height() < docks()->height() * 6 / 10 && dock(u"sequence"_s)->height() < docks()->height() * 6 / 10);
    const int height = dock(u"world"_s)->height();
    const QPoint at(dock(u"world"_s)->geometry().center().x(), dock(u"world"_s)->geometry().bottom() + 3);
    mouse(QEvent::MouseButtonPress, at);
    mouse(QEvent::MouseMove, at - QPoint(0, 50));
    QTRY_COMPARE(dock(u"world"_s)->height(), height - 50);                                                     // it is held, and follows
    for (const QString &id : {u"faults"_s, u"invariants"_s, u"pg"_s, u"order"_s}) dock(id)->setFloating(true); // by a key
    for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
    const int stays = dock(u"world"_s)->height();
    mouse(QEvent::MouseMove, at - QPoint(0, 120));
    QCOMPARE(dock(u"world"_s)->height(), stays); // nothing is held any more
    mouse(QEvent::MouseButtonRelease, at - QPoint(0, 120));
    QCOMPARE(dock(u"world"_s)->height(), stays);
}

void FrameDocksTest::anUnseenPaneFollowsTheLanguageLater()
{
    m_window->openPane(u"stock"_s);
    m_window->openPane(u"orders"_s); // in front of it
    QTRY_VERIFY(!pane(u"stock"_s)->isVisible() && pane(u"orders"_s)->isVisible());
    Theme::current().setLanguage(Language::Korean);
    QTRY_COMPARE(pane(u"orders"_s)->languages, 1);
    QTRY_COMPARE(pane(u"stock"_s)->languages, 1); // though nobody has looked at it
}

void FrameDocksTest::aPaneThatComesToSightHasTheLanguageAtOnce()
{
    m_window->openPane(u"stock"_s);
    m_window->openPane(u"orders"_s);
    QTRY_VERIFY(!pane(u"stock"_s)->isVisible());
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &language);
    QCOMPARE(pane(u"stock"_s)->languages, 0);
    dock(u"stock"_s)->raise();
    QTRY_VERIFY(pane(u"stock"_s)->isVisible());
    QCOMPARE(pane(u"stock"_s)->languages, 1);
    bool over = false;
    Turns::later(this, [&over] { over = true; });
    QTRY_VERIFY(over);
    QCOMPARE(pane(u"stock"_s)->languages, 1); // not told twice
}

void FrameDocksTest::workInTurns()
{
    QStringList done;
    auto gone = std::make_unique<QObject>();
    Turns::later(this, [&] { done << u"first"_s; });
    Turns::later(gone.get(), [&] { done << u"of one that is gone"_s; });
    Turns::later(this, [&] {
        done << u"second"_s;
        Turns::later(this, [&] { done << u"fourth"_s; });
    });
    Turns::later(this, [&] { done << u"third"_s; });
    gone.reset();
    QVERIFY(done.isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(done.size() < 3); // not all in one turn
    QTRY_COMPARE(done, (QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
}

void FrameDocksTest::anOpenPlaceForTheOrderIsNotBroughtToTheFront()
{
    test::DeskFixture desk;
    OrderFocus *focus = OrderFocus::of(&desk);
    QVERIFY(focus->wantsViewer());
    m_window->openPane(u"order"_s);
    focus->setViewer(pane(u"order"_s));
    QTRY_VERIFY(pane(u"order"_s)->isVisible() && !focus->wantsViewer());
    docks()->tabifyDockWidget(dock(u"order"_s), dock(u"orders"_s));
    dock(u"orders"_s)->show();
    dock(u"orders"_s)->raise();
    QTRY_VERIFY(!pane(u"order"_s)->isVisible());
    QVERIFY(!focus->wantsViewer()); // behind the list: who walks through the list stays in it
    dock(u"order"_s)->close();
    QVERIFY(focus->wantsViewer());
    focus->dismiss();
    QVERIFY(!focus->wantsViewer());
}

void FrameDocksTest::theListAtTheLeftMarksAPaneThatIsThere()
{
    const auto marked = [this](const char16_t *id) {
        return m_window->findChild<QAbstractButton *>(u"nav."_s + QString::fromUtf16(id))->isChecked();
    };
    QTRY_VERIFY(marked(u"orders"));
    m_window->setPresentation(true);
    QTRY_VERIFY(marked(u"world"));
    m_window->setPresentation(false); // which has a World; what was there before has none
    QTRY_VERIFY(!marked(u"world") && marked(u"orders"));
}

QTEST_MAIN(FrameDocksTest)
#include "frame_docks_test.moc"
