#include "simulator/laboratory/history.h"

#include "simulator/laboratory/laboratory.h"

#include <algorithm>

namespace hamster {

using namespace history;

namespace {

constexpr std::size_t kMomentsBetweenChecks = 256; ///< of the memory that is used
constexpr int kQuartersMost = 4;                   ///< that are forgotten at once, each of what is left

} // namespace

Result<std::unique_ptr<Database>> HistoryView::open(HistoryFile file) const
{
    const auto at = static_cast<std::size_t>(file);
    if (m_pages[at] == 0) return std::unique_ptr<Database>();
    return openPast({m_archive, at, m_number, m_pages[at]});
}

History::History(Laboratory &laboratory, Options options)
    : m_laboratory(laboratory)
    , m_options(options)
    , m_archive(std::make_shared<Archive>())
{
    HAMSTER_ASSERT(laboratory.isVirtual() && !laboratory.options().powerDisk && !laboratory.options().storage.folder.empty());
    m_unsure.fill(true);
    note(0);
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
    if (m_tooLarge) return;
    const auto open = databases();
    const std::uint32_t number = m_firstNumber + static_cast<std::uint32_t>(m_moments.size());
    std::array<std::uint32_t, kHistoryFiles> pages{};
    if (!m_moments.empty()) pages = m_moments.back().pages;
    bool news = m_moments.empty();
    for (std::size_t file = 0; file < kHistoryFiles; ++file) news |= noteFile(file, open[file], number, pages[file]);
    if (m_tooLarge) return forget();
    if (!news) return;
    m_moments.push_back({now(commands), pages});
    if (m_moments.size() < m_nextCheck) return;
    keepWithin();
    m_nextCheck = m_moments.size() + kMomentsBetweenChecks;
}

/// Whether the file is another one than at the moment before.
bool History::noteFile(std::size_t file, Database *database, std::uint32_t number, std::uint32_t &pages)
{
    if (!database) return std::exchange(pages, 0) != 0;
    PageWatch &watch = m_watches[file];
    const PageWatch::News news = watch.look(*database);
    if (news == PageWatch::News::Unknown) m_unsure[file] = true;
    // While a transaction is open its pages cannot be told from the committed ones; a group is closed at the end of its instant.
    if (m_unsure[file]) return database->inAutocommit() && compareAll(file, *database, number, pages);
    if (news == PageWatch::News::Nothing) return false;
    const std::lock_guard lock(m_archive->mutex);
    for (const PageWatch::Changed &changed : watch.changed())
        m_archive->files[file].add(m_archive->store, number, changed.page, changed.bytes);
    pages = watch.pages();
    return true;
}

bool History::compareAll(std::size_t file, Database &database, std::uint32_t number, std::uint32_t &pages)
{
    sqlite3_int64 size = 0;
    sqlite3_serialize(database.handle(), "main", &size, SQLITE_SERIALIZE_NOCOPY); // how large it would be
    if (static_cast<std::size_t>(size) > m_options.bytes / 2) {
        m_tooLarge = true;
        return false;
    }
    const std::unique_ptr<unsigned char, void (*)(void *)> bytes(sqlite3_serialize(database.handle(), "main", &size, 0), sqlite3_free);
    if (!bytes) return false;
    pages = static_cast<std::uint32_t>(static_cast<std::size_t>(size) / kPage);
    const std::lock_guard lock(m_archive->mutex);
    for (std::uint32_t page = 0; page < pages; ++page)
        m_archive->files[file].add(m_archive->store, number, page + 1, bytes.get() + page * kPage);
    m_unsure[file] = false;
    return true;
}

std::size_t History::bytes() const
{
    std::size_t bytes = m_archive->store.bytes() + m_moments.size() * sizeof(Moment);
    for (const PageVersions &versions : m_archive->files) bytes += versions.bytes();
    return bytes;
}

void History::keepWithin()
{
    if (bytes() <= m_options.bytes || m_archive.use_count() > 1) return;
    for (int i = 0; i < kQuartersMost && bytes() > m_options.bytes / 10 * 9; ++i) forgetQuarter();
    m_tooLarge = bytes() > m_options.bytes / 10 * 9; // it is the databases themselves
    if (m_tooLarge) forget();
}

void History::forgetQuarter()
{
    const std::size_t gone = m_moments.size() / 4;
    m_moments.erase(m_moments.begin(), m_moments.begin() + static_cast<std::ptrdiff_t>(gone));
    m_firstNumber += static_cast<std::uint32_t>(gone);
    for (PageVersions &versions : m_archive->files) versions.forgetBefore(m_archive->store, m_firstNumber);
    std::vector<bool> used(m_archive->store.count(), false);
    for (const PageVersions &versions : m_archive->files) versions.mark(used);
    m_archive->store.keepOnly(used);
}

void History::forget()
{
    m_moments.clear();
    m_archive = std::make_shared<Archive>();
}

History::Extent History::extent() const
{
    Extent extent;
    if (!keeps()) return extent;
    extent.first = m_moments.front().moment;
    extent.last = m_moments.back().moment;
    extent.moments = m_moments.size();
    for (const std::uint32_t pages : m_moments.back().pages) extent.pages += pages;
    extent.bytes = bytes();
    return extent;
}

HistoryView History::at(std::uint64_t event) const
{
    HAMSTER_ASSERT(keeps());
    auto behind = std::ranges::upper_bound(m_moments, event, {}, [](const Moment &moment) { return moment.moment.event; });
    if (behind == m_moments.begin()) ++behind;
    const Moment &moment = *std::prev(behind);
    HistoryView view;
    view.m_moment = moment.moment;
    view.m_number = m_firstNumber + static_cast<std::uint32_t>(behind - m_moments.begin() - 1);
    view.m_pages = moment.pages;
    view.m_archive = m_archive;
    return view;
}

std::uint64_t History::eventAt(Instant time) const
{
    HAMSTER_ASSERT(keeps());
    auto behind = std::ranges::upper_bound(m_moments, time, {}, [](const Moment &moment) { return moment.moment.at; });
    if (behind == m_moments.begin()) ++behind;
    return std::prev(behind)->moment.event;
}

} // namespace hamster
