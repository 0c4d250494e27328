// Every JSON body that a caller of ours, or of the PG, can send.

#include "tests/fuzz/fuzz.h"

#include "model/ecommerce/order_request.h"
#include "simulator/pg/loopers_request.h"

using namespace hamster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto order = ecommerce::parseOrderRequest(text);
    if (order) {
        HAMSTER_ASSERT(!order->items.empty() && order->items.size() <= ecommerce::kItemsMax);
        for (const auto &item : order->items) HAMSTER_ASSERT(item.quantity >= 1 && item.quantity <= ecommerce::kQuantityMax);
    }
    const auto refund = ecommerce::parseRefundRequest(text);
    if (refund) HAMSTER_ASSERT(refund->amount.has_value() != !refund->lines.empty());
    const pg::BodyRules rules{{"http://localhost:8080"}, true, true};
    const auto payment = pg::readPayment(text, rules);
    if (const auto *request = std::get_if<pg::PaymentRequest>(&payment)) HAMSTER_ASSERT(request->amount > Money());
    (void)pg::readCancel(text);
    (void)pg::readVoid(text);
    return 0;
}
