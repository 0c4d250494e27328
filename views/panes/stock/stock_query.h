#pragma once
// Reading of stock: the catalogue from the shop, stock and its records from the payment core, joined by id in C++. GUI thread's readers.

#include "views/desk_port.h"

#include <QString>

#include <vector>

namespace hamster::stock {

struct StockRow {
    qint64 id = 0; ///< public id
    QString sku, name, vendor, category;
    qint64 price = 0, threshold = 0;
    qint64 stock = 0, held = 0, sold = 0;
    bool known = false; ///< false: the payment core has not answered yet, the product cannot be ordered
    bool shopSoldOut = false;
    bool soldOut() const { return known && stock == 0; }
    bool low() const { return known && stock > 0 && stock <= threshold; }
    bool operator==(const StockRow &) const = default;
};

/// Every product, in the order in which they were added.
std::vector<StockRow> readStock(DeskPort &port);

struct RecordRow {
    qint64 id = 0, createdMs = 0, delta = 0, balance = 0;
    QString kind, reason, event, orderNumber;
    bool operator==(const RecordRow &) const = default;
};

/// Records of a product older than `beforeId`, newest first. `balance` of the first one is the stock after it.
struct RecordPage {
    std::vector<RecordRow> rows;
    bool complete = true;
};
RecordPage readRecords(DeskPort &port, qint64 product, qint64 beforeId, qint64 balanceBefore, int limit);
/// Records newer than `afterId` and the stock now, in one statement, newest first; at most `limit`.
RecordPage readNewRecords(DeskPort &port, qint64 product, qint64 afterId, int limit);

/// True when no product has this sku.
bool skuIsFree(DeskPort &port, const QString &sku);
struct VendorRow {
    qint64 id;
    QString name;
};
std::vector<VendorRow> readVendors(DeskPort &port);
QStringList readCategories(DeskPort &port);

} // namespace hamster::stock
