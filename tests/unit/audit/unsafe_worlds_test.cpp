// Worlds that were built with an unsafe policy: what is told and held elsewhere is looked for there.

#include "audit_world.h"

namespace hamster::audit::test {

TEST_F(Mutation, A21ApprovedAtTheGatewayWithoutItsStock)
{
    world.run(*world.payment,
              "INSERT INTO payments (public_id, order_public_id, order_number, member_public_id, vendor_public_id, amount, points_used, "
              "coupon_discount, method, status, expires_at, created_at, updated_at) VALUES (777, 299, 'ORD-20260921-OTHER000', 102, 101, "
              "500, 0, 0, 'CARD', 'READY', 9, 1, 1)");
    EXPECT_FALSE(checkOne(world.databases(), "A21", {}).violated());
    world.run(*world.gateway,
              "PRAGMA foreign_keys = OFF; INSERT INTO payments (public_id, process_public_id, order_public_id, order_number, amount, method, "
              "status, pg_transaction, approved_at, created_at) VALUES (777, 778, 299, 'ORD-20260921-OTHER000', 500, 'CARD', 'APPROVED', "
              "'20260921:TR:ffffff', 2, 2)");
    const CheckResult result = checkOne(world.databases(), "A21", {});
    ASSERT_EQ(result.rows, 1);
    EXPECT_EQ(result.examples[0].evidence, "payment " + toBase62(777) + " is APPROVED at the gateway, its stock is not confirmed");
}

TEST_F(Mutation, A14WhereStockIsTakenAtTheApproval)
{
    world.run(*world.payment, "UPDATE state_log SET created_at = created_at + 5 WHERE entity = 'reservation' AND to_state = 'HELD'");
    EXPECT_TRUE(checkOne(world.databases(), "A14", {}).violated());
    world.run(*world.payment, "INSERT INTO unsafe_policies (key, value) VALUES ('stock', 'DEDUCT_ON_CALLBACK')");
    EXPECT_FALSE(checkOne(world.databases(), "A14", {}).violated());
}

} // namespace hamster::audit::test
