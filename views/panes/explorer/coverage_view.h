#pragma once
// CoverageView: which fault kinds have fired and which legal edges were taken, as rows of small fields, darker the more often. A field that
// was never hit is struck through.

#include "views/explorer_port.h"

#include <QWidget>

namespace hamster::explorer_pane {

struct CoverageCell {
    QString key;  ///< "webhook.lost", "order CREATED>PAYMENT_WAIT"
    QString name; ///< in the language of the desk
    qint64 count = 0;
};
struct CoverageRow {
    QString title;
    std::vector<CoverageCell> cells;
    int covered() const;
};

/// A row per boundary, all kinds of the catalogue.
std::vector<CoverageRow> faultCoverage(const std::map<QString, qint64> &fired);
/// A row per state machine, all its legal edges.
std::vector<CoverageRow> edgeCoverage(const std::map<QString, qint64> &taken);

class CoverageView final : public QWidget {
    Q_OBJECT
public:
    explicit CoverageView(QWidget *parent = nullptr);
    void setState(const ExploreState &state);
    const std::vector<CoverageRow> &faults() const { return m_faults; }
    const std::vector<CoverageRow> &edges() const { return m_edges; }

    struct Field {
        QRect box;
        const CoverageCell *cell;
        bool counted; ///< has room for its count
    };
    std::vector<Field> fields() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// It is so high in its present width.
    void heightChanged(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool beside() const; ///< both parts side by side
    /// Paints a part, or only finds where its fields are. Gives the height that it takes.
    int part(QPainter *painter, const std::vector<CoverageRow> &rows, const QString &title, QRect area, std::vector<Field> *fields) const;
    int whole(QPainter *painter, std::vector<Field> *fields) const;
    void paintScale(QPainter *painter, QPoint at) const;

    std::vector<CoverageRow> m_faults, m_edges;
    std::map<QString, qint64> m_fired, m_taken;
    bool m_korean = false;
};

} // namespace hamster::explorer_pane
