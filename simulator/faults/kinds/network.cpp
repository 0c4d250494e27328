// Links between parties.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

namespace {
const FaultText kCut{"Calls fail as timeouts and refusals do; after healing everything that waits goes on.",
                     "호출은 시간 초과나 거절처럼 실패하고, 복구되면 기다리던 일이 이어집니다."};
} // namespace

std::vector<FaultKind> networkKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, void (*effect)(WireHit &),
                              std::vector<FaultParameter> parameters) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::Link,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onWire = effect});
    };
    const FaultParameter span = milliseconds("for", 30s, 1ms, 24h, {"For", "지속"});
    add("network.cut", {"Link cut both ways", "연결 양방향 단절"}, kCut,
        [](WireHit &hit) {
            hit.links.cut(hit.subject.from, hit.subject.to, hit.now + hit.firing.duration("for"));
            hit.links.cut(hit.subject.to, hit.subject.from, hit.now + hit.firing.duration("for"));
        },
        {span});
    add("network.one-way", {"Link cut one way", "연결 단방향 단절"},
        {"Requests one way vanish; the other way they arrive, but the answer does not.",
         "한쪽 요청은 사라지고, 반대쪽 요청은 도착하지만 응답이 오지 않습니다."},
        [](WireHit &hit) { hit.links.cut(hit.subject.from, hit.subject.to, hit.now + hit.firing.duration("for")); }, {span});
    add("network.swizzle", {"Links cut and healed in random order", "연결 무작위 단절과 복구"}, kCut,
        [](WireHit &hit) {
            hit.driver.swizzle(static_cast<int>(hit.firing.value("links")), hit.firing.duration("for"), hit.firing.random->next());
        },
        {count("links", 3, 1, 10, {"Links", "링크 수"}), span});
    return kinds;
}

} // namespace hamster::faults
