#pragma once
// The demo past: a data folder of a shop that has been open for three months, with as many orders as wanted. What it holds is what the
// business keeps; the technical history (state log, outbox, messages, webhooks) counts as pruned.

#include "model/core/result.h"
#include "model/core/time.h"

#include <cstdint>
#include <functional>
#include <string>

namespace hamster {

struct DemoPastOptions {
    std::string folder{}; ///< exists and is empty
    std::int64_t orders = 1'000;
    std::uint64_t seed = 1;
    Instant until{};                                     ///< the past ends here
    int days = 90;                                       ///< that it lasts
    bool unfinished = true;                              ///< some of the last orders are still on their way
    std::string webhookSecret{};                         ///< of the PG's webhooks: whsec_…
    std::function<void(std::int64_t orders)> progress{}; ///< called now and then, on this thread; may be empty
};

struct DemoPastReport {
    std::int64_t rows = 0; ///< in all files, without the demo shop's own
};

/// Makes the databases by the real migrations and fills them, one thread for each file. After an error the folder holds rubbish.
Result<DemoPastReport> writeDemoPast(const DemoPastOptions &options);

inline constexpr std::int64_t kDemoPastOrdersMax = 10'000'000;

} // namespace hamster
