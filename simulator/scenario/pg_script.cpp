#include "simulator/scenario/pg_script.h"

#include "simulator/laboratory/laboratory.h"

#include <algorithm>
#include <array>

namespace hamster::scenario {

bool needsPlatform(const FaultKind &kind)
{
    static constexpr std::array kReach{FaultBoundary::PgRequest, FaultBoundary::Webhook, FaultBoundary::PgData,
                                       FaultBoundary::Process,   FaultBoundary::Clock,   FaultBoundary::Network};
    // Nobody can send from an address that is not its own; the other process kinds wait for a commit or a start of the platform.
    static constexpr std::array<std::string_view, 4> kOurs{"webhook.foreign-peer", "process.crash-before-commit",
                                                           "process.crash-after-commit", "process.crash-in-recovery"};
    return std::ranges::find(kReach, kind.boundary()) == kReach.end() || std::ranges::find(kOurs, kind.name) != kOurs.end();
}

PgScriptPlayer::PgScriptPlayer(Laboratory &laboratory, const PgScript &script, std::function<void(const std::string &)> surprise)
    : m_laboratory(laboratory)
    , m_script(script)
    , m_surprise(std::move(surprise))
{}

void PgScriptPlayer::start()
{
    m_laboratory.faults().setOrigin(m_laboratory.clock().now());
    apply("faults", command::SetFaultPlan{m_script.faults});
    for (const pg::OutcomeRule &old : m_laboratory.pg()->outcomes().all()) apply("outcomes", command::ForgetPgOutcome{old.id});
    for (const command::ForcePgOutcome &outcome : m_script.outcomes) apply("outcomes", outcome);
    for (const PgStep &step : m_script.steps) m_laboratory.scheduler().after(step.at, m_life.guard([this, &step] { play(step); }));
}

void PgScriptPlayer::play(const PgStep &step)
{
    const std::string place = m_script.file + ":" + std::to_string(step.line) + ": " + step.verb;
    for (const Command &deed : step.deeds) apply(place, deed);
    if (!step.behaviour) return;
    pg::PgService *pg = m_laboratory.pg();
    if (!pg) return m_surprise(place + ": hamster-pg is not running; nothing was changed");
    if (Outcome set = pg->setProfile(*step.behaviour); !set) m_surprise(place + ": " + set.error().detail);
}

void PgScriptPlayer::apply(const std::string &what, Command command)
{
    m_laboratory.apply(std::move(command), m_life.guard([this, what](const CommandAnswer &answer) {
        if (!answer.ok) m_surprise(what + ": " + answer.message);
    }));
}

} // namespace hamster::scenario
