// Dead letters by mouse and keyboard: redrive, rehearse, resolve, ignore, and a copy that is edited.
#include "tests/support/events_room.h"
#include "views/panes/events/edit_letter_dialog.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::events;
using namespace Qt::StringLiterals;

class DeadLettersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void redrivesWithAReason();
    void ignoresAndIsRefused();
    void rehearsesResolvesAndRedrivesMany();
    void editsACopy();
};

void DeadLettersTest::redrivesWithAReason()
{
    EventsRoom w;
    const qint64 letter = w.addLetter();
    w.addLetter("RESOLVED");
    w.open();
    w.page(u"letters"_s);
    QCOMPARE(w.host->find<FilterChip>(u"chip.PENDING"_s)->count(), 1);
    QTest::mouseClick(w.host->find<FilterChip>(u"chip.PENDING"_s), Qt::LeftButton);
    auto *redrive = w.host->find<Button>(u"events.letters.redrive"_s);
    auto *reason = w.host->find<QLineEdit>(u"events.letters.reason"_s);
    QVERIFY(!redrive->isEnabled());
    QVERIFY(redrive->toolTip().contains(u"reason"_s));
    QCOMPARE(w.host->find<Label>(u"events.letters.exception"_s)->text(), u"storage: database is locked"_s);
    QTest::keyClicks(reason, u"the lock is gone"_s);
    QVERIFY(redrive->isEnabled());
    QTest::mouseClick(redrive, Qt::LeftButton);
    QCOMPARE(w.desk.sent().size(), std::size_t{1});
    const auto *sent = std::get_if<command::RedriveDeadLetter>(&w.desk.sent().front().first);
    QVERIFY(sent);
    QCOMPARE(sent->group, std::string("payment"));
    QCOMPARE(static_cast<qint64>(sent->id), letter);
    QCOMPARE(sent->reason, std::string("the lock is gone"));
    QVERIFY(sent->by == Actor("vendor staff", Role::Cs));
    QVERIFY(!redrive->isEnabled()); // while it runs
    w.desk.exec(DeskFile::Bus,
                "UPDATE dead_letters SET status = 'RESOLVED', resolution = 'redriven' WHERE public_id = " + std::to_string(letter));
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    QCOMPARE(w.host->find<FilterChip>(u"chip.PENDING"_s)->count(), 0);
    QVERIFY(w.host->find<EmptyState>(u"events.letters.empty"_s)->isVisible());
}

void DeadLettersTest::ignoresAndIsRefused()
{
    EventsRoom w;
    w.addLetter();
    w.open();
    w.page(u"letters"_s);
    QTest::keyClicks(w.host->find<QLineEdit>(u"events.letters.reason"_s), u"test order"_s);
    QTest::mouseClick(w.host->find<Button>(u"events.letters.ignore"_s), Qt::LeftButton);
    QVERIFY(std::get_if<command::IgnoreDeadLetter>(&w.desk.sent().front().first));
    w.desk.answer({false, "conflict", "the dead letter is not pending; nothing was changed", {}});
    auto *error = w.host->find<Label>(u"events.letters.error"_s);
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"nothing was changed"_s));
    QCOMPARE(w.host->find<QLineEdit>(u"events.letters.reason"_s)->text(), u"test order"_s); // kept for another try
    QCOMPARE(w.host->find<StateChip>(u"events.letters.state"_s)->state(), u"PENDING"_s);
}

void DeadLettersTest::rehearsesResolvesAndRedrivesMany()
{
    EventsRoom w;
    w.addLetter();
    w.addLetter();
    w.open();
    w.page(u"letters"_s);
    QTest::mouseClick(w.host->find<Button>(u"events.letters.rehearse"_s), Qt::LeftButton); // needs no reason
    QVERIFY(std::get_if<command::RehearseDeadLetter>(&w.desk.sent().front().first));
    w.desk.answer({true, {}, "it would be handled: 1 statement, 1 event", {}});
    QVERIFY(w.host->find<Label>(u"events.letters.rehearsed"_s)->text().contains(u"1 statement"_s));
    QTest::keyClicks(w.host->find<QLineEdit>(u"events.letters.reason"_s), u"done by hand"_s);
    QTest::mouseClick(w.host->find<Button>(u"events.letters.resolve"_s), Qt::LeftButton);
    QVERIFY(std::get_if<command::ResolveDeadLetter>(&w.desk.sent().front().first));
    w.desk.answer({false, "conflict", "its event was never processed; nothing was changed", {}});
    w.host->find<TableView>(u"events.letters.table"_s)->selectAll();
    auto *redrive = w.host->find<Button>(u"events.letters.redrive"_s);
    QCOMPARE(redrive->text(), u"Redrive 2"_s);
    QTest::mouseClick(redrive, Qt::LeftButton);
    const auto *many = std::get_if<command::RedriveDeadLetters>(&w.desk.sent().front().first);
    QVERIFY(many && many->ids.size() == 2);
}

void DeadLettersTest::editsACopy()
{
    EventsRoom w;
    const qint64 letter = w.addLetter();
    w.open();
    w.page(u"letters"_s);
    QTest::mouseClick(w.host->find<Button>(u"events.letters.edit"_s), Qt::LeftButton);
    auto *dialog = w.host->findChild<EditLetterDialog *>();
    QVERIFY(dialog);
    auto *payload = dialog->findChild<QPlainTextEdit *>(u"editLetter.payload"_s);
    const QString before = payload->toPlainText();
    payload->setPlainText(before.chopped(1));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"editLetter.reason"_s), u"wrong amount"_s);
    QTest::mouseClick(dialog->findChild<Button *>(u"editLetter.run"_s), Qt::LeftButton);
    QVERIFY(w.desk.sent().empty() && dialog->errorText().contains(u"line"_s)); // no JSON is not sent
    QVERIFY(dialog->errorText().contains(u"not closed"_s));
    look(ThemeKind::Light, Language::Korean); // also why
    QTest::mouseClick(dialog->findChild<Button *>(u"editLetter.run"_s), Qt::LeftButton);
    QVERIFY(dialog->errorText().contains(u"닫히지 않은 부분"_s));
    look();
    payload->setPlainText(before);
    QTest::mouseClick(dialog->findChild<Button *>(u"editLetter.run"_s), Qt::LeftButton);
    const auto *edit = std::get_if<command::EditDeadLetter>(&w.desk.sent().front().first);
    QVERIFY(edit && static_cast<qint64>(edit->id) == letter && edit->reason == "wrong amount");
    w.desk.answer({true, {}, {}, {}});
    QTRY_VERIFY(!w.host->findChild<EditLetterDialog *>());
}

QTEST_MAIN(DeadLettersTest)
#include "dead_letters_test.moc"
