#include "views/panes/orders/orders_export.h"

#include "views/items/table_view.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
constexpr int kPageRows = 512;
}

OrdersExport::OrdersExport(OrdersModel *model, std::vector<int> columns, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(std::move(columns))
{
    // Another filter, sort or world would mix two lists in one file.
    connect(model, &OrdersModel::reloaded, this, [this] { end(tr("the filter or the world was changed meanwhile")); });
}

bool OrdersExport::start(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly)) return false;
    QStringList heads;
    for (const int column : m_columns) heads << csvField(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), false);
    // The byte order mark makes spreadsheets read Hangul as UTF-8.
    m_file.write("\xEF\xBB\xBF" + heads.join(u',').toUtf8() + "\r\n");
    m_after = m_model->firstPageKey();
    QTimer::singleShot(0, this, &OrdersExport::step);
    return true;
}

void OrdersExport::step()
{
    if (m_ended) return;
    PageKey scanned;
    const std::vector<OrderRow> page = m_model->pageAfter(m_after, kPageRows, &scanned);
    m_after = scanned;
    QByteArray text;
    for (const OrderRow &row : page) {
        QStringList fields;
        for (const int column : m_columns) {
            const QVariant value = m_model->copyValue(row, column);
            fields << csvField(value.toString(), value.typeId() == QMetaType::LongLong);
        }
        text += fields.join(u',').toUtf8() + "\r\n";
    }
    if (m_file.write(text) != text.size()) return end(m_file.errorString());
    m_rows += static_cast<qint64>(page.size());
    emit progressed(m_rows);
    if (static_cast<int>(page.size()) < kPageRows) return end(m_file.commit() ? QString() : m_file.errorString());
    QTimer::singleShot(0, this, &OrdersExport::step);
}

void OrdersExport::cancel() { end(tr("stopped")); }

void OrdersExport::end(const QString &error)
{
    if (m_ended) return;
    m_ended = true;
    if (!error.isEmpty()) m_file.cancelWriting();
    emit finished(m_rows, error);
    deleteLater();
}

} // namespace hamster::orders
