#include "model/core/states.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace hamster;

namespace {

/// The tables of 01-domain.md section 2, written down a second time by hand: "entity FROM>TO".
const std::set<std::string> kLegal{"order >CREATED",
                                   "order CREATED>PAYMENT_WAIT",
                                   "order CREATED>FAILED",
                                   "order CREATED>CANCELLED",
                                   "order PAYMENT_WAIT>CANCELLED",
                                   "order PAYMENT_WAIT>PAYMENT_COMPLETED",
                                   "order PAYMENT_WAIT>FAILED",
                                   "order PAYMENT_WAIT>NEEDS_ATTENTION",
                                   "order PAYMENT_COMPLETED>ORDER_COMPLETED",
                                   "order PAYMENT_COMPLETED>NEEDS_ATTENTION",
                                   "order PAYMENT_COMPLETED>CANCELLED",
                                   "order NEEDS_ATTENTION>PAYMENT_COMPLETED",
                                   "order NEEDS_ATTENTION>ORDER_COMPLETED",
                                   "order NEEDS_ATTENTION>FAILED",
                                   "order NEEDS_ATTENTION>CANCELLED",
                                   "order ORDER_COMPLETED>PARTIALLY_REFUNDED",
                                   "order ORDER_COMPLETED>REFUNDED",
                                   "order PARTIALLY_REFUNDED>PARTIALLY_REFUNDED",
                                   "order PARTIALLY_REFUNDED>REFUNDED",
                                   "process >READY",
                                   "process READY>UNKNOWN",
                                   "process READY>SUCCESS",
                                   "process READY>FAILED",
                                   "process UNKNOWN>PENDING",
                                   "process UNKNOWN>SUCCESS",
                                   "process UNKNOWN>FAILED",
                                   "process PENDING>SUCCESS",
                                   "process PENDING>FAILED",
                                   "process FAILED>SUCCESS",
                                   "process SUCCESS>CANCELLED",
                                   "payment >READY",
                                   "payment READY>APPROVED",
                                   "payment READY>FAILED",
                                   "payment APPROVED>PARTIALLY_CANCELLED",
                                   "payment APPROVED>CANCELLED",
                                   "payment PARTIALLY_CANCELLED>PARTIALLY_CANCELLED",
                                   "payment PARTIALLY_CANCELLED>CANCELLED",
                                   "refund >REQUESTED",
                                   "refund REQUESTED>PENDING",
                                   "refund REQUESTED>REFUSED",
                                   "refund PENDING>DONE",
                                   "refund PENDING>UNKNOWN",
                                   "refund PENDING>REFUSED",
                                   "refund UNKNOWN>DONE",
                                   "refund UNKNOWN>REFUSED",
                                   "reservation >HELD",
                                   "reservation HELD>CONFIRMED",
                                   "reservation HELD>RELEASED",
                                   "reservation CONFIRMED>RESTOCKED",
                                   "pg-transaction >PENDING",
                                   "pg-transaction PENDING>SUCCESS",
                                   "pg-transaction PENDING>FAILED",
                                   "pg-transaction SUCCESS>PARTIALLY_CANCELLED",
                                   "pg-transaction SUCCESS>CANCELLED",
                                   "pg-transaction PARTIALLY_CANCELLED>PARTIALLY_CANCELLED",
                                   "pg-transaction PARTIALLY_CANCELLED>CANCELLED",
                                   "delivery >SCHEDULED",
                                   "delivery SCHEDULED>SENDING",
                                   "delivery SENDING>DELIVERED",
                                   "delivery SENDING>RETRYING",
                                   "delivery SENDING>EXHAUSTED",
                                   "delivery SENDING>DISABLED",
                                   "delivery RETRYING>SENDING",
                                   "coupon >AVAILABLE",
                                   "coupon AVAILABLE>USED",
                                   "coupon USED>AVAILABLE",
                                   "coupon USED>EXPIRED",
                                   "coupon AVAILABLE>EXPIRED",
                                   "settlement-batch >OPEN",
                                   "settlement-batch OPEN>CLOSED",
                                   "settlement-batch CLOSED>PAID_OUT",
                                   "settlement-line >PROVISIONAL",
                                   "settlement-line >PAYABLE",
                                   "settlement-line PROVISIONAL>PAYABLE",
                                   "case >OPEN",
                                   "case OPEN>IN_PROGRESS",
                                   "case IN_PROGRESS>RESOLVED",
                                   "dead-letter >PENDING",
                                   "dead-letter PENDING>REPROCESSING",
                                   "dead-letter REPROCESSING>RESOLVED",
                                   "dead-letter REPROCESSING>PENDING",
                                   "dead-letter PENDING>IGNORED"};

} // namespace

TEST(States, EveryEdgeIsLegalExactlyWhenTheDomainSaysSo)
{
    std::size_t legal = 0;
    for (const AnyMachine &machine : allStateMachines()) {
        std::vector<std::string_view> from{""};
        from.insert(from.end(), machine.states.begin(), machine.states.end());
        for (const std::string_view a : from) {
            for (const std::string_view b : machine.states) {
                const std::string edge = std::string(machine.entity) + " " + std::string(a) + ">" + std::string(b);
                EXPECT_EQ(isLegalEdge(machine.entity, a, b), kLegal.contains(edge)) << edge;
                legal += isLegalEdge(machine.entity, a, b);
            }
        }
    }
    EXPECT_EQ(legal, kLegal.size());
}

TEST(States, NamesReadBackAndUnknownOnesDoNot)
{
    for (const auto state : {OrderState::Created, OrderState::Refunded}) EXPECT_EQ(stateFrom<OrderState>(toString(state)), state);
    EXPECT_EQ(toString(OrderState::PaymentWait), "PAYMENT_WAIT");
    EXPECT_FALSE(stateFrom<OrderState>("PAID"));
    EXPECT_TRUE(isLegal<OrderState>(std::nullopt, OrderState::Created));
    EXPECT_FALSE(isLegal<OrderState>(OrderState::Failed, OrderState::Created));
    EXPECT_FALSE(isLegalEdge("order", "CREATED", "REFUNDED"));
    EXPECT_FALSE(isLegalEdge("basket", "", "CREATED"));
}
