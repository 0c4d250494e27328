#include "views/panes/timeline/firing_times.h"

#include "model/storage/database.h"
#include "views/panes/faults/fault_texts.h"

namespace hamster::timeline {

namespace {
constexpr int kAtOnce = 20'000;
constexpr std::size_t kMostMarks = 4'000; ///< a bar has fewer pixels
const Sql kNewer{"SELECT id, at, kind FROM fault_firings WHERE id > ? ORDER BY id LIMIT ?"};
} // namespace

FiringTimes::Read FiringTimes::read(Database &faults)
{
    int read = 0;
    Rows rows = faults.query(kNewer, m_last, kAtOnce);
    for (; rows.next(); ++read) {
        m_last = rows.get<std::int64_t>(0);
        ++m_counts[{rows.get<std::int64_t>(1) / m_step * m_step, rows.get<std::string>(2)}];
    }
    while (m_counts.size() > kMostMarks) makeCoarser();
    return read == 0 ? Read::Nothing : read == kAtOnce ? Read::More : Read::Some;
}

void FiringTimes::makeCoarser()
{
    m_step *= 4;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> coarse;
    for (const auto &[place, count] : m_counts) coarse[{place.first / m_step * m_step, place.second}] += count;
    m_counts = std::move(coarse);
}

void FiringTimes::forget()
{
    m_counts.clear();
    m_step = 1;
    m_last = 0;
}

std::vector<AxisMark> FiringTimes::marks() const
{
    std::vector<AxisMark> marks;
    marks.reserve(m_counts.size());
    for (const auto &[place, count] : m_counts) marks.push_back({place.first, faults_pane::FaultTexts::kind(place.second), true, count});
    return marks;
}

} // namespace hamster::timeline
