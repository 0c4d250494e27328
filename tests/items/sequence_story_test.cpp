// What a sequence diagram tells of the trace of an order: messages, what was done, what a fault did to it, and the same in Mermaid.
#include "tests/support/order_trace.h"
#include "views/panes/sequence/mermaid.h"
#include "views/panes/sequence/story.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace hamster;
using namespace hamster::sequence;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

const Message *messageNamed(const Story &story, const QString &name, Party to)
{
    const auto found = std::ranges::find_if(story.messages, [&](const Message &m) { return m.name == name && m.to == to; });
    return found == story.messages.end() ? nullptr : &*found;
}

} // namespace

class SequenceStoryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void tellsTransactionsInWords();
    void tellsTheStorm();
    void tellsCopiesOnTheWire();
    void theVendorsOwnShopAsksThePg();
    void severalFaultsStandOnOneArrow();
    void faultsOnTheBusStandOnTheDelivery();
    void pairsFailuresWithWhatWasSent();
    void mermaidIsOrderedByArrival();
};

void SequenceStoryTest::tellsTransactionsInWords()
{
    QCOMPARE(transactionText({"order >CREATED"}), u"order CREATED"_s);
    QCOMPARE(transactionText({"order CREATED>PAYMENT_WAIT"}), u"CREATED → PAYMENT_WAIT"_s);
    QCOMPARE(transactionText({"payment >READY", "reservation >HELD", "reservation >HELD"}), u"READY · HELD ×2"_s);
    QCOMPARE(transactionText({"payment READY>APPROVED", "reservation HELD>CONFIRMED"}), u"APPROVED · CONFIRMED"_s);
    QCOMPARE(transactionText({"pg-transaction >PENDING"}), u"transaction PENDING"_s);
    QCOMPARE(transactionText({"nonsense"}), QString());
}

void SequenceStoryTest::tellsTheStorm()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Message *first = messageNamed(story, u"#1"_s, Party::Gateway), *second = messageNamed(story, u"#2"_s, Party::Gateway);
    const Message *third = messageNamed(story, u"#3"_s, Party::Gateway);
    QVERIFY(first && second && third);
    QVERIFY(first->look == MessageLook::Lost);
    QCOMPARE(first->faults, QStringList{u"F1"_s});
    // #2 is held back by its fault: the first answer is that of #3, the last one its own.
    QVERIFY(second->look == MessageLook::Late && third->look == MessageLook::Normal);
    QCOMPARE(second->arrivedMs - second->sentMs, qint64{3'200});
    QCOMPARE(second->note, u"+3.2 s, overtaken by #3"_s);
    QCOMPARE(second->faults, QStringList{u"F2"_s});
    const auto duplicate = std::ranges::find(story.messages, MessageLook::Duplicate, &Message::look);
    QVERIFY(duplicate != story.messages.end());
    QCOMPARE(duplicate->name, u"payment.completed"_s);
    QCOMPARE(std::ranges::count(story.steps, StepKind::Absorbed, &Step::kind), std::ptrdiff_t{2});
    QVERIFY(messageNamed(story, u"200 · 9577c5"_s, Party::Gateway));
    // Every fault stands on the arrow that it hit, none as a note of its own.
    QVERIFY(std::ranges::none_of(story.steps, [](const Step &step) { return !step.fault.isEmpty(); }));
}

void SequenceStoryTest::tellsCopiesOnTheWire()
{
    // Taken and answered by somebody on the way, delivered 30 s later: late, and what it does is done then.
    OrderTrace trace;
    trace.webhook(0).fault(0, "webhook.delayed", "F2");
    trace.add(4, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200");
    trace.add(30'000, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", "msg_W", "copy");
    trace.moved(30'005, Party::Gateway, "process PENDING>SUCCESS", "msg_W");
    Story story = tell(trace.records);
    QCOMPARE(story.messages.size(), std::size_t{1});
    QVERIFY(story.messages[0].look == MessageLook::Late);
    QCOMPARE(story.messages[0].arrivedMs - story.messages[0].sentMs, qint64{30'000});
    QVERIFY(std::ranges::none_of(story.steps, [](const Step &step) { return step.kind == StepKind::Absorbed; }));
    // Doubled: the second one changes nothing.
    OrderTrace twice;
    twice.webhook(0).fault(0, "webhook.duplicate", "F3");
    twice.add(0, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", "msg_W", "copy");
    twice.moved(5, Party::Gateway, "process PENDING>SUCCESS", "msg_W");
    twice.add(8, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200", R"({"data":{"verdict":"RECEIVED"}})");
    story = tell(twice.records);
    QCOMPARE(story.messages.size(), std::size_t{2});
    QVERIFY(story.messages[1].look == MessageLook::Duplicate);
    QCOMPARE(story.messages[1].name, u"#1′"_s);
    QCOMPARE(story.messages[1].label(), u"#1′ SUCCESS"_s);
    QCOMPARE(std::ranges::count(story.steps, StepKind::Absorbed, &Step::kind), std::ptrdiff_t{1});
}

void SequenceStoryTest::theVendorsOwnShopAsksThePg()
{
    // Route DIRECT: its webhook is confirmed by an inquiry; of two copies the one on the wire was faster, so the original is the duplicate.
    const std::string ask = "POST /api/v1/payments (vendor's shop)";
    OrderTrace trace;
    trace.add(0, TraceKind::HttpRequest, Party::Customer, Party::Pg, ask, "key");
    trace.add(1, TraceKind::FaultFired, Party::Customer, Party::Pg, "pg.latency", {}, "key", R"({"rule":"F4","thing":"request"})");
    trace.moved(200, Party::Pg, "pg-transaction >PENDING");
    trace.add(201, TraceKind::HttpAnswer, Party::Pg, Party::Customer, ask, "key", "200", "{}");
    trace.webhook(2'000).add(2'000, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", "msg_W", "copy");
    trace.moved(2'010, Party::Gateway, "process READY>SUCCESS", "inquiry");
    trace.add(2'016, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200", R"({"data":{"verdict":"DUPLICATE"}})");
    const Story story = tell(trace.records);
    const Message *asked = messageNamed(story, u"POST /v1/payments · vendor's shop"_s, Party::Pg);
    QVERIFY(asked && asked->from == Party::Customer);
    QCOMPARE(asked->faults, QStringList{u"F4"_s});
    QStringList absorbed;
    for (const Step &step : story.steps)
        if (step.kind == StepKind::Absorbed) absorbed << step.text;
    QCOMPARE(absorbed, QStringList{u"duplicate, absorbed · 200"_s});
}

void SequenceStoryTest::severalFaultsStandOnOneArrow()
{
    OrderTrace trace;
    trace.event(0, Party::Payment, "stock.reserved", "e2");
    for (const char *rule : {"F8", "F9"})
        trace.add(2, TraceKind::FaultFired, Party::Payment, Party::Gateway, "bus.delay", {}, "e2",
                  std::string(R"({"rule":")") + rule + R"(","thing":"message"})");
    trace.delivered(8'000, Party::Gateway, "stock.reserved", "e2");
    const Story story = tell(trace.records);
    QVERIFY(story.steps.empty()); // no badge floats beside it
    const auto late = std::ranges::find(story.messages, MessageLook::Late, &Message::look);
    QVERIFY(late != story.messages.end());
    QCOMPARE(late->faults, (QStringList{u"F8"_s, u"F9"_s}));
}

void SequenceStoryTest::faultsOnTheBusStandOnTheDelivery()
{
    OrderTrace trace;
    trace.event(0, Party::Ecommerce, "order.placed", "e1");
    trace.add(2, TraceKind::FaultFired, Party::Ecommerce, Party::Payment, "bus.delay", {}, "e1", R"({"rule":"F7","thing":"message"})");
    trace.delivered(5'000, Party::Payment, "order.placed", "e1");
    const Story story = tell(trace.records);
    QCOMPARE(story.messages.size(), std::size_t{2});
    const auto late = std::ranges::find(story.messages, MessageLook::Late, &Message::look);
    QVERIFY(late != story.messages.end());
    QCOMPARE(late->faults, QStringList{u"F7"_s});
    QVERIFY(late->detail.startsWith(u"F7: "_s));
    QVERIFY(story.steps.empty());
    // Inside a service there is no arrow: a note says what happened.
    trace.add(6'000, TraceKind::FaultFired, Party::Payment, Party::Payment, "database.busy", {}, {}, R"({"rule":"F8","thing":"database"})");
    const Story more = tell(trace.records);
    QCOMPARE(more.steps.size(), std::size_t{1});
    QCOMPARE(more.steps[0].fault, u"F8"_s);
}

void SequenceStoryTest::pairsFailuresWithWhatWasSent()
{
    OrderTrace trace;
    trace.add(0, TraceKind::HttpRequest, Party::Gateway, Party::Pg, "POST /api/v1/payments", "a1");
    trace.add(3'000, TraceKind::HttpFailure, Party::Gateway, Party::Pg, "POST /api/v1/payments", "a1", "answer-timeout");
    Story story = tell(trace.records);
    QVERIFY(story.messages[0].look == MessageLook::Lost);
    QCOMPARE(story.steps[0].text, u"no answer · 3.0 s"_s);
    QVERIFY(story.steps[0].kind == StepKind::Problem);
    QVERIFY(story.steps[0].at == Party::Gateway);
    // The PG did act: the request arrived, only its answer did not.
    OrderTrace acted;
    acted.add(0, TraceKind::HttpRequest, Party::Gateway, Party::Pg, "POST /api/v1/payments", "a1");
    acted.moved(40, Party::Pg, "pg-transaction >PENDING");
    acted.add(3'000, TraceKind::HttpFailure, Party::Gateway, Party::Pg, "POST /api/v1/payments", "a1", "answer-timeout");
    QVERIFY(tell(acted.records).messages[0].look == MessageLook::Normal);
    // A crash is a mark on its lane.
    acted.add(3'100, TraceKind::Crash, Party::Gateway, Party::Gateway, "crash");
    story = tell(acted.records);
    QVERIFY(story.steps.back().kind == StepKind::Crash);
}

void SequenceStoryTest::mermaidIsOrderedByArrival()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const QString text = mermaid(story, false, [](Party party) { return QString::fromUtf8(toString(party).data()); });
    QVERIFY(text.startsWith(u"sequenceDiagram\n"_s));
    QVERIFY(text.contains(u"participant cash_gateway as cash-gateway"_s));
    QVERIFY(text.contains(u"cash_gateway->>hamster_pg: POST /v1/payments"_s));
    QVERIFY(text.contains(u"hamster_pg-xcash_gateway: #35;1 SUCCESS (lost) [F1]"_s));
    QVERIFY(text.contains(u"Note over ecommerce: order CREATED"_s));
    QVERIFY(!text.contains(u"stock.synchronized"_s));
    QVERIFY(text.indexOf(u"order.placed"_s) < text.indexOf(u"stock.reserved"_s));
    QVERIFY(text.contains(u"… 2.187 s"_s));
}

QTEST_MAIN(SequenceStoryTest)
#include "sequence_story_test.moc"
