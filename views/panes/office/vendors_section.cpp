// Vendors: who sells here, on what terms, and what each has in the catalogue.
#include "views/items/columns.h"
#include "views/panes/office/section.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/widgets/category_name.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QDate>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

using I = std::int64_t;

class VendorTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::office::VendorTexts)
public:
    static TableTexts list()
    {
        return {
            {tr("Vendor"), tr("Business number"), tr("Route"), tr("Fee"), tr("Settled"), tr("Bank account"), tr("Products"), tr("Since")},
            tr("Vendors"),
            tr("Vendor, business number"),
            tr("Who sells here, on what terms and through which contract with a PG. Nobody sells here yet.")};
    }
    static TableTexts products()
    {
        return {{tr("SKU"), tr("Product"), tr("Price"), tr("Stock shown in shop"), tr("Category")},
                tr("Products of the vendor"),
                {},
                tr("The vendor has no product in the catalogue yet.")};
    }
    static QString route(const QString &constant) { return constant == "DIRECT"_L1 ? tr("Direct") : tr("Brokered"); }
    static QString cycle(const QString &constant)
    {
        if (constant == "DAILY"_L1) return tr("Daily");
        if (constant == "WEEKLY"_L1) return tr("Weekly");
        if (constant == "BIWEEKLY"_L1) return tr("Biweekly");
        return tr("Monthly");
    }
};

const Sql kRows{"SELECT v.id, v.public_id, v.name, v.business_number, v.route, v.fee_bp, v.settlement_cycle, v.bank_account, "
                "(SELECT count(*) FROM products p WHERE p.vendor_public_id = v.public_id), v.created_at FROM vendors v "
                "WHERE v.id < ?1 AND v.id >= ?2 AND (?3 = '' OR v.route = ?3) "
                "AND (?4 = '' OR v.name LIKE ?4 ESCAPE '\\' OR v.business_number LIKE ?4 ESCAPE '\\') ORDER BY v.id DESC LIMIT ?5"};
const Sql kNewest{"SELECT max(id) FROM vendors"};
const Sql kVendorOfMid{"SELECT vendor_public_id FROM mids WHERE mid = ? AND vendor_public_id IS NOT NULL"};
const Sql kMidsOf{"SELECT mid, provider FROM mids WHERE vendor_public_id = ? ORDER BY id"};
const Sql kFind{"SELECT id FROM vendors WHERE public_id = ?"};
const Sql kDirect{"SELECT count(*) FROM vendors WHERE route = 'DIRECT'"};
const Sql kOne{"SELECT name, route, fee_bp, settlement_cycle, public_id FROM vendors WHERE id = ?"};
const Sql kProducts{"SELECT p.id, p.sku, p.name, p.category, p.price, p.stock_cache FROM products p JOIN vendors v ON v.public_id = "
                    "p.vendor_public_id WHERE v.id = ?1 AND p.id < ?2 AND p.id >= ?3 ORDER BY p.id DESC LIMIT ?4"};
const Sql kNewestProduct{"SELECT max(id) FROM products"};

QString percentOf(qint64 basisPoints) { return QString::number(static_cast<double>(basisPoints) / 100.0, 'f', 2) + u'%'; }

std::vector<CellRow> vendorRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    const std::string chip = filter.chip.toStdString(); // lives as long as the rows
    Rows rows = shop->query(kRows, I(range.high), I(range.low), chip, filter.like, range.limit);
    while (rows.next())
        all.push_back({columnNumber(rows, 0),
                       {Cell::id(QString::fromStdString(toBase62(columnNumber(rows, 1))), u"vendor"_s, columnText(rows, 2)),
                        Cell::words(columnText(rows, 3)), Cell::words(VendorTexts::route(columnText(rows, 4))),
                        Cell::words(percentOf(columnNumber(rows, 5))), Cell::words(VendorTexts::cycle(columnText(rows, 6))),
                        Cell::words(columnText(rows, 7)), Cell::count(columnNumber(rows, 8)),
                        Cell::words(formatDate(columnNumber(rows, 9)), formatDateTime(columnNumber(rows, 9)))},
                       false});
    return all;
}

Totals vendorTotals(DeskPort &port, const RowFilter &filter)
{
    Totals totals;
    const qint64 count = valueOf(port, DeskFile::Ecommerce, kNewest), direct = valueOf(port, DeskFile::Ecommerce, kDirect);
    totals.chips = {{u"all"_s, count}, {u"BROKERED"_s, count - direct}, {u"DIRECT"_s, direct}};
    const qint64 shown = totals.chips[filter.chip.isEmpty() ? u"all"_s : filter.chip];
    if (filter.like.empty())
        totals.count = (shown == 1 ? VendorTexts::tr("%1 vendor") : VendorTexts::tr("%1 vendors")).arg(formatCount(shown));
    return totals;
}

Cell stockCell(qint64 stock)
{
    return stock > 0 ? Cell::count(stock) : Cell::words(VendorTexts::tr("Sold out"), VendorTexts::tr("Nobody can order it."));
}

std::vector<CellRow> productRows(DeskPort &port, const RowFilter &filter, const RowRange &range)
{
    std::vector<CellRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop || !filter.of) return all;
    Rows rows = shop->query(kProducts, I(filter.of), I(range.high), I(range.low), range.limit);
    while (rows.next())
        all.push_back({columnNumber(rows, 0),
                       {Cell::id(columnText(rows, 1), u"product"_s), Cell::words(columnText(rows, 2)), Cell::won(columnNumber(rows, 4)),
                        stockCell(columnNumber(rows, 5)), Cell::words(categoryName(columnText(rows, 3)), columnText(rows, 3))},
                       false});
    return all;
}

/// The MIDs of its own contracts with their PGs.
QString midsOf(DeskPort &port, qint64 vendor)
{
    QStringList mids;
    if (Database *gateway = port.reader(DeskFile::Gateway)) {
        Rows rows = gateway->query(kMidsOf, I(vendor));
        while (rows.next()) mids << u"%1 (%2)"_s.arg(columnText(rows, 0), columnText(rows, 1));
    }
    return mids.join(u", "_s);
}

/// Whose contract a MID is; nothing: the platform's, or there is none.
std::optional<I> vendorOf(DeskPort &port, const QString &mid)
{
    Database *gateway = port.reader(DeskFile::Gateway);
    return gateway ? gateway->value<I>(kVendorOfMid, mid.toStdString()) : std::nullopt;
}

About aboutVendor(DeskPort &port, qint64 vendor)
{
    About about;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return about;
    Rows rows = shop->query(kOne, I(vendor));
    if (!rows.next()) return about;
    about.heading = columnText(rows, 0);
    about.facts = columnText(rows, 1) == "DIRECT"_L1
                      ? VendorTexts::tr("Has a contract with the PG of its own: its shop asks the PG, and the gateway hears of it.")
                      : VendorTexts::tr("The platform asks the PG for it, keeps a fee of %1 and settles %2.")
                            .arg(percentOf(columnNumber(rows, 2)), VendorTexts::cycle(columnText(rows, 3)).toLower());
    about.links = {{VendorTexts::tr("Orders of"), {u"vendor"_s, QString::fromStdString(toBase62(columnNumber(rows, 4)))}, about.heading}};
    if (const QString mids = midsOf(port, columnNumber(rows, 4)); !mids.isEmpty())
        about.facts += u' ' + VendorTexts::tr("MID: %1.").arg(mids);
    return about;
}

} // namespace

QString cycleText(const QString &cycle)
{
    const QString name = VendorTexts::cycle(cycle.section(u' ', 0, 0)), period = periodText(cycle);
    return period.isEmpty() ? name : u"%1, %2"_s.arg(name, period);
}

QString periodText(const QString &cycle)
{
    const QString constant = cycle.section(u' ', 0, 0);
    const QDate first = QDate::fromString(cycle.section(u' ', 1), Qt::ISODate);
    if (!first.isValid()) return {};
    QString period = first.toString(constant == "MONTHLY"_L1 ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
    if (const int days = constant == "WEEKLY"_L1 ? 7 : constant == "BIWEEKLY"_L1 ? 14 : 1; days > 1) {
        const QDate last = first.addDays(days - 1);
        period += u" – "_s + last.toString(last.month() == first.month() ? u"dd"_s : u"MM-dd"_s);
    }
    return period;
}

SectionSpec vendorsSection()
{
    SectionSpec spec;
    spec.key = u"vendors"_s;
    spec.icon = u"store"_s;
    spec.title = [] { return VendorTexts::tr("Vendors"); };
    spec.list.columns = {{ColumnKind::Id, 128},   {ColumnKind::Text, 104}, {ColumnKind::Text, 70},  {ColumnKind::Money, 60},
                         {ColumnKind::Text, 112}, {ColumnKind::Text, 148}, {ColumnKind::Count, 64}, {ColumnKind::Text, 0}};
    spec.list.firstToGo = {7, 5, 1};
    for (const QString &route : {u"BROKERED"_s, u"DIRECT"_s})
        spec.list.chips.push_back({route, {}, {}, {}, [route] { return VendorTexts::route(route); }});
    spec.list.texts = VendorTexts::list;
    spec.list.rows = vendorRows;
    spec.list.emptyWay = EmptyWay{u"scenarios"_s, [] { return VendorTexts::tr("Go to the scenarios"); }};
    spec.list.behind = [](DeskPort &port) { return messagesBehind(port, "ecommerce"); };
    spec.list.late = [] { return VendorTexts::tr("the stock that the shop shows is not up to date; the terms are"); };
    spec.list.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewest); };
    spec.list.totals = vendorTotals;
    spec.list.acts = {{u"add"_s, u"plus"_s, u"office-vendor"_s, [] { return VendorTexts::tr("Add a vendor"); },
                       [](DeskPort &port, qint64) { return port.reader(DeskFile::Ecommerce) != nullptr; },
                       [](DeskPort *port, QWidget *parent, qint64) -> CommandDialog * { return new AddVendorDialog(port, parent); },
                       [] { return VendorTexts::tr("Add the first vendor"); }}};
    spec.rowActs = {
        {u"change"_s, u"tamper"_s, u"office-vendor"_s, [] { return VendorTexts::tr("Change the terms"); },
         [](DeskPort &, qint64 row) { return row != 0; },
         [](DeskPort *port, QWidget *parent, qint64 row) -> CommandDialog * { return new ChangeVendorDialog(port, parent, row); }}};
    spec.entityKinds = {u"office-vendor"_s, u"mid"_s};
    spec.find = [](DeskPort &port, const EntityRef &entity) -> qint64 {
        Database *shop = port.reader(DeskFile::Ecommerce);
        const auto id = entity.kind == "mid"_L1 ? vendorOf(port, entity.id) : fromBase62(entity.id.toStdString());
        return shop && id ? shop->value<I>(kFind, *id).value_or(0) : 0;
    };
    TableSpec products;
    products.columns = {
        {ColumnKind::Id, 110}, {ColumnKind::Text, 190}, {ColumnKind::Money, 96}, {ColumnKind::Count, 140}, {ColumnKind::TextSecondary, 0}};
    products.texts = VendorTexts::products;
    products.rows = productRows;
    products.newest = [](DeskPort &port) { return valueOf(port, DeskFile::Ecommerce, kNewestProduct); };
    spec.detail = std::move(products);
    spec.about = aboutVendor;
    return spec;
}

} // namespace hamster::office
