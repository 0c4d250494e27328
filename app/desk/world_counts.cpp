#include "app/desk/world_counts.h"

#include "simulator/laboratory/queues.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace hamster {

namespace {

const Sql kOutbox{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kCases{"SELECT count(*) FROM cases WHERE status <> 'RESOLVED'"};
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"};
const Sql kOffsets{"SELECT group_name, topic, partition, next_offset FROM offsets ORDER BY group_name, topic, partition"};
const Sql kDead{"SELECT count(*) FROM dead_letters WHERE status IN ('PENDING', 'REPROCESSING')"};
const Sql kOrders{"SELECT coalesce(max(id), 0) FROM orders"}; // none is ever removed
const Sql kProcesses{"SELECT coalesce(max(id), 0) FROM payment_processes"};
const Sql kThresholds{"SELECT public_id, low_stock_threshold FROM products ORDER BY public_id"};
const Sql kStock{"SELECT public_id, stock FROM products ORDER BY public_id"};
const Sql kDue{"SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING')"};

qint64 count(Database *database, const Sql &sql) { return database ? database->value<std::int64_t>(sql).value_or(0) : 0; }

constexpr int kPartitions = 3;

/// What no group has handled yet. One that subscribes but has not read anything so far has handled nothing of its topic.
qint64 lagOf(Database &bus)
{
    std::map<std::tuple<std::string, std::string, int>, std::int64_t> next; // by group, topic and partition
    for (const Subscription &subscription : subscriptions())
        for (int partition = 0; partition < kPartitions; ++partition) next[{subscription.group, subscription.topic, partition}] = 0;
    Rows offsets = bus.query(kOffsets);
    while (offsets.next())
        next[{offsets.get<std::string>(0), offsets.get<std::string>(1), offsets.get<int>(2)}] = offsets.get<std::int64_t>(3);
    std::map<std::pair<std::string, int>, std::int64_t> ends;
    qint64 lag = 0;
    for (const auto &[place, offset] : next) {
        const auto &[group, topic, partition] = place;
        const auto [end, isNew] = ends.try_emplace({topic, partition}, 0);
        if (isNew) end->second = bus.value<std::int64_t>(kEnd, topic, partition).value_or(0);
        lag += std::max<std::int64_t>(0, end->second - offset);
    }
    return lag;
}

/// Low and sold out products by the stock that payment keeps, as the stock pane counts them: one is either the one or the other.
void countStock(Database *shop, Database *payment, WorldCounts &counts)
{
    if (!shop || !payment) return;
    std::map<std::int64_t, std::int64_t> thresholds;
    Rows known = shop->query(kThresholds);
    while (known.next()) thresholds[known.get<std::int64_t>(0)] = known.get<std::int64_t>(1);
    Rows stock = payment->query(kStock);
    while (stock.next()) {
        const auto found = thresholds.find(stock.get<std::int64_t>(0));
        const std::int64_t left = stock.get<std::int64_t>(1);
        if (found == thresholds.end()) continue;
        counts.soldOut += left == 0;
        counts.lowStock += left != 0 && left <= found->second;
    }
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
    counts.payments = count(files.gateway, kProcesses);
    countStock(files.ecommerce, files.payment, counts);
    counts.webhooksDue = count(files.pg, kDue);
    return counts;
}

} // namespace hamster
