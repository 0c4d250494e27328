#pragma once
// WorldFixture: the live side of a DeskFixture. Facts, batches and the trace are what the test sets.

#include "views/desk_port.h"
#include "views/world_port.h"

namespace hamster::test {

class WorldFixture final : public WorldPort {
public:
    explicit WorldFixture(DeskPort *port)
        : WorldPort(port)
    {}

    const WorldFacts &facts() const override { return m_facts; }
    /// Answers in the next turn of the event loop with setTrace()'s records; nothing new: unchanged.
    void ask(const TraceQuery &query, std::function<void(const TraceAnswer &)> done) override
    {
        m_asked.push_back(query);
        QMetaObject::invokeMethod(
            this,
            [this, query, done = std::move(done)] {
                TraceAnswer answer = m_trace;
                if (!query.order.empty() && query.order != answer.orderNumber && query.order != answer.orderId) {
                    answer = {};
                    answer.known = false;
                }
                answer.unchanged = query.since > 0 && query.since >= answer.last;
                if (answer.unchanged) answer.records.clear();
                done(answer);
            },
            Qt::QueuedConnection);
    }

    void setPace(double speed, bool paused) override { m_paces.emplace_back(speed, paused); }
    const std::vector<std::pair<double, bool>> &paces() const { return m_paces; }
    void setTrace(TraceAnswer answer) { m_trace = std::move(answer); }
    void setFacts(const WorldFacts &facts)
    {
        m_facts = facts;
        emit factsChanged();
    }
    void trace(const TraceBatch &batch) { emit traced(batch); }
    const std::vector<TraceQuery> &asked() const { return m_asked; }
    bool watched() const { return m_watched; }

protected:
    void setWatched(bool watched) override { m_watched = watched; }

private:
    TraceAnswer m_trace;
    std::vector<TraceQuery> m_asked;
    WorldFacts m_facts;
    std::vector<std::pair<double, bool>> m_paces;
    bool m_watched = false;
};

} // namespace hamster::test
