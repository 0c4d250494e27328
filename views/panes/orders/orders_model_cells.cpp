// OrdersModel: what the cells say.
#include "views/items/fault_delegate.h"
#include "views/items/roles.h"
#include "views/panes/orders/items_delegate.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/orders_model.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {
constexpr qsizetype kHitsMost = 1024;
constexpr qint64 kSeoulMs = 9 * 3'600'000, kDayMs = 24 * 3'600'000;
qint64 dayOf(qint64 ms) { return (ms + kSeoulMs) / kDayMs; }
} // namespace

void OrdersModel::setNow(qint64 ms)
{
    if (std::exchange(m_today, dayOf(ms)) == dayOf(ms) || m_rows.empty()) return;
    emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

OrderHits OrdersModel::hits(const OrderRow &row) const
{
    if (!m_causes) return {};
    // The titles of the faults are in the language of the desk; an export passes every order.
    const Language language = Theme::current().language();
    if (std::exchange(m_hitsIn, language) != language || m_hits.size() > kHitsMost) m_hits.clear();
    const auto known = m_hits.constFind(row.publicId);
    return known != m_hits.constEnd() ? *known : *m_hits.insert(row.publicId, m_causes->of(row.publicId, row.reason));
}

QVariant OrdersModel::text(const OrderRow &row, int column) const
{
    switch (column) {
    case NumberColumn: return row.number;
    case TimeColumn: return dayOf(row.createdMs) == m_today ? formatTime(row.createdMs) : formatDateTime(row.createdMs).mid(5).chopped(3);
    case MemberColumn: return row.member;
    case VendorColumn: return row.vendor;
    case ItemsColumn: return itemsText(row.item, row.otherItems);
    case AmountColumn: return formatWon(row.amount);
    case StateColumn: return stateName(u"order", row.state);
    case ReasonColumn: return shortReasonText(row.reason);
    case PaymentColumn: return row.payment.isEmpty() ? kNothing.toString() : stateName(u"payment", row.payment);
    case ReservationColumn: return row.reservation.isEmpty() ? kNothing.toString() : stateName(u"reservation", row.reservation);
    case MethodColumn: return methodText(row.method);
    case RefundedColumn: return formatWon(row.refunded);
    case PlacedColumn: return formatDateTime(row.createdMs);
    case FaultsColumn: return FaultMarks::badge(hits(row).marks);
    default: return {};
    }
}

QVariant OrdersModel::raw(const OrderRow &row, int column) const
{
    switch (column) {
    case NumberColumn: return row.number;
    case TimeColumn:
    case PlacedColumn: return row.createdMs;
    case AmountColumn: return row.amount;
    case RefundedColumn: return row.refunded;
    case StateColumn: return row.state;
    case ReasonColumn: return row.reason.isEmpty() ? QString() : reasonWithCode(row.reason);
    case PaymentColumn: return row.payment;
    case ReservationColumn: return row.reservation;
    default: return {};
    }
}

CopiedValue OrdersModel::copied(const OrderRow &row, int column) const
{
    const QVariant value = raw(row, column);
    switch (column) {
    case TimeColumn:
    case PlacedColumn: return {formatDateTimeMs(row.createdMs), CopiedValue::Kind::Instant, row.createdMs};
    case AmountColumn:
    case RefundedColumn: return {value.toString(), CopiedValue::Kind::Won, value.toLongLong()};
    default: return {value.isValid() ? value.toString() : text(row, column).toString()};
    }
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    const OrderRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(*row, column);
    case Qt::AccessibleTextRole: return column == PickColumn ? tr("Select %1").arg(row->number) : text(*row, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn) return formatDateTimeMs(row->createdMs);
        if (column == ItemsColumn) return itemsText(row->item, row->otherItems);
        if (column == StateColumn && !row->reason.isEmpty()) return u"%1: %2"_s.arg(row->state, reasonWithCode(row->reason));
        if (column == ReasonColumn) return row->reason.isEmpty() ? QVariant() : QVariant(reasonWithCode(row->reason));
        if (column == FaultsColumn) return hitsStory(hits(*row));
        return {};
    case RawRole: return raw(*row, column);
    case StateEntityRole:
        if (column == StateColumn) return u"order"_s;
        if (column == PaymentColumn) return u"payment"_s;
        if (column == ReservationColumn) return u"reservation"_s;
        return {};
    case kCountLengthRole:
        if (column == ItemsColumn) return int(itemsText(row->item, row->otherItems).size() - row->item.size());
        return {};
    case kCauseFirstRole: return column == FaultsColumn ? QVariant(hits(*row).explained) : QVariant();
    case IdKindRole: return column == NumberColumn ? QVariant(u"order"_s) : QVariant();
    default: return {};
    }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole && sortable(section)) return tr("Click to sort");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NumberColumn: return tr("Order");
    case TimeColumn: return tr("Time");
    case MemberColumn: return tr("Member");
    case VendorColumn: return tr("Vendor");
    case ItemsColumn: return tr("Items");
    case AmountColumn: return tr("Amount");
    case StateColumn: return tr("Order state");
    case ReasonColumn: return tr("Reason");
    case PaymentColumn: return tr("Payment");
    case ReservationColumn: return tr("Reservation");
    case MethodColumn: return tr("Method");
    case RefundedColumn: return tr("Refunded");
    case PlacedColumn: return tr("Date and time");
    case FaultsColumn: return tr("Faults");
    default: return {};
    }
}

} // namespace hamster::orders
