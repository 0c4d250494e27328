#pragma once
// Surface: a plain part of a pane in one of the theme's colours, with 1-px lines at its edges where wanted.

#include "views/theme/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace hamster {

class Surface final : public QWidget {
    Q_OBJECT
public:
    explicit Surface(Token fill = Token::Pane, Qt::Edges lines = {}, QWidget *parent = nullptr);
    /// Gives it a row with the padding of a pane's bar (10, 7) and spacing 6.
    QHBoxLayout *makeBar();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_fill;
    Qt::Edges m_lines;
};

} // namespace hamster
