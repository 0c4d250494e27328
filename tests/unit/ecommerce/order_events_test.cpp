#include "model/messaging/events/payment_events.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

struct Fixture : ShopHarness {
    ProductId book = product(1000);
    CouponId coupon_ = coupon(fixedCoupon(100), customer);
    OrderId id = order(book, 1, R"(,"couponId":")" + coupon_.text() + "\"");

    std::string couponStatus() { return cell(db(), "SELECT status FROM user_coupons"); }
    std::string timeline()
    {
        return cell(db(), "SELECT group_concat(to_state) FROM (SELECT to_state FROM state_log WHERE entity = 'order' AND entity_id = " +
                              std::to_string(id.value) + " ORDER BY version)");
    }
    void unresolved() { arrive(PaymentUnresolved{id, orderNumber(id), PaymentId{id.value + 1}, time.now(), CaseId{1}}); }
    void confirmationFailed(const std::string &reason)
    {
        arrive(StockConfirmationFailed{id, orderNumber(id), PaymentId{id.value + 1}, reason});
    }
    void reservationFailed(const std::string &reason) { arrive(StockReservationFailed{id, orderNumber(id), reason, {{book, 1, 0}}}); }
    void released() { arrive(StockReleased{id, orderNumber(id), {{book, 1}}, "FAILED"}); }
    Answer cancel() { return post("/api/v1/orders/" + id.text() + "/cancel", R"({"reason":"changed my mind"})"); }
    std::string notice(const std::string &what = "title")
    {
        return cell(db(), "SELECT " + what + " FROM notifications ORDER BY id DESC LIMIT 1");
    }
};

TEST(OrderEvents, TheMainFlowCompletesTheOrder)
{
    Fixture shop;
    shop.reserved(shop.id);
    EXPECT_EQ(shop.status(shop.id), "PAYMENT_WAIT");
    EXPECT_EQ(shop.column(shop.id, "payment_state || '/' || reservation_state"), "READY/HELD");
    shop.paid(shop.id);
    EXPECT_EQ(shop.status(shop.id), "PAYMENT_COMPLETED");
    shop.confirmed(shop.id);
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.column(shop.id, "payment_state || '/' || reservation_state"), "APPROVED/CONFIRMED");
    EXPECT_EQ(shop.timeline(), "CREATED,PAYMENT_WAIT,PAYMENT_COMPLETED,ORDER_COMPLETED");
    for (const char *type : {"order.completed", "product.sales-recorded", "order.export-requested"})
        EXPECT_EQ(shop.outboxed(type), 1) << type;
    EXPECT_EQ(shop.notice(), "주문이 완료되었습니다");
    EXPECT_EQ(shop.notice("body"), "주문번호 " + shop.orderNumber(shop.id) + "의 결제가 완료되었습니다. 배송 준비 중입니다.");
    EXPECT_EQ(shop.notice("title_en"), "Your order is complete");
    EXPECT_EQ(shop.couponStatus(), "USED");
    EXPECT_EQ(shop.refusedEdges(), 0);
}

TEST(OrderEvents, ReservationFailures)
{
    for (const std::string reason : {"NOT_ENOUGH_STOCK", "UNKNOWN_PRODUCT", "INSUFFICIENT_BALANCE"}) {
        Fixture shop;
        shop.reservationFailed(reason);
        EXPECT_EQ(shop.status(shop.id), "FAILED");
        EXPECT_EQ(shop.column(shop.id, "status_reason"), reason);
        EXPECT_NE(shop.column(shop.id, "coalesce(status_message, '')"), "");
        EXPECT_EQ(shop.couponStatus(), "AVAILABLE");
        EXPECT_EQ(shop.notice(), "주문이 실패했습니다");
    }
}

TEST(OrderEvents, ADeclineFailsTheOrderAndGivesTheCouponBack)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.failed(shop.id, "LIMIT_EXCEEDED", "한도초과입니다. 다른 카드를 선택해주세요.", "DECLINED");
    shop.released();
    EXPECT_EQ(shop.status(shop.id), "FAILED");
    EXPECT_EQ(shop.column(shop.id, "status_reason"), "LIMIT_EXCEEDED");
    EXPECT_EQ(shop.column(shop.id, "status_message"), "한도초과입니다. 다른 카드를 선택해주세요.");
    EXPECT_EQ(shop.column(shop.id, "payment_state || '/' || reservation_state"), "FAILED/RELEASED");
    EXPECT_EQ(shop.couponStatus(), "AVAILABLE");
    EXPECT_EQ(shop.refusedEdges(), 0);
    EXPECT_EQ(shop.get("/api/v1/orders/" + shop.id.text(), {{"Accept-Language", "en"}}).text("statusMessage"),
              "The card's limit is exceeded. Please choose another card.");
}

TEST(OrderEvents, ThePgBeingAwayHasItsOwnSentence)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.failed(shop.id, "PAYMENT_003", "PG is down", "PG_UNAVAILABLE");
    EXPECT_EQ(shop.column(shop.id, "status_reason"), "PAYMENT_003");
    EXPECT_EQ(shop.column(shop.id, "status_message"), "현재 카드 결제가 불가능합니다. 잠시 후 다시 시도해주세요.");
    EXPECT_NE(shop.notice("body").find("현재 카드 결제가 불가능합니다."), std::string::npos);
}

TEST(OrderEvents, ACouponThatRanOutMeanwhileComesBackExpired)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.time.advance(25h);
    shop.failed(shop.id, "", "", "EXPIRED");
    EXPECT_EQ(shop.column(shop.id, "status_reason"), "EXPIRED");
    EXPECT_EQ(shop.couponStatus(), "EXPIRED");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM coupon_usages WHERE returned_at IS NOT NULL"), 1);
}

TEST(OrderEvents, AFailedStockConfirmationCancels)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.confirmationFailed("AMOUNT_MISMATCH");
    EXPECT_EQ(shop.status(shop.id), "CANCELLED");
    EXPECT_EQ(shop.column(shop.id, "payment_state"), "FAILED");
    EXPECT_EQ(shop.couponStatus(), "AVAILABLE");

    Fixture paid;
    paid.reserved(paid.id);
    paid.paid(paid.id);
    paid.confirmationFailed("RESERVATION_GONE");
    EXPECT_EQ(paid.status(paid.id), "CANCELLED");
}

TEST(OrderEvents, AnUndecidedPaymentNeedsAttentionUntilTheAnswerComes)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.unresolved();
    EXPECT_EQ(shop.status(shop.id), "NEEDS_ATTENTION");
    shop.unresolved(); // said again each hour
    shop.paid(shop.id);
    shop.confirmed(shop.id);
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.refusedEdges(), 0);

    Fixture declined;
    declined.reserved(declined.id);
    declined.unresolved();
    declined.failed(declined.id, "DECLINED", "", "DECLINED");
    EXPECT_EQ(declined.status(declined.id), "FAILED");

    Fixture mismatch;
    mismatch.reserved(mismatch.id);
    mismatch.unresolved();
    mismatch.confirmationFailed("SNAPSHOT_GONE");
    EXPECT_EQ(mismatch.status(mismatch.id), "CANCELLED");
}

TEST(OrderEvents, CancelBeforeAndAfterTheReservation)
{
    Fixture created;
    const Answer answer = created.cancel();
    EXPECT_EQ(answer.status, 202) << answer.body;
    EXPECT_EQ(answer.text("status"), "CANCELLED");
    EXPECT_EQ(created.couponStatus(), "AVAILABLE");
    EXPECT_EQ(created.outboxed("order.cancelled"), 1);
    EXPECT_EQ(created.column(created.id, "status_reason"), "CANCELLED_BY_CUSTOMER");

    Fixture waiting;
    waiting.reserved(waiting.id);
    waiting.shop->cancelOrder(waiting.id, "out of paper", "alice", [](const Outcome &done) { EXPECT_TRUE(done.ok()); });
    waiting.time.advance(20ms);
    EXPECT_EQ(waiting.status(waiting.id), "CANCELLED");
    EXPECT_EQ(cell(waiting.db(), "SELECT actor || '/' || reason FROM audit_log WHERE command = 'order.cancel'"), "alice/out of paper");
}

TEST(OrderEvents, CancelIsRefusedLater)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.paid(shop.id);
    EXPECT_EQ(shop.cancel().code(), "ORDER-409-003");
    shop.confirmed(shop.id);
    const Answer refused = shop.cancel();
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "ORDER-409-003");
    EXPECT_EQ(shop.outboxed("order.cancelled"), 0);

    Fixture twice;
    twice.cancel();
    EXPECT_EQ(twice.cancel().code(), "ORDER-409-003");
    EXPECT_EQ(twice.refusedEdges(), 0);
}

TEST(OrderEvents, ACancelledOrderAbsorbsWhatComesLater)
{
    Fixture shop;
    shop.cancel();
    shop.reserved(shop.id);
    EXPECT_EQ(shop.column(shop.id, "payment_state || '/' || reservation_state"), "READY/HELD");
    shop.unresolved();
    shop.paid(shop.id);
    EXPECT_EQ(shop.column(shop.id, "payment_state"), "APPROVED");
    shop.confirmed(shop.id);
    EXPECT_EQ(shop.column(shop.id, "reservation_state"), "CONFIRMED");
    shop.arrive(
        PaymentRefunded{shop.id, shop.orderNumber(shop.id), PaymentId{1}, RefundId{77}, Money::won(900), Money(), {}, Money(), true});
    EXPECT_EQ(shop.column(shop.id, "payment_state"), "CANCELLED");
    EXPECT_EQ(shop.column(shop.id, "refunded_amount"), "900");
    shop.confirmationFailed("RESERVATION_GONE");
    shop.reservationFailed("NOT_ENOUGH_STOCK");
    EXPECT_EQ(shop.timeline(), "CREATED,CANCELLED");
    EXPECT_EQ(shop.refusedEdges(), 0);
    EXPECT_EQ(shop.outboxed("order.completed"), 0);
    EXPECT_EQ(shop.couponStatus(), "AVAILABLE");
}

TEST(OrderEvents, AReleaseAfterALateCaptureFailsThePaymentView)
{
    Fixture shop;
    shop.reserved(shop.id);
    shop.cancel();
    shop.released(); // payment failed the payment in the same transaction and said nothing else
    EXPECT_EQ(shop.column(shop.id, "payment_state || '/' || reservation_state"), "FAILED/RELEASED");
}

TEST(OrderEvents, IllegalEdgesAreRefusedAndRecorded)
{
    Fixture shop;
    shop.paid(shop.id); // CREATED → PAYMENT_COMPLETED
    EXPECT_EQ(shop.refusedEdges(), 1);
    shop.confirmed(shop.id); // CREATED → ORDER_COMPLETED
    EXPECT_EQ(shop.refusedEdges(), 2);
    shop.unresolved(); // CREATED → NEEDS_ATTENTION
    EXPECT_EQ(shop.refusedEdges(), 3);
    EXPECT_EQ(shop.status(shop.id), "CREATED");
    // the read models tell what payment has said all the same
    EXPECT_EQ(shop.column(shop.id, "coalesce(payment_state, '-') || coalesce(reservation_state, '-')"), "APPROVEDCONFIRMED");
    shop.reserved(shop.id);
    shop.reserved(shop.id); // PAYMENT_WAIT → PAYMENT_WAIT
    EXPECT_EQ(shop.refusedEdges(), 4);
    shop.confirmed(shop.id); // PAYMENT_WAIT → ORDER_COMPLETED
    EXPECT_EQ(shop.refusedEdges(), 5);
    shop.paid(shop.id);
    shop.confirmed(shop.id);
    shop.failed(shop.id, "DECLINED", "", "DECLINED"); // ORDER_COMPLETED → FAILED
    EXPECT_EQ(shop.refusedEdges(), 6);
    shop.paid(shop.id);                          // ORDER_COMPLETED → PAYMENT_COMPLETED
    shop.confirmed(shop.id);                     // ORDER_COMPLETED → ORDER_COMPLETED
    shop.confirmationFailed("RESERVATION_GONE"); // ORDER_COMPLETED → CANCELLED
    EXPECT_EQ(shop.refusedEdges(), 9);
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.couponStatus(), "USED");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM cases"), 0);
}

TEST(OrderEvents, AnEventAboutAnUnknownOrderBecomesADeadLetter)
{
    Fixture shop;
    shop.arrive(PaymentCreated{OrderId{424242}, "ORD-20261120-AAAAAAAA", PaymentId{1}, Money::won(1)});
    shop.time.advance(10s);
    EXPECT_EQ(number(*shop.busDatabase, "SELECT count(*) FROM dead_letters"), 1);
}

TEST(OrderEvents, AnOrderWithoutAnyAnswerOpensACaseWhichTheAnswerCloses)
{
    Fixture shop;
    EXPECT_TRUE(shop.shop->hangingOrders().empty());
    shop.time.advance(11min);
    ASSERT_EQ(shop.shop->hangingOrders().size(), 1U);
    EXPECT_EQ(shop.shop->hangingOrders()[0].stage, "reserve");
    EXPECT_EQ(cell(shop.db(), "SELECT kind || '/' || status FROM cases"), "HANGING_ORDER/OPEN");
    shop.reserved(shop.id);
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM cases"), "RESOLVED");
    EXPECT_EQ(shop.shop->hangingOrders()[0].stage, "pay");
    shop.paid(shop.id);
    shop.confirmed(shop.id);
    EXPECT_TRUE(shop.shop->hangingOrders().empty());
}

TEST(OrderEvents, HangingOrdersAreFoundAgainAfterARestart)
{
    Fixture shop;
    shop.time.advance(5min);
    const OrderId second = shop.order(shop.book);
    shop.crash();
    shop.time.advance(6min);
    shop.restart();
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM cases"), 1);
    shop.time.advance(5min);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM cases WHERE subject = '" + second.text() + "'"), 1);
}

} // namespace
} // namespace hamster::test
