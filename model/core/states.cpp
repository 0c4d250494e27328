#include "model/core/states.h"

#include <array>

namespace hamster {

// clang-format off: the tables read as tables

namespace {
constexpr std::array<std::string_view, 9> kOrderStateNames{"CREATED", "PAYMENT_WAIT", "PAYMENT_COMPLETED", "ORDER_COMPLETED",
                                                           "FAILED",  "CANCELLED",    "NEEDS_ATTENTION",   "PARTIALLY_REFUNDED",
                                                           "REFUNDED"};
constexpr std::array<Edge<OrderState>, 19> kOrderStateEdges{{
    {std::nullopt, OrderState::Created},
    {OrderState::Created, OrderState::PaymentWait},
    {OrderState::Created, OrderState::Failed},
    {OrderState::Created, OrderState::Cancelled},
    {OrderState::PaymentWait, OrderState::Cancelled},
    {OrderState::PaymentWait, OrderState::PaymentCompleted},
    {OrderState::PaymentWait, OrderState::Failed},
    {OrderState::PaymentWait, OrderState::NeedsAttention},
    {OrderState::PaymentCompleted, OrderState::OrderCompleted},
    {OrderState::PaymentCompleted, OrderState::NeedsAttention},
    {OrderState::PaymentCompleted, OrderState::Cancelled},
    {OrderState::NeedsAttention, OrderState::PaymentCompleted},
    {OrderState::NeedsAttention, OrderState::OrderCompleted},
    {OrderState::NeedsAttention, OrderState::Failed},
    {OrderState::NeedsAttention, OrderState::Cancelled},
    {OrderState::OrderCompleted, OrderState::PartiallyRefunded},
    {OrderState::OrderCompleted, OrderState::Refunded},
    {OrderState::PartiallyRefunded, OrderState::PartiallyRefunded},
    {OrderState::PartiallyRefunded, OrderState::Refunded},
}};
} // namespace
std::string_view StateMachine<OrderState>::entity() { return "order"; }
std::span<const std::string_view> StateMachine<OrderState>::names() { return kOrderStateNames; }
std::span<const Edge<OrderState>> StateMachine<OrderState>::edges() { return kOrderStateEdges; }

namespace {
constexpr std::array<std::string_view, 6> kProcessStateNames{"READY", "UNKNOWN", "PENDING", "SUCCESS", "FAILED", "CANCELLED"};
constexpr std::array<Edge<ProcessState>, 11> kProcessStateEdges{{
    {std::nullopt, ProcessState::Ready},
    {ProcessState::Ready, ProcessState::Unknown},
    {ProcessState::Ready, ProcessState::Success},
    {ProcessState::Ready, ProcessState::Failed},
    {ProcessState::Unknown, ProcessState::Pending},
    {ProcessState::Unknown, ProcessState::Success},
    {ProcessState::Unknown, ProcessState::Failed},
    {ProcessState::Pending, ProcessState::Success},
    {ProcessState::Pending, ProcessState::Failed},
    {ProcessState::Failed, ProcessState::Success},
    {ProcessState::Success, ProcessState::Cancelled},
}};
} // namespace
std::string_view StateMachine<ProcessState>::entity() { return "process"; }
std::span<const std::string_view> StateMachine<ProcessState>::names() { return kProcessStateNames; }
std::span<const Edge<ProcessState>> StateMachine<ProcessState>::edges() { return kProcessStateEdges; }

namespace {
constexpr std::array<std::string_view, 5> kPaymentStateNames{"READY", "APPROVED", "FAILED", "PARTIALLY_CANCELLED", "CANCELLED"};
constexpr std::array<Edge<PaymentState>, 7> kPaymentStateEdges{{
    {std::nullopt, PaymentState::Ready},
    {PaymentState::Ready, PaymentState::Approved},
    {PaymentState::Ready, PaymentState::Failed},
    {PaymentState::Approved, PaymentState::PartiallyCancelled},
    {PaymentState::Approved, PaymentState::Cancelled},
    {PaymentState::PartiallyCancelled, PaymentState::PartiallyCancelled},
    {PaymentState::PartiallyCancelled, PaymentState::Cancelled},
}};
} // namespace
std::string_view StateMachine<PaymentState>::entity() { return "payment"; }
std::span<const std::string_view> StateMachine<PaymentState>::names() { return kPaymentStateNames; }
std::span<const Edge<PaymentState>> StateMachine<PaymentState>::edges() { return kPaymentStateEdges; }

namespace {
constexpr std::array<std::string_view, 5> kRefundStateNames{"REQUESTED", "PENDING", "DONE", "UNKNOWN", "REFUSED"};
constexpr std::array<Edge<RefundState>, 8> kRefundStateEdges{{
    {std::nullopt, RefundState::Requested},
    {RefundState::Requested, RefundState::Pending},
    {RefundState::Requested, RefundState::Refused},
    {RefundState::Pending, RefundState::Done},
    {RefundState::Pending, RefundState::Unknown},
    {RefundState::Pending, RefundState::Refused},
    {RefundState::Unknown, RefundState::Done},
    {RefundState::Unknown, RefundState::Refused},
}};
} // namespace
std::string_view StateMachine<RefundState>::entity() { return "refund"; }
std::span<const std::string_view> StateMachine<RefundState>::names() { return kRefundStateNames; }
std::span<const Edge<RefundState>> StateMachine<RefundState>::edges() { return kRefundStateEdges; }

namespace {
constexpr std::array<std::string_view, 4> kReservationStateNames{"HELD", "CONFIRMED", "RELEASED", "RESTOCKED"};
constexpr std::array<Edge<ReservationState>, 4> kReservationStateEdges{{
    {std::nullopt, ReservationState::Held},
    {ReservationState::Held, ReservationState::Confirmed},
    {ReservationState::Held, ReservationState::Released},
    {ReservationState::Confirmed, ReservationState::Restocked},
}};
} // namespace
std::string_view StateMachine<ReservationState>::entity() { return "reservation"; }
std::span<const std::string_view> StateMachine<ReservationState>::names() { return kReservationStateNames; }
std::span<const Edge<ReservationState>> StateMachine<ReservationState>::edges() { return kReservationStateEdges; }

namespace {
constexpr std::array<std::string_view, 5> kPgTransactionStateNames{"PENDING", "SUCCESS", "FAILED", "PARTIALLY_CANCELLED", "CANCELLED"};
constexpr std::array<Edge<PgTransactionState>, 7> kPgTransactionStateEdges{{
    {std::nullopt, PgTransactionState::Pending},
    {PgTransactionState::Pending, PgTransactionState::Success},
    {PgTransactionState::Pending, PgTransactionState::Failed},
    {PgTransactionState::Success, PgTransactionState::PartiallyCancelled},
    {PgTransactionState::Success, PgTransactionState::Cancelled},
    {PgTransactionState::PartiallyCancelled, PgTransactionState::PartiallyCancelled},
    {PgTransactionState::PartiallyCancelled, PgTransactionState::Cancelled},
}};
} // namespace
std::string_view StateMachine<PgTransactionState>::entity() { return "pg-transaction"; }
std::span<const std::string_view> StateMachine<PgTransactionState>::names() { return kPgTransactionStateNames; }
std::span<const Edge<PgTransactionState>> StateMachine<PgTransactionState>::edges() { return kPgTransactionStateEdges; }

namespace {
constexpr std::array<std::string_view, 6> kDeliveryStateNames{"SCHEDULED", "SENDING", "DELIVERED", "RETRYING", "EXHAUSTED", "DISABLED"};
constexpr std::array<Edge<DeliveryState>, 7> kDeliveryStateEdges{{
    {std::nullopt, DeliveryState::Scheduled},
    {DeliveryState::Scheduled, DeliveryState::Sending},
    {DeliveryState::Sending, DeliveryState::Delivered},
    {DeliveryState::Sending, DeliveryState::Retrying},
    {DeliveryState::Sending, DeliveryState::Exhausted},
    {DeliveryState::Sending, DeliveryState::Disabled},
    {DeliveryState::Retrying, DeliveryState::Sending},
}};
} // namespace
std::string_view StateMachine<DeliveryState>::entity() { return "delivery"; }
std::span<const std::string_view> StateMachine<DeliveryState>::names() { return kDeliveryStateNames; }
std::span<const Edge<DeliveryState>> StateMachine<DeliveryState>::edges() { return kDeliveryStateEdges; }

namespace {
constexpr std::array<std::string_view, 3> kCouponStateNames{"AVAILABLE", "USED", "EXPIRED"};
constexpr std::array<Edge<CouponState>, 5> kCouponStateEdges{{
    {std::nullopt, CouponState::Available},
    {CouponState::Available, CouponState::Used},
    {CouponState::Used, CouponState::Available},
    {CouponState::Used, CouponState::Expired},
    {CouponState::Available, CouponState::Expired},
}};
} // namespace
std::string_view StateMachine<CouponState>::entity() { return "coupon"; }
std::span<const std::string_view> StateMachine<CouponState>::names() { return kCouponStateNames; }
std::span<const Edge<CouponState>> StateMachine<CouponState>::edges() { return kCouponStateEdges; }

namespace {
constexpr std::array<std::string_view, 3> kSettlementBatchStateNames{"OPEN", "CLOSED", "PAID_OUT"};
constexpr std::array<Edge<SettlementBatchState>, 3> kSettlementBatchStateEdges{{
    {std::nullopt, SettlementBatchState::Open},
    {SettlementBatchState::Open, SettlementBatchState::Closed},
    {SettlementBatchState::Closed, SettlementBatchState::PaidOut},
}};
} // namespace
std::string_view StateMachine<SettlementBatchState>::entity() { return "settlement-batch"; }
std::span<const std::string_view> StateMachine<SettlementBatchState>::names() { return kSettlementBatchStateNames; }
std::span<const Edge<SettlementBatchState>> StateMachine<SettlementBatchState>::edges() { return kSettlementBatchStateEdges; }

namespace {
constexpr std::array<std::string_view, 2> kSettlementLineStateNames{"PROVISIONAL", "PAYABLE"};
constexpr std::array<Edge<SettlementLineState>, 3> kSettlementLineStateEdges{{
    {std::nullopt, SettlementLineState::Provisional},
    {std::nullopt, SettlementLineState::Payable},
    {SettlementLineState::Provisional, SettlementLineState::Payable},
}};
} // namespace
std::string_view StateMachine<SettlementLineState>::entity() { return "settlement-line"; }
std::span<const std::string_view> StateMachine<SettlementLineState>::names() { return kSettlementLineStateNames; }
std::span<const Edge<SettlementLineState>> StateMachine<SettlementLineState>::edges() { return kSettlementLineStateEdges; }

namespace {
constexpr std::array<std::string_view, 3> kCaseStateNames{"OPEN", "IN_PROGRESS", "RESOLVED"};
constexpr std::array<Edge<CaseState>, 3> kCaseStateEdges{{
    {std::nullopt, CaseState::Open},
    {CaseState::Open, CaseState::InProgress},
    {CaseState::InProgress, CaseState::Resolved},
}};
} // namespace
std::string_view StateMachine<CaseState>::entity() { return "case"; }
std::span<const std::string_view> StateMachine<CaseState>::names() { return kCaseStateNames; }
std::span<const Edge<CaseState>> StateMachine<CaseState>::edges() { return kCaseStateEdges; }

namespace {
constexpr std::array<std::string_view, 4> kDeadLetterStateNames{"PENDING", "REPROCESSING", "RESOLVED", "IGNORED"};
constexpr std::array<Edge<DeadLetterState>, 5> kDeadLetterStateEdges{{
    {std::nullopt, DeadLetterState::Pending},
    {DeadLetterState::Pending, DeadLetterState::Reprocessing},
    {DeadLetterState::Reprocessing, DeadLetterState::Resolved},
    {DeadLetterState::Reprocessing, DeadLetterState::Pending},
    {DeadLetterState::Pending, DeadLetterState::Ignored},
}};
} // namespace
std::string_view StateMachine<DeadLetterState>::entity() { return "dead-letter"; }
std::span<const std::string_view> StateMachine<DeadLetterState>::names() { return kDeadLetterStateNames; }
std::span<const Edge<DeadLetterState>> StateMachine<DeadLetterState>::edges() { return kDeadLetterStateEdges; }
// clang-format on

namespace {

template <class State>
std::span<const AnyEdge> untypedEdges()
{
    static const auto edges = [] {
        std::vector<AnyEdge> result;
        for (const Edge<State> &edge : StateMachine<State>::edges())
            result.push_back({edge.from ? toString(*edge.from) : std::string_view(), toString(edge.to)});
        return result;
    }();
    return edges;
}

template <class... States>
std::array<AnyMachine, sizeof...(States)> untyped()
{
    return {AnyMachine{StateMachine<States>::entity(), StateMachine<States>::names(), untypedEdges<States>()}...};
}

} // namespace

std::span<const AnyMachine> allStateMachines()
{
    static const auto machines =
        untyped<OrderState, ProcessState, PaymentState, RefundState, ReservationState, PgTransactionState, DeliveryState, CouponState,
                SettlementBatchState, SettlementLineState, CaseState, DeadLetterState>();
    return machines;
}

bool isLegalEdge(std::string_view entity, std::string_view from, std::string_view to)
{
    for (const AnyMachine &machine : allStateMachines()) {
        if (machine.entity != entity) continue;
        for (const AnyEdge &edge : machine.edges)
            if (edge.from == from && edge.to == to) return true;
    }
    return false;
}

} // namespace hamster
