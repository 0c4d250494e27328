#include "simulator/certify/certifier.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "model/messaging/webhook_signature.h"

#include <algorithm>

namespace hamster::certify {

namespace {

constexpr Duration kLook = 50ms;
constexpr SendOptions kPatient{2s, 10s};
constexpr SendOptions kHangUp{2s, 30ms};

bool meets(Expected expected, const SideEffects &effects)
{
    const bool paidOnce = effects.paid == 1 && effects.stockTaken == 1 && effects.refunded == 0;
    const bool nothing = effects.paid == 0 && effects.stockTaken == 0;
    switch (expected) {
    case Expected::PaidOnce: return paidOnce;
    case Expected::NotPaid: return nothing && effects.refunded == 0;
    case Expected::PaidOrReturned: return paidOnce || (nothing && effects.refunded == 1);
    }
    return false;
}

std::string bodyOf(const TestOrder &order, const Shot &shot, std::int64_t amount, Instant now)
{
    JsonWriter body;
    body.beginObject().field("transactionKey", order.transactionKey);
    body.field("orderId", shot.unknownOrder ? order.orderId + "-UNKNOWN" : order.orderId);
    body.field("cardType", "SAMSUNG").field("cardNo", "4242-42**-****-4242").field("amount", amount);
    body.field("status", shot.declined ? "FAILED" : "SUCCESS");
    body.field("reason", shot.declined ? "한도초과입니다. 다른 카드를 선택해주세요." : "정상 승인되었습니다.");
    if (!order.echo.empty()) body.field("echo", order.echo);
    if (!shot.declined) body.field("approvalNumber", "30418827").field("approvedAt", formatSeoulIso(now));
    body.endObject();
    return std::move(body).take();
}

Answer answerOf(const HttpOutcome &outcome)
{
    if (const auto *response = std::get_if<HttpResponse>(&outcome)) return {response->status, std::nullopt};
    return {0, std::get<NetworkFailure>(outcome).error};
}

} // namespace

Certifier::Certifier(Wire &wire, Probe &probe, const Clock &clock, Random random, CertifyOptions options)
    : m_wire(wire)
    , m_probe(probe)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_options(std::move(options))
{}

Result<std::vector<CaseResult>> Certifier::run(const std::function<void(const CaseResult &)> &done,
                                               const std::function<void(const Case &)> &begins)
{
    std::vector<CaseResult> results;
    for (const Case &one : cases()) {
        if (!m_options.only.empty() && std::find(m_options.only.begin(), m_options.only.end(), one.name) == m_options.only.end()) continue;
        if (m_wire.stopped()) break;
        if (begins) begins(one);
        auto result = runCase(one);
        if (m_wire.stopped()) break; // whatever it came to, nobody waited for its effects
        if (!result) return result.error();
        if (done) done(*result);
        results.push_back(std::move(*result));
    }
    return results;
}

Result<CaseResult> Certifier::runCase(const Case &one)
{
    CaseResult result;
    result.of = &one;
    if (one.needsSignature && m_options.secret.empty()) {
        result.finding.kind = Finding::Kind::NeedsSecret;
        return result;
    }
    auto order = m_probe.prepare(one.name);
    if (!order && order.error().code == ErrorCode::NotFound) {
        result.finding.kind = Finding::Kind::NotSetUp;
        return result;
    }
    if (!order) return order.error();
    if (order->transactionKey.empty()) order->transactionKey = "20261120:TR:" + m_random.uuid().substr(0, 6);
    std::optional<TestOrder> other;
    if (one.secondOrder) {
        auto second = m_probe.prepare(one.name);
        if (!second) return second.error();
        other = std::move(*second);
    }
    result.orderId = order->orderId;
    result.answers = fire(one, *order);
    auto effects = settle(one, order->orderId);
    if (!effects) return effects.error();
    result.effects = *effects;
    judge(result);
    if (other && result.end == CaseResult::End::Passed) {
        const auto untouched = m_probe.look(other->orderId);
        if (!untouched) return untouched.error();
        if (*untouched != SideEffects{}) {
            result.end = CaseResult::End::Failed;
            result.finding = {Finding::Kind::OtherOrderTouched, other->orderId, *untouched};
        }
    }
    return result;
}

std::vector<Answer> Certifier::fire(const Case &one, const TestOrder &order)
{
    const std::string id = "msg_" + m_random.uuid();
    std::vector<Answer> answers;
    std::vector<HttpRequest> together;
    for (const Shot &shot : one.shots) {
        together.push_back(webhook(order, shot, id));
        if (shot.withNext) continue;
        for (const HttpOutcome &outcome : m_wire.send(std::exchange(together, {}), shot.hangUp ? kHangUp : kPatient))
            answers.push_back(answerOf(outcome));
        if (shot.hangUp) m_wire.wait(m_options.quiet);
    }
    return answers;
}

HttpRequest Certifier::webhook(const TestOrder &order, const Shot &shot, const std::string &id)
{
    const Instant now = m_clock.now();
    const std::int64_t seconds = (now.ms - shot.signedAgo.count()) / 1'000;
    // A forger asks for a won less than the signature says, so that the body differs and the order could still be found.
    const std::int64_t amount = order.amount + shot.amountMore;
    HttpRequest request;
    request.method = "POST";
    request.url = m_options.receiver;
    request.headers.add("Content-Type", "application/json");
    request.body = bodyOf(order, shot, amount, now);
    if (m_options.secret.empty()) return request;
    const std::string signedBody = shot.forgery == Forgery::BodyAltered ? bodyOf(order, {.declined = true}, amount, now) : request.body;
    const std::string signedId = shot.forgery == Forgery::IdAltered ? id + "0" : id;
    const std::int64_t signedSeconds = shot.forgery == Forgery::TimestampAltered ? seconds - 3'600 : seconds;
    const std::string secret = shot.forgery == Forgery::WrongKey ? "whsec_" + base64(m_random.uuid()) : m_options.secret;
    request.headers.add(std::string(kWebhookIdHeader), id);
    request.headers.add(std::string(kWebhookTimestampHeader), std::to_string(seconds));
    if (shot.forgery != Forgery::Unsigned)
        request.headers.add(std::string(kWebhookSignatureHeader), signWebhook(secret, signedId, signedSeconds, signedBody));
    return request;
}

Result<SideEffects> Certifier::settle(const Case &one, const std::string &orderId)
{
    const Instant begun = m_clock.now();
    for (;;) {
        auto seen = m_probe.look(orderId);
        if (!seen) return seen.error();
        if (meets(one.expected, *seen) || m_clock.now() - begun > m_options.patience) break;
        // More than once will not become once again.
        if (seen->paid > 1 || seen->stockTaken > 1 || (one.expected == Expected::NotPaid && seen->paid > 0)) return seen;
        m_wire.wait(kLook);
        if (m_wire.stopped()) return seen;
    }
    m_wire.wait(m_options.quiet);
    return m_probe.look(orderId);
}

void Certifier::judge(CaseResult &result) const
{
    if (meets(result.of->expected, result.effects)) {
        result.end = CaseResult::End::Passed;
        return;
    }
    result.end = CaseResult::End::Failed;
    result.finding.kind = Finding::Kind::WrongEffects;
}

} // namespace hamster::certify
