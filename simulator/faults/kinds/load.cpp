// Many at once.

#include "simulator/faults/kinds/kinds.h"

namespace hamster::faults {

std::vector<FaultKind> loadKinds()
{
    std::vector<FaultKind> kinds;
    const auto add = [&kinds](std::string_view name, FaultPoint point, FaultText title, FaultText reaction, FaultAct (*effect)(FaultHit &),
                              std::vector<FaultParameter> parameters) {
        kinds.push_back(
            {.name = name, .point = point, .title = title, .reaction = reaction, .parameters = std::move(parameters), .onPoint = effect});
    };
    add("load.flash-sale", FaultPoint::Moment, {"Many buyers, little stock", "적은 재고에 몰린 구매자"},
        {"Exactly as many orders are completed as there are pieces; the others fail for want of stock before the PG is asked.",
         "재고만큼만 완료되고, 나머지는 PG에 묻기 전에 재고 부족으로 실패합니다."},
        [](FaultHit &hit) {
            hit.driver.flashSale(static_cast<int>(hit.firing.value("buyers")), static_cast<int>(hit.firing.value("stock")),
                                 hit.firing.random->next());
            return FaultAct{};
        },
        {count("buyers", 1000, 1, 10'000, {"Buyers", "구매자"}), count("stock", 10, 0, 10'000, {"Stock", "재고"})});
    add("load.cancel-races-approval", FaultPoint::PgStored, {"Cancel racing the approval", "취소와 승인의 경합"},
        {"Payment decides once: either the cancel came first and the money goes back, or the order is cancelled with a refund.",
         "결제 서비스가 한 번 정합니다. 취소가 먼저면 돈이 돌아가고, 아니면 환불과 함께 취소됩니다."},
        [](FaultHit &hit) {
            hit.driver.cancelOrder(hit.subject, hit.firing.random->between(Duration(0), hit.firing.duration("within")));
            return FaultAct{};
        },
        {milliseconds("within", 6s, 0ms, 1h, {"Within", "시간 범위"})});
    add("load.expiry-races-approval", FaultPoint::PgStored, {"Expiry racing the approval", "만료와 승인의 경합"},
        {"Expiry asks the PG first; what is approved about then completes the order or is given back, never both.",
         "만료 처리가 먼저 PG에 묻습니다. 그 무렵의 승인은 주문을 완료하거나 환불되며, 둘 다는 아닙니다."},
        [](FaultHit &hit) {
            const Duration spread = hit.firing.duration("spread");
            return FaultAct{.what = FaultAct::Do::Delay,
                            .time = std::max(Duration(0), hit.firing.duration("after") + hit.firing.random->between(-spread, spread))};
        },
        {milliseconds("after", 15min, 0ms, 24h, {"Decided after", "결정까지"}),
         milliseconds("spread", 2s, 0ms, 1h, {"Give or take", "오차"})});
    return kinds;
}

} // namespace hamster::faults
