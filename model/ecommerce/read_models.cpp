// The read models of stock and points: absolute values with a sequence; an older one is ignored.
#include "model/ecommerce/audit_log.h"
#include "model/ecommerce/catalogue.h"

namespace hamster::ecommerce {

namespace {

const Sql kProductKnown{"SELECT 1 FROM products WHERE public_id = ?"};
const Sql kPoints{"UPDATE members SET points = ?2, points_sequence = ?3, updated_at = ?4, version = version + 1 "
                  "WHERE public_id = ?1 AND points_sequence < ?3"};
const Sql kMemberKnown{"SELECT 1 FROM members WHERE public_id = ?"};

} // namespace

void Catalogue::registerHandlers()
{
    Consumer &consumer = m_core.consumer();
    consumer.on<StockSynchronized>("product.stock", [this](Tx &tx, const StockSynchronized &event, const EventContext &) -> Outcome {
        if (tx.exec(m_stockNews->update(), event.productId, event.stock, event.isSoldOut, event.sequence, tx.now()) > 0) return success();
        if (tx.value<std::int64_t>(kProductKnown, event.productId)) return success(); // older than what is known
        return {ErrorCode::NotFound, "product " + event.productId.text() + " does not exist"};
    });
    consumer.on<PointsSynchronized>("member.points", [](Tx &tx, const PointsSynchronized &event, const EventContext &) -> Outcome {
        if (tx.exec(kPoints, event.memberId, event.balance, event.sequence, tx.now()) > 0) return success();
        if (tx.value<std::int64_t>(kMemberKnown, event.memberId)) return success();
        return {ErrorCode::NotFound, "member " + event.memberId.text() + " does not exist"};
    });
    consumer.on<StockAdjustmentRefused>(
        "product.adjustment-refused", [](Tx &tx, const StockAdjustmentRefused &event, const EventContext &) -> Outcome {
            audit(tx, {"payment", "stock.adjustment-refused", event.productId.text(), event.reason, event.requestId});
            return success();
        });
}

} // namespace hamster::ecommerce
