// hamster breaker: replays recorded calls through a circuit breaker and prints its state after every step.
#include "app/cli/cli.h"

#include "model/gateway/breaker_replay.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace hamster::cli {

namespace {

/// The text of --config: JSON itself, or a file that holds it.
Result<std::string> configText(const std::string &given)
{
    if (given.find('{') != std::string::npos) return given;
    std::ifstream file(given);
    if (!file) return {ErrorCode::NotFound, "--config " + given + " is neither a JSON object nor a file that can be read"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Result<gateway::BreakerConfig> givenConfig(const std::string &given)
{
    const auto text = configText(given);
    if (!text) return text.error();
    const auto document = JsonDocument::parse(*text);
    if (!document) return {ErrorCode::InvalidArgument, "--config is no JSON: " + document.error().detail};
    const auto inner = document->root().isObject() ? document->root().find("config") : std::nullopt;
    auto config = gateway::readBreakerConfig(inner ? *inner : document->root());
    if (!config) return {ErrorCode::InvalidArgument, "--config: " + config.error().detail};
    return config;
}

/// Reads lines; each is one step, or a whole recorded sequence with its own config.
class Tape {
public:
    Tape(const gateway::BreakerConfig &config, bool asOneObject)
        : m_config(config)
        , m_replay(config)
        , m_asOneObject(asOneObject)
    {}

    Outcome take(JsonValue line)
    {
        const auto events = line.isObject() ? line.find("events") : std::nullopt;
        const auto config = line.isObject() ? line.find("config") : std::nullopt;
        if (!events && !config) return step(line);
        if (config) {
            auto read = gateway::readBreakerConfig(*config);
            if (!read) return read.error();
            m_config = *read;
        }
        m_replay = gateway::BreakerReplay(m_config);
        if (!events) return success();
        int number = 0;
        for (const JsonValue &event : events->items()) {
            ++number;
            if (Outcome done = step(event); !done)
                return {done.error().code, "event " + std::to_string(number) + ": " + done.error().detail};
        }
        return success();
    }
    int steps() const { return m_steps; }
    int differences() const { return m_differences; }
    const std::string &lines() const { return m_lines; }

private:
    Outcome step(JsonValue event)
    {
        if (Outcome done = m_replay.step(event); !done) return done;
        ++m_steps;
        if (!m_replay.difference().empty() && ++m_differences <= kSaid)
            std::fprintf(stderr, "hamster: step %d: %s\n", m_steps, m_replay.difference().c_str());
        if (m_asOneObject)
            m_lines += (m_lines.empty() ? "" : ",") + m_replay.line();
        else
            printLine(m_replay.line());
        return success();
    }
    static constexpr int kSaid = 10; ///< differences that are told one by one
    gateway::BreakerConfig m_config;
    gateway::BreakerReplay m_replay;
    bool m_asOneObject;
    int m_steps = 0;
    int m_differences = 0;
    std::string m_lines;
};

} // namespace

int breakerVerb(const QStringList &words)
{
    Arguments arguments("breaker");
    arguments.value("config", "FILE|JSON", "Settings, as JSON or a file with it; without: the gateway's own, or each sequence's.");
    arguments.flag("json", "Prints one JSON object with all steps.");
    if (!arguments.read(words, 0, 0)) return arguments.exitStatus();
    gateway::BreakerConfig config;
    if (arguments.has("config")) {
        const auto given = givenConfig(arguments.text("config"));
        if (!given) return wrong(given.error().detail);
        config = *given;
    }
    Tape tape(config, arguments.has("json"));
    int number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto document = JsonDocument::parse(line);
        if (!document) return wrong("standard input line " + std::to_string(number) + " is no JSON: " + document.error().detail);
        if (Outcome taken = tape.take(document->root()); !taken)
            return wrong("standard input line " + std::to_string(number) + ": " + taken.error().detail);
    }
    if (arguments.has("json")) printLine("{\"steps\":[" + tape.lines() + "],\"differences\":" + std::to_string(tape.differences()) + "}");
    if (tape.differences() > 0)
        std::fprintf(stderr, "hamster: %d of %d steps differ from the recording\n", tape.differences(), tape.steps());
    return tape.differences() == 0 ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
