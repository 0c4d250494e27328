#include "views/items/table_export.h"

#include "views/items/paged_table.h"

#include <QTimer>

#include <limits>

namespace hamster {

namespace {
constexpr int kStepRows = 512;
}

TableExport::TableExport(QAbstractItemModel *model, TableCopy copy, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_paged(qobject_cast<PagedTable *>(model))
    , m_copy(std::move(copy))
    , m_scanned(std::numeric_limits<qint64>::max())
{
    // Another filter or world would mix two lists in one file.
    connect(model, &QAbstractItemModel::modelReset, this, [this] { end(tr("the filter or the world was changed meanwhile")); });
}

TableExport::~TableExport() = default;

bool TableExport::start(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly)) return false;
    QStringList heads;
    for (const QString &head : m_copy.heads) heads << csvField(head, false);
    // The byte order mark makes spreadsheets read Hangul as UTF-8.
    m_file.write("\xEF\xBB\xBF" + csvLine(heads).toUtf8());
    QTimer::singleShot(0, this, &TableExport::step);
    return true;
}

void TableExport::write(const QAbstractItemModel &model, int row)
{
    m_text += csvLine(m_copy.row(model, row, true)).toUtf8();
    ++m_rows;
}

bool TableExport::writePage()
{
    // The rows go through a table of their own, so that the one on show stays as long as it is.
    CellTable page;
    page.setHeaders(QStringList(m_paged->columnCount(), QString()));
    bool complete = false;
    page.setRows(m_paged->readPage(m_scanned, kStepRows, complete));
    for (int row = 0; row < page.rowCount(); ++row) write(page, row);
    return complete;
}

bool TableExport::writeShown()
{
    for (int i = 0; i < kStepRows && m_row < m_model->rowCount(); ++i) write(*m_model, m_row++);
    return m_row >= m_model->rowCount();
}

void TableExport::step()
{
    if (m_ended) return;
    m_text.clear();
    const bool last = m_paged ? writePage() : writeShown();
    if (m_file.write(m_text) != m_text.size()) return end(m_file.errorString());
    emit progressed(m_rows);
    if (m_ended) return; // a listener has cancelled
    if (last) return end(m_file.commit() ? QString() : m_file.errorString());
    QTimer::singleShot(0, this, &TableExport::step);
}

void TableExport::cancel() { end(tr("stopped")); }

void TableExport::end(const QString &error)
{
    if (m_ended) return;
    m_ended = true;
    if (!error.isEmpty()) m_file.cancelWriting();
    emit finished(m_rows, error);
    deleteLater();
}

} // namespace hamster
