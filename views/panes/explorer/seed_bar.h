#pragma once
// SeedBar: how far an exploration is, with a mark at each seed that broke something.

#include "views/explorer_port.h"

#include <QWidget>

namespace hamster::explorer_pane {

class SeedBar final : public QWidget {
    Q_OBJECT
public:
    explicit SeedBar(QWidget *parent = nullptr);
    void setState(const ExploreState &state);
    /// Of a seed, in pixels from the left; for tests.
    int xOf(quint64 seed) const;
    struct Number {
        QRect rect;
        QString words;
    };
    /// The numbers below the bar, each below its seed.
    std::vector<Number> numbers() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void seedClicked(quint64 seed); ///< the violating one next to the click

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect bar() const;
    quint64 m_from = 1;
    int m_seeds = 1, m_done = 0;
    std::vector<quint64> m_broken;
};

} // namespace hamster::explorer_pane
