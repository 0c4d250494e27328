// The shop's part of a demo past: orders with their items, coupons, refunds as it sees them, notifications, sales by day.
#include "simulator/laboratory/past/past_writers.h"

#include "model/ecommerce/status_texts.h"

#include <map>

namespace hamster::past {

namespace {

const Sql kMember{"INSERT INTO members (public_id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)"};
const Sql kProduct{"INSERT INTO products (public_id, vendor_public_id, sku, name, category, price, created_at, updated_at) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)"};
const Sql kOrder{
    "INSERT INTO orders (public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, points_used, amount, "
    "refunded_amount, payment_method, card_token, user_coupon_public_id, status, status_reason, status_message, correlation_id, "
    "payment_state, reservation_state, payment_public_id, confirmation_attempts, confirmation_due_at, created_at, updated_at, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, nullif(?, ''), nullif(?, ''), ?, ?, ?, ?, ?, ?)"};
const Sql kItem{"INSERT INTO order_items (public_id, order_public_id, product_public_id, sku, name, unit_price, quantity, discount_share, "
                "points_share, refunded_quantity, restocked_quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kUserCoupon{"INSERT INTO user_coupons (public_id, policy_public_id, member_public_id, status, created_at, updated_at, version) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2)"};
const Sql kCouponUsage{
    "INSERT INTO coupon_usages (user_coupon_public_id, order_public_id, discount, returned_at, created_at) VALUES (?, ?, ?, ?, ?)"};
const Sql kRefundView{
    "INSERT INTO refund_views (refund_public_id, order_public_id, status, amount, points, reason, created_at, updated_at) "
    "VALUES (?, ?, 'DONE', ?, ?, ?, ?, ?)"};
const Sql kNotification{
    "INSERT INTO notifications (channel, member_public_id, order_public_id, title, body, title_en, body_en, event_id, created_at) "
    "VALUES ('PUSH', ?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kSales{"INSERT INTO product_sales (product_public_id, day, quantity) VALUES (?, ?, ?)"};
const Sql kStock{"UPDATE products SET stock_cache = ?2, stock_sequence = stock_sequence + ?3, is_sold_out = ?2 = 0, updated_at = ?4, "
                 "version = version + 1 WHERE public_id = ?1"};
const Sql kPoints{
    "UPDATE members SET points = ?2, points_sequence = points_sequence + ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};

struct NoticeText {
    std::string_view title, body, titleEnglish, bodyEnglish; ///< bodies after the order's number
};
constexpr NoticeText kComplete{"주문이 완료되었습니다", "의 결제가 완료되었습니다. 배송 준비 중입니다.", "Your order is complete",
                               " is paid. It is being prepared for shipping."};
constexpr NoticeText kFailed{"주문이 실패했습니다", "의 주문이 처리되지 않았습니다. ", "Your order failed", " was not processed. "};
constexpr NoticeText kCancelled{"주문이 취소되었습니다", "의 주문이 취소되었습니다. ", "Your order was cancelled", " was cancelled. "};

class ShopWriter {
public:
    ShopWriter(BulkFile &file, const WriterContext &context)
        : m_file(file)
        , m_catalogue(context.catalogue)
    {}

    void begin()
    {
        for (const Member &member : m_catalogue.members)
            if (member.isNew) m_file.put(kMember, member.id, member.name, m_catalogue.opened);
        for (const Product &p : m_catalogue.products)
            if (p.isNew)
                m_file.put(kProduct, p.id, m_catalogue.vendors[p.vendor].id, p.sku, p.name, p.category, p.price, m_catalogue.opened);
    }

    void order(const PastOrder &o)
    {
        const FateStates &states = statesOf(o.fate);
        const ecommerce::StatusNote note = noteOf(o, states);
        const std::int64_t member = m_catalogue.members[o.member].id;
        const auto userCoupon = o.userCoupon ? std::optional(o.userCoupon) : std::nullopt;
        const auto payment = o.payment ? std::optional(o.payment) : std::nullopt;
        const auto token = o.method == "CARD" ? std::optional<std::string_view>(o.cardToken) : std::nullopt;
        const auto due = o.fate == Fate::Paid ? std::optional(o.decided + 1s) : std::nullopt;
        m_file.put(kOrder, o.id, o.number, m_catalogue.vendors[o.vendor].id, member, o.subtotal, o.discount, o.points, o.amount,
                   o.refundAmount(), o.method, token, userCoupon, states.order, note.reason, note.message, toBase62(o.id), states.payment,
                   states.reservation, payment, o.wasCompleted() ? 1 : 0, due, o.created, o.changed(), o.isUnfinished() ? 3 : 8);
        for (const Item &item : o.items) {
            const Product &product = m_catalogue.products[item.product];
            const std::int64_t back = o.isRefunded() && item.givenBack ? item.quantity : 0;
            m_file.put(kItem, item.id, o.id, product.id, product.sku, product.name, item.unitPrice, item.quantity, item.discountShare,
                       item.pointsShare, back, back);
            if (o.wasCompleted()) m_sales[{formatSeoulDate(o.completed), item.product}] += item.quantity - back;
        }
        if (o.userCoupon) coupon(o, member);
        notify(o, member, note);
    }

    void refund(const PastOrder &o)
    {
        m_file.put(kRefundView, o.refund, o.id, o.refundAmount(), o.refundPoints(), reasonOf(o), o.refundAsked, o.refunded);
    }

    void finish(const PastPlan &plan)
    {
        for (const auto &[key, quantity] : m_sales) m_file.put(kSales, m_catalogue.products[key.second].id, key.first, quantity);
        for (std::size_t i = 0; i < m_catalogue.products.size(); ++i)
            m_file.put(kStock, m_catalogue.products[i].id, plan.stockOf(i), plan.stockChanges(i) + (m_catalogue.products[i].isNew ? 1 : 0),
                       m_catalogue.until);
        for (std::size_t i = 0; i < m_catalogue.members.size(); ++i)
            m_file.put(kPoints, m_catalogue.members[i].id, plan.pointsOf(i), plan.pointsChanges(i) + (m_catalogue.members[i].isNew ? 1 : 0),
                       m_catalogue.until);
    }

private:
    static std::string_view reasonOf(const PastOrder &o)
    {
        return o.fate == Fate::CancelledPaid ? "CANCELLED_BY_CUSTOMER" : "CUSTOMER_REQUEST";
    }

    static ecommerce::StatusNote noteOf(const PastOrder &o, const FateStates &states)
    {
        if (o.fate == Fate::Declined) return {std::string(states.reason), std::string(o.declineReason)};
        return states.reason.empty() ? ecommerce::StatusNote{} : ecommerce::noteOf(states.reason);
    }

    void coupon(const PastOrder &o, std::int64_t member)
    {
        const bool returned = o.isReleased() || o.isGivenBackWhole();
        m_file.put(kUserCoupon, o.userCoupon, m_catalogue.coupons[o.coupon].id, member, returned ? "AVAILABLE" : "USED", m_catalogue.opened,
                   o.changed());
        m_file.put(kCouponUsage, o.userCoupon, o.id, o.discount, returned ? std::optional(o.changed()) : std::nullopt, o.created);
    }

    void notify(const PastOrder &o, std::int64_t member, const ecommerce::StatusNote &note)
    {
        if (o.isUnfinished() || o.fate == Fate::Attention) return;
        const bool failed = o.fate == Fate::Declined || o.fate == Fate::NoStock;
        const NoticeText &text = failed ? kFailed : o.fate == Fate::CancelledUnpaid ? kCancelled : kComplete;
        std::string korean = "주문번호 " + o.number + std::string(text.body), english = "Order " + o.number + std::string(text.bodyEnglish);
        if (&text != &kComplete) {
            korean += note.message;
            english +=
                o.fate == Fate::Declined ? std::string(o.declineEnglish) : std::string(ecommerce::englishOf(note.reason, note.message));
        }
        m_file.put(kNotification, member, o.id, text.title, korean, text.titleEnglish, english, o.decidedEvent,
                   o.hasReservation() ? o.completed : o.reserved);
    }

    BulkFile &m_file;
    const Catalogue &m_catalogue;
    std::map<std::pair<std::string, std::size_t>, std::int64_t> m_sales; ///< by day and product
};

} // namespace

Outcome writeShop(BulkFile &file, WriterContext context)
{
    ShopWriter writer(file, context);
    writer.begin();
    while (const auto step = context.plan.next()) {
        if (file.database().failed()) break;
        step->isRefund ? writer.refund(*step->order) : writer.order(*step->order);
    }
    writer.finish(context.plan);
    return file.finish(context.catalogue.until);
}

} // namespace hamster::past
