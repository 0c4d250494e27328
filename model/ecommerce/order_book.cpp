#include "model/ecommerce/order_book.h"

namespace hamster::ecommerce {

namespace {

#define HAMSTER_ORDER_COLUMNS                                                                                                              \
    "SELECT public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, points_used, amount, refunded_amount, "       \
    "payment_method, status, status_reason, status_message, payment_state, reservation_state, payment_public_id, "                         \
    "user_coupon_public_id, confirmation_attempts, created_at FROM orders "
const Sql kById{HAMSTER_ORDER_COLUMNS "WHERE public_id = ?"};
const Sql kByNumber{HAMSTER_ORDER_COLUMNS "WHERE order_number = ?"};
#undef HAMSTER_ORDER_COLUMNS

const Sql kItems{"SELECT public_id, product_public_id, sku, name, unit_price, quantity, discount_share, points_share, refunded_quantity, "
                 "restocked_quantity FROM order_items WHERE order_public_id = ? ORDER BY id"};
const Sql kHanging{"SELECT public_id, order_number, status, created_at FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT') "
                   "AND created_at <= ? ORDER BY created_at, id"};
const Sql kMove{"UPDATE orders SET status = ?3, status_reason = nullif(?4, ''), status_message = nullif(?5, ''), updated_at = ?6, "
                "version = version + 1 WHERE public_id = ?1 AND status = ?2"};
const Sql kPayment{"UPDATE orders SET payment_state = ?2, payment_public_id = coalesce(?3, payment_public_id), updated_at = ?4, "
                   "version = version + 1 WHERE public_id = ?1"};
const Sql kReservation{"UPDATE orders SET reservation_state = ?2, updated_at = ?3, version = version + 1 WHERE public_id = ?1"};

std::optional<OrderRow> readOne(Rows rows)
{
    if (!rows.next()) return std::nullopt;
    OrderRow row;
    row.id = rows.get<OrderId>(0);
    row.number = rows.get<std::string>(1);
    row.vendor = rows.get<VendorId>(2);
    row.member = rows.get<MemberId>(3);
    row.subtotal = rows.get<Money>(4);
    row.discount = rows.get<Money>(5);
    row.pointsUsed = rows.get<Money>(6);
    row.amount = rows.get<Money>(7);
    row.refunded = rows.get<Money>(8);
    row.method = rows.get<std::string>(9);
    row.status = rows.get<OrderState>(10);
    row.reason = rows.get<std::optional<std::string>>(11);
    row.message = rows.get<std::optional<std::string>>(12);
    if (!rows.isNull(13)) row.paymentState = stateFrom<PaymentState>(rows.text(13));
    if (!rows.isNull(14)) row.reservationState = stateFrom<ReservationState>(rows.text(14));
    row.payment = rows.get<PaymentId>(15);
    row.coupon = rows.get<CouponId>(16);
    row.confirmationAttempts = rows.get<std::int64_t>(17);
    row.createdAt = rows.get<Instant>(18);
    return row;
}

} // namespace

std::optional<OrderRow> OrderBook::find(Database &database, OrderId id) { return readOne(database.query(kById, id)); }

std::optional<OrderRow> OrderBook::findByText(Database &database, std::string_view idOrNumber)
{
    if (idOrNumber.starts_with("ORD-")) return readOne(database.query(kByNumber, idOrNumber));
    const auto id = OrderId::parse(idOrNumber);
    return id ? find(database, *id) : std::nullopt;
}

std::vector<OrderItemRow> OrderBook::items(Database &database, OrderId id)
{
    std::vector<OrderItemRow> items;
    Rows rows = database.query(kItems, id);
    while (rows.next()) {
        items.push_back({rows.get<OrderItemId>(0), rows.get<ProductId>(1), rows.get<std::string>(2), rows.get<std::string>(3),
                         rows.get<Money>(4), rows.get<std::int64_t>(5), rows.get<Money>(6), rows.get<Money>(7), rows.get<std::int64_t>(8),
                         rows.get<std::int64_t>(9)});
    }
    return items;
}

std::vector<HangingOrder> OrderBook::hanging(Database &database, Instant before)
{
    std::vector<HangingOrder> orders;
    Rows rows = database.query(kHanging, before);
    while (rows.next()) {
        const auto status = rows.get<OrderState>(2);
        orders.push_back({rows.get<OrderId>(0), rows.get<std::string>(1), status, status == OrderState::Created ? "reserve" : "pay",
                          rows.get<Instant>(3)});
    }
    return orders;
}

bool OrderBook::move(Tx &tx, OrderRow &row, OrderState to, const StatusNote &note, const Cause &cause)
{
    if (!m_states.moved(tx, row.id.value, row.status, to, cause)) return false;
    const int changed = tx.exec(kMove, row.id, row.status, to, note.reason, note.message, tx.now());
    HAMSTER_ASSERT(changed == 1 || tx.failed());
    row.status = to;
    return true;
}

void OrderBook::setPayment(Tx &tx, OrderRow &row, PaymentState state, PaymentId payment)
{
    tx.exec(kPayment, row.id, state, payment, tx.now());
    row.paymentState = state;
}

void OrderBook::setReservation(Tx &tx, OrderRow &row, ReservationState state)
{
    tx.exec(kReservation, row.id, state, tx.now());
    row.reservationState = state;
}

} // namespace hamster::ecommerce
