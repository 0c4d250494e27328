#pragma once
// DeliveryDelegate: draws a delivery: order and state, transaction, words and hand actions, then its attempts. Keeps the geometry in one
// place, for painting and for clicks.

#include "views/panes/pg/delivery_view.h"

#include <QStyledItemDelegate>

namespace hamster::pgconsole {

class DeliveryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DeliveryDelegate(DeliveryView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int rowHeight();
    static int attemptHeight();
    /// All in the coordinates of `row`, the rectangle of the item.
    /// Empty: this delivery does not offer it. Those that it offers stand together at the right.
    QRect actRect(const QRect &row, const QModelIndex &index, HandAct act) const;
    static QRect attemptRect(const QRect &row, int place);
    QRect linkRect(const QRect &row, const QModelIndex &index, int column) const;

private:
    std::vector<HandAct> actsOf(const QModelIndex &index) const;
    int keyRoom(const QRect &line, const QModelIndex &index) const;
    void paintLines(QPainter *painter, const QRect &row, const QModelIndex &index, bool selected) const;
    void paintActs(QPainter *painter, const QRect &row, const QModelIndex &index, bool selected) const;
    void paintAttempts(QPainter *painter, const QRect &row) const;

    DeliveryView *m_view;
};

} // namespace hamster::pgconsole
