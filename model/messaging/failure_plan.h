#pragma once
// FailurePlan: what becomes of a message that a consumer could not handle (policy `poison`).

#include "model/core/policies.h"
#include "model/core/time.h"

#include <memory>
#include <vector>

namespace hamster {

struct FailureVerdict {
    enum class What {
        Retry, ///< waits durably for `after`, its key waits behind it, the partition goes on
        Bury,  ///< becomes a dead letter with a case
        Stay,  ///< the partition stays at it and tries again after `after`
        Drop,  ///< is acknowledged and forgotten
    };
    What what = What::Bury;
    Duration after{0};
};

class FailurePlan {
public:
    virtual ~FailurePlan() = default;
    /// After the `failures`-th failure in a row, from 1.
    virtual FailureVerdict judge(const Error &error, int failures) const = 0;

    /// `retryDelays`: the waits of those that are retried at all.
    static std::unique_ptr<FailurePlan> of(PoisonHandling handling, std::vector<Duration> retryDelays);
};

} // namespace hamster
