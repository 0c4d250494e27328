#pragma once
// ItemsDelegate: the items of an order, "Sunflower seeds 1 kg +2". Where they are too long the name is elided, between words where it can
// be, never how many there are more.

#include "views/items/cell_delegates.h"
#include "views/items/roles.h"

namespace hamster::orders {

/// Of the items column: how many characters at the end are the count of the others.
inline constexpr int kCountLengthRole = FirstFreeRole;

class ItemsDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    /// `text` in so many pixels, its last `kept` characters whole.
    static QString elided(const QString &text, qsizetype kept, const QFontMetrics &metrics, int width);

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster::orders
