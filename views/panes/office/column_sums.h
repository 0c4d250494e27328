#pragma once
// ColumnSums: a row below a table that stands still: what its columns add up to, each sum under its column.

#include <QString>
#include <QWidget>

#include <map>

class QTableView;

namespace hamster::office {

class ColumnSums final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnSums(QTableView *table, QWidget *parent = nullptr);

    /// Texts by column; none hides the row. `caption` stands at the left.
    void setSums(const QString &caption, std::map<int, QString> sums);
    QString sum(int column) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTableView *m_table;
    QString m_caption;
    std::map<int, QString> m_sums;
};

} // namespace hamster::office
