#pragma once
// ShopHarness: the ecommerce service on databases in memory, a virtual clock, the real bus, and a network that a test holds in its hand.

#include "model/core/trace.h"
#include "model/ecommerce/schema.h"
#include "model/ecommerce/service.h"
#include "model/messaging/events/shop_events.h"
#include "tests/support/shop_time.h"

#include <gtest/gtest.h>

namespace hamster::test {

/// What a test looks at in a row.
std::string cell(Database &database, const std::string &sql);
std::int64_t number(Database &database, const std::string &sql);

class ShopNetwork final : public Network {
public:
    struct Sent {
        HttpRequest request;
        std::function<void(HttpOutcome)> done;
    };
    SendId send(HttpRequest request, SendOptions, std::function<void(HttpOutcome)> done) override
    {
        sent.push_back({std::move(request), std::move(done)});
        return sent.size();
    }
    void abandon(SendId) override {}
    Result<std::uint16_t> serve(ServerOptions, HttpHandler served) override
    {
        handler = std::move(served);
        return std::uint16_t{8080};
    }
    void close(Party) override { handler = {}; }

    std::vector<Sent> sent;
    HttpHandler handler;
};

class NoTrace final : public TraceSink {
public:
    void record(TraceRecord) override {}
};

/// An answer of the API, parsed.
struct Answer {
    int status = 0;
    std::string body;
    JsonDocument document;

    JsonValue data() const;
    std::string code() const; ///< of an error
    std::string message() const;
    std::string text(std::string_view field) const; ///< of data
    std::int64_t integer(std::string_view field) const;
};

class ShopHarness {
public:
    explicit ShopHarness(ecommerce::Settings settings = {}, Transactor::Options transactor = {});
    ~ShopHarness();

    /// The service dies and comes back on the same database.
    void restart();
    void crash() { shop.reset(); }

    /// Sends a request to the API; `sent` is true once it is answered.
    std::shared_ptr<std::optional<HttpResponse>> begin(const std::string &method, const std::string &pathAndQuery, const std::string &body,
                                                       std::vector<HttpHeader> headers);
    Answer call(const std::string &method, const std::string &pathAndQuery, const std::string &body = {},
                std::vector<HttpHeader> extra = {});
    Answer post(const std::string &path, const std::string &body, std::vector<HttpHeader> extra = {})
    {
        return call("POST", path, body, std::move(extra));
    }
    Answer get(const std::string &path, std::vector<HttpHeader> extra = {}) { return call("GET", path, {}, std::move(extra)); }

    /// An event of payment arrives over the bus. `eventId` empty: a new one each time.
    template <class E>
    void arrive(E event, const std::string &eventId = {})
    {
        const std::string key = event.key();
        arriveRaw(std::string(E::kType), key, writeData(std::move(event)), eventId);
    }
    void arriveRaw(const std::string &type, const std::string &key, const std::string &data, const std::string &eventId);

    // A vendor with products, and a member.
    VendorId vendor(const std::string &name = "Hamster Books");
    MemberId member(const std::string &name = "Kim");
    /// A product that payment knows, so that it can be ordered.
    ProductId product(std::int64_t price, const std::string &category = "book", VendorId of = {});
    void setPoints(MemberId member, std::int64_t points);
    CouponId coupon(const ecommerce::NewCouponPolicy &policy, MemberId member);
    ecommerce::NewCouponPolicy fixedCoupon(std::int64_t won);

    /// Places an order of `quantity` of `item` and gives its id.
    OrderId order(ProductId item, std::int64_t quantity = 1, const std::string &more = {});
    std::string orderNumber(OrderId id)
    {
        return cell(db(), "SELECT order_number FROM orders WHERE public_id = " + std::to_string(id.value));
    }
    std::string status(OrderId id) { return cell(db(), "SELECT status FROM orders WHERE public_id = " + std::to_string(id.value)); }
    std::string column(OrderId id, const std::string &name)
    {
        return cell(db(), "SELECT " + name + " FROM orders WHERE public_id = " + std::to_string(id.value));
    }
    std::int64_t refusedEdges() { return number(db(), "SELECT count(*) FROM refused_edges"); }
    std::int64_t outboxed(const std::string &type) { return number(db(), "SELECT count(*) FROM outbox WHERE event_type = '" + type + "'"); }

    // Payment's answers about an order, in the words of the spec.
    void reserved(OrderId id);
    void paid(OrderId id);
    void confirmed(OrderId id);
    void failed(OrderId id, const std::string &code, const std::string &message, const std::string &reason);
    void complete(OrderId id)
    {
        reserved(id);
        paid(id);
        confirmed(id);
    }

    Database &db() { return *database; }

    ShopTime time;
    ShopNetwork network;
    NoTrace trace;
    std::unique_ptr<Database> database;
    std::unique_ptr<Database> busDatabase;
    std::unique_ptr<EventBus> bus;
    ecommerce::Settings settings;
    Transactor::Options transactor;
    std::unique_ptr<ecommerce::EcommerceService> shop;
    VendorId theVendor;
    MemberId customer;

private:
    int m_events = 0;
    int m_things = 0;
    std::int64_t m_sequence = 0;
};

} // namespace hamster::test
