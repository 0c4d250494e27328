#include "simulator/laboratory/world_facts.h"

#include "model/messaging/catalogue.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/link_faults.h"
#include "simulator/laboratory/queues.h"

#include <algorithm>
#include <map>

namespace hamster {

namespace {

constexpr std::int64_t kBacklogMax = 5'000; ///< unread messages of one partition that are looked at one by one

const Sql kOutbox{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kWaiting{"SELECT count(*) FROM waiting WHERE group_name = ?"};
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"};
const Sql kNext{"SELECT next_offset FROM offsets WHERE group_name = ? AND topic = ? AND partition = ?"};
const Sql kUnread{"SELECT type, count(*) FROM messages WHERE topic = ?1 AND partition = ?2 AND offset >= ?3 AND offset < ?4 "
                  "GROUP BY type ORDER BY type"};
const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status IN ('PENDING', 'REPROCESSING')"};
const Sql kBuyers{"SELECT count(*) FROM members"};
const Sql kExports{"SELECT count(*) FROM order_exports WHERE status = 'PENDING'"};
const Sql kProcesses{
    "SELECT status, count(*) FROM payment_processes WHERE status IN ('UNKNOWN', 'PENDING') GROUP BY status ORDER BY status"};
const Sql kDeciding{"SELECT count(*) FROM pg_transactions WHERE decide_at IS NOT NULL"};
const Sql kDue{"SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING')"};

std::int64_t count(Database &database, const Sql &sql) { return database.value<std::int64_t>(sql).value_or(0); }

using TypeKey = std::pair<std::string, std::string>; // topic, type

/// What the group that is furthest behind in a partition has not read there, by type.
void readTypes(Database &bus, const TopicLag &topic, int partition, std::int64_t end, std::map<TypeKey, TypeLag> &types)
{
    const auto part = static_cast<std::size_t>(partition);
    if (topic.waiting[part] == 0) return;
    const std::int64_t next = end - topic.waiting[part];
    Rows unread = bus.query(kUnread, topic.topic, partition, next, next + kBacklogMax);
    while (unread.next()) types[{topic.topic, unread.get<std::string>(0)}].waiting[part] = unread.get<std::int64_t>(1);
}

void readLag(Database &bus, WorldFacts &facts, std::map<TypeKey, TypeLag> &types)
{
    std::map<std::string, TopicLag> topics;
    std::map<std::pair<std::string, int>, std::int64_t> ends;
    for (const Subscription &subscription : subscriptions()) {
        TopicLag &topic = topics[subscription.topic];
        topic.topic = subscription.topic;
        for (int partition = 0; partition < 3; ++partition) {
            const auto [end, isNew] = ends.try_emplace({subscription.topic, partition}, 0);
            if (isNew) end->second = bus.value<std::int64_t>(kEnd, subscription.topic, partition).value_or(0);
            const std::int64_t next = bus.value<std::int64_t>(kNext, subscription.group, subscription.topic, partition).value_or(0);
            const std::int64_t waiting = std::max<std::int64_t>(end->second - next, 0);
            auto &worst = topic.waiting[static_cast<std::size_t>(partition)];
            worst = std::max(worst, waiting);
            if (const auto party = partyFrom(subscription.group)) facts.node(*party).lag += waiting;
        }
    }
    for (const auto &[place, end] : ends) readTypes(bus, topics[place.first], place.second, end, types);
    for (auto &[name, topic] : topics) facts.topics.push_back(std::move(topic));
}

void readQueues(const FactFiles &files, WorldFacts &facts, std::map<TypeKey, TypeLag> types)
{
    for (const auto &[party, database] :
         {std::pair{Party::Ecommerce, files.ecommerce}, {Party::Gateway, files.gateway}, {Party::Payment, files.payment}}) {
        NodeFacts &node = facts.node(party);
        node.outboxPending = count(*database, kOutbox);
        node.parked = files.bus->value<std::int64_t>(kWaiting, toString(party)).value_or(0);
    }
    readLag(*files.bus, facts, types);
    for (auto &[key, type] : types) {
        type.topic = key.first;
        type.type = key.second;
        facts.types.push_back(std::move(type));
    }
    facts.deadLetters = count(*files.bus, kDead);
    facts.buyers = count(*files.ecommerce, kBuyers);
    facts.exportsWaiting = count(*files.ecommerce, kExports);
    Rows processes = files.gateway->query(kProcesses);
    while (processes.next()) (processes.get<std::string>(0) == "UNKNOWN" ? facts.unknown : facts.pending) += processes.get<std::int64_t>(1);
}

void readPg(Database &pg, WorldFacts &facts)
{
    facts.pgDeciding = count(pg, kDeciding);
    facts.deliveriesDue = count(pg, kDue);
}

void readWorld(World &world, const TraceMeter &meter, const FactFiles &committed, WorldFacts &facts)
{
    for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment}) facts.node(party).running = world.running(party);
    std::map<TypeKey, TypeLag> types;
    for (const EventType &type : eventCatalogue()) {
        const double rate = meter.eventType(std::string(type.type)).rate(facts.timeMs);
        if (rate > 0) types[{std::string(type.producer) + "-events", std::string(type.type)}].perSecond = rate;
    }
    const FactFiles own{&world.database(Party::Ecommerce), &world.database(Party::Gateway), &world.database(Party::Payment), nullptr,
                        &world.database(Party::Bus)};
    readQueues(committed.complete() ? committed : own, facts, std::move(types));
    if (auto *gateway = world.gateway()) {
        const auto snapshot = gateway->snapshot(Instant{facts.timeMs});
        facts.breaker = gateway::toString(snapshot.breaker.state);
        facts.breakerFailureRate = static_cast<double>(snapshot.breaker.failureRate);
        facts.callsInFlight = snapshot.inFlight;
    }
}

} // namespace

std::int64_t WorldFacts::lag() const
{
    std::int64_t sum = 0;
    for (const NodeFacts &facts : nodes) sum += facts.lag;
    return sum;
}

void readStoredFacts(const FactFiles &files, WorldFacts &facts)
{
    readQueues(files, facts, {});
    if (files.pg) readPg(*files.pg, facts);
}

WorldFacts readWorldFacts(Laboratory &laboratory, const TraceMeter &meter, const FactFiles &committed)
{
    WorldFacts facts;
    facts.known = true;
    facts.timeMs = laboratory.clock().now().ms;
    for (const Party party : kParties) {
        NodeFacts &node = facts.node(party);
        node.perSecond = meter.party(party).rate(facts.timeMs);
        node.history = meter.party(party).history(facts.timeMs);
    }
    for (const Link &link : links())
        facts.links[static_cast<std::size_t>(link.id)] = {meter.link(link.id).rate(facts.timeMs),
                                                          meter.latency(link.id).percentile(0.5),
                                                          meter.latency(link.id).percentile(0.95),
                                                          meter.totals(link.id),
                                                          {}};
    facts.ordersPerSecond = meter.party(Party::Customer).rate(facts.timeMs);
    if (World *world = laboratory.world()) readWorld(*world, meter, committed, facts);
    facts.node(Party::Pg).running = laboratory.pg() != nullptr;
    if (Database *pg = committed.pg ? committed.pg : laboratory.pgDatabase()) readPg(*pg, facts);
    const LinkTroubles troubles = linkTroubles(laboratory.faults(), laboratory.clock().now());
    for (std::size_t i = 0; i < kLinkCount; ++i) {
        facts.links[i].trouble = troubles[i];
        facts.links[i].trouble.hits = facts.links[i].totals.faults;
    }
    facts.pgApprovalRate = meter.pgApprovalRate();
    facts.lastExport = meter.lastExport();
    facts.lastExportMs = meter.lastExportMs();
    return facts;
}

} // namespace hamster
