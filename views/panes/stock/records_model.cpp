#include "views/panes/stock/records_model.h"

#include "views/items/roles.h"
#include "views/panes/orders/order_texts.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::stock {

QString kindText(const QString &kind)
{
    struct Kind {
        QLatin1StringView kind;
        const char *text;
    };
    static constexpr Kind kKinds[] = {
        {"INITIAL"_L1, QT_TRANSLATE_NOOP("Stock", "First stock")}, {"ADJUST"_L1, QT_TRANSLATE_NOOP("Stock", "Adjusted")},
        {"RESERVE"_L1, QT_TRANSLATE_NOOP("Stock", "Reserved")},    {"RELEASE"_L1, QT_TRANSLATE_NOOP("Stock", "Released")},
        {"RESTOCK"_L1, QT_TRANSLATE_NOOP("Stock", "Restocked")},
    };
    for (const Kind &each : kKinds)
        if (each.kind == kind) return QCoreApplication::translate("Stock", each.text);
    return kind;
}

RecordsModel::RecordsModel(DeskPort *port, QObject *parent)
    : QAbstractTableModel(parent)
    , m_port(port)
{}

void RecordsModel::setProduct(qint64 product)
{
    RecordPage page = product ? readNewRecords(*m_port, product, 0, kPage) : RecordPage();
    m_complete = true; // nothing is fetched while the reset is being told
    beginResetModel();
    m_product = product;
    m_rows = std::move(page.rows);
    endResetModel();
    m_complete = page.complete;
    emit moved();
}

void RecordsModel::refresh()
{
    if (!m_product) return;
    const qint64 newest = m_rows.empty() ? 0 : m_rows.front().id;
    RecordPage page = readNewRecords(*m_port, m_product, newest, kPage);
    if (page.rows.empty()) return;
    if (!page.complete && newest) return setProduct(m_product); // more than a page at once: read anew
    const bool complete = std::exchange(m_complete, true);
    beginInsertRows({}, 0, static_cast<int>(page.rows.size()) - 1);
    m_rows.insert(m_rows.begin(), page.rows.begin(), page.rows.end());
    endInsertRows();
    m_complete = complete;
    emit moved();
}

int RecordsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int RecordsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : RecordColumnCount; }
bool RecordsModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_complete && !m_rows.empty(); }

void RecordsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) return;
    const RecordRow &last = m_rows.back();
    RecordPage page = readRecords(*m_port, m_product, last.id, last.balance - last.delta, kPage);
    m_complete = true; // not again while the rows are being told
    if (!page.rows.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }
    m_complete = page.complete;
    emit moved();
}

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RecordRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == RawRole) {
        if (column == RecordTimeColumn) return row.createdMs;
        if (column == DeltaColumn) return row.delta;
        if (column == BalanceColumn) return row.balance;
        if (column == RecordOrderColumn) return row.orderNumber;
        if (column == EventColumn) return row.event;
        return column == KindColumn ? QVariant(row.kind) : QVariant();
    }
    if (role == IdKindRole) {
        if (column == RecordOrderColumn && !row.orderNumber.isEmpty()) return u"order"_s;
        return column == EventColumn ? QVariant(u"event"_s) : QVariant();
    }
    if (role == Qt::ToolTipRole) return column == KindColumn ? row.kind : column == ReasonColumn ? row.reason : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case RecordTimeColumn: return formatDateTime(row.createdMs);
    case KindColumn: return kindText(row.kind);
    case DeltaColumn: return formatChange(row.delta);
    case BalanceColumn: return formatCount(row.balance);
    case ReasonColumn:
        if (row.reason == row.orderNumber) return kNothing.toString(); // the next column says it
        return row.reason == "registered"_L1 ? tr("Product added") : orders::reasonText(row.reason);
    case RecordOrderColumn: return row.orderNumber;
    case EventColumn: return row.event;
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case RecordTimeColumn: return tr("Time");
    case KindColumn: return tr("What");
    case DeltaColumn: return tr("Change");
    case BalanceColumn: return tr("Balance");
    case ReasonColumn: return tr("Reason");
    case RecordOrderColumn: return tr("Order");
    case EventColumn: return tr("Event");
    default: return {};
    }
}

} // namespace hamster::stock
