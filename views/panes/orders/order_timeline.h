#pragma once
// OrderTimeline: an order's steps as a painted list, indented per service, with gaps over one second made visible.

#include "views/panes/orders/timeline_steps.h"

#include <QWidget>

namespace hamster::orders {

class OrderTimeline final : public QWidget {
    Q_OBJECT
public:
    explicit OrderTimeline(QWidget *parent = nullptr);

    void setSteps(std::vector<TimelineStep> steps);
    const std::vector<TimelineStep> &steps() const { return m_steps; }

    /// What stands at the right of a step: the name of its state or its note; empty where the icon alone leaves its text whole.
    QString wordAt(std::size_t at) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Row {
        int y = 0;      ///< middle of the row
        qint64 gap = 0; ///< over one second before it; 0: none
        int gapY = 0;
    };
    void layOut();
    void paintRow(QPainter &painter, std::size_t at) const;
    void paintGap(QPainter &painter, const Row &row) const;
    QRect rowRect(std::size_t at) const;
    bool isRoomy() const;
    int textLeft() const;

    std::vector<TimelineStep> m_steps;
    std::vector<Row> m_rows;
    int m_height = 0;
};

} // namespace hamster::orders
