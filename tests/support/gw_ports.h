#pragma once
// A clock, a scheduler, a network and a trace for gateway tests. Time moves only when the test says so; nothing answers by itself.

#include "model/core/network.h"
#include "model/core/ports.h"
#include "model/core/trace.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hamster::test {

class GwTime final : public Clock, public Scheduler {
public:
    explicit GwTime(Instant start)
        : m_now(start)
    {}
    Instant now() const override { return m_now; }
    TimerId after(Duration delay, Task task) override
    {
        m_tasks[{(m_now + delay).ms, ++m_order}] = std::move(task);
        return m_order;
    }
    void cancel(TimerId id) override
    {
        std::erase_if(m_tasks, [id](const auto &entry) { return entry.first.second == id; });
    }
    void atEndOfInstant(Task task) override { m_end.push_back(std::move(task)); }

    void runUntil(Instant until)
    {
        for (;;) {
            if (!m_tasks.empty() && m_tasks.begin()->first.first <= m_now.ms) {
                runTask();
            } else if (!m_end.empty()) {
                Task task = std::move(m_end.front());
                m_end.pop_front();
                task();
            } else if (!m_tasks.empty() && m_tasks.begin()->first.first <= until.ms) {
                m_now = {m_tasks.begin()->first.first};
            } else {
                break;
            }
        }
        if (until > m_now) m_now = until;
    }
    void runFor(Duration time) { runUntil(m_now + time); }
    void settle() { runFor(Duration(0)); }
    std::optional<Instant> nextDue() const { return m_tasks.empty() ? std::nullopt : std::optional(Instant{m_tasks.begin()->first.first}); }

private:
    void runTask()
    {
        auto node = m_tasks.extract(m_tasks.begin());
        node.mapped()();
    }
    Instant m_now;
    std::uint64_t m_order = 0;
    std::map<std::pair<std::int64_t, std::uint64_t>, Task> m_tasks;
    std::deque<Task> m_end;
};

/// Requests wait in `open` until the test answers them, unless `answerer` answers at once.
class GwNetwork final : public Network {
public:
    struct Open {
        SendId id;
        HttpRequest request;
        std::function<void(HttpOutcome)> done;
    };
    std::deque<Open> open;
    std::vector<HttpRequest> sent;
    std::function<std::optional<HttpOutcome>(const HttpRequest &)> answerer; ///< nothing: it waits in `open`
    HttpHandler handler;
    ServerOptions options;
    int openMax = 0;

    explicit GwNetwork(Scheduler &scheduler)
        : m_scheduler(scheduler)
    {}
    SendId send(HttpRequest request, SendOptions, std::function<void(HttpOutcome)> done) override
    {
        sent.push_back(request);
        const SendId id = ++m_id;
        if (auto outcome = answerer ? answerer(request) : std::nullopt) {
            m_scheduler.after(Duration(5), [done = std::move(done), outcome = std::move(*outcome)]() mutable { done(std::move(outcome)); });
        } else {
            open.push_back({id, std::move(request), std::move(done)});
            openMax = std::max(openMax, static_cast<int>(open.size()));
        }
        return id;
    }
    void abandon(SendId id) override
    {
        std::erase_if(open, [id](const Open &o) { return o.id == id; });
    }
    Result<std::uint16_t> serve(ServerOptions serverOptions, HttpHandler serverHandler) override
    {
        options = std::move(serverOptions);
        handler = std::move(serverHandler);
        return std::uint16_t{8081};
    }
    void close(Party) override { handler = {}; }

    /// Answers the oldest waiting request.
    void answer(HttpOutcome outcome)
    {
        Open first = std::move(open.front());
        open.pop_front();
        first.done(std::move(outcome));
    }

private:
    Scheduler &m_scheduler;
    SendId m_id = 0;
};

class GwTrace final : public TraceSink {
public:
    std::vector<TraceRecord> records;
    void record(TraceRecord record) override { records.push_back(std::move(record)); }
};

} // namespace hamster::test
