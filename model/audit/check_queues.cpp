// E0 and E1: everything that was to be done is done.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

/// A table whose rows with this condition are still to be done.
struct Queue {
    Database *AuditDatabases::*database;
    const char *table;
    const char *unfinished;
    const char *order; ///< expression: the order's public id, or NULL
    const char *what;  ///< SQL text expression
};
constexpr Queue kQueues[] = {
    {&AuditDatabases::ecommerce, "outbox", "status = 'PENDING'", "NULL",
     "'ecommerce outbox: ' || event_type || ' ' || event_id || ' is not published'"},
    {&AuditDatabases::gateway, "outbox", "status = 'PENDING'", "NULL",
     "'cash-gateway outbox: ' || event_type || ' ' || event_id || ' is not published'"},
    {&AuditDatabases::payment, "outbox", "status = 'PENDING'", "NULL",
     "'payment outbox: ' || event_type || ' ' || event_id || ' is not published'"},
    {&AuditDatabases::bus, "waiting", "1", "NULL",
     "'a message waits for ' || group_name || ': ' || topic || '/' || partition || '/' || offset || ' ' || state"},
    {&AuditDatabases::bus, "dead_letters", "status = 'REPROCESSING'", "NULL", "'a dead letter of ' || group_name || ' is being redriven'"},
    {&AuditDatabases::ecommerce, "order_exports", "status = 'PENDING'", "order_public_id", "'an export is pending'"},
    {&AuditDatabases::gateway, "webhook_inbox", "verdict = 'RECEIVED'", "NULL",
     "'webhook ' || webhook_id || ' was received, but not judged to its end'"},
    {&AuditDatabases::pg, "webhook_deliveries", "status IN ('SCHEDULED', 'SENDING', 'RETRYING')", "NULL",
     "'webhook ' || webhook_id || ' of ' || order_id || ' is ' || status"},
    {&AuditDatabases::pg, "pg_transactions", "status = 'PENDING'", "NULL",
     "'transaction ' || transaction_key || ' of ' || order_id || ' is not decided'"},
};

/// Who reads what (01-domain.md section 4).
struct Subscription {
    const char *topic;
    const char *group;
    Database *AuditDatabases::*database;
};
constexpr Subscription kSubscriptions[] = {
    {"ecommerce-events", "payment", &AuditDatabases::payment},    {"cash-gateway-events", "payment", &AuditDatabases::payment},
    {"payment-events", "ecommerce", &AuditDatabases::ecommerce},  {"ecommerce-events", "ecommerce", &AuditDatabases::ecommerce},
    {"payment-events", "cash-gateway", &AuditDatabases::gateway},
};

/// What a subscriber must act on. A type that it is seen acting on at least once counts too.
struct MustHandle {
    const char *group;
    const char *type;
};
constexpr MustHandle kMustHandle[] = {
    {"payment", "product.registered"},
    {"payment", "order.placed"},
    {"payment", "order.cancelled"},
    {"payment", "order.completed"},
    {"payment", "pg.approved"},
    {"payment", "pg.declined"},
    {"payment", "pg.cancelled"},
    {"payment", "points.charge-requested"},
    {"ecommerce", "stock.reserved"},
    {"ecommerce", "stock.reservation-failed"},
    {"ecommerce", "payment.completed"},
    {"ecommerce", "payment.failed"},
    {"ecommerce", "stock.confirmed"},
    {"ecommerce", "stock.synchronized"},
    {"ecommerce", "points.synchronized"},
    {"cash-gateway", "stock.reserved"},
    {"cash-gateway", "payment.settle-requested"},
    {"cash-gateway", "payment.cancel-requested"},
    {"ecommerce", "product.sales-recorded"},
    {"ecommerce", "order.export-requested"},
    {"ecommerce", "order.export-failed"},
    {"ecommerce", "payment.refunded"},
};

struct Offsets {
    std::map<std::tuple<std::string, std::string, std::int64_t>, std::int64_t> next; ///< by group, topic, partition
    std::set<std::pair<std::string, std::string>> readers;                           ///< topic, group
};

Offsets loadOffsets(Facts &facts)
{
    Offsets offsets;
    for (const Subscription &s : kSubscriptions) offsets.readers.insert({s.topic, s.group});
    Cursor r =
        facts.read(*facts.db.bus, "SELECT group_name, topic, partition, next_offset FROM offsets ORDER BY group_name, topic, partition");
    while (r.next()) {
        offsets.next[{r.text(0), r.text(1), r.integer(2)}] = r.integer(3);
        offsets.readers.insert({r.text(1), r.text(0)});
    }
    return offsets;
}

void checkOffsets(Facts &facts, Report &report)
{
    const Offsets offsets = loadOffsets(facts);
    Cursor r = facts.read(*facts.db.bus,
                          "SELECT topic, partition, max(offset) + 1 FROM messages GROUP BY topic, partition ORDER BY topic, partition");
    while (r.next()) {
        for (const auto &[topic, group] : offsets.readers) {
            if (topic != r.view(0)) continue;
            report.saw();
            const auto at = offsets.next.find({group, topic, r.integer(1)});
            const std::int64_t next = at == offsets.next.end() ? 0 : at->second;
            if (next < r.integer(2))
                report.violation(group + " has read " + topic + "/" + r.text(1) + " up to " + std::to_string(next) + " of " + r.text(2));
        }
    }
}

/// One subscriber's record of what it has handled, and what it could not.
class Subscriber {
public:
    Subscriber(Facts &facts, const Subscription &subscription)
        : m_group(subscription.group)
    {
        Database &database = *(facts.db.*subscription.database);
        for (const MustHandle &must : kMustHandle)
            if (m_group == must.group) m_types.insert(must.type);
        Cursor r = facts.read(database, "SELECT event_id, event_type FROM processed_events ORDER BY event_id");
        while (r.next()) {
            m_handled.push_back(r.text(0));
            if (!m_types.contains(r.text(1))) m_types.insert(r.text(1));
        }
        std::set<std::string> cases; // their detail begins with the message's place
        Cursor c = facts.read(database, "SELECT substr(detail, 1, instr(detail || ':', ':') - 1) FROM cases "
                                        "WHERE kind IN ('DEAD_LETTER', 'EXPORT') ORDER BY id");
        while (c.next()) cases.insert(c.text(0));
        Cursor d = facts.read(*facts.db.bus, "SELECT m.event_id, d.topic || '/' || d.partition || '/' || d.offset FROM dead_letters d "
                                             "JOIN messages m ON m.topic = d.topic AND m.partition = d.partition AND m.offset = d.offset "
                                             "WHERE d.group_name = '" +
                                                 m_group + "' ORDER BY d.id");
        while (d.next())
            if (cases.contains(d.text(1))) m_excused.insert(d.text(0));
    }

    /// Whether the event's fate is known: handled, not meant for it, or a dead letter with a case.
    bool accountsFor(const std::string &eventId, const std::string &type) const
    {
        return !m_types.contains(type) || std::binary_search(m_handled.begin(), m_handled.end(), eventId) || m_excused.contains(eventId);
    }
    const std::string &group() const { return m_group; }

private:
    std::string m_group;
    std::set<std::string> m_types;
    std::vector<std::string> m_handled;
    std::set<std::string> m_excused;
};

} // namespace

void checkQueuesEmpty(Facts &facts, Report &report)
{
    for (const Queue &queue : kQueues) {
        Database *database = facts.db.*queue.database;
        if (!database) {
            report.note("without hamster_pg.db, which is not there");
            continue;
        }
        report.saw(facts.count(*database, queue.table));
        reportOffenders(facts, *database,
                        std::string("SELECT ") + queue.order + ", NULL, " + queue.what + " FROM " + queue.table + " WHERE " +
                            queue.unfinished + " ORDER BY id",
                        report);
    }
    checkOffsets(facts, report);
}

void checkEverythingHandled(Facts &facts, Report &report)
{
    std::vector<std::pair<std::string, Subscriber>> subscribers;
    for (const Subscription &s : kSubscriptions) subscribers.emplace_back(s.topic, Subscriber(facts, s));
    const std::pair<Database *, std::string_view> producers[] = {
        {facts.db.ecommerce, "ecommerce-events"}, {facts.db.gateway, "cash-gateway-events"}, {facts.db.payment, "payment-events"}};
    for (const auto &[database, producer] : producers) { // whatever topics its events go to
        Cursor r = facts.read(*database, "SELECT event_id, event_type, topic, status, aggregate_id FROM outbox ORDER BY id");
        while (r.next()) {
            report.saw();
            const std::string event = r.text(1) + " " + r.text(0);
            if (r.view(3) != "PUBLISHED")
                report.violation(event + " is not published", r.text(4));
            else
                for (const auto &[topic, subscriber] : subscribers)
                    if (topic == producer && !subscriber.accountsFor(r.text(0), r.text(1)))
                        report.violation(event + " was not handled by " + subscriber.group() + " and is no dead letter with a case",
                                         r.text(4));
        }
    }
}

} // namespace hamster::audit
