#pragma once
// OneAnswer: a question to a service that may die before it answers.

#include "model/core/ports.h"

#include <functional>
#include <memory>
#include <utility>

namespace hamster::scenario {

/// Whoever asks gets one answer, also when the service that was asked dies before it gives one: then the question goes with the service,
/// and this with the question.
template <class Answer>
class OneAnswer {
public:
    using Done = std::function<void(const Answer &)>;

    /// `done` is called at once by the service, or else in a task of its own with `none`, as long as `life` lasts.
    static Done of(Scheduler &scheduler, const Lifeline &life, Done done, Answer none)
    {
        auto one = std::make_shared<OneAnswer>(scheduler, life, std::move(done), std::move(none));
        return [one](const Answer &answer) {
            if (Done first = std::exchange(one->m_done, {})) first(answer);
        };
    }

    OneAnswer(Scheduler &scheduler, const Lifeline &life, Done done, Answer none)
        : m_scheduler(scheduler)
        , m_done(life.guard(std::move(done)))
        , m_none(std::move(none))
        , m_probe(life.guard([](bool &alive) { alive = true; }))
    {}
    ~OneAnswer()
    {
        bool alive = false;
        m_probe(alive);
        if (m_done && alive) m_scheduler.after(0ms, [done = std::move(m_done), none = std::move(m_none)] { done(none); });
    }
    OneAnswer(const OneAnswer &) = delete;
    OneAnswer &operator=(const OneAnswer &) = delete;

private:
    Scheduler &m_scheduler;
    Done m_done;
    Answer m_none;
    std::function<void(bool &)> m_probe;
};

} // namespace hamster::scenario
