#include "views/panes/metrics/stage_times.h"

#include <algorithm>
#include <map>

namespace hamster::metrics {

namespace {

using I = std::int64_t;

const Sql kCompleted{
    "SELECT l.id, l.entity_id, o.created_at, l.created_at FROM state_log l CROSS JOIN orders o ON o.public_id = l.entity_id "
    "WHERE l.id > ? AND +l.entity = 'order' AND l.to_state = 'ORDER_COMPLETED' ORDER BY l.id LIMIT ?"};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kOne{"SELECT 0, public_id, created_at, (SELECT created_at FROM state_log WHERE entity = 'order' AND entity_id = orders.public_id "
               "AND to_state = 'ORDER_COMPLETED' ORDER BY version LIMIT 1) FROM orders WHERE order_number = ?"};
const Sql kPayments{"SELECT order_public_id, created_at, approved_at FROM payments "
                    "WHERE order_public_id IN (SELECT value FROM json_each(?)) ORDER BY id"};
const Sql kProcesses{"SELECT order_public_id, requested_at, acknowledged_at, decided_at, pg_transaction FROM payment_processes "
                     "WHERE order_public_id IN (SELECT value FROM json_each(?)) ORDER BY id"};
const Sql kDecided{
    "SELECT t.transaction_key, l.created_at FROM json_each(?) k JOIN pg_transactions t ON t.transaction_key = k.value "
    "JOIN state_log l ON l.entity = 'pg-transaction' AND l.entity_id = t.public_id AND l.from_state = 'PENDING' ORDER BY t.id, l.version"};

/// When each step of one order happened.
struct Moments {
    qint64 order = 0;
    std::optional<qint64> placed, reserved, asked, accepted, decided, webhook, approved, completed;
    std::string transaction;
};

std::optional<qint64> instant(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional<qint64>(rows.get<I>(column));
}

std::string idsOf(const std::vector<Moments> &orders)
{
    std::string json = "[";
    for (const Moments &order : orders) json += (json.size() > 1 ? "," : "") + std::to_string(order.order);
    return json + "]";
}

void readElsewhere(DeskPort &port, std::vector<Moments> &orders)
{
    std::map<I, Moments *> byOrder;
    for (Moments &order : orders) byOrder[order.order] = &order;
    const std::string ids = idsOf(orders);
    if (Database *payment = port.reader(DeskFile::Payment)) {
        payment->clearFailure();
        Rows rows = payment->query(kPayments, ids);
        while (rows.next()) {
            Moments &order = *byOrder.at(rows.get<I>(0));
            order.reserved = instant(rows, 1);
            order.approved = instant(rows, 2);
        }
    }
    std::string keys = "[";
    std::map<std::string, Moments *> byKey;
    if (Database *gateway = port.reader(DeskFile::Gateway)) {
        gateway->clearFailure();
        Rows rows = gateway->query(kProcesses, ids);
        while (rows.next()) {
            Moments &order = *byOrder.at(rows.get<I>(0));
            order.asked = instant(rows, 1);
            order.accepted = instant(rows, 2);
            order.webhook = instant(rows, 3);
            if (rows.isNull(4)) continue;
            order.transaction = rows.get<std::string>(4);
            byKey[order.transaction] = &order;
            keys += (keys.size() > 1 ? ",\"" : "\"") + order.transaction + "\"";
        }
    }
    keys += "]";
    if (Database *pg = byKey.empty() ? nullptr : port.reader(DeskFile::Pg)) {
        pg->clearFailure();
        Rows rows = pg->query(kDecided, keys);
        while (rows.next())
            if (const auto found = byKey.find(rows.get<std::string>(0)); found != byKey.end() && !found->second->decided)
                found->second->decided = instant(rows, 1);
    }
}

StageMs stagesOf(const Moments &m)
{
    StageMs stages;
    const auto set = [&stages](Stage stage, std::optional<qint64> from, std::optional<qint64> to) {
        if (from && to) stages[static_cast<std::size_t>(stage)] = static_cast<double>(std::max<qint64>(0, *to - *from));
    };
    set(Stage::Reserve, m.placed, m.reserved);
    set(Stage::Ask, m.reserved, m.asked);
    set(Stage::Accept, m.asked, m.accepted);
    set(Stage::Decide, m.accepted, m.decided);
    set(Stage::Webhook, m.decided, m.webhook);
    set(Stage::Approve, m.webhook, m.approved);
    set(Stage::Complete, m.approved, m.completed);
    set(Stage::Total, m.placed, m.completed);
    return stages;
}

} // namespace

bool StageTimes::read(DeskPort &port, int most)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return false;
    shop->clearFailure();
    const qint64 newest = shop->value<I>(kNewest).value_or(0);
    if (newest <= m_seen) return false;
    std::vector<Moments> orders;
    {
        Rows rows = shop->query(kCompleted, I(m_seen), most);
        while (rows.next()) {
            m_seen = rows.get<I>(0);
            orders.push_back({rows.get<I>(1), rows.get<I>(2), {}, {}, {}, {}, {}, {}, rows.get<I>(3), {}});
        }
    }
    const bool more = orders.size() == static_cast<std::size_t>(most);
    if (!more) m_seen = std::max(m_seen, newest);
    readElsewhere(port, orders);
    for (const Moments &order : orders) {
        const StageMs stages = stagesOf(order);
        for (std::size_t i = 0; i < kStages; ++i)
            if (stages[i]) m_run[i].add(*stages[i]);
        m_recent.push_back({*order.completed, stages});
    }
    while (!m_recent.empty() && m_recent.front().completedMs < m_recent.back().completedMs - kKeptMs) m_recent.pop_front();
    return more;
}

void StageTimes::forget() { *this = {}; }

std::array<StageSummary, kStages> StageTimes::since(qint64 fromMs) const
{
    std::array<StageSummary, kStages> all;
    for (std::size_t i = 0; i < kStages; ++i) {
        if (fromMs == 0) {
            if (m_run[i].count() > 0)
                all[i] = {m_run[i].count(), m_run[i].percentile(0.5), m_run[i].percentile(0.95), m_run[i].percentile(0.99)};
            continue;
        }
        std::vector<double> values;
        for (auto sample = m_recent.rbegin(); sample != m_recent.rend() && sample->completedMs > fromMs; ++sample)
            if (sample->stages[i]) values.push_back(*sample->stages[i]);
        if (values.empty()) continue;
        all[i] = {static_cast<qint64>(values.size()), percentileOf(values, 0.5), percentileOf(values, 0.95), percentileOf(values, 0.99)};
    }
    return all;
}

StageMs stagesOf(DeskPort &port, const QString &orderNumber)
{
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop || orderNumber.isEmpty()) return {};
    shop->clearFailure();
    std::vector<Moments> orders;
    {
        const std::string number = orderNumber.toStdString();
        Rows rows = shop->query(kOne, number);
        if (!rows.next()) return {};
        orders.push_back({rows.get<I>(1), rows.get<I>(2), {}, {}, {}, {}, {}, {}, instant(rows, 3), {}});
    }
    readElsewhere(port, orders);
    return stagesOf(orders.front());
}

} // namespace hamster::metrics
