#include "views/panes/states/order_path.h"

#include "model/core/ids.h"
#include "views/widgets/format.h"
#include "views/widgets/seconds.h"

#include <algorithm>

namespace hamster::states {

namespace {

constexpr qint64 kSecondsUpTo = 600'000, kMinutesUpTo = 100 * 60'000;

using I = std::int64_t;

const Sql kOrder{"SELECT public_id FROM orders WHERE order_number = ?"};
const Sql kSteps{"SELECT entity, entity_id, from_state, to_state, created_at FROM state_log WHERE correlation_id = ? ORDER BY id"};

// The PG knows nothing of our correlation: what is the order's there, its own order id tells.
const Sql kPgTransactions{"SELECT public_id, transaction_key FROM pg_transactions "
                          "WHERE user_id IN (SELECT mid_id FROM pg_mids) AND order_id = ? ORDER BY id"};
const Sql kDeliveries{"SELECT public_id FROM webhook_deliveries WHERE transaction_key = ? ORDER BY id"};
const Sql kStepsOf{
    "SELECT entity, entity_id, from_state, to_state, created_at FROM state_log WHERE entity = ? AND entity_id = ? ORDER BY id"};

const Sql kNumber{"SELECT order_number FROM orders WHERE public_id = ?"};
const Sql kRefund{"SELECT order_public_id FROM refunds WHERE status = ? ORDER BY id DESC LIMIT 1"};
const Sql kLine{"SELECT order_public_id FROM settlement_lines WHERE status = ? ORDER BY id DESC LIMIT 1"};
const Sql kCoupon{"SELECT order_public_id FROM coupon_usages WHERE returned_at IS NULL AND ? = 'USED' ORDER BY id DESC LIMIT 1"};

void addSteps(Rows rows, OrderPath &path)
{
    std::map<std::pair<std::string, I>, std::string> now;
    while (rows.next()) {
        const std::string entity = rows.get<std::string>(0), from = rows.get<std::string>(2), to = rows.get<std::string>(3);
        const qint64 at = rows.get<I>(4);
        MachinePath &machine = path.machines[entity];
        PathStep &step = machine.steps[{from, to}];
        step.lastMs = at;
        ++step.times;
        machine.passed.insert(to);
        now[{entity, rows.get<I>(1)}] = to;
        path.firstMs = path.firstMs == 0 ? at : std::min(path.firstMs, at);
        path.lastMs = std::max(path.lastMs, at);
    }
    for (const auto &[thing, state] : now) path.machines[thing.first].current.insert(state);
}

void readPgSteps(Database &pg, const std::string &orderNumber, OrderPath &path)
{
    std::vector<std::pair<std::string, I>> things;
    std::vector<std::string> keys;
    Rows transactions = pg.query(kPgTransactions, orderNumber);
    while (transactions.next()) {
        things.emplace_back("pg-transaction", transactions.get<I>(0));
        keys.push_back(transactions.get<std::string>(1));
    }
    for (const std::string &key : keys) {
        Rows deliveries = pg.query(kDeliveries, key);
        while (deliveries.next()) things.emplace_back("delivery", deliveries.get<I>(0));
    }
    for (const auto &[entity, id] : things) addSteps(pg.query(kStepsOf, entity, id), path);
}

} // namespace

const MachinePath *OrderPath::of(std::string_view entity) const
{
    const auto found = machines.find(entity);
    return found == machines.end() ? nullptr : &found->second;
}

OrderPath readOrderPath(DeskPort &port, const QString &orderNumber)
{
    OrderPath path;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop || orderNumber.isEmpty()) return path;
    shop->clearFailure();
    const auto order = shop->value<I>(kOrder, orderNumber.toStdString());
    if (!order) return path;
    path.number = orderNumber;
    const std::string correlation = toBase62(*order);
    for (const DeskFile file : {DeskFile::Ecommerce, DeskFile::Gateway, DeskFile::Payment, DeskFile::Bus}) {
        Database *database = port.reader(file);
        if (!database) continue;
        database->clearFailure();
        addSteps(database->query(kSteps, correlation), path);
    }
    if (Database *pg = port.reader(DeskFile::Pg)) {
        pg->clearFailure();
        readPgSteps(*pg, orderNumber.toStdString(), path);
    }
    return path;
}

QString newestOrderWith(DeskPort &port, const QString &entity, const QString &state)
{
    const bool coupon = entity == QLatin1String("coupon");
    Database *shop = port.reader(DeskFile::Ecommerce), *holder = coupon ? shop : port.reader(DeskFile::Payment);
    if (!shop || !holder) return {};
    holder->clearFailure();
    const Sql &rows = coupon ? kCoupon : entity == QLatin1String("refund") ? kRefund : kLine;
    const auto order = holder->value<I>(rows, state.toStdString());
    if (!order) return {};
    shop->clearFailure();
    return QString::fromStdString(shop->value<std::string>(kNumber, *order).value_or(std::string()));
}

QString pathTime(const OrderPath &path, qint64 ms)
{
    // Since the order was placed, short enough for the narrowest edge, and never to be taken for a time of day: +12 ms, +0.4 s, +12 s,
    // +73 s, +12m, +3h.
    const qint64 since = std::max<qint64>(0, ms - path.firstMs);
    if (since < 100) return u'+' + formatDuration(since);
    if (since < kSecondsUpTo) return u'+' + formatSeconds(static_cast<double>(since) / 1000.0, since < 10'000 ? 1 : 0);
    const qint64 unit = since < kMinutesUpTo ? 60'000 : 3'600'000;
    return u'+' + formatDuration(since / unit * unit);
}

} // namespace hamster::states
