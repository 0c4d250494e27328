#include "model/payment/stock.h"

#include "model/payment/payment_row.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kAvailable{"SELECT stock FROM products WHERE public_id = ?"};
const Sql kMove{"UPDATE products SET stock = stock + ?, sync_sequence = sync_sequence + 1, updated_at = ?, version = version + 1 "
                "WHERE public_id = ? RETURNING stock, sync_sequence"};
const Sql kRecord{"INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)"};

/// No shop has more of one thing; keeps sums far from overflow.
constexpr std::int64_t kStockMax = 1'000'000'000'000;

} // namespace

std::vector<ProductQuantity> perProduct(std::vector<ProductQuantity> quantities)
{
    std::sort(quantities.begin(), quantities.end(), [](const auto &a, const auto &b) { return a.product < b.product; });
    std::vector<ProductQuantity> merged;
    for (const ProductQuantity &each : quantities) {
        if (!merged.empty() && merged.back().product == each.product)
            merged.back().quantity += each.quantity;
        else
            merged.push_back(each);
    }
    return merged;
}

std::optional<std::int64_t> Stock::available(Tx &tx, ProductId product) { return tx.value<std::int64_t>(kAvailable, product); }

std::vector<StockSynchronized> Stock::move(Tx &tx, const std::vector<ProductQuantity> &quantities, int sign, const StockReason &reason)
{
    std::vector<StockSynchronized> levels;
    levels.reserve(quantities.size());
    for (const ProductQuantity &each : quantities) {
        const std::int64_t delta = sign * each.quantity;
        {
            Rows rows = tx.query(kMove, delta, tx.now(), each.product);
            if (!rows.next()) {
                // an unknown product was refused before; here only a failed unit gives no row
                HAMSTER_ASSERT(tx.failed());
                return levels;
            }
            const auto stock = rows.get<std::int64_t>(0);
            levels.push_back({each.product, stock, stock == 0, rows.get<std::int64_t>(1)});
        }
        tx.exec(kRecord, each.product, delta, reason.kind, reason.reason, reason.order, reason.eventId, tx.now());
    }
    return levels;
}

void Stock::announce(Tx &tx, const std::vector<StockSynchronized> &levels, const Chain &chain)
{
    for (const StockSynchronized &level : levels)
        m_core.outbox().addRaw(tx, StockSynchronized::kType, m_sync->partitionKey(level), chain, writeData(level));
}

Outcome Stock::adjust(Tx &tx, const StockAdjustmentRequested &request, const EventContext &context)
{
    const bool isSet = request.mode == "SET";
    if (!isSet && request.mode != "DELTA") return {ErrorCode::SchemaInvalid, "mode '" + request.mode + "' is neither DELTA nor SET"};
    const auto refuse = [&](std::string_view reason) {
        noteRefusal(tx, "stock.adjust", request.by, request.productId.text(), reason,
                    request.mode + " " + std::to_string(request.quantity) + ", request " + request.requestId);
        m_core.outbox().add(tx, StockAdjustmentRefused{request.requestId, request.productId, std::string(reason)}, context.chain());
        return success();
    };
    if (!mayDo(tx, request.by, Act::StockAdjust)) return refuse("NOT_PERMITTED");
    const auto stock = available(tx, request.productId);
    if (!stock) return refuse("UNKNOWN_PRODUCT");
    if (request.quantity > kStockMax || request.quantity < -kStockMax) return refuse("OUT_OF_RANGE");
    const std::int64_t target = isSet ? request.quantity : *stock + request.quantity;
    if (target < 0) return refuse("BELOW_ZERO");
    if (target > kStockMax) return refuse("OUT_OF_RANGE");
    announce(tx, move(tx, {{request.productId, target - *stock}}, 1, {"ADJUST", request.reason, {}, context.eventId}), context.chain());
    return success();
}

} // namespace hamster::payment
