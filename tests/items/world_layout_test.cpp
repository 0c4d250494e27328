// The picture of the world at every size: nodes and links have their places, and no word or badge covers another one.
#include "model/messaging/catalogue.h"
#include "tests/support/watch_desk.h"
#include "views/panes/world/bus_node.h"
#include "views/panes/world/draw.h"
#include "views/panes/world/facts.h"

#include <QTest>

#include <algorithm>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

/// Where the words of an item are drawn.
QRectF inkOf(const DrawItem &item, qreal zoom)
{
    const QFontMetricsF metrics(drawingFont(item.role, zoom, item.italic));
    const qreal width = std::min(metrics.horizontalAdvance(item.text), item.rect.width());
    const qreal left = item.align & Qt::AlignRight     ? item.rect.right() - width
                       : item.align & Qt::AlignHCenter ? item.rect.center().x() - width / 2
                                                       : item.rect.left();
    const qreal height = metrics.capHeight() + metrics.descent();
    return {left, item.rect.center().y() - height / 2, width, height};
}

/// Two words, or a badge and words that are not its own, that cover each other; empty: none do.
QString firstOverlap(const world::Layout &layout, const world::Picture &picture)
{
    Drawing all = world::drawWorld(layout, picture);
    all.append(world::drawMarks(layout, picture));
    std::vector<std::pair<QString, QRectF>> words, badges;
    for (const DrawItem &item : all.items()) {
        if (item.kind == DrawItem::Kind::Text && !item.text.isEmpty()) words.emplace_back(item.text, inkOf(item, layout.type));
        if (item.kind == DrawItem::Kind::Box && (item.fill == Token::BadTint || item.fill == Token::AccentFill))
            badges.emplace_back(item.fill == Token::BadTint ? u"a fault's badge"_s : u"a step's number"_s, item.rect);
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t k = i + 1; k < words.size(); ++k)
            if (words[i].second.intersects(words[k].second)) return words[i].first + u" and "_s + words[k].first;
    for (std::size_t i = 0; i < badges.size(); ++i) {
        for (std::size_t k = i + 1; k < badges.size(); ++k)
            if (badges[i].second.intersects(badges[k].second)) return badges[i].first + u" and "_s + badges[k].first;
        for (const auto &[text, ink] : words)
            if (badges[i].second.intersects(ink) && !badges[i].second.contains(ink.center())) return badges[i].first + u" and "_s + text;
    }
    return {};
}

/// Faults on every link, with much to say.
WorldFacts troubledFacts()
{
    WorldFacts facts = busyFacts();
    for (LinkFacts &link : facts.links) {
        link.perSecond = 12.3;
        link.p50Ms = 84;
        link.p95Ms = 1'204;
        link.totals = {1'200, 35, 6, 3, 647};
        link.trouble = {5, 647, false, false};
    }
    return facts;
}

} // namespace

class WorldLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void cleanup() { look(); }
    void fitsEverySize();
    void wordsAndBadgesStandClear_data();
    void wordsAndBadgesStandClear();
    void namesAndTotalsHaveRoom_data() { wordsAndBadgesStandClear_data(); }
    void namesAndTotalsHaveRoom();
    void theBusSaysWhatFoundNoRoom();
};

void WorldLayoutTest::fitsEverySize()
{
    for (const QSizeF &size : {QSizeF(420, 200), QSizeF(1016, 340), QSizeF(760, 500), QSizeF(1500, 900), QSizeF(2400, 500)}) {
        const world::Layout layout = world::layOut(size, 1);
        for (const world::Node &node : layout.nodes) {
            for (const world::Node &other : layout.nodes) QVERIFY(&node == &other || !node.rect.intersects(other.rect));
            if (size.width() >= 600) QVERIFY(QRectF({0, 0}, size).adjusted(-1, -1, 1, 1).contains(node.rect));
        }
        for (const world::Way &way : layout.ways) {
            QVERIFY(way.length() > 10);
            QVERIFY(world::targetAt(layout, way.at(0.5)).link == way.link);
        }
    }
}

void WorldLayoutTest::wordsAndBadgesStandClear_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("korean");
    for (const QSize size : {QSize(1016, 340), QSize(920, 330), QSize(924, 390), QSize(1400, 600)})
        for (const bool korean : {false, true})
            QTest::addRow("%dx%d-%s", size.width(), size.height(), korean ? "ko" : "en") << size << korean;
}

void WorldLayoutTest::wordsAndBadgesStandClear()
{
    QFETCH(QSize, size);
    QFETCH(bool, korean);
    look(ThemeKind::Dark, korean ? Language::Korean : Language::English);
    world::Picture picture;
    picture.facts = troubledFacts();
    picture.order = u"ORD-20261120-GXAP9DMM"_s;
    picture.orderState = u"ORDER_COMPLETED"_s;
    picture.orderAmount = 57'400;
    picture.path.faults = picture.path.absorbed = 2; // it has much to tell
    picture.path.ownShop = true;
    const world::Layout layout = world::layOut(size, 1);
    const QRectF pg = layout.node(Party::Pg).rect;
    const Drawing drawing = world::drawWorld(layout, picture);
    for (const DrawItem &item : drawing.items())
        if (item.kind == DrawItem::Kind::Text && item.rect.top() < pg.top() && item.rect.left() >= layout.legend.left())
            QVERIFY2(item.rect.bottom() <= pg.top(), qPrintable(item.text)); // the key gives way
    for (const world::Mode mode : {world::Mode::Flow, world::Mode::Lag, world::Mode::Latency}) {
        picture.mode = mode;
        for (const bool onlyOrder : {false, true}) {
            picture.onlyOrder = onlyOrder;
            picture.path.steps.clear();
            for (const Link &link : links())
                if (onlyOrder) picture.path.steps.push_back({link.id, static_cast<int>(picture.path.steps.size()) + 1});
            const QString overlap = firstOverlap(layout, picture);
            QVERIFY2(overlap.isEmpty(), qPrintable(u"mode %1: "_s.arg(static_cast<int>(mode)) + overlap));
        }
    }
    look();
}

void WorldLayoutTest::namesAndTotalsHaveRoom()
{
    QFETCH(QSize, size);
    QFETCH(bool, korean);
    look(ThemeKind::Dark, korean ? Language::Korean : Language::English);
    world::Picture picture;
    picture.facts = troubledFacts();
    picture.facts.types.clear();
    QStringList types;
    for (const EventType &type : eventCatalogue()) {
        picture.facts.types.push_back({std::string(type.producer) + "-events", std::string(type.type), {411, 411, 412}, 1.0});
        types << QString::fromUtf8(type.type.data(), static_cast<qsizetype>(type.type.size()));
    }
    const world::Layout layout = world::layOut(size, 1);
    const auto between = [&](LinkId link) { // the room between the two nodes, less a little
        const QRectF box = layout.way(link).points.boundingRect();
        return std::pair(box.left() + 2, box.right() - 2);
    };
    const auto [left, right] = between(LinkId::PgGateway);
    int named = 0, told = 0;
    const Drawing drawing = world::drawWorld(layout, picture);
    for (const DrawItem &item : drawing.items()) {
        if (item.kind != DrawItem::Kind::Text) continue;
        const QFontMetricsF metrics(drawingFont(item.role, layout.type, item.italic));
        if (types.contains(item.text)) {
            ++named;
            const qreal needed = metrics.horizontalAdvance(item.text);
            QVERIFY2(needed <= item.rect.width() + 0.5,
                     qPrintable(u"%1 needs %2, has %3"_s.arg(item.text).arg(needed).arg(item.rect.width())));
        }
        if (item.role == TextRole::BodyStrong) // the names of the nodes
            QVERIFY2(metrics.horizontalAdvance(item.text) <= item.rect.width() + 0.5, qPrintable(item.text));
        const QRectF ink = inkOf(item, layout.type);
        if (item.fill == Token::Bad && ink.center().x() > left && ink.center().x() < right) {
            ++told;
            QVERIFY2(ink.left() >= left && ink.right() <= right, qPrintable(item.text));
        }
    }
    QVERIFY(named >= 4 && told >= 2);
    const auto rows = world::factsOf(picture.facts, Party::Gateway);
    QCOMPARE(std::ranges::count(rows, korean ? u"아웃박스"_s : u"outbox"_s, &world::FactRow::label), std::ptrdiff_t{1});
    const QRectF gateway = layout.node(Party::Gateway).rect;
    for (const world::FactRow &row : rows) // all of them are drawn, inside the node
        QVERIFY2(std::ranges::any_of(drawing.items(),
                                     [&](const DrawItem &item) {
                                         return item.kind == DrawItem::Kind::Text && item.text == row.label && gateway.contains(item.rect);
                                     }),
                 qPrintable(row.label));
    look();
}

void WorldLayoutTest::theBusSaysWhatFoundNoRoom()
{
    WorldFacts facts = busyFacts();
    facts.types.clear();
    for (const char *type : {"order.placed", "order.completed", "order.cancelled", "order.export-requested"})
        facts.types.push_back({"ecommerce-events", type, {3, 0, 0}, 1.0});
    facts.types.push_back({"payment-events", "payment.created", {2, 0, 1}, 1.0});
    facts.types.push_back({"payment-events", "stock.synchronized", {200, 150, 200}, 1.0});
    const auto whole = world::busRows(facts, 100), some = world::busRows(facts, 6);
    QVERIFY(std::ranges::none_of(whole, &world::BusRow::more));
    QCOMPARE(std::ranges::count(some, true, &world::BusRow::more), std::ptrdiff_t{1});
    QVERIFY(some.back().more);
    const std::size_t kept = some.size() - 3 - 1, all = whole.size() - 3; // without the topics
    QCOMPARE(kept + 1, std::size_t{6});
    QCOMPARE(some.back().name, u"+%1 types in all topics"_s.arg(all - kept));
    std::int64_t waiting = 0, shown = 0;
    for (const world::BusRow &row : whole) waiting += row.topic ? 0 : row.lag();
    for (const world::BusRow &row : some) shown += row.topic ? 0 : row.lag();
    QCOMPARE(shown, waiting); // nothing that waits is hidden
    QVERIFY(std::ranges::any_of(some, [](const world::BusRow &row) { return row.name == "stock.synchronized"_L1; })); // what waits most
}

QTEST_MAIN(WorldLayoutTest)
#include "world_layout_test.moc"
