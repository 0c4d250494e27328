#include "simulator/network/real_time.h"

#include "model/core/result.h"

#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <limits>

namespace hamster {

namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kAtOnce = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kNanosecondsPerMillisecond = 1'000'000;

std::string formatHttpDate(std::int64_t secondsSince1970)
{
    static constexpr std::array kDays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::int64_t days = secondsSince1970 / 86'400;
    const int second = static_cast<int>(secondsSince1970 % 86'400);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    char text[40];
    std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT", kDays.at(static_cast<std::size_t>(days % 7)),
                  static_cast<unsigned>(date.day()), kMonths.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                  second / 3600, second / 60 % 60, second % 60);
    return text;
}

} // namespace

Instant RealClock::now() const
{
    return {std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

std::int64_t monotonicNanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::int64_t threadNanoseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec * 1'000'000'000 + used.tv_nsec;
}

const std::string &httpDate()
{
    thread_local std::int64_t formattedSecond = -1;
    thread_local std::string text;
    const std::int64_t second = RealClock().now().ms / 1000;
    if (second != formattedSecond) {
        text = formatHttpDate(second);
        formattedSecond = second;
    }
    return text;
}

RealScheduler::RealScheduler()
    : m_armedFor(kNever)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { wake(); });
}

RealScheduler::~RealScheduler()
{
    HAMSTER_ASSERT(!m_waking);
    m_closed = true; // what a dying task schedules is dropped
    while (!m_heap.empty()) {
        const Entry entry = popEarliest();
        if (!stale(entry)) release(entry.slot).reset();
    }
    std::vector<Task> last = std::move(m_endTasks);
    for (Task &task : last) task.reset();
}

TimerId RealScheduler::after(Duration delay, Task task)
{
    HAMSTER_ASSERT(m_timer.thread() == QThread::currentThread());
    if (m_closed) return 0;
    std::uint32_t slot;
    if (m_freeSlots.empty()) {
        slot = static_cast<std::uint32_t>(m_slots.size());
        m_slots.emplace_back();
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    m_slots[slot].task = std::move(task);
    const std::uint32_t generation = m_slots[slot].generation;
    // Far beyond any use, and still no overflow when the present is added.
    const Duration bounded = std::clamp(delay, Duration(0), Duration(std::chrono::hours(24 * 366 * 100)));
    const std::int64_t due = monotonicNanoseconds() + bounded.count() * kNanosecondsPerMillisecond;
    m_heap.push_back({due, m_nextSequence++, slot, generation});
    std::push_heap(m_heap.begin(), m_heap.end(), Later());
    ++m_live;
    if (due < m_armedFor && !m_waking) arm();
    return (static_cast<TimerId>(generation) << 32) | slot;
}

void RealScheduler::cancel(TimerId id)
{
    HAMSTER_ASSERT(m_timer.thread() == QThread::currentThread());
    const auto slot = static_cast<std::uint32_t>(id);
    const auto generation = static_cast<std::uint32_t>(id >> 32);
    if (generation == 0 || slot >= m_slots.size() || m_slots[slot].generation != generation) return;
    release(slot).reset(); // the timer may now fire for nothing, which is cheaper than to set it again
    dropStaleEntries();
}

void RealScheduler::atEndOfInstant(Task task)
{
    HAMSTER_ASSERT(m_timer.thread() == QThread::currentThread());
    if (m_closed) return;
    m_endTasks.push_back(std::move(task));
    if (m_armedFor != kAtOnce && !m_waking) arm();
}

void RealScheduler::wake()
{
    m_waking = true;
    m_armedFor = kNever;
    runDue(monotonicNanoseconds());
    runEndOfInstant();
    m_waking = false;
    arm();
}

void RealScheduler::runDue(std::int64_t now)
{
    // Tasks that are added meanwhile wait for the next turn of the event loop: sockets get their turn too.
    const std::uint64_t added = m_nextSequence;
    while (!m_heap.empty() && m_heap.front().due <= now && m_heap.front().sequence < added) {
        const Entry entry = popEarliest();
        if (stale(entry)) continue;
        Task task = release(entry.slot);
        task();
    }
}

void RealScheduler::runEndOfInstant()
{
    std::vector<Task> tasks;
    tasks.swap(m_endTasks);
    for (Task &task : tasks) task();
}

void RealScheduler::arm()
{
    while (!m_heap.empty() && stale(m_heap.front())) popEarliest();
    if (!m_endTasks.empty()) {
        m_armedFor = kAtOnce;
        m_timer.start(0); // fires after the sockets and posted events that are ready now
    } else if (!m_heap.empty()) {
        m_armedFor = m_heap.front().due;
        const std::int64_t left = std::max<std::int64_t>(0, m_armedFor - monotonicNanoseconds());
        const std::int64_t milliseconds = (left + kNanosecondsPerMillisecond - 1) / kNanosecondsPerMillisecond;
        m_timer.start(static_cast<int>(std::min<std::int64_t>(milliseconds, std::numeric_limits<int>::max())));
    } else {
        m_armedFor = kNever;
        m_timer.stop();
    }
}

Task RealScheduler::release(std::uint32_t slot)
{
    Task task = std::move(m_slots[slot].task);
    if (++m_slots[slot].generation == 0) m_slots[slot].generation = 1;
    m_freeSlots.push_back(slot);
    --m_live;
    return task;
}

RealScheduler::Entry RealScheduler::popEarliest()
{
    std::pop_heap(m_heap.begin(), m_heap.end(), Later());
    const Entry entry = m_heap.back();
    m_heap.pop_back();
    return entry;
}

void RealScheduler::dropStaleEntries()
{
    // Time limits are nearly always cancelled: without this the heap would hold every request of the last seconds.
    if (m_heap.size() < 1024 || m_heap.size() < 4 * m_live) return;
    std::erase_if(m_heap, [this](const Entry &entry) { return stale(entry); });
    std::make_heap(m_heap.begin(), m_heap.end(), Later());
}

} // namespace hamster
