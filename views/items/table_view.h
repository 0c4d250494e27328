#pragma once
// TableView: the desk's table. Rows and header 24, a row line, no zebra, single line, links, copy as TSV, export as CSV or XLSX.

#include "views/items/table_copy.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

class QTimer;

namespace hamster {

class CellDelegate;
class TableActions;

/// What a column holds: chooses delegate and alignment of cells and header.
enum class ColumnKind { Text, TextSecondary, Money, MoneyChange, Count, CountChange, Id, State, StateQuiet, Time, TimeMs, DateTime };

class TableView final : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Takes effect for the column number of the shown model. `width` in pixels of the 100 % design; 0 stretches the column.
    void setColumn(int column, ColumnKind kind, int width);
    /// In a table that is too narrow for all its columns these go, in this order, until the rest fits; copies and exports keep them.
    void setFirstToGo(std::vector<int> columns);

    /// Rows whose state has just changed fade from the selection colour to the pane within 600 ms. Nothing flashes when more than 20
    /// rows change at once, nor with reduced motion; a row that is still fading starts again.
    void flashRows(const QModelIndexList &rows);
    /// 1 just changed … 0 at rest.
    double flashOf(int row) const;

    int hoverRow() const { return m_hoverRow; }
    QModelIndex hoverLink() const { return m_hoverLink; }

    /// The selected rows (all visible columns, in visual order) with the header line; empty when nothing is selected.
    QString selectionAsTsv() const;
    /// Every row of the shown model.
    QString toCsv() const;
    /// Asks for a file, CSV or XLSX, and writes every row, also those that a paged model has not read; tells what went wrong.
    /// `suggestedName` without ending.
    void exportTable(const QString &suggestedName);
    /// Copy and export, in every table's context menu.
    TableActions *tableActions() const { return m_tableActions; }
    Qt::Alignment headerAlignment(int column) const;

    /// Sideways only while the current cell moves within its row.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// A link was clicked or opened with Ctrl+Return. `beside`: Ctrl was held.
    void linkActivated(const QString &kind, const QString &id, bool beside);
    /// Return or double click on a row.
    void rowActivated(const QModelIndex &index);
    void currentRowChanged(const QModelIndex &current);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;

private:
    void showMenu(const QModelIndex &index, const QPoint &global);
    TableCopy columnsToCopy() const;
    const CellDelegate *cellDelegate(const QModelIndex &index) const;
    bool overLink(const QModelIndex &index, QPoint position) const;
    void hover(QPoint position, bool inside);
    void updateRow(int row);
    bool openLink(const QModelIndex &index, bool beside);
    void restyle();
    bool isCopied(int column) const;
    void fitColumns();

    struct Flash {
        QPersistentModelIndex row;
        QElapsedTimer since;
    };
    void fade();

    int m_hoverRow = -1;
    bool m_sidewaysToo = false; ///< the column changes: scrollTo() may move sideways
    int m_stretched = -1;       ///< the column that takes the rest of the width
    std::vector<int> m_firstToGo;
    std::vector<int> m_gone;  ///< hidden because there is no room
    QHash<int, int> m_widths; ///< of these
    QPersistentModelIndex m_hoverLink;
    std::vector<Flash> m_flashes;
    QTimer *m_fading = nullptr;
    TableActions *m_tableActions;
};

} // namespace hamster
