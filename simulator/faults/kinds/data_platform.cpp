// Exports of completed orders to the outside data platform.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

namespace {
const FaultText kRetried{"Tried again with backoff, then a dead letter with a case; the order is never touched.",
                         "간격을 두고 다시 시도하고, 끝내 안 되면 케이스와 함께 데드레터가 됩니다. 주문은 건드리지 않습니다."};
const FaultText kOnce{"The platform gets the same order number again and keeps one; ours is sent once more at most.",
                      "플랫폼은 같은 주문 번호를 다시 받아 하나로 둡니다."};
} // namespace

std::vector<FaultKind> dataPlatformKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters = {}) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::ExportRequest,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onWire = effect});
    };
    add("data-platform.slow", {"Data platform slow", "데이터 플랫폼 느림"}, kOnce,
        [](WireHit &hit) { hit.script.answerDelay = hit.firing.duration("by"); },
        {milliseconds("by", 2s, 0ms, 1h, {"Late by", "늦추는 시간"})});
    add("data-platform.refused", {"Data platform refuses the connection", "데이터 플랫폼 연결 거부"}, kRetried, [](WireHit &hit) {
        hit.script.delivered = false;
        hit.script.answer = NetworkFailure{NetworkError::ConnectionRefused, false, "nobody listens"};
    });
    add("data-platform.http-500", {"Data platform answers 500", "데이터 플랫폼 500 응답"}, kRetried, [](WireHit &hit) {
        hit.script.delivered = false;
        hit.script.answer = HttpResponse::json(500, R"({"error":"internal"})");
    });
    add("data-platform.timeout", {"Data platform times out after storing", "데이터 플랫폼 저장 후 시간 초과"}, kOnce,
        [](WireHit &hit) { hit.script.answerLost = true; });
    add("data-platform.answered-twice", {"Data platform answers twice", "데이터 플랫폼 두 번 응답"},
        {"The second answer belongs to nobody and is dropped.", "두 번째 응답은 주인이 없어 버려집니다."}, [](WireHit &hit) {
            hit.script.extras.push_back({hit.request, 0ms});
        });
    add("data-platform.poison-answer", {"Data platform's answer cannot be read", "데이터 플랫폼의 읽을 수 없는 응답"},
        {"Only the status counts, the body is never read.", "상태 코드만 보고 본문은 읽지 않습니다."},
        [](WireHit &hit) { hit.script.edit = [](HttpResponse &response) { response.body = std::string("\xFF\xFE{\"stored\":", 12); }; });
    return kinds;
}

} // namespace hamster::faults
