#include "app/desk/world_counts.h"

#include <algorithm>
#include <map>

namespace hamster {

namespace {

const Sql kOutbox{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kCases{"SELECT count(*) FROM cases WHERE status <> 'RESOLVED'"};
const Sql kEnd{"SELECT topic, partition, max(offset) + 1 FROM messages GROUP BY topic, partition ORDER BY topic, partition"};
const Sql kOffsets{"SELECT topic, partition, next_offset FROM offsets ORDER BY group_name, topic, partition"};
const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status IN ('PENDING', 'REPROCESSING')"};
const Sql kOrders{"SELECT count(*) FROM orders"};
const Sql kInPayment{"SELECT count(*) FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT')"};
const Sql kLow{"SELECT count(*) FROM products WHERE stock_cache <= low_stock_threshold"};
const Sql kDue{"SELECT count(*) FROM webhook_deliveries WHERE due_at IS NOT NULL"};

qint64 count(Database *database, const Sql &sql) { return database ? database->value<std::int64_t>(sql).value_or(0) : 0; }

qint64 lagOf(Database &bus)
{
    std::map<std::pair<std::string, int>, std::int64_t> ends;
    Rows messages = bus.query(kEnd);
    while (messages.next()) ends[{messages.get<std::string>(0), messages.get<int>(1)}] = messages.get<std::int64_t>(2);
    qint64 lag = 0;
    Rows offsets = bus.query(kOffsets);
    while (offsets.next()) lag += ends[{offsets.get<std::string>(0), offsets.get<int>(1)}] - offsets.get<std::int64_t>(2);
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
