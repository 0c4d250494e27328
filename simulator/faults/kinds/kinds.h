#pragma once
// The kinds of each boundary, one function and one file each.

#include "simulator/faults/fault_hit.h"
#include "simulator/faults/fault_kind.h"

namespace hamster::faults {

std::vector<FaultKind> dataPlatformKinds();
std::vector<FaultKind> shopKinds();
std::vector<FaultKind> pgRequestKinds();
std::vector<FaultKind> webhookKinds();
std::vector<FaultKind> webhookContentKinds();
std::vector<FaultKind> pgDataKinds();
std::vector<FaultKind> relayKinds();
std::vector<FaultKind> busKinds();
std::vector<FaultKind> consumerKinds();
std::vector<FaultKind> databaseKinds();
std::vector<FaultKind> processKinds();
std::vector<FaultKind> clockKinds();
std::vector<FaultKind> networkKinds();
std::vector<FaultKind> loadKinds();
std::vector<FaultKind> operatorKinds();

/// Text of a Skew that moves all clocks on together for good.
inline constexpr std::string_view kEverybody = "everybody";

/// A duration as a parameter.
FaultParameter milliseconds(std::string_view name, Duration value, Duration low, Duration high, FaultText title);
/// How long what ended stays down: "downtime", 2 s.
FaultParameter downtime();
FaultParameter count(std::string_view name, std::int64_t value, std::int64_t low, std::int64_t high, FaultText title);

} // namespace hamster::faults
