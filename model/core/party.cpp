#include "model/core/party.h"

namespace hamster {

std::string_view toString(Party party)
{
    switch (party) {
    case Party::Customer: return "customer";
    case Party::Ecommerce: return "ecommerce";
    case Party::Gateway: return "cash-gateway";
    case Party::Payment: return "payment";
    case Party::Pg: return "hamster-pg";
    case Party::Bus: return "bus";
    case Party::DataPlatform: return "data-platform";
    case Party::Operator: return "operator";
    }
    return "unknown";
}

std::optional<Party> partyFrom(std::string_view name)
{
    for (const Party party : kParties)
        if (toString(party) == name) return party;
    return std::nullopt;
}

} // namespace hamster
