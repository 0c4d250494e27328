// Settlement: batches per vendor and cycle with gross, fee, VAT and net, and the lines of one.
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

class SettlementTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::SettlementTexts)
public:
    static TableTexts list()
    {
        return {{tr("State"), tr("Vendor"), tr("Period"), tr("Gross"), tr("Fee"), tr("VAT"), tr("Net"), tr("By the PG"), tr("Payout"),
                 tr("Payout day")},
                tr("Settlement batches"),
                tr("Vendor, period"),
                tr("What is payable to a vendor is gathered in batches, one per vendor and cycle. No batch has been opened yet.")};
    }
    static TableTexts lines()
    {
        return {{tr("Booked"), tr("Order"), tr("Kind"), tr("Gross"), tr("Fee"), tr("VAT"), tr("Net"), tr("By the PG"), tr("Payout"),
                 tr("State")},
                tr("Lines of the batch"),
                {},
                tr("The batch has no lines.")};
    }
    static QString direct()
    {
        return tr(
            "The PG pays this vendor what it collects; the payout is the rest: points and coupons that the platform bears, less fee and VAT.");
    }
    static QString owed() { return tr("The payout is negative: the vendor owes it, and the platform invoices it instead of paying."); }
};

const Sql kBatches{
    "SELECT b.id, b.status, v.public_id, v.name, b.cycle, b.gross, b.fee, b.vat, b.net, b.payout, coalesce(b.payout_day, ''), v.route "
    "FROM settlement_batches b JOIN vendors v ON v.public_id = b.vendor_public_id WHERE b.id < ?1 AND b.id >= ?2 "
    "AND (?3 = '' OR b.status = ?3) AND (?4 = '' OR v.name LIKE ?4 ESCAPE '\\' OR b.cycle LIKE ?4 ESCAPE '\\') "
    "ORDER BY b.id DESC LIMIT ?5"};
const Sql kNewest{"SELECT max(id) FROM settlement_batches"};
const Sql kSums{
    "SELECT b.status, count(*), sum(b.gross), sum(b.fee), sum(b.vat), sum(b.net), "
    "sum(CASE WHEN v.route = 'DIRECT' THEN b.net - b.payout ELSE 0 END), sum(b.payout), sum(max(b.payout, 0)), sum(max(-b.payout, 0)) "
    "FROM settlement_batches b JOIN vendors v ON v.public_id = "
    "b.vendor_public_id WHERE (?1 = '' OR v.name LIKE ?1 ESCAPE '\\' OR b.cycle LIKE ?1 ESCAPE '\\') GROUP BY b.status ORDER BY 1"};
const Sql kOne{"SELECT b.status, v.name, b.cycle, b.gross, b.fee, b.vat, b.net, b.payout, b.closes_at, coalesce(b.payout_day, ''), "
               "v.route, v.public_id FROM settlement_batches b JOIN vendors v ON v.public_id = b.vendor_public_id WHERE b.id = ?"};
const Sql kLines{
    "SELECT l.id, l.status, p.order_number, l.refund_public_id IS NULL, l.gross, l.fee, l.vat, l.net, l.payout, l.created_at, p.route "
    "FROM settlement_lines l JOIN payments p ON p.public_id = l.payment_public_id WHERE l.batch_id = ?1 AND l.id < ?2 "
    "AND l.id >= ?3 ORDER BY l.id DESC LIMIT ?4"};
const Sql kNewestLine{"SELECT max(id) FROM settlement_lines"};
const Sql kLineCount{"SELECT count(*) FROM settlement_lines WHERE batch_id = ?"};
const Sql kLineSums{
    "SELECT sum(l.gross), sum(l.fee), sum(l.vat), sum(l.net), sum(CASE p.route WHEN 'DIRECT' THEN l.net - l.payout ELSE 0 END), "
    "sum(l.payout) FROM settlement_lines l JOIN payments p ON p.public_id = l.payment_public_id WHERE l.batch_id = ?"};
const Sql kBatchSums{"SELECT b.gross, b.fee, b.vat, b.net, CASE v.route WHEN 'DIRECT' THEN b.net - b.payout ELSE 0 END, b.payout "
                     "FROM settlement_batches b JOIN vendors v ON v.public_id = b.vendor_public_id WHERE b.id = ?"};
constexpr I kAddedMost = 2'000; // lines; of a larger batch its own sums are told, which grow with every line

// What was captured of orders that are not complete yet is in no batch: by vendor, and '' for what is.
const Sql kSlice{"SELECT CASE status WHEN 'PROVISIONAL' THEN CAST(vendor_public_id AS TEXT) ELSE '' END AS vendor, count(*), sum(payout) "
                 "FROM settlement_lines WHERE id >= ?1 AND id <= ?2 AND ?3 = '' GROUP BY vendor ORDER BY vendor"};
const Sql kMoved{"SELECT s.id, l.id FROM state_log s CROSS JOIN settlement_lines l ON l.public_id = s.entity_id "
                 "WHERE s.id > ?1 AND +s.entity = 'settlement-line' ORDER BY s.id LIMIT ?2"};
const Sql kNewestMove{"SELECT coalesce(max(id), 0) FROM state_log"};
constexpr int kBudgetMs = 8;

enum Amount { Gross, Fee, Vat, Net, ByPg, Payout, AmountCount };
constexpr int kFirstAmount = 3; // column, in both tables
using Amounts = std::array<qint64, AmountCount>;

std::map<int, QString> below(const Amounts &amounts)
{
    std::map<int, QString> sums;
    for (int i = 0; i < AmountCount; ++i) sums[kFirstAmount + i] = formatWon(amounts[static_cast<std::size_t>(i)]);
    return sums;
}

/// Gross, fee, VAT, net, what of it the PG pays the vendor itself, payout, from the column `first` on: together they add up.
void addAmounts(CellRow &row, const Rows &rows, int first, bool direct)
{
    for (int column = first; column < first + 4; ++column) row.cells.push_back(Cell::won(columnNumber(rows, column)));
    row.cells.push_back(direct ? Cell::won(columnNumber(rows, first + 3) - columnNumber(rows, first + 4)) : Cell());
    const qint64 payout = columnNumber(rows, first + 4);
    row.cells.push_back(Cell::won(payout));
    QStringList tips;
    if (direct) tips << SettlementTexts::direct();
    if (payout < 0) tips << SettlementTexts::owed();
    row.cells.back().tip = tips.join(u'\n');
}

std::vector<CellRow> batchRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    payment->clearFailure();
    const std::string state = filter.chip.toStdString();
    Rows rows = payment->query(kBatches, I(range.high), I(range.low), state, filter.like, range.limit);
    while (rows.next()) {
        const QString vendor = QString::fromStdString(toBase62(columnNumber(rows, 2)));
        CellRow row{columnNumber(rows, 0),
                    {Cell::state(u"settlement"_s, columnText(rows, 1)), Cell::id(vendor, u"vendor"_s, columnText(rows, 3)),
                     Cell::words(periodText(columnText(rows, 4)), cycleText(columnText(rows, 4)))},
                    false};
        addAmounts(row, rows, 5, columnText(rows, 11) == "DIRECT"_L1);
        row.cells.push_back(Cell::words(columnText(rows, 10)));
        all.push_back(std::move(row));
    }
    return all;
}

/// What is still to be paid and what was: a batch whose payout is negative is invoiced, so that neither is the sum of the column.
std::vector<std::pair<QString, QString>> payoutSums(qint64 toPay, qint64 toInvoice, qint64 paid, qint64 invoiced)
{
    std::vector<std::pair<QString, QString>> sums;
    if (toPay || !(paid || toInvoice || invoiced)) sums.emplace_back(SettlementTexts::tr("To be paid out"), formatWon(toPay));
    if (toInvoice) sums.emplace_back(SettlementTexts::tr("To be invoiced to vendors"), formatWon(toInvoice));
    if (paid) sums.emplace_back(SettlementTexts::tr("Paid out"), formatWon(paid));
    if (invoiced) sums.emplace_back(SettlementTexts::tr("Invoiced"), formatWon(invoiced));
    return sums;
}

Totals batchTotals(StateTotals &lines, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return totals;
    totals.more = !lines.work(*payment, kBudgetMs);
    totals.chips = {{u"all"_s, 0}, {u"OPEN"_s, 0}, {u"CLOSED"_s, 0}, {u"PAID_OUT"_s, 0}};
    Amounts sums{};
    qint64 toPay = 0, toInvoice = 0, paid = 0, invoiced = 0, shown = 0;
    {
        Rows rows = payment->query(kSums, filter.like);
        while (rows.next()) {
            const QString state = columnText(rows, 0);
            totals.chips[state] = columnNumber(rows, 1);
            totals.chips[u"all"_s] += columnNumber(rows, 1);
            if (!filter.chip.isEmpty() && state != filter.chip) continue;
            shown += columnNumber(rows, 1);
            for (int i = 0; i < AmountCount; ++i) sums[static_cast<std::size_t>(i)] += columnNumber(rows, 2 + i);
            const bool isPaid = state == "PAID_OUT"_L1;
            (isPaid ? paid : toPay) += columnNumber(rows, 8);
            (isPaid ? invoiced : toInvoice) += columnNumber(rows, 9);
        }
    }
    totals.count = (shown == 1 ? SettlementTexts::tr("%1 batch") : SettlementTexts::tr("%1 batches")).arg(formatCount(shown));
    totals.below = below(sums);
    totals.sums = payoutSums(toPay, toInvoice, paid, invoiced);
    const qint64 waiting = lines.all().count - lines.of(QString()).count;
    if (waiting && lines.counted() && !filter.isNarrow())
        totals.sums.emplace_back(SettlementTexts::tr("Not completed yet, lines: %1").arg(formatCount(waiting)),
                                 formatWon(lines.all().amount - lines.of(QString()).amount));
    return totals;
}

std::vector<CellRow> lineRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    Rows rows = payment->query(kLines, I(filter.of), I(range.high), I(range.low), range.limit);
    while (rows.next()) {
        CellRow row{columnNumber(rows, 0),
                    {Cell::words(formatDateTime(columnNumber(rows, 9)).mid(5, 11), formatDateTime(columnNumber(rows, 9))),
                     Cell::id(columnText(rows, 2), u"order"_s),
                     Cell::words(columnNumber(rows, 3) ? SettlementTexts::tr("Approval") : SettlementTexts::tr("Refund"))},
                    false};
        addAmounts(row, rows, 4, columnText(rows, 10) == "DIRECT"_L1);
        row.cells.push_back(Cell::state(u"settlement-line"_s, columnText(rows, 1)));
        all.push_back(std::move(row));
    }
    return all;
}

Totals lineTotals(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment || !filter.of) return totals;
    const qint64 count = payment->value<I>(kLineCount, I(filter.of)).value_or(0);
    totals.count = (count == 1 ? SettlementTexts::tr("%1 line") : SettlementTexts::tr("%1 lines")).arg(formatCount(count));
    Rows rows = payment->query(count > kAddedMost ? kBatchSums : kLineSums, I(filter.of));
    if (!count || !rows.next()) return totals;
    Amounts sums{};
    for (int i = 0; i < AmountCount; ++i) sums[static_cast<std::size_t>(i)] = columnNumber(rows, i);
    totals.below = below(sums);
    return totals;
}

About aboutBatch(const StateTotals &lines, DeskPort &port, qint64 batch)
{
    About about;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return about;
    Rows rows = payment->query(kOne, I(batch));
    if (!rows.next()) return about;
    about.heading = u"%1 · %2"_s.arg(columnText(rows, 1), cycleText(columnText(rows, 2)));
    about.entity = u"settlement"_s;
    about.state = columnText(rows, 0);
    const QString payoutDay = columnText(rows, 9);
    about.facts = payoutDay.isEmpty()
                      ? SettlementTexts::tr("Closes at %1.").arg(formatDateTime(columnNumber(rows, 8)))
                      : SettlementTexts::tr("Closed at %1; payout day %2.").arg(formatDateTime(columnNumber(rows, 8)), payoutDay);
    const bool direct = columnText(rows, 10) == "DIRECT"_L1;
    const qint64 payout = columnNumber(rows, 7);
    if (direct) about.facts += u' ' + SettlementTexts::direct();
    if (payout < 0) about.facts += u' ' + SettlementTexts::owed();
    if (const StateTotals::Total waiting = lines.of(QString::number(columnNumber(rows, 11))); waiting.count && lines.counted())
        about.facts += u'\n' + SettlementTexts::tr("Captured, but the order is not complete yet: lines %1, payout %2. They go into a batch "
                                                   "when it is.")
                                   .arg(formatCount(waiting.count), formatWon(waiting.amount));
    about.links = {{SettlementTexts::tr("Vendor"),
                    {u"office-vendor"_s, QString::fromStdString(toBase62(columnNumber(rows, 11)))},
                    columnText(rows, 1)}};
    const QStringList captions{SettlementTexts::tr("Gross"), SettlementTexts::tr("Fee"), SettlementTexts::tr("VAT on the fee"),
                               SettlementTexts::tr("Net")};
    for (int i = 0; i < captions.size(); ++i) about.figures.push_back({captions.at(i), formatWon(columnNumber(rows, 3 + i))});
    if (payout < 0)
        about.figures.push_back({SettlementTexts::tr("To be invoiced to the vendor"), formatWon(-payout), Token::Warn});
    else
        about.figures.push_back({SettlementTexts::tr("Payout"), formatWon(payout)});
    if (direct)
        about.figures.insert(about.figures.end() - 1, {SettlementTexts::tr("By the PG"), formatWon(columnNumber(rows, 6) - payout)});
    return about;
}

} // namespace

SectionSpec settlementSection()
{
    SectionSpec spec;
    spec.key = u"settlement"_s;
    spec.icon = u"pay"_s;
    spec.title = [] { return SettlementTexts::tr("Settlement"); };
    // The amounts of both tables stand below each other.
    spec.list.columns = {{ColumnKind::State, 74}, {ColumnKind::Id, 112},   {ColumnKind::Text, 122}, {ColumnKind::Money, 82},
                         {ColumnKind::Money, 70}, {ColumnKind::Money, 62}, {ColumnKind::Money, 82}, {ColumnKind::Money, 82},
                         {ColumnKind::Money, 84}, {ColumnKind::Text, 0}};
    spec.list.firstToGo = {9, 2, 7, 5}; // gross less fee and VAT is net, less what the PG pays itself is the payout: that goes last
    for (const QString &state : {u"OPEN"_s, u"CLOSED"_s, u"PAID_OUT"_s}) spec.list.chips.push_back({state, u"settlement"_s, state});
    spec.list.sums = 5;
    spec.list.texts = SettlementTexts::list;
    spec.list.rows = batchRows;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "payment"); };
    spec.list.late = [] { return SettlementTexts::tr("lines and batches are missing"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    const auto counts = std::make_shared<StateTotals>(StateTotals::Queries{kSlice, kNewestLine, kMoved, kNewestMove});
    spec.list.totals = [counts](DeskPort &port, const RowFilter &filter) { return batchTotals(*counts, port, filter); };
    spec.forget = [counts] { counts->forget(); };
    TableSpec lines;
    lines.columns = {{ColumnKind::TextSecondary, 84}, {ColumnKind::Id, 158},   {ColumnKind::Text, 66},  {ColumnKind::Money, 82},
                     {ColumnKind::Money, 70},         {ColumnKind::Money, 62}, {ColumnKind::Money, 82}, {ColumnKind::Money, 82},
                     {ColumnKind::Money, 84},         {ColumnKind::State, 0}};
    lines.firstToGo = {9, 2, 7, 5}; // in a batch every line is payable
    lines.orderColumn = 1;
    lines.texts = SettlementTexts::lines;
    lines.rows = lineRows;
    lines.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewestLine); };
    lines.totals = lineTotals;
    spec.detail = std::move(lines);
    spec.figures = 6;
    spec.about = [counts](DeskPort &port, qint64 batch) { return aboutBatch(*counts, port, batch); };
    return spec;
}

} // namespace hamster::office
