#include "app/desk/world_counts.h"

#include <algorithm>

namespace hamster {

namespace {

const Sql kOutbox{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kCases{"SELECT count(*) FROM cases WHERE status <> 'RESOLVED'"};
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"};
const Sql kOffsets{"SELECT topic, partition, next_offset FROM offsets ORDER BY group_name, topic, partition"};
const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status IN ('PENDING', 'REPROCESSING')"};
const Sql kOrders{"SELECT coalesce(max(id), 0) FROM orders"}; // none is ever removed
const Sql kInPayment{"SELECT count(*) FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT')"};
const Sql kLow{"SELECT count(*) FROM products WHERE stock_cache <= low_stock_threshold"};
const Sql kDue{"SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING')"};

qint64 count(Database *database, const Sql &sql) { return database ? database->value<std::int64_t>(sql).value_or(0) : 0; }

qint64 lagOf(Database &bus)
{
    qint64 lag = 0;
    Rows offsets = bus.query(kOffsets);
    while (offsets.next()) {
        const std::string topic = offsets.get<std::string>(0);
        lag += bus.value<std::int64_t>(kEnd, topic, offsets.get<int>(1)).value_or(0) - offsets.get<std::int64_t>(2);
    }
    return std::max<qint64>(lag, 0);
}

} // namespace

WorldCounts countWorld(const WorldFiles &files)
{
    WorldCounts counts;
    for (Database *service : {files.ecommerce, files.gateway, files.payment}) {
        counts.outboxPending += count(service, kOutbox);
        counts.openCases += count(service, kCases);
    }
    if (files.bus) counts.lag = lagOf(*files.bus);
    counts.deadLetters = count(files.bus, kDead);
    counts.orders = count(files.ecommerce, kOrders);
    counts.inPayment = count(files.ecommerce, kInPayment);
    counts.lowStock = count(files.ecommerce, kLow);
    counts.webhooksDue = count(files.pg, kDue);
    return counts;
}

} // namespace hamster
