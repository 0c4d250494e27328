#pragma once
// Clock and Scheduler of real time, for the thread they are made in; that thread runs a Qt event loop.

#include "model/core/ports.h"

#include <QTimer>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace hamster {

/// UTC wall clock. Any thread.
class RealClock final : public Clock {
public:
    Instant now() const override;
};

/// Nanoseconds of a clock that never goes back; only differences mean something. Any thread.
std::int64_t monotonicNanoseconds();
/// Processor time that this thread has used; only differences mean something.
std::int64_t threadNanoseconds();

/// The present second as an HTTP date: "Sun, 06 Nov 1994 08:49:37 GMT". Formatted once per second and thread.
const std::string &httpDate();

/// Scheduler on the event loop of the thread that made it. One system timer, however many tasks are pending.
/// Destroying it destroys the pending tasks without running them, in the order in which they would have run.
class RealScheduler final : public Scheduler {
public:
    RealScheduler();
    ~RealScheduler() override;
    RealScheduler(const RealScheduler &) = delete;
    RealScheduler &operator=(const RealScheduler &) = delete;

    TimerId after(Duration delay, Task task) override;
    void cancel(TimerId id) override;
    void atEndOfInstant(Task task) override;

    /// Tasks that have neither run nor been cancelled.
    std::size_t pending() const { return m_live + m_endTasks.size(); }

private:
    struct Slot {
        Task task;
        std::uint32_t generation = 1;
    };
    struct Entry {
        std::int64_t due;
        std::uint64_t sequence;
        std::uint32_t slot;
        std::uint32_t generation;
    };
    struct Later {
        bool operator()(const Entry &a, const Entry &b) const { return a.due != b.due ? a.due > b.due : a.sequence > b.sequence; }
    };

    void wake();
    void runDue(std::int64_t now);
    void runEndOfInstant();
    void arm();
    bool stale(const Entry &entry) const { return m_slots[entry.slot].generation != entry.generation; }
    Task release(std::uint32_t slot);
    Entry popEarliest();
    void dropStaleEntries();

    QTimer m_timer;
    std::deque<Slot> m_slots;
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<Entry> m_heap; ///< may hold entries of cancelled tasks; their generation no longer matches
    std::vector<Task> m_endTasks;
    std::size_t m_live = 0;
    std::uint64_t m_nextSequence = 1;
    std::int64_t m_armedFor; ///< monotonic nanoseconds at which the timer fires
    bool m_waking = false;
    bool m_closed = false;
};

} // namespace hamster
