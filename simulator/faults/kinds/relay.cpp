// The relay that brings a service's outbox to the bus.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

std::vector<FaultKind> relayKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultText reaction, FaultAct (*effect)(FaultHit &),
                              std::vector<FaultParameter> parameters) {
        kinds.push_back(
            {.name = name, .point = point, .title = title, .reaction = reaction, .parameters = std::move(parameters), .onPoint = effect});
    };
    add("relay.stall", FaultPoint::RelayRun, {"Relay stalls", "릴레이 멈춤"},
        {"Rows wait in the outbox and follow in order; nothing is lost.",
         "행은 아웃박스에서 기다렸다가 순서대로 나갑니다. 아무것도 잃지 않습니다."},
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Delay, .time = hit.firing.duration("by")}; },
        {milliseconds("by", 30s, 1ms, 24h, {"For", "지속"})});
    add("relay.crash-before-mark", FaultPoint::RelayAppended, {"Relay crashes after append, before mark", "릴레이 전송 후 표시 전 크래시"},
        {"The rows are appended again after the restart; consumers absorb the second time by event id.",
         "재시작 뒤 같은 행이 다시 전송되고, 컨슈머가 이벤트 ID로 두 번째를 흡수합니다."},
        [](FaultHit &hit) {
            hit.driver.crash(hit.subject.from, 0ms, hit.firing.duration("downtime"));
            return FaultAct{.what = FaultAct::Do::Crash};
        },
        {downtime()});
    add("relay.two-at-once", FaultPoint::RelayRun, {"Two relays at once", "릴레이 두 개 동시 실행"},
        {"Every event is on the bus twice and has its effect once.", "이벤트가 버스에 두 번 실리지만 효과는 한 번입니다."},
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Duplicate, .count = 1}; }, {});
    add("relay.backlog", FaultPoint::RelayRun, {"Outbox backlog", "밀린 아웃박스"},
        {"Worked off in order; everything behind it waits and then follows.", "순서대로 처리되고, 뒤의 이벤트는 기다렸다가 이어집니다."},
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Alter, .count = hit.firing.value("rows"), .text = "backlog"}; },
        {count("rows", 50'000, 1, 200'000, {"Rows", "행 수"})});
    return kinds;
}

} // namespace hamster::faults
