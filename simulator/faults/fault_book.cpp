#include "simulator/faults/fault_book.h"

#include <algorithm>

namespace hamster {

namespace {

#define HAMSTER_FIRING_COLUMNS                                                                                                             \
    "id, at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, order_public_id, order_number"

const Sql kInsert{"INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, "
                  "order_public_id, order_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''))"};
const Sql kOfOrder{"SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE order_public_id = ?1 "
                   "UNION SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE order_number = ?1 ORDER BY id"};
const Sql kOfThing{"SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE thing_key = ? ORDER BY id"};
const Sql kOfRule{"SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE rule = ? ORDER BY id"};
const Sql kNewest{"SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE id < ? ORDER BY id DESC LIMIT ?"};
const Sql kOfNoOrder{"SELECT " HAMSTER_FIRING_COLUMNS " FROM fault_firings WHERE order_public_id IS NULL AND order_number IS NULL "
                     "AND at BETWEEN ? AND ? ORDER BY at DESC, id DESC LIMIT ?"};
const Sql kCounts{"SELECT kind, count(*) FROM fault_firings GROUP BY kind ORDER BY kind"};
const Sql kOnlyDetected{"SELECT DISTINCT order_public_id, kind FROM fault_firings WHERE only_detected = 1 AND order_public_id IS NOT NULL "
                        "ORDER BY order_public_id, kind"};
const Sql kKeep{"INSERT INTO fault_rules (id, kind, rule, is_on, seen, fired) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                "ON CONFLICT (id) DO UPDATE SET kind = ?2, rule = ?3, is_on = ?4, seen = ?5, fired = ?6"};
const Sql kRules{"SELECT rule FROM fault_rules ORDER BY length(id), id"};
const Sql kForget{"DELETE FROM fault_rules WHERE id = ?"};

std::vector<FaultRecord> read(Rows rows)
{
    std::vector<FaultRecord> all;
    while (rows.next()) {
        all.push_back({.number = rows.get<std::int64_t>(0),
                       .at = rows.get<Instant>(1),
                       .rule = rows.get<std::string>(2),
                       .kind = rows.get<std::string>(3),
                       .byHand = rows.get<bool>(4),
                       .onlyDetected = rows.get<bool>(5),
                       .from = partyFrom(rows.text(6)).value_or(Party::Operator),
                       .to = partyFrom(rows.text(7)).value_or(Party::Operator),
                       .thing = rows.get<std::string>(8),
                       .key = rows.get<std::string>(9),
                       .order = rows.get<std::string>(10),
                       .orderNumber = rows.get<std::string>(11)});
    }
    return all;
}

} // namespace

std::span<const Migration> faultMigrations()
{
    static const Migration steps[] = {{1, R"(
CREATE TABLE fault_rules (
    id TEXT PRIMARY KEY,                       -- F1
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,                        -- JSON, docs/scenarios.md
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    seen INTEGER NOT NULL CHECK (seen >= 0),
    fired INTEGER NOT NULL CHECK (fired >= 0)
) STRICT;
CREATE TABLE fault_firings (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,                       -- UTC ms
    rule TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    only_detected INTEGER NOT NULL CHECK (only_detected IN (0, 1)),
    party_from TEXT NOT NULL,
    party_to TEXT NOT NULL,
    thing TEXT NOT NULL,                       -- webhook, attempt, message, request, service, database, order
    thing_key TEXT NOT NULL,
    order_public_id TEXT,                      -- Base62
    order_number TEXT
) STRICT;
CREATE INDEX fault_firings_order ON fault_firings (order_public_id, id) WHERE order_public_id IS NOT NULL;
CREATE INDEX fault_firings_number ON fault_firings (order_number, id) WHERE order_number IS NOT NULL;
CREATE INDEX fault_firings_thing ON fault_firings (thing_key, id);
CREATE INDEX fault_firings_rule ON fault_firings (rule, id);
CREATE INDEX fault_firings_detected ON fault_firings (order_public_id) WHERE only_detected = 1;
)"},
                                      {2, R"(
CREATE TABLE control_answers (                 -- of the control API, by Idempotency-Key
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,                       -- method and path
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,                -- SHA-256 of the raw body, hex
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,               -- UTC ms
    UNIQUE (scope, key)
) STRICT;
)"},
                                      {3, R"(
CREATE INDEX fault_firings_free ON fault_firings (at, id) WHERE order_public_id IS NULL AND order_number IS NULL;
)"}};
    return steps;
}

FaultBook::FaultBook(Database &database)
    : m_database(database)
{}

std::int64_t FaultBook::add(const FaultRecord &r)
{
    m_database.exec(kInsert, r.at, r.rule, r.kind, r.byHand, r.onlyDetected, toString(r.from), toString(r.to), r.thing, r.key, r.order,
                    r.orderNumber);
    m_database.clearFailure(); // a full disk must not stop what is being tested
    return m_database.lastInsertId();
}

void FaultBook::keep(const FaultRule &rule)
{
    m_database.exec(kKeep, rule.id, rule.kind, toJson(rule), rule.on, rule.seen, rule.fired);
    m_database.clearFailure();
}

std::vector<FaultRule> FaultBook::rules()
{
    std::vector<FaultRule> all;
    Rows rows = m_database.query(kRules);
    while (rows.next())
        if (auto rule = parseFaultRule(rows.text(0))) all.push_back(std::move(*rule));
    return all;
}

void FaultBook::forget(const std::string &ruleId) { m_database.exec(kForget, ruleId); }

std::vector<FaultRecord> FaultBook::ofOrder(const std::string &order) { return read(m_database.query(kOfOrder, order)); }
std::vector<FaultRecord> FaultBook::ofThing(const std::string &key) { return read(m_database.query(kOfThing, key)); }
std::vector<FaultRecord> FaultBook::ofRule(const std::string &rule) { return read(m_database.query(kOfRule, rule)); }
std::vector<FaultRecord> FaultBook::newest(int limit, std::int64_t before) { return read(m_database.query(kNewest, before, limit)); }
std::vector<FaultRecord> FaultBook::ofNoOrder(Instant from, Instant until, int limit)
{
    std::vector<FaultRecord> records = read(m_database.query(kOfNoOrder, from, until, limit));
    std::ranges::reverse(records);
    return records;
}

std::map<std::string, std::int64_t> FaultBook::counts()
{
    std::map<std::string, std::int64_t> all;
    Rows rows = m_database.query(kCounts);
    while (rows.next()) all[rows.get<std::string>(0)] = rows.get<std::int64_t>(1);
    return all;
}

std::vector<FaultBook::Stamp> FaultBook::onlyDetected()
{
    std::vector<Stamp> all;
    Rows rows = m_database.query(kOnlyDetected);
    while (rows.next()) all.push_back({rows.get<std::string>(1), rows.get<std::string>(0)});
    return all;
}

} // namespace hamster
