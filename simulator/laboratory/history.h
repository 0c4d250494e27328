#pragma once
// History: the past of a running virtual laboratory: which rows every commit changed, and a whole image of all databases now and then, kept
// in memory. Any past moment can be had as databases again. Looks at what happens and changes nothing of it: same trace, same hash.

#include "simulator/laboratory/history_rows.h"

#include <array>
#include <deque>
#include <memory>

namespace hamster {

class Laboratory;

/// The databases that a history keeps; null: not there.
inline constexpr std::size_t kHistoryFiles = 6;
enum class HistoryFile { Ecommerce, Gateway, Payment, Pg, Bus, Faults };

/// Between two tasks.
struct HistoryMoment {
    std::uint64_t event = 0;  ///< trace records until then
    std::uint64_t task = 0;   ///< tasks run until then
    std::size_t commands = 0; ///< of people, until then
    Instant at{};
    bool operator==(const HistoryMoment &) const = default;
};

/// A whole database as SQLite's own bytes, in memory of SQLite.
class DatabaseImage {
public:
    DatabaseImage() = default;
    DatabaseImage(unsigned char *bytes, std::int64_t size)
        : m_bytes(bytes, sqlite3_free)
        , m_size(size)
    {}
    bool empty() const { return m_size == 0; }
    std::int64_t size() const { return m_size; }
    const unsigned char *bytes() const { return m_bytes.get(); }
    /// `database`, of no file, becomes what the image is, which is used up. What it was is gone; its statements stay good.
    Outcome load(Database &database);

private:
    std::unique_ptr<unsigned char, void (*)(void *)> m_bytes{nullptr, sqlite3_free};
    std::int64_t m_size = 0;
};
using HistoryImages = std::array<DatabaseImage, kHistoryFiles>;

namespace history {

constexpr std::size_t kPage = 4096;
using Page = std::shared_ptr<const std::array<unsigned char, kPage>>;

/// All databases at one moment; pages that did not change are shared with the image before.
struct Base {
    HistoryMoment moment;
    std::array<std::vector<Page>, kHistoryFiles> pages;
    std::array<std::vector<HistoryTable>, kHistoryFiles> tables;
};
/// What was committed since the step or base before.
struct Step {
    HistoryMoment moment;
    std::array<std::string, kHistoryFiles> rows;
};

} // namespace history

/// All that is needed to build one moment; a value that any thread may build from while the world goes on.
class HistoryView {
public:
    const HistoryMoment &moment() const { return m_moment; }
    std::size_t rows() const { return m_rows; } ///< to be applied
    Result<HistoryImages> build() const;

private:
    friend class History;
    HistoryMoment m_moment;
    std::size_t m_rows = 0;
    std::shared_ptr<const history::Base> m_base;
    std::vector<std::shared_ptr<const history::Step>> m_steps;
};

/// Engine thread.
class History {
public:
    struct Options {
        std::size_t rowsPerImage = 12'000;     ///< changed rows between two images: what a look has to apply at most
        std::size_t bytes = 256 * 1024 * 1024; ///< about what images and rows may take together
        std::size_t rowsMost = 96'000;         ///< when images must go: what a look may have to apply before the oldest past is forgotten
    };
    struct Extent {
        HistoryMoment first, last;
        std::size_t steps = 0, images = 0;
        std::size_t bytes = 0;
    };

    /// Begins with the laboratory as it is, between tasks. It must be virtual, without a disk that can lose power, and outlive the history.
    explicit History(Laboratory &laboratory)
        : History(laboratory, Options{})
    {}
    History(Laboratory &laboratory, Options options);
    ~History();
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    /// To be called between tasks, after every one and every command: keeps what was committed since the last time.
    void note(std::size_t commands);
    /// Something happened that may have changed files behind the connections' back (a crash, a restored backup): the next note() keeps all.
    void distrust() { m_distrust = true; }
    Extent extent() const;
    /// The last moment that is not behind this trace record; the first one when all are. Cheap.
    HistoryView at(std::uint64_t event) const;
    /// The number of the last record at or before this time, as the moments know it.
    std::uint64_t eventAt(Instant time) const;

private:
    struct Segment {
        std::shared_ptr<const history::Base> base;
        std::vector<std::shared_ptr<const history::Step>> steps;
        std::size_t rows = 0;
        std::size_t bytes = 0; ///< of the base's own pages and the steps
    };
    std::array<Database *, kHistoryFiles> databases() const;
    HistoryMoment now(std::size_t commands) const;
    void takeImage(std::size_t commands);
    std::vector<history::Page> pagesOf(Database &database, std::size_t file, std::size_t &fresh) const;
    void keepWithin();
    bool thin();

    Laboratory &m_laboratory;
    Options m_options;
    std::array<RowWatch, kHistoryFiles> m_watches;
    std::deque<Segment> m_segments;
    std::size_t m_bytes = 0;
    bool m_distrust = false;
};

} // namespace hamster
