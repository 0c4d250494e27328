#include "simulator/explorer/trials.h"

#include "model/core/text.h"
#include "simulator/scenario/writer.h"

namespace hamster::explorer {

Trials::Trials(std::string invariant, int jobs)
    : m_invariant(std::move(invariant))
{
    for (int i = 0; i < std::max(jobs, 1); ++i) m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

Trials::~Trials() = default; // the threads end first

void Trials::work(const std::stop_token &stop)
{
    scenario::Workshop workshop;
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return m_next < m_trials.size(); })) {
        Trial &trial = m_trials[m_next++];
        lock.unlock();
        const PlanRun run = runPlan(*trial.plan, &workshop);
        const bool breaks = run.breaksOf(m_invariant) && !run.leftDown;
        lock.lock();
        trial.breaks = breaks;
        if (--m_open == 0) m_done.notify_all();
    }
}

std::vector<bool> Trials::breaks(const std::vector<scenario::Scenario> &plans)
{
    std::vector<std::string> keys;
    for (const scenario::Scenario &plan : plans) keys.push_back(sha256(scenario::toYaml(plan)));
    std::unique_lock lock(m_mutex);
    m_trials.clear();
    m_next = 0;
    for (std::size_t i = 0; i < plans.size(); ++i)
        if (!m_known.contains(keys[i])) m_trials.push_back({&plans[i], keys[i]});
    m_open = m_trials.size();
    m_runs += static_cast<int>(m_trials.size());
    m_wake.notify_all();
    m_done.wait(lock, [this] { return m_open == 0; });
    for (const Trial &trial : m_trials) m_known[trial.key] = *trial.breaks;
    std::vector<bool> answers;
    for (const std::string &key : keys) answers.push_back(m_known.at(key));
    return answers;
}

} // namespace hamster::explorer
