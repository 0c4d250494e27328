#pragma once
// Ledger: double entry, append-only, hash-chained. docs/ledger.md is its posting table.

#include "model/storage/transactor.h"

#include <map>
#include <string>
#include <vector>

namespace hamster::payment {

enum class LedgerAccount : std::uint8_t {
    PgReceivable,
    VendorPayable,
    FeeRevenue,
    VatPayable,
    PointLiability,
    CouponCost,
    RefundsDue,
    Cash
};
/// Code in `ledger_accounts`.
std::string_view toString(LedgerAccount account);

/// Debits are positive, credits negative.
struct LedgerLine {
    LedgerAccount account;
    std::int64_t amount = 0; ///< won
};

/// What a posting is about.
struct PostingHead {
    std::string_view kind; ///< "capture", "refund", "late-capture", "late-refund", "points-charge"
    std::string_view eventId;
    OrderId order;   ///< or none
    VendorId vendor; ///< or none
};

/// One row as it is hashed.
struct LedgerRow {
    std::string_view posting;
    std::string_view account; ///< code
    std::int64_t amount = 0;
    std::int64_t order = 0; ///< 0: none
    std::int64_t vendor = 0;
    std::string_view eventId;
    Instant createdAt;
};
/// SHA-256 (hex) over the previous row's hash ("" before the first) and this row.
std::string ledgerHash(std::string_view previous, const LedgerRow &row);

class Ledger {
public:
    explicit Ledger(Database &database);
    /// Appends the lines that are not zero. They must sum to zero.
    void post(Tx &tx, const PostingHead &head, const std::vector<LedgerLine> &lines);

private:
    std::map<LedgerAccount, std::int64_t> m_accountIds;
};

} // namespace hamster::payment
