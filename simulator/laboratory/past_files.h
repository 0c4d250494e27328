#pragma once
// PastFiles: a moment of the past as database files that are only read: SQLite asks for a page and gets it as it was then. Nothing is
// copied or built beforehand, so that a look costs what is read of it.

#include "model/storage/database.h"
#include "simulator/laboratory/page_versions.h"

#include <memory>
#include <mutex>

namespace hamster::history {

inline constexpr std::size_t kFiles = 6;

/// The versions of all files: one thread adds, any reads.
struct Archive {
    mutable std::mutex mutex;
    BlockStore store;
    std::array<PageVersions, kFiles> files;
};

/// One file as it was.
struct PastFile {
    std::shared_ptr<const Archive> archive; ///< which forgets nothing while this lives
    std::size_t file = 0;
    std::uint32_t moment = 0, pages = 0;
};

/// A connection of the calling thread. Writing to it is refused.
Result<std::unique_ptr<Database>> openPast(PastFile file);

} // namespace hamster::history
