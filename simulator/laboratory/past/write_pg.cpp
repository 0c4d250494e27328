// The PG's part of a demo past: transactions and cancels. Its webhooks count as pruned.
#include "simulator/laboratory/past/past_writers.h"

namespace hamster::past {

namespace {

const Sql kTransaction{"INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, "
                       "cancelled_amount, callback_url, status, reason, "
                       "approval_number, echo, idempotency_key, decide_at, approved_at, created_at, updated_at, version) VALUES (?, ?, ?, "
                       "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2)"};
const Sql kCancel{"INSERT INTO pg_cancels (transaction_key, idempotency_key, amount, reason, status, created_at) VALUES (?, ?, ?, "
                  "'CUSTOMER_REQUEST', 'DONE', ?)"};

void putTransaction(BulkFile &file, const Catalogue &catalogue, const PastOrder &o)
{
    if (!o.hasTransaction()) return;
    const Vendor &vendor = catalogue.vendors[o.vendor];
    const bool pending = o.fate == Fate::Paying, approved = o.isApproved();
    const std::optional<std::string_view> reason =
        pending ? std::nullopt : std::optional<std::string_view>(approved ? "정상 승인되었습니다." : o.declineReason);
    file.put(kTransaction, o.transaction, o.transactionKey, vendor.pgMid, o.number, o.cardType, o.cardNumber, o.amount, o.refundAmount(),
             vendor.callbackUrl, statesOf(o.fate).transaction, reason, approved ? std::optional(o.approvalNumber) : std::nullopt,
             o.reference, o.attemptKey, pending ? std::optional(catalogue.until) : std::nullopt,
             approved ? std::optional(o.decided) : std::nullopt, o.acknowledged,
             o.isRefunded() ? o.refunded
             : pending      ? o.acknowledged
                            : o.decided);
}

} // namespace

Outcome writePg(BulkFile &file, WriterContext context)
{
    while (const auto step = context.plan.next()) {
        if (file.database().failed()) break;
        const PastOrder &order = *step->order;
        if (!step->isRefund)
            putTransaction(file, context.catalogue, order);
        else if (order.hasTransaction())
            file.put(kCancel, order.transactionKey, order.cancelKey, order.refundAmount(), order.refunded);
    }
    return file.finish(context.catalogue.until);
}

} // namespace hamster::past
