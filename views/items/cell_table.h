#pragma once
// CellTable: a table model over plain cells, for tables that are filled by a query. setRows() compares by row id, so that views keep
// selection and place. GUI thread only.

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace hamster {

/// What one cell shows. Made by the factories; an empty cell is shown as such.
struct Cell {
    QVariant raw;   ///< RawRole: constant, won, count, instant in UTC ms, whole id
    QString text;   ///< DisplayRole; empty for states, whose name follows the language
    QString entity; ///< StateEntityRole
    QString kind;   ///< IdKindRole
    QString tip;    ///< ToolTipRole
    bool operator==(const Cell &) const = default;

    static Cell words(const QString &text, const QString &tip = {});
    static Cell won(qint64 amount);
    static Cell count(qint64 number);
    /// 0: none yet.
    static Cell time(qint64 utcMs);
    /// An empty kind: not a link.
    static Cell id(const QString &id, const QString &kind = {}, const QString &shown = {});
    static Cell state(const QString &entity, const QString &constant);
};

struct CellRow {
    qint64 id = 0; ///< unique in the table
    std::vector<Cell> cells;
    bool dimmed = false;
    bool operator==(const CellRow &) const = default;
};

class CellTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The number of headers is the number of columns; only changes of text are allowed once rows are there.
    void setHeaders(const QStringList &headers);
    void setRows(std::vector<CellRow> next);
    const std::vector<CellRow> &rows() const { return m_rows; }
    int rowOf(qint64 id) const; ///< −1: not there
    qint64 idAt(int row) const; ///< 0: no such row
    const Cell *cellAt(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// First cells of the rows whose first state has changed.
    void statesMoved(const QModelIndexList &rows);

protected:
    std::vector<CellRow> m_rows;

private:
    void removeRowsExcept(const std::vector<bool> &stay);
    void insertMissing(const std::vector<CellRow> &next);
    void noteChanges(const std::vector<CellRow> &next);

    QStringList m_headers;
};

} // namespace hamster
