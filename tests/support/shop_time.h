#pragma once
// ShopTime: a small virtual clock and scheduler for tests of one service.

#include "model/core/ports.h"

#include <map>
#include <vector>

namespace hamster::test {

class ShopTime final : public Clock, public Scheduler {
public:
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
    void atEndOfInstant(Task task) override { m_atEnd.push_back(std::move(task)); }

    /// Runs everything that is due within `span`, then stands `span` later.
    void advance(Duration span)
    {
        const Instant until = m_now + span;
        while (step(until)) {}
        m_now = until;
    }
    std::size_t pending() const { return m_tasks.size(); }

private:
    bool step(Instant until)
    {
        if (!m_tasks.empty() && m_tasks.begin()->first.first <= m_now) {
            Task task = std::move(m_tasks.extract(m_tasks.begin()).mapped());
            task();
            return true;
        }
        if (!m_atEnd.empty()) {
            std::vector<Task> tasks = std::exchange(m_atEnd, {});
            for (Task &task : tasks) task();
            return true;
        }
        if (m_tasks.empty() || m_tasks.begin()->first.first > until) return false;
        m_now = m_tasks.begin()->first.first;
        return true;
    }

    Instant m_now{1'795'152'000'000}; // 2026-11-20 14:40 in Seoul
    TimerId m_lastId = 0;
    std::map<std::pair<Instant, TimerId>, Task> m_tasks;
    std::vector<Task> m_atEnd;
};

} // namespace hamster::test
