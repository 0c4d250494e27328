#include "model/messaging/relay.h"

#include "model/messaging/outbox.h"

namespace hamster {

namespace {
const Sql kPending{"SELECT id, event_id, event_type, topic, partition_key, correlation_id, payload FROM outbox WHERE status = 'PENDING' "
                   "ORDER BY id LIMIT ?"};
const Sql kPublished{"UPDATE outbox SET status = 'PUBLISHED', published_at = ?3 WHERE id BETWEEN ?1 AND ?2 AND status = 'PENDING'"};
constexpr int kBatch = 256;
constexpr Duration kAgain = 1s;
} // namespace

Relay::Relay(Ports ports, Outbox &outbox)
    : m_ports(std::move(ports))
    , m_outbox(outbox)
{}

void Relay::start()
{
    wake();
    if (m_ports.polls) poll();
}

void Relay::wake()
{
    if (m_armed || m_busy) return;
    runLater(m_ports.random.between(m_ports.low, m_ports.high));
}

void Relay::runLater(Duration delay)
{
    m_armed = true;
    m_ports.scheduler.after(delay, [this] {
        m_armed = false;
        run();
    });
}

void Relay::poll()
{
    m_ports.scheduler.after(kAgain, [this] {
        if (!m_armed && !m_busy) run();
        poll();
    });
}

Relay::Batch Relay::pending()
{
    Batch batch;
    Rows rows = m_ports.database.query(kPending, kBatch);
    while (rows.next()) {
        batch.last = rows.get<std::int64_t>(0);
        if (batch.messages.empty()) batch.first = batch.last;
        batch.messages.push_back({rows.get<std::string>(3), rows.get<std::string>(4), rows.get<std::string>(2), rows.get<std::string>(5),
                                  rows.get<std::string>(1), rows.get<std::string>(6), m_ports.party});
    }
    return batch;
}

void Relay::run()
{
    if (m_busy) return;
    m_ports.transactor.commitNow(); // only durable rows may leave
    if (m_ports.transactor.dead()) return;
    Batch batch = pending();
    if (m_ports.database.failed()) { // it could not be read
        m_ports.database.clearFailure();
        return runLater(kAgain);
    }
    if (batch.messages.empty()) return;
    if (m_ports.faults.isCut(m_ports.party, Party::Bus)) return runLater(kAgain);
    bool twice = false;
    if (stalled(twice)) return;
    m_asked = false;
    if (m_ports.faults.watches(FaultPoint::BusAppend)) askForEach(batch);
    append(std::move(batch), twice);
}

bool Relay::stalled(bool &twice)
{
    if (m_asked || !m_ports.faults.watches(FaultPoint::RelayRun)) return false;
    const FaultAct act = m_ports.faults.at(FaultPoint::RelayRun, {.from = m_ports.party, .to = Party::Bus, .thing = "service"});
    if (act.what == FaultAct::Do::Delay) {
        m_asked = true;
        runLater(act.time);
        return true;
    }
    if (act.what == FaultAct::Do::Alter && act.text == "backlog") addBacklog(act.count);
    twice = act.what == FaultAct::Do::Duplicate;
    return false;
}

void Relay::append(Batch batch, bool twice)
{
    m_busy = true;
    std::vector<OutgoingMessage> messages = std::move(batch.messages);
    if (twice) { // another relay has read the same rows
        const std::size_t rows = messages.size();
        messages.reserve(rows * 2);
        for (std::size_t i = 0; i < rows; ++i) messages.push_back(messages[i]);
    }
    m_ports.bus.append(std::move(messages), m_ports.life.guard([this, first = batch.first, last = batch.last](const Outcome &appended) {
        if (!appended) {
            m_busy = false;
            return runLater(kAgain);
        }
        if (m_ports.faults.watches(FaultPoint::RelayAppended) &&
            m_ports.faults.at(FaultPoint::RelayAppended, {.from = m_ports.party, .to = Party::Bus, .thing = "service"}).what ==
                FaultAct::Do::Crash)
            return m_ports.die();
        mark(first, last);
    }));
}

void Relay::mark(std::int64_t first, std::int64_t last)
{
    m_ports.transactor.submit(
        [first, last](Tx &tx) -> Outcome {
            tx.exec(kPublished, first, last, tx.now());
            return success();
        },
        [this](const Outcome &marked) {
            m_busy = false;
            if (marked)
                run();
            else
                runLater(kAgain); // they are appended again: without their mark nobody knows
        });
}

} // namespace hamster
