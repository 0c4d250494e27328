#pragma once
// WrappedText: cells whose words go on in further lines, from the top; keepRowsFitting() gives a table's rows the height for them.

#include "views/items/cell_delegates.h"

namespace hamster {
class TableView;
}

namespace hamster::explorer_pane {

class WrappedText final : public CellDelegate {
    Q_OBJECT
public:
    explicit WrappedText(bool secondary, QObject *parent)
        : CellDelegate(parent, secondary)
        , m_quiet(secondary)
    {}
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;

private:
    bool m_quiet;
};

/// Now, and whenever the table's columns or rows change.
void keepRowsFitting(TableView *table);

} // namespace hamster::explorer_pane
