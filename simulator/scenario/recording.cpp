#include "simulator/scenario/recording.h"

#include "model/core/json.h"
#include "simulator/laboratory/command_text.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/writer.h"

namespace hamster::scenario {

namespace {

Error malformed(std::string_view member, std::string_view expected)
{
    return {ErrorCode::InvalidArgument,
            "'" + std::string(member) + "' of the recording is missing or wrong, expected " + std::string(expected)};
}

std::optional<std::string> textOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto text = found ? found->asString() : std::nullopt;
    return text ? std::optional(std::string(*text)) : std::nullopt;
}

std::optional<std::uint64_t> numberOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto number = found ? found->asInteger() : std::nullopt;
    return number && *number >= 0 ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

} // namespace

std::string toJson(const Recording &recording)
{
    JsonWriter json;
    json.beginObject()
        .field("recording", 1)
        .field("seed", static_cast<std::int64_t>(recording.seed))
        .field("hash", recording.hash)
        .field("at_ms", recording.at.ms);
    json.field("tasks", static_cast<std::int64_t>(recording.tasks)).field("scenario", recording.scenario).key("commands").beginArray();
    for (const RecordedCommand &one : recording.commands)
        json.beginObject()
            .field("task", static_cast<std::int64_t>(one.task))
            .field("at_ms", one.at.ms)
            .key("command")
            .raw(hamster::toJson(one.command))
            .endObject();
    json.endArray().endObject();
    return std::move(json).take();
}

Result<Recording> parseRecording(std::string_view text)
{
    const auto document = JsonDocument::parse(text);
    if (!document) return {ErrorCode::InvalidArgument, document.error().detail};
    const JsonValue root = document->root();
    if (numberOf(root, "recording") != 1) return malformed("recording", "1");
    Recording recording;
    const auto scenario = textOf(root, "scenario"), hash = textOf(root, "hash");
    const auto seed = numberOf(root, "seed"), tasks = numberOf(root, "tasks");
    const auto commands = root.find("commands");
    if (!scenario) return malformed("scenario", "the text of a scenario file");
    if (!hash || !seed || !tasks) return malformed("hash, seed, tasks", "what the run came to");
    if (!commands || !commands->isArray()) return malformed("commands", "a list");
    recording = {*scenario, *seed, {}, *tasks, *hash, {}};
    if (const auto at = numberOf(root, "at_ms")) recording.at = {static_cast<std::int64_t>(*at)};
    for (const JsonValue &entry : commands->items()) {
        const auto task = numberOf(entry, "task"), at = numberOf(entry, "at_ms");
        const auto what = entry.find("command");
        if (!task || !at || !what) return malformed("commands", "entries with task, at_ms and command");
        auto command = parseCommand(what->minified());
        if (!command) return command.error();
        recording.commands.push_back({*task, {static_cast<std::int64_t>(*at)}, std::move(*command)});
    }
    return recording;
}

Recorder::Recorder(Laboratory &laboratory, const Scenario &scenario)
    : m_laboratory(laboratory)
{
    m_recording.scenario = toYaml(scenario);
    m_recording.seed = laboratory.options().seed;
}

void Recorder::note(const Command &command)
{
    m_recording.commands.push_back({m_laboratory.virtualTime().tasksRun(), m_laboratory.clock().now(), command});
}

Recording Recorder::recording() const
{
    Recording now = m_recording;
    now.tasks = m_laboratory.virtualTime().tasksRun();
    now.hash = m_laboratory.trace().hash();
    now.at = m_laboratory.clock().now();
    return now;
}

Rerun::Rerun(Laboratory &laboratory, Recording recording)
    : m_laboratory(laboratory)
    , m_recording(std::move(recording))
{}

bool Rerun::commandDue() const
{
    return m_next < m_recording.commands.size() && m_recording.commands[m_next].task <= m_laboratory.virtualTime().tasksRun();
}

bool Rerun::finished() { return !nextDue(); }

std::optional<Instant> Rerun::nextDue()
{
    if (commandDue()) return std::max(m_recording.commands[m_next].at, m_laboratory.clock().now());
    VirtualTime &time = m_laboratory.virtualTime();
    return time.tasksRun() < m_recording.tasks ? time.nextDue() : std::nullopt;
}

bool Rerun::runNext()
{
    VirtualTime &time = m_laboratory.virtualTime();
    if (!commandDue()) return time.tasksRun() < m_recording.tasks && time.runNext();
    const RecordedCommand &one = m_recording.commands[m_next++];
    if (one.at > time.now()) time.runUntil(one.at); // nothing is due before: the clock alone moves
    if (applying) applying(one.command);
    m_laboratory.apply(one.command, [](const CommandAnswer &) {});
    return true;
}

Result<Replay> replay(const Recording &recording, const std::string &traceFile)
{
    const auto scenario = parseScenario(recording.scenario, "the recording's scenario");
    if (!scenario) return scenario.error();
    LaboratoryOptions options = laboratoryOptions(*scenario);
    options.seed = recording.seed;
    options.traceKeep = 0;
    options.traceFile = traceFile;
    auto opened = Laboratory::open(std::move(options));
    if (!opened) return opened.error();
    Laboratory &laboratory = **opened;
    VirtualTime &time = laboratory.virtualTime();
    Player player(laboratory, *scenario);
    std::optional<Outcome> shop;
    openDemoShop(laboratory, scenario->shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    if (!shop || !*shop) return shop ? shop->error() : Error{ErrorCode::Unavailable, "the shop never opened"};
    player.start();
    Rerun rerun(laboratory, recording);
    while (rerun.runNext()) {}
    Replay result;
    if (!laboratory.trace().fileOk()) return {ErrorCode::StorageIo, "the trace cannot be written to '" + traceFile + "'"};
    result.hash = laboratory.trace().hash();
    result.events = laboratory.trace().count();
    result.same = rerun.same();
    result.invariants = laboratory.check(false);
    return result;
}

} // namespace hamster::scenario
