#pragma once
// The reasons of ended orders in the list of orders: the choice that narrows the list to one of them, and the column that says them.

#include "views/items/cell_delegates.h"

#include <QComboBox>
#include <QStringList>

#include <map>
#include <utility>
#include <vector>

namespace hamster::orders {

/// States that an order reaches for a reason.
const QStringList &reasonStates();

/// "Any reason", then the reasons that occur and how many orders bear each, the most frequent first.
class ReasonBox final : public QComboBox {
    Q_OBJECT
public:
    explicit ReasonBox(QWidget *parent = nullptr);
    /// By code. The chosen one stays although no order bears it any more; an open list is not changed under the mouse.
    void setReasons(const std::map<QString, qint64> &counts);
    QString reason() const { return currentData().toString(); } ///< empty: any
    void forget() { setCurrentIndex(0); }
    bool none() const { return count() < 2; } ///< there is nothing to choose
    void retranslate();

signals:
    void chosen();

private:
    void fill();
    std::vector<std::pair<QString, qint64>> m_shown;
};

/// Few words on the screen, all of them and the code in what is copied.
class ReasonDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit ReasonDelegate(QObject *parent);
    QString copyText(const QModelIndex &index) const override;
};

} // namespace hamster::orders
