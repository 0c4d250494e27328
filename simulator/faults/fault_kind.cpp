#include "simulator/faults/fault_kind.h"

#include "simulator/faults/kinds/kinds.h"

#include <algorithm>
#include <array>

namespace hamster {

namespace {

constexpr std::array kBoundaries{
    FaultBoundaryInfo{FaultBoundary::DataPlatform, "data-platform", {"Shop to data platform", "쇼핑몰 → 데이터 플랫폼"}},
    FaultBoundaryInfo{FaultBoundary::Shop, "shop", {"Customer to shop", "고객 → 쇼핑몰"}},
    FaultBoundaryInfo{FaultBoundary::PgRequest, "pg-request", {"Request to the PG", "PG 요청"}},
    FaultBoundaryInfo{FaultBoundary::Webhook, "webhook", {"Webhook of the PG", "PG 웹훅"}},
    FaultBoundaryInfo{FaultBoundary::PgData, "pg-data", {"Data of the PG", "PG 데이터"}},
    FaultBoundaryInfo{FaultBoundary::Relay, "relay", {"Outbox relay", "아웃박스 릴레이"}},
    FaultBoundaryInfo{FaultBoundary::Bus, "bus", {"Delivery by the bus", "버스 전달"}},
    FaultBoundaryInfo{FaultBoundary::Consumer, "consumer", {"Handler of a consumer", "컨슈머 처리"}},
    FaultBoundaryInfo{FaultBoundary::Database, "database", {"Database", "데이터베이스"}},
    FaultBoundaryInfo{FaultBoundary::Process, "process", {"Process", "프로세스"}},
    FaultBoundaryInfo{FaultBoundary::Clock, "clock", {"Clock", "시계"}},
    FaultBoundaryInfo{FaultBoundary::Network, "network", {"Network", "네트워크"}},
    FaultBoundaryInfo{FaultBoundary::Load, "load", {"Load", "부하"}},
    FaultBoundaryInfo{FaultBoundary::Operator, "operator", {"Operator", "운영자"}},
};

std::vector<FaultKind> gathered()
{
    std::vector<FaultKind> all;
    for (auto *kinds :
         {faults::dataPlatformKinds, faults::shopKinds, faults::pgRequestKinds, faults::webhookKinds, faults::webhookContentKinds,
          faults::pgDataKinds, faults::relayKinds, faults::busKinds, faults::consumerKinds, faults::databaseKinds, faults::processKinds,
          faults::clockKinds, faults::networkKinds, faults::loadKinds, faults::operatorKinds})
        std::ranges::move(kinds(), std::back_inserter(all));
    return all;
}

} // namespace

std::span<const FaultBoundaryInfo> faultBoundaries() { return kBoundaries; }
const FaultBoundaryInfo &infoOf(FaultBoundary boundary) { return kBoundaries[static_cast<std::size_t>(boundary)]; }

std::string_view toString(FaultUnit unit)
{
    switch (unit) {
    case FaultUnit::Count: return "count";
    case FaultUnit::Milliseconds: return "ms";
    case FaultUnit::Percent: return "percent";
    case FaultUnit::Won: return "won";
    case FaultUnit::Flag: break;
    }
    return "flag";
}

FaultBoundary FaultKind::boundary() const
{
    const std::string_view prefix = name.substr(0, name.find('.'));
    const auto at = std::ranges::find(kBoundaries, prefix, &FaultBoundaryInfo::name);
    HAMSTER_ASSERT(at != kBoundaries.end());
    return at->boundary;
}

const FaultParameter *FaultKind::parameter(std::string_view wanted) const
{
    const auto at = std::ranges::find(parameters, wanted, &FaultParameter::name);
    return at == parameters.end() ? nullptr : &*at;
}

std::span<const FaultKind> faultKinds()
{
    static const std::vector<FaultKind> all = gathered();
    return all;
}

const FaultKind *findFaultKind(std::string_view name)
{
    const auto all = faultKinds();
    const auto at = std::ranges::find(all, name, &FaultKind::name);
    return at == all.end() ? nullptr : &*at;
}

namespace faults {

FaultParameter milliseconds(std::string_view name, Duration value, Duration low, Duration high, FaultText title)
{
    return {name, FaultUnit::Milliseconds, value.count(), low.count(), high.count(), title};
}

FaultParameter count(std::string_view name, std::int64_t value, std::int64_t low, std::int64_t high, FaultText title)
{
    return {name, FaultUnit::Count, value, low, high, title};
}

} // namespace faults
} // namespace hamster
