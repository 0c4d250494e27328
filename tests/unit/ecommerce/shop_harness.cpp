#include "tests/support/shop_harness.h"

#include "model/messaging/events/payment_events.h"

namespace hamster::test {

std::string cell(Database &database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        ADD_FAILURE() << sql << ": " << sqlite3_errmsg(database.handle());
        return {};
    }
    std::string text;
    if (sqlite3_step(statement) == SQLITE_ROW) text = sql::textAt(statement, 0);
    sqlite3_finalize(statement);
    return text;
}

std::int64_t number(Database &database, const std::string &sql)
{
    const std::string text = cell(database, sql);
    return text.empty() ? -1 : std::stoll(text);
}

JsonValue Answer::data() const
{
    const auto found = document.root().find("data");
    EXPECT_TRUE(found.has_value()) << body;
    return found.value_or(JsonValue());
}

namespace {
std::string errorField(const Answer &answer, std::string_view name)
{
    const auto error = answer.document.root().find("error");
    const auto field = error ? error->find(name) : std::nullopt;
    return std::string(field ? field->asString().value_or("") : "");
}

std::unique_ptr<Database> openInMemory(std::span<const Migration> migrations)
{
    auto opened = Database::open({.path = {}, .durability = Durability::Off}, migrations);
    if (!opened) ADD_FAILURE() << opened.error().detail;
    return opened ? std::move(opened).value() : nullptr;
}
} // namespace

std::string Answer::code() const { return errorField(*this, "code"); }
std::string Answer::message() const { return errorField(*this, "message"); }

std::string Answer::text(std::string_view field) const
{
    const auto found = data().find(field);
    return std::string(found ? found->asString().value_or("") : "");
}

std::int64_t Answer::integer(std::string_view field) const
{
    const auto found = data().find(field);
    return found ? found->asInteger().value_or(-1) : -1;
}

ShopHarness::ShopHarness(ecommerce::Settings set, Transactor::Options options)
    : settings(std::move(set))
    , transactor(options)
{
    database = openInMemory(ecommerce::migrations());
    busDatabase = openInMemory(busMigrations());
    bus = std::make_unique<EventBus>(*busDatabase, time, time, trace, 7, EventBus::Options{});
    restart();
    theVendor = vendor();
    customer = member();
}

ShopHarness::~ShopHarness() = default;

void ShopHarness::restart()
{
    shop.reset();
    shop = std::make_unique<ecommerce::EcommerceService>(ServicePorts{.clock = time,
                                                                      .scheduler = time,
                                                                      .network = network,
                                                                      .database = *database,
                                                                      .bus = *bus,
                                                                      .trace = trace,
                                                                      .seed = 7,
                                                                      .transactor = transactor},
                                                         settings);
    shop->start();
    EXPECT_TRUE(shop->serve({}).ok());
    time.advance(20ms);
}

std::shared_ptr<std::optional<HttpResponse>> ShopHarness::begin(const std::string &method, const std::string &pathAndQuery,
                                                                const std::string &body, std::vector<HttpHeader> headers)
{
    HttpRequest request;
    request.method = method;
    const std::size_t mark = pathAndQuery.find('?');
    request.path = pathAndQuery.substr(0, mark);
    if (mark != std::string::npos) request.query = pathAndQuery.substr(mark + 1);
    request.body = body;
    for (HttpHeader &header : headers) request.headers.add(std::move(header.name), std::move(header.value));
    auto response = std::make_shared<std::optional<HttpResponse>>();
    network.handler(std::move(request), [response](HttpResponse answer) {
        EXPECT_FALSE(response->has_value()) << "answered twice";
        *response = std::move(answer);
    });
    return response;
}

Answer ShopHarness::call(const std::string &method, const std::string &pathAndQuery, const std::string &body, std::vector<HttpHeader> extra)
{
    bool named = false;
    for (const HttpHeader &header : extra) named |= header.name == "X-USER-ID";
    if (!named) extra.push_back({"X-USER-ID", customer.text()});
    const auto response = begin(method, pathAndQuery, body, std::move(extra));
    time.advance(50ms);
    if (!response->has_value()) {
        ADD_FAILURE() << method << " " << pathAndQuery << " was not answered";
        return {};
    }
    Answer answer{(*response)->status, (*response)->body, {}};
    auto parsed = JsonDocument::parse(answer.body);
    EXPECT_TRUE(parsed.ok()) << answer.body;
    if (parsed) answer.document = std::move(parsed).value();
    return answer;
}

void ShopHarness::arriveRaw(const std::string &type, const std::string &key, const std::string &data, const std::string &eventId)
{
    CloudEvent event{
        eventId.empty() ? "event-" + std::to_string(++m_events) : eventId, "/hamster/payment", type, key, time.now(), key, key, "", data};
    if (eventId == "none") event.id.clear();
    bus->append({{"payment-events", key, type, key, event.id, event.toJson(), Party::Payment}}, {});
    time.advance(100ms);
}

VendorId ShopHarness::vendor(const std::string &name)
{
    VendorId id;
    ecommerce::NewVendor vendor{name, "123-45-" + std::to_string(10000 + ++m_things), "KB 123"};
    shop->registerVendor(vendor, Actor{"test", Role::Admin}, [&id](const Result<VendorId> &made) { id = *made; });
    time.advance(20ms);
    return id;
}

MemberId ShopHarness::member(const std::string &name)
{
    MemberId id;
    shop->registerMember(name, Actor{"test", Role::Admin}, [&id](const Result<MemberId> &made) { id = *made; });
    time.advance(20ms);
    return id;
}

ProductId ShopHarness::product(std::int64_t price, const std::string &category, VendorId of)
{
    ProductId id;
    const std::string name = "P" + std::to_string(++m_things);
    shop->registerProduct({of ? of : theVendor, "SKU-" + name, name, category, price, 100}, Actor{"test", Role::Admin},
                          [&id](const Result<ProductId> &made) { id = *made; });
    time.advance(20ms);
    arrive(StockSynchronized{id, 100, false, 1});
    return id;
}

void ShopHarness::setPoints(MemberId of, std::int64_t points) { arrive(PointsSynchronized{of, Money::won(points), ++m_sequence}); }

ecommerce::NewCouponPolicy ShopHarness::fixedCoupon(std::int64_t won)
{
    ecommerce::NewCouponPolicy policy{"WELCOME" + std::to_string(++m_things), "Welcome", {}, "PLATFORM"};
    policy.terms.value = won;
    policy.terms.validFrom = time.now() - 24h;
    policy.terms.validUntil = time.now() + 24h;
    return policy;
}

CouponId ShopHarness::coupon(const ecommerce::NewCouponPolicy &policy, MemberId of)
{
    shop->createCouponPolicy(policy, Actor{"test", Role::Admin},
                             [](const Result<CouponPolicyId> &made) { EXPECT_TRUE(made.ok()) << made.error().detail; });
    CouponId id;
    shop->claimCoupon(of, policy.code, [&id](const Result<CouponId> &made) {
        EXPECT_TRUE(made.ok());
        if (made) id = *made;
    });
    time.advance(20ms);
    return id;
}

OrderId ShopHarness::order(ProductId item, std::int64_t quantity, const std::string &more)
{
    const Answer answer = post("/api/v1/orders", R"({"items":[{"productId":")" + item.text() + R"(","quantity":)" +
                                                     std::to_string(quantity) + R"(}],"paymentMethod":"CARD")" + more + "}");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return answer.status == 201 ? OrderId::parse(answer.text("orderId")).value_or(OrderId()) : OrderId();
}

void ShopHarness::reserved(OrderId id)
{
    const std::string order = orderNumber(id);
    arrive(PaymentCreated{id, order, PaymentId{id.value + 1}, Money::won(1)});
    arrive(StockReserved{
        id, order, PaymentId{id.value + 1}, theVendor, "BROKERED", customer, {}, Money::won(1), "CARD", "tok_any", time.now() + 15min});
}

void ShopHarness::paid(OrderId id)
{
    arrive(PaymentCompleted{id, orderNumber(id), PaymentId{id.value + 1}, Money::won(1), "CARD", std::nullopt, std::nullopt, customer,
                            time.now()});
}

void ShopHarness::confirmed(OrderId id) { arrive(StockConfirmed{id, orderNumber(id), PaymentId{id.value + 1}, {}, time.now()}); }

void ShopHarness::failed(OrderId id, const std::string &code, const std::string &message, const std::string &reason)
{
    arrive(PaymentFailed{id, orderNumber(id), PaymentId{id.value + 1}, code, message, reason});
}

} // namespace hamster::test
