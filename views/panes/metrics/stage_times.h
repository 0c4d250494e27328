#pragma once
// StageTimes: how long completed orders took from step to step, from the databases, reading only what is new.

#include "views/desk_port.h"
#include "views/panes/metrics/log_histogram.h"

#include <array>
#include <deque>
#include <optional>

namespace hamster::metrics {

enum class Stage { Reserve, Ask, Accept, Decide, Webhook, Approve, Complete, Total };
inline constexpr std::size_t kStages = 8;

/// Milliseconds by stage; nothing for what the order did not go through (paid with points alone: no PG).
using StageMs = std::array<std::optional<double>, kStages>;

struct StageSummary {
    qint64 count = 0;
    double p50 = 0, p95 = 0, p99 = 0;
    bool operator==(const StageSummary &) const = default;
};

class StageTimes {
public:
    static constexpr qint64 kKeptMs = 600'000; ///< exact percentiles reach back this far

    /// Reads at most `most` completed orders. True when more are waiting.
    bool read(DeskPort &port, int most);
    void forget();
    /// Of the orders that completed after `fromMs`; 0: of the run.
    std::array<StageSummary, kStages> since(qint64 fromMs) const;

private:
    struct Sample {
        qint64 completedMs;
        StageMs stages;
    };
    qint64 m_seen = 0; ///< row of the shop's state log
    std::deque<Sample> m_recent;
    std::array<LogHistogram, kStages> m_run;
};

/// The stages that one order has gone through so far.
StageMs stagesOf(DeskPort &port, const QString &orderNumber);

} // namespace hamster::metrics
