#include "tests/unit/payment/fixture.h"

#include <set>

namespace hamster::test {

namespace {

using Edges = std::set<std::pair<std::string, std::string>>;

template <DomainState State>
Edges legalEdges()
{
    Edges edges;
    for (const Edge<State> &edge : StateMachine<State>::edges())
        edges.emplace(edge.from ? std::string(toString(*edge.from)) : std::string(), std::string(toString(edge.to)));
    return edges;
}

template <DomainState State>
Edges takenEdges(PayWorld &world)
{
    static const Sql kTaken{"SELECT DISTINCT from_state, to_state FROM state_log WHERE entity = ? ORDER BY from_state, to_state"};
    Edges edges;
    Rows rows = world.database->query(kTaken, StateMachine<State>::entity());
    while (rows.next()) edges.emplace(rows.get<std::string>(0), rows.get<std::string>(1));
    return edges;
}

/// Every edge between two states that the table does not have is refused, kept and not applied.
template <DomainState State>
void expectRefused(PayWorld &world)
{
    const auto count = static_cast<int>(StateMachine<State>::names().size());
    for (int from = 0; from < count; ++from) {
        for (int to = 0; to < count; ++to) {
            const auto a = static_cast<State>(from), b = static_cast<State>(to);
            if (isLegal<State>(a, b)) continue;
            const std::int64_t refused = world.number("SELECT count(*) FROM refused_edges");
            const std::int64_t logged = world.number("SELECT count(*) FROM state_log");
            world.service->core().transactor().submit([&world, a, b](Tx &tx) {
                EXPECT_EQ(world.service->core().states().moved(tx, 4'711, a, b, {"test", "e", ""}).error().code,
                          ErrorCode::IllegalTransition);
                return success();
            });
            world.settle();
            EXPECT_EQ(world.number("SELECT count(*) FROM refused_edges"), refused + 1);
            EXPECT_EQ(world.number("SELECT count(*) FROM state_log"), logged);
        }
    }
}

/// One order brought to the point where a refund may be asked for.
OrderPlaced sold(PayWorld &world, std::int64_t id)
{
    const OrderPlaced order = world.order({id}, {{world.product(1), 3}});
    world.place(order);
    world.approve(order);
    world.complete(order);
    return order;
}

void refund(PayWorld &world, const OrderPlaced &order, std::int64_t refundId)
{
    world.fromShop(RefundRequested{
        order.orderId, order.orderNumber, {refundId}, {{order.items[0].orderItemId, 1, true}}, std::nullopt, "", "customer"});
    world.settle();
}

void failCancel(PayWorld &world, const OrderPlaced &order, bool isFinal)
{
    const auto asked = world.emitted<PaymentCancelRequested>().back();
    world.fromGateway(PgCancelFailed{order.orderId, order.orderNumber, asked.paymentId, asked.refundId, "PG", isFinal});
    world.settle();
}

} // namespace

TEST_F(PaymentTest, TheFlowsTakeEveryLegalEdge)
{
    world.furnish(1, 100);
    const OrderPlaced inParts = sold(world, 1); // → PARTIALLY_CANCELLED twice → CANCELLED; reservation RESTOCKED
    for (std::int64_t i = 0; i < 3; ++i) {
        refund(world, inParts, 80'000 + i);
        world.confirmCancel(inParts);
    }
    const OrderPlaced hanging = sold(world, 2); // refund UNKNOWN → DONE, UNKNOWN → REFUSED, PENDING → REFUSED, REQUESTED → REFUSED
    refund(world, hanging, 81'000);
    failCancel(world, hanging, false);
    world.confirmCancel(hanging);
    refund(world, hanging, 81'001);
    failCancel(world, hanging, false);
    failCancel(world, hanging, true);
    refund(world, hanging, 81'002);
    failCancel(world, hanging, true);
    world.fromShop(RefundRequested{{2}, hanging.orderNumber, {81'003}, {}, Money::won(999'999), "", "customer"});
    world.settle();
    const OrderPlaced undone = world.order({3}, {{world.product(1), 1}}); // APPROVED → CANCELLED before it was completed
    world.place(undone);
    world.approve(undone);
    world.cancel(undone);
    world.confirmCancel(undone);
    const OrderPlaced lost = world.order({4}, {{world.product(1), 1}}); // READY → FAILED, HELD → RELEASED
    world.place(lost);
    world.fromGateway(world.declined(lost));
    world.settle();

    EXPECT_EQ(takenEdges<PaymentState>(world), legalEdges<PaymentState>());
    EXPECT_EQ(takenEdges<ReservationState>(world), legalEdges<ReservationState>());
    EXPECT_EQ(takenEdges<RefundState>(world), legalEdges<RefundState>());
    EXPECT_EQ(takenEdges<SettlementLineState>(world), legalEdges<SettlementLineState>());
    EXPECT_EQ(world.number("SELECT count(*) FROM refused_edges"), 0);
}

TEST_F(PaymentTest, EveryOtherEdgeIsRefused)
{
    expectRefused<PaymentState>(world);
    expectRefused<ReservationState>(world);
    expectRefused<RefundState>(world);
    expectRefused<SettlementLineState>(world);
}

TEST_F(PaymentTest, GroupCommitOrNotTheRowsAreTheSame)
{
    const auto run = [](bool group) {
        PayWorld other({}, group);
        other.furnish(2, 5);
        other.charge(10'000);
        for (std::int64_t i = 1; i <= 8; ++i)
            other.fromShop(other.order({i}, {{other.product(1), 1}, {other.product(2), 1}}, 0, i == 2 ? 3'000 : 0));
        other.settle();
        return other.text("SELECT group_concat(entity || entity_id || to_state || event_id) FROM (SELECT * FROM state_log ORDER BY id)") +
               other.text("SELECT group_concat(event_id || payload) FROM (SELECT * FROM outbox ORDER BY id)");
    };
    EXPECT_EQ(run(true), run(false));
}

} // namespace hamster::test
