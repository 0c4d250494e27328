#include "model/storage/ram_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>

namespace hamster::ram {

namespace {

constexpr const char *kName = "hamster-ram";
constexpr std::size_t kChangeCounter = 24, kVersionValidFor = 92; ///< in the header of a database file
constexpr std::uint32_t kStep = 10'000'019;                       ///< more transactions than there are between two writes of an image

struct Content {
    std::string bytes;
    std::uint32_t counter = 0;
};

std::mutex g_mutex;
std::map<std::string, std::shared_ptr<Content>, std::less<>> &contents()
{
    static std::map<std::string, std::shared_ptr<Content>, std::less<>> all;
    return all;
}
std::shared_ptr<Content> contentOf(std::string_view name)
{
    const std::lock_guard lock(g_mutex);
    const auto found = contents().find(name);
    if (found != contents().end()) return found->second;
    return contents().emplace(name, std::make_shared<Content>()).first->second;
}

struct File {
    sqlite3_file base;
    std::shared_ptr<Content> *content;
};
std::string &bytesOf(sqlite3_file *file) { return (*reinterpret_cast<File *>(file)->content)->bytes; }

int closeFile(sqlite3_file *file)
{
    delete reinterpret_cast<File *>(file)->content;
    return SQLITE_OK;
}
int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    const std::string &bytes = bytesOf(file);
    const auto wanted = static_cast<std::size_t>(length);
    const auto from = std::min(static_cast<std::size_t>(offset), bytes.size());
    const std::size_t there = std::min(wanted, bytes.size() - from);
    std::memcpy(to, bytes.data() + from, there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char *>(to) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}
int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    std::string &bytes = bytesOf(file);
    const std::size_t end = static_cast<std::size_t>(offset) + static_cast<std::size_t>(length);
    if (end > bytes.size()) bytes.resize(end, '\0');
    std::memcpy(bytes.data() + offset, from, static_cast<std::size_t>(length));
    return SQLITE_OK;
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    bytesOf(file).resize(static_cast<std::size_t>(size), '\0');
    return SQLITE_OK;
}
int syncFile(sqlite3_file *, int) { return SQLITE_OK; }
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = static_cast<sqlite3_int64>(bytesOf(file).size());
    return SQLITE_OK;
}
int lockFile(sqlite3_file *, int) { return SQLITE_OK; } // one connection, in one thread
int checkReserved(sqlite3_file *, int *result)
{
    *result = 0;
    return SQLITE_OK;
}
int controlFile(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file *) { return 4096; }
int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL; }

constexpr sqlite3_io_methods kMethods{1,        closeFile, readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
                                      lockFile, lockFile,  checkReserved, controlFile, sectorSize,   characteristics, nullptr,
                                      nullptr,  nullptr,   nullptr,       nullptr,     nullptr};

sqlite3_vfs *g_system = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *mine = reinterpret_cast<File *>(file);
    mine->base.pMethods = nullptr;
    // Journals and what is temporary are in memory by pragma.
    if (!name || (flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
    mine->content = new std::shared_ptr<Content>(contentOf(name));
    mine->base.pMethods = &kMethods;
    if (outFlags) *outFlags = flags;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs *, const char *, int) { return SQLITE_OK; }
int accessFile(sqlite3_vfs *, const char *, int, int *result)
{
    *result = 0; // there is no journal that somebody left
    return SQLITE_OK;
}
int fullPath(sqlite3_vfs *, const char *name, int room, char *to)
{
    sqlite3_snprintf(room, to, "%s", name);
    return SQLITE_OK;
}

void putNumber(std::string &bytes, std::size_t at, std::uint32_t number)
{
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> (24 - 8 * i));
}

} // namespace

const char *vfs()
{
    static const bool once = [] {
        g_system = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs mine = *g_system;
        mine.szOsFile = sizeof(File);
        mine.zName = kName;
        mine.pNext = nullptr;
        mine.xOpen = openFile;
        mine.xDelete = deleteFile;
        mine.xAccess = accessFile;
        mine.xFullPathname = fullPath;
        sqlite3_vfs_register(&mine, 0);
        return true;
    }();
    (void)once;
    return kName;
}

std::string uriOf(std::string_view name) { return "file:" + std::string(name) + "?vfs=" + vfs(); }

void write(const std::string &name, std::string_view image)
{
    const std::shared_ptr<Content> content = contentOf(name);
    content->bytes.assign(image);
    content->counter += kStep;
    if (image.size() <= kVersionValidFor + 4) return;
    putNumber(content->bytes, kChangeCounter, content->counter);
    putNumber(content->bytes, kVersionValidFor, content->counter);
}

void remove(const std::string &name)
{
    const std::lock_guard lock(g_mutex);
    contents().erase(name);
}

} // namespace hamster::ram
