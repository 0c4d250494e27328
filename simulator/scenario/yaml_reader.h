#pragma once
// YamlReader: typed reading of YAML nodes with the place of every mistake. For parsers only, of scenario files and of the control API's
// requests: the first mistake is thrown as a Mistake and caught by them, so that reading code stays straight.

#include "model/core/result.h"
#include "simulator/scenario/scenario.h"

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <set>
#include <span>
#include <string>

namespace hamster::scenario {

/// What is wrong, at "line:column", both from 1.
struct Mistake {
    int line = 0;
    int column = 0;
    std::string what;
};

[[noreturn]] void refuse(const YAML::Node &node, std::string what);

/// A map of which every key must be asked for: what is left over in finish() is an unknown key.
class YamlMap {
public:
    /// Refuses anything but a map without double keys. `what` names it in messages, "the step".
    YamlMap(YAML::Node node, std::string what);

    /// The value of a key, or nothing.
    std::optional<YAML::Node> find(const std::string &key);
    YAML::Node need(const std::string &key);
    /// Refuses keys that nobody asked for.
    void finish() const;
    const YAML::Node &node() const { return m_node; }
    /// In the order of the file. Counts as asking for each.
    std::vector<std::pair<YAML::Node, YAML::Node>> entries();

private:
    YAML::Node m_node;
    std::string m_what;
    std::set<std::string> m_asked;
    std::vector<std::string> m_known; ///< in the order of asking
};

std::string readText(const YAML::Node &node, const std::string &what, std::size_t longest = 2000);
bool readBool(const YAML::Node &node, const std::string &what);
std::int64_t readInteger(const YAML::Node &node, const std::string &what, std::int64_t low, std::int64_t high);
/// 5 or "2..9"
Span readSpan(const YAML::Node &node, const std::string &what, std::int64_t low, std::int64_t high);
/// 0.4 or "40%"
double readProbability(const YAML::Node &node, const std::string &what);
/// "250ms", "5s", "15min", "2h", "7d"; a number alone is refused, but 0.
Duration readDuration(const YAML::Node &node, const std::string &what, Duration longest = 31 * 24h);
/// "100ms..500ms" or one duration.
std::pair<Duration, Duration> readDurationSpan(const YAML::Node &node, const std::string &what, Duration longest = 24h);
/// One of some words.
std::string readWord(const YAML::Node &node, const std::string &what, const std::vector<std::string> &words);
/// "first, second or third"
std::string listOf(const std::vector<std::string> &words);

/// "250ms" and the like; nothing when it is no duration.
std::optional<Duration> parseDuration(std::string_view text);

} // namespace hamster::scenario
