// The order's story as a document: complete, in both languages, data as plain text, written whole or not at all.
#include "tests/support/desk_fixture.h"
#include "tests/support/fault_hit.h"
#include "tests/support/pane_host.h"
#include "views/panes/orders/order_pane.h"
#include "views/panes/orders/order_story.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class OrderStoryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { look(); }
    void tellsEverything();
    void tellsTheFaultBehindItsEnd();
    void dataIsPlainText();
    void isWrittenFromThePane();

private:
    DeskFixture m_desk;
    SeededOrder m_order;
    QTemporaryDir m_folder;
};

void OrderStoryTest::initTestCase()
{
    Theme::current().install(*qApp);
    m_desk.addCatalogue();
    OrderSeed seed;
    seed.vendor = m_desk.vendors().front();
    seed.member = m_desk.addMember("<b>Kim</b> & Co");
    seed.lines = {{m_desk.products().front(), 2}};
    m_order = m_desk.addOrder(seed);
}

void OrderStoryTest::tellsEverything()
{
    const orders::OrderFacts facts = orders::readOrder(m_desk, QString::fromStdString(m_order.number));
    QVERIFY(facts.found());
    QTextDocument document;
    orders::fillStory(document, facts, kSeedTimeMs);
    const QString english = document.toPlainText();
    for (const QString &words :
         {QString::fromStdString(m_order.number), facts.items.front().name, facts.items.front().sku,
          QString::fromStdString(m_order.transactionKey), u"What happened"_s, u"Order completed"_s, u"2026-11-20 14:32:05 KST"_s})
        QVERIFY2(english.contains(words), qPrintable(words));
    QVERIFY(english.count(u"14:32"_s) > 5); // the steps of all services
    look(ThemeKind::Dark, Language::Korean);
    orders::fillStory(document, facts, kSeedTimeMs);
    QVERIFY(document.toPlainText().contains(u"있었던 일"_s));
    QVERIFY(!document.toHtml().contains(tokenColor(ThemeKind::Dark, Token::T1).name())); // paper is white
}

void OrderStoryTest::tellsTheFaultBehindItsEnd()
{
    look();
    DeskFixture desk;
    desk.addCatalogue();
    const SeededOrder failed = desk.addOrder(
        {.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 1}}, .state = OrderState::Failed});
    desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'PAYMENT_006'");
    addHit(desk, failed, "F1", "bus.delay", kSeedTimeMs + 1);
    addHit(desk, failed, "F2", "pg-request.timeout-after", kSeedTimeMs + 2);
    QTextDocument document;
    orders::fillStory(document, orders::readOrder(desk, QString::fromStdString(failed.number)), kSeedTimeMs);
    const QString story = document.toPlainText();
    const qsizetype cause = story.indexOf(u"The fault behind its end"_s), others = story.indexOf(u"Other faults that hit it"_s);
    QVERIFY(cause > 0 && others > cause);
    QVERIFY(story.sliced(cause, others - cause).contains(u"F2"_s) && story.sliced(others).contains(u"F1"_s));
    QVERIFY(story.contains(u"F2, cause"_s)); // in what happened
}

void OrderStoryTest::dataIsPlainText()
{
    const orders::OrderFacts facts = orders::readOrder(m_desk, QString::fromStdString(m_order.number));
    QTextDocument document;
    orders::fillStory(document, facts, kSeedTimeMs);
    QVERIFY(document.toPlainText().contains(u"<b>Kim</b> & Co"_s));
}

void OrderStoryTest::isWrittenFromThePane()
{
    PaneSpec spec;
    for (const PaneSpec &each : paneRegistry())
        if (each.id == u"order") spec = each;
    PaneHost host(spec, &m_desk, {520, 900});
    auto *pane = static_cast<orders::OrderPane *>(host.pane);
    auto *action = host.find<QAction>(u"order.story.action"_s);
    QVERIFY(!action->isEnabled()); // no order is shown
    pane->showEntity({u"order"_s, QString::fromStdString(m_order.number)});
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *dialog = host.find<QFileDialog>(u"order.story.dialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    const QString path = m_folder.filePath(u"story.pdf"_s);
    pane->exportStory(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(host.navigator.families.back() == Family::Good);
    pane->exportStory(m_folder.filePath(u"no/story.pdf"_s));
    QVERIFY(host.navigator.families.back() == Family::Bad);
    if (const QString shots = qEnvironmentVariable("HAMSTER_SHOTS"); !shots.isEmpty()) QFile::copy(path, shots + u"/story.pdf"_s);
}

QTEST_MAIN(OrderStoryTest)
#include "order_story_test.moc"
