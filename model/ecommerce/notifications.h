#pragma once
// Notifications: what the customer is told by PUSH. One of each title per order.

#include "model/ecommerce/order_book.h"

namespace hamster::ecommerce {

enum class Notice { OrderCompleted, OrderFailed, OrderCancelled, OrderRefunded, RefundRefused };

/// Writes the notification in the transaction; `note` explains a failure. Nothing when the order had that one already.
void notify(Tx &tx, const OrderRow &order, Notice notice, const StatusNote &note, std::string_view eventId);

} // namespace hamster::ecommerce
