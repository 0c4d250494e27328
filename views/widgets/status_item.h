#pragma once
// StatusItem: one reading of the status bar: icon, words, value; a click opens its pane.

#include "views/theme/tokens.h"

#include <QAbstractButton>

namespace hamster {

class StatusItem final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusItem(const QString &icon, const QString &paneId, QWidget *parent = nullptr);

    QString paneId() const { return m_paneId; }
    void setCaption(const QString &caption);
    /// `tone` colours icon and value; T1 for nothing special. Cheap when nothing changed.
    void setValue(const QString &value, Token tone = Token::T1);
    void setGlyph(const QString &icon);
    /// The line at the right edge; the last item has none.
    void setSeparator(bool shown) { m_separator = shown; }
    QString value() const { return m_value; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_paneId;
    QString m_value;
    Token m_tone = Token::T1;
    bool m_separator = true;
};

} // namespace hamster
