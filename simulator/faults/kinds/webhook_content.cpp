// Webhooks of the PG: what stands in them, who signed them and where they come from.

#include "simulator/faults/kinds/kinds.h"
#include "simulator/faults/wire_subject.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "model/messaging/webhook_signature.h"

namespace hamster::faults {

namespace {

constexpr std::string_view kForeignOrder = "ORD-20260101-ZZZZZZZZ";

void sign(HttpRequest &request, Instant at, const std::string &secret)
{
    const std::string id(request.headers.find(kWebhookIdHeader).value_or(std::string_view()));
    const std::int64_t seconds = at.ms / 1000;
    setHeader(request, kWebhookTimestampHeader, std::to_string(seconds));
    setHeader(request, kWebhookSignatureHeader, signWebhook(secret, id, seconds, request.body));
}

/// As the PG itself would: with its secret and a fresh time.
void signAsPg(WireHit &hit, HttpRequest &request)
{
    if (const auto secret = hit.driver.webhookSecret(hit.subject)) sign(request, hit.now, *secret);
}

enum class Hand { Pg, OnTheWire };

/// The PG repeats its own mistake with every attempt; what was altered on the way is whole the next time.
template <Hand kHand>
void altered(WireHit &hit, std::string body)
{
    hit.request.body = std::move(body);
    if (kHand != Hand::Pg) return;
    signAsPg(hit, hit.request);
    hit.script.toAllAttempts = true;
}

template <Hand kHand>
void wrongAmount(WireHit &hit)
{
    const auto document = JsonDocument::parse(hit.request.body);
    const auto amount = document ? document->root().find("amount") : std::nullopt;
    const std::int64_t wrong = std::max<std::int64_t>((amount ? amount->asInteger().value_or(0) : 0) + hit.firing.value("by"), 1);
    altered<kHand>(hit, withMember(hit.request.body, "amount", std::to_string(wrong)));
}

template <Hand kHand>
void wrongOrder(WireHit &hit)
{
    const std::string other = hit.driver.anotherOrder(hit.subject.orderNumber).value_or(std::string(kForeignOrder));
    altered<kHand>(hit, withText(hit.request.body, "orderId", other));
}

template <Hand kHand>
void wrongReference(WireHit &hit)
{
    altered<kHand>(hit, withText(hit.request.body, "echo", memberOf(hit.request.body, "echo") + "X"));
}

template <Hand kHand>
void wrongStatus(WireHit &hit)
{
    const bool approved = memberOf(hit.request.body, "status") == "SUCCESS";
    altered<kHand>(hit, withText(hit.request.body, "status", approved ? "FAILED" : "SUCCESS"));
}

void unknownTransaction(WireHit &hit)
{
    HttpRequest forged = hit.request;
    forged.body = withText(withText(withText(forged.body, "transactionKey", "20260101:TR:ffffff"), "orderId", kForeignOrder), "echo",
                           "CGW_HAMSTER_none_20260101000000_FFFFFFFF");
    setHeader(forged, kWebhookIdHeader, "msg_unknown_" + hit.subject.key);
    signAsPg(hit, forged);
    hit.script.extras.push_back({std::move(forged), 0ms});
}

void otherKey(WireHit &hit, std::string_view secret) { sign(hit.request, hit.now, "whsec_" + base64(secret)); }

void brokenSignature(WireHit &hit)
{
    std::string signature(hit.request.headers.find(kWebhookSignatureHeader).value_or("v1,"));
    for (std::size_t at = 0; at < signature.size(); ++at) // every entry of the list
        if (signature.compare(at, 3, "v1,") == 0 && at + 3 < signature.size()) signature[at + 3] = signature[at + 3] == 'A' ? 'B' : 'A';
    setHeader(hit.request, kWebhookSignatureHeader, signature);
}

template <int kSign>
void otherTime(WireHit &hit)
{
    if (const auto secret = hit.driver.webhookSecret(hit.subject)) sign(hit.request, hit.now + hit.firing.duration("by") * kSign, *secret);
}

const FaultText kRefused{"Refused with 401 and kept as a hash only; the PG's next attempt is whole.",
                         "401로 거절하고 해시만 남깁니다. PG의 다음 시도는 온전합니다."};
const FaultText kMismatch{"Answered 200 MISMATCH with a case, no effect; the inquiry finds the truth.",
                          "200 MISMATCH로 응답하고 케이스를 엽니다. 효과는 없고 조회가 사실을 찾습니다."};

} // namespace

std::vector<FaultKind> webhookContentKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters = {}, bool onlyDetected = false) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::Webhook,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onlyDetected = onlyDetected,
                         .onWire = effect});
    };
    const FaultParameter more{"by", FaultUnit::Won, 1000, -1'000'000'000, 1'000'000'000, {"Difference", "차액"}};
    const FaultParameter off = milliseconds("by", 10min, 0ms, 7 * 24h, {"Off by", "차이"});
    add("webhook.wrong-amount-signed", {"Webhook with a wrong amount, signed by the PG", "금액이 다른 웹훅(PG 서명)"}, kMismatch,
        wrongAmount<Hand::Pg>, {more});
    add("webhook.wrong-amount-altered", {"Webhook's amount altered on the wire", "도중에 금액이 바뀐 웹훅"}, kRefused,
        wrongAmount<Hand::OnTheWire>, {more});
    add("webhook.wrong-order-signed", {"Webhook of another order, signed by the PG", "다른 주문의 웹훅(PG 서명)"}, kMismatch,
        wrongOrder<Hand::Pg>);
    add("webhook.wrong-order-altered", {"Webhook's order altered on the wire", "도중에 주문이 바뀐 웹훅"}, kRefused,
        wrongOrder<Hand::OnTheWire>);
    add("webhook.wrong-reference-signed", {"Webhook with a wrong reference, signed by the PG", "참조 번호가 다른 웹훅(PG 서명)"},
        {"Answered 404 each time; the reconciler asks and the order ends as the PG decided.",
         "매번 404로 응답하고, 대사 조회가 물어 PG의 결정대로 끝납니다."},
        wrongReference<Hand::Pg>);
    add("webhook.wrong-reference-altered", {"Webhook's reference altered on the wire", "도중에 참조 번호가 바뀐 웹훅"}, kRefused,
        wrongReference<Hand::OnTheWire>);
    add("webhook.wrong-status-altered", {"Webhook's status altered on the wire", "도중에 상태가 바뀐 웹훅"}, kRefused,
        wrongStatus<Hand::OnTheWire>);
    add("webhook.wrong-status-signed", {"Webhook with a wrong status, signed by the PG", "상태가 다른 웹훅(PG 서명)"},
        {"Believed, because the PG signed it; the statement of the day finds the difference and opens a case.",
         "PG의 서명이 있어 믿습니다. 그날의 명세 대사가 차이를 찾아 케이스를 엽니다."},
        wrongStatus<Hand::Pg>, {}, true);
    add("webhook.unknown-transaction", {"Webhook of a transaction that nobody knows", "아무도 모르는 거래의 웹훅"},
        {"Answered 404, no effect.", "404로 응답하고 효과는 없습니다."}, unknownTransaction);
    add("webhook.signature-missing", {"Webhook without a signature", "서명 없는 웹훅"}, kRefused,
        [](WireHit &hit) { dropHeader(hit.request, kWebhookSignatureHeader); });
    add("webhook.signature-wrong-key", {"Webhook signed with a wrong key", "다른 키로 서명한 웹훅"}, kRefused,
        [](WireHit &hit) { otherKey(hit, "somebody else's secret, 32 bytes!"); });
    add("webhook.signature-old-key", {"Webhook signed with a retired key", "폐기된 키로 서명한 웹훅"}, kRefused,
        [](WireHit &hit) { otherKey(hit, "the secret of the year before last"); });
    add("webhook.signature-broken", {"Webhook with a broken signature", "서명이 깨진 웹훅"}, kRefused, brokenSignature);
    add("webhook.foreign-peer", {"Webhook from an address that is not allowed", "허용되지 않은 주소의 웹훅"},
        {"Refused with 403; the PG's next attempt is accepted.", "403으로 거절하고, PG의 다음 시도는 받습니다."},
        [](WireHit &hit) { hit.script.fromForeignPeer = true; });
    add("webhook.stale-timestamp", {"Webhook with a timestamp too old", "시각이 지난 웹훅"},
        {"Refused with 400 STALE; the PG's next attempt has a fresh time.", "400 STALE로 거절하고, PG의 다음 시도는 새 시각을 씁니다."},
        otherTime<-1>, {off});
    add("webhook.future-timestamp", {"Webhook with a timestamp in the future", "미래 시각의 웹훅"},
        {"Refused with 400 STALE; the PG's next attempt has the right time.", "400 STALE로 거절하고, PG의 다음 시도는 맞는 시각을 씁니다."},
        otherTime<1>, {off});
    add("webhook.replay", {"Webhook recorded and sent again by a stranger", "제삼자가 가로채 다시 보낸 웹훅"},
        {"Within 300 s DUPLICATE, after that STALE; no effect either way.", "300초 안에는 DUPLICATE, 그 뒤에는 STALE이며 효과는 없습니다."},
        [](WireHit &hit) {
            hit.script.extras.push_back({hit.request, hit.firing.duration("by")});
        },
        {milliseconds("by", 10min, 0ms, 7 * 24h, {"After", "얼마 뒤"})});
    return kinds;
}

} // namespace hamster::faults
