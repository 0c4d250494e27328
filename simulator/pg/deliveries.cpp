#include "simulator/pg/deliveries.h"

#include "model/core/json.h"
#include "model/messaging/webhook_signature.h"

namespace hamster::pg {

namespace {

constexpr SendOptions kSending{.connectTimeout = 1s, .totalTimeout = 10s};
constexpr Duration kStorageRetry = 1s; // the database refused; the state on disk says that work is left
const Cause kCause{.name = "webhook", .eventId = {}, .correlation = {}};

std::string headersJson(const HttpHeaders &headers)
{
    JsonWriter out;
    out.beginObject();
    for (const HttpHeader &field : headers.fields()) out.field(field.name, field.value);
    out.endObject();
    return std::move(out).take();
}

} // namespace

Deliveries::Deliveries(PgContext &context, const MerchantBook &merchants)
    : m_context(context)
    , m_merchants(merchants)
    , m_random(context.random("webhook"))
{}

DeliveryDraw Deliveries::draw(Duration delayLow, Duration delayHigh)
{
    return {m_context.ids().next<DeliveryId>(), m_random.unit(), m_random.between(delayLow, delayHigh)};
}

void Deliveries::create(Tx &tx, const DeliveryDraw &draw, const Transaction &transaction, std::string body, bool loseAll)
{
    const Merchant *merchant = m_merchants.find(transaction.userId);
    store(tx,
          {.id = draw.id,
           .webhookId = "msg_" + draw.id.text(),
           .transactionKey = transaction.key,
           .userId = transaction.userId,
           .orderId = transaction.orderId,
           .url = transaction.callbackUrl,
           .isSigned = merchant != nullptr,
           .schedule = merchant ? merchant->config.schedule : RetrySchedule::None,
           .body = std::move(body),
           .held = m_holdNew,
           .losses = loseAll ? kLoseAll : 0,
           .dueAt = tx.now() + draw.delay},
          draw.jitter);
}

void Deliveries::store(Tx &tx, Delivery delivery, double jitter)
{
    if (!m_context.states().born(tx, delivery.id.value, DeliveryState::Scheduled, kCause)) return;
    const bool now = !delivery.held && *delivery.dueAt <= tx.now();
    if (now) return begin(tx, std::move(delivery), jitter, RowIs::New);
    insert(tx, delivery);
    if (!delivery.held) tx.whenDurable([this, id = delivery.id, due = *delivery.dueAt] { arm(id, due); });
}

void Deliveries::arm(DeliveryId id, Instant due)
{
    m_context.scheduler().after(std::max(due - m_context.now(), Duration(0)), [this, id] { fire(id); });
}

void Deliveries::fire(DeliveryId id)
{
    const double jitter = m_random.unit();
    m_context.transactor().submit(
        [this, id, jitter](Tx &tx) -> Outcome {
            auto delivery = findDelivery(tx.database(), id);
            if (!delivery || !delivery->isWaiting() || delivery->held) return success();
            if (*delivery->dueAt > tx.now())
                tx.whenDurable([this, id, due = *delivery->dueAt] { arm(id, due); });
            else
                begin(tx, std::move(*delivery), jitter, RowIs::Stored);
            return success();
        },
        [this, id](const Outcome &outcome) {
            if (!outcome) arm(id, m_context.now() + kStorageRetry);
        });
}

void Deliveries::move(Tx &tx, Delivery &delivery, DeliveryState to)
{
    const DeliveryState from = std::exchange(delivery.state, to);
    if (m_context.states().moved(tx, delivery.id.value, from, to, kCause)) update(tx, delivery, from);
}

void Deliveries::begin(Tx &tx, Delivery delivery, double jitter, RowIs row)
{
    const HttpHeaders headers = headersOf(delivery, tx.now());
    const bool lost = delivery.losses != 0;
    if (delivery.losses > 0) --delivery.losses;
    ++delivery.attempts;
    delivery.dueAt.reset();
    if (row == RowIs::Stored) {
        move(tx, delivery, DeliveryState::Sending);
    } else {
        // most webhooks leave at once: one row write instead of two, both edges are in the log all the same
        delivery.state = DeliveryState::Sending;
        if (!m_context.states().moved(tx, delivery.id.value, DeliveryState::Scheduled, DeliveryState::Sending, kCause)) return;
        insert(tx, delivery);
    }
    insertAttempt(tx, delivery, headersJson(headers), lost ? std::optional<std::string_view>("LOST") : std::nullopt);
    if (!lost) {
        tx.whenDurable([this, delivery = std::move(delivery), headers] { transmit(delivery, headers); });
        return;
    }
    tx.whenDurable([this, id = delivery.id, to = receiverOf(delivery)] {
        m_context.trace().record(
            {.kind = TraceKind::HttpFailure, .from = Party::Pg, .to = to, .name = "webhook", .subject = id.text(), .payload = "lost"});
    });
    settle(tx, std::move(delivery), Verdict::Failed, {.outcome = "LOST"}, jitter);
}

void Deliveries::settle(Tx &tx, Delivery delivery, Verdict verdict, const Result &result, double jitter)
{
    if (verdict == Verdict::Delivered) return move(tx, delivery, DeliveryState::Delivered);
    if (verdict == Verdict::Gone) return move(tx, delivery, DeliveryState::Disabled);
    const int status = result.status.value_or(0);
    const bool slowDown = status == 429 || status == 502 || status == 503 || status == 504;
    const auto wait = nextDelay(delivery.schedule, delivery.attempts, jitter, slowDown, slowDown ? result.retryAfter : Duration(0));
    if (!wait) return move(tx, delivery, DeliveryState::Exhausted);
    delivery.dueAt = tx.now() + *wait;
    move(tx, delivery, DeliveryState::Retrying);
    if (!delivery.held) tx.whenDurable([this, id = delivery.id, due = *delivery.dueAt] { arm(id, due); });
}

HttpHeaders Deliveries::headersOf(const Delivery &delivery, Instant at) const
{
    HttpHeaders headers;
    headers.add("Content-Type", "application/json");
    const Merchant *merchant = delivery.isSigned ? m_merchants.find(delivery.userId) : nullptr;
    if (!merchant) return headers;
    const std::int64_t seconds = at.ms / 1000;
    std::string signatures = signWebhook(merchant->config.secret, delivery.webhookId, seconds, delivery.body);
    if (!merchant->previousSecret.empty())
        signatures += " " + signWebhook(merchant->previousSecret, delivery.webhookId, seconds, delivery.body);
    headers.add(std::string(kWebhookIdHeader), delivery.webhookId);
    headers.add(std::string(kWebhookTimestampHeader), std::to_string(seconds));
    headers.add(std::string(kWebhookSignatureHeader), std::move(signatures));
    return headers;
}

Party Deliveries::receiverOf(const Delivery &delivery) const
{
    return m_merchants.find(delivery.userId) ? Party::Gateway : Party::Customer;
}

void Deliveries::transmit(const Delivery &delivery, const HttpHeaders &headers)
{
    HttpRequest request;
    request.method = "POST";
    request.url = delivery.url;
    request.headers = headers;
    request.body = delivery.body;
    request.from = Party::Pg;
    request.to = receiverOf(delivery);
    request.label = "webhook";
    request.causationId = delivery.webhookId;
    const Instant sentAt = m_context.now();
    m_context.network().send(
        std::move(request), kSending,
        m_context.life().guard([this, id = delivery.id, number = delivery.attempts, sentAt](const HttpOutcome &outcome) {
            answered(id, number, std::make_shared<const Result>(resultOf(outcome, m_context.now() - sentAt)));
        }));
}

Deliveries::Result Deliveries::resultOf(const HttpOutcome &outcome, Duration took)
{
    if (const auto *failure = std::get_if<NetworkFailure>(&outcome))
        return {.outcome = "NO_ANSWER", .detail = std::string(hamster::toString(failure->error)), .took = took};
    const auto &answer = std::get<HttpResponse>(outcome);
    const auto retryAfter = answer.headers.find("Retry-After");
    return {.outcome = "ANSWERED",
            .status = answer.status,
            .retryAfter = retryAfter ? retryAfterOf(*retryAfter).value_or(Duration(0)) : Duration(0),
            .took = took};
}

Deliveries::Verdict Deliveries::verdictOf(const Result &result)
{
    const int status = result.status.value_or(0);
    if (status >= 200 && status < 300) return Verdict::Delivered;
    return status == 410 ? Verdict::Gone : Verdict::Failed;
}

void Deliveries::answered(DeliveryId id, int number, std::shared_ptr<const Result> result)
{
    const double jitter = m_random.unit();
    m_context.transactor().submit(
        [this, id, number, result, jitter](Tx &tx) -> Outcome {
            auto delivery = findDelivery(tx.database(), id);
            if (!delivery || delivery->state != DeliveryState::Sending || delivery->attempts != number) return success();
            updateAttempt(tx, id, number, result->outcome, result->status, result->detail, result->took);
            settle(tx, std::move(*delivery), verdictOf(*result), *result, jitter);
            return success();
        },
        [this, id, number, result](const Outcome &outcome) {
            if (!outcome) m_context.scheduler().after(kStorageRetry, [this, id, number, result] { answered(id, number, result); });
        });
}

void Deliveries::recover()
{
    for (const OpenDelivery &open : openDeliveries(m_context.database())) {
        if (open.state == DeliveryState::Sending)
            answered(open.id, open.attempts,
                     std::make_shared<const Result>(Result{.outcome = "NO_ANSWER", .detail = "interrupted by a restart"}));
        else if (!open.held)
            arm(open.id, *open.dueAt);
    }
}

} // namespace hamster::pg
