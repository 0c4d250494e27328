#include "views/items/table_export.h"

#include "views/items/paged_table.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <limits>

namespace hamster {

namespace {

constexpr int kStepRows = 128; // a few milliseconds

class PagedSource final : public TableSource {
public:
    PagedSource(PagedTable *table, TableCopy copy)
        : m_table(table)
        , m_copy(std::move(copy))
        , m_scanned(std::numeric_limits<qint64>::max())
    {}
    QStringList heads() const override { return m_copy.heads; }
    std::vector<std::vector<CopiedValue>> next(bool &complete) override
    {
        // The rows go through a table of their own, so that the one on show stays as long as it is.
        CellTable page;
        page.setHeaders(QStringList(m_table->columnCount(), QString()));
        page.setRows(m_table->readPage(m_scanned, kStepRows, complete));
        std::vector<std::vector<CopiedValue>> rows;
        for (int row = 0; row < page.rowCount(); ++row) rows.push_back(m_copy.row(page, row));
        return rows;
    }

private:
    PagedTable *m_table;
    TableCopy m_copy;
    qint64 m_scanned;
};

class ShownSource final : public TableSource {
public:
    ShownSource(QAbstractItemModel *model, TableCopy copy)
        : m_model(model)
        , m_copy(std::move(copy))
    {}
    QStringList heads() const override { return m_copy.heads; }
    std::vector<std::vector<CopiedValue>> next(bool &complete) override
    {
        std::vector<std::vector<CopiedValue>> rows;
        for (int i = 0; i < kStepRows && m_row < m_model->rowCount(); ++i) rows.push_back(m_copy.row(*m_model, m_row++));
        complete = m_row >= m_model->rowCount();
        return rows;
    }

private:
    QAbstractItemModel *m_model;
    TableCopy m_copy;
    int m_row = 0;
};

} // namespace

TableSource::TableSource() = default;
TableSource::~TableSource() = default;

std::unique_ptr<TableSource> TableSource::of(QAbstractItemModel *model, TableCopy copy)
{
    if (auto *paged = qobject_cast<PagedTable *>(model)) return std::make_unique<PagedSource>(paged, std::move(copy));
    return std::make_unique<ShownSource>(model, std::move(copy));
}

TableExport::TableExport(std::unique_ptr<TableSource> source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{}

TableExport::~TableExport() = default;

QString TableExport::start(const QString &path)
{
    m_writer = TableWriter::make(path);
    if (QString error = m_writer->open(m_source->heads()); !error.isEmpty()) return error;
    QTimer::singleShot(0, this, &TableExport::step);
    return {};
}

void TableExport::step()
{
    if (m_ended) return;
    bool complete = false;
    const std::vector<std::vector<CopiedValue>> rows = m_source->next(complete);
    if (const QString error = m_writer->write(rows); !error.isEmpty()) return end(error);
    m_rows += static_cast<qint64>(rows.size());
    emit progressed(m_rows);
    if (m_ended) return; // a listener has cancelled
    if (complete) return finish();
    QTimer::singleShot(0, this, &TableExport::step);
}

void TableExport::finish()
{
    if (!m_writer->packsSlowly()) return place();
    // The thread keeps the writer alive: what a cancelled export has packed goes away with it.
    QThreadPool::globalInstance()->start([writer = m_writer, self = QPointer<TableExport>(this)] {
        const QString error = writer->pack();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, error] {
                if (!self || self->m_ended) return;
                error.isEmpty() ? self->place() : self->end(error);
            },
            Qt::QueuedConnection);
    });
}

void TableExport::place() { end(m_writer->place()); }

void TableExport::cancel() { end(tr("stopped")); }

void TableExport::endAsChanged() { end(tr("the filter or the world was changed meanwhile")); }

void TableExport::end(const QString &error)
{
    if (m_ended) return;
    m_ended = true;
    emit finished(m_rows, error);
    deleteLater();
}

} // namespace hamster
