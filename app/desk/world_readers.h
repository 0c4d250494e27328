#pragma once
// WorldReaders: the files of a running world, to be read beside it. A reader sees the last commit, never what a service is about to commit.

#include "app/desk/world_counts.h"
#include "views/desk_port.h"

#include <map>
#include <memory>
#include <string>

namespace hamster {

class WorldReaders {
public:
    explicit WorldReaders(std::string folder);
    ~WorldReaders();
    /// Opened on first use, of the calling thread from then on; null: the file cannot be read now.
    Database *file(DeskFile file);
    WorldFiles files();

private:
    std::string m_folder;
    std::map<DeskFile, std::unique_ptr<Database>> m_open;
};

} // namespace hamster
