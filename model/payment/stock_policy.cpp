#include "model/payment/stock_policy.h"

namespace hamster::payment {

namespace {

const Sql kSnapshotQuantity{"SELECT coalesce(sum(i.quantity), 0) FROM product_order_snapshots s JOIN product_order_snapshot_items i "
                            "ON i.snapshot_id = s.id WHERE s.order_public_id = ?"};
const Sql kSnapshotItems{"SELECT i.order_item_public_id, i.product_public_id, i.quantity FROM product_order_snapshots s "
                         "JOIN product_order_snapshot_items i ON i.snapshot_id = s.id WHERE s.order_public_id = ? ORDER BY i.id"};

/// RESERVE_FIRST: held from order.placed on, so that nobody pays for what is not there.
class ReserveFirst final : public StockPolicy {
public:
    explicit ReserveFirst(Reservations &reservations)
        : m_reservations(reservations)
    {}
    std::vector<StockSynchronized> place(Tx &tx, const OrderPlaced &order, Instant expiresAt, const EventContext &context) override
    {
        std::vector<ReservationRow> items;
        for (const PlacedItem &item : order.items) items.push_back({{}, item.orderItemId, item.productId, item.quantity});
        return m_reservations.hold(tx, {order.orderId, order.orderNumber, expiresAt}, items, context);
    }
    StockClaim claim(Tx &tx, const PaymentRow &payment) override
    {
        StockClaim claim{{}, m_reservations.ofOrder(tx, payment.orderId)};
        const auto ordered = tx.value<std::int64_t>(kSnapshotQuantity, payment.orderId).value_or(0);
        std::int64_t held = 0;
        bool gone = claim.items.empty();
        for (const ReservationRow &row : claim.items) {
            held += row.quantity;
            if (row.status != ReservationState::Held) gone = true;
        }
        if (gone)
            claim.obstacle = "RESERVATION_GONE";
        else if (ordered == 0)
            claim.obstacle = "SNAPSHOT_GONE";
        else if (held != ordered)
            claim.obstacle = "RESERVATION_GONE";
        return claim;
    }
    std::vector<StockSynchronized> confirm(Tx &tx, const PaymentRow &, const StockClaim &claim, const EventContext &context) override
    {
        m_reservations.confirm(tx, claim.items, context);
        return {};
    }

private:
    Reservations &m_reservations;
};

/// DEDUCT_ON_CALLBACK: order.placed only looks; stock is taken when the money is there, and may be gone by then.
class DeductOnCallback final : public StockPolicy {
public:
    DeductOnCallback(Stock &stock, Reservations &reservations)
        : m_stock(stock)
        , m_reservations(reservations)
    {}
    std::vector<StockSynchronized> place(Tx &, const OrderPlaced &, Instant, const EventContext &) override { return {}; }
    StockClaim claim(Tx &tx, const PaymentRow &payment) override
    {
        StockClaim claim;
        std::vector<ProductQuantity> wanted;
        {
            Rows rows = tx.query(kSnapshotItems, payment.orderId);
            while (rows.next()) {
                claim.items.push_back({{}, rows.get<OrderItemId>(0), rows.get<ProductId>(1), rows.get<std::int64_t>(2)});
                wanted.push_back({claim.items.back().product, claim.items.back().quantity});
            }
        }
        if (claim.items.empty()) claim.obstacle = "SNAPSHOT_GONE";
        for (const ProductQuantity &each : perProduct(std::move(wanted)))
            if (m_stock.available(tx, each.product).value_or(0) < each.quantity) claim.obstacle = "NOT_ENOUGH_STOCK";
        return claim;
    }
    std::vector<StockSynchronized> confirm(Tx &tx, const PaymentRow &payment, const StockClaim &claim, const EventContext &context) override
    {
        const ReservationOrder order{payment.orderId, payment.orderNumber, payment.expiresAt};
        std::vector<StockSynchronized> levels = m_reservations.hold(tx, order, claim.items, context);
        m_reservations.confirm(tx, m_reservations.ofOrder(tx, payment.orderId), context);
        return levels;
    }

private:
    Stock &m_stock;
    Reservations &m_reservations;
};

} // namespace

std::unique_ptr<StockPolicy> makeStockPolicy(const Policies &policies, Stock &stock, Reservations &reservations)
{
    switch (policies.get<StockTaking>()) {
    case StockTaking::ReserveFirst: return std::make_unique<ReserveFirst>(reservations);
    case StockTaking::DeductOnCallback: return std::make_unique<DeductOnCallback>(stock, reservations);
    }
    return nullptr;
}

} // namespace hamster::payment
