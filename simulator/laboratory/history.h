#pragma once
// History: the past of a running virtual laboratory: every page of its databases as it was after every task, kept in memory as what
// changed. Any past moment can be read as databases again, at once, however long the run is. Looks at what happens and changes nothing of
// it: same trace, same hash.

#include "simulator/laboratory/page_watch.h"
#include "simulator/laboratory/past_files.h"

#include <array>
#include <deque>
#include <memory>

namespace hamster {

class Laboratory;

/// The databases that a history keeps; null: not there.
inline constexpr std::size_t kHistoryFiles = history::kFiles;
enum class HistoryFile { Ecommerce, Gateway, Payment, Pg, Bus, Faults };

/// Between two tasks.
struct HistoryMoment {
    std::uint64_t event = 0;  ///< trace records until then
    std::uint64_t task = 0;   ///< tasks run until then
    std::size_t commands = 0; ///< of people, until then
    Instant at{};
    bool operator==(const HistoryMoment &) const = default;
};

/// One moment; a value. While it lives, or a database that was opened from it, nothing is forgotten.
class HistoryView {
public:
    const HistoryMoment &moment() const { return m_moment; }
    /// The file as it was, read-only, for the calling thread, which may be any while the world goes on; null: it was not there.
    Result<std::unique_ptr<Database>> open(HistoryFile file) const;

private:
    friend class History;
    HistoryMoment m_moment;
    std::uint32_t m_number = 0;
    std::array<std::uint32_t, kHistoryFiles> m_pages{};
    std::shared_ptr<const history::Archive> m_archive;
};

/// Engine thread.
class History {
public:
    struct Options {
        std::size_t bytes =
            384 * 1024 * 1024; ///< about what the past may take; then the oldest quarter of its moments is forgotten, once nobody looks
    };
    struct Extent {
        HistoryMoment first, last;
        std::size_t moments = 0, pages = 0; ///< pages: of all databases now
        std::size_t bytes = 0;
    };

    /// Begins with the laboratory as it is, between tasks. It must be virtual, on files, without a disk that can lose power, and outlive
    /// the history.
    explicit History(Laboratory &laboratory)
        : History(laboratory, Options{})
    {}
    History(Laboratory &laboratory, Options options);
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    /// To be called between tasks, after every one and every command: keeps what was committed since the last time.
    void note(std::size_t commands);
    /// Something happened that may have changed files behind the connections' back (a crash, a restored backup): the next note() compares
    /// all.
    void distrust() { m_unsure.fill(true); }
    Extent extent() const;
    /// False once the databases alone are too large for the bound: nothing is kept any more, and there is no moment to look at.
    bool keeps() const { return !m_moments.empty(); }
    /// The last moment that is not behind this trace record; the first one when all are. Cheap. Requires keeps().
    HistoryView at(std::uint64_t event) const;
    /// The number of the last record at or before this time, as the moments know it. Requires keeps().
    std::uint64_t eventAt(Instant time) const;

private:
    struct Moment {
        HistoryMoment moment;
        std::array<std::uint32_t, kHistoryFiles> pages{}; ///< of every file; 0: it is not there
    };
    std::array<Database *, kHistoryFiles> databases() const;
    HistoryMoment now(std::size_t commands) const;
    bool noteFile(std::size_t file, Database *database, std::uint32_t number, std::uint32_t &pages);
    bool compareAll(std::size_t file, Database &database, std::uint32_t number, std::uint32_t &pages);
    std::size_t bytes() const;
    void keepWithin();
    void forgetQuarter();
    void forget();

    Laboratory &m_laboratory;
    Options m_options;
    std::shared_ptr<history::Archive> m_archive;
    std::array<PageWatch, kHistoryFiles> m_watches;
    std::array<bool, kHistoryFiles> m_unsure{}; ///< files that are to be compared page by page
    std::deque<Moment> m_moments;
    std::uint32_t m_firstNumber = 0; ///< of m_moments.front(); they are numbered as they come
    std::size_t m_nextCheck = 0;     ///< number of moments at which the bytes are looked at again
    bool m_tooLarge = false;         ///< the databases are, for the bound
};

} // namespace hamster
