#pragma once
// Schemas of databases in memory, copied page by page from one that this thread made before: parsing the schema's text would be the most
// expensive part of a small world.

#include "model/storage/database.h"

namespace hamster {

/// Brings the empty database to the newest of `migrations`. False: it was not touched.
bool copySchemaFromTemplate(sqlite3 *into, std::span<const Migration> migrations);

} // namespace hamster
