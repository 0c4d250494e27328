// Reconciliation: the PG's daily statements per MID and day, and the lines of one beside our own bookings.
#include "views/items/paged_table.h"
#include "views/panes/office/section.h"
#include "views/panes/office/statement_queries.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

class StatementTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::StatementTexts)
public:
    static TableTexts list();
    static TableTexts lines();
    static QString kind(const QString &constant) { return constant == "CANCEL"_L1 ? tr("Cancel") : tr("Approval"); }
    static QString facts(const StatementFacts &facts);
    static QString why(const LineFacts &line);
};

const Sql kOpenMismatches{"SELECT count(*) FROM cases WHERE kind = 'MISMATCH' AND status <> 'RESOLVED'"};

const Sql kVendorOfMid{"SELECT vendor_public_id FROM mids WHERE mid = ?"};
const Sql kVendorName{"SELECT name FROM vendors WHERE public_id = ?"};
const Sql kOrderKnown{"SELECT 1 FROM orders WHERE order_number = ?"};

enum ListColumn { ListedSum = 7, OursSum, DifferenceSum };
enum LineColumn { StateColumn, OrderColumn, KindColumn, ListedColumn, OursColumn, DifferenceColumn, CaseColumn };

TableTexts StatementTexts::list()
{
    return {
        {tr("State"), tr("Day"), tr("MID"), tr("Lines"), tr("Matched"), tr("Different"), tr("Waiting"), tr("PG lists"), tr("Booked here"),
         tr("Difference"), tr("Vendor"), tr("Fetched")},
        tr("Statements of the PG"),
        {},
        tr("At two in the morning the gateway fetches what the PG lists of the day before, for every MID in use, and it is compared with "
           "our bookings here. Nothing has happened yet.")};
}

TableTexts StatementTexts::lines()
{
    return {{tr("Comparison"), tr("Order"), tr("Kind"), tr("PG lists"), tr("Booked here"), tr("Difference"), tr("Case"), tr("Case state"),
             tr("PG transaction"), tr("At the PG"), tr("PG says"), tr("Booked")},
            tr("Lines of the statement beside our bookings"),
            tr("Order, PG transaction"),
            tr("The statement has no line yet that could be compared.")};
}

QString StatementTexts::facts(const StatementFacts &facts)
{
    if (facts.state() == "NONE"_L1) return tr("This PG has no statements.");
    if (facts.receivedMs == 0)
        return facts.tries
                   ? tr("%1 tries without an answer; the next is due at %2.").arg(formatCount(facts.tries), formatDateTime(facts.dueMs))
                   : tr("To be fetched at %1.").arg(formatDateTime(facts.dueMs));
    const QString fetched = tr("Fetched at %1 (lines: %2, at try %3)")
                                .arg(formatDateTime(facts.receivedMs), formatCount(facts.fetched), formatCount(facts.tries));
    if (facts.statement == 0) return tr("%1; the payment service has not compared it yet.").arg(fetched);
    const QString compared = tr("%1; compared at %2.").arg(fetched, formatDateTime(facts.comparedMs));
    return facts.lines + facts.unlisted ? compared : compared + u' ' + tr("Nothing was captured or cancelled on this day.");
}

QString StatementTexts::why(const LineFacts &line)
{
    if (line.state == "WAITING"_L1) return tr("The payment is undecided here; the line is judged again with the next statement.");
    if (line.listedLater) return tr("The PG listed it on another day; nothing differs any more.");
    if (line.state == "MISSING_AT_PG"_L1) return tr("It is booked here, but the PG does not list it.");
    if (line.state == "MISSING_HERE"_L1)
        return line.ours ? tr("Nothing was known of it here when the statement came; it has been booked since.")
                         : tr("The PG lists it, nothing is known of it here.");
    if (line.state == "AMOUNT"_L1) return tr("The PG lists another amount than we have booked.");
    if (line.state == "STATUS"_L1) return tr("The PG lists it in another state than we have booked.");
    if (line.state == "DUPLICATE"_L1) return tr("The PG lists it once more than it happened.");
    return {};
}

Cell wonOrNothing(std::optional<qint64> won) { return won ? Cell::won(*won) : Cell(); }

CellRow statementRow(const StatementFacts &facts, const Cell &vendor)
{
    const bool isCompared = facts.statement != 0;
    const auto count = [isCompared](qint64 number) { return isCompared ? Cell::count(number) : Cell(); };
    CellRow row;
    row.id = facts.fetch;
    row.cells = {Cell::state(u"statement"_s, facts.state()),
                 Cell::words(facts.day),
                 Cell::id(facts.mid, facts.isVendors ? u"mid"_s : QString()),
                 isCompared         ? Cell::count(facts.lines)
                 : facts.receivedMs ? Cell::count(facts.fetched)
                                    : Cell(),
                 count(facts.matched),
                 count(facts.different + facts.unlisted),
                 count(facts.waiting),
                 isCompared ? Cell::won(facts.pg) : Cell(),
                 isCompared ? Cell::won(facts.ours) : Cell(),
                 isCompared ? Cell::won(facts.difference()) : Cell(),
                 vendor,
                 Cell::time(facts.receivedMs)};
    return row;
}

CellRow lineRow(const LineFacts &line, bool isKnown)
{
    const QString caseId = line.caseId ? QString::fromStdString(toBase62(line.caseId)) : QString();
    Cell state = Cell::state(u"statement-line"_s, line.state);
    state.tip = StatementTexts::why(line);
    CellRow row;
    row.id = line.row;
    row.cells = {state,
                 Cell::id(line.order, isKnown ? u"order"_s : QString()),
                 Cell::words(StatementTexts::kind(line.kind), line.kind),
                 wonOrNothing(line.listed),
                 wonOrNothing(line.ours),
                 Cell::won(line.difference()),
                 Cell::id(caseId, u"case"_s),
                 line.caseState.isEmpty() ? Cell() : Cell::state(u"case"_s, line.caseState),
                 Cell::id(line.transaction, u"transaction"_s),
                 Cell::time(line.pgMs),
                 line.status.isEmpty() ? Cell() : Cell::state(u"pg-transaction"_s, line.status),
                 Cell::time(line.oursMs)};
    return row;
}

/// Whose contract the MID is of; nothing: the platform's own.
Cell vendorCell(DeskPort &port, const StatementFacts &facts)
{
    Database *gateway = port.reader(DeskFile::Gateway), *payment = port.reader(DeskFile::Payment);
    const auto id = gateway ? gateway->value<std::int64_t>(kVendorOfMid, facts.mid.toStdString()) : std::nullopt;
    const auto name = id && payment ? payment->value<std::string>(kVendorName, *id) : std::nullopt;
    return name ? Cell::id(QString::fromStdString(toBase62(*id)), u"vendor"_s, QString::fromStdString(*name)) : Cell();
}

/// Sums of the statements that have been compared, under their columns.
std::map<int, QString> below(const std::vector<StatementFacts> &statements)
{
    qint64 pg = 0, ours = 0, compared = 0;
    for (const StatementFacts &facts : statements) {
        if (!facts.statement) continue;
        ++compared;
        pg += facts.pg;
        ours += facts.ours;
    }
    if (!compared) return {};
    return {{ListedSum, formatWon(pg)}, {OursSum, formatWon(ours)}, {DifferenceSum, formatWonChange(pg - ours)}};
}

TableSpec listSpec(const std::shared_ptr<StatementBook> &book)
{
    TableSpec spec;
    spec.columns = {{ColumnKind::State, 104}, {ColumnKind::Text, 84},        {ColumnKind::Id, 0},     {ColumnKind::Count, 48},
                    {ColumnKind::Count, 64},  {ColumnKind::Count, 68},       {ColumnKind::Count, 60}, {ColumnKind::Money, 84},
                    {ColumnKind::Money, 84},  {ColumnKind::MoneyChange, 80}, {ColumnKind::Id, 108},   {ColumnKind::DateTime, 130}};
    // When it was fetched, how many lines there are and wait and match, whose MID it is, the sums: told below as well.
    spec.firstToGo = {11, 6, 3, 4, 10, 7, 8};
    for (const QString &state : {u"DIFFERS"_s, u"UNDECIDED"_s, u"AGREES"_s, u"RECEIVED"_s, u"AWAITED"_s, u"NONE"_s})
        spec.chips.push_back({state, u"statement"_s, state});
    spec.texts = StatementTexts::list;
    spec.rows = [book](DeskPort &port, const RowFilter &filter, const RowRange &range) {
        std::vector<CellRow> rows;
        for (const StatementFacts &facts : book->page(port, filter, range)) rows.push_back(statementRow(facts, vendorCell(port, facts)));
        return rows;
    };
    spec.newest = newestFetch;
    spec.totals = [book](DeskPort &port, const RowFilter &filter) {
        Totals totals;
        totals.chips = statementCounts(port);
        const qint64 count = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
        totals.count = (count == 1 ? StatementTexts::tr("%1 statement") : StatementTexts::tr("%1 statements")).arg(formatCount(count));
        if (count <= PagedTable::kPage) totals.below = below(book->page(port, filter, {kUnlisted, 0, PagedTable::kPage}));
        return totals;
    };
    return spec;
}

TableSpec lineSpec(const std::shared_ptr<StatementBook> &book)
{
    TableSpec spec;
    spec.columns = {{ColumnKind::State, 118}, {ColumnKind::Id, 156},         {ColumnKind::Text, 68},       {ColumnKind::Money, 82},
                    {ColumnKind::Money, 82},  {ColumnKind::MoneyChange, 76}, {ColumnKind::Id, 92},         {ColumnKind::StateQuiet, 92},
                    {ColumnKind::Id, 0},      {ColumnKind::Time, 68},        {ColumnKind::StateQuiet, 88}, {ColumnKind::DateTime, 134}};
    // When it was booked, what the PG says, the state of the case, what the signs of the amounts tell, the case; lines of one transaction
    // and amount are told apart by their time.
    spec.firstToGo = {11, 10, 7, 2, 6, 8, 9};
    spec.orderColumn = OrderColumn;
    for (const QString &state :
         {u"MATCHED"_s, u"WAITING"_s, u"MISSING_HERE"_s, u"MISSING_AT_PG"_s, u"AMOUNT"_s, u"STATUS"_s, u"DUPLICATE"_s})
        spec.chips.push_back({state, u"statement-line"_s, state});
    spec.sums = 1;
    spec.texts = StatementTexts::lines;
    spec.rows = [book](DeskPort &port, const RowFilter &filter, const RowRange &range) {
        std::vector<CellRow> rows;
        const auto facts = book->one(port, filter.of);
        if (!facts || !facts->statement) return rows;
        Database *shop = port.reader(DeskFile::Ecommerce);
        for (const LineFacts &line : statementLines(*port.reader(DeskFile::Payment), facts->statement, filter, range)) {
            const bool isKnown = shop && shop->value<std::int64_t>(kOrderKnown, line.order.toStdString()).has_value();
            rows.push_back(lineRow(line, isKnown));
        }
        return rows;
    };
    spec.newest = [](DeskPort &) { return 2 * kUnlisted; };
    spec.totals = [book](DeskPort &port, const RowFilter &filter) {
        Totals totals;
        const auto facts = filter.of ? book->one(port, filter.of) : std::nullopt;
        if (!facts || !facts->statement) return totals;
        totals.chips = lineCounts(*port.reader(DeskFile::Payment), *facts);
        const qint64 count = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
        totals.count = (count == 1 ? StatementTexts::tr("%1 line") : StatementTexts::tr("%1 lines")).arg(formatCount(count));
        totals.sums = {{StatementTexts::tr("Difference of the statement"), formatWonChange(facts->difference())}};
        return totals;
    };
    const auto cell = [](int column, const QString &kind) {
        return [column, kind](const CellRow &row) {
            const Cell &linked = row.cells[static_cast<std::size_t>(column)];
            return EntityRef{kind, linked.kind.isEmpty() ? QString() : linked.raw.toString()}; // an order that nobody knows leads nowhere
        };
    };
    spec.links = {{u"openOrder"_s, [] { return StatementTexts::tr("Open the order of the line"); }, cell(OrderColumn, u"order"_s)},
                  {u"openPayment"_s, [] { return StatementTexts::tr("Open the payment of the line"); }, cell(OrderColumn, u"process"_s)},
                  {u"openCase"_s, [] { return StatementTexts::tr("Open the case of the mismatch"); }, cell(CaseColumn, u"case"_s)}};
    return spec;
}

About aboutStatement(StatementBook &book, DeskPort &port, qint64 row)
{
    const auto facts = book.one(port, row);
    if (!facts) return {};
    About about;
    about.heading = u"%1 · %2"_s.arg(facts->day, facts->mid);
    about.entity = u"statement"_s;
    about.state = facts->state();
    about.facts = StatementTexts::facts(*facts);
    if (const QString vendor = vendorCell(port, *facts).text; !vendor.isEmpty())
        about.links = {{StatementTexts::tr("Vendor"), {u"mid"_s, facts->mid}, vendor}};
    if (!facts->statement) return about;
    const qint64 different = facts->different + facts->unlisted, difference = facts->difference();
    const ListedSums listed = listedSums(*port.reader(DeskFile::Payment), facts->statement);
    about.figures = {{StatementTexts::tr("Approvals"), formatWon(listed.approvals)},
                     {StatementTexts::tr("Cancels"), formatWon(-listed.cancels)},
                     {StatementTexts::tr("PG lists, in all"), formatWon(facts->pg)},
                     {StatementTexts::tr("Booked here"), formatWon(facts->ours)},
                     {StatementTexts::tr("Difference"), formatWonChange(difference), difference ? Token::Bad : Token::Good},
                     {StatementTexts::tr("Different"), formatCount(different), different ? Token::Warn : Token::T1}};
    return about;
}

} // namespace

SectionSpec statementsSection()
{
    const auto book = std::make_shared<StatementBook>();
    SectionSpec spec;
    spec.key = u"statements"_s;
    spec.icon = u"check"_s;
    spec.title = [] { return StatementTexts::tr("Reconciliation"); };
    spec.list = listSpec(book);
    spec.detail = lineSpec(book);
    spec.figures = 6;
    spec.about = [book](DeskPort &port, qint64 row) { return aboutStatement(*book, port, row); };
    spec.badge = [](DeskPort &port) -> NavBadge {
        Database *payment = port.reader(DeskFile::Payment);
        const qint64 open = payment ? payment->value<std::int64_t>(kOpenMismatches).value_or(0) : 0;
        if (!open) return {};
        return {formatCount(open), NavBadge::Tone::Warn};
    };
    spec.forget = [book] { book->forget(); };
    spec.entityKinds = {u"statement"_s};
    spec.find = [](DeskPort &port, const EntityRef &entity) { return findFetch(port, entity.id); };
    return spec;
}

} // namespace hamster::office
