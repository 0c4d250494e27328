#pragma once
// How a stock level is shown: chip in the detail, icon and words in the table.

#include "views/items/cell_delegates.h"
#include "views/panes/stock/stock_model.h"
#include "views/theme/states.h"

#include <QWidget>

namespace hamster::stock {

struct LevelLook {
    Family family;
    QString icon;
};
LevelLook levelLook(Level level);

/// Level column: chip for what wants attention, quiet otherwise. RawRole is the level's key.
class LevelDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit LevelDelegate(QObject *parent = nullptr)
        : CellDelegate(parent)
    {}

protected:
    void paintContent(const Cell &cell) const override;
};

/// Stock and the shop's copy of it: right-aligned like any count, but none and few stand out, and so does a copy that is not the same.
class StockDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit StockDelegate(QObject *parent = nullptr)
        : CellDelegate(parent, false, Qt::AlignRight)
    {}
    QString copyText(const QModelIndex &index) const override;
    bool copiesNumber(const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;
};

class LevelChip final : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setLevel(Level level);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Level m_level = Level::InStock;
};

} // namespace hamster::stock
