#include "model/payment/settlement.h"

#include "model/payment/master_data.h"
#include "model/payment/moves.h"

namespace hamster::payment {

namespace {

constexpr std::int64_t kVatBp = 1'000;

const Sql kAdd{
    "INSERT INTO settlement_lines (public_id, vendor_public_id, order_public_id, payment_public_id, refund_public_id, gross, fee, vat, "
    "net, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)"};
const Sql kLines{"SELECT public_id, refund_public_id IS NULL, gross, fee, vat, status FROM settlement_lines "
                 "WHERE order_public_id = ? AND payment_public_id = ? ORDER BY id"};
const Sql kPayable{"UPDATE settlement_lines SET status = 'PAYABLE', updated_at = ? WHERE public_id = ? AND status = 'PROVISIONAL'"};

/// The ledger lines of a capture or refund (signs as in `charges`). A DIRECT vendor has the money from the PG itself, so that the
/// platform owes points and coupon less fee and VAT only.
std::vector<LedgerLine> postingOf(const PaymentRow &payment, const Charges &charges, std::int64_t money, std::int64_t points,
                                  std::int64_t coupon)
{
    const bool direct = payment.route == "DIRECT";
    return {{LedgerAccount::PgReceivable, direct ? 0 : money},
            {LedgerAccount::PointLiability, points},
            {LedgerAccount::CouponCost, coupon},
            {LedgerAccount::VendorPayable, -(charges.net() - (direct ? money : 0))},
            {LedgerAccount::FeeRevenue, -charges.fee},
            {LedgerAccount::VatPayable, -charges.vat}};
}

/// Where the money of a late capture lies: with the platform's PG account, or with the vendor's own.
LedgerAccount holderOf(const PaymentRow &payment)
{
    return payment.route == "DIRECT" ? LedgerAccount::VendorPayable : LedgerAccount::PgReceivable;
}

} // namespace

Charges captureCharges(Money gross, std::int64_t feeBp)
{
    const Money fee = basisPoints(gross, feeBp);
    return {gross.value(), fee.value(), basisPoints(fee, kVatBp).value()};
}

Charges refundCharges(const Charges &captured, std::int64_t refundedBefore, Money gross)
{
    if (captured.gross == 0) return {};
    const auto share = [&](std::int64_t whole) {
        return -unitShare(Money::won(whole), refundedBefore, gross.value(), captured.gross).value();
    };
    return {-gross.value(), share(captured.fee), share(captured.vat)};
}

void Settlement::addLine(Tx &tx, const PaymentRow &payment, RefundId refund, const Charges &charges, SettlementLineState state,
                         const EventContext &context)
{
    const std::int64_t id = m_core.ids().next();
    mustBeBorn(m_core.states(), tx, id, state, context.cause());
    tx.exec(kAdd, id, payment.vendorId, payment.orderId, payment.id, refund, charges.gross, charges.fee, charges.vat, charges.net(), state,
            tx.now());
}

void Settlement::captured(Tx &tx, const PaymentRow &payment, const EventContext &context)
{
    const Money coupon = payment.platformShare(payment.couponDiscount);
    const Charges charges = captureCharges(payment.amount + payment.pointsUsed + coupon, ensureVendor(tx, payment.vendorId).feeBp);
    addLine(tx, payment, {}, charges, SettlementLineState::Provisional, context);
    m_ledger.post(tx, {"capture", context.eventId, payment.orderId, payment.vendorId},
                  postingOf(payment, charges, payment.amount.value(), payment.pointsUsed.value(), coupon.value()));
}

void Settlement::refunded(Tx &tx, const PaymentRow &payment, RefundId refund, Money amount, Money points, Money coupon,
                          const EventContext &context)
{
    Charges capture;
    SettlementLineState state = SettlementLineState::Provisional;
    std::int64_t before = 0;
    {
        Rows rows = tx.query(kLines, payment.orderId, payment.id);
        while (rows.next()) {
            if (rows.get<bool>(1)) {
                capture = {rows.get<std::int64_t>(2), rows.get<std::int64_t>(3), rows.get<std::int64_t>(4)};
                state = rows.get<SettlementLineState>(5);
            } else {
                before -= rows.get<std::int64_t>(2);
            }
        }
    }
    if (tx.failed()) return;
    const Money platformCoupon = payment.platformShare(coupon);
    const Charges charges = refundCharges(capture, before, amount + points + platformCoupon);
    addLine(tx, payment, refund, charges, state, context);
    m_ledger.post(tx, {"refund", context.eventId, payment.orderId, payment.vendorId},
                  postingOf(payment, charges, -amount.value(), -points.value(), -platformCoupon.value()));
}

void Settlement::makePayable(Tx &tx, const PaymentRow &payment, const EventContext &context)
{
    std::vector<std::int64_t> provisional;
    {
        Rows rows = tx.query(kLines, payment.orderId, payment.id);
        while (rows.next())
            if (rows.get<SettlementLineState>(5) == SettlementLineState::Provisional) provisional.push_back(rows.get<std::int64_t>(0));
    }
    for (const std::int64_t line : provisional) {
        mustMove(m_core.states(), tx, line, SettlementLineState::Provisional, SettlementLineState::Payable, context.cause());
        tx.exec(kPayable, tx.now(), line);
    }
}

void Settlement::capturedLate(Tx &tx, const PaymentRow &payment, Money amount, const EventContext &context)
{
    m_ledger.post(tx, {"late-capture", context.eventId, payment.orderId, payment.vendorId},
                  {{holderOf(payment), amount.value()}, {LedgerAccount::RefundsDue, -amount.value()}});
}

void Settlement::refundedLate(Tx &tx, const PaymentRow &payment, Money amount, const EventContext &context)
{
    m_ledger.post(tx, {"late-refund", context.eventId, payment.orderId, payment.vendorId},
                  {{LedgerAccount::RefundsDue, amount.value()}, {holderOf(payment), -amount.value()}});
}

} // namespace hamster::payment
