#pragma once
// StateChip: a state as icon + name on its tint. The constant is in the tooltip.

#include <QWidget>

namespace hamster {

class StateChip final : public QWidget {
    Q_OBJECT
public:
    explicit StateChip(const QString &entity = {}, const QString &state = {}, QWidget *parent = nullptr);

    /// Empty state: nothing is shown.
    void setState(const QString &entity, const QString &state);
    QString state() const { return m_state; }
    /// Words after the name, for example "×2".
    void setSuffix(const QString &suffix);
    /// Words instead of the name ("PG cancel asked, 0.6 s"); empty: the name again.
    void setShownText(const QString &text);
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString m_entity;
    QString m_state;
    QString m_suffix;
    QString m_text;
};

} // namespace hamster
