#include "model/messaging/publisher.h"

namespace hamster {

namespace {

const Sql kInsert{"INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, payload, "
                  "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
// Nobody sends it from the table: the row only tells what the service believes to have said.
const Sql kNote{"INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, payload, "
                "created_at, status, published_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'PUBLISHED', ?9)"};

void write(Tx &tx, const Sql &sql, const OutgoingMessage &event, std::string_view aggregate)
{
    tx.exec(sql, event.eventId, aggregate, event.key, event.type, event.topic, event.key, event.correlationId, event.payload, tx.now());
}

class ThroughOutbox final : public Publisher {
public:
    explicit ThroughOutbox(Ports ports)
        : m_wake(std::move(ports.wakeRelay))
    {}
    void publish(Tx &tx, const OutgoingMessage &event, std::string_view aggregate) override
    {
        write(tx, kInsert, event, aggregate);
        tx.whenDurable([this] { m_wake(); });
    }

private:
    std::function<void()> m_wake;
};

/// A crash between the commit and the append loses what stands in memory.
class AfterCommit final : public Publisher {
public:
    explicit AfterCommit(Ports ports)
        : m_ports(std::move(ports))
    {}
    void publish(Tx &tx, const OutgoingMessage &event, std::string_view aggregate) override
    {
        write(tx, kNote, event, aggregate);
        tx.whenDurable([this, event]() mutable {
            m_queue.push_back(std::move(event));
            if (m_queue.size() > 1) return; // its task is on the way
            m_ports.scheduler.after(m_ports.random.between(m_ports.low, m_ports.high),
                                    [this] { m_ports.bus.append(std::exchange(m_queue, {}), {}); });
        });
    }

private:
    Ports m_ports;
    std::vector<OutgoingMessage> m_queue;
};

/// A rollback leaves the message on the bus.
class BeforeCommit final : public Publisher {
public:
    explicit BeforeCommit(Ports ports)
        : m_bus(ports.bus)
    {}
    void publish(Tx &tx, const OutgoingMessage &event, std::string_view aggregate) override
    {
        m_bus.append({event}, {});
        write(tx, kNote, event, aggregate);
    }

private:
    EventBus &m_bus;
};

} // namespace

std::unique_ptr<Publisher> Publisher::of(Publishing choice, Ports ports)
{
    switch (choice) {
    case Publishing::AfterCommit: return std::make_unique<AfterCommit>(std::move(ports));
    case Publishing::BeforeCommit: return std::make_unique<BeforeCommit>(std::move(ports));
    case Publishing::Outbox: break;
    }
    return std::make_unique<ThroughOutbox>(std::move(ports));
}

} // namespace hamster
