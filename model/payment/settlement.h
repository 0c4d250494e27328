#pragma once
// Settlement: what a vendor gets for each capture and gives back for each refund, with its ledger postings.

#include "model/messaging/service_core.h"
#include "model/payment/ledger.h"
#include "model/payment/payment_row.h"
#include "model/payment/settlement_batches.h"

namespace hamster::payment {

/// Amounts of one settlement line, signed won; net = gross − fee − vat.
struct Charges {
    std::int64_t gross = 0;
    std::int64_t fee = 0;
    std::int64_t vat = 0;
    std::int64_t net() const { return gross - fee - vat; }
    bool operator==(const Charges &) const = default;
};

/// Fee half up to the won, VAT 10 % of the fee, half up.
Charges captureCharges(Money gross, std::int64_t feeBp);
/// The (negative) charges of a refund: its share of the captured fee and VAT by cumulative difference over the gross refunded before,
/// so that refunds of the whole gross add up to minus the capture. Requires refundedBefore ≥ 0.
Charges refundCharges(const Charges &captured, std::int64_t refundedBefore, Money gross);

class Settlement {
public:
    Settlement(ServiceCore &core, Ledger &ledger)
        : m_core(core)
        , m_ledger(ledger)
        , m_batches(core, ledger)
    {}
    /// Batches that are to be closed or paid out are taken up.
    void start() { m_batches.start(); }

    /// At approval: the PROVISIONAL line and the ledger posting "capture".
    void captured(Tx &tx, const PaymentRow &payment, const EventContext &context);
    /// At a finished refund: the negative line, in the state of its capture's line, and the posting "refund".
    void refunded(Tx &tx, const PaymentRow &payment, RefundId refund, Money amount, Money points, Money coupon,
                  const EventContext &context);
    /// Every PROVISIONAL line of the payment becomes PAYABLE and part of its vendor's open batch.
    void makePayable(Tx &tx, const PaymentRow &payment, const EventContext &context);

    /// Ledger only: money captured for a dead order, and its way back.
    void capturedLate(Tx &tx, const PaymentRow &payment, Money amount, const EventContext &context);
    void refundedLate(Tx &tx, const PaymentRow &payment, Money amount, const EventContext &context);

private:
    struct Line;
    void addLine(Tx &tx, const PaymentRow &payment, RefundId refund, const Line &line, const EventContext &context);
    std::int64_t batchOf(Tx &tx, const PaymentRow &payment, const Line &line, const EventContext &context);
    std::vector<Line> linesOf(Tx &tx, const PaymentRow &payment);
    ServiceCore &m_core;
    Ledger &m_ledger;
    SettlementBatches m_batches;
};

} // namespace hamster::payment
