#include "simulator/laboratory/history.h"

#include "simulator/laboratory/laboratory.h"

#include <algorithm>
#include <cstring>

namespace hamster {

using namespace history;

namespace {

constexpr std::size_t kStepBytes = 400; ///< of a step besides its rows, about
constexpr std::int64_t kRoomToGrow = 64 * static_cast<std::int64_t>(kPage);

struct RawClose {
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};

Error sqliteError(sqlite3 *handle, const char *what)
{
    return {ErrorCode::StorageOther, std::string(what) + ": " + sqlite3_errmsg(handle)};
}

/// `pages` as one piece, with `room` behind it. As a rollback-journal database: one in memory has no write-ahead log.
unsigned char *joined(const std::vector<Page> &pages, std::int64_t room)
{
    auto *bytes = static_cast<unsigned char *>(sqlite3_malloc64(pages.size() * kPage + static_cast<std::size_t>(room)));
    if (!bytes) return nullptr;
    for (std::size_t i = 0; i < pages.size(); ++i) std::memcpy(bytes + i * kPage, pages[i]->data(), kPage);
    bytes[18] = bytes[19] = 1;
    return bytes;
}

} // namespace

Outcome DatabaseImage::load(Database &database)
{
    HAMSTER_ASSERT(database.path().empty() && !empty());
    // Whatever happens, SQLite frees the bytes from here on.
    const int code = sqlite3_deserialize(database.handle(), "main", m_bytes.release(), m_size, m_size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    m_size = 0;
    return code == SQLITE_OK ? success() : Outcome(sqliteError(database.handle(), "the past"));
}

Result<HistoryImages> HistoryView::build() const
{
    HistoryImages images;
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        const std::vector<Page> &pages = m_base->pages[file];
        if (pages.empty()) continue;
        const auto size = static_cast<std::int64_t>(pages.size() * kPage);
        const bool still = std::ranges::all_of(m_steps, [file](const auto &step) { return step->rows[file].empty(); });
        unsigned char *bytes = joined(pages, still ? 0 : kRoomToGrow);
        if (!bytes) return {ErrorCode::StorageFull, "the memory is full"};
        if (still) {
            images[file] = DatabaseImage(bytes, size);
            continue;
        }
        sqlite3 *raw = nullptr;
        if (sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
            sqlite3_free(bytes);
            sqlite3_close(raw);
            return {ErrorCode::StorageOther, "no database in memory can be opened"};
        }
        const std::unique_ptr<sqlite3, RawClose> handle(raw);
        sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr); // what they did is among the rows
        if (sqlite3_deserialize(raw, "main", bytes, size, size + kRoomToGrow,
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) != SQLITE_OK)
            return sqliteError(raw, "an image");
        sqlite3_exec(raw, "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -65536; BEGIN", nullptr, nullptr,
                     nullptr);
        {
            RowReplay replay(raw, m_base->tables[file]);
            for (const auto &step : m_steps)
                if (Outcome applied = replay.apply(step->rows[file]); !applied) return applied.error();
        }
        if (sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) return sqliteError(raw, "the rows");
        sqlite3_int64 grown = 0;
        unsigned char *copy = sqlite3_serialize(raw, "main", &grown, 0);
        if (!copy) return {ErrorCode::StorageFull, "the memory is full"};
        images[file] = DatabaseImage(copy, grown);
    }
    return images;
}

History::History(Laboratory &laboratory, Options options)
    : m_laboratory(laboratory)
    , m_options(options)
{
    HAMSTER_ASSERT(laboratory.isVirtual() && !laboratory.options().powerDisk);
    m_distrust = true;
    note(0);
}

History::~History()
{
    const auto open = databases();
    for (std::size_t file = 0; file < kHistoryFiles; ++file) m_watches[file].detach(open[file]);
}

std::array<Database *, kHistoryFiles> History::databases() const
{
    World *world = m_laboratory.world();
    const auto of = [world](Party party) { return world ? &world->database(party) : nullptr; };
    return {of(Party::Ecommerce),      of(Party::Gateway), of(Party::Payment),
            m_laboratory.pgDatabase(), of(Party::Bus),     &m_laboratory.faultDatabase()};
}

HistoryMoment History::now(std::size_t commands) const
{
    return {m_laboratory.trace().count(), m_laboratory.virtualTime().tasksRun(), commands, m_laboratory.clock().now()};
}

void History::note(std::size_t commands)
{
    const auto open = databases();
    bool closed = true; // no transaction is open in any
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        if (!open[file]) continue;
        closed = closed && open[file]->inAutocommit();
        if (m_watches[file].watches(open[file])) continue;
        m_watches[file].attach(*open[file]);
        m_distrust = true;
    }
    if (m_distrust) {
        if (closed) takeImage(commands); // else soon: a group is closed at the end of its instant
        return;
    }
    auto step = std::make_shared<Step>();
    std::size_t rows = 0, bytes = kStepBytes;
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        if (!open[file] || !m_watches[file].dirty() || !open[file]->inAutocommit()) continue;
        step->rows[file] = m_watches[file].take(rows);
        bytes += step->rows[file].size();
    }
    if (rows == 0) return;
    step->moment = now(commands);
    Segment &last = m_segments.back();
    last.steps.push_back(std::move(step));
    last.rows += rows;
    last.bytes += bytes;
    m_bytes += bytes;
    if (last.rows >= m_options.rowsPerImage && closed) takeImage(commands);
}

std::vector<Page> History::pagesOf(Database &database, std::size_t file, std::size_t &fresh) const
{
    static const std::vector<Page> kNone;
    const std::vector<Page> &before = m_segments.empty() ? kNone : m_segments.back().base->pages[file];
    sqlite3_int64 size = 0;
    const DatabaseImage image(sqlite3_serialize(database.handle(), "main", &size, 0), size);
    const unsigned char *bytes = image.bytes();
    std::vector<Page> pages;
    if (!bytes) return pages;
    pages.reserve(static_cast<std::size_t>(size) / kPage);
    for (std::size_t i = 0; (i + 1) * kPage <= static_cast<std::size_t>(size); ++i) {
        if (i < before.size() && std::memcmp(before[i]->data(), bytes + i * kPage, kPage) == 0) {
            pages.push_back(before[i]);
            continue;
        }
        auto page = std::make_shared<std::array<unsigned char, kPage>>();
        std::memcpy(page->data(), bytes + i * kPage, kPage);
        pages.push_back(std::move(page));
        ++fresh;
    }
    return pages;
}

void History::takeImage(std::size_t commands)
{
    const auto open = databases();
    auto base = std::make_shared<Base>();
    base->moment = now(commands);
    std::size_t fresh = 0;
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        if (!open[file]) continue;
        m_watches[file].forget();
        base->pages[file] = pagesOf(*open[file], file, fresh);
        base->tables[file] = m_watches[file].tables();
    }
    m_distrust = false;
    const std::size_t bytes = fresh * (kPage + sizeof(Page) + 16);
    m_segments.push_back({std::move(base), {}, 0, bytes});
    m_bytes += bytes;
    keepWithin();
}

void History::keepWithin()
{
    while (m_bytes > m_options.bytes && m_segments.size() > 2) {
        if (thin()) continue;
        m_bytes -= m_segments.front().bytes; // pages that the next image shares are few by now: nothing older is left to share them
        m_segments.pop_front();
    }
}

/// Drops the image whose going makes looks least slower, an older one rather than a newer one. Its rows stay.
bool History::thin()
{
    std::size_t best = 0, fewest = m_options.rowsMost + 1;
    for (std::size_t i = 1; i + 1 < m_segments.size(); ++i)
        if (const std::size_t rows = m_segments[i - 1].rows + m_segments[i].rows; rows < fewest) {
            best = i;
            fewest = rows;
        }
    if (best == 0) return false;
    Segment gone = std::move(m_segments[best]);
    std::size_t freed = 0;
    for (const auto &pages : gone.base->pages)
        freed += static_cast<std::size_t>(std::ranges::count_if(pages, [](const Page &page) { return page.use_count() == 1; }));
    freed = std::min(gone.bytes, freed * (kPage + sizeof(Page) + 16));
    Segment &before = m_segments[best - 1];
    before.steps.insert(before.steps.end(), std::make_move_iterator(gone.steps.begin()), std::make_move_iterator(gone.steps.end()));
    before.rows += gone.rows;
    before.bytes += gone.bytes - freed;
    m_bytes -= freed;
    m_segments.erase(m_segments.begin() + static_cast<std::ptrdiff_t>(best));
    return true;
}

History::Extent History::extent() const
{
    Extent extent;
    extent.first = m_segments.front().base->moment;
    extent.last = m_segments.back().steps.empty() ? m_segments.back().base->moment : m_segments.back().steps.back()->moment;
    for (const Segment &segment : m_segments) extent.steps += segment.steps.size();
    extent.images = m_segments.size();
    extent.bytes = m_bytes;
    return extent;
}

HistoryView History::at(std::uint64_t event) const
{
    const auto behind = std::ranges::upper_bound(m_segments, event, {}, [](const Segment &segment) { return segment.base->moment.event; });
    const Segment &segment = behind == m_segments.begin() ? m_segments.front() : *std::prev(behind);
    const auto end = std::ranges::upper_bound(segment.steps, event, {}, [](const auto &step) { return step->moment.event; });
    HistoryView view;
    view.m_base = segment.base;
    view.m_steps.assign(segment.steps.begin(), end);
    view.m_moment = view.m_steps.empty() ? segment.base->moment : view.m_steps.back()->moment;
    view.m_rows = segment.rows;
    return view;
}

std::uint64_t History::eventAt(Instant time) const
{
    const auto behind = std::ranges::upper_bound(m_segments, time, {}, [](const Segment &segment) { return segment.base->moment.at; });
    const Segment &segment = behind == m_segments.begin() ? m_segments.front() : *std::prev(behind);
    const auto end = std::ranges::upper_bound(segment.steps, time, {}, [](const auto &step) { return step->moment.at; });
    return end == segment.steps.begin() ? segment.base->moment.event : (*std::prev(end))->moment.event;
}

} // namespace hamster
