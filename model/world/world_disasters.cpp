// What can happen to a world's files.

#include "model/world/world.h"

namespace hamster {

void World::losePower(Party party)
{
    std::vector<Party> files{party};
    if (party == Party::Bus) files = {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Bus};
    Disk *disk = m_storage.folder.empty() ? nullptr : m_storage.disk;
    if (disk)
        for (const Party file : files) disk->cutPower(database(file).path());
    if (party == Party::Bus)
        kill();
    else
        crash(party);
    if (party == Party::Bus) m_bus.reset();
    for (const Party file : files) {
        if (!disk) break; // in memory: what was not committed is gone with the transactors
        const std::string path = database(file).path();
        m_databases[file].reset();
        disk->powerUp(path);
        const Outcome opened = openDatabase(file);
        HAMSTER_ASSERT(opened.ok()); // a synced log makes a sound database, whatever is missing
    }
    if (party == Party::Bus) {
        buildBus();
        m_bus->die();
    }
}

} // namespace hamster
