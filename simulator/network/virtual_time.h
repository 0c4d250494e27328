#pragma once
// VirtualTime: Clock and Scheduler of a simulated world. Time stands still while a task runs and jumps to the next one's due time.
// Tasks run by (due, order of insertion); end-of-instant tasks run when nothing else is due at the instant.

#include "model/core/ports.h"

#include <vector>

namespace hamster {

class VirtualTime final : public Clock, public Scheduler {
public:
    explicit VirtualTime(Instant start);

    Instant now() const override { return m_now; }
    TimerId after(Duration delay, Task task) override;
    void cancel(TimerId id) override;
    void atEndOfInstant(Task task) override;

    /// Runs the next task (moving the clock to it when it is due later); false when there is none.
    bool runNext();
    /// Runs everything due up to and including `until`, then stands at `until`.
    void runUntil(Instant until);
    /// When the next task is due; nothing when idle. End-of-instant tasks are due now.
    std::optional<Instant> nextDue();
    /// Tasks run so far: a desk command is recorded with this number.
    std::uint64_t tasksRun() const { return m_tasksRun; }
    std::size_t pending() const { return m_live; }

private:
    struct Key {
        std::int64_t due;
        std::uint64_t order;
        std::uint32_t slot;
        std::uint32_t generation;
        bool before(const Key &other) const { return due != other.due ? due < other.due : order < other.order; }
    };
    struct Slot {
        Task task;
        std::uint32_t generation = 0;
        std::uint32_t nextFree = 0;
    };
    void push(Key key);
    void popTop();
    void dropCancelled();
    Task take(std::uint32_t slot);
    bool runEndOfInstant();

    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    Instant m_now;
    std::vector<Key> m_heap; ///< 4-ary, smallest first
    std::vector<Slot> m_slots;
    std::uint32_t m_firstFree = kNone;
    std::uint64_t m_order = 0;
    std::uint64_t m_tasksRun = 0;
    std::size_t m_live = 0;
    std::vector<Task> m_endOfInstant;
};

} // namespace hamster
