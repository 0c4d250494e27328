#include "simulator/scenario/yaml_reader.h"

#include "model/core/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hamster::scenario {

namespace {

struct Unit {
    std::string_view suffix;
    std::int64_t milliseconds;
};
// "ms" before "s", so that the longer suffix is found first
constexpr std::array kUnits{Unit{"ms", 1}, Unit{"min", 60'000}, Unit{"s", 1'000}, Unit{"h", 3'600'000}, Unit{"d", 86'400'000}};
constexpr const char *kDurations = "a duration such as 250ms, 5s, 15min, 2h or 7d";

std::string scalar(const YAML::Node &node, const std::string &what, const std::string &expected)
{
    if (node.IsScalar() && !node.Scalar().empty()) return node.Scalar();
    refuse(node, what + " is " + (node.IsMap() ? "a map" : node.IsSequence() ? "a list" : "empty") + ", expected " + expected);
}

std::string quoted(const std::string &text) { return "'" + (text.size() > 60 ? text.substr(0, 57) + "…" : text) + "'"; }

} // namespace

void refuse(const YAML::Node &node, std::string what)
{
    const YAML::Mark mark = node.IsDefined() ? node.Mark() : YAML::Mark();
    throw Mistake{mark.line + 1, mark.column + 1, std::move(what)};
}

YamlMap::YamlMap(YAML::Node node, std::string what)
    : m_node(std::move(node))
    , m_what(std::move(what))
{
    if (!m_node.IsMap())
        refuse(m_node, m_what + " is " + (m_node.IsSequence() ? "a list" : m_node.IsScalar() ? "one value" : "empty") + ", expected a map");
    std::set<std::string> seen;
    for (const auto &entry : m_node) {
        const std::string key = scalar(entry.first, "a key of " + m_what, "a word");
        if (!seen.insert(key).second) refuse(entry.first, "'" + key + "' is there twice, expected it once in " + m_what);
    }
}

std::optional<YAML::Node> YamlMap::find(const std::string &key)
{
    if (m_asked.insert(key).second) m_known.push_back(key);
    for (const auto &entry : m_node)
        if (entry.first.Scalar() == key) return entry.second;
    return std::nullopt;
}

YAML::Node YamlMap::need(const std::string &key)
{
    if (auto node = find(key)) return *node;
    refuse(m_node, "'" + key + "' is missing, expected it in " + m_what);
}

std::vector<std::pair<YAML::Node, YAML::Node>> YamlMap::entries()
{
    std::vector<std::pair<YAML::Node, YAML::Node>> all;
    for (const auto &entry : m_node) {
        m_asked.insert(entry.first.Scalar());
        all.emplace_back(entry.first, entry.second);
    }
    return all;
}

void YamlMap::finish() const
{
    for (const auto &entry : m_node)
        if (!m_asked.contains(entry.first.Scalar()))
            refuse(entry.first, "unknown key " + quoted(entry.first.Scalar()) + " in " + m_what + ", expected " + listOf(m_known));
}

std::string readText(const YAML::Node &node, const std::string &what, std::size_t longest)
{
    std::string text = scalar(node, what, "a text");
    if (codePoints(text) > longest) refuse(node, what + " is too long, expected at most " + std::to_string(longest) + " characters");
    return text;
}

bool readBool(const YAML::Node &node, const std::string &what)
{
    const std::string text = scalar(node, what, "true or false");
    if (text == "true" || text == "yes") return true;
    if (text == "false" || text == "no") return false;
    refuse(node, what + " is " + quoted(text) + ", expected true or false");
}

std::int64_t readInteger(const YAML::Node &node, const std::string &what, std::int64_t low, std::int64_t high)
{
    const std::string expected = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
    const std::string text = scalar(node, what, expected);
    const auto value = parseInteger(text);
    if (!value || *value < low || *value > high) refuse(node, what + " is " + quoted(text) + ", expected " + expected);
    return *value;
}

Span readSpan(const YAML::Node &node, const std::string &what, std::int64_t low, std::int64_t high)
{
    const std::string expected = "a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", or two as 2..9";
    const std::string text = scalar(node, what, expected);
    const std::size_t dots = text.find("..");
    const auto first = parseInteger(text.substr(0, dots));
    const auto second = dots == std::string::npos ? first : parseInteger(text.substr(dots + 2));
    if (!first || !second || *first < low || *second > high || *first > *second)
        refuse(node, what + " is " + quoted(text) + ", expected " + expected);
    return {*first, *second};
}

double readProbability(const YAML::Node &node, const std::string &what)
{
    std::string text = scalar(node, what, "a probability from 0 to 1, or 0% to 100%");
    const std::string whole = text;
    const bool percent = text.ends_with('%');
    if (percent) text.pop_back();
    double value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (percent) value /= 100;
    if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= 1))
        refuse(node, what + " is " + quoted(whole) + ", expected a probability from 0 to 1, or 0% to 100%");
    return value;
}

std::optional<Duration> parseDuration(std::string_view text)
{
    if (text == "0") return Duration(0);
    for (const Unit &unit : kUnits) {
        if (!text.ends_with(unit.suffix)) continue;
        const auto number = parseInteger(text.substr(0, text.size() - unit.suffix.size()));
        constexpr std::int64_t kMost = 400LL * 86'400'000;
        if (!number || *number < 0 || *number > kMost / unit.milliseconds) return std::nullopt;
        return Duration(*number * unit.milliseconds);
    }
    return std::nullopt;
}

namespace {
Duration durationIn(const YAML::Node &node, const std::string &what, std::string_view text, Duration longest)
{
    const auto duration = parseDuration(text);
    if (!duration) refuse(node, what + " is " + quoted(std::string(text)) + ", expected " + kDurations);
    if (*duration > longest)
        refuse(node, what + " is " + quoted(std::string(text)) + ", expected at most " + std::to_string(longest.count() / 3'600'000) + "h");
    return *duration;
}
} // namespace

Duration readDuration(const YAML::Node &node, const std::string &what, Duration longest)
{
    return durationIn(node, what, scalar(node, what, kDurations), longest);
}

std::pair<Duration, Duration> readDurationSpan(const YAML::Node &node, const std::string &what, Duration longest)
{
    const std::string text = scalar(node, what, kDurations);
    const std::size_t dots = text.find("..");
    const Duration low = durationIn(node, what, std::string_view(text).substr(0, dots), longest);
    const Duration high = dots == std::string::npos ? low : durationIn(node, what, std::string_view(text).substr(dots + 2), longest);
    if (high < low) refuse(node, what + " is " + quoted(text) + ", expected the shorter duration first");
    return {low, high};
}

std::string readWord(const YAML::Node &node, const std::string &what, const std::vector<std::string> &words)
{
    const std::string text = scalar(node, what, listOf(words));
    if (std::ranges::find(words, text) == words.end()) refuse(node, what + " is " + quoted(text) + ", expected " + listOf(words));
    return text;
}

std::string listOf(const std::vector<std::string> &words)
{
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) all += i + 1 == words.size() ? " or " : ", ";
        all += words[i];
    }
    return all;
}

} // namespace hamster::scenario
