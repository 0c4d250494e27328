#include "views/panes/orders/day_delegate.h"

#include "views/items/roles.h"
#include "views/widgets/format.h"

namespace hamster::orders {

QString DayDelegate::copyText(const QModelIndex &index) const { return formatDateTimeMs(index.data(RawRole).toLongLong()); }

CopiedValue DayDelegate::copied(const QModelIndex &index) const
{
    return {copyText(index), CopiedValue::Kind::Instant, index.data(RawRole).toLongLong()};
}

} // namespace hamster::orders
