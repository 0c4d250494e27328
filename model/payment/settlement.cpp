#include "model/payment/settlement.h"

#include "model/payment/master_data.h"
#include "model/payment/moves.h"

namespace hamster::payment {

namespace {

__extension__ typedef __int128 Wide; // NOLINT: ISO C++ has no 128-bit integer
constexpr std::int64_t kVatBp = 1'000;

const Sql kAdd{
    "INSERT INTO settlement_lines (public_id, vendor_public_id, order_public_id, payment_public_id, refund_public_id, gross, fee, vat, "
    "net, payout, status, batch_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)"};
const Sql kLines{"SELECT public_id, refund_public_id IS NULL, gross, fee, vat, payout, status FROM settlement_lines "
                 "WHERE order_public_id = ? AND payment_public_id = ? ORDER BY id"};
const Sql kPayable{
    "UPDATE settlement_lines SET status = 'PAYABLE', batch_id = ?, updated_at = ? WHERE public_id = ? AND status = 'PROVISIONAL'"};

/// What the platform owes the vendor for it: a DIRECT vendor has the money from the PG itself.
std::int64_t payoutOf(const PaymentRow &payment, const Charges &charges, std::int64_t money)
{
    return charges.net() - (payment.route == "DIRECT" ? money : 0);
}

/// The ledger lines of a capture or refund (signs as in `charges`). A DIRECT vendor has the money from the PG itself, so that the
/// platform owes points and coupon less fee and VAT only.
std::vector<LedgerLine> postingOf(const PaymentRow &payment, const Charges &charges, std::int64_t money, std::int64_t points,
                                  std::int64_t coupon)
{
    const bool direct = payment.route == "DIRECT";
    return {{LedgerAccount::PgReceivable, direct ? 0 : money},
            {LedgerAccount::PointLiability, points},
            {LedgerAccount::CouponCost, coupon},
            {LedgerAccount::VendorPayable, -payoutOf(payment, charges, money)},
            {LedgerAccount::FeeRevenue, -charges.fee},
            {LedgerAccount::VatPayable, -charges.vat}};
}

/// Where the money of a late capture lies: with the platform's PG account, or with the vendor's own.
LedgerAccount holderOf(const PaymentRow &payment)
{
    return payment.route == "DIRECT" ? LedgerAccount::VendorPayable : LedgerAccount::PgReceivable;
}

} // namespace

struct Settlement::Line {
    std::int64_t id = 0; ///< public id; 0: not written yet
    bool isCapture = true;
    Charges charges;
    std::int64_t payout = 0;
    SettlementLineState state = SettlementLineState::Provisional;
};

Charges captureCharges(Money gross, std::int64_t feeBp)
{
    const Money fee = basisPoints(gross, feeBp);
    return {gross.value(), fee.value(), basisPoints(fee, kVatBp).value()};
}

Charges refundCharges(const Charges &captured, std::int64_t refundedBefore, Money gross)
{
    if (captured.gross == 0) return {};
    const auto upTo = [&](std::int64_t whole, std::int64_t refunded) {
        return static_cast<std::int64_t>(Wide(whole) * refunded / captured.gross);
    };
    const auto share = [&](std::int64_t whole) { return upTo(whole, refundedBefore) - upTo(whole, refundedBefore + gross.value()); };
    return {-gross.value(), share(captured.fee), share(captured.vat)};
}

std::int64_t Settlement::batchOf(Tx &tx, const PaymentRow &payment, const Line &line, const EventContext &context)
{
    const std::string cycle = ensureVendor(tx, payment.vendorId).cycle;
    return m_batches.add(tx, payment.vendorId, cycle, {line.charges.gross, line.charges.fee, line.charges.vat, line.payout},
                         context.cause());
}

void Settlement::addLine(Tx &tx, const PaymentRow &payment, RefundId refund, const Line &line, const EventContext &context)
{
    const std::int64_t id = m_core.ids().next();
    std::optional<std::int64_t> batch;
    if (line.state == SettlementLineState::Payable) batch = batchOf(tx, payment, line, context);
    const Charges &charges = line.charges;
    mustBeBorn(m_core.states(), tx, id, line.state, context.cause());
    tx.exec(kAdd, id, payment.vendorId, payment.orderId, payment.id, refund, charges.gross, charges.fee, charges.vat, charges.net(),
            line.payout, line.state, batch, tx.now());
}

std::vector<Settlement::Line> Settlement::linesOf(Tx &tx, const PaymentRow &payment)
{
    std::vector<Line> lines;
    Rows rows = tx.query(kLines, payment.orderId, payment.id);
    while (rows.next())
        lines.push_back({rows.get<std::int64_t>(0),
                         rows.get<bool>(1),
                         {rows.get<std::int64_t>(2), rows.get<std::int64_t>(3), rows.get<std::int64_t>(4)},
                         rows.get<std::int64_t>(5),
                         rows.get<SettlementLineState>(6)});
    return lines;
}

void Settlement::captured(Tx &tx, const PaymentRow &payment, const EventContext &context)
{
    const Money coupon = payment.platformShare(payment.couponDiscount);
    const Charges charges = captureCharges(payment.amount + payment.pointsUsed + coupon, ensureVendor(tx, payment.vendorId).feeBp);
    addLine(tx, payment, {}, {0, true, charges, payoutOf(payment, charges, payment.amount.value())}, context);
    m_ledger.post(tx, {"capture", context.eventId, payment.orderId, payment.vendorId},
                  postingOf(payment, charges, payment.amount.value(), payment.pointsUsed.value(), coupon.value()));
}

void Settlement::refunded(Tx &tx, const PaymentRow &payment, RefundId refund, Money amount, Money points, Money coupon,
                          const EventContext &context)
{
    Line capture;
    std::int64_t before = 0;
    for (const Line &line : linesOf(tx, payment)) {
        if (line.isCapture)
            capture = line;
        else
            before -= line.charges.gross;
    }
    if (tx.failed()) return;
    const Money platformCoupon = payment.platformShare(coupon);
    const Charges charges = refundCharges(capture.charges, before, amount + points + platformCoupon);
    addLine(tx, payment, refund, {0, false, charges, payoutOf(payment, charges, -amount.value()), capture.state}, context);
    m_ledger.post(tx, {"refund", context.eventId, payment.orderId, payment.vendorId},
                  postingOf(payment, charges, -amount.value(), -points.value(), -platformCoupon.value()));
}

void Settlement::makePayable(Tx &tx, const PaymentRow &payment, const EventContext &context)
{
    for (const Line &line : linesOf(tx, payment)) {
        if (line.state == SettlementLineState::Payable) continue;
        mustMove(m_core.states(), tx, line.id, SettlementLineState::Provisional, SettlementLineState::Payable, context.cause());
        tx.exec(kPayable, batchOf(tx, payment, line, context), tx.now(), line.id);
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
