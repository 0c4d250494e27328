#pragma once
// Switch: a 26×14 on/off control with an optional text at its right.

#include <QAbstractButton>

namespace hamster {

class Switch final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The drawing alone, for delegates. `topLeft` of the 26×14 box.
void paintSwitch(QPainter *painter, QPoint topLeft, bool on, bool enabled);

} // namespace hamster
