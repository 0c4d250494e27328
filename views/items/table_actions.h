#pragma once
// TableActions: copy the chosen rows, copy the table, export it as XLSX or CSV, for any table view: as actions with keys, for its context
// menu, the page of keys and the palette.

#include "views/items/table_copy.h"

#include <QObject>
#include <QPointer>

class QAction;
class QProgressDialog;
class QTableView;

namespace hamster {

class TableExport;

class TableActions final : public QObject {
    Q_OBJECT
public:
    /// A child of `view`; `copy` is asked whenever rows leave it.
    TableActions(QTableView *view, std::function<TableCopy()> copy);

    /// Suggested for the file, without ending; else the view's objectName.
    void setFileName(std::function<QString()> name) { m_name = std::move(name); }
    /// The pane has an export of its own that knows more: it is used instead.
    void setExporter(std::function<void()> exporter) { m_exporter = std::move(exporter); }
    QList<QAction *> actions() const { return {m_copyRows, m_copyAll, m_export}; }

    /// The chosen rows with their header line; empty when none is chosen.
    QString selectionAsTsv() const;
    void chooseExport();
    /// By the ending: ".xlsx" is a workbook, anything else CSV.
    void exportTo(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copySelection();
    void copyAll();
    void tell(const QString &text, bool good) const;
    void retranslate();

    QTableView *m_view;
    std::function<TableCopy()> m_copy;
    std::function<QString()> m_name;
    std::function<void()> m_exporter;
    QAction *m_copyRows, *m_copyAll, *m_export;
    QPointer<TableExport> m_running;
};

} // namespace hamster
