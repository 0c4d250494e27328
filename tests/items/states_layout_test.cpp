// The diagrams of the states: every legal edge is drawn, by a route that holds to the nodes, and counts, times and notes stand clear.
#include "model/core/states.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/diagrams/diagram_view.h"
#include "views/panes/states/states_pane.h"

#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

QRect boxOf(const DiagramNode &node) { return {node.x, node.y, node.width, kDiagramNodeHeight}; }

const DiagramNode *nodeOf(const DiagramLayout &layout, std::string_view state)
{
    const auto found = std::ranges::find(layout.nodes, state, &DiagramNode::state);
    return found == layout.nodes.end() ? nullptr : &*found;
}

/// On the edge of the box: lines are drawn on the half pixel, so both neighbours of the border count.
bool onBorder(const QRect &box, const QPoint &point)
{
    return box.adjusted(-1, -1, 2, 2).contains(point) && !box.adjusted(1, 1, -1, -1).contains(point);
}

QRect segment(const QPoint &a, const QPoint &b)
{
    return QRect(QPoint(std::min(a.x(), b.x()), std::min(a.y(), b.y())), QPoint(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
}

QByteArray nameOf(const DiagramLayout &layout, const DiagramEdge &edge)
{
    return QByteArray::fromStdString(std::string(layout.entity) + " " + std::string(edge.from) + ">" + std::string(edge.to));
}

} // namespace

class StatesLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void everyLegalEdgeIsDrawn();
    void routesHoldToTheNodes();
    void labelsStandClear();
    void timesStandBetweenTheNodes();
    void notesStandUnderTheNodes();
    void rowsFillTheWidth();
};

void StatesLayoutTest::everyLegalEdgeIsDrawn()
{
    for (const AnyMachine &machine : allStateMachines()) {
        const DiagramLayout *layout = findDiagram(machine.entity);
        QVERIFY2(layout, std::string(machine.entity).c_str());
        QCOMPARE(layout->nodes.size(), machine.states.size());
        for (const std::string_view state : machine.states) QVERIFY2(nodeOf(*layout, state), std::string(state).c_str());
        QCOMPARE(layout->edges.size(), machine.edges.size());
        for (const AnyEdge &edge : machine.edges) {
            const auto same = [&](const DiagramEdge &drawn) { return drawn.from == edge.from && drawn.to == edge.to; };
            QVERIFY2(std::ranges::count_if(layout->edges, same) == 1, (std::string(edge.from) + ">" + std::string(edge.to)).c_str());
        }
        for (const DiagramEdge &edge : layout->refused) QVERIFY2(!isLegalEdge(machine.entity, edge.from, edge.to), nameOf(*layout, edge));
    }
}

void StatesLayoutTest::routesHoldToTheNodes()
{
    for (const DiagramLayout &layout : diagramLayouts()) {
        const QRect all(0, 0, layout.width, layout.height);
        for (const DiagramNode &node : layout.nodes)
            QVERIFY2(all.contains(boxOf(node).adjusted(-4, -4, 4, 4)), std::string(node.state).c_str());
        for (const DiagramEdge &edge : layout.edges) {
            const QByteArray name = nameOf(layout, edge);
            QVERIFY2(edge.points.size() >= 2, name);
            QVERIFY2(onBorder(boxOf(*nodeOf(layout, edge.to)), edge.points.back()), name);
            if (!edge.from.empty()) QVERIFY2(onBorder(boxOf(*nodeOf(layout, edge.from)), edge.points.front()), name);
            for (std::size_t i = 1; i < edge.points.size(); ++i) {
                const QPoint a = edge.points[i - 1], b = edge.points[i];
                QVERIFY2(a.x() == b.x() || a.y() == b.y(), name);
                for (const DiagramNode &node : layout.nodes)
                    QVERIFY2(!boxOf(node).adjusted(2, 2, -2, -2).intersects(segment(a, b)),
                             name + " crosses " + std::string(node.state).c_str());
            }
        }
    }
}

void StatesLayoutTest::labelsStandClear()
{
    // With four digits no count covers a node or another count.
    for (const DiagramLayout &layout : diagramLayouts()) {
        std::vector<std::pair<QByteArray, QRectF>> boxes;
        for (const DiagramEdge &edge : layout.edges) {
            EdgeItem item(layout, edge, EdgeItem::Kind::Legal, 1);
            item.setLook({u"4,912"_s, {}, {}, false});
            const QByteArray name = nameOf(layout, edge);
            const QRectF box = item.labelBox();
            QVERIFY2(QRectF(0, 0, layout.width, layout.height).contains(box), name);
            for (const DiagramNode &node : layout.nodes)
                QVERIFY2(!box.intersects(boxOf(node)), name + " over " + std::string(node.state).c_str());
            for (const auto &[other, taken] : boxes) QVERIFY2(!box.intersects(taken), name + " over " + other);
            boxes.emplace_back(name, box);
        }
    }
}

void StatesLayoutTest::timesStandBetweenTheNodes()
{
    // Whatever an order took, its time is there and covers no node, not even the ring of the current one, and no count.
    for (const Language language : {Language::English, Language::Korean}) {
        look(ThemeKind::Dark, language);
        states::OrderPath path;
        path.firstMs = kSeedTimeMs;
        for (const qint64 ms :
             {qint64{12}, qint64{99}, qint64{412}, qint64{4'640}, qint64{59'900}, qint64{73'299}, qint64{599'900}, qint64{754'000}})
            for (const DiagramLayout &layout : diagramLayouts())
                for (const DiagramEdge &edge : layout.edges) {
                    if (edge.from.empty()) continue;
                    EdgeItem item(layout, edge, EdgeItem::Kind::Legal, 1);
                    item.setLook({u"912"_s, states::pathTime(path, kSeedTimeMs + ms), {}, true});
                    const QByteArray name = nameOf(layout, edge) + ' ' + item.look().time.toUtf8();
                    QVERIFY2(!item.timeBox().isEmpty(), name);
                    QVERIFY2(!item.timeBox().intersects(item.labelBox()), name);
                    const int ring = !edge.aside ? 3 : ms >= 100 ? 2 : 0; // what a current node has around it
                    for (const DiagramNode &node : layout.nodes)
                        QVERIFY2(!item.timeBox().intersects(QRectF(boxOf(node)).adjusted(-ring, -ring, ring, ring)), name);
                }
    }
    look();
}

void StatesLayoutTest::notesStandUnderTheNodes()
{
    for (const auto &[entity, lines] : {std::pair("order", 1), std::pair("reservation", 2), std::pair("breaker", 3)}) {
        const DiagramLayout &layout = *findDiagram(entity);
        const int top = layout.height - (lines * 17 + 5); // as DiagramScene::setNotes() puts them
        for (const DiagramNode &node : layout.nodes)
            QVERIFY2(boxOf(node).bottom() < top || node.x > 700, std::string(node.state).c_str()); // the order's note is short
        for (const DiagramEdge &edge : layout.edges)
            for (const QPoint &point : edge.points) QVERIFY2(point.y() < top || point.x() > 700, nameOf(layout, edge));
    }
}

void StatesLayoutTest::rowsFillTheWidth()
{
    std::vector<const DiagramLayout *> chosen;
    for (const char *entity : {"order", "process", "payment", "reservation", "delivery", "breaker"}) chosen.push_back(findDiagram(entity));
    const std::vector<DiagramCell> cells = packDiagrams(chosen, 962, 1);
    QCOMPARE(cells.size(), std::size_t{6});
    QCOMPARE(cells[1].area.top(), cells[0].area.bottom());
    QCOMPARE(cells[1].area.top(), cells[2].area.top()); // process and payment share a row
    QCOMPARE(cells[2].area.left(), cells[1].area.right());
    QCOMPARE(cells[3].area.top(), cells[5].area.top()); // reservation, delivery and breaker, too
    for (const std::size_t last : {std::size_t{0}, std::size_t{2}, std::size_t{5}}) QVERIFY(std::abs(cells[last].area.right() - 962) <= 2);
    const std::vector<DiagramCell> narrow = packDiagrams(chosen, 500, 1);
    QCOMPARE(narrow[0].area.width(), 960.0); // scrolls
    QVERIFY(narrow[2].area.top() > narrow[1].area.top());
}

QTEST_MAIN(StatesLayoutTest)
#include "states_layout_test.moc"
