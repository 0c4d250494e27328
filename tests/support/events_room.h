#pragma once
// EventsRoom: the events pane over a bus of two topics with messages, offsets, outboxes and dead letters.

#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/table_view.h"

#include <QTest>

#include <memory>

namespace hamster {
PaneSpec eventsPane();
}

namespace hamster::test {

inline std::string quoted(const std::string &text) { return "'" + text + "'"; }

struct EventsRoom {
    explicit EventsRoom(bool filled = true)
    {
        if (!filled) return;
        orders = desk.addOrders(12);
        desk.begin();
        for (int i = 0; i < 120; ++i) addMessage(i);
        desk.commit();
        const auto offset = [this](const char *group, const char *topic, int partition, int next) {
            desk.exec(DeskFile::Bus, "INSERT INTO offsets VALUES (" + quoted(group) + ", " + quoted(topic) + ", " +
                                         std::to_string(partition) + ", " + std::to_string(next) + ")");
        };
        for (int p = 0; p < 3; ++p) {
            offset("payment", "ecommerce-events", p, 20);
            offset("cash-gateway", "payment-events", p, p == 1 ? 17 : 20);
            offset("ecommerce", "payment-events", p, 20);
        }
    }
    static std::string payload(const std::string &id, const std::string &type, const std::string &key)
    {
        return R"({"specversion":"1.0","id":")" + id + R"(","type":")" + type + R"(","subject":")" + key + R"(","data":{"orderId":")" +
               key + R"(","amount":44900}})";
    }
    void addMessage(int i)
    {
        const bool shop = i % 2 == 0;
        const std::string type = shop ? (i % 10 == 4 ? "product.changed" : "order.placed") : "stock.reserved";
        const std::string key = toBase62(orders[static_cast<std::size_t>(i) % orders.size()].id), id = "evt-" + std::to_string(1000 + i);
        desk.exec(DeskFile::Bus,
                  "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) VALUES (" +
                      quoted(shop ? "ecommerce-events" : "payment-events") + ", " + std::to_string(i / 2 % 3) + ", " +
                      std::to_string(i / 6) + ", " + quoted(key) + ", " + quoted(type) + ", " + quoted(key) + ", " + quoted(id) + ", " +
                      quoted(payload(id, type, key)) + ", " + std::to_string(kSeedTimeMs + i * 40) + ")");
    }
    void addOutbox(DeskFile file, const std::string &id, bool pending, qint64 atMs)
    {
        desk.exec(file, "INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, "
                        "payload, status, created_at, "
                        "published_at) VALUES (" +
                            quoted(id) + ", 'order', 'k1', 'order.placed', 'ecommerce-events', 'k1', 'k1', " +
                            quoted(payload(id, "order.placed", "k1")) + ", " + quoted(pending ? "PENDING" : "PUBLISHED") + ", " +
                            std::to_string(atMs) + ", " + (pending ? std::string("NULL") : std::to_string(atMs + 12)) + ")");
    }
    qint64 addLetter(const std::string &state = "PENDING")
    {
        const qint64 id = desk.nextId();
        const std::string key = toBase62(orders[0].id);
        desk.exec(DeskFile::Bus, "INSERT INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, "
                                 "original_payload, exception, attempts, status, "
                                 "created_at, updated_at) VALUES (" +
                                     std::to_string(id) + ", 'payment', 'ecommerce-events', 1, " + std::to_string(++letters) + ", " +
                                     quoted(key) + ", " + quoted(payload("evt-9", "order.placed", key)) + ", " +
                                     quoted(payload("evt-9", "order.placed", key)) + ", 'storage: database is locked', 5, " +
                                     quoted(state) + ", " + std::to_string(kSeedTimeMs) + ", " + std::to_string(kSeedTimeMs) + ")");
        return id;
    }
    void open()
    {
        host = std::make_unique<PaneHost>(eventsPane(), &desk, QSize(1320, 820));
        topics = host->find<TableView>(QStringLiteral("events.topics.table"));
        messages = host->find<TableView>(QStringLiteral("events.messages.table"));
    }
    void page(const QString &key) { QTest::mouseClick(host->find<QWidget>(QStringLiteral("segment.") + key), Qt::LeftButton); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
    TableView *topics = nullptr, *messages = nullptr;
    int letters = 0;
};

} // namespace hamster::test
