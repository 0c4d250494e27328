#pragma once
// PastSettlement: settlement lines, batches with their closing and payout, and the ledger's chain of a demo past.

#include "model/payment/ledger.h"
#include "model/payment/settlement.h"
#include "simulator/laboratory/past/bulk_file.h"
#include "simulator/laboratory/past/past_order.h"

#include <array>
#include <map>
#include <vector>

namespace hamster::past {

class PastSettlement {
public:
    PastSettlement(BulkFile &file, const Catalogue &catalogue);
    /// Closes and pays out what is due by then. Time only moves on.
    void moveOn(Instant now);
    void pointsCharged(std::int64_t points, std::string_view eventId, Instant at);
    void captured(const PastOrder &order);
    void refunded(const PastOrder &order);
    /// Writes the batches' sums and states.
    void finish();

private:
    struct Batch {
        std::int64_t row = 0, id = 0, vendor = 0;
        payment::Charges sum;
        std::int64_t payout = 0;
        Instant closes, paysAt, changed;
        std::string payoutDay;
        bool paid = false;
    };
    struct Line {
        payment::LedgerAccount account;
        std::int64_t amount;
    };

    Batch &batchOf(const Vendor &vendor, Instant at);
    void post(const std::string &posting, std::string_view eventId, std::int64_t order, std::int64_t vendor, Instant at,
              const std::vector<Line> &lines);
    /// `money` as in `charges`: negative for a refund.
    void book(const PastOrder &order, const payment::Charges &charges, bool isRefund);

    BulkFile &m_file;
    const Catalogue &m_catalogue;
    std::map<std::pair<std::int64_t, std::string>, Batch> m_batches; ///< by vendor and period
    std::multimap<Instant, Batch *> m_due;                           ///< payouts that are to come
    std::array<std::int64_t, 8> m_accounts{};
    std::string m_hash;
    std::int64_t m_nextBatchId = 0;
};

} // namespace hamster::past
