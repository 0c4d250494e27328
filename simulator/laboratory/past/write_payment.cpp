// The payment service's part of a demo past: stock with its records, reservations, payments, points, refunds, settlement and ledger.
#include "simulator/laboratory/past/past_settlement.h"
#include "simulator/laboratory/past/past_writers.h"

namespace hamster::past {

namespace {

constexpr Duration kTimeToPay = 15min;

const Sql kMember{"INSERT INTO members (public_id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)"};
const Sql kAccount{"INSERT INTO accounts (member_public_id, balance, sync_sequence, updated_at) VALUES (?, ?, 1, ?)"};
const Sql kProduct{"INSERT INTO products (public_id, vendor_public_id, sku, name, stock, sync_sequence, created_at, updated_at) VALUES "
                   "(?1, ?2, ?3, ?4, ?5, 1, ?6, ?6)"};
const Sql kRecord{"INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) VALUES (?, "
                  "?, ?, ?, ?, ?, ?)"};
const Sql kReservation{
    "INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, quantity, restocked_quantity, "
    "status, expires_at, created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2)"};
const Sql kPayment{"INSERT INTO payments (public_id, process_public_id, mid, order_public_id, order_number, member_public_id, "
                   "vendor_public_id, route, amount, "
                   "cancelled_amount, points_used, points_returned, coupon_discount, coupon_bearer, method, status, pg_transaction, "
                   "approval_number, card_type, card_masked, "
                   "failure_code, failure_reason, snapshot_id, settle_requested_at, order_completed, expires_at, approved_at, created_at, "
                   "updated_at, version) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 3)"};
const Sql kSnapshot{"INSERT INTO product_order_snapshots (order_public_id, order_number, total_price, payment_public_id, created_at) "
                    "VALUES (?, ?, ?, ?, ?)"};
const Sql kSnapshotItem{
    "INSERT INTO product_order_snapshot_items (snapshot_id, order_item_public_id, product_public_id, quantity, unit_price, discount_share, "
    "points_share) VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kTransaction{"INSERT INTO payment_transactions (payment_public_id, kind, status, pg_transaction, amount, event_id, created_at) "
                       "VALUES (?, ?, 'SUCCESS', "
                       "?, ?, ?, ?)"};
const Sql kPointsRecord{"INSERT INTO account_records (member_public_id, delta, kind, request_id, order_public_id, event_id, created_at) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kRefund{"INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, points, coupon, status, reason, "
                  "requested_by, event_id, created_at, "
                  "updated_at, version) VALUES (?, ?, ?, ?, ?, ?, 'DONE', ?, ?, ?, ?, ?, 2)"};
const Sql kRefundItem{"INSERT INTO refund_items (refund_public_id, order_item_public_id, product_public_id, quantity, restock, amount, "
                      "points, coupon) VALUES "
                      "(?, ?, ?, ?, 1, ?, ?, ?)"};
const Sql kCancelled{"INSERT INTO cancelled_orders (order_public_id, order_number, reason, event_id, created_at) VALUES (?, ?, "
                     "'CANCELLED_BY_CUSTOMER', ?, ?)"};
const Sql kCase{"INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (?1, 'UNDECIDED', ?2, ?3, "
                "'OPEN', ?4, ?4)"};
const Sql kStock{
    "UPDATE products SET stock = ?2, sync_sequence = sync_sequence + ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};
const Sql kBalance{"UPDATE accounts SET balance = ?2, sync_sequence = sync_sequence + ?3, updated_at = ?4, version = version + 1 WHERE "
                   "member_public_id = ?1"};

std::string masked(std::string_view card)
{
    std::string digits;
    for (const char c : card)
        if (c != '-') digits.push_back(c);
    return digits.substr(0, 6) + "******" + digits.substr(12);
}

class PaymentWriter {
public:
    PaymentWriter(BulkFile &file, const WriterContext &context)
        : m_file(file)
        , m_catalogue(context.catalogue)
        , m_settlement(file, context.catalogue)
        , m_random(1, "past", "registrations")
    {}

    void begin()
    {
        const Instant at = m_catalogue.opened;
        for (const Product &p : m_catalogue.products) {
            if (!p.isNew) continue;
            m_file.put(kProduct, p.id, m_catalogue.vendors[p.vendor].id, p.sku, p.name, p.stock, at);
            m_file.put(kRecord, p.id, p.stock, "INITIAL", "registered", nullptr, m_random.uuid(), at);
        }
        for (const Member &member : m_catalogue.members) {
            if (!member.isNew) continue;
            const std::string event = m_random.uuid();
            m_file.put(kMember, member.id, member.name, at);
            m_file.put(kAccount, member.id, member.points, at);
            m_file.put(kPointsRecord, member.id, member.points, "CHARGE", "welcome-" + toBase62(member.id), nullptr, event, at);
            m_settlement.pointsCharged(member.points, event, at);
        }
    }

    void order(const PastOrder &o)
    {
        m_settlement.moveOn(o.created);
        for (const Delivery &delivery : o.deliveries)
            m_file.put(kRecord, m_catalogue.products[delivery.product].id, delivery.quantity, "ADJUST", "delivery", nullptr,
                       delivery.eventId, o.created);
        if (!o.hasReservation()) return;
        reserve(o);
        snapshot(o);
        payment(o);
        points(o);
        if (o.isApproved()) {
            m_file.put(kTransaction, o.payment, "APPROVAL", transactionOf(o), o.amount, o.decidedEvent, o.decided);
            m_settlement.captured(o);
        }
        if (o.fate == Fate::CancelledUnpaid) m_file.put(kCancelled, o.id, o.number, o.decidedEvent, o.decided);
        if (o.fate == Fate::Attention)
            m_file.put(kCase, o.caseId, toBase62(o.id), "payment " + toBase62(o.payment) + " is undecided at the PG", o.completed);
    }

    void refund(const PastOrder &o)
    {
        m_settlement.moveOn(o.refunded);
        const bool whole = o.fate == Fate::CancelledPaid;
        m_file.put(kRefund, o.refund, o.payment, o.id, o.refundAmount(), o.refundPoints(), o.refundDiscount(),
                   whole ? "CANCELLED_BY_CUSTOMER" : "CUSTOMER_REQUEST", whole ? "customer" : "vendor", o.refundEvent, o.refundAsked,
                   o.refunded);
        for (const Item &item : o.items) {
            if (!item.givenBack) continue;
            const std::int64_t product = m_catalogue.products[item.product].id;
            m_file.put(kRefundItem, o.refund, item.id, product, item.quantity, item.amount(), item.pointsShare, item.discountShare);
            m_file.put(kRecord, product, item.quantity, "RESTOCK", o.number, o.id, o.refundEvent, o.refunded);
        }
        m_file.put(kTransaction, o.payment, "CANCEL", transactionOf(o), o.refundAmount(), o.refundEvent, o.refunded);
        if (const std::int64_t back = o.refundPoints())
            m_file.put(kPointsRecord, m_catalogue.members[o.member].id, back, "RETURN", nullptr, o.id, o.refundEvent, o.refunded);
        if (whole) m_file.put(kCancelled, o.id, o.number, o.refundEvent, o.refundAsked);
        m_settlement.refunded(o);
    }

    void finish(const PastPlan &plan)
    {
        m_settlement.finish();
        for (std::size_t i = 0; i < m_catalogue.products.size(); ++i)
            m_file.put(kStock, m_catalogue.products[i].id, plan.stockOf(i), plan.stockChanges(i), m_catalogue.until);
        for (std::size_t i = 0; i < m_catalogue.members.size(); ++i)
            m_file.put(kBalance, m_catalogue.members[i].id, plan.pointsOf(i), plan.pointsChanges(i), m_catalogue.until);
    }

private:
    static std::optional<std::string> transactionOf(const PastOrder &o)
    {
        return o.hasTransaction() ? std::optional(o.transactionKey) : std::nullopt;
    }

    void reserve(const PastOrder &o)
    {
        for (const Item &item : o.items) {
            const std::int64_t product = m_catalogue.products[item.product].id;
            const bool back = o.isRefunded() && item.givenBack;
            const std::string_view state = back ? "RESTOCKED" : o.fate == Fate::PartlyRefunded ? "CONFIRMED" : statesOf(o.fate).reservation;
            m_file.put(kReservation, item.reservation, o.id, item.id, product, item.quantity, back ? item.quantity : 0, state,
                       o.reserved + kTimeToPay, o.reserved,
                       back              ? o.refunded
                       : state == "HELD" ? o.reserved
                                         : o.decided);
            m_file.put(kRecord, product, -item.quantity, "RESERVE", o.number, o.id, o.placedEvent, o.reserved);
            if (o.isReleased())
                m_file.put(kRecord, product, item.quantity, "RELEASE", o.fate == Fate::Declined ? "DECLINED" : "CANCELLED", o.id,
                           o.decidedEvent, o.decided);
        }
    }

    void snapshot(const PastOrder &o)
    {
        m_file.put(kSnapshot, o.id, o.number, o.subtotal, o.isApproved() ? std::optional(o.payment) : std::nullopt, o.reserved);
        m_snapshot = m_file.database().lastInsertId();
        for (const Item &item : o.items)
            m_file.put(kSnapshotItem, m_snapshot, item.id, m_catalogue.products[item.product].id, item.quantity, item.unitPrice,
                       item.discountShare, item.pointsShare);
    }

    void payment(const PastOrder &o)
    {
        const Vendor &vendor = m_catalogue.vendors[o.vendor];
        const auto text = [](bool is, std::string_view value) { return is ? std::optional(value) : std::nullopt; };
        const bool money = o.isApproved() && !o.isFree(), declined = o.fate == Fate::Declined;
        const std::int64_t returned = o.isReleased() ? o.points : o.refundPoints();
        m_file.put(kPayment, o.payment, o.process ? std::optional(o.process) : std::nullopt, text(money, vendor.mid), o.id, o.number,
                   m_catalogue.members[o.member].id, vendor.id, vendor.route, o.amount, o.refundAmount(), o.points, returned, o.discount,
                   text(o.discount > 0, o.discount > 0 && m_catalogue.coupons[o.coupon].platform ? "PLATFORM" : "VENDOR"), o.method,
                   statesOf(o.fate).payment, text(money, o.transactionKey), text(money, o.approvalNumber), text(money, o.cardType),
                   money ? std::optional(masked(o.cardNumber)) : std::nullopt, text(o.isReleased(), declined ? "DECLINED" : "CANCELLED"),
                   text(o.isReleased(), declined ? o.declineReason : "결제가 취소되었습니다."), m_snapshot,
                   o.fate == Fate::Attention ? std::optional(o.reserved + kTimeToPay) : std::nullopt, o.wasCompleted(),
                   o.reserved + kTimeToPay, o.isApproved() ? std::optional(o.decided) : std::nullopt, o.reserved, o.changed());
    }

    void points(const PastOrder &o)
    {
        if (o.points == 0) return;
        const std::int64_t member = m_catalogue.members[o.member].id;
        m_file.put(kPointsRecord, member, -o.points, "USE", nullptr, o.id, o.placedEvent, o.reserved);
        if (o.isReleased()) m_file.put(kPointsRecord, member, o.points, "RETURN", nullptr, o.id, o.decidedEvent, o.decided);
    }

    BulkFile &m_file;
    const Catalogue &m_catalogue;
    PastSettlement m_settlement;
    Random m_random;
    std::int64_t m_snapshot = 0; ///< row id
};

} // namespace

Outcome writePayment(BulkFile &file, WriterContext context)
{
    PaymentWriter writer(file, context);
    writer.begin();
    while (const auto step = context.plan.next()) {
        if (file.database().failed()) break;
        if (step->isRefund) {
            writer.refund(*step->order);
            continue;
        }
        writer.order(*step->order);
        if (context.told) context.told->fetch_add(1, std::memory_order_relaxed);
    }
    writer.finish(context.plan);
    return file.finish(context.catalogue.until);
}

} // namespace hamster::past
