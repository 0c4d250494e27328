#pragma once
// What the platform keeps of a vendor's sales unless its contract says otherwise (01-domain.md section 9).

#include <cstdint>
#include <string_view>

namespace hamster::ecommerce {

/// In basis points, by the vendor's route: DIRECT, BROKERED.
constexpr std::int64_t usualFeeBp(std::string_view route) { return route == "DIRECT" ? 220 : 330; }

} // namespace hamster::ecommerce
