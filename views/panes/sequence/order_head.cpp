#include "views/panes/sequence/order_head.h"

#include "model/core/ids.h"
#include "model/storage/database.h"

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {
const Sql kHead{"SELECT o.order_number, m.name, v.name, o.status, o.amount FROM orders o "
                "CROSS JOIN members m ON m.public_id = o.member_public_id CROSS JOIN vendors v ON v.public_id = o.vendor_public_id "
                "WHERE o.order_number = ?1 OR o.public_id = ?2 ORDER BY o.id LIMIT 1"};
const Sql kNewest{"SELECT order_number FROM orders ORDER BY id DESC LIMIT 1"};
} // namespace

bool OrderHead::atEnd() const
{
    return state == "ORDER_COMPLETED"_L1 || state == "FAILED"_L1 || state == "CANCELLED"_L1 || state == "REFUNDED"_L1;
}

OrderHead readOrderHead(Database &shop, const QString &order)
{
    OrderHead head;
    const std::string wanted = order.toStdString();
    Rows rows = shop.query(kHead, wanted, fromBase62(wanted).value_or(0));
    if (!rows.next()) return head;
    head.number = QString::fromStdString(rows.get<std::string>(0));
    head.member = QString::fromStdString(rows.get<std::string>(1));
    head.vendor = QString::fromStdString(rows.get<std::string>(2));
    head.state = QString::fromStdString(rows.get<std::string>(3));
    head.amount = rows.get<std::int64_t>(4);
    return head;
}

QString newestOrder(Database &shop) { return QString::fromStdString(shop.value<std::string>(kNewest).value_or(std::string())); }

} // namespace hamster::sequence
