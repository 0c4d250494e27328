#pragma once
// DataFolder: a folder with the databases of one world, locked while it is open: one program writes at a time.

#include "model/core/result.h"

#include <QLockFile>

#include <memory>
#include <string>

namespace hamster {

class DataFolder {
public:
    /// Makes the folder when it is absent and takes its lock. Refuses, with nothing changed: a file in its place (InvalidArgument), a
    /// folder that cannot be written (StorageReadOnly), one that another program has open (Conflict, names its process).
    static Result<std::unique_ptr<DataFolder>> open(const std::string &path);
    /// The same, and refuses a folder with anything in it (Conflict).
    static Result<std::unique_ptr<DataFolder>> openEmpty(const std::string &path);

    const std::string &path() const { return m_path; }

private:
    explicit DataFolder(std::string path);
    std::string m_path;
    QLockFile m_lock;
};

} // namespace hamster
