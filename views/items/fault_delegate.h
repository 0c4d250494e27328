#pragma once
// FaultDelegate: the rules that hit a row's thing, after the lightning glyph in the colour of what is bad, as many as fit; nothing when
// none did.

#include "views/items/cell_delegates.h"
#include "views/items/roles.h"

namespace hamster {

/// True: the first rule is the one that things went wrong by, and the others are drawn quietly; false: none of them is, and all are.
/// Not given: nobody asks for a cause.
inline constexpr int kCauseFirstRole = FirstFreeRole + 1;

class FaultDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    /// Of "F7, F4, F9": as many as fit into `width` and how many more, "F7 +2"; at least the first.
    static QString fitting(const QString &rules, const QFont &font, int width);

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster
