#include "model/payment/refund_limit.h"

namespace hamster::payment {

namespace {

#define TAKEN(counted)                                                                                                                     \
    "SELECT coalesce(sum(amount), 0), coalesce(sum(points), 0), coalesce(sum(coupon), 0) FROM refunds "                                    \
    "WHERE payment_public_id = ? AND late_capture = 0 AND status " counted
#define ITEMS(counted)                                                                                                                     \
    "SELECT i.order_item_public_id, i.product_public_id, i.quantity, i.unit_price, i.discount_share, i.points_share, "                     \
    "coalesce(sum(t.quantity), 0), coalesce(sum(t.amount), 0), coalesce(sum(t.points), 0), coalesce(sum(t.coupon), 0) "                    \
    "FROM product_order_snapshots s JOIN product_order_snapshot_items i ON i.snapshot_id = s.id "                                          \
    "LEFT JOIN refund_items t ON t.order_item_public_id = i.order_item_public_id "                                                         \
    "AND EXISTS (SELECT 1 FROM refunds f WHERE f.public_id = t.refund_public_id AND f.status " counted ") "                                \
    "WHERE s.order_public_id = ? GROUP BY i.id ORDER BY i.id"
const Sql kTakenPending{TAKEN("<> 'REFUSED'")};
const Sql kItemsPending{ITEMS("<> 'REFUSED'")};
const Sql kTakenDone{TAKEN("= 'DONE'")};
const Sql kItemsDone{ITEMS("= 'DONE'")};
#undef TAKEN
#undef ITEMS

RefundBasis read(Tx &tx, const PaymentRow &payment, const Sql &taken, const Sql &items)
{
    RefundBasis basis{{payment.amount, payment.pointsUsed, payment.couponDiscount}, {}, {}};
    {
        Rows rows = tx.query(taken, payment.id);
        if (rows.next()) basis.taken = {rows.get<Money>(0), rows.get<Money>(1), rows.get<Money>(2)};
    }
    Rows rows = tx.query(items, payment.orderId);
    while (rows.next())
        basis.items.push_back({rows.get<OrderItemId>(0),
                               rows.get<ProductId>(1),
                               rows.get<std::int64_t>(2),
                               paidShares(rows.get<Money>(3), rows.get<std::int64_t>(2), rows.get<Money>(4), rows.get<Money>(5)),
                               rows.get<std::int64_t>(6),
                               {rows.get<Money>(7), rows.get<Money>(8), rows.get<Money>(9)}});
    return basis;
}

/// COUNTS_PENDING: a refund under way counts as if it were done.
class CountsPending final : public RefundLimit {
    RefundBasis basisOf(Tx &tx, const PaymentRow &payment) const override { return read(tx, payment, kTakenPending, kItemsPending); }
};

/// DONE_ONLY: two at once do not see each other.
class DoneOnly final : public RefundLimit {
    RefundBasis basisOf(Tx &tx, const PaymentRow &payment) const override { return read(tx, payment, kTakenDone, kItemsDone); }
};

} // namespace

std::unique_ptr<RefundLimit> makeRefundLimit(const Policies &policies)
{
    switch (policies.get<hamster::RefundLimit>()) {
    case hamster::RefundLimit::CountsPending: return std::make_unique<CountsPending>();
    case hamster::RefundLimit::DoneOnly: return std::make_unique<DoneOnly>();
    }
    return nullptr;
}

} // namespace hamster::payment
