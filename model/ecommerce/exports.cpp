#include "model/ecommerce/exports.h"

#include "model/ecommerce/sales_ranking.h"

namespace hamster::ecommerce {

namespace {

// due_at is null while a try is on its way
const Sql kInsert{"INSERT INTO order_exports (order_public_id, status, payload, attempts, event_id, created_at, updated_at) "
                  "VALUES (?1, 'PENDING', ?2, 1, ?3, ?4, ?4)"};
const Sql kPayload{"SELECT payload, event_id FROM order_exports WHERE order_public_id = ? AND status = 'PENDING'"};
const Sql kAttempts{"SELECT attempts FROM order_exports WHERE order_public_id = ? AND status = 'PENDING' AND due_at IS NULL"};
const Sql kSent{"UPDATE order_exports SET status = 'SENT', http_status = ?2, updated_at = ?3 WHERE order_public_id = ?1"};
const Sql kRetry{"UPDATE order_exports SET due_at = ?2, http_status = ?3, updated_at = ?4 WHERE order_public_id = ?1"};
const Sql kGiveUp{"UPDATE order_exports SET status = 'FAILED', http_status = ?2, updated_at = ?3 WHERE order_public_id = ?1"};
const Sql kAgain{"UPDATE order_exports SET status = 'PENDING', attempts = 1, due_at = NULL, updated_at = ?2 "
                 "WHERE order_public_id = ?1 AND status = 'FAILED'"};
const Sql kCauseAndNumber{"SELECT e.event_id, o.order_number FROM order_exports e JOIN orders o ON o.public_id = e.order_public_id "
                          "WHERE e.order_public_id = ?"};
const Sql kTry{"UPDATE order_exports SET attempts = attempts + 1, due_at = NULL, updated_at = ?2 "
               "WHERE order_public_id = ?1 AND status = 'PENDING' AND due_at <= ?2"};
const Sql kTakeUp{"UPDATE order_exports SET due_at = ?1, updated_at = ?1 WHERE status = 'PENDING' AND due_at IS NULL"};
const Sql kNextDue{"SELECT min(due_at) FROM order_exports WHERE status = 'PENDING'"};
const Sql kDue{"SELECT order_public_id FROM order_exports WHERE status = 'PENDING' AND due_at <= ? ORDER BY due_at, id"};

std::string reasonOf(const HttpOutcome &answer)
{
    if (const auto *response = std::get_if<HttpResponse>(&answer)) return "HTTP " + std::to_string(response->status);
    return std::string(toString(std::get<NetworkFailure>(answer).error));
}

} // namespace

Exports::Exports(ServiceCore &core, const Settings &settings)
    : m_core(core)
    , m_settings(settings)
    , m_timer(
          core, [](Database &database) { return database.value<Instant>(kNextDue); }, [this] { runDue(); })
{}

void Exports::registerHandlers()
{
    Consumer &consumer = m_core.consumer();
    consumer.on<OrderExportRequested>("order.export", [this](Tx &tx, const OrderExportRequested &event, const EventContext &context) {
        return requested(tx, event, context);
    });
    consumer.on<OrderExportFailed>(
        "order.export-again",
        [this](Tx &tx, const OrderExportFailed &event, const EventContext &context) { return sendAgain(tx, event, context); }, "EXPORT");
    consumer.on<ProductSalesRecorded>("sales.record", [](Tx &tx, const ProductSalesRecorded &event, const EventContext &) {
        for (const SoldItem &item : event.items) SalesRanking::record(tx, item.productId, event.day, item.quantity);
        return success();
    });
    // the try after it is armed by its own timer
    consumer.on<OrderConfirmationFailed>("order.confirmation-failed",
                                         [](Tx &, const OrderConfirmationFailed &, const EventContext &) { return success(); });
}

void Exports::start()
{
    m_core.transactor().submit(
        [](Tx &tx) -> Outcome {
            tx.exec(kTakeUp, tx.now());
            return success();
        },
        [this](const Outcome &) { m_timer.arm(); });
}

Outcome Exports::requested(Tx &tx, const OrderExportRequested &event, const EventContext &context)
{
    tx.exec(kInsert, event.orderId, writeData(event), context.eventId, tx.now());
    tx.whenDurable([this, order = event.orderId] { send(order); });
    return success();
}

Outcome Exports::sendAgain(Tx &tx, const OrderExportFailed &event, const EventContext &context)
{
    // only a person can know that the platform is well again: until then it is a dead letter
    if (!context.redriven) return {ErrorCode::SchemaInvalid, "the data platform did not take the order: " + event.reason};
    if (tx.exec(kAgain, event.orderId, tx.now()) > 0) tx.whenDurable([this, order = event.orderId] { send(order); });
    return success();
}

Outcome Exports::giveUp(Tx &tx, OrderId order, std::int64_t attempts, const std::string &reason)
{
    std::string cause, number;
    {
        Rows rows = tx.query(kCauseAndNumber, order);
        if (!rows.next()) return {ErrorCode::NotFound, "export of order " + order.text()};
        cause = rows.get<std::string>(0);
        number = rows.get<std::string>(1);
    }
    m_core.outbox().add(tx, OrderExportFailed{order, number, reason, attempts}, {order.text(), cause});
    return success();
}

void Exports::send(OrderId order)
{
    HttpRequest request;
    {
        Rows rows = m_core.database().query(kPayload, order);
        if (!rows.next()) return;
        request.body = rows.get<std::string>(0);
        request.causationId = rows.get<std::string>(1);
    }
    request.method = "POST";
    request.url = m_settings.dataPlatformUrl + "/orders";
    request.headers.add("Content-Type", "application/json");
    request.headers.add("Idempotency-Key", order.text());
    request.to = Party::DataPlatform;
    request.correlationId = order.text();
    request.label = "POST /orders";
    m_core.send(std::move(request), m_settings.exportSend, [this, order](const HttpOutcome &answer) { settle(order, answer); });
}

void Exports::settle(OrderId order, const HttpOutcome &answer)
{
    const auto *response = std::get_if<HttpResponse>(&answer);
    const std::optional<int> status = response ? std::optional(response->status) : std::nullopt;
    m_core.transactor().submit(
        [this, order, status, reason = reasonOf(answer)](Tx &tx) -> Outcome {
            const auto attempts = tx.value<std::int64_t>(kAttempts, order);
            if (!attempts) return success();
            if (status && *status >= 200 && *status < 300) {
                tx.exec(kSent, order, *status, tx.now());
                return success();
            }
            if (static_cast<std::size_t>(*attempts) <= m_settings.exportDelays.size()) {
                const Instant due = tx.now() + m_settings.exportDelays[static_cast<std::size_t>(*attempts) - 1];
                tx.exec(kRetry, order, due, status, tx.now());
                tx.whenDurable([this] { m_timer.arm(); });
                return success();
            }
            tx.exec(kGiveUp, order, status, tx.now());
            return giveUp(tx, order, *attempts, reason);
        },
        [this, order, answer](const Outcome &kept) { // nobody else knows what the platform said
            if (!kept) m_core.scheduler().after(1s, [this, order, answer] { settle(order, answer); });
        });
}

void Exports::runDue()
{
    std::vector<OrderId> due;
    {
        const Instant now = m_core.now();
        Rows rows = m_core.database().query(kDue, now);
        while (rows.next()) due.push_back(rows.get<OrderId>(0));
    }
    for (const OrderId order : due) {
        m_core.transactor().submit(
            [this, order](Tx &tx) -> Outcome {
                if (tx.exec(kTry, order, tx.now()) > 0) tx.whenDurable([this, order] { send(order); });
                return success();
            },
            [this](const Outcome &outcome) {
                if (outcome)
                    m_timer.arm();
                else
                    m_timer.armAfterFailure();
            });
    }
    if (due.empty()) m_timer.arm();
}

} // namespace hamster::ecommerce
