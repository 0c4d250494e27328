#include "model/payment/intake.h"

#include "model/payment/master_data.h"
#include "model/payment/moves.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kPayment{
    "INSERT INTO payments (public_id, order_public_id, order_number, member_public_id, vendor_public_id, route, amount, points_used, "
    "coupon_discount, coupon_bearer, method, status, snapshot_id, expires_at, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'READY', ?12, ?13, ?14, ?14)"};
const Sql kSnapshot{"INSERT INTO product_order_snapshots (order_public_id, order_number, total_price, created_at) VALUES (?, ?, ?, ?)"};
const Sql kSnapshotItem{
    "INSERT INTO product_order_snapshot_items (snapshot_id, order_item_public_id, product_public_id, quantity, unit_price, "
    "discount_share, points_share) VALUES (?, ?, ?, ?, ?, ?, ?)"};

constexpr std::int64_t kQuantityMax = 1'000'000'000;

Outcome wrong(const OrderPlaced &order, std::string_view what)
{
    return {ErrorCode::SchemaInvalid, "order.placed " + order.orderNumber + ": " + std::string(what) + "; nothing was reserved"};
}

/// The shares of an item must not be above its price, or refunds could not be split.
Result<Money> lineTotal(const PlacedItem &item)
{
    const Result<Money> total = item.unitPrice.times(item.quantity);
    if (!total) return total;
    const Result<Money> afterDiscount = total->minus(item.discountShare);
    if (!afterDiscount) return afterDiscount;
    if (const Result<Money> money = afterDiscount->minus(item.pointsShare); !money) return money;
    return total;
}

Outcome checkSums(const OrderPlaced &order)
{
    if (order.items.empty()) return wrong(order, "it has no items");
    Result<Money> subtotal = Money();
    Result<Money> discount = Money();
    Result<Money> points = Money();
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        const PlacedItem &item = order.items[i];
        if (item.quantity < 1 || item.quantity > kQuantityMax) return wrong(order, "quantity " + std::to_string(item.quantity));
        for (std::size_t k = 0; k < i; ++k)
            if (order.items[k].orderItemId == item.orderItemId)
                return wrong(order, "order item " + item.orderItemId.text() + " comes twice");
        const Result<Money> line = lineTotal(item);
        if (!line) return wrong(order, "shares of item " + item.orderItemId.text() + " do not fit its price");
        subtotal = subtotal->plus(*line);
        if (subtotal) discount = discount->plus(item.discountShare);
        if (discount) points = points->plus(item.pointsShare);
        if (!subtotal || !discount || !points) return wrong(order, "its sums are too large");
    }
    if (*subtotal != order.subtotal || *discount != order.discount || *points != order.pointsToUse)
        return wrong(order, "its items do not add up to its sums");
    const Result<Money> rest = order.subtotal.minus(order.discount);
    const Result<Money> amount = rest ? rest->minus(order.pointsToUse) : rest;
    if (!amount || *amount != order.amount) return wrong(order, "amount is not subtotal less discount less points");
    if (!order.discount.isZero() && order.couponBearer != "PLATFORM" && order.couponBearer != "VENDOR")
        return wrong(order, "a discount without a bearer");
    if (order.method != "CARD" && order.method != "KAKAO_PAY" && order.method != "POINT") return wrong(order, "method " + order.method);
    return success();
}

} // namespace

Outcome OrderIntake::placed(Tx &tx, OrderPlaced order, const EventContext &context)
{
    if (Outcome sound = checkSums(order); !sound) return sound;
    if (isCancelled(tx, order.orderId)) {
        noteRefusal(tx, "order.placed", order.memberId.text(), order.orderId.text(), "ORDER_CANCELLED",
                    "cancelled before it came; nothing was reserved");
        return success();
    }
    if (paymentOfOrder(tx, order.orderId)) {
        noteRefusal(tx, "order.placed", order.memberId.text(), order.orderId.text(), "ALREADY_RESERVED", "event " + context.eventId);
        return success();
    }
    // one order in all worlds: stock rows are always taken by ascending product
    std::sort(order.items.begin(), order.items.end(), [](const PlacedItem &a, const PlacedItem &b) {
        return std::pair(a.productId, a.orderItemId) < std::pair(b.productId, b.orderItemId);
    });
    const Chain chain = context.chain();
    if (auto failed = obstacle(tx, order)) {
        m_core.outbox().add(tx, std::move(*failed), chain);
        return success();
    }
    const Instant expiresAt = tx.now() + m_reservationTime;
    const PaymentRow payment = createPayment(tx, order, expiresAt, context);
    const std::vector<StockSynchronized> stock = m_stockPolicy.place(tx, order, expiresAt, context);
    std::optional<PointsSynchronized> points;
    if (!order.pointsToUse.isZero()) points = m_points.use(tx, order.memberId, order.pointsToUse, order.orderId, context.eventId);

    m_core.outbox().add(tx, PaymentCreated{order.orderId, order.orderNumber, payment.id, order.amount}, chain);
    StockReserved reserved{order.orderId,
                           order.orderNumber,
                           payment.id,
                           order.vendorId,
                           payment.route,
                           order.memberId,
                           {},
                           order.amount,
                           order.method,
                           order.cardToken,
                           m_expiry.payableUntil(expiresAt)};
    for (const PlacedItem &item : order.items) reserved.items.push_back({item.orderItemId, item.productId, item.quantity, item.unitPrice});
    m_core.outbox().add(tx, std::move(reserved), chain);
    if (order.amount.isZero())
        m_approval.approveWithoutPg(tx, payment, context);
    else
        tx.whenDurable([this, expiresAt] { m_expiry.expect(expiresAt); });
    m_stock.announce(tx, stock, chain);
    if (points) m_core.outbox().add(tx, *points, chain);
    return success();
}

std::optional<StockReservationFailed> OrderIntake::obstacle(Tx &tx, const OrderPlaced &order)
{
    std::vector<ProductQuantity> wanted;
    for (const PlacedItem &item : order.items) wanted.push_back({item.productId, item.quantity});
    StockReservationFailed unknown{order.orderId, order.orderNumber, "UNKNOWN_PRODUCT", {}};
    StockReservationFailed shortOf{order.orderId, order.orderNumber, "NOT_ENOUGH_STOCK", {}};
    for (const ProductQuantity &each : perProduct(std::move(wanted))) {
        const auto available = m_stock.available(tx, each.product);
        if (!available)
            unknown.failedItems.push_back({each.product, each.quantity, 0});
        else if (*available < each.quantity)
            shortOf.failedItems.push_back({each.product, each.quantity, *available});
    }
    if (!unknown.failedItems.empty()) return unknown;
    if (!shortOf.failedItems.empty()) return shortOf;
    if (!order.pointsToUse.isZero() && m_points.balance(tx, order.memberId) < order.pointsToUse)
        return StockReservationFailed{order.orderId, order.orderNumber, "INSUFFICIENT_BALANCE", {}};
    return std::nullopt;
}

PaymentRow OrderIntake::createPayment(Tx &tx, const OrderPlaced &order, Instant expiresAt, const EventContext &context)
{
    ensureMember(tx, order.memberId);
    PaymentRow payment;
    payment.id = m_core.ids().next<PaymentId>();
    payment.orderId = order.orderId;
    payment.orderNumber = order.orderNumber;
    payment.memberId = order.memberId;
    payment.vendorId = order.vendorId;
    payment.route = ensureVendor(tx, order.vendorId).route;
    payment.amount = order.amount;
    payment.pointsUsed = order.pointsToUse;
    payment.couponDiscount = order.discount;
    payment.couponBearer = order.couponBearer;
    payment.method = order.method;
    payment.expiresAt = expiresAt;
    const std::int64_t snapshot = tx.insert(kSnapshot, order.orderId, order.orderNumber, order.subtotal, tx.now());
    for (const PlacedItem &item : order.items)
        tx.exec(kSnapshotItem, snapshot, item.orderItemId, item.productId, item.quantity, item.unitPrice, item.discountShare,
                item.pointsShare);
    mustBeBorn(m_core.states(), tx, payment.id.value, PaymentState::Ready, context.cause());
    tx.exec(kPayment, payment.id, payment.orderId, payment.orderNumber, payment.memberId, payment.vendorId, payment.route, payment.amount,
            payment.pointsUsed, payment.couponDiscount, payment.couponBearer, payment.method, snapshot, expiresAt, tx.now());
    return payment;
}

} // namespace hamster::payment
