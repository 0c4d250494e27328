#include "views/panes/world/layout.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace hamster::world {

namespace {

constexpr qreal kWidth = 1008, kHeight = 340, kMargin = 8;
constexpr qreal kCustomer = 100, kShop = 154, kBus = 200, kCore = 152, kPg = 128;
constexpr qreal kGateway = 144; ///< of the gateway and the PG beside it: five facts and a foot
// Gaps between the columns, and who gets how much of the room that is left.
constexpr qreal kGaps[] = {50, 56, 56, 96};
constexpr qreal kShares[] = {0.2, 0.25, 0.25, 0.3};
constexpr qreal kContentMax = 430; ///< taller views leave room above and below
constexpr qreal kTypeLeast = 0.92, kTypeMost = 1.1;
constexpr qreal kPillWidth = 34, kPillHeight = 15;

class Builder {
public:
    Builder(const QSizeF &view, qreal textScale)
    {
        const qreal fit = std::min(view.width() / (kWidth * textScale), view.height() / (kHeight * textScale));
        m_layout.scale = std::clamp(std::floor(fit * 100) / 100, 0.55, 1.6) * textScale;
        // Boxes have room for somewhat larger type than their size asks for: small ones use it.
        m_layout.type = std::clamp(kTypeLeast * textScale, m_layout.scale, m_layout.scale * kTypeMost);
        m_layout.size = view;
        m_width = std::max(kWidth, view.width() / m_layout.scale);
        const qreal height = std::max(kHeight, view.height() / m_layout.scale);
        m_content = std::min(height, kContentMax);
        m_top = (height - m_content) / 2;
    }

    Layout build()
    {
        const qreal room = m_width - kWidth;
        qreal x = kMargin;
        const qreal customer = x;
        const qreal shop = x = x + kCustomer + kGaps[0] + room * kShares[0];
        const qreal bus = x = x + kShop + kGaps[1] + room * kShares[1];
        const qreal core = x = x + kBus + kGaps[2] + room * kShares[2];
        const qreal pg = x + kCore + kGaps[3] + room * kShares[3];
        const qreal busBottom = m_content - 26, middle = 20 + (busBottom - 20) / 2 - 17;
        const qreal gateway = busBottom - kGateway;
        node(Party::Customer, customer, middle - 39, kCustomer, 78);
        node(Party::Ecommerce, shop, middle - 56, kShop, 112);
        node(Party::DataPlatform, shop, busBottom - 56, kShop, 66);
        node(Party::Bus, bus, 20, kBus, busBottom - 20);
        node(Party::Payment, core, 20, kCore, 112);
        node(Party::Gateway, core, gateway, kCore, kGateway);
        node(Party::Pg, pg, gateway, kPg, kGateway);
        across(LinkId::CustomerShop, customer + kCustomer, shop, middle, false);
        across(LinkId::ShopBus, shop + kShop, bus, middle - 16, true);
        across(LinkId::BusShop, bus, shop + kShop, middle + 16, false);
        down(LinkId::ShopPlatform, shop + kShop / 2, middle + 56, busBottom - 56);
        across(LinkId::BusPayment, bus + kBus, core, 64, true);
        across(LinkId::PaymentBus, core, bus + kBus, 92, false);
        across(LinkId::BusGateway, bus + kBus, core, gateway + 60, true);
        across(LinkId::GatewayBus, core, bus + kBus, gateway + 92, false);
        across(LinkId::GatewayPg, core + kCore, pg, gateway + 58, true);
        across(LinkId::PgGateway, pg, core + kCore, gateway + 98, false);
        // Beside these two stands their rate, and a fault's badge in the middle of the webhooks: the count goes onto the line.
        const qreal between = core + kCore;
        m_layout.ways[static_cast<std::size_t>(LinkId::GatewayPg)].pill =
            rect((between + pg) / 2 - kPillWidth / 2, gateway + 58 - kPillHeight / 2, kPillWidth, kPillHeight);
        m_layout.ways[static_cast<std::size_t>(LinkId::PgGateway)].pill =
            rect(between + 8, gateway + 98 - kPillHeight / 2, kPillWidth, kPillHeight);
        const qreal legend = core + kCore + 40;
        m_layout.legend = rect(legend, 20, m_width - kMargin - legend, gateway - 34); // above what faults say of the link below it
        m_layout.hint = rect(kMargin, 12, bus - 2 * kMargin, 16);
        m_layout.free = rect(kMargin, 12, bus - 3 * kMargin, middle - 56 - 12 - 8);
        return std::move(m_layout);
    }

private:
    QRectF rect(qreal x, qreal y, qreal w, qreal h) const
    {
        const qreal s = m_layout.scale;
        return QRectF(std::floor(x * s), std::floor((y + m_top) * s), std::floor(w * s), std::floor(h * s));
    }
    void node(Party party, qreal x, qreal y, qreal w, qreal h) { m_layout.nodes.push_back({party, rect(x, y, w, h)}); }

    void across(LinkId link, qreal from, qreal to, qreal y, bool above)
    {
        const qreal s = m_layout.scale, row = std::floor((y + m_top) * s) + 0.5, center = (from + to) / 2;
        Way way;
        way.link = link;
        way.points = {QPointF(std::floor(from * s), row), QPointF(std::floor(to * s), row)};
        way.pill = rect(center - kPillWidth / 2, above ? y - 25 : y + 10, kPillWidth, kPillHeight);
        // Clear of a fault's badge, which is 18 high in the middle of the link.
        way.caption = rect(std::min(from, to) + 2, above ? y - 27 : y + 11, std::abs(to - from) - 4, 16);
        way.captionAbove = above;
        m_layout.ways.push_back(std::move(way));
    }
    void down(LinkId link, qreal x, qreal from, qreal to)
    {
        const qreal s = m_layout.scale, column = std::floor(x * s) + 0.5, center = (from + to) / 2;
        Way way;
        way.link = link;
        way.points = {QPointF(column, std::floor((from + m_top) * s)), QPointF(column, std::floor((to + m_top) * s))};
        // Words at the right, clear of a fault's badge on the line; the count at the left.
        way.pill = rect(x - 14 - kPillWidth, center - kPillHeight / 2, kPillWidth, kPillHeight);
        way.caption = rect(x + 26, center - 8, 56, 16); // no farther than the nodes: beside them stand the words of other links
        m_layout.ways.push_back(std::move(way));
    }

    Layout m_layout;
    qreal m_width, m_content, m_top;
};

} // namespace

qreal Way::length() const
{
    qreal sum = 0;
    for (qsizetype i = 1; i < points.size(); ++i) sum += QLineF(points[i - 1], points[i]).length();
    return sum;
}

QPointF Way::at(qreal share) const
{
    qreal left = length() * std::clamp(share, 0.0, 1.0);
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF part(points[i - 1], points[i]);
        if (left <= part.length() || i + 1 == points.size())
            return part.length() > 0 ? part.pointAt(std::min(1.0, left / part.length())) : part.p1();
        left -= part.length();
    }
    return points.isEmpty() ? QPointF() : points.back();
}

const Node &Layout::node(Party party) const
{
    const auto found = std::ranges::find(nodes, party, &Node::party);
    return found == nodes.end() ? nodes.front() : *found;
}

Layout layOut(const QSizeF &view, qreal textScale) { return Builder(view, textScale).build(); }

Target targetAt(const Layout &layout, const QPointF &point)
{
    for (const Node &node : layout.nodes)
        if (node.rect.contains(point)) return {Target::What::Node, node.party, LinkId::CustomerShop};
    for (const Way &way : layout.ways) {
        const QRectF band = way.points.boundingRect().adjusted(-7, -7, 7, 7);
        if (band.contains(point) || way.pill.contains(point)) return {Target::What::Link, Party::Operator, way.link};
    }
    return {};
}

QRectF targetRect(const Layout &layout, const Target &target)
{
    switch (target.what) {
    case Target::What::None: return {};
    case Target::What::Node: return layout.node(target.party).rect;
    case Target::What::Link: return layout.way(target.link).points.boundingRect().adjusted(-4, -7, 4, 7);
    }
    return {};
}

std::vector<Target> targets(const Layout &layout)
{
    std::vector<Target> all;
    for (const Node &node : layout.nodes) all.push_back({Target::What::Node, node.party, LinkId::CustomerShop});
    for (const Way &way : layout.ways) all.push_back({Target::What::Link, Party::Operator, way.link});
    std::ranges::stable_sort(all, {}, [&](const Target &target) { return targetRect(layout, target).x(); });
    return all;
}

} // namespace hamster::world
