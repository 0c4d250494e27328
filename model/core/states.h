#pragma once
// Every state machine of the domain (01-domain.md section 2): its states, their names and its legal edges, one table each.
// The tables here, the CHECK constraints of the schemas and the screen's state chips use the same names.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hamster {

enum class OrderState : std::uint8_t {
    Created,
    PaymentWait,
    PaymentCompleted,
    OrderCompleted,
    Failed,
    Cancelled,
    NeedsAttention,
    PartiallyRefunded,
    Refunded
};
enum class ProcessState : std::uint8_t { Ready, Unknown, Pending, Success, Failed, Cancelled };
enum class PaymentState : std::uint8_t { Ready, Approved, Failed, PartiallyCancelled, Cancelled };
enum class RefundState : std::uint8_t { Requested, Pending, Done, Unknown, Refused };
enum class ReservationState : std::uint8_t { Held, Confirmed, Released, Restocked };
enum class PgTransactionState : std::uint8_t { Pending, Success, Failed, PartiallyCancelled, Cancelled };
enum class DeliveryState : std::uint8_t { Scheduled, Sending, Delivered, Retrying, Exhausted, Disabled };
enum class CouponState : std::uint8_t { Available, Used, Expired };
enum class SettlementBatchState : std::uint8_t { Open, Closed, PaidOut };
enum class SettlementLineState : std::uint8_t { Provisional, Payable };
enum class CaseState : std::uint8_t { Open, InProgress, Resolved };
enum class DeadLetterState : std::uint8_t { Pending, Reprocessing, Resolved, Ignored };

/// One legal edge; `from` is absent for the birth of the entity.
template <class State>
struct Edge {
    std::optional<State> from;
    State to;
};

/// What a machine is called and consists of. Specialised for each state type above.
template <class State>
struct StateMachine {
    static std::string_view entity();                 ///< lower-kebab: "order", "pg-transaction", …
    static std::span<const std::string_view> names(); ///< by enumerator, upper snake case as stored
    static std::span<const Edge<State>> edges();
};

template <class State>
concept DomainState = requires
{
    StateMachine<State>::entity();
};

template <class State>
std::string_view toString(State state) requires std::is_enum_v<State> && requires
{
    StateMachine<State>::names();
}
{
    return StateMachine<State>::names()[static_cast<std::size_t>(state)];
}

template <class State>
std::optional<State> stateFrom(std::string_view name)
{
    const auto names = StateMachine<State>::names();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<State>(i);
    return std::nullopt;
}

template <class State>
bool isLegal(std::optional<State> from, State to)
{
    for (const Edge<State> &edge : StateMachine<State>::edges())
        if (edge.from == from && edge.to == to) return true;
    return false;
}

/// The same tables without their types, for the audit, the state diagrams and coverage.
struct AnyEdge {
    std::string_view from; ///< empty for the birth
    std::string_view to;
};
struct AnyMachine {
    std::string_view entity;
    std::span<const std::string_view> states;
    std::span<const AnyEdge> edges;
};
std::span<const AnyMachine> allStateMachines();
/// By entity and state names; false also for names that do not exist. `from` empty for the birth.
bool isLegalEdge(std::string_view entity, std::string_view from, std::string_view to);

#define HAMSTER_STATE_MACHINE(State)                                                                                                       \
    template <>                                                                                                                            \
    struct StateMachine<State> {                                                                                                           \
        static std::string_view entity();                                                                                                  \
        static std::span<const std::string_view> names();                                                                                  \
        static std::span<const Edge<State>> edges();                                                                                       \
    };
HAMSTER_STATE_MACHINE(OrderState)
HAMSTER_STATE_MACHINE(ProcessState)
HAMSTER_STATE_MACHINE(PaymentState)
HAMSTER_STATE_MACHINE(RefundState)
HAMSTER_STATE_MACHINE(ReservationState)
HAMSTER_STATE_MACHINE(PgTransactionState)
HAMSTER_STATE_MACHINE(DeliveryState)
HAMSTER_STATE_MACHINE(CouponState)
HAMSTER_STATE_MACHINE(SettlementBatchState)
HAMSTER_STATE_MACHINE(SettlementLineState)
HAMSTER_STATE_MACHINE(CaseState)
HAMSTER_STATE_MACHINE(DeadLetterState)
#undef HAMSTER_STATE_MACHINE

} // namespace hamster
