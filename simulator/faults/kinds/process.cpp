// Services and the whole program.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

namespace {

/// The service's ports go dead at this point; it is destroyed when the task returns and started again later.
FaultAct crashes(FaultHit &hit)
{
    hit.driver.crash(hit.subject.from, 0ms, hit.firing.duration("downtime"));
    return {.what = FaultAct::Do::Crash};
}

const FaultText kGoesOn{"What was committed goes on after the restart, what was not never happened; nothing is done twice.",
                        "커밋된 일은 재시작 뒤 이어지고, 커밋되지 않은 일은 없던 일입니다. 두 번 하지 않습니다."};

} // namespace

FaultParameter downtime() { return milliseconds("downtime", 2s, 0ms, 24h, {"Downtime", "중단 시간"}); }

std::vector<FaultKind> processKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultAct (*effect)(FaultHit &)) {
        kinds.push_back({.name = name, .point = point, .title = title, .reaction = kGoesOn, .parameters = {downtime()}, .onPoint = effect});
    };
    add("process.crash-before-commit", FaultPoint::BeforeCommit, {"Service crashes before a commit", "커밋 직전 서비스 크래시"}, crashes);
    add("process.crash-after-commit", FaultPoint::AfterCommit, {"Service crashes after a commit", "커밋 직후 서비스 크래시"}, crashes);
    add("process.crash-in-recovery", FaultPoint::Recovery, {"Service crashes during recovery", "복구 중 서비스 크래시"}, crashes);
    add("process.killed", FaultPoint::Moment, {"The whole program is killed", "프로그램 전체 강제 종료"}, [](FaultHit &hit) {
        hit.driver.killAll(hit.firing.duration("downtime"));
        return FaultAct{};
    });
    add("process.power-loss", FaultPoint::Moment, {"Power loss: unsynced writes are gone", "정전: 동기화되지 않은 기록 소실"},
        [](FaultHit &hit) {
            hit.driver.losePower(hit.firing.duration("downtime"));
            return FaultAct{};
        });
    return kinds;
}

} // namespace hamster::faults
