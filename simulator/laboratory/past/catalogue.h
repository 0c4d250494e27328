#pragma once
// The catalogue of a demo past: the demo shop's, and for many orders more members and products.

#include "model/core/result.h"
#include "simulator/laboratory/past/past_order.h"

namespace hamster::past {

/// Reads the demo shop of the folder, which nobody has open. `opened`: when what is new was registered. From and until are left open.
Result<Catalogue> readCatalogue(const std::string &folder, std::int64_t orders, Instant opened);

} // namespace hamster::past
