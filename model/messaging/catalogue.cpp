#include "model/messaging/catalogue.h"

#include "model/messaging/events/gateway_events.h"
#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"

#include <algorithm>

namespace hamster {

namespace {

template <class E>
EventType entry(std::string_view producer)
{
    JsonWriter out;
    out.beginObject();
    out.field("$schema", "https://json-schema.org/draft/2020-12/schema").field("title", E::kType);
    SchemaWriter::object(out, E{});
    out.endObject();
    return {E::kType, producer, std::move(out).take()};
}

template <class... E>
void add(std::vector<EventType> &to, std::string_view producer)
{
    (to.push_back(entry<E>(producer)), ...);
}

} // namespace

std::span<const EventType> eventCatalogue()
{
    static const std::vector<EventType> catalogue = [] {
        std::vector<EventType> all;
        add<VendorChanged, MemberRegistered, ProductRegistered, ProductChanged, StockAdjustmentRequested, PointsChargeRequested,
            OrderPlaced, OrderCancelled, OrderCompleted, OrderRepaired, RefundRequested, OrderConfirmationFailed, ProductSalesRecorded,
            OrderExportRequested, OrderExportFailed>(all, "ecommerce");
        add<StockReserved, StockReservationFailed, PaymentCreated, PaymentSettleRequested, PaymentCompleted, PaymentFailed,
            PaymentUnresolved, PaymentCancelRequested, PaymentRefunded, RefundRefused, StockConfirmed, StockConfirmationFailed,
            StockReleased, StockSynchronized, StockAdjustmentRefused, PointsSynchronized>(all, "payment");
        add<PgApproved, PgDeclined, PgUndecided, PgCancelled, PgCancelFailed, StatementReceived>(all, "cash-gateway");
        std::sort(all.begin(), all.end(), [](const EventType &a, const EventType &b) { return a.type < b.type; });
        return all;
    }();
    return catalogue;
}

bool isKnownEventType(std::string_view type)
{
    const auto catalogue = eventCatalogue();
    return std::binary_search(catalogue.begin(), catalogue.end(), type, [](const auto &a, const auto &b) {
        const auto name = [](const auto &x) -> std::string_view {
            if constexpr (std::is_same_v<std::decay_t<decltype(x)>, EventType>)
                return x.type;
            else
                return x;
        };
        return name(a) < name(b);
    });
}

} // namespace hamster
