#include "views/panes/office/statement_queries.h"

#include "views/items/columns.h"
#include "views/widgets/format.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

// A statement's place in the list: the newest day first, its MIDs by name, whichever of them the gateway happened to note first.
#define HAMSTER_PLACED                                                                                                                     \
    "WITH placed AS (SELECT CAST(julianday(day) AS INTEGER) * 65536 + 65535 - dense_rank() OVER (ORDER BY mid) AS place, * "               \
    "FROM statement_fetches) "
const Sql kFetches{HAMSTER_PLACED "SELECT place, mid, day, coalesce(due_at, 0), coalesce(received_at, 0), tries, coalesce(lines, 0), "
                                  "EXISTS (SELECT 1 FROM mids m WHERE m.mid = placed.mid AND m.vendor_public_id IS NOT NULL) "
                                  "FROM placed WHERE place < ?1 AND place >= ?2 AND (received_at IS NOT NULL OR day <= ?4) "
                                  "ORDER BY place DESC LIMIT ?3"};
const Sql kNewestFetch{HAMSTER_PLACED "SELECT max(place) FROM placed"};
const Sql kFindFetch{HAMSTER_PLACED "SELECT place FROM placed WHERE mid = ? AND day = ?"};
#undef HAMSTER_PLACED
const Sql kFetchCounts{"SELECT count(*), coalesce(sum(received_at IS NULL AND due_at IS NOT NULL), 0), "
                       "coalesce(sum(received_at IS NULL AND due_at IS NULL), 0) FROM statement_fetches "
                       "WHERE received_at IS NOT NULL OR day <= ?"};
const Sql kStatementOf{"SELECT id, updated_at FROM pg_statements WHERE mid = ? AND day = ?"};
const Sql kStatementCount{"SELECT count(*) FROM pg_statements"};
const Sql kDiffering{"SELECT DISTINCT s.mid, s.day FROM pg_statement_lines l JOIN pg_statements s ON s.id = l.statement_id "
                     "WHERE l.verdict = 'DIFFERENT' UNION SELECT s.mid, s.day FROM mismatches m "
                     "JOIN pg_statements s ON s.id = m.statement_id WHERE m.kind = 'MISSING_AT_PG'"};
const Sql kUndecided{"SELECT DISTINCT s.mid, s.day FROM pg_statement_lines l JOIN pg_statements s ON s.id = l.statement_id "
                     "WHERE l.verdict = 'WAITING'"};
const Sql kLineSums{
    "SELECT count(*), coalesce(sum(CASE WHEN status <> 'SUCCESS' THEN 0 WHEN kind = 'CANCEL' THEN -amount ELSE amount END), 0) "
    "FROM pg_statement_lines WHERE statement_id = ?"};
const Sql kSumsByKind{"SELECT coalesce(sum(CASE kind WHEN 'CANCEL' THEN 0 ELSE amount END), 0), "
                      "coalesce(sum(CASE kind WHEN 'CANCEL' THEN amount ELSE 0 END), 0) FROM pg_statement_lines "
                      "WHERE statement_id = ? AND status = 'SUCCESS'"};

#define HAMSTER_LINE_COLUMNS "SELECT id, transaction_key, order_number, kind, amount, status, at, verdict FROM pg_statement_lines "
const Sql kLines{HAMSTER_LINE_COLUMNS "WHERE statement_id = ?1 AND id < ?2 AND id >= ?3 AND (?4 = '' OR order_number LIKE ?4 ESCAPE '\\' "
                                      "OR transaction_key LIKE ?4 ESCAPE '\\') ORDER BY id LIMIT ?5"};
const Sql kDifferent{HAMSTER_LINE_COLUMNS "WHERE verdict = 'DIFFERENT' AND statement_id = ? ORDER BY id DESC"};
const Sql kWaiting{HAMSTER_LINE_COLUMNS "WHERE verdict = 'WAITING' AND statement_id = ? ORDER BY id DESC"};
#undef HAMSTER_LINE_COLUMNS

const Sql kLinesOfKey{"SELECT id, amount, at FROM pg_statement_lines WHERE transaction_key = ? AND kind = ? ORDER BY id"};
const Sql kBookingsOfKey{"SELECT id, amount, created_at FROM payment_transactions WHERE pg_transaction = ? AND kind = ? "
                         "AND status = 'SUCCESS' ORDER BY id"};
const Sql kMismatchesOf{
    "SELECT kind, detail, coalesce(case_public_id, 0) FROM mismatches WHERE kind IN ('MISSING_HERE', 'AMOUNT', 'STATUS', "
    "'DUPLICATE') AND transaction_key = ? AND line_kind = ? AND amount = ? ORDER BY id"};
const Sql kUnlistedOf{"SELECT id, transaction_key, line_kind, amount, order_number, detail, coalesce(case_public_id, 0) FROM mismatches "
                      "WHERE statement_id = ?1 AND kind = 'MISSING_AT_PG' AND id < ?2 AND id >= ?3 AND (?4 = '' OR order_number LIKE ?4 "
                      "ESCAPE '\\' OR transaction_key LIKE ?4 ESCAPE '\\') ORDER BY id DESC LIMIT ?5"};
const Sql kCaseState{"SELECT status FROM cases WHERE public_id = ?"};

constexpr qint64 kAll = 1LL << 47; // above every id of a line or mismatch

/// The gateway notes a day ahead, as its clock and the PG's may differ: what nothing has happened on yet is not awaited.
std::string todayOf(DeskPort &port) { return formatDate(port.status().timeMs).toStdString(); }

struct Line {
    qint64 id = 0, amount = 0, atMs = 0;
    std::string key, kind;
    QString order, status, verdict;
};

Line lineAt(const Rows &rows)
{
    return {columnNumber(rows, 0),     columnNumber(rows, 4), columnNumber(rows, 6), std::string(rows.text(1)),
            std::string(rows.text(3)), columnText(rows, 2),   columnText(rows, 5),   columnText(rows, 7)};
}

qint64 signedWon(std::string_view kind, qint64 amount) { return kind == "CANCEL" ? -amount : amount; }

std::vector<Listed> linesOf(Database &payment, const std::string &key, const std::string &kind)
{
    std::vector<Listed> all;
    Rows rows = payment.query(kLinesOfKey, key, kind);
    while (rows.next()) all.push_back({columnNumber(rows, 0), columnNumber(rows, 1), columnNumber(rows, 2)});
    return all;
}

std::vector<Booked> bookingsOf(Database &payment, const std::string &key, const std::string &kind)
{
    std::vector<Booked> all;
    Rows rows = payment.query(kBookingsOfKey, key, kind);
    while (rows.next()) all.push_back({columnNumber(rows, 0), columnNumber(rows, 1), columnNumber(rows, 2)});
    return all;
}

/// The kind of a line that differs. One mismatch stands for all of its kind, amount and transaction, so several may fit.
void nameDifference(Database &payment, const Line &line, bool isRepeated, LineFacts &facts)
{
    const I amount = line.amount;
    Rows rows = payment.query(kMismatchesOf, line.key, line.kind, amount);
    while (rows.next()) {
        const QString kind = columnText(rows, 0);
        const bool fits = kind == "DUPLICATE"_L1 ? isRepeated : kind == "STATUS"_L1 ? line.status != "SUCCESS"_L1 : !isRepeated;
        if (facts.state != "DIFFERENT"_L1 && !fits) continue;
        facts.state = kind;
        facts.detail = columnText(rows, 1);
        facts.caseId = columnNumber(rows, 2);
        if (fits) return;
    }
}

void addCase(Database &payment, LineFacts &facts)
{
    if (facts.caseId) facts.caseState = QString::fromStdString(payment.value<std::string>(kCaseState, I(facts.caseId)).value_or(""));
}

LineFacts compared(Database &payment, const Line &line)
{
    LineFacts facts;
    facts.row = kUnlisted - 1 - line.id;
    facts.state = line.verdict;
    facts.order = line.order;
    facts.kind = QString::fromStdString(line.kind);
    facts.transaction = QString::fromStdString(line.key);
    facts.status = line.status;
    facts.listed = signedWon(line.kind, line.amount);
    facts.counted = line.status == "SUCCESS"_L1 ? *facts.listed : 0;
    facts.pgMs = line.atMs;
    const std::vector<Listed> lines = linesOf(payment, line.key, line.kind);
    const std::vector<Booked> bookings = bookingsOf(payment, line.key, line.kind);
    const std::vector<int> pairs = pairUp(lines, bookings);
    const auto own = static_cast<std::size_t>(std::ranges::find(lines, line.id, &Listed::id) - lines.begin());
    if (own < pairs.size() && pairs[own] >= 0) {
        const Booked &booking = bookings[static_cast<std::size_t>(pairs[own])];
        facts.ours = signedWon(line.kind, booking.amount);
        facts.oursMs = booking.atMs;
    }
    if (line.verdict != "DIFFERENT"_L1) return facts;
    // as the service judges: an approval comes once, a cancel of one amount and instant too
    const bool isRepeated =
        std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(own, lines.size())), [&](const Listed &before) {
            return line.kind == "APPROVAL" || (before.amount == line.amount && before.atMs == line.atMs);
        });
    nameDifference(payment, line, isRepeated, facts);
    addCase(payment, facts);
    return facts;
}

std::vector<LineFacts> unlisted(Database &payment, qint64 statement, const std::string &like, const RowRange &range)
{
    std::vector<LineFacts> all;
    {
        const I high = std::min(range.high - kUnlisted, kAll), low = std::max<qint64>(0, range.low - kUnlisted);
        Rows rows = payment.query(kUnlistedOf, I(statement), high, low, like, range.limit);
        while (rows.next()) {
            LineFacts facts;
            facts.row = kUnlisted + columnNumber(rows, 0);
            facts.state = u"MISSING_AT_PG"_s;
            facts.transaction = columnText(rows, 1);
            facts.kind = columnText(rows, 2);
            facts.ours = signedWon(rows.text(2), columnNumber(rows, 3));
            facts.order = columnText(rows, 4);
            facts.detail = columnText(rows, 5);
            facts.caseId = columnNumber(rows, 6);
            all.push_back(std::move(facts));
        }
    }
    for (LineFacts &facts : all) {
        const std::string key = facts.transaction.toStdString(), kind = facts.kind.toStdString();
        const auto is = [&](qint64 amount) { return signedWon(kind, amount) == *facts.ours; };
        facts.listedLater = std::ranges::any_of(linesOf(payment, key, kind), is, &Listed::amount);
        const std::vector<Booked> bookings = bookingsOf(payment, key, kind);
        const auto booking = std::ranges::find_if(bookings, is, &Booked::amount);
        if (booking != bookings.end()) facts.oursMs = booking->atMs;
        addCase(payment, facts);
    }
    return all;
}

std::vector<Line> readLines(Database &payment, const Sql &sql, qint64 statement)
{
    std::vector<Line> all;
    Rows rows = payment.query(sql, I(statement));
    while (rows.next()) all.push_back(lineAt(rows));
    return all;
}

using MidDay = std::pair<QString, QString>;

std::set<MidDay> midDays(Database &payment, const Sql &sql)
{
    std::set<MidDay> all;
    Rows rows = payment.query(sql);
    while (rows.next()) all.emplace(columnText(rows, 0), columnText(rows, 1));
    return all;
}

/// Which statements do not simply agree: enough to tell a state without adding up lines.
struct Attention {
    explicit Attention(Database &payment)
        : differing(midDays(payment, kDiffering))
        , undecided(midDays(payment, kUndecided))
    {}
    QString stateOf(const StatementFacts &facts) const
    {
        if (facts.statement == 0) return facts.state();
        const MidDay key{facts.mid, facts.day};
        return differing.contains(key) ? u"DIFFERS"_s : undecided.contains(key) ? u"UNDECIDED"_s : u"AGREES"_s;
    }
    std::set<MidDay> differing, undecided;
};

StatementFacts fetchAt(const Rows &rows)
{
    StatementFacts facts;
    facts.fetch = columnNumber(rows, 0);
    facts.mid = columnText(rows, 1);
    facts.day = columnText(rows, 2);
    facts.dueMs = columnNumber(rows, 3);
    facts.receivedMs = columnNumber(rows, 4);
    facts.tries = rows.get<int>(5);
    facts.fetched = columnNumber(rows, 6);
    facts.isVendors = rows.get<bool>(7);
    return facts;
}

void addStatement(Database &payment, StatementFacts &facts)
{
    const std::string mid = facts.mid.toStdString(), day = facts.day.toStdString();
    Rows rows = payment.query(kStatementOf, mid, day);
    if (!rows.next()) return;
    facts.statement = columnNumber(rows, 0);
    facts.comparedMs = columnNumber(rows, 1);
}

} // namespace

void StatementBook::compare(Database &payment, StatementFacts &facts)
{
    const auto known = m_known.find(facts.statement);
    if (known != m_known.end() && known->second.comparedMs == facts.comparedMs) {
        facts.lines = facts.matched = known->second.lines;
        facts.pg = facts.ours = known->second.won;
        return;
    }
    {
        Rows rows = payment.query(kLineSums, I(facts.statement));
        if (!rows.next()) return;
        facts.lines = columnNumber(rows, 0);
        facts.pg = columnNumber(rows, 1);
    }
    const std::vector<Line> different = readLines(payment, kDifferent, facts.statement),
                            waiting = readLines(payment, kWaiting, facts.statement);
    const std::vector<LineFacts> missing = unlisted(payment, facts.statement, {}, {kUnlisted + kAll, 0, -1});
    facts.different = static_cast<qint64>(different.size());
    facts.waiting = static_cast<qint64>(waiting.size());
    facts.unlisted = static_cast<qint64>(missing.size());
    facts.matched = facts.lines - facts.different - facts.waiting;
    qint64 difference = 0;
    for (const Line &line : different) difference += compared(payment, line).difference();
    for (const Line &line : waiting) difference += compared(payment, line).difference();
    for (const LineFacts &each : missing) difference += each.difference();
    facts.ours = facts.pg - difference;
    // what differs can be put right later, by a late approval for one; what agrees stays so until the statement comes again
    if (facts.matched == facts.lines && missing.empty()) m_known[facts.statement] = {facts.comparedMs, facts.lines, facts.pg};
}

std::vector<StatementFacts> StatementBook::page(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<StatementFacts> all;
    Database *gateway = port.reader(DeskFile::Gateway), *payment = port.reader(DeskFile::Payment);
    if (!gateway || !payment) return all;
    gateway->clearFailure();
    payment->clearFailure();
    const auto attention = filter.chip.isEmpty() ? std::nullopt : std::optional<Attention>(*payment);
    const std::string today = todayOf(port);
    Rows rows = gateway->query(kFetches, I(range.high), I(range.low), filter.chip.isEmpty() ? range.limit : -1, today);
    while (static_cast<int>(all.size()) < range.limit && rows.next()) {
        StatementFacts facts = fetchAt(rows);
        addStatement(*payment, facts);
        if (attention && attention->stateOf(facts) != filter.chip) continue;
        if (facts.statement) compare(*payment, facts);
        all.push_back(std::move(facts));
    }
    return all;
}

std::optional<StatementFacts> StatementBook::one(DeskPort &port, qint64 fetch)
{
    std::vector<StatementFacts> found = page(port, {}, {fetch + 1, fetch, 1});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

qint64 newestFetch(DeskPort &port)
{
    Database *gateway = port.reader(DeskFile::Gateway);
    return gateway ? gateway->value<I>(kNewestFetch).value_or(0) : 0;
}

qint64 findFetch(DeskPort &port, const QString &midAndDay)
{
    Database *gateway = port.reader(DeskFile::Gateway);
    const qsizetype slash = midAndDay.lastIndexOf(u'/');
    if (!gateway || slash < 0) return 0;
    const std::string mid = midAndDay.left(slash).toStdString(), day = midAndDay.mid(slash + 1).toStdString();
    return gateway->value<I>(kFindFetch, mid, day).value_or(0);
}

std::map<QString, qint64> statementCounts(DeskPort &port)
{
    Database *gateway = port.reader(DeskFile::Gateway), *payment = port.reader(DeskFile::Payment);
    std::map<QString, qint64> counts;
    if (!gateway || !payment) return counts;
    qint64 received = 0;
    {
        const std::string today = todayOf(port);
        Rows rows = gateway->query(kFetchCounts, today);
        if (!rows.next()) return counts;
        counts[u"all"_s] = columnNumber(rows, 0);
        counts[u"AWAITED"_s] = columnNumber(rows, 1);
        counts[u"NONE"_s] = columnNumber(rows, 2);
        received = columnNumber(rows, 0) - columnNumber(rows, 1) - columnNumber(rows, 2);
    }
    const Attention attention(*payment);
    const qint64 judged = std::min<qint64>(received, payment->value<I>(kStatementCount).value_or(0));
    const auto differs = static_cast<qint64>(attention.differing.size());
    const auto waits = std::ranges::count_if(attention.undecided, [&](const MidDay &each) { return !attention.differing.contains(each); });
    counts[u"DIFFERS"_s] = differs;
    counts[u"UNDECIDED"_s] = waits;
    counts[u"AGREES"_s] = judged - differs - waits;
    counts[u"RECEIVED"_s] = received - judged;
    return counts;
}

std::vector<LineFacts> statementLines(Database &payment, qint64 statement, const RowFilter &filter, const RowRange &range)
{
    payment.clearFailure();
    std::vector<LineFacts> all;
    const bool wantsUnlisted = filter.chip.isEmpty() || filter.chip == "MISSING_AT_PG"_L1;
    if (wantsUnlisted && range.high > kUnlisted) all = unlisted(payment, statement, filter.like, range);
    if (filter.chip == "MISSING_AT_PG"_L1 || range.low >= kUnlisted) return all;
    qint64 first = kUnlisted - std::min(range.high, kUnlisted);
    const I last = kUnlisted - std::max<qint64>(range.low, 0);
    while (static_cast<int>(all.size()) < range.limit) {
        std::vector<Line> page;
        {
            Rows rows = payment.query(kLines, I(statement), last, I(first), filter.like, range.limit);
            while (rows.next()) page.push_back(lineAt(rows));
        }
        for (const Line &line : page) {
            const bool isPlain = line.verdict != "DIFFERENT"_L1;
            if (isPlain && !filter.chip.isEmpty() && line.verdict != filter.chip) continue;
            LineFacts facts = compared(payment, line);
            if (!filter.chip.isEmpty() && facts.state != filter.chip) continue;
            all.push_back(std::move(facts));
            if (static_cast<int>(all.size()) >= range.limit) break;
        }
        if (static_cast<int>(page.size()) < range.limit) break;
        first = page.back().id + 1;
    }
    return all;
}

ListedSums listedSums(Database &payment, qint64 statement)
{
    Rows rows = payment.query(kSumsByKind, I(statement));
    if (!rows.next()) return {};
    return {columnNumber(rows, 0), columnNumber(rows, 1)};
}

std::map<QString, qint64> lineCounts(Database &payment, const StatementFacts &facts)
{
    std::map<QString, qint64> counts{{u"all"_s, facts.lines + facts.unlisted},
                                     {u"MATCHED"_s, facts.matched},
                                     {u"WAITING"_s, facts.waiting},
                                     {u"MISSING_AT_PG"_s, facts.unlisted},
                                     {u"MISSING_HERE"_s, 0},
                                     {u"AMOUNT"_s, 0},
                                     {u"STATUS"_s, 0},
                                     {u"DUPLICATE"_s, 0}};
    for (const Line &line : readLines(payment, kDifferent, facts.statement)) ++counts[compared(payment, line).state];
    return counts;
}

} // namespace hamster::office
