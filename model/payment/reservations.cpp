#include "model/payment/reservations.h"

#include "model/payment/moves.h"

namespace hamster::payment {

namespace {

const Sql kOfOrder{
    "SELECT public_id, order_item_public_id, product_public_id, quantity, restocked_quantity, status FROM stock_reservations "
    "WHERE order_public_id = ? ORDER BY id"};
const Sql kHold{"INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, quantity, status, "
                "expires_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, 'HELD', ?6, ?7, ?7)"};
const Sql kDecide{
    "UPDATE stock_reservations SET status = ?, updated_at = ?, version = version + 1 WHERE public_id = ? AND status = 'HELD'"};
const Sql kRestock{"UPDATE stock_reservations SET restocked_quantity = restocked_quantity + ?, status = ?, updated_at = ?, "
                   "version = version + 1 WHERE public_id = ? AND status = 'CONFIRMED'"};
const Sql kPointsReturned{"UPDATE payments SET points_returned = points_used, updated_at = ? WHERE public_id = ?"};

} // namespace

std::vector<ReservationRow> Reservations::ofOrder(Tx &tx, OrderId order)
{
    std::vector<ReservationRow> result;
    Rows rows = tx.query(kOfOrder, order);
    while (rows.next())
        result.push_back({rows.get<ReservationId>(0), rows.get<OrderItemId>(1), rows.get<ProductId>(2), rows.get<std::int64_t>(3),
                          rows.get<std::int64_t>(4), rows.get<ReservationState>(5)});
    return result;
}

std::vector<StockSynchronized> Reservations::hold(Tx &tx, const ReservationOrder &order, const std::vector<ReservationRow> &items,
                                                  const EventContext &context)
{
    std::vector<ProductQuantity> quantities;
    quantities.reserve(items.size());
    for (const ReservationRow &item : items) {
        const ReservationId id = m_core.ids().next<ReservationId>();
        mustBeBorn(m_core.states(), tx, id.value, ReservationState::Held, context.cause());
        tx.exec(kHold, id, order.id, item.orderItem, item.product, item.quantity, order.expiresAt, tx.now());
        quantities.push_back({item.product, item.quantity});
    }
    return m_stock.move(tx, perProduct(std::move(quantities)), -1, {"RESERVE", order.number, order.id, context.eventId});
}

void Reservations::confirm(Tx &tx, const std::vector<ReservationRow> &rows, const EventContext &context)
{
    for (const ReservationRow &row : rows) {
        mustMove(m_core.states(), tx, row.id.value, ReservationState::Held, ReservationState::Confirmed, context.cause());
        tx.exec(kDecide, ReservationState::Confirmed, tx.now(), row.id);
    }
}

Released Reservations::release(Tx &tx, const PaymentRow &payment, std::string_view reason, const EventContext &context)
{
    Released released;
    std::vector<ProductQuantity> back;
    std::vector<ProductQuantity> told; // a reservation is told to be released once
    for (const ReservationRow &row : ofOrder(tx, payment.orderId)) {
        if (!m_guard->lets(row.status)) continue;
        back.push_back({row.product, row.quantity});
        if (row.status != ReservationState::Held) continue;
        mustMove(m_core.states(), tx, row.id.value, ReservationState::Held, ReservationState::Released, context.cause());
        tx.exec(kDecide, ReservationState::Released, tx.now(), row.id);
        told.push_back(back.back());
    }
    released.items = perProduct(std::move(told));
    released.stock = m_stock.move(tx, perProduct(std::move(back)), 1, {"RELEASE", reason, payment.orderId, context.eventId});
    const Money points = payment.pointsUsed - payment.pointsReturned;
    if (!points.isZero()) {
        released.points = m_points.giveBack(tx, payment.memberId, points, payment.orderId, context.eventId);
        tx.exec(kPointsReturned, tx.now(), payment.id);
    }
    return released;
}

void Reservations::releaseAgain(Tx &tx, const PaymentRow &payment, const std::string &reason, const EventContext &context)
{
    if (!m_guard->lets(ReservationState::Released)) return;
    announce(tx, payment, release(tx, payment, reason, context), reason, context.chain());
}

void Reservations::announce(Tx &tx, const PaymentRow &payment, const Released &released, const std::string &reason, const Chain &chain)
{
    if (!released.items.empty()) {
        StockReleased event{payment.orderId, payment.orderNumber, {}, reason};
        for (const ProductQuantity &item : released.items) event.items.push_back({item.product, item.quantity});
        m_core.outbox().add(tx, std::move(event), chain);
    }
    m_stock.announce(tx, released.stock, chain);
    if (released.points) m_core.outbox().add(tx, *released.points, chain);
}

void Reservations::restock(Tx &tx, const ReservationRow &row, std::int64_t quantity, const EventContext &context)
{
    const bool all = row.restocked + quantity == row.quantity;
    if (all) mustMove(m_core.states(), tx, row.id.value, ReservationState::Confirmed, ReservationState::Restocked, context.cause());
    tx.exec(kRestock, quantity, all ? ReservationState::Restocked : ReservationState::Confirmed, tx.now(), row.id);
}

} // namespace hamster::payment
