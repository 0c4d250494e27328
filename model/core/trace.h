#pragma once
// The trace: everything that happens, one record each, in order (04-architecture.md section 5). Services write through TraceSink;
// simulator/laboratory numbers, hashes and keeps the records.

#include "model/core/party.h"
#include "model/core/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamster {

enum class TraceKind : std::uint8_t {
    HttpRequest,
    HttpAnswer,
    HttpFailure,
    EventAppended,
    EventDelivered,
    EventDuplicate,
    EventParked,
    EventDeadLettered,
    Transaction, ///< a committed transaction; payload lists its state changes, "order CREATED>PAYMENT_WAIT"
    StateChange, ///< one applied edge; payload "ENTITY FROM>TO"
    RefusedEdge,
    FaultFired,
    BreakerChange,
    Timer,
    Crash,
    Restart,
    Operator,
};
std::string_view toString(TraceKind kind);

struct TraceRecord {
    std::uint64_t sequence = 0; ///< given by the recorder
    Instant at{};               ///< given by the recorder
    TraceKind kind = TraceKind::Timer;
    Party from = Party::Operator;
    Party to = Party::Operator;
    std::string name{};        ///< short: event type, "POST /v1/payments", "order"
    std::string subject{};     ///< what it is about: an id as text
    std::string correlation{}; ///< the order's publicId in Base62, or empty
    std::string causation{};
    std::string payload{}; ///< hashed into the run's hash; bytes or a readable text. Must hold nothing that differs between
                           ///< equal runs: no row ids, file names, ports, wall times
};

class TraceSink {
public:
    virtual ~TraceSink() = default;
    virtual void record(TraceRecord record) = 0;
};

} // namespace hamster
