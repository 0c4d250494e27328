#pragma once
// The tables of the payment service's own database.

#include "model/storage/database.h"

namespace hamster::payment {

std::span<const Migration> migrations();

} // namespace hamster::payment
