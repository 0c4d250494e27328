#pragma once
// KeyValueGrid: captions in T3 beside values, in one or more columns. Values are texts, ids, states or any widget.

#include <QWidget>

#include <map>

class QGridLayout;

namespace hamster {

class IdLink;
class Label;
class StateChip;

class KeyValueGrid final : public QWidget {
    Q_OBJECT
public:
    /// `columns`: how many caption/value pairs stand side by side. `valuesRight` aligns values right (money).
    explicit KeyValueGrid(int columns = 1, bool valuesRight = false, QWidget *parent = nullptr);

    /// Adds a row; `key` names it for the setters below. The value label's objectName is "value." + key.
    Label *addText(const QString &key, const QString &caption, bool mono = false);
    StateChip *addState(const QString &key, const QString &caption);
    IdLink *addLink(const QString &key, const QString &caption);
    /// The grid takes ownership of the widget.
    void addWidget(const QString &key, const QString &caption, QWidget *value);

    void setText(const QString &key, const QString &value);
    void setState(const QString &key, const QString &entity, const QString &state);
    void setLink(const QString &key, const QString &kind, const QString &id);
    void setCaption(const QString &key, const QString &caption);

signals:
    void linkActivated(const QString &kind, const QString &id, bool beside);

private:
    struct Row {
        Label *caption;
        QWidget *value;
    };
    QWidget *value(const QString &key) const;
    int m_columns;
    bool m_right;
    QGridLayout *m_grid;
    std::map<QString, Row> m_rows;
};

} // namespace hamster
