#pragma once
// The tables of the ecommerce service's own database.

#include "model/storage/database.h"

namespace hamster::ecommerce {

std::span<const Migration> migrations();

} // namespace hamster::ecommerce
