#include "simulator/network/virtual_time.h"

#include "model/core/result.h"

namespace hamster {

namespace {
constexpr std::size_t kArity = 4;
}

VirtualTime::VirtualTime(Instant start)
    : m_now(start)
{}

TimerId VirtualTime::after(Duration delay, Task task)
{
    HAMSTER_ASSERT(delay.count() >= 0);
    std::uint32_t slot = m_firstFree;
    if (slot == kNone) {
        slot = static_cast<std::uint32_t>(m_slots.size());
        m_slots.emplace_back();
    } else {
        m_firstFree = m_slots[slot].nextFree;
    }
    Slot &entry = m_slots[slot];
    ++entry.generation;
    entry.task = std::move(task);
    ++m_live;
    push({m_now.ms + delay.count(), ++m_order, slot, entry.generation});
    return (static_cast<TimerId>(entry.generation) << 32) | (slot + 1);
}

void VirtualTime::atEndOfInstant(Task task) { m_endOfInstant.push_back(std::move(task)); }

void VirtualTime::cancel(TimerId id)
{
    if (id == 0) return;
    const auto slot = static_cast<std::uint32_t>((id & 0xFFFFFFFF) - 1);
    if (slot >= m_slots.size() || m_slots[slot].generation != static_cast<std::uint32_t>(id >> 32) || !m_slots[slot].task) return;
    take(slot); // its key stays in the heap and is dropped when it comes up
}

Task VirtualTime::take(std::uint32_t slot)
{
    Slot &entry = m_slots[slot];
    Task task = std::move(entry.task);
    ++entry.generation;
    entry.nextFree = m_firstFree;
    m_firstFree = slot;
    --m_live;
    return task;
}

void VirtualTime::push(Key key)
{
    m_heap.push_back(key);
    std::size_t at = m_heap.size() - 1;
    while (at > 0) {
        const std::size_t parent = (at - 1) / kArity;
        if (!key.before(m_heap[parent])) break;
        m_heap[at] = m_heap[parent];
        at = parent;
    }
    m_heap[at] = key;
}

void VirtualTime::popTop()
{
    const Key last = m_heap.back();
    m_heap.pop_back();
    if (m_heap.empty()) return;
    std::size_t at = 0;
    for (;;) {
        const std::size_t first = at * kArity + 1;
        if (first >= m_heap.size()) break;
        std::size_t best = first;
        const std::size_t end = std::min(first + kArity, m_heap.size());
        for (std::size_t child = first + 1; child < end; ++child)
            if (m_heap[child].before(m_heap[best])) best = child;
        if (!m_heap[best].before(last)) break;
        m_heap[at] = m_heap[best];
        at = best;
    }
    m_heap[at] = last;
}

void VirtualTime::dropCancelled()
{
    while (!m_heap.empty() && m_slots[m_heap.front().slot].generation != m_heap.front().generation) popTop();
}

bool VirtualTime::runEndOfInstant()
{
    if (m_endOfInstant.empty()) return false;
    std::vector<Task> tasks = std::exchange(m_endOfInstant, {});
    for (Task &task : tasks) task();
    ++m_tasksRun;
    return true;
}

std::optional<Instant> VirtualTime::nextDue()
{
    dropCancelled();
    if (!m_endOfInstant.empty()) return m_now;
    if (m_heap.empty()) return std::nullopt;
    return Instant{std::max(m_heap.front().due, m_now.ms)};
}

bool VirtualTime::runNext()
{
    dropCancelled();
    const bool dueNow = !m_heap.empty() && m_heap.front().due <= m_now.ms;
    if (!dueNow && runEndOfInstant()) return true;
    if (m_heap.empty()) return false;
    const Key key = m_heap.front();
    popTop();
    m_now.ms = std::max(m_now.ms, key.due);
    Task task = take(key.slot);
    ++m_tasksRun;
    task();
    return true;
}

void VirtualTime::runUntil(Instant until)
{
    for (auto due = nextDue(); due && *due <= until; due = nextDue()) runNext();
    m_now = std::max(m_now, until);
}

} // namespace hamster
