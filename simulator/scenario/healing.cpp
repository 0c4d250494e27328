#include "simulator/scenario/healing.h"

namespace hamster::scenario {

namespace {

const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status = 'PENDING'"};
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
    for (const Party party : {Party::Bus, Party::Pg, Party::Payment, Party::Gateway, Party::Ecommerce})
        m_laboratory.apply(command::RestartService{party}, [](const CommandAnswer &) {}); // one that runs refuses, which is right
}

bool Healing::redriveOldest()
{
    if (m_laboratory.world()->database(Party::Bus).value<std::int64_t>(kDead).value_or(0) == 0) return false;
    m_laboratory.apply(command::RedriveDeadLetters{{}, {}, "healed", "scenario", true}, [](const CommandAnswer &) {});
    return true;
}

void Healing::round()
{
    if (m_roundsLeft == 0) return;
    --m_roundsLeft;
    if (!redriveOldest() && m_roundsLeft > kQuietRounds) m_roundsLeft = kQuietRounds;
    if (m_roundsLeft > 0) m_laboratory.scheduler().after(kBetween, m_life.guard([this] { round(); }));
}

} // namespace hamster::scenario
