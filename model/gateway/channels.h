#pragma once
// Channels: the PGs that the gateway can speak to, each with its dialect and a line of its own (bulkhead, breaker, retry budget).

#include "model/gateway/pg_line.h"

namespace hamster::gateway {

struct Channel {
    std::unique_ptr<Provider> provider;
    PgLine line;
};

class Channels {
public:
    /// HAMSTER first, then TOSS; both at `settings.pgUrl`.
    Channels(ServiceCore &core, const Settings &settings, LiveWatch &watch);

    /// Requires the name of a provider there is.
    Channel &of(std::string_view provider);
    Channel &of(const Process &process) { return of(process.provider); }
    std::span<const std::unique_ptr<Channel>> all() const { return m_all; }
    /// The one whose breaker the desk and the metrics show.
    Channel &main() { return *m_all.front(); }
    /// Calls are made from now on.
    void begin();
    void setCallbackUrl(const std::string &url);

private:
    std::vector<std::unique_ptr<Channel>> m_all;
};

} // namespace hamster::gateway
