#pragma once
// FaultBook: what fired, on what, in the order of time, in a file of its own (faults.db) or in memory. Desk and audit read the same tables.

#include "simulator/faults/fault_hit.h"

#include "model/storage/database.h"

#include <map>
#include <set>

namespace hamster {

inline constexpr std::string_view kFaultsFile = "faults.db";
std::span<const Migration> faultMigrations();

/// A firing as it is written down.
struct FaultRecord {
    std::int64_t number = 0; ///< from 1
    Instant at{};
    std::string rule; ///< "F1"
    std::string kind;
    bool byHand = false;
    bool onlyDetected = false;
    Party from = Party::Operator;
    Party to = Party::Operator;
    std::string thing; ///< "webhook", "attempt", "message", …
    std::string key;
    std::string order; ///< Base62; empty: about no order
    std::string orderNumber;
};

class FaultBook {
public:
    /// `database`: opened with faultMigrations().
    explicit FaultBook(Database &database);

    /// Gives the number.
    std::int64_t add(const FaultRecord &record);
    void keep(const FaultRule &rule); ///< the rule as it is now, for readers of the file
    void forget(const std::string &ruleId);
    /// As they were kept, in the order of their ids; what this build does not know is left out.
    std::vector<FaultRule> rules();

    /// Which faults hit this order, oldest first. By public id (Base62) or order number.
    std::vector<FaultRecord> ofOrder(const std::string &order);
    /// … this webhook, attempt, message, by its key.
    std::vector<FaultRecord> ofThing(const std::string &key);
    std::vector<FaultRecord> ofRule(const std::string &rule);
    /// The newest ones, newest first; with `before`, the page below that number.
    std::vector<FaultRecord> newest(int limit, std::int64_t before = INT64_MAX);
    /// Those of that span, its ends included, that hit no single order but a link, a service or the shop as a whole: the last `limit`,
    /// oldest first.
    std::vector<FaultRecord> ofNoOrder(Instant from, Instant until, int limit);
    /// Kind → how often it fired.
    std::map<std::string, std::int64_t> counts();
    /// What was hit by kinds that can only be detected, each once: for the audit.
    struct Stamp {
        std::string kind;
        std::string order; ///< Base62
    };
    std::vector<Stamp> onlyDetected();

private:
    Database &m_database;
};

} // namespace hamster
