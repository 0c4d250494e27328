#pragma once
// Recording: a run with everything that people did to it by hand, so that it can be had again to the same hash. The world and its steps are
// a scenario; each command is kept with the number of tasks that had run before it and the moment at which it was given.

#include "simulator/laboratory/command.h"
#include "simulator/scenario/run.h"

namespace hamster::scenario {

struct RecordedCommand {
    std::uint64_t task = 0;
    Instant at;
    Command command;
};

struct Recording {
    std::string scenario; ///< text of a scenario file
    std::uint64_t seed = 1;
    std::vector<RecordedCommand> commands; ///< in the order in which they were given
    std::uint64_t tasks = 0;               ///< run when it was saved
    std::string hash;                      ///< of the trace then
    Instant at{};                          ///< the clock then; 0 in files of older programs
};

std::string toJson(const Recording &recording);
/// InvalidArgument, with what is expected.
Result<Recording> parseRecording(std::string_view json);

/// Keeps what is done to a laboratory by hand. Whoever applies a person's command notes it here first, between tasks.
class Recorder {
public:
    /// The laboratory must outlive it, be virtual and run `scenario`.
    Recorder(Laboratory &laboratory, const Scenario &scenario);
    void note(const Command &command);
    /// The run up to now.
    Recording recording() const;

private:
    Laboratory &m_laboratory;
    Recording m_recording;
};

/// Does a recording again in a laboratory that has opened its shop and started its scenario, task by task, at any pace: the commands are
/// applied where they were given. Virtual time only.
class Rerun {
public:
    /// `laboratory` must outlive it.
    Rerun(Laboratory &laboratory, Recording recording);
    /// When the next task or command is due; nothing once it is finished.
    std::optional<Instant> nextDue();
    /// Runs the next task, or moves the clock to the next command and applies it. False once it is finished.
    bool runNext();
    /// Everything was done; the trace's hash can be compared.
    bool finished();
    bool same() const { return m_laboratory.trace().hash() == m_recording.hash; }
    /// Commands that were applied.
    std::size_t given() const { return m_next; }
    const Recording &recording() const { return m_recording; }
    /// Called with every command before it is applied.
    std::function<void(const Command &)> applying;

private:
    bool commandDue() const; ///< no task is to be run before the next command

    Laboratory &m_laboratory;
    Recording m_recording;
    std::size_t m_next = 0;
};

struct Replay {
    std::string hash; ///< when as many tasks had run as in the recording
    std::uint64_t events = 0;
    bool same = false;                          ///< the recording's hash
    std::vector<audit::CheckResult> invariants; ///< the Always ones, then
};
/// Does it again, in memory. Refuses a recording whose scenario cannot be read or run. `traceFile`: every record as a line of JSON; empty:
/// none is written.
Result<Replay> replay(const Recording &recording, const std::string &traceFile = {});

} // namespace hamster::scenario
