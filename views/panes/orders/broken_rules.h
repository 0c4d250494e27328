#pragma once
// The invariants that an order is evidence against, as the last sweep of the running world found them.

#include <QString>

#include <vector>

namespace hamster {
class DeskPort;
}

namespace hamster::orders {

struct BrokenRule {
    QString id;       ///< "A7"
    QString title;    ///< in the current language
    QString evidence; ///< in the current language
    bool operator==(const BrokenRule &) const = default;
};

/// `order`: public id. Of each invariant the first violation that names the order; a sweep keeps the first twenty of each.
std::vector<BrokenRule> brokenBy(const DeskPort &port, qint64 order);

} // namespace hamster::orders
