#pragma once
// TableExport: writes a whole table as CSV or XLSX, page by page between other events, so that the window goes on answering. What a paged
// table has not read yet is read for it.

#include "views/items/table_writer.h"

#include <QObject>

#include <memory>

namespace hamster {

/// Gives a table's rows part by part. GUI thread only.
class TableSource {
public:
    TableSource();
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource();
    virtual QStringList heads() const = 0;
    /// The next rows; `complete`: there are no more after them.
    virtual std::vector<std::vector<CopiedValue>> next(bool &complete) = 0;

    /// Of any model; a PagedTable is read to its end without changing what is on show. The model must outlive it.
    static std::unique_ptr<TableSource> of(QAbstractItemModel *model, TableCopy copy);
};

class TableExport final : public QObject {
    Q_OBJECT
public:
    TableExport(std::unique_ptr<TableSource> source, QObject *parent);
    ~TableExport() override;
    /// What went wrong; nothing was written then, and finished() does not come. Empty: it runs. Deletes itself after finished().
    [[nodiscard]] QString start(const QString &path);
    /// The file that was there before stays as it was.
    void cancel();
    /// Another filter or world would mix two lists in one file: ends with that reason.
    void endAsChanged();

signals:
    void progressed(qint64 rows);
    /// `error` empty: the file is complete.
    void finished(qint64 rows, const QString &error);

private:
    void step();
    void finish();
    void place();
    void end(const QString &error);

    std::unique_ptr<TableSource> m_source;
    std::shared_ptr<TableWriter> m_writer; ///< shared with the thread that packs it
    qint64 m_rows = 0;
    bool m_ended = false;
};

} // namespace hamster
