// The sequence pane by mouse and keyboard: what it draws, follows and asks, what leaves it.
#include "tests/support/watch_desk.h"
#include "views/panes/sequence/sequence_view.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class SequencePaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void drawsTheChosenOrder();
    void isEmptyWithoutOne();
    void showsTheNewestUntilOneIsChosen();
    void followsUntilTheReaderScrolls();
    void zooms();
    void byKeyboard();
    void leavesAsMermaidSvgAndPng();
    void asksOnlyWhileOnShow();
    void tellsItAgainInAnotherLanguage();
    void looks_data();
    void looks();
};

void SequencePaneTest::drawsTheChosenOrder()
{
    WatchDesk d;
    d.openSequence();
    auto *view = d.sequencePane->view();
    QVERIFY(!view->isVisible());
    d.focus();
    QTRY_VERIFY(view->isVisible());
    QVERIFY(view->layoutOfStory().arrows.size() > 15);
    QVERIFY(view->layoutOfStory().boxes.size() > 6);
    QVERIFY(!view->accessibleDescription().isEmpty());
    QVERIFY(d.host->find<QWidget>(u"paneSubtitle"_s)->isVisible());
    const std::size_t some = view->layoutOfStory().arrows.size();
    QTest::mouseClick(d.host->find<QWidget>(u"segment.all"_s), Qt::LeftButton);
    QVERIFY(view->layoutOfStory().arrows.size() > some);
    // The detail's button and the menus come by entity.
    d.sequencePane->showEntity({u"sequence"_s, u"ORD-20990101-NONE0000"_s});
    QTRY_VERIFY(d.host->find<EmptyState>(u"sequence.empty"_s)->isVisible());
}

void SequencePaneTest::isEmptyWithoutOne()
{
    WatchDesk d;
    d.openSequence();
    auto *empty = d.host->find<EmptyState>(u"sequence.empty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!d.host->find<Button>(u"sequence.mermaid"_s)->isEnabled());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(OrderFocus::of(&d.desk)->number(), d.number()); // the newest one
    QTRY_VERIFY(d.sequencePane->view()->isVisible());
    d.desk.close();
    QVERIFY(empty->isVisible());
}

void SequencePaneTest::showsTheNewestUntilOneIsChosen()
{
    WatchDesk d;
    WorldSetup laboratory;
    laboratory.laboratory = true;
    d.desk.setWorld(laboratory);
    d.openSequence();
    emit d.desk.statusChanged();
    QTRY_VERIFY(d.sequencePane->view()->isVisible());
    QVERIFY(OrderFocus::of(&d.desk)->number().isEmpty()); // nobody has chosen it
}

void SequencePaneTest::followsUntilTheReaderScrolls()
{
    WatchDesk d;
    d.openSequence({1016, 300});
    d.focus();
    auto *view = d.sequencePane->view();
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    auto *button = d.host->find<Button>(u"sequence.follow"_s);
    // The order has come to its end: it is read from the beginning.
    QVERIFY(!view->follow() && !button->isChecked());
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(view->follow());
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    view->verticalScrollBar()->setValue(10);
    QVERIFY(!view->follow() && !button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
}

void SequencePaneTest::zooms()
{
    WatchDesk d;
    d.openSequence();
    d.focus();
    auto *view = d.sequencePane->view();
    QTRY_VERIFY(view->isVisible());
    const qreal height = view->layoutOfStory().size.height();
    QTest::mouseClick(d.host->find<Button>(u"sequence.larger"_s), Qt::LeftButton);
    QCOMPARE(d.host->find<Button>(u"sequence.percent"_s)->text(), u"110 %"_s);
    QVERIFY(view->layoutOfStory().size.height() > height);
    for (int i = 0; i < 20; ++i) QTest::mouseClick(d.host->find<Button>(u"sequence.smaller"_s), Qt::LeftButton);
    QCOMPARE(view->zoom(), 0.5);
    QTest::mouseClick(d.host->find<Button>(u"sequence.percent"_s), Qt::LeftButton);
    QCOMPARE(view->layoutOfStory().size.height(), height);
}

void SequencePaneTest::byKeyboard()
{
    WatchDesk d;
    d.openSequence();
    d.focus();
    auto *view = d.sequencePane->view();
    QTRY_VERIFY(view->isVisible());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QVERIFY(view->currentText().contains(u"POST /v1/orders"_s));
    for (int i = 0; i < 3; ++i) QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(view->currentText().contains(u"order.placed"_s));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(u"order.placed"_s));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(d.host->navigator.entities.back(), (EntityRef{u"event"_s, u"e1"_s}));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(view, &key);
    QMenu *menu = openMenu(d.host.get(), u"sequence.menu"_s);
    QVERIFY(menu);
    menu->close();
}

void SequencePaneTest::leavesAsMermaidSvgAndPng()
{
    WatchDesk d;
    d.openSequence();
    d.focus();
    QTRY_VERIFY(d.sequencePane->view()->isVisible());
    QTest::mouseClick(d.host->find<Button>(u"sequence.mermaid"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"sequenceDiagram"_s));
    QVERIFY(d.host->navigator.families.back() == Family::Good);
    QTemporaryDir folder;
    QCOMPARE(d.sequencePane->exportTo(folder.filePath(u"a.svg"_s)), QString());
    QCOMPARE(d.sequencePane->exportTo(folder.filePath(u"a.png"_s)), QString());
    QFile svg(folder.filePath(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("order.placed"));
    QVERIFY(QImage(folder.filePath(u"a.png"_s)).width() >= 2 * 800);
    QVERIFY(!d.sequencePane->exportTo(u"/no/such/folder/a.svg"_s).isEmpty());
    QVERIFY(!d.sequencePane->exportTo(u"/no/such/folder/a.png"_s).isEmpty());
}

void SequencePaneTest::asksOnlyWhileOnShow()
{
    WatchDesk d;
    d.openSequence();
    QVERIFY(d.world->watched());
    d.focus();
    QTRY_VERIFY(d.sequencePane->view()->isVisible());
    const std::size_t asked = d.world->asked().size();
    d.world->trace(burst(1));
    QTRY_COMPARE(d.world->asked().size(), asked + 1);
    QVERIFY(d.world->asked().back().since > 0);
    d.host->hide();
    QVERIFY(!d.world->watched());
}

void SequencePaneTest::tellsItAgainInAnotherLanguage()
{
    WatchDesk d;
    d.openSequence();
    d.focus();
    const auto notes = [&d] {
        QStringList all;
        for (const sequence::Message &message : d.host->find<sequence::SequenceView>(u"sequence.view"_s)->story().messages)
            all << message.note;
        return all;
    };
    QTRY_VERIFY(notes().contains(u"lost"_s));
    // The pane asks for what is new just before it hears of the other language.
    const std::size_t before = d.world->asked().size();
    look(ThemeKind::Dark, Language::Korean);
    d.host->pane->hide();
    d.host->pane->show();
    QCOMPARE(d.world->asked().size(), before + 1);
    QTRY_VERIFY(!notes().contains(u"lost"_s));
    QVERIFY(std::ranges::any_of(notes(), [](const QString &note) { return note.startsWith(u"+3.2초"_s); }));
    look();
    QTRY_VERIFY(notes().contains(u"lost"_s));
}

void SequencePaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-ko") << false << true;
}

void SequencePaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    WatchDesk d;
    d.openSequence();
    d.focus();
    QTRY_VERIFY(d.sequencePane->view()->isVisible());
    QVERIFY(shot(*d.host, u"sequence-"_s + QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(d.host->pane->accessibleName(), korean ? u"시퀀스"_s : u"Sequence"_s);
    look();
}

QTEST_MAIN(SequencePaneTest)
#include "sequence_pane_test.moc"
