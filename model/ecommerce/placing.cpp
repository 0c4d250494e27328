#include "model/ecommerce/placing.h"

namespace hamster::ecommerce {

namespace {

const Sql kProduct{"SELECT vendor_public_id, sku, name, category, price, stock_sequence FROM products WHERE public_id = ?"};
const Sql kPoints{"SELECT points FROM members WHERE public_id = ?"};
const Sql kNumberTaken{"SELECT 1 FROM orders WHERE order_number = ?"};
const Sql kInsertOrder{
    "INSERT INTO orders (public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, points_used, amount, "
    "payment_method, card_token, user_coupon_public_id, status, correlation_id, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)"};
const Sql kInsertItem{
    "INSERT INTO order_items (public_id, order_public_id, product_public_id, sku, name, unit_price, quantity, discount_share, "
    "points_share) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr std::string_view kCause = "POST /api/v1/orders";
constexpr std::string_view kDefaultCard = "tok_any";

} // namespace

struct Placing::Draft {
    MemberId member;
    Basket basket;
    std::vector<std::string> skus;
    std::vector<std::string> names;
    std::optional<MemberCoupon> coupon;
    Price price;
    PlacedOrder order;
};

Checked<PlacedOrder> Placing::place(Tx &tx, MemberId member, const OrderRequest &request, const std::string &causation)
{
    if (auto refused = checkItems(request.items)) return *refused;
    Draft draft;
    draft.member = member;
    if (auto refused = readCatalogue(tx.database(), request, draft)) return *refused;
    if (auto refused = readCoupon(tx, request, draft)) return *refused;
    if (auto refused = setPoints(tx.database(), request, draft)) return *refused;
    if (request.expectedAmount && *request.expectedAmount != draft.price.amount)
        return Refusal{ApiError::AmountDiffers, std::to_string(draft.price.amount.value())};
    write(tx, request, draft, causation);
    return draft.order;
}

MaybeRefused Placing::readCatalogue(Database &database, const OrderRequest &request, Draft &draft) const
{
    for (const RequestedItem &item : request.items) {
        Rows rows = database.query(kProduct, item.product);
        // stock_sequence 0: payment does not know the product yet
        if (!rows.next() || rows.get<std::int64_t>(5) == 0) return Refusal{ApiError::UnknownProduct, item.product.text()};
        const auto vendor = rows.get<VendorId>(0);
        if (draft.basket.vendor && draft.basket.vendor != vendor) return Refusal{ApiError::BadBody, "items: one vendor only"};
        draft.basket.vendor = vendor;
        draft.skus.push_back(rows.get<std::string>(1));
        draft.names.push_back(rows.get<std::string>(2));
        draft.basket.lines.push_back({item.product, rows.get<std::string>(3), rows.get<Money>(4), item.quantity});
    }
    return std::nullopt;
}

MaybeRefused Placing::readCoupon(Tx &tx, const OrderRequest &request, Draft &draft) const
{
    const auto subtotal = subtotalOf(draft.basket);
    if (!subtotal) return Refusal{ApiError::BadBody, "items: the amount is too large"};
    std::optional<CouponTerms> terms;
    if (request.coupon) {
        draft.coupon = Coupons::find(tx.database(), *request.coupon);
        if (!draft.coupon || draft.coupon->member != draft.member) return Refusal{ApiError::CouponNotUsable, "couponId"};
        if (draft.coupon->status != CouponState::Available)
            return Refusal{ApiError::CouponNotUsable, std::string(toString(draft.coupon->status))};
        terms = draft.coupon->terms;
        const CouponVerdict verdict = judgeCoupon(*terms, draft.basket, *subtotal, tx.now());
        if (verdict != CouponVerdict::Usable) return Refusal{ApiError::CouponNotUsable, std::string(toString(verdict))};
    }
    auto price = priceWithCoupon(draft.basket, terms);
    if (!price) return Refusal{ApiError::BadBody, "items: the amount is too large"};
    draft.price = std::move(*price);
    return std::nullopt;
}

MaybeRefused Placing::setPoints(Database &database, const OrderRequest &request, Draft &draft) const
{
    const Money payable = draft.price.amount;
    Money points = request.pointsToUse.value_or(Money());
    if (request.method == PaymentMethod::Point) {
        if (request.pointsToUse && points != payable) return Refusal{ApiError::BadBody, "pointsToUse: POINT pays everything"};
        points = payable;
    }
    if (points.isZero()) return std::nullopt;
    auto price = withPoints(draft.price, draft.basket, points);
    if (!price) return Refusal{ApiError::BadBody, "pointsToUse"};
    const Money known = database.value<Money>(kPoints, draft.member).value_or(Money());
    if (known < points) return Refusal{ApiError::PointsInsufficient, std::to_string(known.value())};
    draft.price = std::move(*price);
    return std::nullopt;
}

void Placing::write(Tx &tx, const OrderRequest &request, Draft &draft, const std::string &causation)
{
    const Price &price = draft.price;
    draft.order = {m_core.ids().next<OrderId>(), freeNumber(tx), OrderState::Created, price.amount};
    const std::string correlation = draft.order.id.text();
    const Cause cause{kCause, causation, correlation};
    std::optional<std::string> card;
    if (!price.amount.isZero()) card = request.cardToken.value_or(std::string(kDefaultCard));

    OrderPlaced event{draft.order.id,
                      draft.order.number,
                      draft.basket.vendor,
                      draft.member,
                      {},
                      request.coupon,
                      std::nullopt,
                      price.subtotal,
                      price.discount,
                      price.points,
                      price.amount,
                      std::string(toString(request.method)),
                      card};
    if (draft.coupon) event.couponBearer = draft.coupon->bearer;
    tx.exec(kInsertOrder, event.orderId, event.orderNumber, event.vendorId, event.memberId, price.subtotal, price.discount, price.points,
            price.amount, event.method, card, request.coupon, OrderState::Created, correlation, tx.now());
    for (std::size_t i = 0; i < draft.basket.lines.size(); ++i) {
        const BasketLine &line = draft.basket.lines[i];
        const PlacedItem item{m_core.ids().next<OrderItemId>(), line.product,         line.quantity, line.unitPrice,
                              price.discountShares[i],          price.pointsShares[i]};
        tx.exec(kInsertItem, item.orderItemId, event.orderId, item.productId, draft.skus[i], draft.names[i], item.unitPrice, item.quantity,
                item.discountShare, item.pointsShare);
        event.items.push_back(item);
    }
    (void)m_core.states().born(tx, event.orderId.value, OrderState::Created, cause);
    if (draft.coupon) m_coupons.use(tx, *draft.coupon, event.orderId, price.discount, cause);
    m_core.outbox().add(tx, std::move(event), {correlation, causation});
}

std::string Placing::freeNumber(Tx &tx)
{
    std::string number = makeOrderNumber(tx.now(), m_numbers);
    while (tx.value<std::int64_t>(kNumberTaken, number)) number = makeOrderNumber(tx.now(), m_numbers);
    return number;
}

} // namespace hamster::ecommerce
