#include "simulator/laboratory/history.h"

#include "simulator/laboratory/laboratory.h"

#include <algorithm>

namespace hamster {

using namespace history;

namespace {

constexpr std::size_t kMomentsBetweenChecks = 256; ///< of the memory that is used

Error sqliteError(sqlite3 *handle, const char *what)
{
    return {ErrorCode::StorageOther, std::string(what) + ": " + sqlite3_errmsg(handle)};
}

} // namespace

Outcome DatabaseImage::load(Database &database)
{
    HAMSTER_ASSERT(database.path().empty() && !empty());
    // Whatever happens, SQLite frees the bytes from here on.
    const int code = sqlite3_deserialize(database.handle(), "main", m_bytes.release(), m_size, m_size, SQLITE_DESERIALIZE_FREEONCLOSE);
    m_size = 0;
    return code == SQLITE_OK ? success() : Outcome(sqliteError(database.handle(), "the past"));
}

Result<HistoryImages> HistoryView::build() const
{
    HistoryImages images;
    for (std::size_t file = 0; file < kHistoryFiles; ++file) {
        const FilePlan &plan = m_plans[file];
        if (plan.pages.empty()) continue;
        const std::size_t size = plan.pages.size() * kPage;
        auto *bytes = static_cast<unsigned char *>(sqlite3_malloc64(size));
        if (!bytes) return {ErrorCode::StorageFull, "the memory is full"};
        images[file] = DatabaseImage(bytes, static_cast<std::int64_t>(size));
        plan.build(bytes);
        bytes[18] = bytes[19] = 1; // a database in memory has no write-ahead log
    }
    return images;
}

History::History(Laboratory &laboratory, Options options)
    : m_laboratory(laboratory)
    , m_options(options)
{
    HAMSTER_ASSERT(laboratory.isVirtual() && !laboratory.options().powerDisk && !laboratory.options().storage.folder.empty());
    for (auto &versions : m_versions) versions = std::make_unique<PageVersions>(m_store);
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
    if (m_gaveUp) return;
    const auto open = databases();
    const std::uint32_t number = m_firstNumber + static_cast<std::uint32_t>(m_moments.size());
    std::array<std::uint32_t, kHistoryFiles> pages{};
    if (!m_moments.empty()) pages = m_moments.back().pages;
    bool news = m_moments.empty();
    for (std::size_t file = 0; file < kHistoryFiles; ++file) news |= noteFile(file, open[file], number, pages[file]);
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
    Bytes bytes;
    for (const PageWatch::Changed &changed : watch.changed()) {
        if (watch.read(*database, changed, bytes.data())) {
            m_versions[file]->add(number, changed.page, bytes.data());
            continue;
        }
        m_unsure[file] = true;
        return false;
    }
    pages = watch.pages();
    return true;
}

bool History::compareAll(std::size_t file, Database &database, std::uint32_t number, std::uint32_t &pages)
{
    sqlite3_int64 size = 0;
    const DatabaseImage image(sqlite3_serialize(database.handle(), "main", &size, 0), size);
    if (!image.bytes()) return false;
    pages = static_cast<std::uint32_t>(static_cast<std::size_t>(size) / kPage);
    for (std::uint32_t page = 0; page < pages; ++page) m_versions[file]->add(number, page + 1, image.bytes() + page * kPage);
    m_unsure[file] = false;
    return true;
}

std::size_t History::bytes() const
{
    std::size_t bytes = m_store.bytes() + m_moments.size() * sizeof(Moment);
    for (const auto &versions : m_versions) bytes += versions->bytes();
    return bytes;
}

void History::keepWithin()
{
    if (bytes() <= m_options.bytes) return;
    const std::size_t gone = m_moments.size() / 4;
    m_moments.erase(m_moments.begin(), m_moments.begin() + static_cast<std::ptrdiff_t>(gone));
    m_firstNumber += static_cast<std::uint32_t>(gone);
    std::vector<bool> used;
    for (auto &versions : m_versions) versions->forgetBefore(m_firstNumber);
    used.assign(m_store.count(), false);
    for (const auto &versions : m_versions) versions->mark(used);
    m_store.keepOnly(used);
    if (bytes() > m_options.bytes / 10 * 9) giveUp(); // it is the databases themselves
}

void History::giveUp()
{
    m_gaveUp = true;
    m_moments.clear();
    for (auto &versions : m_versions) versions.reset();
    m_store = {};
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
    const auto number = m_firstNumber + static_cast<std::uint32_t>(behind - m_moments.begin() - 1);
    HistoryView view;
    view.m_moment = moment.moment;
    view.m_blocks = m_store.share();
    for (std::size_t file = 0; file < kHistoryFiles; ++file) view.m_plans[file] = m_versions[file]->at(number, moment.pages[file]);
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
