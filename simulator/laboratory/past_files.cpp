#include "simulator/laboratory/past_files.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <string>

namespace hamster::history {

namespace {

constexpr const char *kName = "hamster-past";

struct Open {
    sqlite3_file base;
    PastFile *past;
};
Open *openOf(sqlite3_file *file) { return reinterpret_cast<Open *>(file); }

/// Files that were named and are about to be opened.
struct Named {
    std::mutex mutex;
    std::map<std::string, PastFile> files;
};
Named &named()
{
    static Named all;
    return all;
}

int closeFile(sqlite3_file *file)
{
    delete openOf(file)->past;
    return SQLITE_OK;
}
int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    const PastFile &past = *openOf(file)->past;
    auto *out = static_cast<unsigned char *>(to);
    std::memset(out, 0, static_cast<std::size_t>(length));
    if (offset + length > static_cast<sqlite3_int64>(past.pages * kPage)) return SQLITE_IOERR_SHORT_READ;
    Bytes bytes;
    auto at = static_cast<std::size_t>(offset);
    const std::size_t end = at + static_cast<std::size_t>(length);
    const std::lock_guard lock(past.archive->mutex);
    while (at < end) {
        const std::size_t from = at % kPage, size = std::min(kPage - from, end - at);
        past.archive->files[past.file].read(past.archive->store, past.moment, static_cast<std::uint32_t>(at / kPage) + 1, bytes.data());
        if (at < kPage) bytes[18] = bytes[19] = 1; // there is no write-ahead log here
        std::memcpy(out, bytes.data() + from, size);
        out += size;
        at += size;
    }
    return SQLITE_OK;
}
int writeFile(sqlite3_file *, const void *, int, sqlite3_int64) { return SQLITE_READONLY; }
int truncateFile(sqlite3_file *, sqlite3_int64) { return SQLITE_READONLY; }
int syncFile(sqlite3_file *, int) { return SQLITE_OK; }
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = static_cast<sqlite3_int64>(openOf(file)->past->pages * kPage);
    return SQLITE_OK;
}
int lockFile(sqlite3_file *, int) { return SQLITE_OK; }
int checkReserved(sqlite3_file *, int *result)
{
    *result = 0;
    return SQLITE_OK;
}
int controlFile(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file *) { return static_cast<int>(kPage); }
int characteristics(sqlite3_file *) { return SQLITE_IOCAP_IMMUTABLE; }

constexpr sqlite3_io_methods kMethods{1,        closeFile, readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
                                      lockFile, lockFile,  checkReserved, controlFile, sectorSize,   characteristics, nullptr,
                                      nullptr,  nullptr,   nullptr,       nullptr,     nullptr};

sqlite3_vfs *g_real = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    if (!name || (flags & SQLITE_OPEN_MAIN_DB) == 0) return g_real->xOpen(g_real, name, file, flags, outFlags); // a sorter's own
    Open *mine = openOf(file);
    mine->base.pMethods = nullptr;
    Named &all = named();
    const std::lock_guard lock(all.mutex);
    auto found = all.files.extract(name);
    if (found.empty()) return SQLITE_CANTOPEN;
    mine->past = new PastFile(std::move(found.mapped()));
    mine->base.pMethods = &kMethods;
    if (outFlags) *outFlags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs *, const char *, int) { return SQLITE_OK; }
int accessFile(sqlite3_vfs *, const char *, int, int *result)
{
    *result = 0; // neither journal nor log
    return SQLITE_OK;
}
int fullPath(sqlite3_vfs *, const char *name, int size, char *to)
{
    sqlite3_snprintf(size, to, "%s", name);
    return SQLITE_OK;
}

void registerOnce()
{
    static const bool done = [] {
        g_real = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs mine = *g_real;
        mine.szOsFile = std::max(static_cast<int>(sizeof(Open)), g_real->szOsFile);
        mine.zName = kName;
        mine.pNext = nullptr;
        mine.xOpen = openFile;
        mine.xDelete = deleteFile;
        mine.xAccess = accessFile;
        mine.xFullPathname = fullPath;
        return sqlite3_vfs_register(&mine, 0) == SQLITE_OK;
    }();
    HAMSTER_ASSERT(done);
}

} // namespace

Result<std::unique_ptr<Database>> openPast(PastFile file)
{
    registerOnce();
    static std::atomic<std::uint64_t> count{0};
    const std::string name = "past-" + std::to_string(++count);
    Named &all = named();
    {
        const std::lock_guard lock(all.mutex);
        all.files.emplace(name, std::move(file));
    }
    auto opened = Database::open({.path = name, .readOnly = true, .vfs = kName}, {});
    const std::lock_guard lock(all.mutex);
    all.files.erase(name);
    return opened;
}

} // namespace hamster::history
