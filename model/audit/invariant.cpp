#include "model/audit/invariant.h"

#include "model/audit/invariant_table.h"

namespace hamster::audit {

namespace {

// Files may be written to by a running server while they are read: each is read as of one moment.
class Snapshot {
public:
    explicit Snapshot(const AuditDatabases &databases)
        : m_databases(databases)
    {
        for (const auto &database : m_databases.owned) (void)database->script("BEGIN");
    }
    ~Snapshot()
    {
        for (const auto &database : m_databases.owned)
            if (!database->inAutocommit()) (void)database->script("ROLLBACK");
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    const AuditDatabases &m_databases;
};

CheckResult run(const Invariant &invariant, Facts &facts, const Options &options)
{
    CheckResult result;
    result.id = invariant.info.id;
    if (!invariant.check) {
        for (const CheckResult &live : options.live)
            if (live.id == result.id) return live;
        result.checkable = false;
        result.note = "is checked live only, at the port";
        return result;
    }
    if (!facts.db.ecommerce || !facts.db.gateway || !facts.db.payment || !facts.db.bus) {
        result.checkable = false;
        result.note = "needs the databases of the platform, which are not there";
        return result;
    }
    if (invariant.needsPg && !facts.db.pg) {
        result.checkable = false;
        result.note = "needs hamster_pg.db, which is not there";
        return result;
    }
    Report report(result, facts, isExcusedByStamp(invariant.info.id));
    if (facts.error.empty()) invariant.check(facts, report);
    if (!facts.error.empty()) {
        result = {};
        result.id = invariant.info.id;
        result.checkable = false;
        result.note = "cannot be read: " + facts.error;
    }
    return result;
}

} // namespace

std::span<const InvariantInfo> invariants()
{
    static const std::vector<InvariantInfo> infos = [] {
        std::vector<InvariantInfo> all;
        for (const Invariant &invariant : invariantTable()) all.push_back(invariant.info);
        return all;
    }();
    return infos;
}

const InvariantInfo *findInvariant(std::string_view id)
{
    for (const InvariantInfo &info : invariants())
        if (info.id == id) return &info;
    return nullptr;
}

std::vector<CheckResult> check(const AuditDatabases &databases, const Options &options)
{
    const Snapshot snapshot(databases);
    Facts facts(databases, options);
    std::vector<CheckResult> results;
    for (const Invariant &invariant : invariantTable()) {
        if (std::find(options.leaveOut.begin(), options.leaveOut.end(), invariant.info.id) != options.leaveOut.end()) continue;
        if (invariant.info.invariantClass != InvariantClass::Always && !options.settled) continue;
        const std::int64_t begun = options.stopwatch ? options.stopwatch() : 0;
        CheckResult &result = results.emplace_back(run(invariant, facts, options));
        if (options.stopwatch && invariant.check) result.costNs = options.stopwatch() - begun;
    }
    return results;
}

std::vector<CheckResult> checkOrder(const AuditDatabases &databases, std::int64_t orderPublicId, const Options &options)
{
    Options scoped = options;
    scoped.order = orderPublicId;
    Facts facts(databases, std::move(scoped));
    std::vector<CheckResult> results;
    for (const Invariant &invariant : invariantTable()) {
        if (!isAboutOneOrder(invariant.info.id) || (invariant.needsPg && !databases.pg)) continue;
        CheckResult result = run(invariant, facts, options);
        if (result.violated() || !result.checkable) results.push_back(std::move(result));
    }
    return results;
}

CheckResult checkOne(const AuditDatabases &databases, std::string_view id, const Options &options)
{
    for (const Invariant &invariant : invariantTable()) {
        if (invariant.info.id != id) continue;
        const Snapshot snapshot(databases);
        Facts facts(databases, options);
        return run(invariant, facts, options);
    }
    CheckResult unknown;
    unknown.id = id;
    unknown.checkable = false;
    unknown.note = "is no invariant";
    return unknown;
}

} // namespace hamster::audit
