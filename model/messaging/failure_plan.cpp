#include "model/messaging/failure_plan.h"

#include <algorithm>

namespace hamster {

namespace {

/// Patience with what may pass, none with what cannot be read; then somebody has to look.
class DeadLetters final : public FailurePlan {
public:
    explicit DeadLetters(std::vector<Duration> delays)
        : m_delays(std::move(delays))
    {}
    FailureVerdict judge(const Error &error, int failures) const override
    {
        const auto tried = static_cast<std::size_t>(failures - 1);
        if (error.code == ErrorCode::SchemaInvalid || tried >= m_delays.size()) return {FailureVerdict::What::Bury, {}};
        return {FailureVerdict::What::Retry, m_delays[tried]};
    }

private:
    std::vector<Duration> m_delays;
};

/// The partition's head is tried until it works, which a poisoned message never does.
class RetryForever final : public FailurePlan {
public:
    FailureVerdict judge(const Error &, int failures) const override
    {
        constexpr int kDoublings = 6;
        return {FailureVerdict::What::Stay, std::min(Duration(60s), Duration(1s) * (1 << std::min(failures - 1, kDoublings)))};
    }
};

/// As DeadLetters, but nobody is told.
class Drop final : public FailurePlan {
public:
    explicit Drop(std::vector<Duration> delays)
        : m_patient(std::move(delays))
    {}
    FailureVerdict judge(const Error &error, int failures) const override
    {
        FailureVerdict verdict = m_patient.judge(error, failures);
        if (verdict.what == FailureVerdict::What::Bury) verdict.what = FailureVerdict::What::Drop;
        return verdict;
    }

private:
    DeadLetters m_patient;
};

} // namespace

std::unique_ptr<FailurePlan> FailurePlan::of(PoisonHandling handling, std::vector<Duration> retryDelays)
{
    switch (handling) {
    case PoisonHandling::RetryForever: return std::make_unique<RetryForever>();
    case PoisonHandling::Drop: return std::make_unique<Drop>(std::move(retryDelays));
    case PoisonHandling::DeadLetter: break;
    }
    return std::make_unique<DeadLetters>(std::move(retryDelays));
}

} // namespace hamster
