#include "simulator/laboratory/queues.h"

#include "simulator/laboratory/laboratory.h"

#include <array>
#include <set>

namespace hamster {

namespace {

const Sql kOutbox{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
// Per partition: the end of the log less the group's offset. A group without an offset has read nothing.
const Sql kLag{"SELECT coalesce(sum(ends.next - coalesce(o.next_offset, 0)), 0) FROM "
               "(SELECT partition, max(offset) + 1 AS next FROM messages WHERE topic = ?1 GROUP BY partition) AS ends "
               "LEFT JOIN offsets o ON o.group_name = ?2 AND o.topic = ?1 AND o.partition = ends.partition"};

const Sql kReaders{"SELECT DISTINCT topic, group_name FROM offsets ORDER BY topic, group_name"};

constexpr std::array kSubscriptions{Subscription{"payment-events", "ecommerce"}, Subscription{"ecommerce-events", "ecommerce"},
                                    Subscription{"payment-events", "cash-gateway"}, Subscription{"ecommerce-events", "payment"},
                                    Subscription{"cash-gateway-events", "payment"}};

const Sql kOrders{"SELECT count(*) FROM orders WHERE status IN ('CREATED', 'PAYMENT_WAIT', 'PAYMENT_COMPLETED')"};
const Sql kExports{"SELECT count(*) FROM order_exports WHERE status = 'PENDING'"};
// An undecided process under an open case is an end for the time being: inquiries go on hourly.
const Sql kProcesses{"SELECT count(*) FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND undecided_at IS NULL"};
const Sql kCancels{"SELECT count(*) FROM pg_cancels WHERE status IN ('PENDING', 'UNKNOWN')"};
const Sql kInbox{"SELECT count(*) FROM webhook_inbox WHERE verdict = 'RECEIVED'"};
const Sql kPayments{"SELECT count(*) FROM payments WHERE status = 'READY'"};
const Sql kUndecided{"SELECT count(*) FROM payment_processes WHERE undecided_at IS NOT NULL AND status IN ('UNKNOWN', 'PENDING')"};
const Sql kRefunds{"SELECT count(*) FROM refunds WHERE status IN ('REQUESTED', 'PENDING', 'UNKNOWN')"};
const Sql kWaiting{"SELECT count(*) FROM waiting"};
const Sql kRedriving{"SELECT count(*) FROM dead_letters WHERE status = 'REPROCESSING'"};
const Sql kTransactions{"SELECT count(*) FROM pg_transactions WHERE status = 'PENDING'"};
const Sql kDeliveries{"SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING') AND held = 0"};

struct Question {
    Party party;
    const Sql *sql;
    const char *what;
};

} // namespace

std::span<const Subscription> subscriptions() { return kSubscriptions; }

std::vector<OutboxLevel> outboxLevels(Laboratory &laboratory)
{
    std::vector<OutboxLevel> levels;
    for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment})
        levels.push_back({std::string(toString(party)), laboratory.world()->database(party).value<std::int64_t>(kOutbox).value_or(0)});
    return levels;
}

std::vector<ConsumerLag> consumerLags(Laboratory &laboratory)
{
    Database &bus = laboratory.world()->database(Party::Bus);
    std::vector<ConsumerLag> lags;
    std::set<std::pair<std::string, std::string>> all; // topic and group
    for (const Subscription &subscription : kSubscriptions) all.emplace(subscription.topic, subscription.group);
    { // with a topic per event type there are others
        Rows readers = bus.query(kReaders);
        while (readers.next()) all.emplace(readers.get<std::string>(0), readers.get<std::string>(1));
    }
    for (const auto &[topic, group] : all) lags.push_back({group, topic, bus.value<std::int64_t>(kLag, topic, group).value_or(0)});
    return lags;
}

std::optional<std::string> unsettled(Laboratory &laboratory)
{
    for (const OutboxLevel &level : outboxLevels(laboratory))
        if (level.pending > 0) return std::to_string(level.pending) + " events wait in the outbox of " + level.service;
    for (const ConsumerLag &lag : consumerLags(laboratory))
        if (lag.messages > 0) return std::to_string(lag.messages) + " messages of " + lag.topic + " wait for " + lag.group;
    const std::array questions{
        Question{Party::Bus, &kWaiting, "messages wait to be retried"},
        Question{Party::Bus, &kRedriving, "dead letters are being redriven"},
        Question{Party::Ecommerce, &kOrders, "orders are on their way"},
        Question{Party::Ecommerce, &kExports, "exports are on their way"},
        Question{Party::Gateway, &kProcesses, "payment processes are undecided"},
        Question{Party::Gateway, &kCancels, "cancels are without a final answer"},
        Question{Party::Gateway, &kInbox, "webhooks are without effect"},
        Question{Party::Payment, &kRefunds, "refunds are on their way"},
    };
    const auto count = [&laboratory](Party party, const Sql &sql) {
        return laboratory.world()->database(party).value<std::int64_t>(sql).value_or(0);
    };
    for (const Question &question : questions)
        if (const auto rows = count(question.party, *question.sql); rows > 0) return std::to_string(rows) + " " + question.what;
    const std::int64_t open = count(Party::Payment, kPayments) - count(Party::Gateway, kUndecided);
    if (open > 0) return std::to_string(open) + " payments are open";
    Database *pg = laboratory.pgDatabase();
    if (!pg) return std::nullopt;
    if (const auto rows = pg->value<std::int64_t>(kTransactions).value_or(0); rows > 0)
        return std::to_string(rows) + " PG transactions are undecided";
    if (const auto rows = pg->value<std::int64_t>(kDeliveries).value_or(0); rows > 0)
        return std::to_string(rows) + " webhooks are on their way";
    return std::nullopt;
}

} // namespace hamster
