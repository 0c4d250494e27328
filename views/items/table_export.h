#pragma once
// TableExport: writes a whole table as CSV, page by page between other events, so that the window goes on answering. What a paged table has
// not read yet is read for it.

#include "views/items/table_copy.h"

#include <QObject>
#include <QSaveFile>

namespace hamster {

class PagedTable;

class TableExport final : public QObject {
    Q_OBJECT
public:
    /// The model must not die before finished(). Deletes itself after that.
    TableExport(QAbstractItemModel *model, TableCopy copy, QObject *parent);
    ~TableExport() override;
    /// False: the file cannot be opened; see error(). Nothing was written then.
    bool start(const QString &path);
    /// The file that was there before stays as it was.
    void cancel();
    QString error() const { return m_file.errorString(); }

signals:
    void progressed(qint64 rows);
    /// `error` empty: the file is complete.
    void finished(qint64 rows, const QString &error);

private:
    void step();
    bool writePage();  ///< of a paged table; true: it was the last
    bool writeShown(); ///< of any other
    void write(const QAbstractItemModel &model, int row);
    void end(const QString &error);

    QAbstractItemModel *m_model;
    PagedTable *m_paged; ///< the model, when it is one
    TableCopy m_copy;
    QSaveFile m_file;
    QByteArray m_text;
    qint64 m_scanned;
    int m_row = 0;
    qint64 m_rows = 0;
    bool m_ended = false;
};

} // namespace hamster
