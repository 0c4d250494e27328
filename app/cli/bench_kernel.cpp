// bench kernel: events per second of the virtual scheduler, against std::priority_queue with std::function.

#include "app/cli/bench.h"

#include "simulator/network/virtual_time.h"

#include <chrono>
#include <functional>
#include <queue>

namespace hamster::cli {

namespace {

constexpr int kPending = 10'000;

/// The same delays for both: a linear congruential generator.
class Delays {
public:
    std::int64_t next()
    {
        m_state = m_state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return static_cast<std::int64_t>(m_state >> 54) + 1;
    }

private:
    std::uint64_t m_state = 1;
};

/// What benchmarks of real programs carry in an event: a few words.
struct Payload {
    std::int64_t order = 0, amount = 0;
};

double secondsOf(const std::function<void()> &work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

class Ours {
public:
    double run(std::int64_t events)
    {
        for (int i = 0; i < kPending; ++i) arm({i, i});
        return secondsOf([this, events] {
            for (std::int64_t i = 0; i < events; ++i) m_time.runNext();
        });
    }

private:
    void arm(Payload payload)
    {
        m_time.after(Duration(m_delays.next()), [this, payload] { arm({payload.order + 1, payload.amount}); });
    }
    VirtualTime m_time{Instant{0}};
    Delays m_delays;
};

class Reference {
public:
    double run(std::int64_t events)
    {
        for (int i = 0; i < kPending; ++i) arm({i, i});
        return secondsOf([this, events] {
            for (std::int64_t i = 0; i < events; ++i) {
                Entry entry = m_queue.top();
                m_queue.pop();
                m_now = entry.due;
                entry.task();
            }
        });
    }

private:
    struct Entry {
        std::int64_t due;
        std::uint64_t order;
        std::function<void()> task;
        bool operator<(const Entry &other) const { return due != other.due ? due > other.due : order > other.order; }
    };
    void arm(Payload payload)
    {
        m_queue.push({m_now + m_delays.next(), ++m_order, [this, payload] { arm({payload.order + 1, payload.amount}); }});
    }
    std::priority_queue<Entry> m_queue;
    std::int64_t m_now = 0;
    std::uint64_t m_order = 0;
    Delays m_delays;
};

} // namespace

Result<BenchAnswer> benchKernel(const BenchOptions &options)
{
    const std::int64_t events = options.size.value_or(3'000'000);
    std::vector<double> ours, reference;
    for (int run = 0; run < options.runs; ++run) {
        ours.push_back(static_cast<double>(events) / Ours().run(events));
        reference.push_back(static_cast<double>(events) / Reference().run(events));
    }
    BenchAnswer answer;
    answer.json.beginObject().field("bench", "kernel").field("events", events).field("pending", kPending).field("runs", options.runs);
    answer.json.key("events_per_s").number(rounded(median(ours))).key("reference_events_per_s").number(rounded(median(reference)));
    answer.json.key("ratio").number(rounded(median(ours) / median(reference))).endObject();
    answer.text = "virtual time with " + std::to_string(kPending) + " pending: " + shown(median(ours)) +
                  " events/s; std::priority_queue with std::function: " + shown(median(reference)) + " events/s\n";
    return answer;
}

} // namespace hamster::cli
