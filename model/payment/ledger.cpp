#include "model/payment/ledger.h"

#include "model/core/text.h"

#include <array>

namespace hamster::payment {

namespace {

constexpr std::array<std::string_view, 8> kCodes{"PG_RECEIVABLE",   "VENDOR_PAYABLE", "FEE_REVENUE", "VAT_PAYABLE",
                                                 "POINT_LIABILITY", "COUPON_COST",    "REFUNDS_DUE", "CASH"};

const Sql kAccounts{"SELECT id, code FROM ledger_accounts ORDER BY id"};
const Sql kLastHash{"SELECT hash FROM ledger_entries ORDER BY id DESC LIMIT 1"};
const Sql kInsert{"INSERT INTO ledger_entries (posting, account_id, amount, order_public_id, vendor_public_id, event_id, created_at, hash) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};

} // namespace

std::string_view toString(LedgerAccount account) { return kCodes[static_cast<std::size_t>(account)]; }

std::string ledgerHash(std::string_view previous, const LedgerRow &row)
{
    std::string text(previous);
    text.append("|").append(row.posting).append("|").append(row.account).append("|").append(std::to_string(row.amount));
    text.append("|").append(std::to_string(row.order)).append("|").append(std::to_string(row.vendor));
    text.append("|").append(row.eventId).append("|").append(std::to_string(row.createdAt.ms));
    return sha256Hex(text);
}

Ledger::Ledger(Database &database)
{
    Rows rows = database.query(kAccounts);
    while (rows.next())
        for (std::size_t i = 0; i < kCodes.size(); ++i)
            if (rows.text(1) == kCodes[i]) m_accountIds[static_cast<LedgerAccount>(i)] = rows.get<std::int64_t>(0);
}

void Ledger::post(Tx &tx, const PostingHead &head, const std::vector<LedgerLine> &lines)
{
    std::int64_t sum = 0;
    for (const LedgerLine &line : lines) sum += line.amount;
    HAMSTER_ASSERT(sum == 0);
    std::string posting(head.kind);
    posting.append(":").append(head.eventId);
    std::string hash = tx.value<std::string>(kLastHash).value_or(std::string());
    for (const LedgerLine &line : lines) {
        if (line.amount == 0) continue;
        hash =
            ledgerHash(hash, {posting, toString(line.account), line.amount, head.order.value, head.vendor.value, head.eventId, tx.now()});
        tx.exec(kInsert, posting, m_accountIds.at(line.account), line.amount, head.order, head.vendor, head.eventId, tx.now(), hash);
    }
}

} // namespace hamster::payment
