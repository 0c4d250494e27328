#pragma once
// The tables of the ecommerce service's own database.

#include "model/core/policies.h"
#include "model/storage/database.h"

namespace hamster::ecommerce {

std::span<const Migration> migrations();
/// The same without the constraints that would hide what an unsafe policy does.
std::span<const Migration> migrationsFor(const Policies &policies);

} // namespace hamster::ecommerce
