// Handlers of consumers.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

std::vector<FaultKind> consumerKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, FaultAct (*effect)(FaultHit &),
                              std::vector<FaultParameter> parameters = {}) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::ConsumerHandler,
                         .title = title,
                         .reaction = reaction,
                         .parameters = std::move(parameters),
                         .onPoint = effect});
    };
    const FaultText retried{"Nothing of the failed try stays; it is retried and succeeds.",
                            "실패한 시도는 아무것도 남기지 않고, 재시도로 성공합니다."};
    const FaultText buried{"Retried, then a dead letter with a case; its key waits, other keys go on. A redrive finishes it.",
                           "재시도 후 케이스와 함께 데드레터가 됩니다. 같은 키는 기다리고 다른 키는 진행하며, 재처리로 끝납니다."};
    const FaultText unreadable{"Dead letter with a case at once; a redrive of the original finishes it.",
                               "곧바로 케이스와 함께 데드레터가 되고, 원본 재처리로 끝납니다."};
    add("consumer.throws-once", {"Handler throws once", "이벤트 처리 예외 1회"}, retried,
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Fail, .count = 1}; });
    add("consumer.throws-n-times", {"Handler throws n times", "이벤트 처리 예외 n회"}, retried,
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Fail, .count = hit.firing.value("times")}; },
        {count("times", 3, 1, 100, {"Times", "횟수"})});
    add("consumer.throws-always", {"Handler always throws", "이벤트 처리 항상 예외"}, buried,
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Fail, .count = 0}; });
    add("consumer.poison-payload", {"Event payload that cannot be read", "읽을 수 없는 이벤트 내용"}, unreadable,
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Alter, .text = "poison"}; });
    add("consumer.unknown-type", {"Event type that nobody knows", "알 수 없는 이벤트 종류"}, unreadable,
        [](FaultHit &) { return FaultAct{.what = FaultAct::Do::Alter, .text = "unknown-type"}; });
    add("consumer.slow", {"Handler slow", "이벤트 처리 느림"},
        {"The lag grows and is worked off in order.", "메시지가 밀렸다가 순서대로 처리됩니다."},
        [](FaultHit &hit) { return FaultAct{.what = FaultAct::Do::Delay, .time = hit.firing.duration("by")}; },
        {milliseconds("by", 3s, 1ms, 1h, {"Late by", "늦추는 시간"})});
    return kinds;
}

} // namespace hamster::faults
