#pragma once
// Clock and Scheduler: how time reaches the domain. Each has a real and a virtual implementation in simulator/.

#include "model/core/task.h"
#include "model/core/time.h"

#include <memory>

namespace hamster {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// Names one pending task; 0 names none.
using TimerId = std::uint64_t;

/// Runs tasks one after the other on the engine thread, each to completion, ordered by (due, order of insertion).
class Scheduler {
public:
    virtual ~Scheduler() = default;
    /// Runs `task` once, `delay` (≥ 0) from now. Never inside this call.
    virtual TimerId after(Duration delay, Task task) = 0;
    /// Forgets a pending task; an unknown or finished id is ignored.
    virtual void cancel(TimerId id) = 0;
    /// Runs `task` once when nothing else is due at the present instant (virtual) or the event loop is idle (real).
    /// Group commits close here.
    virtual void atEndOfInstant(Task task) = 0;
};

/// Ties tasks and callbacks to the life of one incarnation of a service: what was guarded by a dead one does nothing.
class Lifeline {
public:
    Lifeline()
        : m_alive(std::make_shared<bool>(true))
    {}
    ~Lifeline() { *m_alive = false; }
    Lifeline(const Lifeline &) = delete;
    Lifeline &operator=(const Lifeline &) = delete;

    void cut() { *m_alive = false; }
    bool alive() const { return *m_alive; }

    template <class F>
    auto guard(F f) const
    {
        return [alive = m_alive, f = std::move(f)](auto &&...arguments) mutable {
            if (*alive) f(std::forward<decltype(arguments)>(arguments)...);
        };
    }

private:
    std::shared_ptr<bool> m_alive;
};

} // namespace hamster
