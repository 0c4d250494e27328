#pragma once
// Statements: the PG's daily lines. A day of a MID is due a while after its end, if anything of ours happened on it; received lines are
// told as statement.received, once per MID and day.

#include "model/gateway/channels.h"

namespace hamster::gateway {

class Statements {
public:
    Statements(ServiceCore &core, Channels &channels, const Settings &settings);
    /// Arms the timer for what is due next; also after a day was noted.
    void arm();

private:
    struct Day {
        std::int64_t row = 0;
        MidNames mid;
        std::string day;
        int tries = 0;
    };
    std::vector<Day> due();
    void fetchDue();
    void fetch(const Day &day);
    void received(const Day &day, const PgReply &reply);
    void wakeAt(Instant at);

    ServiceCore &m_core;
    Channels &m_channels;
    const Settings &m_settings;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
    int m_open = 0;
};

} // namespace hamster::gateway
