#pragma once
// Section: a part of a detail: a small heading with words at its right, the content, a line below. And a grid that can be filled anew.

#include "views/widgets/label.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace hamster::orders {

class Section final : public QWidget {
    Q_OBJECT
public:
    /// An empty heading shows no head line.
    explicit Section(const QString &name, QWidget *parent = nullptr);

    void setHeading(const QString &heading, const QString &right = {});
    /// Stands at the right end of the heading.
    void addToHeading(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }
    /// The last section has no line below it.
    void setLine(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_head;
    QWidget *m_headRow;
    SectionHeader *m_heading;
    SectionHeader *m_right;
    bool m_line = true;
};

/// A grid whose widgets are thrown away and made again when what they show has changed.
class RefillGrid final : public QWidget {
    Q_OBJECT
public:
    explicit RefillGrid(QWidget *parent = nullptr);
    void clear();
    QGridLayout *grid() const { return m_grid; }
    void put(int row, int column, QWidget *widget, Qt::Alignment align = {}, int span = 1);
    /// As wide as the column.
    void fill(int row, int column, QWidget *widget);

private:
    QGridLayout *m_grid;
};

/// A 1-px line in the colour of pane edges.
class Rule final : public QWidget {
    Q_OBJECT
public:
    explicit Rule(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hamster::orders
