// Clocks of services. A fault of single clocks fires once for each service and stays while its rule is on; a day that has ended stays so.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

namespace {

FaultAct off(Duration by) { return {.what = FaultAct::Do::Skew, .time = by}; }

/// On to `lead` before the next day (month), and never back.
FaultAct beforeMidnight(FaultHit &hit, bool monthEnd)
{
    const SeoulTime local = toSeoul(hit.since);
    SeoulTime next{local.year, local.month, monthEnd ? 1 : local.day, 0, 0, 0, 0};
    if (monthEnd) {
        next.year += next.month == 12 ? 1 : 0;
        next.month = next.month == 12 ? 1 : next.month + 1;
    }
    const Instant boundary = fromSeoul(next) + (monthEnd ? Duration(0) : Duration(24h));
    FaultAct act = off(std::max(boundary - hit.since - hit.firing.duration("lead"), Duration(0)));
    act.text = kEverybody;
    return act;
}

const FaultText kJudged{"Deadlines are judged early or late, money never; what was judged wrongly for a webhook is found by asking.",
                        "기한 판단이 이르거나 늦어질 뿐 돈은 틀리지 않습니다. 잘못 판단한 웹훅은 조회가 찾습니다."};

} // namespace

std::vector<FaultKind> clockKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultText title, FaultText reaction, FaultAct (*effect)(FaultHit &),
                              FaultParameter parameter) {
        kinds.push_back({.name = name,
                         .point = FaultPoint::ClockRead,
                         .title = title,
                         .reaction = reaction,
                         .parameters = {parameter},
                         .onPoint = effect});
    };
    add(
        "clock.skew", {"Clock off", "시계 차이"}, kJudged, [](FaultHit &hit) { return off(hit.firing.duration("by")); },
        milliseconds("by", 10min, -10min, 10min, {"Off by", "차이"}));
    add(
        "clock.drift", {"Clock drifts", "시계 빠름/느림"}, kJudged,
        [](FaultHit &hit) { return off(Duration((hit.now - hit.since).count() * hit.firing.value("ppm") / 1'000'000)); },
        count("ppm", 2000, -100'000, 100'000, {"Parts per million", "백만분율"}));
    add(
        "clock.step-back", {"Clock steps back", "시계 되돌림"},
        {"Ids stay unique and increasing, timers come late, nothing is done twice.",
         "ID는 계속 커지고 타이머만 늦어지며, 두 번 하지 않습니다."},
        [](FaultHit &hit) { return off(-hit.firing.duration("by")); }, milliseconds("by", 5min, 1ms, 1h, {"By", "만큼"}));
    const FaultParameter lead = milliseconds("lead", 2s, 0ms, 1h, {"Before midnight", "자정 전"});
    const FaultText days{"Each thing belongs to the business day (Asia/Seoul) on which it happened; sums stay whole.",
                         "각 건은 발생한 영업일(서울)에 속하고, 합계는 그대로입니다."};
    add(
        "clock.day-end", {"Clock on to the end of the day", "하루 끝으로 시계 이동"}, days,
        [](FaultHit &hit) { return beforeMidnight(hit, false); }, lead);
    add(
        "clock.month-end", {"Clock on to the end of the month", "월말로 시계 이동"}, days,
        [](FaultHit &hit) { return beforeMidnight(hit, true); }, lead);
    return kinds;
}

} // namespace hamster::faults
