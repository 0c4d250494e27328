#pragma once
// SegmentedControl: a few exclusive choices in one box, one pressed.

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace hamster {

class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(bool small = false, QWidget *parent = nullptr);

    /// Text or icon may be empty. objectName of the segment is "segment." + key.
    void addSegment(const QString &key, const QString &text, const QString &icon = {}, const QString &accessibleName = {});
    void setText(const QString &key, const QString &text);
    void setHint(const QString &key, const QString &hint);
    QString current() const;
    /// Does not emit selected(). An unknown key leaves nothing pressed.
    void setCurrent(const QString &key);
    QList<QAbstractButton *> segments() const;
    /// Segments with an icon without their words, except the pressed one; the words become tooltips.
    void setCompact(bool compact);
    int widthFor(bool compact) const;

signals:
    void selected(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *segment(const QString &key) const;
    bool m_small;
    bool m_compact = false;
    QButtonGroup *m_group;
};

} // namespace hamster
