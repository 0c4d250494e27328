#pragma once
// KpiFigure: a figure (16, 500) with its caption below or above, in the colour of its meaning.

#include "views/theme/tokens.h"

#include <QWidget>

namespace hamster {

class Label;

class KpiFigure final : public QWidget {
    Q_OBJECT
public:
    explicit KpiFigure(const QString &caption = {}, QWidget *parent = nullptr);
    void setCaption(const QString &caption);
    /// `unit` follows the figure in caption size.
    void setFigure(const QString &figure, const QString &unit = {}, Token color = Token::T1);

private:
    Label *m_figure;
    Label *m_unit;
    Label *m_caption;
};

} // namespace hamster
