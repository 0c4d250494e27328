#pragma once
// Reading of stock: the catalogue from the shop, stock and its records from the payment core, joined by id in C++. GUI thread's readers.

#include "views/desk_port.h"
#include "views/items/state_totals.h"

#include <QString>

#include <vector>

namespace hamster::stock {

struct StockRow {
    qint64 id = 0; ///< public id
    QString sku, name, vendor, category;
    qint64 price = 0, threshold = 0;
    qint64 stock = 0, held = 0;
    std::optional<qint64> sold{}; ///< left for orders and stayed away; nothing: still being counted
    bool known = false;           ///< false: the payment core has not answered yet, the product cannot be ordered
    qint64 shopStock = 0;         ///< the shop's own copy of the stock, which it sells by
    bool shopSoldOut = false;
    bool soldOut() const { return known && stock == 0; }
    bool low() const { return known && stock > 0 && stock <= threshold; }
    /// The event about the newest stock is on its way to the shop, or was lost.
    bool shopDiffers() const { return known && (shopStock != stock || shopSoldOut != soldOut()); }
    bool operator==(const StockRow &) const = default;
};

/// The products of a world. What was sold of them is what the payment core's records put into stock less what is there and held; the
/// records are counted once, a little at a time, and kept up from then on.
class StockBook {
public:
    StockBook();
    /// Every product, in the order in which they were added.
    std::vector<StockRow> read(DeskPort &port);
    /// Records are left to be counted: read again soon.
    bool more() const { return m_more; }
    /// Another world comes.
    void forget();

private:
    StateTotals m_putIn; ///< by product
    bool m_more = false;
};

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
