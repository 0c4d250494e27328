#include "model/core/trace.h"

namespace hamster {

std::string_view toString(TraceKind kind)
{
    switch (kind) {
    case TraceKind::HttpRequest: return "http-request";
    case TraceKind::HttpAnswer: return "http-answer";
    case TraceKind::HttpFailure: return "http-failure";
    case TraceKind::EventAppended: return "event-appended";
    case TraceKind::EventDelivered: return "event-delivered";
    case TraceKind::EventDuplicate: return "event-duplicate";
    case TraceKind::EventParked: return "event-parked";
    case TraceKind::EventDeadLettered: return "event-dead-lettered";
    case TraceKind::Transaction: return "transaction";
    case TraceKind::StateChange: return "state-change";
    case TraceKind::RefusedEdge: return "refused-edge";
    case TraceKind::FaultFired: return "fault-fired";
    case TraceKind::BreakerChange: return "breaker-change";
    case TraceKind::Timer: return "timer";
    case TraceKind::Crash: return "crash";
    case TraceKind::Restart: return "restart";
    case TraceKind::Operator: return "operator";
    }
    return "unknown";
}

} // namespace hamster
