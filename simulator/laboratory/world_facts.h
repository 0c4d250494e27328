#pragma once
// WorldFacts: what the nodes and links of a running world look like now: queues, lag, breaker, health, rates. One value, read on the
// engine thread from the databases (by index, whatever the history) and the TraceMeter.

#include "simulator/laboratory/links.h"
#include "simulator/laboratory/trace_meter.h"

#include <string>
#include <vector>

namespace hamster {

class Database;
class Laboratory;

struct NodeFacts {
    bool running = true;
    double perSecond = 0;         ///< messages sent and got, per virtual second
    std::vector<float> history{}; ///< per second, oldest first
    std::int64_t outboxPending = 0;
    std::int64_t parked = 0; ///< messages that wait behind a retry or for one
    std::int64_t lag = 0;    ///< messages of its topics that it has not handled yet
};

/// What faults there are on a link.
struct LinkTrouble {
    int rules = 0;         ///< switched on, with something left
    std::int64_t hits = 0; ///< faults that fired on it since the world was opened
    bool cutThere = false; ///< in the direction of the link
    bool cutBack = false;  ///< the other way
    bool operator==(const LinkTrouble &) const = default;
};

struct LinkFacts {
    double perSecond = 0;
    std::int64_t p50Ms = -1, p95Ms = -1; ///< request to answer, append to delivery; −1: nothing measured
    LinkTotals totals{};
    LinkTrouble trouble{};
};

/// Messages of a type that a subscriber has not handled yet, by partition; of the group that is furthest behind there, so that the types of
/// a topic add up to the topic (but of 5,000 messages a partition at most).
struct TypeLag {
    std::string topic;
    std::string type;
    std::array<std::int64_t, 3> waiting{};
    double perSecond = 0;
};
/// How far the group that is furthest behind in each partition is behind there.
struct TopicLag {
    std::string topic;
    std::array<std::int64_t, 3> waiting{};
};

struct WorldFacts {
    bool known = false; ///< false: no world
    std::int64_t timeMs = 0;
    std::array<NodeFacts, kParties.size()> nodes{};
    std::array<LinkFacts, kLinkCount> links{};
    std::vector<TopicLag> topics{}; ///< every topic
    std::vector<TypeLag> types{};   ///< those that wait or came in the last seconds, by type
    std::int64_t deadLetters = 0;
    std::int64_t buyers = 0;
    double ordersPerSecond = 0;
    std::int64_t unknown = 0, pending = 0; ///< payment processes
    int callsInFlight = 0;                 ///< gateway → PG
    std::string breaker = "CLOSED";
    double breakerFailureRate = -1; ///< percent, −1: not enough calls
    std::int64_t pgDeciding = 0;
    std::int64_t deliveriesDue = 0;
    double pgApprovalRate = -1; ///< 0 … 1 over the last decisions
    std::int64_t exportsWaiting = 0;
    std::string lastExport{}; ///< status or failure of the last one
    std::int64_t lastExportMs = 0;

    const NodeFacts &node(Party party) const { return nodes[static_cast<std::size_t>(party)]; }
    NodeFacts &node(Party party) { return nodes[static_cast<std::size_t>(party)]; }
    const LinkFacts &link(LinkId id) const { return links[static_cast<std::size_t>(id)]; }
    const LinkTrouble &trouble(LinkId id) const { return link(id).trouble; }
    std::int64_t lag() const;
};

/// What is stored: queues, lag, processes. All but `pg` must be there.
struct FactFiles {
    Database *ecommerce = nullptr, *gateway = nullptr, *payment = nullptr, *pg = nullptr, *bus = nullptr;
    bool complete() const { return ecommerce && gateway && payment && bus; }
};

/// `committed`: readers beside the services, so that the facts are of the last commit, as everything else that is read beside a running
/// world. Without them the services' own connections are asked, which already see what is about to be committed.
WorldFacts readWorldFacts(Laboratory &laboratory, const TraceMeter &meter, const FactFiles &committed = {});

/// Fills in what the files say, whatever time they are of; in the thread of the connections.
void readStoredFacts(const FactFiles &files, WorldFacts &facts);

} // namespace hamster
