// The order's own confirmation and the export of completed orders.
#include "model/core/text.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

ecommerce::Settings failing(std::int64_t times)
{
    ecommerce::Settings settings;
    settings.confirmation = [times](const ecommerce::ConfirmationRequest &request) -> Outcome {
        if (request.attempt <= times) return {ErrorCode::Unavailable, "warehouse is away"};
        return success();
    };
    return settings;
}

struct Paid : ShopHarness {
    explicit Paid(ecommerce::Settings set = {})
        : ShopHarness(std::move(set))
    {
        complete(id);
    }
    OrderId id = order(product(1000));
};

TEST(Confirmation, IsTriedAgainAfterOneFiveAndThirtySeconds)
{
    Paid shop(failing(3));
    EXPECT_EQ(shop.status(shop.id), "PAYMENT_COMPLETED");
    EXPECT_EQ(shop.outboxed("order.confirmation-failed"), 1);
    shop.time.advance(1s);
    EXPECT_EQ(shop.outboxed("order.confirmation-failed"), 2);
    shop.time.advance(5s);
    EXPECT_EQ(shop.outboxed("order.confirmation-failed"), 3);
    shop.time.advance(29s);
    EXPECT_EQ(shop.status(shop.id), "PAYMENT_COMPLETED");
    shop.time.advance(1s);
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.column(shop.id, "confirmation_attempts"), "4");
    EXPECT_EQ(shop.outboxed("order.completed"), 1);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM cases"), 0);
}

TEST(Confirmation, NeedsAttentionAfterFourFailures)
{
    Paid shop(failing(99));
    shop.time.advance(10min);
    EXPECT_EQ(shop.status(shop.id), "NEEDS_ATTENTION");
    EXPECT_EQ(shop.outboxed("order.confirmation-failed"), 4);
    EXPECT_EQ(shop.outboxed("order.completed"), 0);
    EXPECT_EQ(cell(shop.db(), "SELECT kind || '/' || subject || '/' || detail FROM cases"),
              "CONFIRMATION_FAILED/" + shop.id.text() + "/warehouse is away");
}

TEST(Confirmation, ADueTrySurvivesACrash)
{
    Paid shop(failing(1));
    shop.crash();
    shop.time.advance(1min);
    EXPECT_EQ(shop.status(shop.id), "PAYMENT_COMPLETED");
    shop.restart();
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(shop.outboxed("order.completed"), 1);
}

HttpOutcome status(int code) { return HttpResponse::json(code, "{}"); }

void answerLast(ShopHarness &shop, HttpOutcome outcome)
{
    ASSERT_FALSE(shop.network.sent.empty());
    auto done = std::move(shop.network.sent.back().done);
    done(std::move(outcome));
    shop.time.advance(10ms);
}

std::string exportCell(ShopHarness &shop, const std::string &what) { return cell(shop.db(), "SELECT " + what + " FROM order_exports"); }

TEST(Export, SendsTheWholeOrderOnce)
{
    ecommerce::Settings settings;
    settings.dataPlatformUrl = "http://127.0.0.1:9999";
    Paid shop(settings);
    ASSERT_EQ(shop.network.sent.size(), 1U);
    const HttpRequest &request = shop.network.sent[0].request;
    EXPECT_EQ(request.method + " " + request.url, "POST http://127.0.0.1:9999/orders");
    EXPECT_EQ(request.from, Party::Ecommerce);
    EXPECT_EQ(request.to, Party::DataPlatform);
    EXPECT_EQ(request.correlationId, shop.id.text());
    const auto document = JsonDocument::parse(request.body);
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->root().find("orderNumber")->asString(), shop.orderNumber(shop.id));
    EXPECT_EQ(document->root().find("items")->items().size(), 1U);
    answerLast(shop, status(201));
    EXPECT_EQ(exportCell(shop, "status || attempts || http_status"), "SENT1201");
    shop.time.advance(1h);
    EXPECT_EQ(shop.network.sent.size(), 1U);
}

/// All four tries of the export fail.
void refuseExport(ShopHarness &shop)
{
    for (const Duration wait : {1s, 5s, 30s}) {
        answerLast(shop, status(503));
        shop.time.advance(wait);
    }
    answerLast(shop, status(503));
    shop.time.advance(1s);
}

std::string letters(ShopHarness &shop)
{
    return cell(*shop.busDatabase, "SELECT group_concat(status, ' ') FROM (SELECT status FROM dead_letters ORDER BY id)");
}

Outcome redrive(ShopHarness &shop, std::int64_t nth)
{
    Outcome said{ErrorCode::Unavailable, "no answer"};
    const std::int64_t id =
        number(*shop.busDatabase, "SELECT public_id FROM dead_letters ORDER BY id LIMIT 1 OFFSET " + std::to_string(nth));
    shop.shop->core().consumer().redrive({id, "the platform is back", "kim"}, false, [&said](const Outcome &outcome) { said = outcome; });
    shop.time.advance(10ms);
    return said;
}

TEST(Export, GivenUpItIsADeadLetterThatSendsItAgain)
{
    Paid shop;
    refuseExport(shop);
    EXPECT_EQ(exportCell(shop, "status || attempts"), "FAILED4");
    EXPECT_EQ(letters(shop), "PENDING");
    EXPECT_EQ(cell(shop.db(), "SELECT kind || ' ' || subject || ' ' || status FROM cases"), "EXPORT " + shop.id.text() + " OPEN");
    ASSERT_TRUE(redrive(shop, 0).ok());
    ASSERT_EQ(shop.network.sent.size(), 5U);
    EXPECT_EQ(shop.network.sent[4].request.body, shop.network.sent[0].request.body);
    EXPECT_EQ(letters(shop), "RESOLVED");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM cases"), "RESOLVED");
    answerLast(shop, status(201));
    EXPECT_EQ(exportCell(shop, "status || attempts"), "SENT1");
}

TEST(Export, RedrivenInVainItIsAnotherDeadLetter)
{
    Paid shop;
    refuseExport(shop);
    ASSERT_TRUE(redrive(shop, 0).ok());
    refuseExport(shop);
    EXPECT_EQ(shop.network.sent.size(), 8U);
    EXPECT_EQ(letters(shop), "RESOLVED PENDING");
    EXPECT_FALSE(redrive(shop, 0).ok());
    EXPECT_EQ(shop.network.sent.size(), 8U) << "the first one is done with";
    ASSERT_TRUE(redrive(shop, 1).ok());
    answerLast(shop, status(201));
    EXPECT_EQ(exportCell(shop, "status"), "SENT");
    EXPECT_EQ(letters(shop), "RESOLVED RESOLVED");
}

TEST(Export, ItsDeadLetterKeepsBackNothingOfTheOrder)
{
    Paid shop;
    refuseExport(shop);
    ASSERT_EQ(letters(shop), "PENDING");
    const auto handled = number(shop.db(), "SELECT count(*) FROM processed_events");
    shop.reserved(shop.id); // any later event of the order: handled, and absorbed
    shop.time.advance(1s);
    EXPECT_GT(number(shop.db(), "SELECT count(*) FROM processed_events"), handled);
    EXPECT_EQ(number(*shop.busDatabase, "SELECT count(*) FROM waiting"), 0);
}

TEST(Export, IsTriedFourTimesThenGivenUpWithACase)
{
    Paid shop;
    answerLast(shop, status(500));
    EXPECT_EQ(exportCell(shop, "status"), "PENDING");
    shop.time.advance(1s);
    ASSERT_EQ(shop.network.sent.size(), 2U);
    answerLast(shop, NetworkFailure{NetworkError::ConnectionRefused, false, ""});
    shop.time.advance(5s);
    ASSERT_EQ(shop.network.sent.size(), 3U);
    answerLast(shop, NetworkFailure{NetworkError::AnswerTimeout, true, ""});
    shop.time.advance(30s);
    ASSERT_EQ(shop.network.sent.size(), 4U);
    answerLast(shop, status(302));
    EXPECT_EQ(exportCell(shop, "status || attempts"), "FAILED4");
    shop.time.advance(1s);
    const std::string detail = cell(shop.db(), "SELECT kind || ' ' || detail FROM cases");
    EXPECT_TRUE(detail.starts_with("EXPORT ecommerce-events/")) << detail;
    EXPECT_TRUE(detail.ends_with(": the data platform did not take the order: HTTP 302")) << detail;
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    shop.time.advance(1h);
    EXPECT_EQ(shop.network.sent.size(), 4U);
}

TEST(Export, ATryWithoutOutcomeIsTriedAgainAfterACrash)
{
    Paid shop;
    shop.crash();
    shop.time.advance(1min);
    shop.restart();
    ASSERT_EQ(shop.network.sent.size(), 2U);
    answerLast(shop, status(200));
    EXPECT_EQ(exportCell(shop, "status || attempts"), "SENT2");
}

} // namespace
} // namespace hamster::test
