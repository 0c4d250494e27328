#pragma once
// FaultPort: where a part of the system asks whether something goes wrong here. Implemented by simulator/faults; in the back office and
// without rules nothing ever does. Asking is cheap and never draws anything when no rule watches the point. Engine thread only.

#include "model/core/party.h"
#include "model/core/result.h"
#include "model/core/time.h"

#include <cstdint>
#include <string>

namespace hamster {

/// A place where a fault can hit. Each is asked by exactly one piece of code.
enum class FaultPoint : std::uint8_t {
    // on the wire, asked by the faulty network
    Link,          ///< any request from one party to another
    ShopRequest,   ///< customer → ecommerce, a POST
    PgRequest,     ///< gateway → PG: approve, cancel, void
    PgInquiry,     ///< gateway → PG: GET of a payment or of an order's payments
    PgStatement,   ///< gateway → PG: GET of a day's statement
    Webhook,       ///< PG → gateway
    ExportRequest, ///< ecommerce → data platform
    // inside the PG simulator
    PgStored,  ///< a transaction was stored
    PgDecided, ///< a transaction was decided
    // messaging, asked by relays, the bus and consumers; from = producer, to = consumer
    RelayRun,        ///< a relay is about to append its pending rows
    RelayAppended,   ///< the bus has committed, the rows are not marked yet
    BusAppend,       ///< a message is about to be appended
    BusDelivery,     ///< a message is about to be given to a consumer
    BusAcknowledge,  ///< a consumer has handled a message and moves its offset
    ConsumerHandler, ///< a handler is about to run
    // storage, asked per database; from = to = its service
    Statement, ///< a statement that writes
    Commit,    ///< a transaction is about to be committed
    // process
    BeforeCommit, ///< a service's group is about to be committed
    AfterCommit,  ///< it is durable, nothing has left the service yet
    Recovery,     ///< a service has begun to start
    // clock
    ClockRead, ///< a service reads its clock; written down once for each service, not at every read
    // what customers and operators react to, asked after the fact
    OrderPlaced,    ///< the shop accepted an order
    OrderCompleted, ///< an order reached ORDER_COMPLETED
    DeadLetter,     ///< a message became a dead letter
    Moment,         ///< nothing is hit: the time of a rule has come; asked by the laboratory
};
inline constexpr std::size_t kFaultPoints = static_cast<std::size_t>(FaultPoint::Moment) + 1;

/// What stands at a point, as far as the asker knows; empty: not known, or not about one.
struct FaultSubject {
    Party from = Party::Operator; ///< who sends; the service itself when nothing is sent
    Party to = Party::Operator;   ///< who receives
    std::string thing{};          ///< "webhook", "attempt", "message", "request", "service", "database"
    std::string key{};            ///< which one: webhook id, attempt key, event id, …
    std::string order{};          ///< public id, Base62
    std::string orderNumber{};
    std::string member{}; ///< public id, Base62
    std::string vendor{}; ///< public id, Base62
    std::string card{};   ///< token
    std::string topic{};
    std::string eventType{};
};

/// What the asker is to do. The point's own code knows how; it ignores verbs that make no sense there.
struct FaultAct {
    enum class Do : std::uint8_t {
        Nothing,
        Delay,     ///< go on after `time`
        Drop,      ///< as if it had not been there
        Duplicate, ///< `count` times more, after `time`
        Fail,      ///< with `error`
        Crash,     ///< the service's ports go dead here, it is destroyed when the task returns
        Alter,     ///< `text` says how, by the kind's own words
        Overtake,  ///< let others go first, for at most `time`
        Skew,      ///< read the clock `time` (may be negative) off
    };
    Do what = Do::Nothing;
    Duration time{0};
    std::int64_t count = 0;
    ErrorCode error = ErrorCode::Unavailable;
    std::string text{};
    explicit operator bool() const { return what != Do::Nothing; }
};

class FaultPort {
public:
    virtual ~FaultPort() = default;
    /// Whether anything could happen there: askers build no subject when nothing can.
    virtual bool watches(FaultPoint point) const = 0;
    /// Counts the hit, decides, and writes down what fires. Must be called at most once per real hit: a transaction body that may run
    /// twice asks outside of it.
    virtual FaultAct at(FaultPoint point, const FaultSubject &subject) = 0;
    /// Whether nothing goes from `from` to `to` now.
    virtual bool isCut(Party from, Party to) const = 0;
    /// The one that never does anything.
    static FaultPort &none();
};

} // namespace hamster
