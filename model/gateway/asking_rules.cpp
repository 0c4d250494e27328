#include "model/gateway/asking_rules.h"

namespace hamster::gateway {

namespace {

/// Every try carries the key that the process was born with: the PG charges once.
class OneKeyPerApproval final : public AttemptKeys {
public:
    void beforeTry(Tx &, Process &, bool) const override {}
};

/// Each further try looks like a payment of its own to the PG.
class NewKeyPerTry final : public AttemptKeys {
public:
    explicit NewKeyPerTry(ServiceCore &core)
        : m_random(core.random("attempt-key-per-try"))
    {}
    void beforeTry(Tx &tx, Process &process, bool first) const override
    {
        if (first) return;
        process.attemptKey = m_random.uuid();
        setAttemptKey(tx, process.id, process.attemptKey);
    }

private:
    mutable Random m_random;
};

class SilenceIsUnknown final : public SilenceRule {
public:
    std::optional<Decline> declineAtOnce() const override { return std::nullopt; }
};

class SilenceIsRefusal final : public SilenceRule {
public:
    std::optional<Decline> declineAtOnce() const override
    {
        return Decline{"PAYMENT_006", "결제 요청 시간이 초과되었습니다.", "UNAVAILABLE"};
    }
};

} // namespace

std::unique_ptr<const AttemptKeys> AttemptKeys::chosen(ServiceCore &core)
{
    if (core.policies().get<AttemptKey>() == AttemptKey::NewPerTry) return std::make_unique<NewKeyPerTry>(core);
    return std::make_unique<OneKeyPerApproval>();
}

std::unique_ptr<const SilenceRule> SilenceRule::chosen(const Policies &policies)
{
    if (policies.get<PgTimeout>() == PgTimeout::FailFast) return std::make_unique<SilenceIsRefusal>();
    return std::make_unique<SilenceIsUnknown>();
}

} // namespace hamster::gateway
