#include "views/diagrams/diagram_scene.h"

#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hamster {

namespace {

qreal themeScale() { return Theme::current().scale() / 100.0; }

const DiagramNode *nodeOf(const DiagramLayout &layout, std::string_view state)
{
    const auto found = std::ranges::find(layout.nodes, state, &DiagramNode::state);
    return found == layout.nodes.end() ? nullptr : &*found;
}

} // namespace

std::vector<DiagramCell> packDiagrams(const std::vector<const DiagramLayout *> &chosen, qreal width, qreal scale)
{
    // Every diagram has a margin at its right that it can give up, before the whole has to scroll for a few pixels.
    const qreal slack = 12 * scale;
    std::vector<DiagramCell> cells;
    qreal top = 0;
    for (std::size_t first = 0; first < chosen.size();) {
        qreal used = chosen[first]->width * scale, height = chosen[first]->height * scale;
        std::size_t last = first + 1;
        for (; last < chosen.size() && used + chosen[last]->width * scale <= width + slack; ++last) {
            used += chosen[last]->width * scale;
            height = std::max(height, chosen[last]->height * scale);
        }
        const qreal spare = (used - width > slack ? 0 : width - used) / static_cast<qreal>(last - first);
        qreal left = 0;
        for (std::size_t i = first; i < last; ++i) {
            // The last one ends where the view does: rounding never makes it scroll.
            const bool ends = i + 1 == last && used - width <= slack;
            const qreal own = ends ? std::floor(width) - left : std::round(chosen[i]->width * scale + spare);
            cells.push_back({chosen[i], QRectF(left, std::round(top), own, std::round(height))});
            left += own;
        }
        top += height;
        first = last;
    }
    return cells;
}

DiagramEdge refusedRoute(const DiagramLayout &layout, std::string_view from, std::string_view to)
{
    const auto foreseen = std::ranges::find_if(layout.refused, [&](const DiagramEdge &edge) { return edge.from == from && edge.to == to; });
    if (foreseen != layout.refused.end()) return *foreseen;
    DiagramEdge route{from, to, {}, {}};
    const DiagramNode *a = nodeOf(layout, from), *b = nodeOf(layout, to);
    if (!a && !b) return route;
    const int half = kDiagramNodeHeight / 2;
    if (!a || !b || a == b) { // from nowhere, or back into itself: a stub from below
        const DiagramNode *at = b ? b : a;
        const int x = at->x + at->width - 24, y = at->y + kDiagramNodeHeight;
        route.points = {{x, y + 24}, {x, y + 5}};
        route.label = {x, y + 26};
        return route;
    }
    const bool right = b->x > a->x;
    const QPoint begin(right ? a->x + a->width : a->x, a->y + half + 9), end(right ? b->x - 5 : b->x + b->width + 5, b->y + half + 9);
    const int middle = (begin.x() + end.x()) / 2;
    route.points = {begin, {middle, begin.y()}, {middle, end.y()}, end};
    route.label = {middle, (begin.y() + end.y()) / 2};
    return route;
}

DiagramScene::DiagramScene(QObject *parent)
    : QGraphicsScene(parent)
{
    setItemIndexMethod(QGraphicsScene::NoIndex);
    connect(&Theme::current(), &Theme::changed, this, &DiagramScene::rebuild);
}

void DiagramScene::setChosen(const QStringList &entities)
{
    std::vector<const DiagramLayout *> chosen;
    for (const DiagramLayout &layout : diagramLayouts())
        if (entities.contains(QString::fromLatin1(layout.entity.data(), static_cast<qsizetype>(layout.entity.size()))))
            chosen.push_back(&layout);
    if (chosen == m_chosen) return;
    m_chosen = std::move(chosen);
    rebuild();
}

QStringList DiagramScene::chosen() const
{
    QStringList entities;
    for (const DiagramLayout *layout : m_chosen)
        entities << QString::fromLatin1(layout->entity.data(), static_cast<qsizetype>(layout->entity.size()));
    return entities;
}

void DiagramScene::setWidth(int width)
{
    if (width == m_width) return;
    m_width = width;
    const std::vector<DiagramCell> cells = packDiagrams(m_chosen, m_width, themeScale());
    m_cells = cells;
    QRectF all(0, 0, m_width, 0);
    for (const DiagramCell &cell : cells) {
        if (const Diagram *diagram = find(cell.layout->entity)) diagram->root->setPos(cell.area.topLeft());
        all |= cell.area;
    }
    setSceneRect(all);
    update();
}

void DiagramScene::rebuild()
{
    clear();
    m_diagrams.clear();
    m_cells = packDiagrams(m_chosen, m_width, themeScale());
    QRectF all(0, 0, m_width, 0);
    for (const DiagramCell &cell : m_cells) {
        m_diagrams.emplace(cell.layout->entity, build(cell));
        all |= cell.area;
    }
    setSceneRect(all);
    emit rebuilt();
    update();
}

DiagramScene::Diagram DiagramScene::build(const DiagramCell &cell)
{
    const DiagramLayout &layout = *cell.layout;
    const qreal scale = themeScale();
    Diagram diagram;
    auto *root = new QGraphicsItemGroup;
    root->setHandlesChildEvents(false);
    root->setFlag(QGraphicsItem::ItemHasNoContents);
    root->setPos(cell.area.topLeft());
    addItem(root);
    diagram.root = root;
    diagram.title = new TitleItem(layout, scale);
    diagram.title->setParentItem(root);
    for (const DiagramEdge &edge : layout.edges) {
        diagram.edges.push_back(new EdgeItem(layout, edge, EdgeItem::Kind::Legal, scale));
        diagram.edges.back()->setParentItem(root);
    }
    for (const DiagramNode &node : layout.nodes) {
        auto *item = new NodeItem(layout, node, scale);
        item->setParentItem(root);
        item->activated = [this](const NodeItem &at) {
            emit nodeActivated(QString::fromStdString(std::string(at.layout().entity)), QString::fromStdString(std::string(at.state())));
        };
        diagram.nodes.push_back(item);
    }
    return diagram;
}

const DiagramScene::Diagram *DiagramScene::find(std::string_view entity) const
{
    const auto found = m_diagrams.find(entity);
    return found == m_diagrams.end() ? nullptr : &found->second;
}

void DiagramScene::setTitle(std::string_view entity, const QString &name, const QString &words)
{
    if (const Diagram *diagram = find(entity)) diagram->title->setWords(name, words);
}

void DiagramScene::setNode(std::string_view entity, std::string_view state, const NodeLook &look)
{
    if (NodeItem *item = node(entity, state)) item->setLook(look);
}

void DiagramScene::setEdge(std::string_view entity, std::string_view from, std::string_view to, const EdgeLook &look)
{
    if (EdgeItem *item = edge(entity, from, to)) item->setLook(look);
}

void DiagramScene::setRefused(std::string_view entity, const std::vector<Refused> &edges)
{
    const auto found = m_diagrams.find(entity);
    if (found == m_diagrams.end()) return;
    Diagram &diagram = found->second;
    const bool same = std::ranges::equal(diagram.refused, edges, [](const EdgeItem *item, const Refused &edge) {
        return item->edge().from == edge.from && item->edge().to == edge.to;
    });
    if (!same) {
        for (EdgeItem *item : diagram.refused) delete item;
        diagram.refused.clear();
        const DiagramLayout &layout = *findDiagram(entity);
        for (const Refused &edge : edges) {
            DiagramEdge route = refusedRoute(layout, edge.from, edge.to);
            if (route.points.empty()) continue;
            // The names outlive the caller's strings where the layout has them.
            const DiagramNode *from = nodeOf(layout, edge.from), *to = nodeOf(layout, edge.to);
            route.from = from ? from->state : std::string_view();
            route.to = to ? to->state : std::string_view();
            diagram.refused.push_back(new EdgeItem(layout, route, EdgeItem::Kind::Refused, themeScale()));
            diagram.refused.back()->setParentItem(diagram.root);
        }
    }
    for (EdgeItem *item : diagram.refused)
        for (const Refused &edge : edges)
            if (item->edge().from == edge.from && item->edge().to == edge.to) item->setLook(edge.look);
}

void DiagramScene::setNotes(std::string_view entity, const std::vector<Note> &notes)
{
    const auto found = m_diagrams.find(entity);
    if (found == m_diagrams.end()) return;
    Diagram &diagram = found->second;
    const DiagramLayout &layout = *findDiagram(entity);
    const qreal scale = themeScale();
    while (diagram.notes.size() > notes.size()) {
        delete diagram.notes.back();
        diagram.notes.pop_back();
    }
    while (diagram.notes.size() < notes.size()) {
        auto *note = new NoteItem(layout.width - 32, scale);
        note->setParentItem(diagram.root);
        diagram.notes.push_back(note);
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        diagram.notes[i]->setWords(notes[i].words, notes[i].color, notes[i].align);
        const qreal fromFoot = static_cast<qreal>(notes.size() - i) * 17 + 5;
        diagram.notes[i]->setPos(std::round(16 * scale), std::round((layout.height - fromFoot) * scale));
    }
}

NodeItem *DiagramScene::node(std::string_view entity, std::string_view state) const
{
    const Diagram *diagram = find(entity);
    if (!diagram) return nullptr;
    const auto found = std::ranges::find(diagram->nodes, state, [](const NodeItem *item) { return item->state(); });
    return found == diagram->nodes.end() ? nullptr : *found;
}

EdgeItem *DiagramScene::edge(std::string_view entity, std::string_view from, std::string_view to) const
{
    const Diagram *diagram = find(entity);
    if (!diagram) return nullptr;
    const auto found =
        std::ranges::find_if(diagram->edges, [&](const EdgeItem *item) { return item->edge().from == from && item->edge().to == to; });
    return found == diagram->edges.end() ? nullptr : *found;
}

std::vector<const EdgeItem *> DiagramScene::refused(std::string_view entity) const
{
    const Diagram *diagram = find(entity);
    return diagram ? std::vector<const EdgeItem *>(diagram->refused.begin(), diagram->refused.end()) : std::vector<const EdgeItem *>{};
}

QStringList DiagramScene::notes(std::string_view entity) const
{
    QStringList words;
    if (const Diagram *diagram = find(entity))
        for (const NoteItem *note : diagram->notes) words << note->words();
    return words;
}

std::vector<NodeItem *> DiagramScene::nodes() const
{
    std::vector<NodeItem *> all;
    for (const auto &[entity, diagram] : m_diagrams) all.insert(all.end(), diagram.nodes.begin(), diagram.nodes.end());
    std::ranges::sort(all, [](const NodeItem *a, const NodeItem *b) {
        return a->scenePos().y() != b->scenePos().y() ? a->scenePos().y() < b->scenePos().y() : a->scenePos().x() < b->scenePos().x();
    });
    return all;
}

void DiagramScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.color(Token::Pane));
    for (const DiagramCell &cell : m_cells) {
        QRect area = cell.area.toRect();
        if (cell.area.bottom() >= sceneRect().bottom())
            area.setBottom(std::max(area.bottom(), rect.toAlignedRect().bottom())); // the last row
        if (area.top() > 0) painter->fillRect(QRect(area.left(), area.top(), area.width(), 1), theme.color(Token::Line));
        if (area.left() > 0) painter->fillRect(QRect(area.left(), area.top(), 1, area.height()), theme.color(Token::Line));
    }
}

} // namespace hamster
