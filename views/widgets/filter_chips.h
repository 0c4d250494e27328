#pragma once
// FilterChips: a row of 24-px chips with counts that add up to the first ("All"). One is pressed at a time.

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;

namespace hamster {

class FilterChip;

class FilterChips final : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// `key` is what selected() carries and what setCount() names. Without a state the icon is drawn in the chip's text colour.
    void addChip(const QString &key, const QString &text, const QString &icon = {});
    /// A chip with icon and colour of a state.
    void addStateChip(const QString &key, const QString &text, const QString &entity, const QString &state);
    /// Zero counts stay visible, in T3.
    void setCount(const QString &key, qint64 count);
    /// For live language change.
    void setText(const QString &key, const QString &text);

    QString current() const;
    void setCurrent(const QString &key);
    void clear();

signals:
    void selected(const QString &key);

private:
    FilterChip *add(const QString &key, const QString &text);
    FilterChip *chip(const QString &key) const;
    QButtonGroup *m_group;
};

/// One chip; a widget of its own so that keyboard and screen readers find it. objectName is "chip." + key.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(const QString &key, QWidget *parent = nullptr);
    QString key() const { return m_key; }
    void setGlyph(const QString &icon) { m_icon = icon; }
    void setState(const QString &entity, const QString &state);
    void setCount(qint64 count);
    qint64 count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QString m_icon;
    int m_family = -1;
    qint64 m_count = -1;
};

} // namespace hamster
