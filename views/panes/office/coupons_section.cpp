// Coupons: the kinds that were made, and who has or had one of a kind.
#include "views/items/columns.h"
#include "views/items/state_totals.h"
#include "views/panes/office/coupon_dialogs.h"
#include "views/panes/office/member_box.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class CouponTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::CouponTexts)
public:
    static TableTexts list()
    {
        return {{tr("Code"), tr("Name"), tr("State"), tr("Discount"), tr("At most"), tr("Minimum order"), tr("Borne by"), tr("Given"),
                 tr("Used"), tr("Taken off"), tr("Until")},
                tr("Coupons"),
                tr("Code, name"),
                tr("Members get a coupon by its code and use it on one order. None has been made yet.")};
    }
    /// One that was stopped has ended as well.
    static QString state(qint64 fromMs, qint64 untilMs, qint64 nowMs)
    {
        return nowMs >= untilMs ? tr("Ended") : nowMs < fromMs ? tr("Not begun") : tr("Active");
    }
    static TableTexts claimed()
    {
        return {{tr("State"), tr("Member"), tr("Order"), tr("Discount"), tr("Changed")},
                tr("Coupons of members"),
                {},
                tr("Nobody has one yet.")};
    }
};

const Sql kRows{
    "SELECT c.id, c.code, c.name, c.kind, c.value, coalesce(c.cap, 0), c.minimum_order_amount, c.bearer, "
    "(SELECT count(*) FROM user_coupons u WHERE u.policy_public_id = c.public_id), c.public_id, c.valid_until, c.valid_from "
    "FROM coupon_policies c WHERE c.id < ?1 AND c.id >= ?2 AND (?3 = '' OR c.code LIKE ?3 ESCAPE '\\' OR c.name LIKE ?3 ESCAPE '\\') "
    "ORDER BY c.id DESC LIMIT ?4"};
// What is used of each kind and what it took off orders: there may be very many.
const Sql kUsedSlice{
    "SELECT CAST(u.policy_public_id AS TEXT) AS policy, count(*), sum(g.discount) FROM coupon_usages g JOIN user_coupons u "
    "ON u.public_id = g.user_coupon_public_id WHERE g.id >= ?1 AND g.id <= ?2 AND g.returned_at IS NULL AND ?3 = '' "
    "GROUP BY policy ORDER BY policy"};
const Sql kNewestUse{"SELECT coalesce(max(id), 0) FROM coupon_usages"};
// A coupon is given back where its order ends. Orders without one lie in a slice that is always empty: the log is read on behind them.
const Sql kEnded{"SELECT s.id, coalesce(g.id, 1 << 40) FROM state_log s LEFT JOIN coupon_usages g ON g.order_public_id = s.entity_id "
                 "WHERE s.id > ?1 AND +s.entity = 'order' ORDER BY s.id LIMIT ?2"};
const Sql kNewestMove{"SELECT coalesce(max(id), 0) FROM state_log"};
constexpr int kBudgetMs = 8;
const Sql kNewest{"SELECT max(id) FROM coupon_policies"};
const Sql kFind{"SELECT id FROM coupon_policies WHERE code = ?"};
const Sql kUntil{"SELECT valid_until FROM coupon_policies WHERE id = ?"};
const Sql kOne{"SELECT code, name, valid_from, valid_until FROM coupon_policies WHERE id = ?"};
const Sql kClaimed{
    "SELECT u.id, u.status, m.public_id, m.name, o.order_number, coalesce(g.discount, 0), u.updated_at FROM user_coupons u "
    "JOIN coupon_policies c ON c.public_id = u.policy_public_id JOIN members m ON m.public_id = u.member_public_id "
    "LEFT JOIN coupon_usages g ON g.user_coupon_public_id = u.public_id AND g.returned_at IS NULL "
    "LEFT JOIN orders o ON o.public_id = g.order_public_id WHERE c.id = ?1 AND u.id < ?2 AND u.id >= ?3 ORDER BY u.id DESC LIMIT ?4"};
const Sql kNewestClaimed{"SELECT max(id) FROM user_coupons"};

/// It has not ended: members can claim it, now or once it begins.
bool isValid(DeskPort &port, qint64 row)
{
    Database *shop = row ? port.reader(DeskFile::Ecommerce) : nullptr;
    return shop && shop->value<I>(kUntil, I(row)).value_or(0) > port.status().timeMs;
}

std::vector<CellRow> couponRows(StateTotals &uses, DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    uses.work(*shop, kBudgetMs);
    Rows rows = shop->query(kRows, I(range.high), I(range.low), filter.like, range.limit);
    while (rows.next()) {
        const bool fixed = columnText(rows, 3) == "FIXED"_L1;
        const qint64 value = columnNumber(rows, 4), cap = columnNumber(rows, 5);
        const StateTotals::Total used = uses.of(QString::number(columnNumber(rows, 9)));
        const bool counted = uses.counted(); // until then half a sum would be told
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::id(columnText(rows, 1)), Cell::words(columnText(rows, 2)),
              Cell::words(CouponTexts::state(columnNumber(rows, 11), columnNumber(rows, 10), port.status().timeMs)),
              Cell::words(fixed ? formatWon(value) : QString::number(value) + u'%'), cap ? Cell::won(cap) : Cell(),
              Cell::won(columnNumber(rows, 6)),
              Cell::words(columnText(rows, 7) == "VENDOR"_L1 ? CouponTexts::tr("Vendor") : CouponTexts::tr("Platform")),
              Cell::count(columnNumber(rows, 8)), counted ? Cell::count(used.count) : Cell(), counted ? Cell::won(used.amount) : Cell(),
              Cell::words(formatDate(columnNumber(rows, 10)), formatDateTime(columnNumber(rows, 10)))},
             false});
    }
    return all;
}

Totals couponTotals(StateTotals &uses, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    if (Database *shop = port.reader(DeskFile::Ecommerce)) totals.more = !uses.work(*shop, kBudgetMs);
    const qint64 count = valueOf(port, DeskFile::Ecommerce, kNewest);
    if (!filter.isNarrow())
        totals.count = (count == 1 ? CouponTexts::tr("%1 coupon") : CouponTexts::tr("%1 coupons")).arg(formatCount(count));
    return totals;
}

std::vector<CellRow> claimedRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop || !filter.of) return all;
    Rows rows = shop->query(kClaimed, I(filter.of), I(range.high), I(range.low), range.limit);
    while (rows.next())
        all.push_back({columnNumber(rows, 0),
                       {Cell::state(u"coupon"_s, columnText(rows, 1)),
                        Cell::id(QString::fromStdString(toBase62(columnNumber(rows, 2))), u"member"_s, columnText(rows, 3)),
                        rows.isNull(4) ? Cell() : Cell::id(columnText(rows, 4), u"order"_s),
                        rows.isNull(4) ? Cell() : Cell::won(columnNumber(rows, 5)), Cell::time(columnNumber(rows, 6))},
                       false});
    return all;
}

About aboutCoupon(DeskPort &port, qint64 coupon)
{
    About about;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return about;
    Rows rows = shop->query(kOne, I(coupon));
    if (!rows.next()) return about;
    about.heading = u"%1 · %2"_s.arg(columnText(rows, 0), columnText(rows, 1));
    about.facts =
        CouponTexts::tr("Valid from %1 until %2.").arg(formatDateTime(columnNumber(rows, 2)), formatDateTime(columnNumber(rows, 3)));
    return about;
}

} // namespace

SectionSpec couponsSection()
{
    SectionSpec spec;
    spec.key = u"coupons"_s;
    spec.icon = u"coupon"_s;
    spec.title = [] { return CouponTexts::tr("Coupons"); };
    spec.list.columns = {{ColumnKind::Id, 100},   {ColumnKind::Text, 0},   {ColumnKind::Text, 62}, {ColumnKind::Money, 64},
                         {ColumnKind::Money, 64}, {ColumnKind::Money, 94}, {ColumnKind::Text, 70}, {ColumnKind::Count, 48},
                         {ColumnKind::Count, 48}, {ColumnKind::Money, 84}, {ColumnKind::Text, 88}};
    spec.list.firstToGo = {10, 4, 6};
    spec.list.texts = CouponTexts::list;
    const auto uses = std::make_shared<StateTotals>(StateTotals::Queries{kUsedSlice, kNewestUse, kEnded, kNewestMove});
    spec.list.rows = [uses](DeskPort &port, const RowFilter &filter, const RowRange &range) {
        return couponRows(*uses, port, filter, range);
    };
    spec.forget = [uses] { uses->forget(); };
    spec.list.emptyWay = EmptyWay{u"scenarios"_s, [] { return CouponTexts::tr("Go to the scenarios"); }};
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewest); };
    spec.list.totals = [uses](DeskPort &port, const RowFilter &filter) { return couponTotals(*uses, port, filter); };
    spec.list.acts = {{u"add"_s, u"plus"_s, u"coupon"_s, [] { return CouponTexts::tr("Make a coupon"); },
                       [](DeskPort &port, qint64) { return port.reader(DeskFile::Ecommerce) != nullptr; },
                       [](DeskPort *port, QWidget *parent, qint64) -> CommandDialog * { return new AddCouponDialog(port, parent); },
                       [] { return CouponTexts::tr("Make the first coupon"); }}};
    spec.rowActs = {
        {u"give"_s, u"user"_s, u"member"_s, [] { return CouponTexts::tr("Give to a member"); },
         [](DeskPort &port, qint64 row) { return isValid(port, row) && MemberBox::isPossible(port); },
         [](DeskPort *port, QWidget *parent, qint64 row) -> CommandDialog * { return new GiveCouponDialog(port, parent, row); }},
        {u"stop"_s, u"slash"_s, u"coupon"_s, [] { return CouponTexts::tr("Stop the coupon"); }, isValid,
         [](DeskPort *port, QWidget *parent, qint64 row) -> CommandDialog * { return new StopCouponDialog(port, parent, row); }}};
    spec.entityKinds = {u"coupon"_s};
    spec.find = [](DeskPort &port, const EntityRef &entity) -> qint64 {
        Database *shop = port.reader(DeskFile::Ecommerce);
        return shop ? shop->value<I>(kFind, entity.id.toStdString()).value_or(0) : 0;
    };
    TableSpec claimed;
    claimed.columns = {
        {ColumnKind::State, 104}, {ColumnKind::Id, 120}, {ColumnKind::Id, 168}, {ColumnKind::Money, 90}, {ColumnKind::DateTime, 0}};
    claimed.texts = CouponTexts::claimed;
    claimed.rows = claimedRows;
    claimed.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewestClaimed); };
    claimed.sparse = 8192;
    claimed.orderColumn = 2;
    spec.detail = std::move(claimed);
    spec.about = aboutCoupon;
    return spec;
}

} // namespace hamster::office
