#include "simulator/scenario/healing.h"

namespace hamster::scenario {

namespace {

// a hand that wanted to let go of it may have found the PG down
const Sql kHeld{"SELECT public_id FROM webhook_deliveries WHERE held = 1 AND status IN ('SCHEDULED', 'RETRYING') ORDER BY id"};
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

void Healing::releaseWebhooks()
{
    Database *pg = m_laboratory.pgDatabase();
    if (!pg) return;
    std::vector<std::int64_t> held;
    {
        Rows rows = pg->query(kHeld);
        while (rows.next()) held.push_back(rows.get<std::int64_t>(0));
    }
    for (const std::int64_t delivery : held)
        m_laboratory.apply(command::ActOnWebhook{.delivery = delivery, .act = command::WebhookAct::Release}, [](const CommandAnswer &) {});
}

bool Healing::redriveOldest()
{
    if (m_laboratory.world()->database(Party::Bus).value<std::int64_t>(kDead).value_or(0) == 0) return false;
    m_laboratory.apply(command::RedriveDeadLetters{{}, {}, "healed", Actor("scenario", Role::Trainer), true}, [](const CommandAnswer &) {});
    return true;
}

void Healing::round()
{
    releaseWebhooks();
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
