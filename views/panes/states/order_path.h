#pragma once
// OrderPath: the way of one order through every machine, from the state logs of all files.

#include "views/desk_port.h"
#include "views/panes/states/state_counts.h"

#include <set>

namespace hamster::states {

/// How one machine's edge was walked by the things of the order.
struct PathStep {
    qint64 lastMs = 0; ///< world's clock
    int times = 0;
    bool operator==(const PathStep &) const = default;
};

struct MachinePath {
    std::map<EdgeKey, PathStep> steps;
    std::set<std::string> passed;  ///< every state that was entered
    std::set<std::string> current; ///< where its things are now (an order has one reservation per item)
    bool operator==(const MachinePath &) const = default;
};

struct OrderPath {
    QString number;
    std::map<std::string, MachinePath, std::less<>> machines;
    qint64 firstMs = 0, lastMs = 0;

    bool isEmpty() const { return machines.empty(); }
    const MachinePath *of(std::string_view entity) const;
    bool operator==(const OrderPath &) const = default;
};

/// Empty when the number is unknown or no world is open.
OrderPath readOrderPath(DeskPort &port, const QString &orderNumber);
/// Since the order was placed: "+12 ms", "+0.4 s", "+12 s", "+1:13".
QString pathTime(const OrderPath &path, qint64 ms);

/// Number of the newest order that has a refund, a used coupon or a settlement line ("refund", "coupon", "settlement-line") in this
/// state; empty: none.
QString newestOrderWith(DeskPort &port, const QString &entity, const QString &state);

} // namespace hamster::states
