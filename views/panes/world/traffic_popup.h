#pragma once
// TrafficPopup: the last messages of a node or link as a short list beside it. Enter or a double-click opens the order of a message.

#include "simulator/laboratory/trace_query.h"

#include <QWidget>

class QListWidget;

namespace hamster {
class Label;
}

namespace hamster::world {

class TrafficPopup final : public QWidget {
    Q_OBJECT
public:
    explicit TrafficPopup(QWidget *parent);
    /// Shows itself at `at` (global) with nothing yet.
    void open(const QString &title, const QPoint &at);
    void setTraffic(const TraceAnswer &answer);
    QListWidget *list() const { return m_list; }

signals:
    /// Public id of an order in Base62.
    void orderChosen(const QString &order);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();
    Label *m_title;
    QListWidget *m_list;
    Label *m_foot;
};

/// "14:32:05.118  쇼핑몰 → 이벤트 버스  order.placed"
QString trafficLine(const TraceRecord &record);

} // namespace hamster::world
