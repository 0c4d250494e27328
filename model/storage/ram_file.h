#pragma once
// RamFile: database files of this process that lie in memory, for SQLite's own pager. Other than ":memory:" such a file can be given other
// contents between two transactions, and connections that have it open see them as they would those of another process.

#include <string>
#include <string_view>

namespace hamster::ram {

/// Name of the SQLite VFS that opens them.
const char *vfs();
/// The URI of a file, for SQLITE_OPEN_URI.
std::string uriOf(std::string_view name);

/// The image of a database as the whole content of the file, which is made when there is none. Requires that no connection is in a
/// transaction on it. Each call counts as a change: what connections have cached is not used again.
void write(const std::string &name, std::string_view image);
/// Requires that nobody has it open.
void remove(const std::string &name);

} // namespace hamster::ram
