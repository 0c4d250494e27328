#include "views/panes/faults/fault_queries.h"

#include "views/items/columns.h"
#include "views/panes/faults/fault_texts.h"

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

const Sql kAll{
    "SELECT id, at, rule, kind, by_hand, party_from, party_to, thing, thing_key, order_public_id, order_number FROM fault_firings "
    "WHERE id < ?1 AND id >= ?2 ORDER BY id DESC LIMIT ?3"};
const Sql kOfRule{
    "SELECT id, at, rule, kind, by_hand, party_from, party_to, thing, thing_key, order_public_id, order_number FROM fault_firings "
    "WHERE rule = ?4 AND id < ?1 AND id >= ?2 ORDER BY id DESC LIMIT ?3"};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM fault_firings"};
const Sql kCount{"SELECT count(*) FROM fault_firings"};
const Sql kFirst{"SELECT at FROM fault_firings ORDER BY id LIMIT 1"};

CellRow rowOf(const Rows &rows)
{
    FaultRecord record;
    record.from = partyFrom(rows.text(5)).value_or(Party::Operator);
    record.to = partyFrom(rows.text(6)).value_or(Party::Operator);
    record.thing = std::string(rows.text(7));
    const QString number = columnText(rows, 10), publicId = columnText(rows, 9), key = columnText(rows, 8);
    const QString order = number.isEmpty() ? publicId : number;
    const bool byHand = columnNumber(rows, 4) != 0;
    CellRow row;
    row.id = columnNumber(rows, 0);
    row.cells = {Cell::time(columnNumber(rows, 1)), Cell::words(byHand ? FaultTexts::tr("by hand") : columnText(rows, 2)),
                 Cell::words(FaultTexts::kind(std::string(rows.text(3))), columnText(rows, 3)),
                 order.isEmpty() ? Cell::words({}) : Cell::id(order, u"order"_s), Cell::words(FaultTexts::hit(record), key)};
    return row;
}

} // namespace

std::vector<CellRow> firingRows(Database &faults, const std::string &rule, qint64 high, qint64 low, int limit)
{
    std::vector<CellRow> all;
    using I = std::int64_t;
    Rows rows = rule.empty() ? faults.query(kAll, I(high), I(low), limit) : faults.query(kOfRule, I(high), I(low), limit, rule);
    while (rows.next()) all.push_back(rowOf(rows));
    return all;
}

qint64 newestFiring(Database &faults) { return faults.value<std::int64_t>(kNewest).value_or(0); }
qint64 firingCount(Database &faults) { return faults.value<std::int64_t>(kCount).value_or(0); }
qint64 firstFiringMs(Database &faults) { return faults.value<std::int64_t>(kFirst).value_or(0); }

QStringList firingHeaders()
{
    return {FaultTexts::tr("Time"), FaultTexts::tr("Rule"), FaultTexts::tr("What happened"), FaultTexts::tr("Order"),
            FaultTexts::tr("Where")};
}

} // namespace hamster::faults_pane
