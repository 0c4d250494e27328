#include "simulator/laboratory/shoppers.h"

#include "simulator/laboratory/laboratory.h"

#include <cmath>

namespace hamster {

namespace {
const Sql kMembers{"SELECT public_id FROM members ORDER BY id LIMIT 1000"};
const Sql kLow{"SELECT public_id FROM products WHERE stock_cache <= low_stock_threshold ORDER BY id"};
const Sql kProducts{"SELECT vendor_public_id, public_id FROM products ORDER BY vendor_public_id, id"};

/// A delivery takes a while: what runs low is sold out for some orders now and then.
constexpr Duration kDeliveryTime = 45s;
constexpr std::int64_t kDelivery = 120;

struct Habit {
    std::string_view token;
    double share;
};
constexpr std::array kHabits{Habit{"tok_ok", 0.80},      Habit{"tok_any", 0.08},  Habit{"tok_limit", 0.04},
                             Habit{"tok_invalid", 0.02}, Habit{"tok_slow", 0.04}, Habit{"tok_lost_webhook", 0.02}};
} // namespace

Shoppers::Shoppers(Laboratory &laboratory)
    : m_laboratory(laboratory)
    , m_random(laboratory.options().seed, "customer", "shopping")
{}

void Shoppers::setRate(double ordersPerMinute, bool onlyGoodCards)
{
    m_rate = ordersPerMinute;
    m_onlyGoodCards = onlyGoodCards;
    m_laboratory.scheduler().cancel(std::exchange(m_timer, 0));
    if (m_rate > 0) arm();
}

void Shoppers::arm()
{
    const double gapMs = -std::log(1.0 - m_random.unit()) * 60'000.0 / m_rate;
    m_timer = m_laboratory.scheduler().after(Duration(static_cast<std::int64_t>(gapMs) + 1), m_life.guard([this] {
        shop();
        arm();
    }));
}

void Shoppers::shop()
{
    if (m_shelves.empty()) loadCatalogue();
    if (m_shelves.empty() || m_members.empty()) return;
    m_laboratory.apply(draw(), [](const CommandAnswer &) {});
    restock();
}

void Shoppers::restock()
{
    const Instant now = m_laboratory.clock().now();
    std::vector<ProductId> low;
    {
        Rows rows = m_laboratory.world()->database(Party::Ecommerce).query(kLow);
        while (rows.next()) low.push_back(rows.get<ProductId>(0));
    }
    for (const ProductId product : low) {
        const auto [last, isFirst] = m_deliveries.try_emplace(product, now);
        if (!isFirst && now - last->second < 2 * kDeliveryTime) continue;
        last->second = now;
        m_laboratory.scheduler().after(kDeliveryTime, m_life.guard([this, product] {
            m_laboratory.apply(command::AdjustStock{product, false, kDelivery, "delivery of the supplier", "demo vendor"},
                               [](const CommandAnswer &) {});
        }));
    }
}

void Shoppers::loadCatalogue()
{
    Database &shop = m_laboratory.world()->database(Party::Ecommerce);
    Rows members = shop.query(kMembers);
    while (members.next()) m_members.push_back(members.get<MemberId>(0));
    Rows products = shop.query(kProducts);
    while (products.next()) {
        const auto vendor = products.get<VendorId>(0);
        if (m_shelves.empty() || m_shelves.back().vendor != vendor) m_shelves.push_back({vendor, {}});
        m_shelves.back().products.push_back(products.get<ProductId>(1));
    }
}

command::PlaceOrder Shoppers::draw()
{
    if (m_shelves.empty()) loadCatalogue();
    HAMSTER_ASSERT(!m_shelves.empty() && !m_members.empty());
    const auto pick = [this](std::size_t size) {
        return static_cast<std::size_t>(m_random.between(0, static_cast<std::int64_t>(size) - 1));
    };
    command::PlaceOrder order;
    order.member = m_members[pick(m_members.size())];
    const Shelf &shelf = m_shelves[pick(m_shelves.size())];
    const std::size_t kinds = 1 + pick(std::min<std::size_t>(3, shelf.products.size()));
    std::size_t at = pick(shelf.products.size());
    for (std::size_t i = 0; i < kinds; ++i, ++at)
        order.lines.push_back({shelf.products[at % shelf.products.size()], m_random.between(1, 3)});
    order.method = m_random.chance(0.15) ? "KAKAO_PAY" : "CARD";
    if (m_random.chance(0.2)) order.pointsToUse = m_random.between(1, 20) * 100;
    order.cardToken = "tok_ok";
    double draw = m_random.unit();
    if (!m_onlyGoodCards) {
        for (const Habit &habit : kHabits) {
            order.cardToken = habit.token;
            if (draw < habit.share) break;
            draw -= habit.share;
        }
    }
    return order;
}

} // namespace hamster
