#pragma once
// Schemas of databases in memory, copied page by page from one that this thread made before: parsing the schema's text would be the most
// expensive part of a small world.

#include "model/storage/database.h"

namespace hamster {

/// An empty database with the newest of `migrations`, as the bytes of its file; as long as the thread lives. Empty: it cannot be made.
std::string_view schemaImage(std::span<const Migration> migrations);
/// The number of changes to its schema that an image tells.
std::int64_t schemaCookie(std::string_view image);
/// Brings the empty database to the newest of `migrations`. False: it was not touched.
bool copySchemaFromTemplate(sqlite3 *into, std::span<const Migration> migrations);

} // namespace hamster
