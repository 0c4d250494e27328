#pragma once
// ManualTime: a clock and scheduler that a test moves by hand. Header-only.

#include "model/core/ports.h"

#include <deque>
#include <map>

namespace hamster::test {

class ManualTime final : public Clock, public Scheduler {
public:
    explicit ManualTime(Instant start)
        : m_now(start)
    {}
    Instant now() const override { return m_now; }
    TimerId after(Duration delay, Task task) override
    {
        const TimerId id = ++m_lastId;
        m_tasks.emplace(std::pair(m_now + delay, id), std::move(task));
        return id;
    }
    void cancel(TimerId id) override
    {
        std::erase_if(m_tasks, [id](const auto &entry) { return entry.first.second == id; });
    }
    void atEndOfInstant(Task task) override { m_endOfInstant.push_back(std::move(task)); }

    /// Runs everything due up to and including `until`, then stands there.
    void runUntil(Instant until)
    {
        for (;;) {
            if (!m_tasks.empty() && m_tasks.begin()->first.first <= m_now) {
                Task task = std::move(m_tasks.begin()->second);
                m_tasks.erase(m_tasks.begin());
                task();
            } else if (!m_endOfInstant.empty()) {
                Task task = std::move(m_endOfInstant.front());
                m_endOfInstant.pop_front();
                task();
            } else if (!m_tasks.empty() && m_tasks.begin()->first.first <= until) {
                m_now = m_tasks.begin()->first.first;
            } else {
                m_now = std::max(m_now, until);
                return;
            }
        }
    }

private:
    Instant m_now;
    TimerId m_lastId = 0;
    std::map<std::pair<Instant, TimerId>, Task> m_tasks;
    std::deque<Task> m_endOfInstant;
};

} // namespace hamster::test
