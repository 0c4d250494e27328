#include "simulator/explorer/self_test.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace hamster::explorer {

namespace {

constexpr std::uint64_t kStreamLength = 10'000; ///< between the first seeds of two streams

std::vector<int> sorted(const std::vector<int> &seeds, int within)
{
    std::vector<int> all = seeds;
    std::ranges::replace(all, 0, within + 1);
    std::ranges::sort(all);
    return all;
}

class Testing {
public:
    explicit Testing(const SelfTestOptions &options)
        : m_options(options)
    {
        for (const PolicyInfo &policy : policies())
            for (const PolicyValue &value : policy.values) {
                const std::string name = std::string(policy.key) + "=" + std::string(value.value);
                if (value.safe || (!options.only.empty() && options.only != name)) continue;
                m_detections.push_back({std::string(policy.key),
                                        std::string(value.value),
                                        std::vector<int>(static_cast<std::size_t>(options.streams), 0),
                                        {}});
            }
    }

    std::vector<Detection> run()
    {
        {
            std::vector<std::jthread> threads;
            for (int i = 1; i < m_options.jobs; ++i) threads.emplace_back([this] { work(); });
            work();
        }
        return std::move(m_detections);
    }

private:
    void work()
    {
        scenario::Workshop workshop;
        const auto streams = static_cast<std::size_t>(m_options.streams);
        const std::size_t all = m_detections.size() * streams;
        for (std::size_t at = m_next++; at < all; at = m_next++) {
            const std::size_t stream = at % streams;
            follow(m_detections[at / streams], stream, workshop);
            const std::lock_guard lock(m_mutex);
            ++m_done;
            if (m_options.progress) m_options.progress(m_done, static_cast<int>(all));
        }
    }

    void follow(Detection &detection, std::size_t stream, scenario::Workshop &workshop)
    {
        PlanOptions options;
        options.orders = m_options.orders;
        const Outcome set = options.policies.set(detection.policy, detection.value);
        HAMSTER_ASSERT(set.ok());
        const std::uint64_t first = 1 + stream * kStreamLength;
        for (int seed = 0; seed < m_options.within; ++seed) {
            const PlanRun run = runPlan(drawPlan(first + static_cast<std::uint64_t>(seed), options), &workshop);
            if (run.breaks.empty()) continue;
            const std::lock_guard lock(m_mutex);
            detection.seeds[stream] = seed + 1;
            ++detection.invariants[run.breaks.front().invariant];
            return;
        }
    }

    const SelfTestOptions &m_options;
    std::vector<Detection> m_detections;
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    int m_done = 0;
};

} // namespace

int Detection::found() const
{
    return static_cast<int>(std::ranges::count_if(seeds, [](int count) { return count > 0; }));
}

int Detection::median(int within) const { return seeds.empty() ? 0 : sorted(seeds, within)[(seeds.size() - 1) / 2]; }
int Detection::most(int within) const { return seeds.empty() ? 0 : sorted(seeds, within).back(); }

std::vector<Detection> selfTest(const SelfTestOptions &options) { return Testing(options).run(); }

} // namespace hamster::explorer
