#pragma once
// FaultKind: one way in which something can go wrong (03-faults-and-invariants.md section 1): its name, its texts, its parameters, the
// point that it hits and what it does there. All of a boundary stand in one file of kinds/; that entry and a test are all that a new
// kind needs.

#include "model/core/fault_port.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

enum class FaultBoundary : std::uint8_t {
    DataPlatform,
    Shop,
    PgRequest,
    Webhook,
    PgData,
    Relay,
    Bus,
    Consumer,
    Database,
    Process,
    Clock,
    Network,
    Load,
    Operator
};

/// A text for people in both languages.
struct FaultText {
    std::string_view en;
    std::string_view ko;
};

struct FaultBoundaryInfo {
    FaultBoundary boundary;
    std::string_view name; ///< "pg-request": the first part of its kinds' names
    FaultText title;
};
/// In the order of the specification.
std::span<const FaultBoundaryInfo> faultBoundaries();
const FaultBoundaryInfo &infoOf(FaultBoundary boundary);

enum class FaultUnit : std::uint8_t {
    Count,
    Milliseconds,
    Percent,
    Won,
    Flag, ///< 0 or 1
};
std::string_view toString(FaultUnit unit); ///< "count", "ms", "percent", "won", "flag"

struct FaultParameter {
    std::string_view name; ///< lower-kebab
    FaultUnit unit;
    std::int64_t value; ///< when a rule says nothing
    std::int64_t low;
    std::int64_t high;
    FaultText title;
};

struct FaultHit;
struct WireHit;

struct FaultKind {
    std::string_view name; ///< "<boundary>.<kind>"
    FaultPoint point;
    FaultText title;
    FaultText reaction; ///< what the safe system does about it
    std::vector<FaultParameter> parameters{};
    bool onlyDetected = false; ///< (D): cannot be prevented; for the orders it hits some invariants read "a case of the right kind exists"
    /// What it does: at a point inside the system, or to a request on the wire. One of the two is set.
    FaultAct (*onPoint)(FaultHit &) = nullptr;
    void (*onWire)(WireHit &) = nullptr;

    FaultBoundary boundary() const;
    const FaultParameter *parameter(std::string_view name) const;
};

/// All of them, in the order of the specification.
std::span<const FaultKind> faultKinds();
/// Null when there is none of that name.
const FaultKind *findFaultKind(std::string_view name);

} // namespace hamster
