// Worlds that were built with an unsafe policy: what is told and held elsewhere is looked for there.

#include "audit_world.h"

namespace hamster::audit::test {

TEST_F(Mutation, A14WhereStockIsTakenAtTheApproval)
{
    world.run(*world.payment, "UPDATE state_log SET created_at = created_at + 5 WHERE entity = 'reservation' AND to_state = 'HELD'");
    EXPECT_TRUE(checkOne(world.databases(), "A14", {}).violated());
    world.run(*world.payment, "INSERT INTO unsafe_policies (key, value) VALUES ('stock', 'DEDUCT_ON_CALLBACK')");
    EXPECT_FALSE(checkOne(world.databases(), "A14", {}).violated());
}

} // namespace hamster::audit::test
