// Ledger: every line of the double-entry book, newest first, and the posting that a line belongs to, whose lines sum to zero.
#include "views/items/columns.h"
#include "views/items/state_totals.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <array>
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
        return {{tr("Booked"), tr("Posting"), tr("Account"), tr("Debit"), tr("Credit"), tr("Order"), tr("Vendor")},
                tr("Ledger"),
                tr("Order"),
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
    static QString posting(const QString &kind)
    {
        if (kind == "capture"_L1) return tr("Capture");
        if (kind == "refund"_L1) return tr("Refund");
        if (kind == "late-capture"_L1) return tr("Late capture");
        if (kind == "late-refund"_L1) return tr("Refund of a late capture");
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

const Sql kRows{"SELECT * FROM (SELECT e.id, e.created_at, substr(e.posting, 1, instr(e.posting, ':') - 1), a.code, e.amount, "
                "(SELECT p.order_number FROM payments p WHERE p.order_public_id = e.order_public_id ORDER BY p.id DESC LIMIT 1) AS number, "
                "e.vendor_public_id, (SELECT v.name FROM vendors v WHERE v.public_id = e.vendor_public_id) FROM ledger_entries e "
                "JOIN ledger_accounts a ON a.id = e.account_id WHERE e.id < ?1 AND e.id >= ?2 AND (?3 = '' OR a.code = ?3)) "
                "WHERE (?4 = '' OR number LIKE ?4 ESCAPE '\\') ORDER BY 1 DESC LIMIT ?5"};
const Sql kNewest{"SELECT max(id) FROM ledger_entries"};
// For the counts of the chips: lines are only ever added.
const Sql kSlice{"SELECT a.code || CASE WHEN e.amount > 0 THEN '+' ELSE '-' END AS side, count(*), sum(e.amount) FROM ledger_entries e "
                 "JOIN ledger_accounts a ON a.id = e.account_id WHERE e.id >= ?1 AND e.id <= ?2 AND ?3 = '' GROUP BY side ORDER BY side"};
const Sql kMoved{"SELECT id, id FROM ledger_entries WHERE id > ?1 AND 0 LIMIT ?2"};
const Sql kNewestMove{"SELECT 0"};
constexpr int kBudgetMs = 8;
const Sql kOne{"SELECT posting, event_id, created_at FROM ledger_entries WHERE id = ?"};
const Sql kSum{"SELECT coalesce(sum(amount), 0), coalesce(sum(max(amount, 0)), 0) FROM ledger_entries WHERE id > ?1 - ?2 AND id < ?1 + ?2 "
               "AND posting = (SELECT posting FROM ledger_entries WHERE id = ?1)"};
const Sql kLines{"SELECT e.id, a.code, e.amount, e.hash FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id "
                 "WHERE e.id > ?1 - ?2 AND e.id < ?1 + ?2 AND e.posting = (SELECT posting FROM ledger_entries WHERE id = ?1) "
                 "AND e.id < ?3 AND e.id >= ?4 ORDER BY e.id DESC LIMIT ?5"};

Cell debit(qint64 amount) { return amount > 0 ? Cell::won(amount) : Cell(); }
Cell credit(qint64 amount) { return amount < 0 ? Cell::won(-amount) : Cell(); }

std::vector<CellRow> entryRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    payment->clearFailure();
    const std::string chip = filter.chip.toStdString(); // lives as long as the rows
    Rows rows = payment->query(kRows, I(range.high), I(range.low), chip, filter.like, range.limit);
    while (rows.next()) {
        const qint64 amount = columnNumber(rows, 4);
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::time(columnNumber(rows, 1)), Cell::words(LedgerTexts::posting(columnText(rows, 2))),
              Cell::words(LedgerTexts::account(columnText(rows, 3))), debit(amount), credit(amount),
              rows.isNull(5) ? Cell() : Cell::id(columnText(rows, 5), u"order"_s),
              rows.isNull(6) ? Cell()
                             : Cell::id(QString::fromStdString(toBase62(columnNumber(rows, 6))), u"vendor"_s, columnText(rows, 7))},
             false});
    }
    return all;
}

Totals entryTotals(StateTotals &counts, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    const qint64 count = valueOf(port, DeskFile::Payment, kNewest); // append-only: the highest id is the number of lines
    totals.chips = {{u"all"_s, count}};
    if (Database *payment = port.reader(DeskFile::Payment)) totals.more = !counts.work(*payment, kBudgetMs);
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
    const qint64 shown = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty()) totals.count = (shown == 1 ? LedgerTexts::tr("%1 line") : LedgerTexts::tr("%1 lines")).arg(formatCount(shown));
    return totals;
}

std::vector<CellRow> lineRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment || !filter.of) return all;
    Rows rows = payment->query(kLines, I(filter.of), kLinesMax, I(range.high), I(range.low), range.limit);
    while (rows.next()) {
        const qint64 amount = columnNumber(rows, 2);
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::words(LedgerTexts::account(columnText(rows, 1))), debit(amount), credit(amount), Cell::id(columnText(rows, 3))},
             false});
    }
    return all;
}

About aboutEntry(DeskPort &port, qint64 entry)
{
    About about;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return about;
    {
        Rows rows = payment->query(kOne, I(entry));
        if (!rows.next()) return about;
        about.heading = LedgerTexts::posting(columnText(rows, 0).section(u':', 0, 0));
        about.facts = LedgerTexts::tr("Booked at %1.").arg(formatDateTimeMs(columnNumber(rows, 2)));
        about.links = {{LedgerTexts::tr("For event"), {u"event"_s, columnText(rows, 1)}}};
    }
    Rows sums = payment->query(kSum, I(entry), kLinesMax);
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
    spec.list.columns = {{ColumnKind::DateTime, 136}, {ColumnKind::Text, 104}, {ColumnKind::Text, 104}, {ColumnKind::Money, 84},
                         {ColumnKind::Money, 84},     {ColumnKind::Id, 158},   {ColumnKind::Id, 0}};
    spec.list.firstToGo = {6, 1};
    for (const char *code : kAccounts) {
        const QString key = QString::fromLatin1(code);
        spec.list.chips.push_back({key, {}, {}, {}, [key] { return LedgerTexts::account(key); }});
    }
    spec.list.sums = 2;
    spec.list.texts = LedgerTexts::list;
    spec.list.rows = entryRows;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "payment"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    const auto counts = std::make_shared<StateTotals>(StateTotals::Queries{kSlice, kNewest, kMoved, kNewestMove});
    spec.list.totals = [counts](DeskPort &port, const RowFilter &filter) { return entryTotals(*counts, port, filter); };
    spec.forget = [counts] { counts->forget(); };
    spec.list.sparse = 8192;
    TableSpec lines;
    lines.columns = {{ColumnKind::Text, 140}, {ColumnKind::Money, 96}, {ColumnKind::Money, 96}, {ColumnKind::Id, 0}};
    lines.texts = LedgerTexts::lines;
    lines.rows = lineRows;
    lines.newest = spec.list.newest;
    spec.detail = std::move(lines);
    spec.figures = 2;
    spec.about = aboutEntry;
    return spec;
}

} // namespace hamster::office
