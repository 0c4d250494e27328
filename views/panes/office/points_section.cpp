// Points: every change of a member's balance, newest first; the sum is what members can still spend.
#include "views/items/columns.h"
#include "views/items/state_totals.h"
#include "views/panes/office/charge_dialog.h"
#include "views/panes/office/member_box.h"
#include "views/panes/office/member_dialog.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <array>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class PointsTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::PointsTexts)
public:
    static TableTexts list()
    {
        return {{tr("Booked"), tr("Member"), tr("Member no."), tr("Kind"), tr("Change, P"), tr("Balance, P"), tr("Order")},
                tr("Changes of points"),
                tr("Member"),
                tr("Members charge points, pay with them and get them back. Nobody has any yet.")};
    }
    static QString kind(const QString &constant)
    {
        if (constant == "CHARGE"_L1) return tr("Charged");
        if (constant == "USE"_L1) return tr("Spent");
        return tr("Given back");
    }
};

const Sql kRows{"SELECT r.id, r.created_at, r.member_public_id, m.name, r.kind, r.delta, "
                "(SELECT p.order_number FROM payments p WHERE p.order_public_id = r.order_public_id ORDER BY p.id DESC LIMIT 1) "
                "FROM account_records r JOIN members m ON m.public_id = r.member_public_id WHERE r.id < ?1 AND r.id >= ?2 "
                "AND (?3 = '' OR r.kind = ?3) AND (?4 = '' OR m.name LIKE ?4 ESCAPE '\\') ORDER BY r.id DESC LIMIT ?5"};
const Sql kLeftAfter{"SELECT a.balance - (SELECT coalesce(sum(r.delta), 0) FROM account_records r WHERE r.member_public_id = "
                     "a.member_public_id AND r.id > ?2) FROM accounts a WHERE a.member_public_id = ?1"};
const Sql kBetween{"SELECT coalesce(sum(delta), 0) FROM account_records WHERE member_public_id = ?1 AND id > ?2 AND id <= ?3"};
const Sql kMemberOf{"SELECT member_public_id FROM account_records WHERE id = ?"};
const Sql kNewest{"SELECT max(id) FROM account_records"};
// For the counts of the chips: changes are only ever added.
const Sql kSlice{
    "SELECT kind, count(*), sum(delta) FROM account_records WHERE id >= ?1 AND id <= ?2 AND ?3 = '' GROUP BY kind ORDER BY kind"};
const Sql kMoved{"SELECT id, id FROM account_records WHERE id > ?1 AND 0 LIMIT ?2"};
const Sql kNewestMove{"SELECT 0"};
constexpr std::array kKinds{"CHARGE", "USE", "RETURN"};
constexpr int kBudgetMs = 8;
constexpr std::size_t BalanceColumn = 5;
const Sql kBalance{"SELECT sum(balance) FROM accounts"};

/// Whose points the chosen change was of; 0: none is chosen.
qint64 memberOf(DeskPort &port, qint64 row)
{
    Database *payment = port.reader(DeskFile::Payment);
    return payment && row ? payment->value<I>(kMemberOf, I(row)).value_or(0) : 0;
}

/// What a member had left after a change. What is in the past stays, so that each page goes on from the one before it.
class Balances {
public:
    qint64 after(Database &payment, qint64 member, qint64 record)
    {
        const auto known = m_known.find(member);
        const bool isBefore = known != m_known.end() && record <= known->second.first;
        const I id = member, at = record;
        const qint64 left = isBefore ? known->second.second - payment.value<I>(kBetween, id, at, I(known->second.first)).value_or(0)
                                     : payment.value<I>(kLeftAfter, id, at).value_or(0);
        m_known[member] = {record, left};
        return left;
    }
    void forget() { m_known.clear(); }

private:
    std::map<qint64, std::pair<qint64, qint64>> m_known; ///< by member: a change, and what was left after it
};

std::vector<CellRow> recordRows(Balances &balances, DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *payment = port.reader(DeskFile::Payment);
    if (!payment) return all;
    payment->clearFailure();
    const std::string chip = filter.chip.toStdString(); // lives as long as the rows
    Rows rows = payment->query(kRows, I(range.high), I(range.low), chip, filter.like, range.limit);
    std::vector<qint64> members;
    while (rows.next()) {
        const QString member = QString::fromStdString(toBase62(columnNumber(rows, 2)));
        members.push_back(columnNumber(rows, 2));
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 1)), Cell::id(member, u"member"_s, columnText(rows, 3)),
                        Cell::id(member, u"member"_s), Cell::words(PointsTexts::kind(columnText(rows, 4))),
                        Cell::count(columnNumber(rows, 5)), Cell(), rows.isNull(6) ? Cell() : Cell::id(columnText(rows, 6), u"order"_s)},
                       false});
    }
    for (std::size_t i = 0; i < all.size(); ++i) all[i].cells[BalanceColumn] = Cell::count(balances.after(*payment, members[i], all[i].id));
    return all;
}

Totals recordTotals(StateTotals &counts, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    const qint64 count = valueOf(port, DeskFile::Payment, kNewest); // append-only: the highest id is the number of changes
    totals.chips = {{u"all"_s, count}};
    if (Database *payment = port.reader(DeskFile::Payment)) totals.more = !counts.work(*payment, kBudgetMs);
    for (const char *kind : kKinds) totals.chips[QString::fromLatin1(kind)] = counts.of(QString::fromLatin1(kind)).count;
    const qint64 shown = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty())
        totals.count = (shown == 1 ? PointsTexts::tr("%1 change") : PointsTexts::tr("%1 changes")).arg(formatCount(shown));
    totals.sums = {
        {PointsTexts::tr("Still to spend"), PointsTexts::tr("%1 P").arg(formatCount(valueOf(port, DeskFile::Payment, kBalance)))}};
    return totals;
}

} // namespace

SectionSpec pointsSection()
{
    SectionSpec spec;
    spec.key = u"points"_s;
    spec.icon = u"user"_s;
    spec.title = [] { return PointsTexts::tr("Members and points"); };
    spec.list.columns = {{ColumnKind::DateTime, 136},   {ColumnKind::Id, 108},   {ColumnKind::Id, 104}, {ColumnKind::Text, 76},
                         {ColumnKind::CountChange, 84}, {ColumnKind::Count, 84}, {ColumnKind::Id, 0}};
    spec.list.firstToGo = {2};
    spec.list.orderColumn = 6;
    for (const char *each : kKinds) {
        const QString kind = QString::fromLatin1(each);
        spec.list.chips.push_back({kind, {}, {}, {}, [kind] { return PointsTexts::kind(kind); }});
    }
    spec.list.acts = {{u"charge"_s, u"plus"_s, u"member"_s, [] { return PointsTexts::tr("Charge points"); },
                       [](DeskPort &port, qint64) { return MemberBox::isPossible(port); },
                       [](DeskPort *port, QWidget *parent, qint64 row) -> CommandDialog * {
                           return new ChargeDialog(port, parent, memberOf(*port, row));
                       }},
                      {u"member"_s, u"user"_s, u"member"_s, [] { return PointsTexts::tr("Add a member"); },
                       [](DeskPort &port, qint64) { return port.reader(DeskFile::Ecommerce) != nullptr; },
                       [](DeskPort *port, QWidget *parent, qint64) -> CommandDialog * { return new MemberDialog(port, parent); }}};
    spec.list.sums = 1;
    spec.list.texts = PointsTexts::list;
    const auto balances = std::make_shared<Balances>();
    spec.list.rows = [balances](DeskPort &port, const RowFilter &filter, const RowRange &range) {
        return recordRows(*balances, port, filter, range);
    };
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "payment"); };
    spec.list.late = [] { return PointsTexts::tr("changes are missing"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Payment, kNewest); };
    const auto counts = std::make_shared<StateTotals>(StateTotals::Queries{kSlice, kNewest, kMoved, kNewestMove});
    spec.list.totals = [counts](DeskPort &port, const RowFilter &filter) { return recordTotals(*counts, port, filter); };
    spec.forget = [counts, balances] {
        counts->forget();
        balances->forget();
    };
    spec.list.sparse = 8192;
    return spec;
}

} // namespace hamster::office
