// Requests of the gateway to the PG: approve, cancel, void.

#include "simulator/faults/kinds/kinds.h"
#include "simulator/faults/wire_subject.h"
#include "simulator/pg/loopers_answers.h"

#include <cmath>

namespace hamster::faults {

namespace {

/// The PG never sees it; the sender hears `outcome`.
void insteadOf(WireHit &hit, HttpOutcome outcome)
{
    hit.script.delivered = false;
    hit.script.answer = std::move(outcome);
}

HttpResponse failure(int status, const FaultKind &, WireHit &hit)
{
    HttpResponse response = pg::loopersFailure(status, "현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요.");
    if (status == 429) response.headers.add("Retry-After", std::to_string(hit.firing.value("retry-after")));
    return response;
}

template <int kStatus>
void answers(WireHit &hit)
{
    insteadOf(hit, failure(kStatus, *hit.firing.kind, hit));
}

void slowLognormal(WireHit &hit)
{
    Random &random = *hit.firing.random;
    // Box and Muller; 1 - u is never 0
    const double normal = std::sqrt(-2.0 * std::log(1.0 - random.unit())) * std::cos(2.0 * 3.14159265358979323846 * random.unit());
    const double spread = static_cast<double>(hit.firing.value("spread")) / 100.0;
    double ms = static_cast<double>(hit.firing.value("median")) * std::exp(spread * normal);
    if (random.chance(static_cast<double>(hit.firing.value("tail")) / 100.0)) ms *= 10.0;
    hit.script.answerDelay = Duration(static_cast<std::int64_t>(std::min(ms, 3'600'000.0)));
}

const FaultText kLater{"The outcome stays UNKNOWN; the same key is tried again or the PG is asked, and the order ends as the PG decided.",
                       "결과는 UNKNOWN으로 남고, 같은 키로 재시도하거나 PG에 조회해 PG의 결정대로 끝납니다."};
const FaultText kStored{"The PG has stored it: the same key gives the same transaction, so nothing is charged twice.",
                        "PG에는 저장되어 있으므로 같은 키는 같은 거래를 돌려주고, 두 번 결제되지 않습니다."};

} // namespace

std::vector<FaultKind> pgRequestKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters = {}) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::PgRequest,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onWire = effect});
    };
    add("pg-request.timeout-before", {"PG times out before acting", "PG 처리 전 시간 초과"}, kLater,
        [](WireHit &hit) { hit.script.delivered = false; });
    add("pg-request.timeout-after", {"PG times out after storing", "PG 저장 후 시간 초과"}, kStored,
        [](WireHit &hit) { hit.script.answerLost = true; });
    add("pg-request.refused", {"PG refuses the connection", "PG 연결 거부"},
        {"Before any byte of this payment was sent: the process fails with PAYMENT_003 and the stock comes back. Later: tried again or "
         "inquired.",
         "한 바이트도 보내기 전이면 PAYMENT_003으로 실패하고 재고가 돌아옵니다. 그 뒤라면 재시도하거나 조회합니다."},
        [](WireHit &hit) {
            insteadOf(hit, NetworkFailure{NetworkError::ConnectionRefused, false, "nobody listens"});
        });
    add("pg-request.reset", {"Connection to the PG reset while sending", "PG로 전송 중 연결 끊김"}, kLater, [](WireHit &hit) {
        insteadOf(hit, NetworkFailure{NetworkError::ConnectionReset, true, "reset by the peer"});
    });
    add("pg-request.no-reply", {"PG closes without a reply after storing", "PG 저장 후 응답 없이 끊김"}, kStored, [](WireHit &hit) {
        hit.script.answer = NetworkFailure{NetworkError::ConnectionReset, true, "closed without a reply"};
    });
    add("pg-request.http-500", {"PG answers 500", "PG 500 응답"}, kLater, answers<500>);
    add("pg-request.http-502", {"PG answers 502", "PG 502 응답"}, kLater, answers<502>);
    add("pg-request.http-503", {"PG answers 503", "PG 503 응답"}, kLater, answers<503>);
    add("pg-request.http-429", {"PG answers 429 with Retry-After", "PG 429 응답과 Retry-After"}, kLater, answers<429>,
        {count("retry-after", 2, 0, 3600, {"Retry-After, seconds", "Retry-After(초)"})});
    add("pg-request.http-500-after-storing", {"PG answers 500 after storing", "PG 저장 후 500 응답"}, kStored,
        [](WireHit &hit) { hit.script.answer = failure(500, *hit.firing.kind, hit); });
    add("pg-request.slow-fixed", {"PG slow: a fixed time", "PG 느림: 고정 시간"},
        {"Over two seconds it counts as slow in the breaker; over three it is a timeout after storing.",
         "2초를 넘으면 브레이커에 느린 호출로 집계되고, 3초를 넘으면 저장 후 시간 초과입니다."},
        [](WireHit &hit) { hit.script.answerDelay = hit.firing.duration("by"); },
        {milliseconds("by", 2500ms, 0ms, 1h, {"Late by", "늦추는 시간"})});
    add("pg-request.slow-uniform", {"PG slow: uniform", "PG 느림: 균등 분포"},
        {"As slow-fixed, by what is drawn.", "뽑힌 시간에 따라 고정 지연과 같습니다."},
        [](WireHit &hit) {
            hit.script.answerDelay =
                hit.firing.random->between(std::min(hit.firing.duration("low"), hit.firing.duration("high")), hit.firing.duration("high"));
        },
        {milliseconds("low", 200ms, 0ms, 1h, {"At least", "최소"}), milliseconds("high", 4s, 0ms, 1h, {"At most", "최대"})});
    add("pg-request.slow-lognormal", {"PG slow: lognormal with a tail", "PG 느림: 로그 정규 분포와 긴 꼬리"},
        {"Most calls pass, the tail times out after storing.", "대부분은 지나가고, 꼬리는 저장 후 시간 초과가 됩니다."}, slowLognormal,
        {milliseconds("median", 300ms, 1ms, 1h, {"Median", "중앙값"}),
         {"spread", FaultUnit::Percent, 80, 1, 300, {"Spread (sigma)", "퍼짐(시그마)"}},
         {"tail", FaultUnit::Percent, 5, 0, 100, {"Tail, ten times as slow", "열 배 느린 꼬리"}}});
    add("pg-request.slow-grey", {"PG grey: 0.9 to 1.1 of the time limit", "PG 경계 응답: 제한 시간의 0.9~1.1배"},
        {"Half of the calls just time out although the PG stored them; nothing is charged twice.",
         "절반은 PG가 저장했는데도 아슬아슬하게 시간 초과됩니다. 두 번 결제되지 않습니다."},
        [](WireHit &hit) { hit.script.answerDelay = hit.firing.random->between(hit.timeout * 9 / 10, hit.timeout * 11 / 10); });
    add("pg-request.truncated-json", {"PG's JSON is truncated", "PG의 잘린 JSON"}, kStored,
        [](WireHit &hit) { hit.script.edit = [](HttpResponse &r) { r.body.resize(r.body.size() / 2); }; });
    add("pg-request.invalid-json", {"PG's answer is no JSON", "PG 응답이 JSON이 아님"}, kStored,
        [](WireHit &hit) { hit.script.edit = [](HttpResponse &r) { r.body = "<html><body>Bad gateway</body></html>"; }; });
    add("pg-request.error-body-in-200", {"PG answers 200 with an error body", "오류 본문을 담은 PG의 200 응답"}, kStored, [](WireHit &hit) {
        hit.script.edit = [](HttpResponse &r) {
            r.body = pg::loopersFailure(500, "처리 중 오류가 발생했습니다.").body;
            r.status = 200;
        };
    });
    add("pg-request.unknown-status", {"PG answers a status that nobody knows", "PG의 알 수 없는 상태 값"}, kStored, [](WireHit &hit) {
        hit.script.edit = [](HttpResponse &r) {
            constexpr std::string_view kPending = "\"status\":\"PENDING\"";
            if (const auto at = r.body.find(kPending); at != std::string::npos)
                r.body.replace(at, kPending.size(), "\"status\":\"ON_HOLD\"");
        };
    });
    add("pg-request.answer-after-webhook", {"PG's answer comes after its webhook", "웹훅보다 늦은 PG 응답"},
        {"The webhook decides; the late answer changes nothing.", "웹훅이 결과를 정하고, 늦은 응답은 아무것도 바꾸지 않습니다."},
        [](WireHit &hit) { hit.script.answerAfterWebhook = true; });
    return kinds;
}

} // namespace hamster::faults
