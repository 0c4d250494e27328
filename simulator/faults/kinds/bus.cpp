// Messages between the bus and its consumers.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

std::vector<FaultKind> busKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultText reaction, FaultAct (*effect)(FaultHit &),
                              std::vector<FaultParameter> parameters = {}) {
        kinds.push_back(
            {.name = name, .point = point, .title = title, .reaction = reaction, .parameters = std::move(parameters), .onPoint = effect});
    };
    const FaultText once{"Absorbed by event id; the effect happens once.", "이벤트 ID로 흡수되어 효과는 한 번입니다."};
    add("bus.duplicate", FaultPoint::BusAppend, {"Event duplicated", "이벤트 중복"}, once,
        [](FaultHit &hit) {
            return FaultAct{.what = FaultAct::Do::Duplicate, .time = hit.firing.duration("after"), .count = hit.firing.value("copies")};
        },
        {count("copies", 1, 1, 100, {"Copies", "복사본 수"}), milliseconds("after", 10ms, 0ms, 24h, {"After", "간격"})});
    add("bus.reused-event-id", FaultPoint::BusAppend, {"Event id reused for another order", "다른 주문에 재사용된 이벤트 ID"},
        {"Deduplication asks for subject, action and id together, so both orders get their effect.",
         "중복 제거는 대상·처리·ID를 함께 보므로 두 주문 모두 처리됩니다."},
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Alter, .text = "used-id"}; });
    add("bus.acknowledgement-dropped", FaultPoint::BusAcknowledge, {"Event's acknowledgement dropped", "이벤트 확인 응답 유실"}, once,
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Drop}; });
    add("bus.delay", FaultPoint::BusDelivery, {"Event late", "늦은 이벤트"},
        {"The partition waits and keeps its order.", "파티션이 기다리고 순서를 지킵니다."},
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Delay, .time = hit.firing.duration("by")}; },
        {milliseconds("by", 5s, 1ms, 24h, {"Late by", "늦추는 시간"})});
    add("bus.overtaking", FaultPoint::BusDelivery, {"Event overtaken by other topics and partitions", "다른 토픽·파티션에 추월당한 이벤트"},
        {"Events of one order stay in one partition; what comes from elsewhere is judged by state and sequence.",
         "한 주문의 이벤트는 한 파티션에 있고, 다른 곳에서 온 것은 상태와 순번으로 판단합니다."},
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Overtake, .time = hit.firing.duration("by")}; },
        {milliseconds("by", 2s, 1ms, 24h, {"At most", "최대"})});
    add("bus.rebalance", FaultPoint::BusDelivery, {"Rebalance in the middle of a handler", "처리 도중 리밸런스"}, once,
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Alter, .time = hit.firing.duration("for"), .text = "rebalance"}; },
        {milliseconds("for", 1s, 1ms, 24h, {"For", "지속"})});
    return kinds;
}

} // namespace hamster::faults
