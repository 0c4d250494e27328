#pragma once
// Party: who sends and receives. One name for each in code, trace, database and screen.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hamster {

enum class Party : std::uint8_t { Customer, Ecommerce, Gateway, Payment, Pg, Bus, DataPlatform, Operator };

inline constexpr std::array kParties{Party::Customer, Party::Ecommerce, Party::Gateway,      Party::Payment,
                                     Party::Pg,       Party::Bus,       Party::DataPlatform, Party::Operator};

/// "customer", "ecommerce", "cash-gateway", "payment", "hamster-pg", "bus", "data-platform", "operator"
std::string_view toString(Party party);
std::optional<Party> partyFrom(std::string_view name);

} // namespace hamster
