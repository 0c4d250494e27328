// Webhooks of the PG: whether, when, how often and in which order they arrive, and what the receiver answers.

#include "simulator/faults/kinds/kinds.h"

#include "model/core/json.h"

namespace hamster::faults {

namespace {

HttpResponse answer(int status)
{
    HttpResponse response = HttpResponse::json(status, "{}");
    if (status == 302) response.headers.add("Location", "http://127.0.0.1:1/elsewhere");
    return response;
}

template <int kStatus>
void receiverAnswers(WireHit &hit)
{
    hit.script.delivered = false;
    hit.script.answer = answer(kStatus);
}

/// Something on the way accepts it and brings it later: the PG believes it delivered.
void storedAndForwarded(WireHit &hit)
{
    hit.script.answer = answer(202);
    hit.script.answerAtOnce = true;
    hit.script.requestDelay = hit.firing.duration("by");
}

void lost(WireHit &hit)
{
    hit.script.delivered = false;
    hit.script.toAllAttempts = hit.firing.flag("every-attempt");
}

void duplicate(WireHit &hit, Duration after)
{
    for (std::int64_t i = 0; i < hit.firing.value("copies"); ++i) hit.script.extras.push_back({hit.request, after});
}

const FaultText kAsked{"No effect until the PG tries again or the reconciler asks; then the order ends as the PG decided.",
                       "PG가 다시 보내거나 대사 조회가 물을 때까지 효과가 없고, 그 뒤 PG의 결정대로 끝납니다."};
const FaultText kOnce{"Answered 200 DUPLICATE; the effect happens once.", "200 DUPLICATE로 응답하고 효과는 한 번만 일어납니다."};
const FaultText kTriesAgain{"The PG tries again by its schedule; what came twice is absorbed.",
                            "PG가 일정에 따라 다시 보내고, 두 번 온 것은 흡수됩니다."};

} // namespace

std::vector<FaultKind> webhookKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters = {}, FaultPoint point = FaultPoint::Webhook) {
        kinds.push_back(
            {.name = name, .point = point, .title = title, .reaction = reaction, .parameters = std::move(parameters), .onWire = effect});
    };
    const auto by = [](Duration value) { return milliseconds("by", value, 0ms, 7 * 24h, {"Late by", "늦추는 시간"}); };
    add("webhook.lost", {"Webhook lost on the way", "웹훅 유실"}, kAsked, lost,
        {{"every-attempt", FaultUnit::Flag, 0, 0, 1, {"Its later attempts too", "이후 재시도도 함께"}}});
    add("webhook.lost-burst", {"Burst of webhooks lost", "웹훅 연속 유실"}, kAsked, [](WireHit &hit) {
        hit.script.delivered = false;
        hit.script.toAllAttempts = true;
    });
    add("webhook.duplicate", {"Webhook duplicated at once", "웹훅 즉시 중복"}, kOnce, [](WireHit &hit) { duplicate(hit, 0ms); },
        {count("copies", 1, 1, 100, {"Copies", "복사본 수"})});
    add("webhook.duplicate-later", {"Webhook duplicated later", "웹훅 나중에 중복"},
        {"Within 300 s answered DUPLICATE, after that STALE; no effect either way.",
         "300초 안에는 DUPLICATE, 그 뒤에는 STALE로 응답하며 효과는 없습니다."},
        [](WireHit &hit) { duplicate(hit, hit.firing.duration("by")); }, {count("copies", 1, 1, 100, {"Copies", "복사본 수"}), by(1min)});
    add("webhook.delayed", {"Webhook late; the PG believes it delivered", "늦은 웹훅(PG는 전달됐다고 믿음)"}, kAsked, storedAndForwarded,
        {by(30s)});
    add("webhook.after-replay-window", {"Webhook late, past the replay window", "재전송 허용 시간을 넘긴 웹훅"},
        {"Refused as STALE; the inquiry has decided or will.", "STALE로 거절하고, 결과는 조회가 정합니다."}, storedAndForwarded,
        {by(6min)});
    add("webhook.after-expiry", {"Webhook late, past the reservation's expiry", "예약 만료를 넘긴 웹훅"},
        {"Expiry asks the PG before it releases anything: the order is completed, the late webhook is absorbed.",
         "만료 처리는 재고를 풀기 전에 PG에 먼저 묻습니다. 주문은 완료되고 늦은 웹훅은 흡수됩니다."},
        storedAndForwarded, {by(20min)});
    add("webhook.reordered", {"Webhook overtaken by the next one", "다음 웹훅에 추월당한 웹훅"},
        {"Each is judged by itself; the order does not matter.", "웹훅마다 따로 판단하므로 순서는 상관없습니다."},
        [](WireHit &hit) {
            hit.script.requestWaitsForNext = true;
            hit.script.requestDelay = hit.firing.duration("by");
        },
        {milliseconds("by", 5s, 0ms, 9s, {"At most", "최대"})});
    add(
        "webhook.before-answer", {"Webhook before the answer to the request", "요청 응답보다 먼저 도착한 웹훅"},
        {"Valid: matched by the reference, the process is decided; the late answer changes nothing.",
         "유효합니다. 참조 번호로 찾아 결정하고, 늦은 응답은 아무것도 바꾸지 않습니다."},
        [](WireHit &hit) { hit.script.answerAfterWebhook = true; }, {}, FaultPoint::PgRequest);
    add("webhook.receiver-slow", {"Receiver answers too late", "웹훅 수신 측의 늦은 응답"}, kTriesAgain,
        [](WireHit &hit) { hit.script.answerDelay = hit.firing.duration("by"); }, {by(12s)});
    add("webhook.receiver-500", {"Receiver answers 500", "웹훅 수신 측 500 응답"}, kTriesAgain, receiverAnswers<500>);
    add("webhook.receiver-410", {"Receiver answers 410", "웹훅 수신 측 410 응답"},
        {"The PG disables the delivery; the reconciler asks and the order ends as the PG decided.",
         "PG가 전송을 중단합니다. 대사 조회가 물어 PG의 결정대로 끝납니다."},
        receiverAnswers<410>);
    add("webhook.receiver-redirect", {"Receiver answers with a redirect", "웹훅 수신 측 리디렉션"},
        {"Never followed, counts as failed; the PG tries again.", "따라가지 않고 실패로 셉니다. PG가 다시 보냅니다."},
        receiverAnswers<302>);
    return kinds;
}

} // namespace hamster::faults
