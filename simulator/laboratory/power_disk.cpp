#include "simulator/laboratory/power_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace hamster {

namespace {

constexpr const char *kName = "hamster-power";
constexpr std::size_t kCalls = 4;

/// What one write or truncation has covered up.
struct Covered {
    std::int64_t offset;
    std::string bytes;
};

/// One file, over all its openings. The database and its log are two.
struct Drive {
    std::vector<Covered> covered{}; ///< since the last sync, oldest first
    std::int64_t size = 0;          ///< now
    std::int64_t synced = 0;        ///< size at the last sync
    bool off = false;
    std::array<std::int64_t, kCalls> calls{};
    std::array<std::int64_t, kCalls> failFrom{}, failUntil{}; ///< numbers of calls, from 1; 0: none
    std::array<int, kCalls> failCode{};
};

std::mutex g_mutex;
std::map<std::string, std::shared_ptr<Drive>> &drives()
{
    static std::map<std::string, std::shared_ptr<Drive>> all;
    return all;
}
std::shared_ptr<Drive> driveOf(const std::string &path)
{
    const std::lock_guard lock(g_mutex);
    auto &drive = drives()[path];
    if (!drive) drive = std::make_shared<Drive>();
    return drive;
}

struct File {
    sqlite3_file base;
    std::shared_ptr<Drive> *drive; ///< null: a file that is none of ours (a temporary one)
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};
File *fileOf(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

/// The code that this call is to fail with, or SQLITE_OK.
int fated(File *file, PowerDisk::Call call)
{
    if (!file->drive) return SQLITE_OK;
    Drive &drive = **file->drive;
    const auto at = static_cast<std::size_t>(call);
    const std::int64_t number = ++drive.calls[at];
    return drive.failFrom[at] != 0 && number >= drive.failFrom[at] && number <= drive.failUntil[at] ? drive.failCode[at] : SQLITE_OK;
}

/// Remembers what stands in [offset, offset + length).
void cover(File *file, std::int64_t offset, std::int64_t length)
{
    Drive &drive = **file->drive;
    const std::int64_t there = std::min(length, drive.size - offset);
    if (there <= 0) return;
    std::string bytes(static_cast<std::size_t>(there), '\0');
    sqlite3_file *real = file->real();
    if (real->pMethods->xRead(real, bytes.data(), static_cast<int>(there), offset) == SQLITE_OK)
        drive.covered.push_back({offset, std::move(bytes)});
}

int closeFile(sqlite3_file *file)
{
    File *mine = fileOf(file);
    const int code = mine->real()->pMethods->xClose(mine->real());
    delete mine->drive;
    mine->drive = nullptr;
    return code;
}
int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    if (const int code = fated(fileOf(file), PowerDisk::Call::Read)) return code;
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xRead(real, to, length, offset);
}
int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    File *mine = fileOf(file);
    if (const int code = fated(mine, PowerDisk::Call::Write)) return code;
    if (mine->drive) {
        Drive &drive = **mine->drive;
        if (drive.off) return SQLITE_OK;
        cover(mine, offset, length);
        drive.size = std::max<std::int64_t>(drive.size, offset + length);
    }
    return mine->real()->pMethods->xWrite(mine->real(), from, length, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File *mine = fileOf(file);
    if (mine->drive) {
        Drive &drive = **mine->drive;
        if (drive.off) return SQLITE_OK;
        cover(mine, size, drive.size - size);
        drive.size = size;
    }
    return mine->real()->pMethods->xTruncate(mine->real(), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    File *mine = fileOf(file);
    if (const int code = fated(mine, PowerDisk::Call::Sync)) return code;
    if (!mine->drive) return mine->real()->pMethods->xSync(mine->real(), flags);
    Drive &drive = **mine->drive;
    if (drive.off) return SQLITE_OK;
    drive.covered.clear();
    drive.synced = drive.size;
    return SQLITE_OK;
}
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size) { return fileOf(file)->real()->pMethods->xFileSize(fileOf(file)->real(), size); }
int lockFile(sqlite3_file *file, int level)
{
    if (const int code = fated(fileOf(file), PowerDisk::Call::Lock)) return code;
    return fileOf(file)->real()->pMethods->xLock(fileOf(file)->real(), level);
}
int unlockFile(sqlite3_file *file, int level) { return fileOf(file)->real()->pMethods->xUnlock(fileOf(file)->real(), level); }
int checkReserved(sqlite3_file *file, int *result)
{
    return fileOf(file)->real()->pMethods->xCheckReservedLock(fileOf(file)->real(), result);
}
int controlFile(sqlite3_file *file, int what, void *with)
{
    return fileOf(file)->real()->pMethods->xFileControl(fileOf(file)->real(), what, with);
}
int sectorSize(sqlite3_file *file) { return fileOf(file)->real()->pMethods->xSectorSize(fileOf(file)->real()); }
int characteristics(sqlite3_file *file) { return fileOf(file)->real()->pMethods->xDeviceCharacteristics(fileOf(file)->real()); }
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return fileOf(file)->real()->pMethods->xShmMap(fileOf(file)->real(), page, size, extend, to);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) != 0 && (flags & SQLITE_SHM_EXCLUSIVE) != 0)
        if (const int code = fated(fileOf(file), PowerDisk::Call::Lock)) return code;
    return fileOf(file)->real()->pMethods->xShmLock(fileOf(file)->real(), offset, n, flags);
}
void shmBarrier(sqlite3_file *file) { fileOf(file)->real()->pMethods->xShmBarrier(fileOf(file)->real()); }
int shmUnmap(sqlite3_file *file, int gone) { return fileOf(file)->real()->pMethods->xShmUnmap(fileOf(file)->real(), gone); }

constexpr sqlite3_io_methods kMethods{2,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
                                      lockFile, unlockFile, checkReserved, controlFile, sectorSize,   characteristics, shmMap,
                                      shmLock,  shmBarrier, shmUnmap,      nullptr,     nullptr};

sqlite3_vfs *g_real = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *mine = fileOf(file);
    mine->drive = nullptr;
    mine->base.pMethods = nullptr;
    const int code = g_real->xOpen(g_real, name, mine->real(), flags, outFlags);
    if (!mine->real()->pMethods) return code;
    mine->base.pMethods = &kMethods;
    if (code != SQLITE_OK || !name || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0) return code;
    mine->drive = new std::shared_ptr<Drive>(driveOf(name));
    sqlite3_int64 size = 0;
    if (sizeOfFile(file, &size) == SQLITE_OK && (*mine->drive)->covered.empty()) (*mine->drive)->size = (*mine->drive)->synced = size;
    return code;
}
int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    const auto drive = driveOf(name);
    if (drive->off) return SQLITE_OK;
    drive->covered.clear();
    drive->size = drive->synced = 0;
    return g_real->xDelete(g_real, name, sync);
}

void restore(const std::string &path)
{
    const auto drive = driveOf(path);
    drive->off = false;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return;
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        for (auto covered = drive->covered.rbegin(); covered != drive->covered.rend(); ++covered) {
            file.seekp(covered->offset);
            file.write(covered->bytes.data(), static_cast<std::streamsize>(covered->bytes.size()));
        }
    }
    std::filesystem::resize_file(path, static_cast<std::uintmax_t>(drive->synced), ignored);
    drive->covered.clear();
    drive->size = drive->synced;
}

/// Readers that still map the log's index must not trust it.
void invalidateIndex(const std::string &path)
{
    constexpr std::size_t kHeader = 136;
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    if (file) file.write(std::string(kHeader, '\0').data(), kHeader);
}

constexpr std::array kParts{"", "-wal"};

/// As SQLite names it to a VFS.
std::string full(const std::string &path) { return std::filesystem::absolute(path).lexically_normal().string(); }

} // namespace

PowerDisk::PowerDisk()
{
    g_real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs mine = *g_real;
    mine.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
    mine.zName = kName;
    mine.pNext = nullptr;
    mine.xOpen = openFile;
    mine.xDelete = deleteFile;
    sqlite3_vfs_register(&mine, 0);
}

PowerDisk &PowerDisk::instance()
{
    static PowerDisk disk;
    return disk;
}

std::string PowerDisk::vfs() const { return kName; }

void PowerDisk::cutPower(const std::string &path)
{
    for (const char *part : kParts) driveOf(full(path) + part)->off = true;
}

void PowerDisk::powerUp(const std::string &path)
{
    for (const char *part : kParts) restore(full(path) + part);
    invalidateIndex(full(path) + "-shm");
}

void PowerDisk::failAt(const std::string &path, Call call, std::int64_t n, int code, std::int64_t more)
{
    const auto at = static_cast<std::size_t>(call);
    for (const char *part : kParts) {
        const auto drive = driveOf(full(path) + part);
        drive->failFrom[at] = drive->calls[at] + n;
        drive->failUntil[at] = drive->failFrom[at] + more;
        drive->failCode[at] = code;
    }
}

std::int64_t PowerDisk::calls(const std::string &path, Call call) const
{
    std::int64_t all = 0;
    for (const char *part : kParts) all += driveOf(full(path) + part)->calls[static_cast<std::size_t>(call)];
    return all;
}

void PowerDisk::forget(const std::string &path)
{
    const std::lock_guard lock(g_mutex);
    for (const char *part : kParts) drives().erase(full(path) + part);
}

} // namespace hamster
