#pragma once
// Item roles that models of the desk answer, next to Qt's own.

#include <Qt>

namespace hamster {

enum ItemRole : int {
    /// The value behind the text, for sorting and for the delegates: won or counts as qint64, instants as qint64 UTC milliseconds
    /// (invalid: none yet), states as their constant, ids as the whole id.
    RawRole = Qt::UserRole + 1,
    /// For a state column: the entity, "order", "payment", … (key of the state table with RawRole).
    StateEntityRole,
    /// For an id column: what the id names, "order", "transaction", "event", "product", … Empty: not a link.
    IdKindRole,
    /// For whole-row emphasis: true draws the row's text in T3 (switched off, spent).
    DimmedRole,
    /// First role free for a model's own use.
    FirstFreeRole = Qt::UserRole + 32
};

} // namespace hamster
