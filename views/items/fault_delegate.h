#pragma once
// FaultDelegate: the rules that hit a row's thing, after the lightning glyph in the colour of what is bad; nothing when none did.

#include "views/items/cell_delegates.h"

namespace hamster {

class FaultDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster
