#include "simulator/laboratory/past/past_settlement.h"

#include "model/payment/settlement_calendar.h"

#include <algorithm>

namespace hamster::past {

using payment::Charges;
using payment::LedgerAccount;

namespace {

constexpr int kPayoutBusinessDays = 2;
constexpr Duration kBankOpens = 9h;

const Sql kAccounts{"SELECT id, code FROM ledger_accounts ORDER BY id"};
const Sql kLastHash{"SELECT hash FROM ledger_entries ORDER BY id DESC LIMIT 1"};
const Sql kEntry{"INSERT INTO ledger_entries (posting, account_id, amount, order_public_id, vendor_public_id, event_id, created_at, hash) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kLine{"INSERT INTO settlement_lines (public_id, vendor_public_id, order_public_id, payment_public_id, refund_public_id, gross, "
                "fee, vat, net, payout, "
                "status, batch_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)"};
const Sql kBatch{"INSERT INTO settlement_batches (public_id, vendor_public_id, cycle, status, closes_at, created_at, updated_at) VALUES "
                 "(?1, ?2, ?3, 'OPEN', ?4, ?5, ?5)"};
const Sql kBatchSums{
    "UPDATE settlement_batches SET gross = ?2, fee = ?3, vat = ?4, net = ?5, payout = ?6, status = ?7, payout_day = ?8, payout_at = ?9, "
    "updated_at = ?10, version = ?11 WHERE id = ?1"};

} // namespace

PastSettlement::PastSettlement(BulkFile &file, const Catalogue &catalogue)
    : m_file(file)
    , m_catalogue(catalogue)
{
    Rows rows = file.database().query(kAccounts);
    while (rows.next())
        for (std::size_t i = 0; i < m_accounts.size(); ++i)
            if (rows.text(1) == toString(static_cast<LedgerAccount>(i))) m_accounts[i] = rows.get<std::int64_t>(0);
    m_hash = file.database().value<std::string>(kLastHash).value_or(std::string());
}

void PastSettlement::post(const std::string &posting, std::string_view eventId, std::int64_t order, std::int64_t vendor, Instant at,
                          const std::vector<Line> &lines)
{
    const auto id = [](std::int64_t value) { return value ? std::optional(value) : std::nullopt; };
    for (const Line &line : lines) {
        if (line.amount == 0) continue;
        m_hash = payment::ledgerHash(m_hash, {posting, toString(line.account), line.amount, order, vendor, eventId, at});
        m_file.put(kEntry, posting, m_accounts[static_cast<std::size_t>(line.account)], line.amount, id(order), id(vendor), eventId, at,
                   m_hash);
    }
}

void PastSettlement::pointsCharged(std::int64_t points, std::string_view eventId, Instant at)
{
    post("points-charge:" + std::string(eventId), eventId, 0, 0, at,
         {{LedgerAccount::Cash, points}, {LedgerAccount::PointLiability, -points}});
}

PastSettlement::Batch &PastSettlement::batchOf(const Vendor &vendor, Instant at)
{
    const payment::SettlementPeriod period = payment::periodOf(vendor.cycle, at);
    Batch &batch = m_batches[{vendor.id, period.name}];
    if (batch.row) return batch;
    // Ids of the hour in which the shop was opened: nothing of the past has one.
    class Opening final : public Clock {
    public:
        explicit Opening(Instant at)
            : m_at(at)
        {}
        Instant now() const override { return m_at; }

    private:
        Instant m_at;
    } const clock(m_catalogue.opened);
    m_nextBatchId = SnowflakeGenerator(clock, IdService::Payment, m_nextBatchId).next();
    batch.id = m_nextBatchId;
    batch.vendor = vendor.id;
    batch.closes = period.end;
    batch.payoutDay = payment::businessDayAfter(
        period.end, kPayoutBusinessDays, [this](const std::string &day) { return std::ranges::binary_search(m_catalogue.holidays, day); });
    batch.paysAt = *parseSeoulDate(batch.payoutDay) + kBankOpens;
    m_file.put(kBatch, batch.id, vendor.id, period.name, period.end, at);
    batch.row = m_file.database().lastInsertId();
    m_due.emplace(batch.paysAt, &batch);
    return batch;
}

void PastSettlement::moveOn(Instant now)
{
    while (!m_due.empty() && m_due.begin()->first <= now) {
        Batch &batch = *m_due.begin()->second;
        m_due.erase(m_due.begin());
        batch.paid = true;
        const std::string cause = "batch-" + toBase62(batch.id);
        post((batch.payout >= 0 ? "payout:" : "invoice:") + cause, cause, 0, batch.vendor, batch.paysAt,
             {{LedgerAccount::VendorPayable, batch.payout}, {LedgerAccount::Cash, -batch.payout}});
    }
}

void PastSettlement::book(const PastOrder &o, const Charges &charges, bool isRefund)
{
    const Vendor &vendor = m_catalogue.vendors[o.vendor];
    const std::int64_t sign = isRefund ? -1 : 1;
    const std::int64_t money = sign * (isRefund ? o.refundAmount() : o.amount), points = sign * (isRefund ? o.refundPoints() : o.points);
    const bool platform = o.discount > 0 && m_catalogue.coupons[o.coupon].platform;
    const std::int64_t coupon = platform ? sign * (isRefund ? o.refundDiscount() : o.discount) : 0;
    // A DIRECT vendor has the money from the PG itself.
    const bool direct = vendor.route == "DIRECT";
    const std::int64_t payout = charges.net() - (direct ? money : 0);
    const Instant at = isRefund ? o.refunded : o.decided;
    std::optional<std::int64_t> row;
    if (o.wasCompleted()) {
        Batch &batch = batchOf(vendor, isRefund ? o.refunded : o.completed);
        batch.sum.gross += charges.gross;
        batch.sum.fee += charges.fee;
        batch.sum.vat += charges.vat;
        batch.payout += payout;
        batch.changed = at;
        row = batch.row;
    }
    m_file.put(kLine, isRefund ? o.refundLine : o.settlementLine, vendor.id, o.id, o.payment,
               isRefund ? std::optional(o.refund) : std::nullopt, charges.gross, charges.fee, charges.vat, charges.net(), payout,
               row ? "PAYABLE" : "PROVISIONAL", row, at);
    const std::string &event = isRefund ? o.refundEvent : o.decidedEvent;
    post((isRefund ? "refund:" : "capture:") + event, event, o.id, vendor.id, at,
         {{LedgerAccount::PgReceivable, direct ? 0 : money},
          {LedgerAccount::PointLiability, points},
          {LedgerAccount::CouponCost, coupon},
          {LedgerAccount::VendorPayable, -payout},
          {LedgerAccount::FeeRevenue, -charges.fee},
          {LedgerAccount::VatPayable, -charges.vat}});
}

namespace {

Charges captureOf(const PastOrder &o, const Catalogue &catalogue)
{
    const bool platform = o.discount > 0 && catalogue.coupons[o.coupon].platform;
    return payment::captureCharges(Money::won(o.amount + o.points + (platform ? o.discount : 0)), catalogue.vendors[o.vendor].feeBp);
}

} // namespace

void PastSettlement::captured(const PastOrder &o) { book(o, captureOf(o, m_catalogue), false); }

void PastSettlement::refunded(const PastOrder &o)
{
    const bool platform = o.discount > 0 && m_catalogue.coupons[o.coupon].platform;
    const std::int64_t gross = o.refundAmount() + o.refundPoints() + (platform ? o.refundDiscount() : 0);
    book(o, payment::refundCharges(captureOf(o, m_catalogue), 0, Money::won(gross)), true);
}

void PastSettlement::finish()
{
    moveOn(m_catalogue.until);
    for (const auto &[key, batch] : m_batches) {
        const bool closed = batch.closes <= m_catalogue.until;
        const std::string_view state = batch.paid ? "PAID_OUT" : closed ? "CLOSED" : "OPEN";
        m_file.put(kBatchSums, batch.row, batch.sum.gross, batch.sum.fee, batch.sum.vat, batch.sum.net(), batch.payout, state,
                   closed ? std::optional(batch.payoutDay) : std::nullopt, closed ? std::optional(batch.paysAt) : std::nullopt,
                   batch.paid ? batch.paysAt
                   : closed   ? batch.closes
                              : batch.changed,
                   batch.paid ? 4 : 2);
    }
}

} // namespace hamster::past
