#include "model/ecommerce/hanging_orders.h"

namespace hamster::ecommerce {

namespace {
const Sql kNext{"SELECT min(created_at) FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT') AND status = 'CREATED' AND created_at > ?"};
constexpr std::string_view kDetail = "no answer of payment";
} // namespace

void HangingOrders::orderPlaced()
{
    if (!m_armed) armAt(m_core.now() + m_settings.hangingAge);
}

void HangingOrders::look()
{
    const Instant before = m_core.now() - m_settings.hangingAge;
    std::vector<OrderId> silent;
    for (const HangingOrder &order : OrderBook::hanging(m_core.database(), before))
        if (order.status == OrderState::Created) silent.push_back(order.id);
    if (!silent.empty()) {
        m_core.transactor().submit([this, silent](Tx &tx) -> Outcome {
            for (const OrderId id : silent) {
                const std::string subject = id.text();
                m_core.cases().open(tx, "HANGING_ORDER", subject, kDetail, {"hanging", {}, subject});
            }
            return success();
        });
    }
    if (const auto next = m_core.database().value<Instant>(kNext, before)) armAt(*next + m_settings.hangingAge);
}

void HangingOrders::armAt(Instant due)
{
    if (m_armed) return;
    m_armed = true;
    m_core.scheduler().after(std::max(due - m_core.now(), Duration(0)), [this] {
        m_armed = false;
        look();
    });
}

} // namespace hamster::ecommerce
