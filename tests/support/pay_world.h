#pragma once
// PayWorld: the payment service alone on an in-memory database and bus; a test plays ecommerce and the gateway. Header-only.

#include "model/messaging/events/gateway_events.h"
#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"
#include "model/payment/schema.h"
#include "model/payment/service.h"
#include "tests/support/pay_time.h"

#include <gtest/gtest.h>

namespace hamster::test {

class NoNetwork final : public Network {
public:
    SendId send(HttpRequest, SendOptions, std::function<void(HttpOutcome)>) override { panic("payment has no HTTP", __FILE__, __LINE__); }
    void abandon(SendId) override {}
    Result<std::uint16_t> serve(ServerOptions, HttpHandler) override { panic("payment has no HTTP", __FILE__, __LINE__); }
    void close(Party) override {}
};

class CountingTrace final : public TraceSink {
public:
    void record(TraceRecord record) override { ++counts[record.kind]; }
    std::map<TraceKind, int> counts;
};

/// What a test orders of one product.
struct Want {
    ProductId product;
    std::int64_t quantity = 1;
    std::int64_t unitPrice = 10'000;
};

class PayWorld {
public:
    static constexpr std::int64_t kProductBase = 1'000;
    const VendorId vendor{501};
    const MemberId member{601};

    explicit PayWorld(payment::Settings settings = {}, bool groupCommit = true, Policies policies = {})
        : m_settings(settings)
        , m_policies(policies)
        , m_groupCommit(groupCommit)
    {
        database = Database::open({}, payment::migrationsFor(policies)).value();
        m_busDatabase = Database::open({}, busMigrations()).value();
        bus = std::make_unique<EventBus>(*m_busDatabase, time, time, trace, 7, EventBus::Options{});
        start();
    }

    void start()
    {
        ServicePorts ports{time, time, network, *database, *bus, trace, 7};
        ports.transactor.group = m_groupCommit;
        ports.policies = m_policies;
        service = std::make_unique<payment::PaymentService>(ports, m_settings);
        service->start();
    }
    void crash() { service.reset(); }

    template <class E>
    void fromShop(const E &event, std::string eventId = {})
    {
        publish("ecommerce", Party::Ecommerce, event, std::move(eventId));
    }
    template <class E>
    void fromGateway(const E &event, std::string eventId = {})
    {
        publish("cash-gateway", Party::Gateway, event, std::move(eventId));
    }
    /// Lets everything happen that is due within two seconds.
    void settle() { time.runUntil(time.now() + 2s); }

    /// All events of a type that payment emitted, in order.
    template <class E>
    std::vector<E> emitted()
    {
        static const Sql kPayloads{"SELECT payload FROM outbox WHERE event_type = ? ORDER BY id"};
        std::vector<E> result;
        Rows rows = database->query(kPayloads, E::kType);
        while (rows.next()) {
            auto parsed = parseCloudEvent(rows.text(0));
            result.push_back(readData<E>(parsed.value().data).value());
        }
        return result;
    }
    /// Types of what was emitted about an order, in order.
    std::vector<std::string> typesAbout(OrderId order)
    {
        static const Sql kTypes{"SELECT event_type FROM outbox WHERE partition_key = ? ORDER BY id"};
        const std::string key = order.text();
        std::vector<std::string> result;
        Rows rows = database->query(kTypes, key);
        while (rows.next()) result.push_back(rows.get<std::string>(0));
        return result;
    }

    std::int64_t number(const std::string &sql) { return column<std::int64_t>(sql); }
    std::string text(const std::string &sql) { return column<std::string>(sql); }
    std::int64_t stockOf(ProductId product)
    {
        return number("SELECT stock FROM products WHERE public_id = " + std::to_string(product.value));
    }
    std::int64_t balance() { return number("SELECT balance FROM accounts WHERE member_public_id = " + std::to_string(member.value)); }
    std::string statusOf(const std::string &table, OrderId order)
    {
        return text("SELECT coalesce(group_concat(status), '') FROM (SELECT status FROM " + table +
                    " WHERE order_public_id = " + std::to_string(order.value) + " ORDER BY id)");
    }

    /// Vendor, member and `products` products (ids kProductBase + 1, …) with `stock` each.
    void furnish(int products = 2, std::int64_t stock = 10, const std::string &route = "BROKERED", std::int64_t feeBp = 330)
    {
        fromShop(VendorChanged{vendor, "햄스터 상회", route, feeBp, "DAILY"});
        fromShop(MemberRegistered{member, "김햄찌"});
        for (int i = 1; i <= products; ++i)
            fromShop(ProductRegistered{product(i), vendor, "SKU-" + std::to_string(i), "해바라기씨", Money::won(10'000), stock});
        settle();
    }
    ProductId product(int i) const { return {kProductBase + i}; }
    void charge(std::int64_t points)
    {
        fromShop(PointsChargeRequested{"charge-" + std::to_string(++m_charges), member, Money::won(points)});
        settle();
    }

    /// An order whose shares are split as ecommerce does it; item ids are order·10 + position.
    OrderPlaced order(OrderId id, const std::vector<Want> &wants, std::int64_t discount = 0, std::int64_t points = 0)
    {
        OrderPlaced placed;
        placed.orderId = id;
        placed.orderNumber = "ORD-20261120-" + std::to_string(10'000'000 + id.value);
        placed.vendorId = vendor;
        placed.memberId = member;
        std::vector<std::int64_t> weights;
        for (const Want &want : wants) {
            weights.push_back(want.unitPrice * want.quantity);
            placed.subtotal += Money::won(weights.back());
        }
        const std::vector<Money> discounts = allocate(Money::won(discount), weights);
        for (std::size_t i = 0; i < wants.size(); ++i) weights[i] -= discounts[i].value();
        const std::vector<Money> pointShares = allocate(Money::won(points), weights);
        for (std::size_t i = 0; i < wants.size(); ++i)
            placed.items.push_back({itemOf(id, static_cast<int>(i)), wants[i].product, wants[i].quantity, Money::won(wants[i].unitPrice),
                                    discounts[i], pointShares[i]});
        placed.discount = Money::won(discount);
        placed.pointsToUse = Money::won(points);
        placed.amount = placed.subtotal - placed.discount - placed.pointsToUse;
        if (discount > 0) placed.couponBearer = "PLATFORM";
        placed.method = placed.amount.isZero() ? "POINT" : "CARD";
        if (!placed.amount.isZero()) placed.cardToken = "tok_ok";
        return placed;
    }
    OrderItemId itemOf(OrderId order, int position) const { return {order.value * 10 + position + 1}; }

    /// Places it and lets it be reserved.
    void place(const OrderPlaced &placed)
    {
        fromShop(placed);
        settle();
    }
    PaymentId paymentOf(OrderId order)
    {
        return {number("SELECT public_id FROM payments WHERE order_public_id = " + std::to_string(order.value))};
    }
    PgApproved approval(const OrderPlaced &placed, const std::string &pgTransaction = "20261120:TR:abc123")
    {
        return {placed.orderId,
                placed.orderNumber,
                paymentOf(placed.orderId),
                {9'000 + placed.orderId.value},
                "HAMSTER",
                "mid-1",
                placed.amount,
                pgTransaction,
                "12345678",
                "신한",
                "424242******4242",
                false};
    }
    PgDeclined declined(const OrderPlaced &placed, const std::string &reason = "DECLINED")
    {
        return {
            placed.orderId, placed.orderNumber, paymentOf(placed.orderId), {9'000 + placed.orderId.value}, "LIMIT_EXCEEDED", "한도 초과",
            reason};
    }
    void approve(const OrderPlaced &placed)
    {
        fromGateway(approval(placed));
        settle();
    }
    void complete(const OrderPlaced &placed)
    {
        fromShop(OrderCompleted{placed.orderId, placed.orderNumber, placed.amount});
        settle();
    }
    void cancel(const OrderPlaced &placed)
    {
        fromShop(OrderCancelled{placed.orderId, placed.orderNumber, "변심", "customer"});
        settle();
    }
    /// Answers the newest payment.cancel-requested with pg.cancelled.
    void confirmCancel(const OrderPlaced &placed)
    {
        const PaymentCancelRequested asked = emitted<PaymentCancelRequested>().back();
        fromGateway(
            PgCancelled{placed.orderId, placed.orderNumber, asked.paymentId, asked.refundId, asked.amount, Money(), "20261120:TR:cancel"});
        settle();
    }

    /// What must hold after every step (A1–A4, A10, A21, ledger): empty, or the first thing that does not.
    std::string firstFault();

    ManualTime time{Instant{1'795'000'000'000}};
    CountingTrace trace;
    NoNetwork network;
    std::unique_ptr<Database> database;
    std::unique_ptr<EventBus> bus;
    std::unique_ptr<payment::PaymentService> service;
    std::int64_t deadLetters()
    {
        static const Sql kDead{"SELECT count(*) FROM dead_letters"};
        return m_busDatabase->value<std::int64_t>(kDead).value_or(-1);
    }

private:
    template <class T>
    T column(const std::string &sql)
    {
        sqlite3_stmt *statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database->handle(), sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
        EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW) << sql;
        T value = sql::Read<T>::at(statement, 0);
        sqlite3_finalize(statement);
        return value;
    }
    template <class E>
    void publish(const std::string &source, Party party, const E &event, std::string eventId)
    {
        if (eventId.empty()) eventId = m_uuids.uuid();
        const std::string key = event.key();
        const CloudEvent envelope{eventId, "/hamster/" + source, std::string(E::kType), key, time.now(), key, key, {}, writeData(event)};
        bus->append({{source + "-events", key, std::string(E::kType), key, eventId, envelope.toJson(), party}}, {});
        time.runUntil(time.now()); // appended now: events stay in the order of the calls
    }

    payment::Settings m_settings;
    Policies m_policies;
    bool m_groupCommit;
    std::unique_ptr<Database> m_busDatabase;
    Random m_uuids{7, "test", "uuids"};
    int m_charges = 0;
};

inline std::string PayWorld::firstFault()
{
    const std::pair<const char *, const char *> kChecks[] = {
        {"A2 stock", "SELECT count(*) FROM products p WHERE stock <> (SELECT coalesce(sum(r.stock), 0) FROM product_records r "
                     "WHERE r.product_public_id = p.public_id)"},
        {"A2 balance", "SELECT count(*) FROM accounts a WHERE balance <> (SELECT coalesce(sum(r.delta), 0) FROM account_records r "
                       "WHERE r.member_public_id = a.member_public_id)"},
        {"A3 reservations",
         "SELECT count(*) FROM products p WHERE (SELECT coalesce(sum(quantity - restocked_quantity), 0) FROM stock_reservations s "
         "WHERE s.product_public_id = p.public_id AND status <> 'RELEASED') <> -(SELECT coalesce(sum(r.stock), 0) FROM product_records r "
         "WHERE r.product_public_id = p.public_id AND kind IN ('RESERVE', 'RELEASE', 'RESTOCK'))"},
        {"A9 refunds",
         "SELECT count(*) FROM payments p WHERE p.status <> 'FAILED' AND amount < (SELECT coalesce(sum(r.amount), 0) FROM refunds r "
         "WHERE r.payment_public_id = p.public_id AND r.status <> 'REFUSED')"},
        {"A10 versions", "SELECT count(*) FROM (SELECT entity, entity_id FROM state_log GROUP BY entity, entity_id "
                         "HAVING min(version) <> 1 OR max(version) <> count(*))"},
        {"A10 payment", "SELECT count(*) FROM payments p WHERE status <> (SELECT to_state FROM state_log l WHERE l.entity = 'payment' "
                        "AND l.entity_id = p.public_id ORDER BY version DESC LIMIT 1)"},
        {"A10 reservation", "SELECT count(*) FROM stock_reservations p WHERE status <> (SELECT to_state FROM state_log l WHERE l.entity = "
                            "'reservation' AND l.entity_id = p.public_id ORDER BY version DESC LIMIT 1)"},
        {"A10 refund", "SELECT count(*) FROM refunds p WHERE status <> (SELECT to_state FROM state_log l WHERE l.entity = 'refund' "
                       "AND l.entity_id = p.public_id ORDER BY version DESC LIMIT 1)"},
        {"A10 settlement line",
         "SELECT count(*) FROM settlement_lines p WHERE status <> (SELECT to_state FROM state_log l WHERE l.entity = "
         "'settlement-line' AND l.entity_id = p.public_id ORDER BY version DESC LIMIT 1)"},
        {"A21",
         "SELECT count(*) FROM payments p WHERE (p.status IN ('APPROVED', 'PARTIALLY_CANCELLED', 'CANCELLED')) <> (EXISTS (SELECT 1 FROM "
         "product_order_snapshots s WHERE s.payment_public_id = p.public_id) AND EXISTS (SELECT 1 FROM payment_transactions t WHERE "
         "t.payment_public_id = p.public_id AND t.kind = 'APPROVAL') AND NOT EXISTS (SELECT 1 FROM stock_reservations r WHERE "
         "r.order_public_id = p.order_public_id AND r.status IN ('HELD', 'RELEASED')))"},
        {"ledger sums", "SELECT count(*) FROM (SELECT posting FROM ledger_entries GROUP BY posting HAVING sum(amount) <> 0)"},
        {"points returned", "SELECT count(*) FROM payments WHERE points_returned > points_used"},
    };
    for (const auto &[name, sql] : kChecks)
        if (number(sql) != 0) return name;
    return {};
}

} // namespace hamster::test
