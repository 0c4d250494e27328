#pragma once
// PgScript: what a PG that serves other people's back ends is to do: a behaviour, outcomes and faults by order, user and card, and steps in
// time (docs/control.md). The words are those of scenario files; there is no shop, so there are no orders to place and nothing to expect.

#include "simulator/laboratory/laboratory.h"
#include "simulator/scenario/scenario.h"

namespace hamster::scenario {

struct PgStep {
    std::string verb; ///< "fault", "pg", …
    int line = 0;     ///< in the file
    Duration at{0};   ///< from the moment when everything listens
    std::vector<Command> deeds{};
    std::optional<pg::Profile> behaviour{}; ///< instead of deeds
};

struct PgScript {
    std::string name;
    std::string file; ///< for messages
    std::optional<std::uint64_t> seed{};
    std::optional<pg::Profile> behaviour{};
    bool magicCards = false;    ///< for every user
    bool moreCardTypes = false; ///< nine companies instead of three
    std::vector<command::ForcePgOutcome> outcomes{};
    FaultPlan faults{};
    std::vector<PgStep> steps{};
};

/// Refuses with InvalidArgument and "file:line:column: what, expected …" at the first mistake.
Result<PgScript> parsePgScript(std::string_view yaml, const std::string &file);
/// Reads the file first (NotFound, StorageIo).
Result<PgScript> loadPgScriptFile(const std::string &path);

/// Whether faults of that kind can only hit what runs with the platform: they would never fire in a PG that is alone.
bool needsPlatform(const FaultKind &kind);

/// Carries a script out. Faults and forced outcomes that a run before has left are replaced by those of the script.
class PgScriptPlayer {
public:
    /// Both must outlive it. Nothing happens before start(). `surprise` is told when a step was refused.
    PgScriptPlayer(Laboratory &laboratory, const PgScript &script, std::function<void(const std::string &)> surprise);
    void start();

private:
    void play(const PgStep &step);
    void apply(const std::string &what, Command command);

    Laboratory &m_laboratory;
    const PgScript &m_script;
    std::function<void(const std::string &)> m_surprise;
    Lifeline m_life;
};

} // namespace hamster::scenario
