// Ledger: every line of the double-entry book, newest first, and the posting that a line belongs to, whose lines sum to zero.
#include "views/items/columns.h"
#include "views/items/state_totals.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class LedgerTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::LedgerTexts)
public:
    static TableTexts list()
    {
        return {{tr("Booked"), tr("Posting (line)"), tr("Account"), tr("Debit"), tr("Credit"), tr("Order"), tr("Vendor or member")},
                tr("Ledger"),
                tr("Order, vendor"),
                tr("Every movement of money is a posting whose lines sum to zero. Nothing has been booked yet.")};
    }
    static TableTexts lines()
    {
        return {{tr("Account"), tr("Debit"), tr("Credit"), tr("SHA-256 of the chain")}, tr("Lines of the posting"), {}, tr("No lines.")};
    }
    static QString account(const QString &code)
    {
        if (code == "PG_RECEIVABLE"_L1) return tr("PG receivable");
        if (code == "VENDOR_PAYABLE"_L1) return tr("Vendor payable");
        if (code == "FEE_REVENUE"_L1) return tr("Fee revenue");
        if (code == "VAT_PAYABLE"_L1) return tr("VAT payable");
        if (code == "POINT_LIABILITY"_L1) return tr("Point liability");
        if (code == "COUPON_COST"_L1) return tr("Coupon cost");
        if (code == "REFUNDS_DUE"_L1) return tr("Refunds due");
        if (code == "CASH"_L1) return tr("Cash");
        return code;
    }
    /// On its chip: eight of them stand beside each other.
    static QString chip(const QString &code)
    {
        if (code == "FEE_REVENUE"_L1) return tr("Fees");
        if (code == "VAT_PAYABLE"_L1) return tr("VAT");
        if (code == "POINT_LIABILITY"_L1) return tr("Points");
        if (code == "COUPON_COST"_L1) return tr("Coupons");
        return account(code);
    }
    /// Of some days it is no balance, but by how much it changed.
    static QString balance(bool isDebit, bool isAll)
    {
        if (isAll) return isDebit ? tr("Debit balance") : tr("Credit balance");
        return isDebit ? tr("Change, debit") : tr("Change, credit");
    }
    static QString numbered(I number, const QString &kind) { return u"%1 %2"_s.arg(number).arg(posting(kind)); }
    static QString posting(const QString &kind)
    {
        if (kind == "capture"_L1) return tr("Approval");
        if (kind == "refund"_L1) return tr("Refund");
        if (kind == "late-capture"_L1) return tr("Late approval");
        if (kind == "late-refund"_L1) return tr("Refund of a late approval");
        if (kind == "payout"_L1) return tr("Payout");
        if (kind == "invoice"_L1) return tr("Invoice");
        if (kind == "points-charge"_L1) return tr("Points charged");
        return kind;
    }
};

constexpr std::array kAccounts{"PG_RECEIVABLE",   "VENDOR_PAYABLE", "FEE_REVENUE", "VAT_PAYABLE",
                               "POINT_LIABILITY", "COUPON_COST",    "REFUNDS_DUE", "CASH"};
/// A posting's lines are written by one transaction, so that their ids follow each other.
constexpr I kLinesMax = 16;

// The newest posting stands first, but in it the debits, which are written first: a row's id has to order them so. It is the last line of
// the posting and how far before that the line is.
constexpr I kPerPosting = 32;
I rowId(I last, I id) { return last * kPerPosting + last - id; }
I entryOf(qint64 row) { return row / kPerPosting - row % kPerPosting; }

#define HAMSTER_OF_POSTING "FROM ledger_entries x WHERE x.id > e.id - 16 AND x.id < e.id + 16 AND x.posting = e.posting"
const Sql kRows{"SELECT * FROM (SELECT e.id, e.created_at, substr(e.posting, 1, instr(e.posting, ':') - 1), a.code, e.amount, "
                "(SELECT p.order_number FROM payments p WHERE p.order_public_id = e.order_public_id ORDER BY p.id DESC LIMIT 1) AS number, "
                "e.vendor_public_id, (SELECT v.name FROM vendors v WHERE v.public_id = e.vendor_public_id) AS vendor, e.event_id, "
                "(SELECT min(x.id) " HAMSTER_OF_POSTING "), (SELECT max(x.id) " HAMSTER_OF_POSTING ") FROM ledger_entries e "
                "JOIN ledger_accounts a ON a.id = e.account_id WHERE e.id < ?1 AND e.id >= ?2 AND (?3 = '' OR a.code = ?3)) "
                "WHERE (?4 = '' OR number LIKE ?4 ESCAPE '\\' OR vendor LIKE ?4 ESCAPE '\\') ORDER BY 1 DESC LIMIT ?5"};
#undef HAMSTER_OF_POSTING
const Sql kNewest{"SELECT max(id) FROM ledger_entries"};
// For the counts of the chips: lines are only ever added. ?3: "low-high", of the ids low <= id < high only.
const Sql kSlice{"SELECT a.code || CASE WHEN e.amount > 0 THEN '+' ELSE '-' END AS side, count(*), sum(e.amount) FROM ledger_entries e "
                 "JOIN ledger_accounts a ON a.id = e.account_id WHERE e.id >= ?1 AND e.id <= ?2 AND (?3 = '' OR (e.id >= "
                 "CAST(substr(?3, 1, instr(?3, '-') - 1) AS INTEGER) AND e.id < CAST(substr(?3, instr(?3, '-') + 1) AS INTEGER))) "
                 "GROUP BY side ORDER BY side"};
const Sql kEntryTime{"SELECT created_at FROM ledger_entries WHERE id >= ? ORDER BY id LIMIT 1"};
const Sql kMoved{"SELECT id, id FROM ledger_entries WHERE id > ?1 AND 0 LIMIT ?2"};
const Sql kNewestMove{"SELECT 0"};
constexpr int kBudgetMs = 8;
const Sql kOne{
    "SELECT e.posting, e.event_id, e.created_at, (SELECT min(x.id) FROM ledger_entries x WHERE x.id > e.id - 16 AND x.id <= e.id "
    "AND x.posting = e.posting), (SELECT p.order_number FROM payments p WHERE p.order_public_id = e.order_public_id "
    "ORDER BY p.id DESC LIMIT 1), e.vendor_public_id, (SELECT v.name FROM vendors v WHERE v.public_id = e.vendor_public_id) "
    "FROM ledger_entries e WHERE e.id = ?"};
// Whose points were charged: the record of the same transaction, which is found by its time.
const Sql kLastRecord{"SELECT coalesce(max(id), 0) FROM account_records"};
const Sql kRecordTime{"SELECT created_at FROM account_records WHERE id >= ? ORDER BY id LIMIT 1"};
const Sql kCharged{"SELECT r.event_id, m.public_id, m.name FROM account_records r JOIN members m ON m.public_id = "
                   "r.member_public_id WHERE r.id >= ?1 AND r.id < ?2 AND r.kind = 'CHARGE' ORDER BY r.id LIMIT 4096"};
const Sql kSum{"SELECT coalesce(sum(amount), 0), coalesce(sum(max(amount, 0)), 0) FROM ledger_entries WHERE id > ?1 - ?2 AND id < ?1 + ?2 "
               "AND posting = (SELECT posting FROM ledger_entries WHERE id = ?1)"};
const Sql kLines{"SELECT e.id, a.code, e.amount, e.hash FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id "
                 "WHERE e.id > ?1 - ?2 AND e.id < ?1 + ?2 AND e.posting = (SELECT posting FROM ledger_entries WHERE id = ?1) "
                 "ORDER BY e.id"};

Cell debit(qint64 amount) { return amount > 0 ? Cell::won(amount) : Cell(); }
Cell credit(qint64 amount) { return amount < 0 ? Cell::won(-amount) : Cell(); }

struct Member {
    qint64 id = 0;
    QString name;
};
/// The first id of a table that is only ever added to, whose row was written at that time or later; one after the last: there is none.
I firstAt(Database &payment, const Sql &last, const Sql &timeOf, qint64 ms)
{
    I low = 1, high = payment.value<I>(last).value_or(0) + 1;
    while (low < high) {
        const I middle = low + (high - low) / 2;
        if (payment.value<I>(timeOf, middle).value_or(ms) < ms)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// Lines of the chosen days: low <= id < high. A posting is written at one time, so that the bounds part none.
struct Bounds {
    I low = 0, high = std::numeric_limits<I>::max() / kPerPosting;
    bool isAll = true;
};
Bounds boundsOf(Database &payment, const DaySpan &days)
{
    Bounds bounds;
    if (days.isAll()) return bounds;
    bounds.isAll = false;
    bounds.low = firstAt(payment, kNewest, kEntryTime, days.fromMs);
    const I after = firstAt(payment, kNewest, kEntryTime, days.untilMs);
    if (after <= payment.value<I>(kNewest).value_or(0)) bounds.high = after; // else what is written from now on is within them
    return bounds;
}

using ByEvent = std::map<QString, Member>;

/// Who charged points from `fromMs` to `toMs`. Records are only ever added, so that their ids order them by time.
ByEvent charged(Database &payment, qint64 fromMs, qint64 toMs)
{
    ByEvent members;
    const I first = firstAt(payment, kLastRecord, kRecordTime, fromMs), end = firstAt(payment, kLastRecord, kRecordTime, toMs + 1);
    Rows rows = payment.query(kCharged, first, end); // points that were used since are many: it ends where the time does
    while (rows.next()) members[columnText(rows, 0)] = {columnNumber(rows, 1), columnText(rows, 2)};
    return members;
}

QString base62(qint64 id) { return QString::fromStdString(toBase62(id)); }

struct Entry {
    I id = 0, amount = 0, first = 0, last = 0;
    qint64 atMs = 0, vendor = 0;
    QString kind, account, order, vendorName, event;
};

CellRow entryRow(const Entry &entry, const ByEvent &members)
{
    const auto member = members.find(entry.event);
    Cell counterparty;
    if (entry.vendor)
        counterparty = Cell::id(base62(entry.vendor), u"vendor"_s, entry.vendorName);
    else if (member != members.end())
        counterparty = Cell::id(base62(member->second.id), u"member"_s, member->second.name);
    return {rowId(entry.last, entry.id),
            {Cell::time(entry.atMs), Cell::words(LedgerTexts::numbered(entry.first, entry.kind)),
             Cell::words(LedgerTexts::account(entry.account)), debit(entry.amount), credit(entry.amount),
             entry.order.isEmpty() ? Cell() : Cell::id(entry.order, u"order"_s), counterparty},
            false};
}

ByEvent chargedOf(Database &payment, const std::vector<Entry> &entries)
{
    const auto isCharge = [](const Entry &entry) { return entry.kind == "points-charge"_L1; };
    const auto newest = std::ranges::find_if(entries, isCharge);
    if (newest == entries.end()) return {};
    const auto oldest = std::find_if(entries.rbegin(), entries.rend(), isCharge);
    return charged(payment, oldest->atMs, newest->atMs);
}

std::vector<CellRow> entryRows(DeskPort &port, const RowFilter &filter, RowRange range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    payment->clearFailure();
    const Bounds bounds = boundsOf(*payment, filter.days);
    range.low = std::max<qint64>(range.low, bounds.low * kPerPosting);
    range.high = std::min<qint64>(range.high, bounds.high * kPerPosting);
    std::vector<Entry> entries;
    {
        const std::string chip = filter.chip.toStdString(); // lives as long as the rows
        // The posting in which it ends may be read in part: its rows are cut below.
        Rows rows = payment->query(kRows, I(range.high / kPerPosting) + 1, I(range.low / kPerPosting) - kLinesMax, chip, filter.like,
                                   I(range.limit) + 2 * kLinesMax);
        while (rows.next())
            entries.push_back({columnNumber(rows, 0), columnNumber(rows, 4), columnNumber(rows, 9), columnNumber(rows, 10),
                               columnNumber(rows, 1), rows.isNull(6) ? 0 : columnNumber(rows, 6), columnText(rows, 2), columnText(rows, 3),
                               columnText(rows, 5), columnText(rows, 7), columnText(rows, 8)});
    }
    const ByEvent members = chargedOf(*payment, entries);
    for (const Entry &entry : entries)
        if (const I row = rowId(entry.last, entry.id); row < range.high && row >= range.low) all.push_back(entryRow(entry, members));
    std::ranges::sort(all, std::greater(), &CellRow::id);
    if (all.size() > static_cast<std::size_t>(range.limit)) all.resize(static_cast<std::size_t>(range.limit));
    return all;
}

struct Counts {
    StateTotals lines{StateTotals::Queries{kSlice, kNewest, kMoved, kNewestMove}};
    std::string of; ///< as ?3 of the slices
};

/// Counts anew when other days are chosen.
void countDays(Counts &counts, Database &payment, const DaySpan &days)
{
    const Bounds bounds = boundsOf(payment, days);
    std::string of = bounds.isAll ? std::string() : std::to_string(bounds.low) + '-' + std::to_string(bounds.high);
    if (of == counts.of) return;
    counts.of = of;
    counts.lines.restart(std::move(of));
}

Totals entryTotals(Counts &all, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    StateTotals &counts = all.lines;
    if (Database *payment = port.reader(DeskFile::Payment)) {
        countDays(all, *payment, filter.days);
        totals.more = !counts.work(*payment, kBudgetMs);
    }
    const qint64 written = valueOf(port, DeskFile::Payment, kNewest); // append-only: the highest id is the number of lines
    totals.chips = {{u"all"_s, filter.days.isAll() ? written : counts.all().count}};
    qint64 debits = 0, credits = 0;
    for (const char *each : kAccounts) {
        const QString code = QString::fromLatin1(each);
        const StateTotals::Total plus = counts.of(code + u'+'), minus = counts.of(code + u'-');
        totals.chips[code] = plus.count + minus.count;
        if (!filter.chip.isEmpty() && filter.chip != code) continue;
        debits += plus.amount;
        credits -= minus.amount;
    }
    if (filter.like.empty() && counts.counted())
        totals.sums = {{LedgerTexts::tr("Debit"), formatWon(debits)}, {LedgerTexts::tr("Credit"), formatWon(credits)}};
    if (!totals.sums.empty() && !filter.chip.isEmpty()) // of all accounts it is none
        totals.sums.emplace_back(LedgerTexts::balance(debits >= credits, filter.days.isAll()), formatWon(std::abs(debits - credits)));
    const qint64 shown = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty()) totals.count = (shown == 1 ? LedgerTexts::tr("%1 line") : LedgerTexts::tr("%1 lines")).arg(formatCount(shown));
    return totals;
}

std::vector<CellRow> lineRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment || !filter.of) return all;
    Rows rows = payment->query(kLines, entryOf(filter.of), kLinesMax);
    while (rows.next()) {
        const I id = columnNumber(rows, 0), row = kPerPosting - (id - entryOf(filter.of) + kLinesMax); // in the order of the posting
        const qint64 amount = columnNumber(rows, 2);
        if (row >= range.high || row < range.low) continue;
        all.push_back(
            {row,
             {Cell::words(LedgerTexts::account(columnText(rows, 1))), debit(amount), credit(amount), Cell::id(columnText(rows, 3))},
             false});
    }
    return all;
}

About aboutEntry(DeskPort &port, qint64 row)
{
    About about;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return about;
    qint64 atMs = 0;
    QString event, kind;
    {
        Rows rows = payment->query(kOne, entryOf(row));
        if (!rows.next()) return about;
        atMs = columnNumber(rows, 2);
        event = columnText(rows, 1);
        kind = columnText(rows, 0).section(u':', 0, 0);
        about.heading = LedgerTexts::numbered(columnNumber(rows, 3), kind);
        about.facts = LedgerTexts::tr("Booked at %1.").arg(formatDateTimeMs(atMs));
        if (!rows.isNull(4)) about.links.push_back({LedgerTexts::tr("Order"), {u"order"_s, columnText(rows, 4)}});
        if (!rows.isNull(5))
            about.links.push_back({LedgerTexts::tr("Vendor"), {u"office-vendor"_s, base62(columnNumber(rows, 5))}, columnText(rows, 6)});
    }
    if (kind == "points-charge"_L1) {
        const ByEvent members = charged(*payment, atMs, atMs);
        if (const auto member = members.find(event); member != members.end())
            about.links.push_back({LedgerTexts::tr("Member"), {u"member"_s, base62(member->second.id)}, member->second.name});
    }
    about.links.push_back({LedgerTexts::tr("For event"), {u"event"_s, event}});
    Rows sums = payment->query(kSum, entryOf(row), kLinesMax);
    if (!sums.next()) return about;
    const qint64 sum = columnNumber(sums, 0);
    about.figures = {{LedgerTexts::tr("Debit = credit"), formatWon(columnNumber(sums, 1))},
                     {LedgerTexts::tr("Debit − credit"), formatWon(sum), sum == 0 ? Token::Good : Token::Bad}};
    return about;
}

} // namespace

SectionSpec ledgerSection()
{
    SectionSpec spec;
    spec.key = u"ledger"_s;
    spec.icon = u"lesson"_s;
    spec.title = [] { return LedgerTexts::tr("Ledger"); };
    spec.list.columns = {{ColumnKind::DateTime, 134}, {ColumnKind::Text, 0}, {ColumnKind::Text, 100}, {ColumnKind::Money, 84},
                         {ColumnKind::Money, 84},     {ColumnKind::Id, 158}, {ColumnKind::Id, 108}};
    spec.list.firstToGo = {6, 1};
    spec.list.orderColumn = 5;
    spec.list.byDays = true;
    for (const char *code : kAccounts) {
        const QString key = QString::fromLatin1(code);
        spec.list.chips.push_back({key, {}, {}, {}, [key] { return LedgerTexts::chip(key); }});
    }
    spec.list.sums = 3;
    spec.list.texts = LedgerTexts::list;
    spec.list.rows = entryRows;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "payment"); };
    spec.list.late = [] { return LedgerTexts::tr("postings are missing"); };
    spec.list.newest = [](DeskPort &port) { return (valueOf(port, DeskFile::Payment, kNewest) + 1) * kPerPosting - 1; };
    const auto counts = std::make_shared<Counts>();
    spec.list.totals = [counts](DeskPort &port, const RowFilter &filter) { return entryTotals(*counts, port, filter); };
    spec.forget = [counts] {
        counts->lines.forget();
        counts->of.clear(); // what they are counts of
    };
    spec.list.sparse = 8192 * kPerPosting;
    TableSpec lines;
    lines.columns = {{ColumnKind::Text, 140}, {ColumnKind::Money, 96}, {ColumnKind::Money, 96}, {ColumnKind::Id, 0}};
    lines.texts = LedgerTexts::lines;
    lines.rows = lineRows;
    lines.newest = [](DeskPort &) { return kPerPosting; };
    spec.detail = std::move(lines);
    spec.figures = 2;
    spec.about = aboutEntry;
    return spec;
}

} // namespace hamster::office
