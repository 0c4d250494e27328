#include "model/payment/payment_row.h"

namespace hamster::payment {

namespace {

#define PAYMENT_COLUMNS                                                                                                                    \
    "SELECT public_id, process_public_id, order_public_id, order_number, member_public_id, vendor_public_id, route, amount, "              \
    "cancelled_amount, points_used, points_returned, coupon_discount, coupon_bearer, method, status, pg_transaction, "                     \
    "settle_requested_at, order_completed, expires_at FROM payments "

const Sql kById{PAYMENT_COLUMNS "WHERE public_id = ?"};
const Sql kOfOrder{PAYMENT_COLUMNS "WHERE order_public_id = ? ORDER BY id DESC LIMIT 1"};
#undef PAYMENT_COLUMNS
const Sql kIsCancelled{"SELECT 1 FROM cancelled_orders WHERE order_public_id = ?"};
const Sql kAddTransaction{
    "INSERT INTO payment_transactions (payment_public_id, kind, status, pg_transaction, amount, event_id, created_at) "
    "VALUES (?, ?, 'SUCCESS', ?, ?, ?, ?)"};
const Sql kNote{"INSERT INTO audit_log (actor, command, subject, reason, detail, created_at) VALUES (?, ?, ?, ?, ?, ?)"};

const Sql kMay{"SELECT 1 FROM permissions WHERE role = ? AND command = ?"};

std::optional<PaymentRow> read(Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return PaymentRow{rows.get<PaymentId>(0),
                      rows.get<ProcessId>(1),
                      rows.get<OrderId>(2),
                      rows.get<std::string>(3),
                      rows.get<MemberId>(4),
                      rows.get<VendorId>(5),
                      rows.get<std::string>(6),
                      rows.get<Money>(7),
                      rows.get<Money>(8),
                      rows.get<Money>(9),
                      rows.get<Money>(10),
                      rows.get<Money>(11),
                      rows.get<std::optional<std::string>>(12),
                      rows.get<std::string>(13),
                      rows.get<PaymentState>(14),
                      rows.get<std::optional<std::string>>(15),
                      rows.get<std::optional<Instant>>(16),
                      rows.get<bool>(17),
                      rows.get<Instant>(18)};
}

} // namespace

std::optional<PaymentRow> paymentById(Tx &tx, PaymentId id) { return read(tx.query(kById, id)); }

std::optional<PaymentRow> paymentOfOrder(Tx &tx, OrderId order) { return read(tx.query(kOfOrder, order)); }

bool isCancelled(Tx &tx, OrderId order) { return tx.value<int>(kIsCancelled, order).has_value(); }

void addTransaction(Tx &tx, PaymentId payment, std::string_view kind, const std::optional<std::string> &pgTransaction, Money amount,
                    std::string_view eventId)
{
    tx.exec(kAddTransaction, payment, kind, pgTransaction, amount, eventId, tx.now());
}

bool mayDo(Tx &tx, std::string_view by, Act act) { return tx.value<int>(kMay, toString(Actor::parse(by).role), toString(act)).has_value(); }

void noteRefusal(Tx &tx, std::string_view command, std::string_view actor, std::string_view subject, std::string_view reason,
                 std::string_view detail)
{
    tx.exec(kNote, actor, command, subject, reason, detail, tx.now());
}

} // namespace hamster::payment
