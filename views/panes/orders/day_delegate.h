#pragma once
// DayDelegate: when an order was placed, as the model says it: with its day where that is not the day of the clock. Copied as an instant.

#include "views/items/cell_delegates.h"

namespace hamster::orders {

class DayDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit DayDelegate(QObject *parent)
        : CellDelegate(parent, true)
    {}
    QString copyText(const QModelIndex &index) const override;
    CopiedValue copied(const QModelIndex &index) const override;
};

} // namespace hamster::orders
