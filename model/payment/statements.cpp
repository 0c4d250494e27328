#include "model/payment/statements.h"

#include "model/messaging/events/payment_events.h"

#include <array>

namespace hamster::payment {

namespace {

constexpr std::array<std::string_view, 5> kKinds{"MISSING_HERE", "MISSING_AT_PG", "AMOUNT", "STATUS", "DUPLICATE"};

const Sql kStatement{"INSERT INTO pg_statements (mid, day, event_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4) "
                     "ON CONFLICT (mid, day) DO UPDATE SET updated_at = ?4"};
const Sql kStatementId{"SELECT id FROM pg_statements WHERE mid = ? AND day = ?"};
const Sql kLines{
    "SELECT transaction_key, order_number, kind, amount, status, at FROM pg_statement_lines WHERE statement_id = ? ORDER BY id"};
const Sql kInsertLine{"INSERT INTO pg_statement_lines (statement_id, transaction_key, order_number, kind, amount, status, at, verdict) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING')"};
const Sql kWaiting{
    "SELECT l.id, l.statement_id, l.transaction_key, l.order_number, l.kind, l.amount, l.status, l.at FROM pg_statement_lines l "
    "JOIN pg_statements s ON s.id = l.statement_id WHERE l.verdict = 'WAITING' AND s.mid = ? ORDER BY l.id"};
const Sql kVerdict{"UPDATE pg_statement_lines SET verdict = ? WHERE id = ?"};
// what was listed before the line: an approval comes once; a cancel of the same amount as often as we have cancelled
const Sql kListedBefore{
    "SELECT count(*) FROM pg_statement_lines WHERE transaction_key = ? AND kind = ? AND id < ? AND (kind = 'APPROVAL' OR amount = ?)"};
const Sql kSameBefore{
    "SELECT count(*) FROM pg_statement_lines WHERE transaction_key = ? AND kind = ? AND id < ? AND amount = ? AND at = ?"};
const Sql kSameAmount{"SELECT count(*) FROM pg_statement_lines WHERE transaction_key = ? AND kind = ? AND amount = ?"};
const Sql kOurs{"SELECT count(*) FROM payment_transactions WHERE pg_transaction = ? AND kind = ? AND amount = ? AND status = 'SUCCESS'"};
const Sql kOursAny{"SELECT count(*) FROM payment_transactions WHERE pg_transaction = ? AND kind = ?"};
const Sql kListed{"SELECT count(*) FROM pg_statement_lines WHERE transaction_key = ? AND kind = ?"};
const Sql kPaymentOfNumber{"SELECT public_id FROM payments WHERE order_number = ? ORDER BY id DESC LIMIT 1"};
const Sql kRefundOpen{"SELECT 1 FROM refunds WHERE payment_public_id = ? AND status IN ('PENDING', 'UNKNOWN') LIMIT 1"};
const Sql kUnlisted{
    "SELECT t.pg_transaction, t.kind, t.amount, t.created_at, p.order_number, p.order_public_id, CASE t.kind WHEN 'APPROVAL' THEN p.created_at "
    "ELSE coalesce((SELECT max(r.created_at) FROM refunds r WHERE r.payment_public_id = p.public_id AND r.created_at <= t.created_at), p.created_at) END "
    "FROM payment_transactions t "
    "JOIN payments p ON p.public_id = t.payment_public_id WHERE t.created_at >= ? AND t.created_at < ? AND t.status = 'SUCCESS' "
    "AND t.pg_transaction IS NOT NULL AND p.mid = ? AND NOT EXISTS (SELECT 1 FROM pg_statement_lines l "
    "WHERE l.transaction_key = t.pg_transaction AND l.kind = t.kind) ORDER BY t.id"};
const Sql kKnown{"SELECT 1 FROM mismatches WHERE kind = ? AND transaction_key = ? AND line_kind = ? AND amount = ?"};
const Sql kMismatch{
    "INSERT INTO mismatches (kind, transaction_key, line_kind, amount, order_number, statement_id, detail, case_public_id, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};

constexpr std::string_view kMatched = "MATCHED";
constexpr std::string_view kDifferent = "DIFFERENT";
constexpr std::string_view kApproval = "APPROVAL";

/// Clocks of two houses differ, and a clock that was wrong by an hour may be set right: what we wrote at the end of a day may be of the
/// PG's next day. Too much costs a day until a step of the late evening is found missing, too little accuses the PG of what it lists.
constexpr Duration kClockDifference = 2h;
/// How far back a step of ours is still looked for.
constexpr Duration kLookBack = 3 * 24h;

} // namespace

std::string_view toString(MismatchKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

struct Statements::Line {
    std::int64_t id = 0;
    std::int64_t statement = 0;
    StatementLine listed;
};

/// What a mismatch is about.
struct Statements::Difference {
    std::int64_t statement;
    std::string transactionKey;
    std::string lineKind;
    Money amount;
    std::string orderNumber;
    std::string detail;
};

Outcome Statements::received(Tx &tx, const StatementReceived &event, const EventContext &context)
{
    if (!parseSeoulDate(event.day)) return {ErrorCode::SchemaInvalid, "statement of day '" + event.day + "'"};
    const std::int64_t statement = keep(tx, event, context);
    for (const Line &line : waiting(tx, event.mid))
        if (const auto verdict = judge(tx, line, context)) tx.exec(kVerdict, *verdict, line.id);
    lookForMissing(tx, event, statement, context);
    return success();
}

std::int64_t Statements::keep(Tx &tx, const StatementReceived &event, const EventContext &context)
{
    tx.exec(kStatement, event.mid, event.day, context.eventId, tx.now());
    const std::int64_t statement = tx.value<std::int64_t>(kStatementId, event.mid, event.day).value_or(0);
    const auto textOf = [](const StatementLine &line) {
        return line.transactionKey + "|" + line.orderNumber + "|" + line.kind + "|" + std::to_string(line.amount.value()) + "|" +
               line.status + "|" + std::to_string(line.at.ms);
    };
    std::map<std::string, int> known; // a line that is there twice is a duplicate of its own
    {
        Rows rows = tx.query(kLines, statement);
        while (rows.next())
            ++known[textOf({rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<Money>(3),
                            rows.get<std::string>(4), rows.get<Instant>(5)})];
    }
    for (const StatementLine &line : event.lines) {
        if (int &left = known[textOf(line)]; left > 0) {
            --left;
            continue;
        }
        tx.exec(kInsertLine, statement, line.transactionKey, line.orderNumber, line.kind, line.amount, line.status, line.at);
    }
    return statement;
}

std::vector<Statements::Line> Statements::waiting(Tx &tx, const std::string &mid)
{
    std::vector<Line> lines;
    Rows rows = tx.query(kWaiting, mid);
    while (rows.next())
        lines.push_back({rows.get<std::int64_t>(0),
                         rows.get<std::int64_t>(1),
                         {rows.get<std::string>(2), rows.get<std::string>(3), rows.get<std::string>(4), rows.get<Money>(5),
                          rows.get<std::string>(6), rows.get<Instant>(7)}});
    return lines;
}

std::optional<std::string_view> Statements::judge(Tx &tx, const Line &line, const EventContext &context)
{
    const StatementLine &listed = line.listed;
    const Difference difference{line.statement,     listed.transactionKey,
                                listed.kind,        listed.amount,
                                listed.orderNumber, "the PG lists " + std::to_string(listed.amount.value()) + " won as " + listed.status};
    const auto before = tx.value<std::int64_t>(kListedBefore, listed.transactionKey, listed.kind, line.id, listed.amount).value_or(0);
    const auto same =
        tx.value<std::int64_t>(kSameBefore, listed.transactionKey, listed.kind, line.id, listed.amount, listed.at).value_or(0);
    const auto ours = tx.value<std::int64_t>(kOurs, listed.transactionKey, listed.kind, listed.amount).value_or(0);
    // two cancels of one amount may fall in the same millisecond: their lines are equal, and both are right
    const auto ofAmount = tx.value<std::int64_t>(kSameAmount, listed.transactionKey, listed.kind, listed.amount).value_or(0);
    if ((same > 0 && ofAmount > ours) || (listed.kind == kApproval && before > 0)) {
        differ(tx, MismatchKind::Duplicate, difference, context);
        return kDifferent;
    }
    if (ours > before) {
        if (listed.status == "SUCCESS") return kMatched;
        differ(tx, MismatchKind::Status, difference, context);
        return kDifferent;
    }
    const auto any = tx.value<std::int64_t>(kOursAny, listed.transactionKey, listed.kind).value_or(0);
    if (any > 0 && any >= tx.value<std::int64_t>(kListed, listed.transactionKey, listed.kind).value_or(0)) {
        differ(tx, MismatchKind::Amount, difference, context);
        return kDifferent;
    }
    return judgeUnknown(tx, line, context);
}

std::optional<std::string_view> Statements::judgeUnknown(Tx &tx, const Line &line, const EventContext &context)
{
    const StatementLine &listed = line.listed;
    const auto id = tx.value<PaymentId>(kPaymentOfNumber, listed.orderNumber);
    const auto payment = id ? paymentById(tx, *id) : std::nullopt;
    const bool isCapture = listed.kind == kApproval;
    if (payment && isCapture && payment->status == PaymentState::Ready) return std::nullopt; // undecided: the next run
    if (payment && !isCapture && tx.value<int>(kRefundOpen, payment->id)) return std::nullopt;
    const bool fresh = differ(tx, MismatchKind::MissingHere,
                              {line.statement, listed.transactionKey, listed.kind, listed.amount, listed.orderNumber,
                               "the PG lists " + std::to_string(listed.amount.value()) + " won, nothing is known of it here"},
                              context);
    if (fresh && isCapture && payment && payment->status == PaymentState::Failed)
        m_core.outbox().add(tx, PaymentSettleRequested{payment->orderId, payment->orderNumber, payment->id, "STATEMENT"},
                            {payment->orderId.text(), context.eventId});
    return kDifferent;
}

void Statements::lookForMissing(Tx &tx, const StatementReceived &event, std::int64_t statement, const EventContext &context)
{
    struct Candidate {
        Difference difference;
        Instant from, to;
    };
    const Instant day = *parseSeoulDate(event.day);
    std::vector<Candidate> candidates;
    {
        Rows rows = tx.query(kUnlisted, day - kLookBack, coveredUntil(tx, event.mid, day) - kClockDifference, event.mid);
        while (rows.next())
            candidates.push_back({{statement, rows.get<std::string>(0), rows.get<std::string>(1), rows.get<Money>(2),
                                   rows.get<std::string>(4), "booked here, but the PG does not list it"},
                                  rows.get<Instant>(6),
                                  rows.get<Instant>(3)});
    }
    for (const Candidate &candidate : candidates) // to the PG it may have been yesterday still, or tomorrow already
        if (isCovered(tx, event.mid, candidate.from - kClockDifference, candidate.to + kClockDifference))
            differ(tx, MismatchKind::MissingAtPg, candidate.difference, context);
}

Instant Statements::coveredUntil(Tx &tx, const std::string &mid, Instant day)
{
    // statements of later days may have come first, and have waited for this one
    Instant end = day + 24h;
    while (tx.value<std::int64_t>(kStatementId, mid, formatSeoulDate(end))) end = end + 24h;
    return end;
}

bool Statements::isCovered(Tx &tx, const std::string &mid, Instant from, Instant to)
{
    // the PG acted between the order and our booking, and lists it on that day
    const std::string last = formatSeoulDate(to);
    for (Instant at = from;; at = at + 24h) {
        const std::string day = formatSeoulDate(at);
        if (!tx.value<std::int64_t>(kStatementId, mid, day > last ? last : day)) return false;
        if (day >= last) return true;
    }
}

bool Statements::differ(Tx &tx, MismatchKind kind, const Difference &difference, const EventContext &context)
{
    if (tx.value<int>(kKnown, toString(kind), difference.transactionKey, difference.lineKind, difference.amount)) return false;
    const auto payment = tx.value<PaymentId>(kPaymentOfNumber, difference.orderNumber);
    const auto row = payment ? paymentById(tx, *payment) : std::nullopt;
    const CaseId id = m_core.cases().open(tx, "MISMATCH", row ? row->orderId.text() : difference.orderNumber,
                                          "statement, " + std::string(toString(kind)) + ": " + difference.lineKind + " " +
                                              difference.transactionKey + ": " + difference.detail,
                                          context.cause());
    tx.exec(kMismatch, toString(kind), difference.transactionKey, difference.lineKind, difference.amount, difference.orderNumber,
            difference.statement, difference.detail, id, tx.now());
    return true;
}

} // namespace hamster::payment
