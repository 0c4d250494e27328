// What the metrics count, taken from the rows that are new since the last reading.

#include "simulator/laboratory/operations.h"

namespace hamster {

namespace {

const Sql kOrderMoves{
    "SELECT l.id, l.entity_id, l.to_state, l.created_at, o.status_reason FROM state_log l JOIN orders o ON o.public_id = l.entity_id "
    "WHERE l.id > ? AND +l.entity = 'order' ORDER BY l.id"};
const Sql kOrderMoment{
    "SELECT created_at FROM state_log WHERE entity = 'order' AND entity_id = ? AND to_state = ? ORDER BY version LIMIT 1"};
const Sql kPaymentMoves{"SELECT l.id, l.to_state, l.created_at, p.failure_code, p.process_public_id FROM state_log l "
                        "JOIN payments p ON p.public_id = l.entity_id WHERE l.id > ? AND +l.entity = 'payment' ORDER BY l.id"};
const Sql kProcessTimes{"SELECT requested_at, acknowledged_at, decided_at, pg_transaction FROM payment_processes WHERE public_id = ?"};
const Sql kAttempts{"SELECT id, outcome, duration_ms, finished_at FROM pg_attempts WHERE id > ? ORDER BY id"};
const Sql kAttempt{"SELECT id, outcome, duration_ms, finished_at FROM pg_attempts WHERE id = ?"};
const Sql kPgMoves{"SELECT l.id, l.created_at, t.created_at FROM state_log l JOIN pg_transactions t ON t.public_id = l.entity_id "
                   "WHERE l.id > ? AND +l.entity = 'pg-transaction' AND l.from_state = 'PENDING' ORDER BY l.id"};
const Sql kPgDecided{
    "SELECT l.created_at FROM pg_transactions t JOIN state_log l ON l.entity = 'pg-transaction' AND l.entity_id = t.public_id "
    "WHERE t.transaction_key = ? AND l.from_state = 'PENDING' ORDER BY l.version LIMIT 1"};

double seconds(Duration duration) { return static_cast<double>(duration.count()) / 1000; }

} // namespace

void Operations::stage(const char *name, Instant from, Instant to) { m_stages[name].observe(seconds(std::max(to - from, Duration(0)))); }

void Operations::readNew()
{
    if (m_laboratory.pgDatabase()) readPg();
    World *world = m_laboratory.world();
    if (!world) return;
    // A row of an open group could still be rolled back after it was counted.
    if (world->ecommerce()) world->ecommerce()->core().transactor().commitNow();
    if (world->gateway()) world->gateway()->core().transactor().commitNow();
    if (world->payment()) world->payment()->core().transactor().commitNow();
    readOrders();
    readPayments();
    readAttempts();
}

void Operations::readOrders()
{
    Database &shop = m_laboratory.world()->database(Party::Ecommerce);
    Rows moves = shop.query(kOrderMoves, m_ordersSeen);
    while (moves.next()) {
        m_ordersSeen = moves.get<std::int64_t>(0);
        const auto order = moves.get<std::int64_t>(1);
        const std::string_view to = moves.text(2);
        const auto at = moves.get<Instant>(3);
        const auto moment = [&shop, order](OrderState state) { return shop.value<Instant>(kOrderMoment, order, state); };
        if (to == toString(OrderState::Created)) ++m_placed;
        if (to == toString(OrderState::Failed)) ++m_failedOrders[moves.isNull(4) ? "UNKNOWN" : std::string(moves.text(4))];
        const auto created = moment(OrderState::Created);
        if (to == toString(OrderState::PaymentWait) && created) stage("reserve", *created, at);
        if (to != toString(OrderState::OrderCompleted)) continue;
        ++m_completed;
        if (created) stage("total", *created, at);
        if (const auto paid = moment(OrderState::PaymentCompleted)) stage("complete", *paid, at);
    }
}

void Operations::readPayments()
{
    Database &gateway = m_laboratory.world()->database(Party::Gateway);
    Rows moves = m_laboratory.world()->database(Party::Payment).query(kPaymentMoves, m_paymentsSeen);
    while (moves.next()) {
        m_paymentsSeen = moves.get<std::int64_t>(0);
        const std::string_view to = moves.text(1);
        if (to == toString(PaymentState::Ready)) ++m_created;
        if (to == toString(PaymentState::Failed)) ++m_failedPayments[moves.isNull(3) ? "UNKNOWN" : std::string(moves.text(3))];
        if (to != toString(PaymentState::Approved)) continue;
        ++m_approved;
        const auto processId = moves.get<std::int64_t>(4);
        Rows process = gateway.query(kProcessTimes, processId);
        if (!process.next() || process.isNull(2)) continue; // paid with points alone
        const auto decided = process.get<Instant>(2);
        stage("confirm", decided, moves.get<Instant>(2));
        if (!process.isNull(0) && !process.isNull(1)) stage("ask", process.get<Instant>(0), process.get<Instant>(1));
        if (!m_laboratory.pgDatabase() || process.isNull(3)) continue;
        if (const auto pgDecided = m_laboratory.pgDatabase()->value<Instant>(kPgDecided, process.text(3)))
            stage("webhook", *pgDecided, decided);
    }
}

void Operations::countAttempt(Rows &row)
{
    const auto id = row.get<std::int64_t>(0);
    if (row.isNull(3)) {
        m_openAttempts.insert(id);
        return;
    }
    m_openAttempts.erase(id);
    m_pgRequests.observe(static_cast<double>(row.get<std::int64_t>(2)) / 1000);
    const std::string_view outcome = row.text(1);
    const bool failed = outcome == "NO_ANSWER" || outcome == "NOT_SENT";
    ++m_calls[failed ? "failed" : outcome == "ACCEPTED" ? "successful" : "ignored"];
}

void Operations::readAttempts()
{
    Database &gateway = m_laboratory.world()->database(Party::Gateway);
    for (const std::int64_t id : std::set<std::int64_t>(m_openAttempts)) {
        Rows attempt = gateway.query(kAttempt, id);
        if (attempt.next()) countAttempt(attempt);
    }
    Rows attempts = gateway.query(kAttempts, m_attemptsSeen);
    while (attempts.next()) {
        m_attemptsSeen = attempts.get<std::int64_t>(0);
        countAttempt(attempts);
    }
}

void Operations::readPg()
{
    Rows moves = m_laboratory.pgDatabase()->query(kPgMoves, m_pgSeen);
    while (moves.next()) {
        m_pgSeen = moves.get<std::int64_t>(0);
        stage("decide", moves.get<Instant>(2), moves.get<Instant>(1));
    }
}

} // namespace hamster
