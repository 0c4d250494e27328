#pragma once
// Label: a text in one of the desk's type roles and token colours that follows theme and scale.

#include "views/theme/theme.h"

#include <QLabel>

namespace hamster {

class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, TextRole role = TextRole::Body, Token color = Token::T1, QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setColor(Token color);
    /// Gives way to its neighbours and ends in "…" when it is too long; the tooltip then has the whole text.
    void setElided(bool elided);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    TextRole m_role;
    Token m_color;
    bool m_elided = false;
};

/// A section header inside a pane: caption, 500, T3.
class SectionHeader final : public Label {
    Q_OBJECT
public:
    explicit SectionHeader(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace hamster
