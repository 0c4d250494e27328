#pragma once
// DifferenceDelegate: what disagrees, behind a warning sign; nothing when all agree.

#include "views/items/cell_delegates.h"

namespace hamster::payments {

class DifferenceDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster::payments
