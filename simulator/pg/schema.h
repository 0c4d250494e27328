#pragma once
// The tables of the PG simulator's own database.

#include "model/storage/database.h"

namespace hamster::pg {

std::span<const Migration> migrations();

} // namespace hamster::pg
