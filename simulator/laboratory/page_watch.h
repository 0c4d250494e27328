#pragma once
// PageWatch: which pages of one database file were committed since the last look, and what is in them. Reads SQLite's own write-ahead log
// through the engine's connection: no hook, no trigger, nothing in the files, nothing to pay per statement. Engine thread.

#include "model/storage/database.h"

#include <cstdint>
#include <vector>

namespace hamster {

class PageWatch {
public:
    static constexpr std::size_t kPage = 4096; ///< bytes; the size that SQLite gives new files

    enum class News {
        Nothing, ///< nothing was committed
        Pages,   ///< changed() are all that were
        Unknown, ///< it cannot be told: the first look, another file, or the log began anew in between
    };
    /// What was committed since the last look. `database` is a file in WAL mode.
    News look(const Database &database);
    struct Changed {
        std::uint32_t page;         ///< from 1
        const unsigned char *bytes; ///< all of it, until the next look
    };
    /// Of the last look: ascending by page, each once.
    const std::vector<Changed> &changed() const { return m_changed; }
    /// Pages of the file at the last look.
    std::uint32_t pages() const { return m_seen.pages; }

private:
    /// What the index of the log says of what is committed.
    struct Log {
        std::uint32_t commits = 0, frames = 0, pages = 0;
        std::uint64_t salts = 0; ///< other ones for every log
    };
    bool readFrames(const Database &database, std::uint32_t first, std::uint32_t last);

    Log m_seen;
    bool m_known = false;
    std::vector<unsigned char> m_frames;
    std::vector<Changed> m_changed;
};

} // namespace hamster
