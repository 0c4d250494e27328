#pragma once
// InfoField: a read-only box of the tool bar (clock, seed, run, "go to"). A click copies its value, unless someone else takes the click.

#include <QAbstractButton>

namespace hamster {

class InfoField final : public QAbstractButton {
    Q_OBJECT
public:
    explicit InfoField(const QString &icon, QWidget *parent = nullptr);

    void setCaption(const QString &caption); ///< T3, before the value
    void setValue(const QString &value);
    QString value() const { return m_value; }
    void setSuffix(const QString &suffix); ///< T3, at the right end: "KST"
    void setKeyHint(const QString &keys);  ///< in a small box at the right end: "Ctrl K"
    void setMono(bool mono) { m_mono = mono; }
    void setOutlined(bool input) { m_input = input; } ///< false: pill with line2 edge
    /// 0: as wide as its texts.
    void setDesignedWidth(int width, int minimum = 0);
    void setCopiesOnClick(bool copies) { m_copies = copies; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont valueFont() const;
    QString m_icon;
    QString m_caption;
    QString m_value;
    QString m_suffix;
    QString m_keys;
    bool m_mono = false;
    bool m_input = true;
    bool m_copies = true;
    int m_width = 0;
    int m_minimum = 0;
};

} // namespace hamster
