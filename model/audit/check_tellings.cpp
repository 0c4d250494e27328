// A14: outbox, bus and state_log tell the same story. One transaction has one time, so an edge and its event are matched by order and time.

#include "model/audit/checks.h"
#include "model/core/text.h"
#include "model/messaging/catalogue.h"

#include <cstring>
#include <iterator>

namespace hamster::audit {

namespace {

/// When something happened to an order.
using Moment = std::pair<std::int64_t, std::int64_t>; ///< order's public id, UTC ms
using Moments = std::vector<Moment>;

struct Message {
    std::string eventId;
    std::string topic;
    std::uint64_t hash;
    std::string correlation;
    bool found = false;
};

struct Story {
    std::map<std::string, Moments> edges;  ///< by "entity>TO"
    std::map<std::string, Moments> events; ///< by type
};

/// `per order`: many rows of an entity move together and are told by one event.
struct Telling {
    const char *edge;
    const char *event;
    bool perOrder;
};
constexpr Telling kTellings[] = {
    {"order>CREATED", "order.placed", false},         {"order>ORDER_COMPLETED", "order.completed", false},
    {"process>SUCCESS", "pg.approved", false},        {"process>FAILED", "pg.declined", false},
    {"payment>READY", "payment.created", false},      {"payment>APPROVED", "payment.completed", false},
    {"reservation>HELD", "stock.reserved", true},     {"reservation>CONFIRMED", "stock.confirmed", true},
    {"reservation>RELEASED", "stock.released", true}, {"refund>DONE", "payment.refunded", false},
};

/// Tells payloads apart within one audit: eight bytes at a time.
std::uint64_t quickHash(std::string_view bytes)
{
    constexpr std::uint64_t kMultiplier = 0x9ddfea08eb382d69ULL;
    std::uint64_t hash = bytes.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * kMultiplier;
        hash ^= hash >> 47;
    };
    while (bytes.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        mix(word);
        bytes.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    mix(rest);
    return hash;
}

std::string momentText(const Moment &moment) { return "order " + toBase62(moment.first) + " at " + formatUtcIso({moment.second}); }

void reportMissing(const Moments &of, const Moments &in, const std::string &what, Report &report)
{
    Moments missing;
    std::set_difference(of.begin(), of.end(), in.begin(), in.end(), std::back_inserter(missing));
    for (const Moment &moment : missing) report.violation(momentText(moment) + ": " + what, moment.first);
}

bool isEventOfPayment(std::string_view cause)
{
    for (const EventType &type : eventCatalogue())
        if (type.type == cause) return type.producer == "payment";
    return false;
}

std::map<std::int64_t, std::int64_t> ordersOfEntities(Facts &facts, std::string_view entity)
{
    std::map<std::int64_t, std::int64_t> result;
    if (entity == "process")
        for (const ProcessRow &row : facts.processes()) result[row.id] = row.orderId;
    else if (entity == "payment")
        for (const PaymentRow &row : facts.payments()) result[row.id] = row.orderId;
    else if (entity == "reservation")
        for (const ReservationRow &row : facts.reservations()) result[row.id] = row.orderId;
    else if (entity == "refund") {
        for (const RefundRow &row : facts.refunds())
            if (!row.lateCapture) result[row.id] = row.orderId; // a late capture is given back without telling
    }
    return result;
}

void loadEdges(Facts &facts, Database &database, const std::string &entity, Story &story)
{
    const bool isOrder = entity == "order";
    const auto orders = ordersOfEntities(facts, entity);
    Cursor r =
        facts.read(database, "SELECT entity_id, to_state, created_at, cause FROM state_log WHERE entity = '" + entity + "' ORDER BY id");
    while (r.next()) {
        const auto found = orders.find(r.integer(0));
        if (!isOrder && found == orders.end()) continue;
        std::string edge = entity + ">" + r.text(1);
        if (edge == "order>CANCELLED" && !isEventOfPayment(r.view(3))) edge += " by command";
        story.edges[edge].push_back({isOrder ? r.integer(0) : found->second, r.integer(2)});
    }
}

class OutboxAudit {
public:
    OutboxAudit(Facts &facts, Report &report)
        : m_facts(facts)
        , m_report(report)
    {
        Cursor r = facts.read(*facts.db.bus, "SELECT event_id, topic, payload, correlation_id FROM messages ORDER BY id");
        while (r.next()) m_messages.push_back({r.text(0), r.text(1), quickHash(r.view(2)), r.text(3)});
        // here, for the database would carry the payloads along
        std::stable_sort(m_messages.begin(), m_messages.end(), [](const Message &a, const Message &b) { return a.eventId < b.eventId; });
        m_report.saw(static_cast<std::int64_t>(m_messages.size()));
    }

    void run(Database &database, const std::string &topic, Story &story)
    {
        Cursor r =
            m_facts.read(database, "SELECT event_id, event_type, topic, payload, status, aggregate_id, created_at FROM outbox ORDER BY id");
        while (r.next()) {
            m_report.saw();
            const std::string order = r.text(5);
            if (r.view(2) != topic && r.view(2) != "hamster." + r.text(1)) // a topic per producer, or per event type
                m_report.violation("event " + r.text(0) + " of " + r.text(1) + " is meant for topic " + r.text(2), order);
            const bool onBus = match(r.text(0), r.view(2), quickHash(r.view(3)));
            if (r.view(4) == "PUBLISHED" && !onBus)
                m_report.violation(r.text(1) + " " + r.text(0) + " is PUBLISHED, but not on the bus with this payload", order);
            if (const auto id = fromBase62(order)) story.events[r.text(1)].push_back({*id, r.integer(6)});
        }
    }

    void reportUnknownMessages()
    {
        for (const Message &message : m_messages)
            if (!message.found)
                m_report.violation("message " + message.eventId + " in " + message.topic +
                                       " has no outbox row of its producer with this payload",
                                   message.correlation);
    }

private:
    /// Marks every copy of the event on the bus.
    bool match(const std::string &eventId, std::string_view topic, std::uint64_t hash)
    {
        bool any = false;
        auto at = std::lower_bound(m_messages.begin(), m_messages.end(), eventId,
                                   [](const Message &m, const std::string &id) { return m.eventId < id; });
        for (; at != m_messages.end() && at->eventId == eventId; ++at)
            if (at->topic == topic && at->hash == hash) any = at->found = true;
        return any;
    }

    Facts &m_facts;
    Report &m_report;
    std::vector<Message> m_messages;
};

Moments joined(Moments a, const Moments &b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    return a;
}

/// Where a policy moves an effect to another service or another time, its telling is another one.
struct Untold {
    const char *policy;
    const char *value;
    const char *edge;
};
constexpr Untold kUntold[] = {
    {"payment-home", "CASH_GATEWAY", "process>SUCCESS"},  // told by payment.completed, which then is the gateway's
    {"payment-home", "CASH_GATEWAY", "payment>APPROVED"}, // told by stock.confirmed
    {"stock", "DEDUCT_ON_CALLBACK", "reservation>HELD"},  // stock.reserved only says that there was some
};

bool isTold(Facts &facts, std::string_view edge)
{
    return std::none_of(std::begin(kUntold), std::end(kUntold),
                        [&](const Untold &untold) { return edge == untold.edge && facts.isUnsafe(untold.policy, untold.value); });
}

void compare(Facts &facts, Story &story, Report &report)
{
    for (auto *part : {&story.edges, &story.events})
        for (auto &[name, moments] : *part) std::sort(moments.begin(), moments.end());
    for (const Telling &telling : kTellings) {
        if (!isTold(facts, telling.edge)) continue;
        Moments edges = story.edges[telling.edge];
        if (telling.perOrder) edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        const Moments &events = story.events[telling.event];
        reportMissing(edges, events, std::string(telling.edge) + " without its " + telling.event + " in the outbox", report);
        reportMissing(events, edges, std::string(telling.event) + " without " + telling.edge + " in the state_log", report);
    }
    // A payment fails by a decline, or because its capture has to go back.
    const Moments &failed = story.edges["payment>FAILED"];
    reportMissing(failed, joined(story.events["payment.failed"], story.events["payment.cancel-requested"]),
                  "payment>FAILED without payment.failed or payment.cancel-requested in the outbox", report);
    for (const char *event : {"payment.failed", "stock.confirmation-failed"})
        reportMissing(story.events[event], failed, std::string(event) + " without payment>FAILED in the state_log", report);
    const Moments &cancelled = story.edges["order>CANCELLED by command"];
    reportMissing(cancelled, joined(story.events["order.cancelled"], story.events["order.repaired"]),
                  "order>CANCELLED without order.cancelled in the outbox", report);
    reportMissing(story.events["order.cancelled"], cancelled, "order.cancelled without order>CANCELLED in the state_log", report);
}

} // namespace

void checkTellings(Facts &facts, Report &report)
{
    Story story;
    OutboxAudit outboxes(facts, report);
    outboxes.run(*facts.db.ecommerce, "ecommerce-events", story);
    outboxes.run(*facts.db.gateway, "cash-gateway-events", story);
    outboxes.run(*facts.db.payment, "payment-events", story);
    outboxes.reportUnknownMessages();
    loadEdges(facts, *facts.db.ecommerce, "order", story);
    loadEdges(facts, *facts.db.gateway, "process", story);
    for (const char *entity : {"payment", "reservation", "refund"}) loadEdges(facts, *facts.db.payment, entity, story);
    compare(facts, story, report);
}

} // namespace hamster::audit
