#include "simulator/scenario/expectations.h"

#include <algorithm>

namespace hamster::scenario {

namespace {

const Sql kPath{"SELECT to_state FROM state_log WHERE entity = 'order' AND entity_id = ? ORDER BY version"};
const Sql kCoupons{"SELECT count(*) FROM user_coupons WHERE status = ?"};
const Sql kRefunds{"SELECT count(*) FROM refunds WHERE status = ?"};
const Sql kStock{"SELECT stock FROM products WHERE sku = ?"};
const Sql kNotifications{"SELECT count(*) FROM notifications"};
const Sql kExports{"SELECT count(*) FROM order_exports WHERE status = 'SENT'"};

Verdict rows(std::string name, const Span &expected, std::int64_t found)
{
    Verdict verdict{std::move(name) + " = " + expected.text(), {}};
    if (!expected.contains(found)) verdict.detail = "there are " + std::to_string(found);
    return verdict;
}

std::int64_t rowsOf(const std::map<std::string, std::int64_t> &counts, const std::string &key)
{
    const auto at = counts.find(key);
    return at == counts.end() ? 0 : at->second;
}

class Judge {
public:
    Judge(Laboratory &laboratory, const Player &player, const audit::WorldCounts &counts)
        : m_world(*laboratory.world())
        , m_player(player)
        , m_counts(counts)
    {}

    Verdict count(const CountExpectation &expected) const
    {
        return rows(expected.table + " " + expected.key, expected.range, found(expected));
    }
    Verdict path(const PathExpectation &expected) const
    {
        std::string wanted, walked;
        for (const std::string &state : expected.states) wanted.append(wanted.empty() ? "" : " > ").append(state);
        Verdict verdict{"path of order " + expected.order.text() + ": " + wanted, {}};
        const SentOrder *order = m_player.find(expected.order);
        if (!order || !order->id)
            return {verdict.name, order && !order->refusal.empty() ? "it was refused: " + order->refusal : "it was never placed"};
        Rows states = m_world.database(Party::Ecommerce).query(kPath, order->id.value);
        while (states.next()) walked.append(walked.empty() ? "" : " > ").append(states.text(0));
        if (walked != wanted) verdict.detail = "it went " + walked;
        return verdict;
    }
    std::int64_t shopRows(const Sql &sql) const { return m_world.database(Party::Ecommerce).value<std::int64_t>(sql).value_or(0); }

private:
    std::int64_t found(const CountExpectation &expected) const
    {
        if (expected.table == "orders") return rowsOf(m_counts.orders, expected.key);
        if (expected.table == "payments") return rowsOf(m_counts.payments, expected.key);
        if (expected.table == "processes") return rowsOf(m_counts.processes, expected.key);
        if (expected.table == "reservations") return rowsOf(m_counts.reservations, expected.key);
        if (expected.table == "refusals") return rowsOf(m_player.refusals(), expected.key);
        const bool coupons = expected.table == "coupons";
        Database &database = m_world.database(coupons ? Party::Ecommerce : Party::Payment);
        const Sql &sql = coupons ? kCoupons : expected.table == "refunds" ? kRefunds : kStock;
        return database.value<std::int64_t>(sql, expected.key).value_or(0);
    }
    World &m_world;
    const Player &m_player;
    const audit::WorldCounts &m_counts;
};

} // namespace

std::vector<Verdict> judge(Laboratory &laboratory, const Scenario &scenario, const Player &player, const audit::WorldCounts &counts)
{
    const Judge judge(laboratory, player, counts);
    const Expectations &expect = scenario.expect;
    std::vector<Verdict> verdicts;
    for (const CountExpectation &count : expect.counts) verdicts.push_back(judge.count(count));
    const auto placed = std::ranges::count_if(player.orders(), [](const SentOrder &order) { return !order.number.empty(); });
    if (expect.placed) verdicts.push_back(rows("placed", *expect.placed, placed));
    if (expect.notifications) verdicts.push_back(rows("notifications", *expect.notifications, judge.shopRows(kNotifications)));
    if (expect.exports) verdicts.push_back(rows("exports", *expect.exports, judge.shopRows(kExports)));
    for (const PathExpectation &path : expect.paths) verdicts.push_back(judge.path(path));

    const auto refusals = player.refusals();
    for (const auto &[code, number] : refusals) {
        const bool named = std::ranges::any_of(
            expect.counts, [&code = code](const auto &count) { return count.table == "refusals" && count.key == code; });
        if (!named) verdicts.push_back({"no order is refused with " + code, std::to_string(number) + " were"});
    }
    Verdict steps{"every step ends as the scenario says", {}};
    for (const std::string &surprise : player.surprises()) steps.detail.append(steps.detail.empty() ? "" : "; ").append(surprise);
    for (const Step *step : player.neverBegan())
        if (step->refused != kAnyAnswer)
            steps.detail.append(steps.detail.empty() ? "" : "; ")
                .append(scenario.file + ":" + std::to_string(step->line) + ": step " + step->verb + " never began");
    verdicts.push_back(std::move(steps));
    return verdicts;
}

std::vector<Verdict> judgeInvariants(const Scenario &scenario, const std::vector<audit::CheckResult> &results)
{
    std::vector<Verdict> verdicts;
    for (const audit::CheckResult &result : results) {
        const bool wanted = std::ranges::find(scenario.expect.violated, result.id) != scenario.expect.violated.end();
        if (wanted && !result.violated()) verdicts.push_back({"invariant " + result.id + " is violated", "it holds"});
        if (wanted && result.violated()) verdicts.push_back({"invariant " + result.id + " is violated", {}});
        if (!wanted && result.violated())
            verdicts.push_back(
                {"invariant " + result.id + " holds", std::to_string(result.rows) + " offenders, the first: " +
                                                          (result.examples.empty() ? std::string("?") : result.examples.front().evidence)});
    }
    return verdicts;
}

bool mustSettle(const Scenario &scenario)
{
    return std::ranges::none_of(scenario.expect.violated, [](const std::string &id) { return id.starts_with('E'); });
}

} // namespace hamster::scenario
