#pragma once
// How an approval is asked for, as strategies: which key each try carries (policy attempt-key) and what silence means (pg-timeout).

#include "model/gateway/decisions.h"

#include <memory>

namespace hamster::gateway {

class AttemptKeys {
public:
    virtual ~AttemptKeys() = default;
    /// Called in the transaction of each try, before its request is built; may give the process another key. May run twice.
    virtual void beforeTry(Tx &tx, Process &process, bool first) const = 0;
    static std::unique_ptr<const AttemptKeys> chosen(ServiceCore &core);
};

class SilenceRule {
public:
    virtual ~SilenceRule() = default;
    /// Why a process fails whose try brought no answer; nothing: the outcome is unknown, and the PG is asked what became of it.
    virtual std::optional<Decline> declineAtOnce() const = 0;
    static std::unique_ptr<const SilenceRule> chosen(const Policies &policies);
};

} // namespace hamster::gateway
