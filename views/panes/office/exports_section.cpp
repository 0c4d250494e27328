// Exports: completed orders on their way to the data platform. What it refused for good is a dead letter, and is sent again by redriving
// that.
#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"
#include "views/widgets/text_viewer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::ExportTexts)
public:
    static TableTexts list()
    {
        return {{tr("State"), tr("Order"), tr("Tries"), tr("HTTP"), tr("Dead letter"), tr("Next try"), tr("Last change")},
                tr("Exports to the data platform"),
                tr("Order"),
                tr("Completed orders are handed to the data platform. None has been handed over yet.")};
    }
};

const Sql kRows{"SELECT e.id, e.status, o.order_number, e.attempts, e.http_status, coalesce(e.due_at, 0), e.updated_at, e.order_public_id "
                "FROM order_exports e JOIN orders o ON o.public_id = e.order_public_id WHERE e.id < ?1 AND e.id >= ?2 "
                "AND (?3 = '' OR e.status = ?3) AND (?4 = '' OR o.order_number LIKE ?4 ESCAPE '\\') ORDER BY e.id DESC LIMIT ?5"};
const Sql kNewest{"SELECT max(id) FROM order_exports"};
const Sql kPending{"SELECT count(*) FROM order_exports WHERE status = 'PENDING'"};
const Sql kFailed{"SELECT count(*) FROM order_exports WHERE status = 'FAILED'"};
const Sql kOne{
    "SELECT e.status, e.payload, e.created_at, o.order_number, v.public_id, v.name, m.public_id, m.name, e.updated_at FROM order_exports e "
    "JOIN orders o ON o.public_id = e.order_public_id JOIN vendors v ON v.public_id = o.vendor_public_id "
    "JOIN members m ON m.public_id = o.member_public_id WHERE e.id = ?"};
const Sql kFind{"SELECT e.id FROM order_exports e JOIN orders o ON o.public_id = e.order_public_id WHERE o.order_number = ?"};
const Sql kLetter{
    "SELECT public_id FROM dead_letters WHERE group_name = 'ecommerce' AND key = 'export-' || ? AND status IN ('PENDING', 'REPROCESSING') "
    "ORDER BY id DESC LIMIT 1"};

Cell letterCell(DeskPort &port, qint64 order)
{
    Database *bus = port.reader(DeskFile::Bus);
    const qint64 letter = bus ? bus->value<I>(kLetter, toBase62(order)).value_or(0) : 0;
    return letter ? Cell::id(QString::number(letter), u"dead-letter"_s, QString::fromStdString(toBase62(letter))) : Cell();
}

std::vector<CellRow> rowsOf(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    shop->clearFailure();
    const std::string state = filter.chip.toStdString();
    Rows rows = shop->query(kRows, I(range.high), I(range.low), state, filter.like, range.limit);
    while (rows.next()) {
        const QString status = columnText(rows, 1);
        const bool failed = status == "FAILED"_L1;
        all.push_back({columnNumber(rows, 0),
                       {Cell::state(u"export"_s, status), Cell::id(columnText(rows, 2), u"order"_s), Cell::count(columnNumber(rows, 3)),
                        rows.isNull(4) ? Cell() : Cell::words(QString::number(columnNumber(rows, 4))),
                        failed ? letterCell(port, columnNumber(rows, 7)) : Cell(), Cell::time(columnNumber(rows, 5)),
                        Cell::time(columnNumber(rows, 6))},
                       false});
    }
    return all;
}

Totals totalsOf(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    const qint64 all = valueOf(port, DeskFile::Ecommerce, kNewest), pending = valueOf(port, DeskFile::Ecommerce, kPending),
                 failed = valueOf(port, DeskFile::Ecommerce, kFailed); // rows are never deleted
    totals.chips = {{u"all"_s, all}, {u"PENDING"_s, pending}, {u"FAILED"_s, failed}, {u"SENT"_s, all - pending - failed}};
    const qint64 count = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    totals.count = (count == 1 ? ExportTexts::tr("%1 export") : ExportTexts::tr("%1 exports")).arg(formatCount(count));
    return totals;
}

About about(DeskPort &port, qint64 row)
{
    About told;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return told;
    Rows rows = shop->query(kOne, I(row));
    if (!rows.next()) return told;
    told.heading = columnText(rows, 3);
    told.isId = true;
    told.entity = u"export"_s;
    told.state = columnText(rows, 0);
    told.body = prettyJson(columnText(rows, 1));
    const auto id = [&rows](int column) { return QString::fromStdString(toBase62(columnNumber(rows, column))); };
    told.links = {{ExportTexts::tr("Order"), {u"order"_s, told.heading}},
                  {ExportTexts::tr("Vendor"), {u"vendor"_s, id(4)}, columnText(rows, 5)},
                  {ExportTexts::tr("Member"), {u"member"_s, id(6)}, columnText(rows, 7)}};
    told.facts =
        told.state == "FAILED"_L1
            ? ExportTexts::tr(
                  "The data platform did not take it. The order is complete all the same; redrive the dead letter to send it again.")
            : ExportTexts::tr("Noted at %1, when the order was complete; last change at %2.")
                  .arg(formatDateTime(columnNumber(rows, 2)), formatDateTime(columnNumber(rows, 8)));
    return told;
}

} // namespace

SectionSpec exportsSection()
{
    SectionSpec spec;
    spec.key = u"exports"_s;
    spec.icon = u"outbox"_s;
    spec.title = [] { return ExportTexts::tr("Data platform"); };
    spec.list.columns = {{ColumnKind::State, 104}, {ColumnKind::Id, 164},       {ColumnKind::Count, 54},    {ColumnKind::TextSecondary, 60},
                         {ColumnKind::Id, 0},      {ColumnKind::DateTime, 136}, {ColumnKind::DateTime, 136}};
    spec.list.firstToGo = {5}; // only of what failed
    spec.list.orderColumn = 1;
    for (const QString &state : {u"FAILED"_s, u"PENDING"_s, u"SENT"_s}) spec.list.chips.push_back({state, u"export"_s, state});
    spec.list.texts = ExportTexts::list;
    spec.list.rows = rowsOf;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "ecommerce"); };
    spec.list.late = [] { return ExportTexts::tr("orders are missing"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewest); };
    spec.list.totals = totalsOf;
    spec.list.sparse = 8192;
    const auto open = [](std::size_t column, const QString &kind) {
        return [column, kind](const CellRow &row) { return EntityRef{kind, row.cells[column].raw.toString()}; };
    };
    spec.list.links = {{u"openOrder"_s, [] { return ExportTexts::tr("Open the exported order"); }, open(1, u"order"_s)},
                       {u"openLetter"_s, [] { return ExportTexts::tr("Open the dead letter of the export…"); }, open(4, u"dead-letter"_s)}};
    spec.hasBody = true;
    spec.about = about;
    spec.badge = [](DeskPort &port) -> NavBadge {
        const qint64 failed = valueOf(port, DeskFile::Ecommerce, kFailed);
        if (!failed) return {};
        return {formatCount(failed), NavBadge::Tone::Bad};
    };
    spec.entityKinds = {u"export"_s};
    spec.find = [](DeskPort &port, const EntityRef &entity) -> qint64 {
        Database *shop = port.reader(DeskFile::Ecommerce);
        return shop ? shop->value<I>(kFind, entity.id.toStdString()).value_or(0) : 0;
    };
    return spec;
}

} // namespace hamster::office
