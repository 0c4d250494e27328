// What follows from a statement and our bookings without asking the databases again.
#include "views/panes/office/statement_queries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::office {

std::vector<int> pairUp(const std::vector<Listed> &lines, const std::vector<Booked> &bookings)
{
    std::vector<int> pairs(lines.size(), -1);
    std::vector<bool> taken(bookings.size(), false);
    const auto take = [&](std::size_t line, auto fits) {
        for (std::size_t i = 0; i < bookings.size() && pairs[line] < 0; ++i) {
            if (taken[i] || !fits(bookings[i])) continue;
            taken[i] = true;
            pairs[line] = static_cast<int>(i);
        }
    };
    for (std::size_t at = 0; at < lines.size(); ++at) take(at, [&](const Booked &booking) { return booking.amount == lines[at].amount; });
    for (std::size_t at = 0; at < lines.size(); ++at) {
        // a line that says again what is booked already is a duplicate, not another amount
        const bool isSaid = std::ranges::any_of(bookings, [&](const Booked &booking) { return booking.amount == lines[at].amount; });
        if (!isSaid) take(at, [](const Booked &) { return true; });
    }
    return pairs;
}

QString StatementFacts::state() const
{
    if (receivedMs == 0) return dueMs ? u"AWAITED"_s : u"NONE"_s;
    if (statement == 0) return u"RECEIVED"_s;
    if (different + unlisted > 0) return u"DIFFERS"_s;
    return waiting > 0 ? u"UNDECIDED"_s : u"AGREES"_s;
}

} // namespace hamster::office
