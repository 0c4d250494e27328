#include "views/panes/stock/stock_query.h"

#include <limits>
#include <unordered_map>

namespace hamster::stock {

namespace {

using I = std::int64_t;

const Sql kProducts{
    "SELECT p.public_id, p.sku, p.name, v.name, p.category, p.price, p.low_stock_threshold, p.is_sold_out, p.stock_cache FROM products p "
    "CROSS JOIN vendors v ON v.public_id = p.vendor_public_id ORDER BY p.id"};
// Records are only ever added.
const Sql kPutIn{"SELECT CAST(product_public_id AS TEXT) AS product, count(*), sum(stock) FROM product_records WHERE id >= ?1 AND id <= ?2 "
                 "AND ?3 = '' AND kind IN ('INITIAL', 'ADJUST') GROUP BY product ORDER BY product"};
const Sql kNewestRecord{"SELECT max(id) FROM product_records"};
const Sql kNoneMoved{"SELECT id, id FROM product_records WHERE id > ?1 AND 0 LIMIT ?2"};
const Sql kNewestMove{"SELECT 0"};
constexpr int kBudgetMs = 8;
const Sql kStock{"SELECT public_id, stock FROM products ORDER BY id"};
const Sql kHeld{"SELECT product_public_id, sum(quantity) FROM stock_reservations INDEXED BY stock_reservations_held WHERE status = 'HELD' "
                "GROUP BY product_public_id "
                "ORDER BY product_public_id"};
// The stock comes with the rows, so that the running balance cannot be of another moment.
const Sql kNewRecords{"SELECT id, created_at, stock, kind, reason, event_id, order_public_id, "
                      "(SELECT stock FROM products WHERE public_id = ?1) FROM product_records WHERE product_public_id = ?1 AND id > ?2 "
                      "ORDER BY id DESC LIMIT ?3"};
const Sql kRecords{"SELECT id, created_at, stock, kind, reason, event_id, order_public_id, 0 FROM product_records "
                   "WHERE product_public_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"};
const Sql kOrderNumber{"SELECT order_number FROM orders WHERE public_id = ?"};
const Sql kSku{"SELECT 1 FROM products WHERE sku = ?"};
const Sql kVendors{"SELECT public_id, name FROM vendors ORDER BY id LIMIT 2000"};
const Sql kCategories{"SELECT DISTINCT category FROM products ORDER BY category LIMIT 200"};

QString text(const Rows &rows, int column)
{
    const std::string_view utf8 = rows.text(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::unordered_map<qint64, qint64> pairs(Database *file, const Sql &sql)
{
    std::unordered_map<qint64, qint64> all;
    if (!file) return all;
    file->clearFailure();
    Rows rows = file->query(sql);
    while (rows.next()) all[rows.get<I>(0)] = rows.get<I>(1);
    return all;
}

RecordRow recordAt(const Rows &rows, Database *shop)
{
    RecordRow row;
    row.id = rows.get<I>(0);
    row.createdMs = rows.get<I>(1);
    row.delta = rows.get<I>(2);
    row.kind = text(rows, 3);
    row.reason = text(rows, 4);
    row.event = text(rows, 5);
    if (!rows.isNull(6) && shop) {
        const auto number = shop->value<std::string>(kOrderNumber, rows.get<I>(6));
        row.orderNumber = number ? QString::fromStdString(*number) : QString();
    }
    return row;
}

} // namespace

StockBook::StockBook()
    : m_putIn({kPutIn, kNewestRecord, kNoneMoved, kNewestMove})
{}

void StockBook::forget()
{
    m_putIn.forget();
    m_more = false;
}

std::vector<StockRow> StockBook::read(DeskPort &port)
{
    std::vector<StockRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce), *core = port.reader(DeskFile::Payment);
    if (!shop) return all;
    const auto stock = pairs(core, kStock), held = pairs(core, kHeld);
    m_more = core && !m_putIn.work(*core, kBudgetMs);
    const auto of = [](const std::unordered_map<qint64, qint64> &map, qint64 id) {
        const auto found = map.find(id);
        return found == map.end() ? 0 : found->second;
    };
    shop->clearFailure();
    Rows rows = shop->query(kProducts);
    while (rows.next()) {
        StockRow row{.id = rows.get<I>(0), .sku = text(rows, 1), .name = text(rows, 2), .vendor = text(rows, 3), .category = text(rows, 4)};
        row.price = rows.get<I>(5);
        row.threshold = rows.get<I>(6);
        row.shopSoldOut = rows.get<bool>(7);
        row.shopStock = rows.get<I>(8);
        row.known = stock.contains(row.id);
        row.stock = of(stock, row.id);
        row.held = of(held, row.id);
        if (row.known && m_putIn.counted()) row.sold = m_putIn.of(QString::number(row.id)).amount - row.stock - row.held;
        all.push_back(std::move(row));
    }
    return all;
}

RecordPage readRecords(DeskPort &port, qint64 product, qint64 beforeId, qint64 balanceBefore, int limit)
{
    RecordPage page;
    Database *core = port.reader(DeskFile::Payment), *shop = port.reader(DeskFile::Ecommerce);
    if (!core) return page;
    core->clearFailure();
    Rows rows = core->query(kRecords, I(product), I(beforeId), limit);
    qint64 balance = balanceBefore;
    while (rows.next()) {
        page.rows.push_back(recordAt(rows, shop));
        page.rows.back().balance = balance;
        balance -= page.rows.back().delta;
    }
    page.complete = static_cast<int>(page.rows.size()) < limit;
    return page;
}

RecordPage readNewRecords(DeskPort &port, qint64 product, qint64 afterId, int limit)
{
    RecordPage page;
    Database *core = port.reader(DeskFile::Payment), *shop = port.reader(DeskFile::Ecommerce);
    if (!core) return page;
    core->clearFailure();
    Rows rows = core->query(kNewRecords, I(product), I(afterId), limit);
    qint64 balance = 0;
    while (rows.next()) {
        if (page.rows.empty()) balance = rows.get<I>(7);
        page.rows.push_back(recordAt(rows, shop));
        page.rows.back().balance = balance;
        balance -= page.rows.back().delta;
    }
    page.complete = static_cast<int>(page.rows.size()) < limit;
    return page;
}

bool skuIsFree(DeskPort &port, const QString &sku)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return true;
    shop->clearFailure();
    return !shop->value<I>(kSku, sku.toStdString());
}

std::vector<VendorRow> readVendors(DeskPort &port)
{
    std::vector<VendorRow> all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    shop->clearFailure();
    Rows rows = shop->query(kVendors);
    while (rows.next()) all.push_back({rows.get<I>(0), text(rows, 1)});
    return all;
}

QStringList readCategories(DeskPort &port)
{
    QStringList all;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return all;
    shop->clearFailure();
    Rows rows = shop->query(kCategories);
    while (rows.next()) all << text(rows, 0);
    return all;
}

} // namespace hamster::stock
