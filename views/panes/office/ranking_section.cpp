// Sales ranking: what sold best in a span of days, refunds taken off.
#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class RankingTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::RankingTexts)
public:
    static TableTexts list()
    {
        return {{tr("Place"), tr("SKU"), tr("Product"), tr("Sold, pieces"), tr("Vendor")},
                tr("Sales ranking"),
                {},
                tr("Products stand here by how many were sold, less what was refunded. Nothing has been counted yet.")};
    }
    static QString span(const QString &key)
    {
        if (key == "day"_L1) return tr("Today");
        if (key == "week"_L1) return tr("7 days");
        return tr("30 days");
    }
};

/// Places are few; the first has the highest row id, as the newest has in other tables.
constexpr I kPlaces = 100;

const Sql kRows{"SELECT p.sku, p.name, v.public_id, v.name, sum(s.quantity) FROM product_sales s "
                "JOIN products p ON p.public_id = s.product_public_id JOIN vendors v ON v.public_id = p.vendor_public_id "
                "WHERE s.day > ?1 GROUP BY p.public_id HAVING sum(s.quantity) > 0 ORDER BY 5 DESC, p.sku LIMIT ?2"};
const Sql kSum{"SELECT count(*), coalesce(sum(sold), 0) FROM (SELECT sum(quantity) AS sold FROM product_sales WHERE day > ?1 "
               "GROUP BY product_public_id HAVING sold > 0)"};
const Sql kNewest{"SELECT count(*) FROM (SELECT 1 FROM product_sales LIMIT 1)"};

/// The last day that does not count; yyyy-MM-dd.
std::string dayBefore(DeskPort &port, const QString &chip)
{
    if (chip.isEmpty()) return {};
    const int days = chip == "day"_L1 ? 1 : chip == "week"_L1 ? 7 : 30;
    return formatDate(port.status().timeMs - days * 86'400'000LL).toStdString();
}

std::vector<CellRow> rowsOf(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    const std::string day = dayBefore(port, filter.chip); // lives as long as the rows
    Rows rows = shop->query(kRows, day, kPlaces);
    I place = 0, before = 0;
    for (I nth = 1; rows.next(); ++nth) {
        const qint64 id = kPlaces + 1 - nth;
        if (columnNumber(rows, 4) != before) place = nth; // as many sold share a place
        before = columnNumber(rows, 4);
        if (id >= range.high || id < range.low || static_cast<int>(all.size()) >= range.limit) continue;
        all.push_back({id,
                       {Cell::count(place), Cell::id(columnText(rows, 0), u"product"_s), Cell::words(columnText(rows, 1)),
                        Cell::count(columnNumber(rows, 4)),
                        Cell::id(QString::fromStdString(toBase62(columnNumber(rows, 2))), u"vendor"_s, columnText(rows, 3))},
                       false});
    }
    return all;
}

Totals totalsOf(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return totals;
    const std::string day = dayBefore(port, filter.chip);
    Rows rows = shop->query(kSum, day);
    if (!rows.next()) return totals;
    const qint64 products = columnNumber(rows, 0);
    totals.count = products > kPlaces ? RankingTexts::tr("The first %1 of %2 products").arg(formatCount(kPlaces), formatCount(products))
                   : products == 1    ? RankingTexts::tr("%1 product").arg(formatCount(products))
                                      : RankingTexts::tr("%1 products").arg(formatCount(products));
    totals.sums = {{RankingTexts::tr("Sold in all, pieces"), formatCount(columnNumber(rows, 1))}};
    return totals;
}

} // namespace

SectionSpec rankingSection()
{
    SectionSpec spec;
    spec.key = u"ranking"_s;
    spec.icon = u"metrics"_s;
    spec.title = [] { return RankingTexts::tr("Sales ranking"); };
    spec.list.columns = {
        {ColumnKind::Count, 56}, {ColumnKind::Id, 110}, {ColumnKind::Text, 200}, {ColumnKind::Count, 96}, {ColumnKind::Id, 0}};
    for (const QString &span : {u"day"_s, u"week"_s, u"month"_s})
        spec.list.chips.push_back({span, {}, {}, {}, [span] { return RankingTexts::span(span); }});
    spec.list.texts = RankingTexts::list;
    spec.list.rows = rowsOf;
    spec.list.sums = 1;
    spec.list.totals = totalsOf;
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "ecommerce"); };
    spec.list.late = [] { return RankingTexts::tr("sales are missing"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewest) ? kPlaces : 0; };
    return spec;
}

} // namespace hamster::office
