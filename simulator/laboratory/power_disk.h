#pragma once
// PowerDisk: files that lose what was not synced when their power is cut. An SQLite VFS over the system's own; it remembers what each write
// since the last sync has covered up and puts it back. Syncs cost nothing here. It also fails the n-th call on request.

#include "model/storage/disk.h"

#include <cstdint>

namespace hamster {

class PowerDisk final : public Disk {
public:
    /// One per process: SQLite knows a VFS by its name. Safe to use from several threads on different files.
    static PowerDisk &instance();

    std::string vfs() const override;
    void cutPower(const std::string &path) override;
    void powerUp(const std::string &path) override;

    enum class Call : std::uint8_t { Read, Write, Sync, Lock };
    /// The n-th call of that kind from now on, on the database file or its log, fails with this SQLite code (SQLITE_IOERR_WRITE,
    /// SQLITE_FULL, SQLITE_BUSY, …), and so do the `more` after it.
    void failAt(const std::string &path, Call call, std::int64_t n, int code, std::int64_t more = 0);
    /// Calls of that kind so far.
    std::int64_t calls(const std::string &path, Call call) const;
    /// Forgets everything about a database's files. Requires that nobody has them open.
    void forget(const std::string &path);

private:
    PowerDisk();
};

} // namespace hamster
