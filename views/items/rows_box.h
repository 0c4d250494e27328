#pragma once
// RowsBox: room for a table in a layout or splitter. The table gets of it what shows whole rows, so that none is cut at its lower edge.

#include <QWidget>

class QTableView;

namespace hamster {

class RowsBox final : public QWidget {
    Q_OBJECT
public:
    explicit RowsBox(QTableView *table, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    QTableView *m_table;
};

} // namespace hamster
