// The sizes of the docks: what comes and goes above them, and the presentation, leave them as a person has set them.
#include "tests/support/desk_fixture.h"
#include "tests/support/past_fixture.h"
#include "views/frame/dock_area.h"
#include "views/frame/layout_menu.h"
#include "views/frame/main_window.h"
#include "views/theme/theme.h"
#include "views/widgets/turns.h"

#include <QDockWidget>
#include <QLabel>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {

std::vector<PaneSpec> panes()
{
    std::vector<PaneSpec> all;
    for (const QString &id : {u"world"_s, u"orders"_s, u"sequence"_s, u"events"_s, u"faults"_s, u"invariants"_s, u"pg"_s, u"order"_s,
                              u"timeline"_s, u"stock"_s, u"office"_s}) {
        PaneSpec spec;
        spec.id = id;
        spec.icon = u"order"_s;
        spec.title = [id] { return id; };
        spec.create = [id](const PaneContext &) -> QWidget * { return new QLabel(id); };
        if (id == u"timeline"_s) spec.area = PaneArea::Bottom;
        all.push_back(spec);
    }
    return all;
}

} // namespace

class FrameSizesTest : public QObject {
    Q_OBJECT
private:
    using Sizes = QMap<QString, QSize>;
    std::unique_ptr<test::DeskFixture> m_port;
    test::PastFixture *m_past = nullptr; ///< owned by the port
    std::unique_ptr<MainWindow> m_window;
    DockArea *docks() const { return m_window->findChild<DockArea *>(u"docks"_s); }
    QDockWidget *dock(const QString &id) const { return m_window->findChild<QDockWidget *>("dock."_L1 + id); }
    QStringList inFront() const
    {
        QStringList ids;
        for (const QString &id : m_window->openPanes())
            if (!dock(id)->visibleRegion().isEmpty()) ids << id;
        return ids;
    }
    Sizes sizes() const
    {
        Sizes all;
        for (const QString &id : inFront()) all[id] = dock(id)->size();
        return all;
    }
    /// Until all that the panes have put off is done.
    void turns()
    {
        bool over = false;
        for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
        Turns::later(this, [&over] { over = true; });
        QTRY_VERIFY(over);
    }
    void openWindow(std::vector<PaneSpec> specs, const QSize &size)
    {
        m_window = std::make_unique<MainWindow>(m_port.get(), std::move(specs));
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->applyPreset(u"laboratory"_s);
        m_window->openPane(u"timeline"_s);
        QTRY_COMPARE(inFront().size(), 5);
        turns();
    }
    void move(int wider, int taller)
    {
        docks()->grow(u"faults"_s, wider, 0);
        docks()->grow(u"world"_s, 0, taller);
        docks()->grow(u"faults"_s, 0, -taller);
        turns();
    }
    void goThere()
    {
        const int height = docks()->height();
        m_past->show(true);
        QTRY_VERIFY(docks()->height() < height);
        turns();
    }
    void comeBack()
    {
        const int height = docks()->height();
        m_past->show(false);
        QTRY_VERIFY(docks()->height() > height);
        turns();
    }

private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void init()
    {
        m_port = std::make_unique<test::DeskFixture>();
        m_past = new test::PastFixture(m_port.get());
        openWindow(panes(), {1600, 1000});
        move(37, 61);
    }
    void cleanup()
    {
        m_window.reset();
        m_port.reset();
        Theme::current().setScale(100);
    }
    void tripsToThePastMoveNothing();
    void thePresentationMovesNothing_data();
    void thePresentationMovesNothing();
    void aPresetAfterThePresentationComesAsItIs();
    void aWindowThatIsSmallForAWhileMovesNothing();
    void anotherTabInThePastIsNoMove();
    void whatIsMovedInThePastStays();
    void theNextWindowHasTheSizes();
};

void FrameSizesTest::tripsToThePastMoveNothing()
{
    const Sizes before = sizes();
    goThere();
    const Sizes there = sizes();
    QVERIFY(there != before);
    for (int trip = 0; trip < 5; ++trip) {
        comeBack();
        QCOMPARE(sizes(), before);
        goThere();
        QCOMPARE(sizes(), there);
    }
    comeBack();
    QCOMPARE(sizes(), before);
}

void FrameSizesTest::thePresentationMovesNothing_data()
{
    QTest::addColumn<bool>("real");
    QTest::addColumn<QSize>("size");
    QTest::newRow("bare panes") << false << QSize(1600, 1000);
    QTest::newRow("real panes") << true << QSize(1600, 1000);
    QTest::newRow("real panes that push each other") << true << QSize(1280, 800);
}

void FrameSizesTest::thePresentationMovesNothing()
{
    QFETCH(bool, real);
    QFETCH(QSize, size);
    if (real) {
        m_window.reset();
        openWindow(paneRegistry(), size);
        move(23, 31);
    }
    const Sizes before = sizes();
    for (int time = 0; time < 3; ++time) {
        m_window->setPresentation(true);
        QTRY_COMPARE(Theme::current().scale(), 130);
        turns();
        QVERIFY(sizes() != before);
        m_window->resize(size + QSize(20, 20 * time)); // that it has its size again tells that it has left
        turns();
        m_window->setPresentation(false);
        QTRY_COMPARE(m_window->size(), size);
        turns();
        QCOMPARE(sizes(), before);
    }
}

void FrameSizesTest::aPresetAfterThePresentationComesAsItIs()
{
    docks()->close(u"timeline"_s);
    turns();
    move(300, 0);
    const QSize size = m_window->size();
    const int wide = dock(u"faults"_s)->width();
    m_window->setPresentation(true);
    QTRY_COMPARE(Theme::current().scale(), 130);
    m_window->resize(size + QSize(20, 20));
    turns();
    emit m_window->findChild<LayoutMenu *>()->presetChosen(u"laboratory"_s);
    QTRY_COMPARE(m_window->size(), size);
    turns();
    QVERIFY(!m_window->isPresentation() && dock(u"faults"_s)->isVisible());
    QVERIFY(dock(u"faults"_s)->width() < wide - 60);
}

void FrameSizesTest::aWindowThatIsSmallForAWhileMovesNothing()
{
    const Sizes before = sizes();
    m_window->resize(1300, 800);
    turns();
    QVERIFY(sizes() != before);
    m_window->resize(1600, 1000);
    turns();
    QCOMPARE(sizes(), before);
}

void FrameSizesTest::anotherTabInThePastIsNoMove()
{
    const Sizes before = sizes();
    goThere();
    m_window->openPane(u"events"_s); // behind the sequence
    QTRY_VERIFY(inFront().contains(u"events"_s) && !inFront().contains(u"sequence"_s));
    comeBack();
    QCOMPARE(dock(u"events"_s)->size(), before[u"sequence"_s]);
    for (const QString &id : {u"world"_s, u"faults"_s, u"pg"_s, u"timeline"_s}) QCOMPARE(dock(id)->size(), before[id]);
}

void FrameSizesTest::whatIsMovedInThePastStays()
{
    const Sizes before = sizes();
    goThere();
    docks()->grow(u"timeline"_s, 0, 90);
    docks()->grow(u"faults"_s, 80, 0);
    turns();
    const Sizes there = sizes();
    QVERIFY(there[u"faults"_s].width() > before[u"faults"_s].width() + 40);
    for (int trip = 0; trip < 3; ++trip) {
        comeBack();
        QVERIFY(dock(u"timeline"_s)->height() >= there[u"timeline"_s].height());
        QCOMPARE(dock(u"faults"_s)->width(), there[u"faults"_s].width());
        goThere();
        QCOMPARE(sizes(), there);
    }
}

void FrameSizesTest::theNextWindowHasTheSizes()
{
    const Sizes before = sizes();
    const QStringList open = m_window->openPanes();
    const QByteArray layout = m_window->saveLayout();
    m_window = std::make_unique<MainWindow>(m_port.get(), panes());
    m_window->resize(1600, 1000);
    m_window->applyPreset(u"back-office"_s); // at every start there is one before; this one has panes that the layout does not know
    m_window->applyPreset(u"laboratory"_s);
    QVERIFY(m_window->restoreLayout(layout));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE(inFront().size(), 5);
    turns();
    QCOMPARE(m_window->openPanes(), open);
    const Sizes now = sizes();
    QCOMPARE(now.keys(), before.keys());
    for (const QString &id : now.keys()) { // Qt rounds when it shares out
        const QSize apart = now[id] - before[id];
        QVERIFY2(std::abs(apart.width()) <= 2 && std::abs(apart.height()) <= 2, qPrintable(id));
    }
}

QTEST_MAIN(FrameSizesTest)
#include "frame_sizes_test.moc"
