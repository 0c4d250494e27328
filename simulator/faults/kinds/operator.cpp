// What people at the desk do twice.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

std::vector<FaultKind> operatorKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultText reaction,
                              FaultAct (*effect)(FaultHit &)) {
        kinds.push_back({.name = name,
                         .point = point,
                         .title = title,
                         .reaction = reaction,
                         .parameters = {count("times", 2, 2, 10, {"Times", "횟수"})},
                         .onPoint = effect});
    };
    add("operator.refund-clicked-twice", FaultPoint::OrderCompleted, {"Refund clicked twice", "환불 두 번 클릭"},
        {"Refunds under way count: the second is refused, no more goes back than was paid.",
         "진행 중 환불도 셉니다. 두 번째는 거절되고 결제액을 넘지 않습니다."},
        [](FaultHit &hit) {
            hit.driver.refundOrder(hit.subject, static_cast<int>(hit.firing.value("times")));
            return FaultAct{};
        });
    add("operator.dead-letter-redriven-twice", FaultPoint::DeadLetter, {"Dead letter redriven twice", "데드레터 두 번 재처리"},
        {"One redrive runs, the other is refused; the effect happens once.", "하나만 실행되고 다른 하나는 거절됩니다. 효과는 한 번입니다."},
        [](FaultHit &hit) {
            hit.driver.redrive(hit.subject, static_cast<int>(hit.firing.value("times")));
            return FaultAct{};
        });
    add("operator.two-reconciliations", FaultPoint::Moment, {"Two reconciliations at once", "대사 두 개 동시 실행"},
        {"Both ask, one answer decides; nothing happens twice.", "둘 다 묻지만 한 응답만 정하고, 두 번 일어나지 않습니다."},
        [](FaultHit &hit) {
            hit.driver.reconcile(static_cast<int>(hit.firing.value("times")));
            return FaultAct{};
        });
    return kinds;
}

} // namespace hamster::faults
