#pragma once
// The tables of the cash gateway service's own database.

#include "model/storage/database.h"

namespace hamster::gateway {

std::span<const Migration> migrations();

} // namespace hamster::gateway
