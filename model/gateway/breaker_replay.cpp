#include "model/gateway/breaker_replay.h"

#include <array>
#include <charconv>
#include <cmath>

namespace hamster::gateway {

namespace {

constexpr double kRateTolerance = 0.001;                     ///< recordings round
constexpr std::int64_t kMillisecondsMax = 4'102'444'800'000; ///< the year 2100, so that sums stay whole

Error bad(std::string what) { return {ErrorCode::InvalidArgument, std::move(what)}; }

/// Reads one field after the other; keeps the first complaint.
class ConfigReader {
public:
    explicit ConfigReader(JsonValue object)
        : m_object(object)
    {}
    void number(std::string_view name, float &into)
    {
        const auto found = m_object.find(name);
        if (!found) return;
        if (const auto value = found->asNumber())
            into = static_cast<float>(*value);
        else
            complain(name, "is no number");
    }
    void whole(std::string_view name, int &into)
    {
        std::int64_t value = into;
        if (read(name, value)) into = static_cast<int>(value);
    }
    void duration(std::string_view name, Duration &into)
    {
        std::int64_t value = into.count();
        if (read(name, value)) into = Duration(value);
    }
    void flag(std::string_view name, bool &into)
    {
        const auto found = m_object.find(name);
        if (!found) return;
        if (const auto value = found->asBool())
            into = *value;
        else
            complain(name, "is neither true nor false");
    }
    void window(std::string_view name, WindowType &into)
    {
        const auto found = m_object.find(name);
        if (!found) return;
        const auto text = found->asString();
        if (text == "TIME_BASED")
            into = WindowType::TimeBased;
        else if (text == "COUNT_BASED")
            into = WindowType::CountBased;
        else
            complain(name, "is neither TIME_BASED nor COUNT_BASED");
    }
    void refuseUnknown(std::span<const std::string_view> known)
    {
        for (const auto &[name, value] : m_object.members())
            if (std::find(known.begin(), known.end(), name) == known.end()) complain(name, "is not known");
    }
    const std::string &complaint() const { return m_complaint; }

private:
    bool read(std::string_view name, std::int64_t &into)
    {
        const auto found = m_object.find(name);
        if (!found) return false;
        const auto value = found->asNumber();
        const bool isWhole = value && std::floor(*value) == *value && *value >= -1e9 && *value <= 1e12;
        if (isWhole)
            into = static_cast<std::int64_t>(*value);
        else
            complain(name, "is no whole number");
        return isWhole;
    }
    void complain(std::string_view name, std::string_view what)
    {
        if (m_complaint.empty()) m_complaint = std::string(name) + " " + std::string(what);
    }
    JsonValue m_object;
    std::string m_complaint;
};

/// As the recorded library prints a float: the shortest form, always with a point.
std::string rateText(float rate)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), rate).ptr;
    std::string out(text.data(), end);
    if (out.find_first_of(".e") == std::string::npos) out += ".0";
    return out;
}

std::optional<CallResult> resultOf(std::string_view op)
{
    if (op == "success" || op == "not_recorded") return CallResult::Success;
    if (op == "error") return CallResult::Error;
    if (op == "ignored") return CallResult::Ignored;
    return std::nullopt;
}

std::optional<std::int64_t> wholeOf(JsonValue event, std::string_view name)
{
    const auto found = event.find(name);
    return found ? found->asInteger() : std::nullopt;
}

} // namespace

Result<BreakerConfig> readBreakerConfig(JsonValue object)
{
    static constexpr std::array<std::string_view, 10> kKnown{
        "window_type",  "window_size",  "minimum_calls",   "failure_rate_threshold", "slow_rate_threshold",
        "slow_call_ms", "open_wait_ms", "half_open_calls", "automatic_half_open",    "half_open_max_wait_ms"};
    if (!object.isObject()) return bad("the config is no object");
    BreakerConfig config;
    ConfigReader read(object);
    read.window("window_type", config.window);
    read.whole("window_size", config.windowSize);
    read.whole("minimum_calls", config.minimumCalls);
    read.number("failure_rate_threshold", config.failureRateThreshold);
    read.number("slow_rate_threshold", config.slowRateThreshold);
    read.duration("slow_call_ms", config.slowCall);
    read.duration("open_wait_ms", config.openWait);
    read.whole("half_open_calls", config.halfOpenCalls);
    read.flag("automatic_half_open", config.automaticHalfOpen);
    read.duration("half_open_max_wait_ms", config.halfOpenMaxWait);
    read.refuseUnknown(kKnown);
    if (!read.complaint().empty()) return bad("config: " + read.complaint());
    if (const auto wrong = whatIsWrongWith(config)) return bad("config: " + *wrong);
    return config;
}

Outcome BreakerReplay::step(JsonValue event)
{
    if (!event.isObject()) return bad("the step is no object");
    const auto t = wholeOf(event, "t_ms");
    if (!t || *t < 0 || *t > kMillisecondsMax) return bad("t_ms is missing or no time in milliseconds");
    const auto opField = event.find("op");
    const std::string_view op = opField ? opField->asString().value_or("") : "";
    const auto result = resultOf(op);
    if (op != "acquire" && !result)
        return bad("op is '" + std::string(op) + "', expected acquire, success, error, ignored or not_recorded");
    const Instant at{*t};
    const auto call = wholeOf(event, "call");
    std::optional<bool> permitted;
    if (!result) {
        permitted = m_breaker.acquire(at);
        if (*permitted && call) m_begun[*call] = at;
    } else {
        const auto begun = call ? m_begun.find(*call) : m_begun.end();
        auto took = wholeOf(event, "duration_ms");
        if (!took && begun != m_begun.end()) took = (at - begun->second).count();
        if (!took || *took < 0) return bad("duration_ms is missing, and the call was not acquired before");
        if (begun != m_begun.end()) m_begun.erase(begun);
        m_breaker.finish(*result, Duration(*took), at);
    }
    m_last = at;
    writeAfter(event, op, permitted);
    return success();
}

void BreakerReplay::writeAfter(JsonValue event, std::string_view op, std::optional<bool> permitted)
{
    const BreakerSnapshot shot = m_breaker.snapshot(m_last);
    JsonWriter out;
    out.beginObject().field("t_ms", m_last.ms).field("op", op);
    if (const auto call = wholeOf(event, "call")) out.field("call", *call);
    if (const auto took = wholeOf(event, "duration_ms")) out.field("duration_ms", *took);
    if (permitted) out.field("permitted", *permitted);
    out.field("state", toString(shot.state));
    out.key("failure_rate").raw(rateText(shot.failureRate)).key("slow_rate").raw(rateText(shot.slowRate)).endObject();
    m_line = std::move(out).take();
    compare(event, permitted, shot);
}

void BreakerReplay::compare(JsonValue event, std::optional<bool> permitted, const BreakerSnapshot &shot)
{
    m_difference.clear();
    const auto differs = [this](std::string_view name, const std::string &ours, const std::string &recorded) {
        m_difference += (m_difference.empty() ? "" : ", ") + std::string(name) + " is " + ours + ", recorded " + recorded;
    };
    if (const auto field = event.find("permitted"); field && permitted && field->asBool() != permitted)
        differs("permitted", *permitted ? "true" : "false", field->minified());
    if (const auto field = event.find("state"); field && field->asString() != toString(shot.state))
        differs("state", std::string(toString(shot.state)), field->minified());
    const auto rate = [&](std::string_view name, float ours) {
        const auto field = event.find(name);
        const auto recorded = field ? field->asNumber() : std::nullopt;
        if (recorded && std::abs(*recorded - static_cast<double>(ours)) > kRateTolerance) differs(name, rateText(ours), field->minified());
    };
    rate("failure_rate", shot.failureRate);
    rate("slow_rate", shot.slowRate);
}

} // namespace hamster::gateway
