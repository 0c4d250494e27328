#include "simulator/laboratory/page_watch.h"

#include <algorithm>
#include <cstring>

// "WAL-mode File Format" of sqlite.org describes the log and its index, which have not changed since 3.7.0.

namespace hamster {

namespace {

constexpr int kRegion = 32 * 1024; ///< bytes of the index that are mapped at once
constexpr std::uint32_t kFramesOfRegion = 4096;
constexpr std::size_t kIndexHeader = 136;
constexpr std::uint32_t kFramesOfFirst = kFramesOfRegion - kIndexHeader / sizeof(std::uint32_t);
constexpr sqlite3_int64 kLogHeader = 32, kFrameHeader = 24;

sqlite3_file *fileOf(const Database &database, int which)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database.handle(), "main", which, &file);
    return file && file->pMethods ? file : nullptr;
}

const unsigned char *region(sqlite3_file *file, int number)
{
    void volatile *mapped = nullptr;
    if (file->pMethods->iVersion < 2 || file->pMethods->xShmMap(file, number, kRegion, 0, &mapped) != SQLITE_OK) return nullptr;
    return static_cast<const unsigned char *>(const_cast<void *>(mapped)); // this thread is the only one that commits
}

std::uint32_t numberAt(const unsigned char *bytes, std::size_t offset)
{
    std::uint32_t number;
    std::memcpy(&number, bytes + offset, sizeof number);
    return number;
}

/// Page of a frame (from 1) of the log; 0: the index is not to be had.
std::uint32_t pageOf(sqlite3_file *file, std::uint32_t frame)
{
    if (frame <= kFramesOfFirst) {
        const unsigned char *first = region(file, 0);
        return first ? numberAt(first, kIndexHeader + (frame - 1) * sizeof frame) : 0;
    }
    const std::uint32_t behind = frame - 1 - kFramesOfFirst;
    const unsigned char *later = region(file, static_cast<int>(1 + behind / kFramesOfRegion));
    return later ? numberAt(later, behind % kFramesOfRegion * sizeof frame) : 0;
}

} // namespace

PageWatch::News PageWatch::look(const Database &database)
{
    m_changed.clear();
    sqlite3_file *file = fileOf(database, SQLITE_FCNTL_FILE_POINTER);
    const unsigned char *index = file ? region(file, 0) : nullptr;
    if (!index) {
        m_known = false;
        return News::Unknown;
    }
    Log now{numberAt(index, 8), numberAt(index, 16), numberAt(index, 20), 0};
    std::memcpy(&now.salts, index + 32, sizeof now.salts);
    const Log before = std::exchange(m_seen, now);
    if (!std::exchange(m_known, true)) return News::Unknown;
    if (now.commits == before.commits) return News::Nothing;
    const bool same = now.salts == before.salts && now.frames >= before.frames;
    // A log that began anew has all of one commit in it; of more, the first may have been in the log before.
    if (!same && (now.commits != before.commits + 1 || now.frames == 0)) return News::Unknown;
    for (std::uint32_t frame = same ? before.frames + 1 : 1; frame <= now.frames; ++frame) {
        const std::uint32_t page = pageOf(file, frame);
        if (page == 0) return News::Unknown;
        m_changed.push_back({page, frame});
    }
    std::ranges::sort(m_changed, [](const Changed &a, const Changed &b) { return a.page != b.page ? a.page < b.page : a.frame > b.frame; });
    const auto repeated = std::ranges::unique(m_changed, {}, &Changed::page);
    m_changed.erase(repeated.begin(), repeated.end());
    return News::Pages;
}

bool PageWatch::read(const Database &database, const Changed &changed, unsigned char *bytes) const
{
    sqlite3_file *log = fileOf(database, SQLITE_FCNTL_JOURNAL_POINTER);
    if (!log) return false;
    const sqlite3_int64 at = kLogHeader + (changed.frame - 1) * (kFrameHeader + static_cast<sqlite3_int64>(kPage)) + kFrameHeader;
    return log->pMethods->xRead(log, bytes, static_cast<int>(kPage), at) == SQLITE_OK;
}

} // namespace hamster
