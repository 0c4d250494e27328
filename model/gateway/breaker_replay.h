#pragma once
// BreakerReplay: what a breaker's settings would have done with a recorded sequence of calls, step by step (format: docs/breaker.md,
// the one of the shared test vectors).

#include "model/core/json.h"
#include "model/gateway/breaker.h"

#include <map>
#include <string>

namespace hamster::gateway {

/// Reads the object of the vectors' "config"; what is missing keeps the gateway's own value. Refuses (InvalidArgument) what is no
/// such object or cannot be used, naming the field.
Result<BreakerConfig> readBreakerConfig(JsonValue object);

class BreakerReplay {
public:
    explicit BreakerReplay(const BreakerConfig &config)
        : m_breaker(config, Instant{0})
    {}

    /// One step: acquire, success, error, ignored or not_recorded. Refuses (InvalidArgument, nothing happened) a step that makes no sense.
    Outcome step(JsonValue event);
    /// The last step with the state after it: the fields of the vectors, as one line of JSON.
    const std::string &line() const { return m_line; }
    /// Fields of the last step that the recording gives another value, "state is OPEN, recorded CLOSED"; empty: it agrees.
    const std::string &difference() const { return m_difference; }

private:
    void writeAfter(JsonValue event, std::string_view op, std::optional<bool> permitted);
    void compare(JsonValue event, std::optional<bool> permitted, const BreakerSnapshot &shot);

    CircuitBreaker m_breaker;
    std::map<std::int64_t, Instant> m_begun; ///< of permitted calls that have not ended
    Instant m_last{0};
    std::string m_line;
    std::string m_difference;
};

} // namespace hamster::gateway
