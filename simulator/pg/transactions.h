#pragma once
// The PG's transactions and cancels in its database: one struct, the statements that read and write it.

#include "model/core/test_cards.h"
#include "model/storage/transactor.h"

#include <optional>

namespace hamster::pg {

using TransactionId = Id<struct PgTransactionTag>; ///< names it in state_log and traces; merchants see the transaction key

/// Reason of a transaction that was ended before it was decided.
inline constexpr std::string_view kVoided = "VOIDED";

struct Transaction {
    TransactionId id;
    std::string key; ///< "20261120:TR:9f3c1a"
    std::string userId;
    std::string orderId;
    std::string cardType;
    std::string cardNo;
    Money amount;
    Money cancelled;
    std::string callbackUrl;
    PgTransactionState state = PgTransactionState::Pending;
    std::optional<std::string> reason{};
    std::optional<std::string> approvalNumber{};
    std::optional<std::string> echo{};
    std::optional<std::string> idempotencyKey{};
    std::optional<Instant> decideAt{};
    std::optional<Instant> approvedAt{};
    std::optional<ForcedOutcome> forced{}; ///< by a rule of the operator; nothing: card and profile decide

    Money remaining() const { return state == PgTransactionState::Failed ? Money() : amount - cancelled; } ///< what can still be given back
};

struct Cancel {
    std::optional<std::string> key;
    Money amount;
    std::string status;
};

/// What a statement lists: an approval or a cancel of one business day.
struct StatementLine {
    std::string transactionKey;
    std::string orderId;
    std::string kind; ///< APPROVAL, CANCEL
    Money amount;
    std::string status; ///< SUCCESS
    Instant at;
};

std::optional<Transaction> findByKey(Database &database, std::string_view userId, std::string_view key);
std::optional<Transaction> findById(Database &database, TransactionId id);
std::optional<Transaction> findByIdempotencyKey(Database &database, std::string_view userId, std::string_view key);
std::vector<Transaction> findByOrder(Database &database, std::string_view userId, std::string_view orderId); ///< newest first
std::vector<Cancel> cancelsOf(Database &database, std::string_view transactionKey);
/// Approvals and cancels of [from, to), oldest first.
std::vector<StatementLine> statementOf(Database &database, std::string_view userId, Instant from, Instant to);
/// Every transaction that waits for its decision, by when it is due.
std::vector<std::pair<TransactionId, Instant>> undecided(Database &database);
std::optional<TransactionId> transactionIdOf(Database &database, std::string_view key);

bool isKeyTaken(Tx &tx, std::string_view key);
void insert(Tx &tx, const Transaction &transaction);
/// Writes state, reason, approval, decideAt and cancelled amount, if the row is still in `from`.
void update(Tx &tx, const Transaction &transaction, PgTransactionState from);
void insertCancel(Tx &tx, const Transaction &transaction, const std::optional<std::string> &key, Money amount, std::string_view reason);

bool hasTombstone(Database &database, std::string_view userId, std::string_view idempotencyKey);
void insertTombstone(Tx &tx, std::string_view userId, std::string_view idempotencyKey, const std::optional<std::string> &transactionKey);

} // namespace hamster::pg
