#include "simulator/scenario/healing.h"

namespace hamster::scenario {

namespace {

const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status = 'PENDING'"};
/// What fails again and again stays a dead letter under its case.
constexpr int kRounds = 40;
constexpr Duration kBetween = 30s;
/// What was delayed or retried before the healing has become a dead letter by then, or is through.
constexpr int kQuietRounds = 6;
/// Whatever a fault held back for hours may still fail when it comes.
constexpr int kLateRounds = 7 * 24;
constexpr Duration kBetweenLate = 1h;

} // namespace

void Healing::begin()
{
    m_laboratory.faultsOff();
    restartServices();
    m_roundsLeft = kRounds;
    m_lateRoundsLeft = kLateRounds;
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
    m_laboratory.apply(command::RedriveDeadLetters{{}, {}, "healed", Actor("scenario", Role::Trainer), true}, [](const CommandAnswer &) {});
    return true;
}

void Healing::round()
{
    const bool anything = redriveOldest();
    if (m_roundsLeft > 0) {
        --m_roundsLeft;
        if (!anything && m_roundsLeft > kQuietRounds) m_roundsLeft = kQuietRounds;
        m_laboratory.scheduler().after(kBetween, m_life.guard([this] { round(); }));
    } else if (m_lateRoundsLeft > 0) {
        --m_lateRoundsLeft;
        m_laboratory.scheduler().after(kBetweenLate, m_life.guard([this] { round(); }));
    }
}

} // namespace hamster::scenario
