#pragma once
// FiringTimes: when faults fired, all of them, put together by time so that a bar can show them however many there are. Reads what is new
// and nothing twice.

#include "views/panes/timeline/time_axis.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hamster {
class Database;
}

namespace hamster::timeline {

class FiringTimes {
public:
    enum class Read { Nothing, Some, More }; ///< More: there is still something to be read
    /// Reads at most 20,000 firings, in the thread of the connection.
    Read read(Database &faults);
    /// Another book comes.
    void forget();
    /// A mark for each kind and time, in their order; its words are the kind's name in the language of now.
    std::vector<AxisMark> marks() const;

private:
    void makeCoarser();
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> m_counts; ///< by time (ms, in steps of m_step) and kind
    std::int64_t m_step = 1;
    std::int64_t m_last = 0; ///< number of the newest that was read
};

} // namespace hamster::timeline
