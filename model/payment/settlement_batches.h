#pragma once
// SettlementBatches: what is paid out to a vendor for one period of his cycle. OPEN while lines come, CLOSED at the period's end,
// PAID_OUT two business days later (01-domain.md section 9).

#include "model/messaging/service_core.h"
#include "model/payment/ledger.h"

namespace hamster::payment {

/// What a line adds to its batch, signed won.
struct BatchAmounts {
    std::int64_t gross = 0;
    std::int64_t fee = 0;
    std::int64_t vat = 0;
    std::int64_t payout = 0; ///< what the platform owes for it; negative: what it is owed
};

class SettlementBatches {
public:
    SettlementBatches(ServiceCore &core, Ledger &ledger)
        : m_core(core)
        , m_ledger(ledger)
    {}
    /// Takes up batches that are to be closed or paid out.
    void start();
    /// Adds a line that becomes PAYABLE now to the vendor's open batch. The batch's row id.
    std::int64_t add(Tx &tx, VendorId vendor, std::string_view cycle, const BatchAmounts &amounts, const Cause &cause);

private:
    void expect(Instant due);
    void run();
    void closeDue(Tx &tx);
    void payDue(Tx &tx);
    Instant payoutAt(Tx &tx, Instant closed, std::string &day) const;

    ServiceCore &m_core;
    Ledger &m_ledger;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
};

} // namespace hamster::payment
