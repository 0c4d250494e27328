#pragma once
// Moment: when a plan breaks an invariant, to the task, so that its world can be opened just before.

#include "simulator/explorer/explorer.h"

namespace hamster::explorer {

struct Moment {
    std::uint64_t tasks = 0;  ///< run since the laboratory was opened, and it still holds. Of an Eventually invariant: all there are
    std::uint64_t broken = 0; ///< after so many it does not: the next one, or the end of the group commit that is begun by it
    Instant at;               ///< when it breaks
    bool atEnd = false;       ///< of an Eventually invariant, which only the settled world can break
    std::string order;        ///< Base62 public id of the order that it concerns; may be empty
    std::string evidence;
};

/// Runs the plan two or three times in memory: any thread. Conflict: it does not break the invariant, or needs a disk that loses power,
/// whose world nobody can look into. Unavailable: `stop` said so, asked between tasks. DETERMINISM, MODEL and RUN have no moment:
/// InvalidArgument.
Result<Moment> momentBefore(const scenario::Scenario &plan, const std::string &invariant, const std::function<bool()> &stop = {});

} // namespace hamster::explorer
