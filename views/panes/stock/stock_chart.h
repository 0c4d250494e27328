#pragma once
// StockChart: a product's stock over time as steps, with its low threshold. Painted; times in Asia/Seoul.

#include <QWidget>

#include <vector>

namespace hamster::stock {

class StockChart final : public QWidget {
    Q_OBJECT
public:
    struct Point {
        qint64 ms = 0;
        qint64 stock = 0; ///< from this time on
        bool operator==(const Point &) const = default;
    };
    explicit StockChart(QWidget *parent = nullptr);

    /// Ascending by time; the last value holds until `untilMs`.
    void setPoints(std::vector<Point> points, qint64 threshold, qint64 untilMs);
    const std::vector<Point> &points() const { return m_points; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect plot() const;
    double xOf(qint64 ms) const;
    double yOf(qint64 stock) const;
    qint64 stockAt(int x) const;
    int roomiestX(int width) const; ///< where words of this width stand clear of the steps
    void paintGrid(QPainter &painter) const;
    void paintSteps(QPainter &painter) const;
    void paintThreshold(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    std::vector<Point> m_points;
    qint64 m_threshold = 0, m_from = 0, m_until = 1, m_low = 0, m_high = 1, m_step = 1;
    int m_hoverX = -1;
};

/// A round step (1, 2 or 5 times a power of ten) that divides `span` into at most `most` parts.
qint64 roundStep(qint64 span, int most);

} // namespace hamster::stock
