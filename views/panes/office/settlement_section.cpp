// Settlement: batches per vendor and cycle with gross, fee, VAT and net, and the lines of one.
#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class SettlementTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::SettlementTexts)
public:
    static TableTexts list()
    {
        return {{tr("State"), tr("Vendor"), tr("Cycle"), tr("Gross"), tr("Fee"), tr("VAT"), tr("Net"), tr("By the PG"), tr("Payout"),
                 tr("Payout day")},
                tr("Settlement batches"),
                tr("Vendor, cycle"),
                tr("What is payable to a vendor is gathered in batches, one per vendor and cycle. No batch has been opened yet.")};
    }
    static TableTexts lines()
    {
        return {{tr("State"), tr("Order"), tr("Kind"), tr("Gross"), tr("Fee"), tr("VAT"), tr("Net"), tr("By the PG"), tr("Payout"),
                 tr("Booked")},
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
    "SELECT b.status, count(*), sum(b.net), sum(max(b.payout, 0)), sum(max(-b.payout, 0)), sum(CASE WHEN v.route = 'DIRECT' THEN b.net - b.payout ELSE 0 END) "
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
                     Cell::words(cycleText(columnText(rows, 4)))},
                    false};
        addAmounts(row, rows, 5, columnText(rows, 11) == "DIRECT"_L1);
        row.cells.push_back(Cell::words(columnText(rows, 10)));
        all.push_back(std::move(row));
    }
    return all;
}

Totals batchTotals(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return totals;
    totals.chips = {{u"all"_s, 0}, {u"OPEN"_s, 0}, {u"CLOSED"_s, 0}, {u"PAID_OUT"_s, 0}};
    qint64 net = 0, payout = 0, owed = 0, byPg = 0, shown = 0;
    Rows rows = payment->query(kSums, filter.like);
    while (rows.next()) {
        const QString state = columnText(rows, 0);
        totals.chips[state] = columnNumber(rows, 1);
        totals.chips[u"all"_s] += columnNumber(rows, 1);
        if (!filter.chip.isEmpty() && state != filter.chip) continue;
        shown += columnNumber(rows, 1);
        net += columnNumber(rows, 2);
        payout += columnNumber(rows, 3);
        owed += columnNumber(rows, 4);
        byPg += columnNumber(rows, 5);
    }
    totals.count = (shown == 1 ? SettlementTexts::tr("%1 batch") : SettlementTexts::tr("%1 batches")).arg(formatCount(shown));
    totals.sums = {{SettlementTexts::tr("Net"), formatWon(net)}, {SettlementTexts::tr("Payout"), formatWon(payout)}};
    if (byPg) totals.sums.insert(totals.sums.begin() + 1, {SettlementTexts::tr("Paid by the PG itself"), formatWon(byPg)});
    if (owed) totals.sums.emplace_back(SettlementTexts::tr("Owed by vendors"), formatWon(owed));
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
                    {Cell::state(u"settlement-line"_s, columnText(rows, 1)), Cell::id(columnText(rows, 2), u"order"_s),
                     Cell::words(columnNumber(rows, 3) ? SettlementTexts::tr("Capture") : SettlementTexts::tr("Refund"))},
                    false};
        addAmounts(row, rows, 4, columnText(rows, 10) == "DIRECT"_L1);
        row.cells.push_back(Cell::time(columnNumber(rows, 9)));
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
    return totals;
}

About aboutBatch(DeskPort &port, qint64 batch)
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
    about.links = {{SettlementTexts::tr("Vendor"),
                    {u"office-vendor"_s, QString::fromStdString(toBase62(columnNumber(rows, 11)))},
                    columnText(rows, 1)}};
    const QStringList captions{SettlementTexts::tr("Gross"), SettlementTexts::tr("Fee"), SettlementTexts::tr("VAT"),
                               SettlementTexts::tr("Net")};
    for (int i = 0; i < captions.size(); ++i) about.figures.push_back({captions.at(i), formatWon(columnNumber(rows, 3 + i))});
    if (payout < 0)
        about.figures.push_back({SettlementTexts::tr("Owed by the vendor"), formatWon(-payout), Token::Warn});
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
    spec.list.columns = {{ColumnKind::State, 92}, {ColumnKind::Id, 112},   {ColumnKind::Text, 160}, {ColumnKind::Money, 84},
                         {ColumnKind::Money, 70}, {ColumnKind::Money, 62}, {ColumnKind::Money, 84}, {ColumnKind::Money, 84},
                         {ColumnKind::Money, 84}, {ColumnKind::Text, 0}};
    spec.list.firstToGo = {9, 7, 2, 5}; // gross less fee and VAT is net: that goes last
    for (const QString &state : {u"OPEN"_s, u"CLOSED"_s, u"PAID_OUT"_s}) spec.list.chips.push_back({state, u"settlement"_s, state});
    spec.list.sums = 4;
    spec.list.texts = SettlementTexts::list;
    spec.list.rows = batchRows;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "payment"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    spec.list.totals = batchTotals;
    TableSpec lines;
    lines.columns = {{ColumnKind::State, 96}, {ColumnKind::Id, 160},      {ColumnKind::Text, 0},   {ColumnKind::Money, 84},
                     {ColumnKind::Money, 70}, {ColumnKind::Money, 62},    {ColumnKind::Money, 84}, {ColumnKind::Money, 84},
                     {ColumnKind::Money, 84}, {ColumnKind::DateTime, 134}};
    lines.firstToGo = {9, 7, 2, 5};
    lines.texts = SettlementTexts::lines;
    lines.rows = lineRows;
    lines.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewestLine); };
    lines.totals = lineTotals;
    spec.detail = std::move(lines);
    spec.figures = 6;
    spec.about = aboutBatch;
    return spec;
}

} // namespace hamster::office
