#pragma once
// Disk: what databases stand on when it can lose power. Implemented by the simulator; without one, files are the system's.

#include <string>

namespace hamster {

class Disk {
public:
    virtual ~Disk() = default;
    /// Name of the SQLite VFS that opens files on it.
    virtual std::string vfs() const = 0;
    /// From now on nothing written to that database (its log included) arrives; what was not synced is gone.
    virtual void cutPower(const std::string &path) = 0;
    /// The files are as the last syncs left them and can be opened again. Requires that nobody has them open.
    virtual void powerUp(const std::string &path) = 0;
};

} // namespace hamster
