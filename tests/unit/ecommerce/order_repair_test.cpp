// An order that needs attention is put right by a person, never beyond what payment has said; roles are checked.
#include "model/messaging/case_commands.h"
#include "model/messaging/events/payment_events.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

ecommerce::Settings failing(std::int64_t tries)
{
    ecommerce::Settings settings;
    settings.confirmation = [tries](const ecommerce::ConfirmationRequest &request) {
        return request.attempt <= tries ? Outcome(ErrorCode::Unavailable, "no answer") : success();
    };
    return settings;
}

struct Attended : ShopHarness {
    ProductId book = product(1000);
    CouponId theCoupon = coupon(fixedCoupon(400), customer);
    OrderId id = order(book, 1, R"(,"couponId":")" + theCoupon.text() + "\"");
    explicit Attended(std::int64_t failures = 100)
        : ShopHarness(failing(failures))
    {}
    /// Paid and confirmed, but its own confirmation failed four times.
    void unconfirmed()
    {
        complete(id);
        time.advance(2min);
        ASSERT_EQ(status(id), "NEEDS_ATTENTION");
    }
    void unresolved()
    {
        reserved(id);
        arrive(PaymentUnresolved{id, orderNumber(id), PaymentId{id.value + 1}, time.now(), CaseId{5}});
        ASSERT_EQ(status(id), "NEEDS_ATTENTION");
    }
    std::string repair(OrderState to, Actor by = {"kim", Role::Cs}, const std::string &reason = "called the customer")
    {
        std::string answer = "none";
        shop->repairOrder(id, {to, reason}, by,
                          [&answer](const Outcome &done) { answer = done ? "ok" : std::string(toString(done.error().code)); });
        time.advance(10ms);
        return answer;
    }
    std::string openCases() { return cell(db(), "SELECT coalesce(group_concat(kind), '') FROM cases WHERE status <> 'RESOLVED'"); }
};

TEST(OrderRepair, CompletesWhatPaymentHasConfirmed)
{
    Attended shop;
    shop.unconfirmed();
    EXPECT_EQ(shop.openCases(), "CONFIRMATION_FAILED");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM outbox WHERE event_type = 'order.confirmation-failed'"), 4);
    EXPECT_EQ(shop.repair(OrderState::OrderCompleted), "ok");
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.outboxed("order.repaired"), 1);
    EXPECT_EQ(shop.outboxed("order.completed"), 1);
    EXPECT_EQ(shop.outboxed("order.export-requested"), 1);
    EXPECT_EQ(shop.openCases(), "");
    EXPECT_EQ(cell(shop.db(), "SELECT actor || reason || detail FROM audit_log WHERE command = 'order.repair'"),
              "CS:kimcalled the customerORDER_COMPLETED");
    EXPECT_EQ(shop.repair(OrderState::OrderCompleted), "conflict"); // once
    EXPECT_EQ(shop.outboxed("order.repaired"), 1);
}

TEST(OrderRepair, TriesTheConfirmationAgain)
{
    Attended shop(4);
    shop.unconfirmed();
    shop.shop.reset();
    shop.settings.confirmation = {};
    shop.restart();
    EXPECT_EQ(shop.repair(OrderState::PaymentCompleted), "ok");
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
}

TEST(OrderRepair, CancelsAndLetsTheMoneyGoBack)
{
    Attended shop;
    shop.unconfirmed();
    EXPECT_EQ(shop.repair(OrderState::Failed), "conflict"); // it was paid
    EXPECT_EQ(shop.repair(OrderState::Cancelled), "ok");
    EXPECT_EQ(shop.status(shop.id), "CANCELLED");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM user_coupons"), "AVAILABLE");
    EXPECT_EQ(shop.outboxed("order.cancelled"), 0);
    EXPECT_EQ(shop.outboxed("order.repaired"), 1);
}

TEST(OrderRepair, BelievesNothingThatPaymentHasNotSaid)
{
    Attended shop;
    shop.unresolved();
    EXPECT_EQ(shop.repair(OrderState::PaymentCompleted), "conflict");
    EXPECT_EQ(shop.repair(OrderState::OrderCompleted), "conflict");
    EXPECT_EQ(shop.repair(OrderState::Refunded), "invalid-argument");
    EXPECT_EQ(shop.repair(OrderState::Failed, {"kim", Role::Cs}, " "), "invalid-argument");
    EXPECT_EQ(shop.repair(OrderState::Failed, {"kim", Role::VendorStaff}), "denied");
    EXPECT_EQ(shop.outboxed("order.repaired"), 0);
    EXPECT_EQ(shop.repair(OrderState::Failed), "ok");
    EXPECT_EQ(shop.status(shop.id), "FAILED");
}

TEST(OrderRepair, IsForOrdersThatNeedAttention)
{
    Attended shop(0);
    EXPECT_EQ(shop.repair(OrderState::Cancelled), "conflict");
    shop.complete(shop.id);
    EXPECT_EQ(shop.repair(OrderState::Cancelled), "conflict");
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
}

TEST(Roles, EveryCommandIsChecked)
{
    ShopHarness shop;
    const auto denied = [](const auto &result) { EXPECT_EQ(result.error().code, ErrorCode::Denied); };
    const ProductId book = shop.product(1000);
    shop.shop->registerVendor({"V", "9", "b"}, {"kim", Role::VendorStaff}, denied);
    shop.shop->changeVendor(shop.theVendor, {.feeBp = 0, .reason = "r"}, {"kim", Role::VendorStaff}, denied);
    shop.shop->issueCoupon(shop.customer, "X", "r", {"kim", Role::Finance}, denied);
    shop.shop->stopCoupon(CouponPolicyId{1}, "r", {"kim", Role::Cs}, denied);
    shop.shop->registerMember("Lee", {"kim", Role::Finance}, denied);
    shop.shop->registerProduct({shop.theVendor, "S", "N", "c", 1, 1}, {"kim", Role::Cs}, denied);
    shop.shop->changeProduct(book, {"x"}, {"kim", Role::Finance}, denied);
    shop.shop->requestStockAdjustment({book, ecommerce::AdjustmentMode::Delta, 1, "r"}, {"kim", Role::Cs}, denied);
    shop.shop->createCouponPolicy(shop.fixedCoupon(100), {"kim", Role::Finance}, denied);
    shop.shop->chargePoints({shop.customer, 1000, "r"}, {"kim", Role::VendorStaff}, denied);
    shop.shop->cancelOrder(OrderId{1}, "r", {"kim", Role::Finance}, denied);
    shop.time.advance(10ms);
    EXPECT_EQ(shop.outboxed("points.charge-requested"), 0);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM vendors"), 1);
}

struct Desk : ShopHarness {
    std::string answer;
    Done done()
    {
        return [this](const Outcome &outcome) { answer = outcome ? "ok" : std::string(toString(outcome.error().code)); };
    }
    std::string after()
    {
        time.advance(10ms);
        return std::exchange(answer, "none");
    }
};

TEST(Cases, AreRaisedTakenAndResolvedOnce)
{
    Desk desk;
    ServiceCore &core = desk.shop->core();
    const Actor cs{"kim", Role::Cs};
    CaseId id;
    raiseCase(core, "ORD-1", "the customer calls every day", {"lee"}, [&id](const Result<CaseId> &made) { id = *made; });
    desk.after();
    EXPECT_EQ(cell(desk.db(), "SELECT kind || status || subject FROM cases"), "RAISEDOPENORD-1");
    takeCase(core, id, {"lee", Role::VendorStaff}, desk.done());
    EXPECT_EQ(desk.after(), "denied");
    takeCase(core, id, cs, desk.done());
    EXPECT_EQ(desk.after(), "ok");
    EXPECT_EQ(cell(desk.db(), "SELECT status || taken_by FROM cases"), "IN_PROGRESSCS:kim");
    takeCase(core, id, cs, desk.done());
    EXPECT_EQ(desk.after(), "conflict");
    resolveCase(core, id, "", cs, desk.done());
    EXPECT_EQ(desk.after(), "invalid-argument");
    resolveCase(core, id, "called back", cs, desk.done());
    EXPECT_EQ(desk.after(), "ok");
    resolveCase(core, id, "called back", cs, desk.done());
    EXPECT_EQ(desk.after(), "conflict");
    EXPECT_EQ(cell(desk.db(), "SELECT group_concat(command) FROM (SELECT command FROM audit_log WHERE command LIKE 'case.%' ORDER BY id)"),
              "case.raise,case.take,case.resolve");
    CaseId again;
    raiseCase(core, "ORD-1", "the customer calls every day", {"lee"}, [&again](const Result<CaseId> &made) { again = *made; });
    desk.after();
    EXPECT_NE(again, id); // a resolved case does not hide a new one
    EXPECT_EQ(number(desk.db(), "SELECT count(*) FROM cases WHERE status = 'OPEN'"), 1);
}

} // namespace
} // namespace hamster::test
