#pragma once
// What the pane's header says about the order: amount, member, vendor, state.

#include <QString>

namespace hamster {
class Database;
}

namespace hamster::sequence {

struct OrderHead {
    QString number, member, vendor, state;
    qint64 amount = 0;
    bool found() const { return !number.isEmpty(); }
    /// Nothing more will happen by itself.
    bool atEnd() const;
};

/// By order number or public id in Base62.
OrderHead readOrderHead(Database &shop, const QString &order);
/// The newest order of the shop, for an empty pane.
QString newestOrder(Database &shop);

} // namespace hamster::sequence
