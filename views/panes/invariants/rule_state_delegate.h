#pragma once
// RuleStateDelegate: the state of a rule as chip. Where the column has no room for the name, the icon stands alone: what the rule says
// counts more, and the filter chips above name the icons.

#include "views/items/cell_delegates.h"

namespace hamster::invariants {

class RuleStateDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    /// What the column needs so that the names of these states are there in full, at the present size of type.
    static int widthOf(const QStringList &states);
    QString copyText(const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster::invariants
