// What customers' programs do to the shop.

#include "simulator/faults/kinds/kinds.h"
#include "simulator/faults/wire_subject.h"

#include "model/core/json.h"

namespace hamster::faults {

namespace {

/// The first line's quantity becomes another one: the body differs, the key does not.
std::string otherBody(const std::string &body) { return withMember(body, "pointsToUse", "1"); }

void submitTwice(WireHit &hit)
{
    const std::int64_t times = hit.firing.value("times");
    for (std::int64_t i = 1; i < times; ++i) hit.script.extras.push_back({hit.request, hit.firing.duration("within") * i / times});
}

const FaultText kRefusedWhole{"Refused with 400 before anything is stored.", "아무것도 저장하지 않고 400으로 거절합니다."};

} // namespace

std::vector<FaultKind> shopKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters = {}) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::ShopRequest,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onWire = effect});
    };
    add("shop.duplicate-submit", {"Order submitted several times", "주문 여러 번 제출"},
        {"One Idempotency-Key gives one order: the stored answer again, or 409 while it is in flight.",
         "같은 Idempotency-Key는 주문 하나입니다. 저장된 응답을 돌려주거나 처리 중이면 409입니다."},
        submitTwice, {count("times", 2, 2, 5, {"Times", "횟수"}), milliseconds("within", 2s, 0ms, 1min, {"Within", "시간 범위"})});
    add("shop.same-key-other-body", {"Same order key, other body", "같은 주문 키, 다른 본문"},
        {"The second is refused with 422 (or 409 in flight); one order.", "두 번째는 422(처리 중이면 409)로 거절하고 주문은 하나입니다."},
        [](WireHit &hit) {
            HttpRequest other = hit.request;
            other.body = otherBody(other.body);
            hit.script.extras.push_back({std::move(other), 500ms});
        });
    add("shop.tampered-price", {"Price in the order request", "주문 요청에 끼워 넣은 가격"}, kRefusedWhole,
        [](WireHit &hit) { hit.request.body = withMember(hit.request.body, "price", "1"); });
    add("shop.tampered-amount", {"Order with another expected amount", "예상 금액이 다른 주문"},
        {"Refused with 409: the catalogue's price counts.", "카탈로그 가격이 기준이므로 409로 거절합니다."},
        [](WireHit &hit) { hit.request.body = withMember(hit.request.body, "expectedAmount", "100"); });
    add("shop.submit-then-disconnect", {"Customer disconnects after submitting", "주문 제출 후 고객 연결 끊김"},
        {"The order goes its way although nobody hears the answer.", "응답을 듣는 이가 없어도 주문은 진행됩니다."}, [](WireHit &hit) {
            hit.script.answer = NetworkFailure{NetworkError::ConnectionReset, true, "the customer went away"};
            hit.script.answerAtOnce = true;
        });
    return kinds;
}

} // namespace hamster::faults
