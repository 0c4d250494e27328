#include "model/payment/settlement_batches.h"

#include "model/payment/moves.h"
#include "model/payment/settlement_calendar.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kFind{"SELECT id, status FROM settlement_batches WHERE vendor_public_id = ? AND cycle = ?"};
const Sql kInsert{"INSERT INTO settlement_batches (public_id, vendor_public_id, cycle, status, closes_at, created_at, updated_at) "
                  "VALUES (?1, ?2, ?3, 'OPEN', ?4, ?5, ?5)"};
const Sql kAdd{"UPDATE settlement_batches SET gross = gross + ?2, fee = fee + ?3, vat = vat + ?4, net = net + ?2 - ?3 - ?4, "
               "payout = payout + ?5, updated_at = ?6, version = version + 1 WHERE id = ?1"};
const Sql kNext{"SELECT min(due) FROM (SELECT min(closes_at) AS due FROM settlement_batches WHERE status = 'OPEN' "
                "UNION ALL SELECT min(payout_at) FROM settlement_batches WHERE status = 'CLOSED')"};
const Sql kToClose{"SELECT public_id, closes_at FROM settlement_batches WHERE status = 'OPEN' AND closes_at <= ? ORDER BY closes_at, id"};
const Sql kClose{"UPDATE settlement_batches SET status = 'CLOSED', payout_day = ?2, payout_at = ?3, updated_at = ?4, version = version + 1 "
                 "WHERE public_id = ?1 AND status = 'OPEN'"};
const Sql kToPay{"SELECT public_id, vendor_public_id, payout FROM settlement_batches WHERE status = 'CLOSED' AND payout_at <= ? "
                 "ORDER BY payout_at, id"};
const Sql kPaid{"UPDATE settlement_batches SET status = 'PAID_OUT', updated_at = ?2, version = version + 1 "
                "WHERE public_id = ?1 AND status = 'CLOSED'"};
const Sql kHoliday{"SELECT 1 FROM holidays WHERE day = ?"};

constexpr int kPayoutBusinessDays = 2;
constexpr Duration kBankOpens = 9h;
constexpr Duration kAgainAfterFailure = 1s;
constexpr Duration kTimerMax = 20 * 24h; ///< a real timer counts milliseconds in 31 bits

struct Due {
    std::int64_t id;
    VendorId vendor;
    std::int64_t payout;
};

} // namespace

void SettlementBatches::start()
{
    if (const auto next = m_core.database().value<Instant>(kNext)) expect(*next);
}

std::int64_t SettlementBatches::add(Tx &tx, VendorId vendor, std::string_view cycle, const BatchAmounts &amounts, const Cause &cause)
{
    std::int64_t batch = 0;
    for (Instant at = tx.now(); batch == 0 && !tx.failed();) {
        const SettlementPeriod period = periodOf(cycle, at);
        bool closed = false;
        {
            Rows rows = tx.query(kFind, vendor, period.name);
            if (rows.next()) {
                closed = rows.get<SettlementBatchState>(1) != SettlementBatchState::Open;
                batch = closed ? 0 : rows.get<std::int64_t>(0);
            }
        }
        at = period.end; // closed by a clock that has stepped back since: the next period takes it
        if (closed || batch != 0) continue;
        const std::int64_t id = m_core.ids().next();
        mustBeBorn(m_core.states(), tx, id, SettlementBatchState::Open, cause);
        batch = tx.insert(kInsert, id, vendor, period.name, period.end, tx.now());
        tx.whenDurable([this, end = period.end] { expect(end); });
    }
    tx.exec(kAdd, batch, amounts.gross, amounts.fee, amounts.vat, amounts.payout, tx.now());
    return batch;
}

void SettlementBatches::expect(Instant due)
{
    if (m_armedFor && *m_armedFor <= due) return;
    m_core.scheduler().cancel(m_timer);
    m_armedFor = due;
    const Duration wait = std::clamp(due - m_core.now(), Duration(0), Duration(kTimerMax));
    m_timer = m_core.scheduler().after(wait, [this] { run(); });
}

void SettlementBatches::run()
{
    m_armedFor.reset();
    m_core.transactor().submit(
        [this](Tx &tx) {
            closeDue(tx);
            payDue(tx);
            return success();
        },
        [this](const Outcome &outcome) {
            if (outcome)
                start();
            else
                expect(m_core.now() + kAgainAfterFailure);
        });
}

void SettlementBatches::closeDue(Tx &tx)
{
    std::vector<std::pair<std::int64_t, Instant>> due;
    {
        Rows rows = tx.query(kToClose, tx.now());
        while (rows.next()) due.emplace_back(rows.get<std::int64_t>(0), rows.get<Instant>(1));
    }
    for (const auto &[id, closesAt] : due) {
        std::string day;
        const Instant payout = payoutAt(tx, closesAt, day);
        mustMove(m_core.states(), tx, id, SettlementBatchState::Open, SettlementBatchState::Closed, {"settlement.close", {}, {}});
        tx.exec(kClose, id, day, payout, tx.now());
    }
}

Instant SettlementBatches::payoutAt(Tx &tx, Instant closed, std::string &day) const
{
    day = businessDayAfter(closed, kPayoutBusinessDays,
                           [&tx](const std::string &candidate) { return tx.value<int>(kHoliday, candidate).has_value(); });
    return *parseSeoulDate(day) + kBankOpens;
}

void SettlementBatches::payDue(Tx &tx)
{
    std::vector<Due> due;
    {
        Rows rows = tx.query(kToPay, tx.now());
        while (rows.next()) due.push_back({rows.get<std::int64_t>(0), rows.get<VendorId>(1), rows.get<std::int64_t>(2)});
    }
    for (const Due &batch : due) {
        mustMove(m_core.states(), tx, batch.id, SettlementBatchState::Closed, SettlementBatchState::PaidOut, {"settlement.payout", {}, {}});
        tx.exec(kPaid, batch.id, tx.now());
        // no event makes it due: the batch itself names the posting
        const std::string cause = "batch-" + toBase62(batch.id);
        m_ledger.post(tx, {batch.payout >= 0 ? "payout" : "invoice", cause, {}, batch.vendor},
                      {{LedgerAccount::VendorPayable, batch.payout}, {LedgerAccount::Cash, -batch.payout}});
    }
}

} // namespace hamster::payment
