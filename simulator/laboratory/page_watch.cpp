#include "simulator/laboratory/page_watch.h"

#include <algorithm>
#include <cstring>

// "WAL-mode File Format" of sqlite.org describes the log and its index, which have not changed since 3.7.0.

namespace hamster {

namespace {

constexpr int kRegion = 32 * 1024; ///< bytes of the index that are mapped at once
constexpr std::size_t kLogHeader = 32, kFrameHeader = 24, kFrame = kFrameHeader + PageWatch::kPage;
constexpr std::size_t kBufferMost = 4 * 1024 * 1024; ///< bytes that are kept for the next look

sqlite3_file *fileOf(const Database &database, int which)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database.handle(), "main", which, &file);
    return file && file->pMethods ? file : nullptr;
}

const unsigned char *indexOf(const Database &database)
{
    sqlite3_file *file = fileOf(database, SQLITE_FCNTL_FILE_POINTER);
    void volatile *mapped = nullptr;
    if (!file || file->pMethods->iVersion < 2 || file->pMethods->xShmMap(file, 0, kRegion, 0, &mapped) != SQLITE_OK) return nullptr;
    return static_cast<const unsigned char *>(const_cast<void *>(mapped)); // this thread is the only one that commits
}

std::uint32_t numberAt(const unsigned char *bytes)
{
    std::uint32_t number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

std::uint32_t bigEndianAt(const unsigned char *bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

} // namespace

PageWatch::News PageWatch::look(const Database &database)
{
    m_changed.clear();
    const unsigned char *index = indexOf(database);
    if (!index) {
        m_known = false;
        return News::Unknown;
    }
    Log now{numberAt(index + 8), numberAt(index + 16), numberAt(index + 20), 0};
    std::memcpy(&now.salts, index + 32, sizeof now.salts);
    const Log before = std::exchange(m_seen, now);
    if (!std::exchange(m_known, true)) return News::Unknown;
    if (now.commits == before.commits) return News::Nothing;
    const bool same = now.salts == before.salts && now.frames >= before.frames;
    // A log that began anew has all of one commit in it; of more, the first may have been in the log before.
    if (!same && (now.commits != before.commits + 1 || now.frames == 0)) return News::Unknown;
    return readFrames(database, same ? before.frames + 1 : 1, now.frames) ? News::Pages : News::Unknown;
}

bool PageWatch::readFrames(const Database &database, std::uint32_t first, std::uint32_t last)
{
    sqlite3_file *log = fileOf(database, SQLITE_FCNTL_JOURNAL_POINTER);
    if (!log || first > last) return false;
    const std::size_t size = (last - first + 1) * kFrame;
    if (m_frames.size() < size || m_frames.size() > kBufferMost) m_frames = std::vector<unsigned char>(std::max(size, 64 * kFrame));
    const auto at = static_cast<sqlite3_int64>(kLogHeader + (first - 1) * kFrame);
    if (log->pMethods->xRead(log, m_frames.data(), static_cast<int>(size), at) != SQLITE_OK) return false;
    for (const unsigned char *frame = m_frames.data(); frame < m_frames.data() + size; frame += kFrame) {
        if (std::memcmp(frame + 8, &m_seen.salts, sizeof m_seen.salts) != 0) return false; // of a log that is gone
        m_changed.push_back({bigEndianAt(frame), frame + kFrameHeader});
    }
    // The last frame of a page is what it is now.
    std::ranges::sort(m_changed, [](const Changed &a, const Changed &b) { return a.page != b.page ? a.page < b.page : a.bytes > b.bytes; });
    const auto samePage = [](const Changed &a, const Changed &b) { return a.page == b.page; };
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end(), samePage), m_changed.end()); // clang 14 has no ranges::unique
    return true;
}

} // namespace hamster
