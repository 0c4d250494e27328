#pragma once
// LineChart: a few series over the world's time: 5 or 6 grid lines, direct labels at the lines' ends, within the plot where no line goes,
// thresholds with their words on them, no legend. Charts of one size have one plot. Left and right (or the mouse) read off single instants.

#include "views/diagrams/chart_scale.h"
#include "views/theme/tokens.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace hamster {

struct ChartPoint {
    qint64 ms = 0;                    ///< UTC, world's clock
    std::optional<double> value = {}; ///< nothing: a gap
    bool operator==(const ChartPoint &) const = default;
};

struct ChartSeries {
    QString name;
    Token color = Token::T1;
    std::vector<ChartPoint> points; ///< ascending
    bool steps = false;             ///< a level holds until the next point
    bool operator==(const ChartSeries &) const = default;
};

struct ChartGuide {
    double value = 0;
    QString words;
    bool operator==(const ChartGuide &) const = default;
};

class LineChart final : public QWidget {
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// How a value is written: "92 %", "1.2 s".
    void setFormat(std::function<QString(double)> format) { m_format = std::move(format); }
    /// Never shows less than this; `fixed` also never more.
    void setValueRange(double low, double high, bool fixed = false);
    void setGuides(std::vector<ChartGuide> guides);
    void setSeries(std::vector<ChartSeries> series, qint64 fromMs, qint64 untilMs);
    const std::vector<ChartSeries> &series() const { return m_series; }

    // Geometry, in the widget's coordinates.
    QRect plot() const;
    QPointF place(qint64 ms, double value) const;
    const ValueScale &scale() const { return m_scale; }
    /// Of the series that have a value, top to bottom; they never overlap.
    struct EndLabel {
        std::size_t series;
        QString words;
        QRect box;
    };
    std::vector<EndLabel> endLabels() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rescale();
    void paintGrid(QPainter &painter) const;
    std::vector<QRectF> strokes() const;
    QRect freeBox(int end, int wide, const std::vector<EndLabel> &others, const std::vector<QRectF> &lines) const;
    void paintGuides(QPainter &painter) const;
    void paintSeries(QPainter &painter, const ChartSeries &series) const;
    void paintReading(QPainter &painter) const;
    void read(std::optional<qint64> at);
    QString words(const ChartSeries &series, double value) const;

    QString m_title;
    std::function<QString(double)> m_format;
    std::vector<ChartSeries> m_series;
    std::vector<ChartGuide> m_guides;
    ValueScale m_scale;
    double m_low = 0, m_high = 0;
    bool m_fixed = false;
    qint64 m_from = 0, m_until = 1;
    std::optional<qint64> m_reading; ///< instant that is read off
};

/// The series' value that holds at an instant: of the last point that is not after it.
std::optional<double> valueAt(const ChartSeries &series, qint64 ms);
/// Its last value, whatever gap follows.
std::optional<double> lastValue(const ChartSeries &series);

} // namespace hamster
