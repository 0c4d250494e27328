#pragma once
// FilterChips: 24-px chips with counts that add up to the first ("All"). One is pressed at a time. Where a row is too narrow for them they
// go on in the next one; only where three rows do not hold them, chips with an icon give up their words (tooltip).

#include <QAbstractButton>
#include <QWidget>

#include <vector>

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
    /// What the chip counts, as its tooltip, where its word alone does not say it.
    void setHint(const QString &key, const QString &hint);

    QString current() const;
    void setCurrent(const QString &key);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    /// What the chips leave out to need fewer rows.
    enum class Words { All, NotOfZero, None };
    Words words() const { return m_words; }

signals:
    void selected(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where each chip stands in `width`; the last is the size of all.
    std::vector<QRect> places(int width, Words words) const;
    Words wordsFor(int width) const;
    void fit();
    FilterChip *add(const QString &key, const QString &text);
    FilterChip *chip(const QString &key) const;
    QButtonGroup *m_group;
    Words m_words = Words::All;
    int m_rowsHeight = 0; ///< of the rows that they stand in now
};

/// One chip; a widget of its own so that keyboard and screen readers find it. objectName is "chip." + key.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(const QString &key, QWidget *parent = nullptr);
    QString key() const { return m_key; }
    void setGlyph(const QString &icon) { m_icon = icon; }
    /// The fonts have changed.
    void forgetWidths() { m_wordWidth = m_numberWidth = -1; }
    void setState(const QString &entity, const QString &state);
    void setCount(qint64 count);
    qint64 count() const { return m_count; }
    QSize sizeHint() const override { return {widthFor(m_compact), fullHeight()}; }
    /// Width with the word, or without it when compact (a chip without icon keeps its word).
    int widthFor(bool compact) const;
    void setCompact(bool compact);
    void setHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QString m_icon;
    int m_family = -1;
    qint64 m_count = -1;
    bool m_compact = false;
    QString m_hint;
    mutable QString m_measured; ///< the word whose width is known
    mutable int m_wordWidth = -1, m_numberWidth = -1;
    int fullHeight() const;
    bool showsWord(bool compact) const { return !compact || m_icon.isEmpty() || m_count < 0; }
};

} // namespace hamster
