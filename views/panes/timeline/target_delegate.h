#pragma once
// TargetDelegate: what something was done to: an id letter by letter, as a link where it leads somewhere; words as words.

#include "views/items/cell_delegates.h"

namespace hamster::timeline {

class TargetDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit TargetDelegate(QObject *parent)
        : CellDelegate(parent)
    {}
    QRect linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace hamster::timeline
