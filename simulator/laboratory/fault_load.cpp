// Load and what operators do twice.

#include "simulator/laboratory/fault_hands.h"
#include "simulator/laboratory/laboratory.h"

namespace hamster {

namespace {
const Sql kProducts{"SELECT public_id FROM products ORDER BY id"};
const Sql kMembers{"SELECT public_id FROM members ORDER BY id"};
const Sql kItems{"SELECT public_id, quantity FROM order_items WHERE order_public_id = ? ORDER BY id"};
const Sql kLetters{
    "SELECT public_id FROM dead_letters WHERE group_name = ?1 AND status = 'PENDING' AND instr(payload, ?2) > 0 ORDER BY id DESC LIMIT 1"};
constexpr const char *kCustomer = "customer";
constexpr Duration kStockArrives = 3s; ///< the shop hears of an adjustment by events
void unheard(const CommandAnswer &) {}
} // namespace

void FaultHands::flashSale(int buyers, int stock, std::uint64_t seed)
{
    if (!m_lab.world()) return;
    Database &shop = m_lab.world()->database(Party::Ecommerce);
    std::vector<ProductId> products;
    std::vector<MemberId> members;
    {
        Rows rows = shop.query(kProducts);
        while (rows.next()) products.push_back(rows.get<ProductId>(0));
    }
    {
        Rows rows = shop.query(kMembers);
        while (rows.next()) members.push_back(rows.get<MemberId>(0));
    }
    if (products.empty() || members.empty()) return;
    Random random(seed, "faults", "flash-sale");
    const ProductId product = products[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(products.size()) - 1))];
    m_lab.apply(command::AdjustStock{product, true, stock, "flash sale", "operator"}, unheard);
    m_lab.scheduler().after(kStockArrives, m_life.guard([this, product, members, buyers] {
        for (int i = 0; i < buyers; ++i) {
            command::PlaceOrder order;
            order.member = members[static_cast<std::size_t>(i) % members.size()];
            order.lines = {{product, 1}};
            order.cardToken = "tok_ok";
            m_lab.apply(order, unheard);
        }
    }));
}

void FaultHands::cancelOrder(const FaultSubject &subject, Duration delay)
{
    FaultSubject about = subject;
    complete(about);
    const auto order = OrderId::parse(about.order);
    if (!order) return;
    m_lab.scheduler().after(delay, m_life.guard([this, order = *order] {
        m_lab.apply(command::CancelOrder{order, "changed my mind", kCustomer}, unheard);
    }));
}

void FaultHands::refundOrder(const FaultSubject &subject, int times)
{
    const auto order = OrderId::parse(subject.order);
    if (!order || !m_lab.world()) return;
    command::RequestRefund refund{*order, {}, std::nullopt, "did not fit", "operator"};
    {
        Rows items = m_lab.world()->database(Party::Ecommerce).query(kItems, *order);
        while (items.next()) refund.lines.push_back({items.get<OrderItemId>(0), items.get<std::int64_t>(1), true});
    }
    for (int i = 0; i < times; ++i) m_lab.apply(refund, unheard);
}

void FaultHands::redrive(const FaultSubject &subject, int times)
{
    m_lab.scheduler().after(100ms, m_life.guard([this, subject, times] {
        if (!m_lab.world()) return;
        const std::string group(toString(subject.to));
        const auto letter = m_lab.world()->database(Party::Bus).value<std::int64_t>(kLetters, group, subject.key);
        if (!letter) return;
        for (int i = 0; i < times; ++i) m_lab.apply(command::RedriveDeadLetter{group, *letter, "operator"}, unheard);
    }));
}

void FaultHands::reconcile(int times)
{
    m_lab.scheduler().after(0ms, m_life.guard([this, times] {
        for (int i = 0; i < times; ++i)
            if (auto *gateway = m_lab.world() ? m_lab.world()->gateway() : nullptr) gateway->reconcileNow();
    }));
}

} // namespace hamster
