// Notifications: what members were told about their orders, newest first.
#include "views/items/columns.h"
#include "views/items/state_totals.h"
#include "views/panes/office/section.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class NotificationTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::NotificationTexts)
public:
    static TableTexts list()
    {
        return {
            {tr("Sent"), tr("Member"), tr("Order"), tr("Title")},
            tr("Notifications"),
            tr("Order, member"),
            tr("Members are told when an order is completed, fails or is cancelled and when a refund is done or refused. Nobody has been told "
               "anything yet.")};
    }
};

const Sql kRows{"SELECT n.id, n.created_at, n.member_public_id, m.name, o.order_number, CASE ?5 WHEN 1 THEN n.title ELSE n.title_en END "
                "FROM notifications n JOIN members m ON m.public_id = n.member_public_id JOIN orders o ON o.public_id = n.order_public_id "
                "WHERE n.id < ?1 AND n.id >= ?2 AND (?6 = '' OR n.title_en = ?6) "
                "AND (?3 = '' OR o.order_number LIKE ?3 ESCAPE '\\' OR m.name LIKE ?3 ESCAPE '\\') "
                "ORDER BY n.id DESC LIMIT ?4"};
const Sql kNewest{"SELECT max(id) FROM notifications"};
// For the counts of the chips: notifications are only ever added.
const Sql kSlice{
    "SELECT title_en, count(*), 0 FROM notifications WHERE id >= ?1 AND id <= ?2 AND ?3 = '' GROUP BY title_en ORDER BY title_en"};
const Sql kMoved{"SELECT id, id FROM notifications WHERE id > ?1 AND 0 LIMIT ?2"};
const Sql kNewestMove{"SELECT 0"};
constexpr int kBudgetMs = 8;

/// What members are told of, by the title that the shop gives it.
struct Occasion {
    const char *title, *chip;
};
constexpr std::array kOccasions{
    Occasion{"Your order is complete", QT_TRANSLATE_NOOP("hamster::office::NotificationTexts", "Completed")},
    Occasion{"Your order failed", QT_TRANSLATE_NOOP("hamster::office::NotificationTexts", "Failed")},
    Occasion{"Your order was cancelled", QT_TRANSLATE_NOOP("hamster::office::NotificationTexts", "Cancelled")},
    Occasion{"Your refund is complete", QT_TRANSLATE_NOOP("hamster::office::NotificationTexts", "Refunded")},
    Occasion{"Your refund was refused", QT_TRANSLATE_NOOP("hamster::office::NotificationTexts", "Refund refused")}};
const Sql kOne{
    "SELECT CASE ?2 WHEN 1 THEN n.title ELSE n.title_en END, CASE ?2 WHEN 1 THEN n.body ELSE n.body_en END, n.created_at, n.channel, "
    "m.name, m.public_id, o.order_number FROM notifications n JOIN members m ON m.public_id = n.member_public_id "
    "JOIN orders o ON o.public_id = n.order_public_id WHERE n.id = ?1"};

I isKorean() { return Theme::current().language() == Language::Korean ? 1 : 0; }

std::vector<CellRow> rowsOf(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    shop->clearFailure();
    const std::string title = filter.chip.toStdString(); // lives as long as the rows
    Rows rows = shop->query(kRows, I(range.high), I(range.low), filter.like, I(range.limit), isKorean(), title);
    while (rows.next())
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 1)),
                        Cell::id(QString::fromStdString(toBase62(columnNumber(rows, 2))), u"member"_s, columnText(rows, 3)),
                        Cell::id(columnText(rows, 4), u"order"_s), Cell::words(columnText(rows, 5))},
                       false});
    return all;
}

Totals totalsOf(StateTotals &counts, DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    totals.chips = {{u"all"_s, valueOf(port, DeskFile::Ecommerce, kNewest)}}; // rows are never deleted
    if (Database *shop = port.reader(DeskFile::Ecommerce)) totals.more = !counts.work(*shop, kBudgetMs);
    for (const Occasion &each : kOccasions)
        totals.chips[QString::fromLatin1(each.title)] = counts.of(QString::fromLatin1(each.title)).count;
    const qint64 count = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty())
        totals.count =
            (count == 1 ? NotificationTexts::tr("%1 notification") : NotificationTexts::tr("%1 notifications")).arg(formatCount(count));
    return totals;
}

About about(DeskPort &port, qint64 row)
{
    About told;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return told;
    Rows rows = shop->query(kOne, I(row), isKorean());
    if (!rows.next()) return told;
    told.heading = columnText(rows, 0);
    told.entity = u"delivery"_s;
    told.state = u"DELIVERED"_s; // it is kept once it was sent
    told.body = columnText(rows, 1);
    told.facts =
        NotificationTexts::tr("Sent to %1 at %2 as a push message.").arg(columnText(rows, 4), formatDateTime(columnNumber(rows, 2)));
    told.links = {
        {NotificationTexts::tr("Order"), {u"order"_s, columnText(rows, 6)}},
        {NotificationTexts::tr("Member"), {u"member"_s, QString::fromStdString(toBase62(columnNumber(rows, 5)))}, columnText(rows, 4)}};
    return told;
}

} // namespace

SectionSpec notificationsSection()
{
    SectionSpec spec;
    spec.key = u"notifications"_s;
    spec.icon = u"bell"_s;
    spec.title = [] { return NotificationTexts::tr("Notifications"); };
    spec.list.columns = {{ColumnKind::DateTime, 136}, {ColumnKind::Id, 120}, {ColumnKind::Id, 168}, {ColumnKind::Text, 0}};
    spec.list.texts = NotificationTexts::list;
    spec.list.rows = rowsOf;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "ecommerce"); };
    spec.list.late = [] { return NotificationTexts::tr("messages to members are missing"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewest); };
    const auto counts = std::make_shared<StateTotals>(StateTotals::Queries{kSlice, kNewest, kMoved, kNewestMove});
    spec.list.totals = [counts](DeskPort &port, const RowFilter &filter) { return totalsOf(*counts, port, filter); };
    spec.forget = [counts] { counts->forget(); };
    spec.list.orderColumn = 2;
    for (const Occasion &each : kOccasions)
        spec.list.chips.push_back(
            {QString::fromLatin1(each.title), {}, {}, {}, [text = each.chip] { return NotificationTexts::tr(text); }});
    spec.list.sparse = 8192;
    spec.hasBody = true;
    spec.isProse = true;
    spec.about = about;
    return spec;
}

} // namespace hamster::office
