// Where a sequence diagram puts what it tells: positions, not pixels.
#include "tests/support/order_trace.h"
#include "views/panes/sequence/draw.h"
#include "views/panes/sequence/layout.h"
#include "views/panes/sequence/story.h"

#include <QApplication>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace hamster;
using namespace hamster::sequence;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

LayoutOptions plain(qreal width = 1016, bool everything = false)
{
    LayoutOptions options;
    options.width = width;
    options.everything = everything;
    options.live = false;
    options.captionWidth = [](const QString &text) { return 6.0 * static_cast<qreal>(text.size()); };
    return options;
}

const Arrow *arrowNamed(const Story &story, const Layout &layout, const QString &name, Party to)
{
    const auto found = std::ranges::find_if(layout.arrows, [&](const Arrow &arrow) {
        return story.messages[arrow.message].name == name && story.messages[arrow.message].to == to;
    });
    return found == layout.arrows.end() ? nullptr : &*found;
}

const Box *boxWith(const Story &story, const Layout &layout, const QString &text)
{
    const auto found = std::ranges::find_if(layout.boxes, [&](const Box &box) { return story.steps[box.step].text == text; });
    return found == layout.boxes.end() ? nullptr : &*found;
}

/// Everything with words on it, and every arrow's head, with what it is.
std::vector<std::pair<QString, QRectF>> wordsAndHeads(const Story &story, const Layout &layout)
{
    std::vector<std::pair<QString, QRectF>> all;
    const auto add = [&all](const QString &what, const QRectF &rect) {
        if (!rect.isEmpty()) all.emplace_back(what, rect);
    };
    for (const Arrow &arrow : layout.arrows) {
        const Message &message = story.messages[arrow.message];
        add(u"name "_s + message.name, arrow.label);
        add(u"badge "_s + arrow.faultText, arrow.badge);
        add(u"note "_s + message.note, arrow.note);
        const qreal back = arrow.to.x() > arrow.from.x() ? -5 : 5;
        add(u"head of "_s + message.name, QRectF(arrow.to, arrow.to + QPointF(back, 0)).normalized().adjusted(0, -3, 0, 3));
    }
    for (const Box &box : layout.boxes) add(u"box "_s + story.steps[box.step].text, box.rect);
    return all;
}

/// Two that cover each other, in words; empty: none do.
QString firstOverlap(const Story &story, const Layout &layout)
{
    const auto all = wordsAndHeads(story, layout);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = i + 1; k < all.size(); ++k)
            if (all[i].second.intersects(all[k].second)) return all[i].first + u" and "_s + all[k].first;
    for (const auto &[what, rect] : all)
        if (rect.left() < layout.gutter || rect.right() > layout.size.width()) return what + u" leaves the diagram"_s;
    return {};
}

/// A crowded world's order: events that come late between neighbours and across, with and without faults, at the same instants, lost and
/// doubled ones between them.
OrderTrace crowded()
{
    OrderTrace trace;
    trace.event(1, Party::Ecommerce, "order.placed", "e1").event(1, Party::Payment, "stock.reserved", "e2");
    trace.event(2, Party::Ecommerce, "order.cancellation-requested", "e3");
    trace.delivered(2, Party::Payment, "order.placed", "e1");
    trace.add(2, TraceKind::FaultFired, Party::Payment, Party::Ecommerce, "bus.delay", {}, "e2", R"({"rule":"F8","thing":"message"})");
    trace.add(2, TraceKind::FaultFired, Party::Ecommerce, Party::Payment, "bus.delay", {}, "e3", R"({"rule":"F12","thing":"message"})");
    trace.delivered(3'100, Party::Ecommerce, "stock.reserved", "e2");
    trace.delivered(3'400, Party::Payment, "order.cancellation-requested", "e3");
    trace.moved(3'400, Party::Ecommerce, "order CREATED>PAYMENT_WAIT", "e2");
    trace.delivered(25'000, Party::Gateway, "stock.reserved", "e2");
    trace.moved(25'000, Party::Gateway, "process READY>UNKNOWN", "a1");
    for (int i = 0; i < 4; ++i) {
        trace.webhook(26'000 + i).fault(26'000 + i, i % 2 ? "webhook.lost" : "webhook.delayed", i % 2 ? "F1" : "F2");
        if (i % 2)
            trace.add(26'000 + i, TraceKind::HttpFailure, Party::Pg, Party::Gateway, "webhook", "msg_W", "answer-timeout");
        else
            trace.add(29'200 + i, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200");
    }
    trace.event(30'000, Party::Gateway, "pg.approved", "e4").delivered(33'000, Party::Payment, "pg.approved", "e4");
    return trace.moved(33'000, Party::Payment, "payment READY>APPROVED", "e4");
}

} // namespace

class SequenceLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void lanesAreOrderedAndEven();
    void timeRunsDownAndSilencesFold();
    void arrowsShareARowOnlyWhenTheyDoNotMeet();
    void boxesFollowTheirCause();
    void lateCrossesWhatCameMeanwhile();
    void lostEndsShort();
    void wordsNeverCoverEachOther_data();
    void wordsNeverCoverEachOther();
    void labelsStandBetweenLanes();
    void zoomScalesEverything();
    void housekeepingIsHiddenUnlessAskedFor();
    void placesAreFoundAgain();
    void svgIsWellFormedAndHoldsTheWords();
    void aThousandMessagesAreLaidOutAtOnce();
};

void SequenceLayoutTest::lanesAreOrderedAndEven()
{
    const Story story = tell(OrderTrace().placed().records);
    const Layout layout = layOut(story, plain());
    QCOMPARE(layout.lanes.size(), std::size_t{6});
    QVERIFY(layout.lanes.front().party == Party::Customer && layout.lanes.back().party == Party::Pg);
    QCOMPARE(layout.size.width(), 1016.0);
    for (std::size_t i = 2; i < layout.lanes.size(); ++i) {
        const qreal before = layout.lanes[i - 1].x - layout.lanes[i - 2].x;
        QVERIFY(std::abs(layout.lanes[i].x - layout.lanes[i - 1].x - before) <= 1);
        QVERIFY(layout.lanes[i].pill.left() > layout.lanes[i - 1].pill.right());
    }
    // A narrow view scrolls instead of running lanes into each other.
    QVERIFY(layOut(story, plain(300)).size.width() > 600);
    // One long name needs room beside its neighbours only: it does not push all lanes apart.
    LayoutOptions one = plain(300);
    one.laneName = [](Party party) { return QString(party == Party::Gateway ? 16 : 6, u'x'); };
    const Layout narrow = layOut(story, one);
    QCOMPARE(narrow.size.width(), layOut(story,
                                         [] {
                                             LayoutOptions none = plain(300);
                                             none.laneName = [](Party) { return u"x"_s; };
                                             return none;
                                         }())
                                      .size.width());
    for (std::size_t i = 1; i < narrow.lanes.size(); ++i) QVERIFY(narrow.lanes[i].pill.left() > narrow.lanes[i - 1].pill.right());
}

void SequenceLayoutTest::timeRunsDownAndSilencesFold()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Layout layout = layOut(story, plain());
    for (std::size_t i = 1; i < layout.marks.size(); ++i) QVERIFY(layout.marks[i].y > layout.marks[i - 1].y);
    QCOMPARE(layout.marks.front().text, u"14:32:05.118"_s);
    QCOMPARE(layout.marks[1].text, u"05.121"_s);
    QCOMPARE(layout.folds.size(), std::size_t{4}); // 2.187 s, 3 s, 2 s, 1.135 s
    QCOMPARE(layout.folds[0].ms, qint64{2'187});
    for (const Fold &fold : layout.folds) QVERIFY(fold.ms > 1'000);
    LayoutOptions live = plain();
    live.live = true;
    live.nowMs = kSeedTimeMs + 12'000;
    const Layout now = layOut(story, live);
    QVERIFY(now.nowY > now.marks.back().y);
    QCOMPARE(now.folds.size(), std::size_t{5});
    QVERIFY(layout.nowY < 0);
}

void SequenceLayoutTest::arrowsShareARowOnlyWhenTheyDoNotMeet()
{
    const Story story = tell(OrderTrace().placed().records);
    const Layout layout = layOut(story, plain());
    const Arrow *gateway = arrowNamed(story, layout, u"stock.reserved"_s, Party::Gateway);
    const Arrow *shop = arrowNamed(story, layout, u"stock.reserved"_s, Party::Ecommerce);
    QVERIFY(gateway && shop);
    QCOMPARE(gateway->from.y(), shop->from.y()); // left and right of the bus at one instant
    for (const Arrow &one : layout.arrows)
        for (const Arrow &other : layout.arrows) {
            if (&one == &other || one.from.y() != other.from.y()) continue;
            const auto [left, right] = std::minmax({one.from.x(), one.to.x()});
            const auto [left2, right2] = std::minmax({other.from.x(), other.to.x()});
            QVERIFY(right <= left2 || right2 <= left);
        }
}

void SequenceLayoutTest::boxesFollowTheirCause()
{
    const Story story = tell(OrderTrace().placed().records);
    const Layout layout = layOut(story, plain());
    const Box *wait = boxWith(story, layout, u"CREATED → PAYMENT_WAIT"_s), *asked = boxWith(story, layout, u"READY → UNKNOWN"_s);
    QVERIFY(wait && asked);
    QVERIFY(wait->rect.top() > arrowNamed(story, layout, u"stock.reserved"_s, Party::Ecommerce)->from.y());
    // The gateway's own commit comes before the request that it leads to, though both are of one instant.
    QVERIFY(arrowNamed(story, layout, u"POST /v1/payments"_s, Party::Pg)->from.y() > asked->rect.bottom());
    QCOMPARE(wait->rect.top(), asked->rect.top()); // side by side
    for (const Box &box : layout.boxes) {
        const qreal lane = layout.lane(story.steps[box.step].at)->x;
        QVERIFY(box.rect.left() <= lane && box.rect.right() >= lane);
        QVERIFY(box.rect.left() >= layout.gutter);
    }
}

void SequenceLayoutTest::lateCrossesWhatCameMeanwhile()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Layout layout = layOut(story, plain());
    const auto late =
        std::ranges::find_if(layout.arrows, [&](const Arrow &arrow) { return story.messages[arrow.message].look == MessageLook::Late; });
    QVERIFY(late != layout.arrows.end());
    QVERIFY(late->to.y() > late->from.y() + 60);
    QVERIFY(late->from.x() > late->to.x()); // from the PG to the gateway
    int crossed = 0;
    for (const Arrow &arrow : layout.arrows)
        if (&arrow != &*late && arrow.from.y() == arrow.to.y() && arrow.from.y() > late->from.y() && arrow.from.y() < late->to.y())
            ++crossed;
    QVERIFY(crossed >= 3);
    QVERIFY(late->note.isValid());
    // Name, badge and note each have a place of their own.
    QVERIFY(!late->badge.intersects(late->label));
    QVERIFY(!late->note.intersects(late->label));
    QVERIFY(!late->note.intersects(late->badge));
}

void SequenceLayoutTest::lostEndsShort()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Layout layout = layOut(story, plain());
    const Arrow *lost = arrowNamed(story, layout, u"#1"_s, Party::Gateway);
    QVERIFY(lost);
    QVERIFY(lost->to.x() > layout.lane(Party::Gateway)->x + 20);
    QVERIFY(lost->badge.isValid());
    QVERIFY(lost->badge.left() > lost->to.x() && lost->badge.right() < lost->label.left());
    QVERIFY(lost->note.right() < lost->to.x());
}

void SequenceLayoutTest::wordsNeverCoverEachOther_data()
{
    QTest::addColumn<bool>("storm");
    QTest::addColumn<int>("width");
    for (const int width : {300, 790, 1016, 1500}) {
        QTest::addRow("storm-%d", width) << true << width;
        QTest::addRow("crowded-%d", width) << false << width;
    }
}

void SequenceLayoutTest::wordsNeverCoverEachOther()
{
    QFETCH(bool, storm);
    QFETCH(int, width);
    const Story story = tell(storm ? OrderTrace().placed().storm().records : crowded().records);
    QVERIFY(std::ranges::count(story.messages, MessageLook::Late, &Message::look) >= (storm ? 1 : 4));
    const Layout layout = layOut(story, plain(width));
    const QString overlap = firstOverlap(story, layout);
    QVERIFY2(overlap.isEmpty(), qPrintable(overlap));
    for (const Arrow &arrow : layout.arrows) {
        const Message &message = story.messages[arrow.message];
        QVERIFY(!arrow.label.isEmpty());
        QCOMPARE(!arrow.badge.isEmpty(), !message.faults.empty());
        QCOMPARE(!arrow.note.isEmpty(), !message.note.isEmpty());
    }
}

void SequenceLayoutTest::labelsStandBetweenLanes()
{
    const Story story = tell(OrderTrace().placed().records);
    const Layout layout = layOut(story, plain());
    for (const Arrow &arrow : layout.arrows)
        for (const Lane &lane : layout.lanes) QVERIFY(!(arrow.label.left() < lane.x && arrow.label.right() > lane.x));
}

void SequenceLayoutTest::zoomScalesEverything()
{
    const Story story = tell(OrderTrace().placed().records);
    LayoutOptions twice = plain(2032);
    twice.zoom = 2;
    twice.captionWidth = [](const QString &text) { return 12.0 * static_cast<qreal>(text.size()); };
    const Layout one = layOut(story, plain()), two = layOut(story, twice);
    QVERIFY(std::abs(two.size.height() - 2 * one.size.height()) < 60);
    QCOMPARE(two.headHeight, 2 * one.headHeight);
}

void SequenceLayoutTest::housekeepingIsHiddenUnlessAskedFor()
{
    const Story story = tell(OrderTrace().placed().records);
    const Layout some = layOut(story, plain()), all = layOut(story, plain(1016, true));
    QVERIFY(!arrowNamed(story, some, u"stock.synchronized"_s, Party::Bus));
    QVERIFY(arrowNamed(story, all, u"stock.synchronized"_s, Party::Bus));
    QVERIFY(all.arrows.size() > some.arrows.size());
}

void SequenceLayoutTest::placesAreFoundAgain()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Layout layout = layOut(story, plain());
    const std::vector<Place> places = placesInOrder(layout);
    QCOMPARE(places.size(), layout.arrows.size() + layout.boxes.size());
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        QCOMPARE(placeAt(layout, layout.boxes[i].rect.center(), 1), (Place{Place::What::Step, i}));
    QCOMPARE(placeAt(layout, {layout.lanes[0].x + 3, layout.size.height() + 50}, 1).what, Place::What::None);
    const Arrow *paid = arrowNamed(story, layout, u"POST /v1/payments"_s, Party::Pg);
    const Place at = placeAt(layout, paid->from + QPointF(4, 1), 1);
    QVERIFY(placeText(story, layout, at).contains(u"POST /v1/payments"_s));
    QVERIFY(placeDetail(story, layout, at).contains(u"44900"_s));
}

void SequenceLayoutTest::svgIsWellFormedAndHoldsTheWords()
{
    const Story story = tell(OrderTrace().placed().storm().records);
    const Layout layout = layOut(story, plain());
    const QByteArray svg = drawingSvg(drawWhole(story, layout, 1), layout.size, u"Sequence <of> & \"all\""_s);
    QXmlStreamReader xml(svg);
    QStringList words;
    int shapes = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        ++shapes;
        if (xml.name() == u"text" || xml.name() == u"title") words << xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(shapes > 100);
    QCOMPARE(words.front(), u"Sequence <of> & \"all\""_s);
    QVERIFY(words.contains(u"order.placed"_s) && words.contains(u"F1"_s));
    const QImage image = drawingImage(drawWhole(story, layout, 1), layout.size);
    QCOMPARE(image.width(), 2032);
}

void SequenceLayoutTest::aThousandMessagesAreLaidOutAtOnce()
{
    OrderTrace trace;
    for (int i = 0; i < 1'000; ++i) trace.event(i * 7, Party::Ecommerce, "order.placed", "e" + std::to_string(i));
    const Layout layout = layOut(tell(trace.records), plain());
    QCOMPARE(layout.arrows.size(), std::size_t{1'000});
}

QTEST_MAIN(SequenceLayoutTest)
#include "sequence_layout_test.moc"
