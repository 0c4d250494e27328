#pragma once
// LatencyChart: one row per stage on a logarithmic time axis: bar from p50 to p95, whisker to p99, the selected order as a diamond, and the
// range that the reference design promises.

#include "views/diagrams/chart_scale.h"
#include "views/theme/tokens.h"

#include <QWidget>

#include <optional>

namespace hamster {

/// All times in milliseconds.
struct LatencyRow {
    QString name;
    Token color = Token::Bus;
    qint64 count = 0; ///< 0: nothing measured
    double p50 = 0, p95 = 0, p99 = 0;
    std::optional<double> order;                          ///< of the selected order
    std::optional<std::pair<double, double>> reference{}; ///< promised from … to; equal: one limit
    bool total = false;                                   ///< set apart from the stages
    bool operator==(const LatencyRow &) const = default;
};

class LatencyChart final : public QWidget {
    Q_OBJECT
public:
    explicit LatencyChart(QWidget *parent = nullptr);
    void setRows(std::vector<LatencyRow> rows);
    const std::vector<LatencyRow> &rows() const { return m_rows; }
    void setFootnote(const QString &words);

    // Geometry, in the widget's coordinates.
    QRect rowRect(std::size_t row) const;
    QRect bar(std::size_t row) const; ///< null while nothing is measured
    double xOf(double ms) const;
    /// "28 ms", "2.31 s", "76.1 s": never minutes, so that a column can be compared at a glance.
    static QString text(double ms);
    /// "1 ms", "10", "100", "1 s", "10 s": no two lines bear the same words.
    static QString tickText(double ms);
    /// Of the grid lines, those whose times are written above them: at even distances, as many as there is room for.
    int barHeight() const;
    std::vector<std::size_t> namedTicks() const;
    QRect footRect() const; ///< the key: right below the rows

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plot() const;
    int nameWidth() const;             ///< what the longest name needs
    int figures() const;               ///< columns of them: a narrow chart goes without p99, whose whisker it draws
    int columnRight(int column) const; ///< p50, p95, p99
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, std::size_t row) const;
    void paintFoot(QPainter &painter) const;
    std::vector<LatencyRow> m_rows;
    LogScale m_scale;
    QString m_footnote;
};

} // namespace hamster
