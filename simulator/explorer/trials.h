#pragma once
// Trials: whether plans still break an invariant, tried on several threads and remembered.

#include "simulator/explorer/explorer.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hamster::explorer {

class Trials {
public:
    /// `jobs`: threads, each with a workshop of its own.
    Trials(std::string invariant, int jobs);
    ~Trials();
    Trials(const Trials &) = delete;
    Trials &operator=(const Trials &) = delete;

    int jobs() const { return static_cast<int>(m_threads.size()); }
    int runs() const { return m_runs; } ///< but for what was remembered
    /// For each plan whether it breaks the invariant. One call at a time.
    std::vector<bool> breaks(const std::vector<scenario::Scenario> &plans);

private:
    struct Trial {
        const scenario::Scenario *plan;
        std::string key; ///< what the plan says
        std::optional<bool> breaks{};
    };
    void work(const std::stop_token &stop);

    std::string m_invariant;
    std::map<std::string, bool> m_known;
    int m_runs = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_wake, m_done;
    std::vector<Trial> m_trials; ///< of the present call
    std::size_t m_next = 0, m_open = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace hamster::explorer
