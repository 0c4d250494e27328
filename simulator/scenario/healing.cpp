#include "simulator/scenario/healing.h"

namespace hamster::scenario {

namespace {

const Sql kOldestDead{"SELECT group_name, min(public_id) FROM dead_letters WHERE status = 'PENDING' GROUP BY group_name, key "
                      "ORDER BY min(id)"};
/// What fails again and again stays a dead letter under its case.
constexpr int kRounds = 40;
constexpr Duration kBetween = 30s;
/// What was delayed or retried before the healing has become a dead letter by then, or is through.
constexpr int kQuietRounds = 6;

} // namespace

void Healing::begin()
{
    m_laboratory.faultsOff();
    restartServices();
    m_roundsLeft = kRounds;
    round();
}

void Healing::restartServices()
{
    for (const Party party : {Party::Pg, Party::Payment, Party::Gateway, Party::Ecommerce})
        m_laboratory.apply(command::RestartService{party}, [](const CommandAnswer &) {}); // one that runs refuses, which is right
}

bool Healing::redriveOldest()
{
    std::vector<std::pair<std::string, std::int64_t>> letters;
    {
        Rows rows = m_laboratory.world()->database(Party::Bus).query(kOldestDead);
        while (rows.next()) letters.emplace_back(rows.get<std::string>(0), rows.get<std::int64_t>(1));
    }
    for (const auto &[group, id] : letters)
        m_laboratory.apply(command::RedriveDeadLetter{group, id, "healed"}, [](const CommandAnswer &) {});
    return !letters.empty();
}

void Healing::round()
{
    if (m_roundsLeft == 0) return;
    --m_roundsLeft;
    if (!redriveOldest() && m_roundsLeft > kQuietRounds) m_roundsLeft = kQuietRounds;
    if (m_roundsLeft > 0) m_laboratory.scheduler().after(kBetween, m_life.guard([this] { round(); }));
}

} // namespace hamster::scenario
