#include "model/gateway/statements.h"

namespace hamster::gateway {

namespace {
const Sql kNextDue{"SELECT min(due_at) FROM statement_fetches WHERE due_at IS NOT NULL"};
const Sql kDue{"SELECT f.id, m.provider, m.mid, m.pg_mid, f.day, f.tries FROM statement_fetches f JOIN mids m ON m.mid = f.mid "
               "WHERE f.due_at <= ? ORDER BY f.due_at, f.id"};
const Sql kReceived{
    "UPDATE statement_fetches SET due_at = NULL, tries = tries + 1, lines = ?2, event_id = ?3, received_at = ?4 WHERE id = ?1"};
const Sql kLater{"UPDATE statement_fetches SET due_at = ?2, tries = tries + 1 WHERE id = ?1"};
const Sql kNever{"UPDATE statement_fetches SET due_at = NULL WHERE id = ?1"};
constexpr int kDoublingsMax = 5; ///< of the time between two tries
} // namespace

Statements::Statements(ServiceCore &core, Channels &channels, const Settings &settings)
    : m_core(core)
    , m_channels(channels)
    , m_settings(settings)
{}

std::vector<Statements::Day> Statements::due()
{
    std::vector<Day> days;
    Rows rows = m_core.database().query(kDue, m_core.now());
    while (rows.next())
        days.push_back({rows.get<std::int64_t>(0),
                        {rows.get<std::string>(1), rows.get<std::string>(2), rows.get<std::string>(3)},
                        rows.get<std::string>(4),
                        rows.get<int>(5)});
    return days;
}

void Statements::arm()
{
    if (!m_settings.fetchStatements || m_open > 0) return; // the last one that is open arms
    if (const auto next = m_core.database().value<Instant>(kNextDue)) wakeAt(*next);
}

void Statements::wakeAt(Instant at)
{
    if (m_armedFor && *m_armedFor <= at) return;
    if (m_timer) m_core.scheduler().cancel(m_timer);
    m_armedFor = at;
    m_timer = m_core.scheduler().after(std::max(at - m_core.now(), Duration(0)), [this] { fetchDue(); });
}

void Statements::fetchDue()
{
    m_timer = 0;
    m_armedFor.reset();
    const std::vector<Day> days = due();
    m_open += static_cast<int>(days.size()) + 1;
    for (const Day &day : days) fetch(day);
    --m_open;
    arm();
}

void Statements::fetch(const Day &day)
{
    Channel &channel = m_channels.of(day.mid.provider);
    const auto request = channel.provider->statement(day.mid, day.day);
    const auto prepare = [day, request](Tx &tx) -> std::optional<PgCall> {
        if (request) return PgCall{CallKind::Statement, ProcessId{}, day.mid.mid + "/" + day.day, {}, {}, *request};
        tx.exec(kNever, day.row); // this PG has no statements
        return std::nullopt;
    };
    channel.line.enqueue({prepare, [this, day](const PgReply &reply) { received(day, reply); }});
}

void Statements::received(const Day &day, const PgReply &reply)
{
    if (reply.end == PgReply::End::NotNeeded) {
        --m_open;
        return arm();
    }
    m_core.transactor().submit(
        [this, day, reply](Tx &tx) -> Outcome {
            if (reply.end == PgReply::End::Answered && reply.answer.verdict == Verdict::Accepted) {
                const std::string event = m_core.outbox().add(tx, StatementReceived{day.mid.mid, day.day, reply.answer.lines}, {{}, {}});
                tx.exec(kReceived, day.row, static_cast<std::int64_t>(reply.answer.lines.size()), event, tx.now());
            } else if (reply.end == PgReply::End::Answered && reply.answer.verdict == Verdict::Refused) {
                tx.exec(kNever, day.row); // a PG that knows no statements
            } else {
                tx.exec(kLater, day.row, tx.now() + m_settings.statementRetry * (1 << std::min(day.tries, kDoublingsMax)));
            }
            return success();
        },
        [this](const Outcome &) {
            --m_open;
            arm();
        });
}

} // namespace hamster::gateway
