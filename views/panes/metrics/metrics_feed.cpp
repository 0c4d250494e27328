#include "views/panes/metrics/metrics_feed.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hamster::metrics {

namespace {

using I = std::int64_t;
constexpr I kMost = 1'000; // rows of each kind at once
constexpr int kBudgetMs = 10;
constexpr qint64 kSecondMs = 1000, kMinuteMs = 60'000, kHourMs = 3'600'000;
constexpr qint64 kSecondsKept = 3600;         // then only minutes
constexpr qint64 kMinutesKept = 2 * 24 * 60L; // then only hours
constexpr std::size_t kLevelsKept = 8000;

const Sql kNewestLog{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kMoves{"SELECT to_state, created_at FROM state_log WHERE id > ? AND id <= ? AND +entity = ? ORDER BY id"};
const Sql kCalls{"SELECT id, duration_ms, finished_at FROM pg_attempts WHERE id > ? ORDER BY id LIMIT ?"};
const Sql kCall{"SELECT id, duration_ms, finished_at FROM pg_attempts WHERE id = ?"};
const Sql kAgain{"SELECT coalesce(max(id), 0), count(*) FILTER (WHERE verdict = 'DUPLICATE') FROM webhook_inbox WHERE id > ?"};
const Sql kPending{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"};
const Sql kOffset{"SELECT coalesce(max(next_offset), 0) FROM offsets WHERE group_name = ? AND topic = ? AND partition = ?"};

struct Subscription {
    std::size_t party;
    const char *topic;
};
constexpr Subscription kSubscriptions[] = {
    {0, "payment-events"}, {0, "ecommerce-events"}, {1, "ecommerce-events"}, {1, "cash-gateway-events"}, {2, "payment-events"}};
constexpr int kPartitions = 3;
constexpr std::size_t kGateway = 2; // among the parties

std::array<qint64, kParties> lagOf(Database &bus)
{
    bus.clearFailure();
    std::array<qint64, kParties> lag{};
    for (const Subscription &subscription : kSubscriptions)
        for (int partition = 0; partition < kPartitions; ++partition) {
            const I end = bus.value<I>(kEnd, subscription.topic, partition).value_or(0);
            const I next = bus.value<I>(kOffset, kPartyNames[subscription.party], subscription.topic, partition).value_or(0);
            lag[subscription.party] += std::max<I>(0, end - next);
        }
    return lag;
}

/// So that what is kept of a long run does not grow with it.
void keep(std::map<qint64, Flow> &flows, qint64 most)
{
    if (!flows.empty()) flows.erase(flows.begin(), flows.lower_bound(flows.rbegin()->first - most));
}

} // namespace

void Flow::add(const Flow &other)
{
    placed += other.placed;
    completed += other.completed;
    ended += other.ended;
    approved += other.approved;
    declined += other.declined;
    pg.add(other.pg);
}

MetricsFeed *MetricsFeed::of(DeskPort *port)
{
    auto *feed = port->findChild<MetricsFeed *>(QString(), Qt::FindDirectChildrenOnly);
    return feed ? feed : new MetricsFeed(port);
}

MetricsFeed::MetricsFeed(DeskPort *port)
    : QObject(port)
    , m_port(port)
{
    connect(port, &DeskPort::statusChanged, this, &MetricsFeed::sample);
    connect(port, &DeskPort::worldClosing, this, &MetricsFeed::forget);
    sample();
}

void MetricsFeed::forget()
{
    m_seconds.clear();
    m_minutes.clear();
    m_hours.clear();
    m_beganMs = 0;
    m_levels.clear();
    m_latest = {};
    m_openCalls.clear();
    m_orderLog = m_paymentLog = m_calls = m_inbox = m_webhooksAgain = 0;
}

void MetricsFeed::sample()
{
    const qint64 now = m_port->status().timeMs;
    if (now == 0 || (!m_levels.empty() && now / 1000 <= m_levels.back().ms / 1000)) return;
    measure();
    if (m_latest.ms == 0) return;
    m_levels.push_back(m_latest);
    thin();
}

void MetricsFeed::measure()
{
    const qint64 now = m_port->status().timeMs;
    if (now == 0) return;
    Levels levels;
    levels.ms = now;
    const DeskFile files[] = {DeskFile::Ecommerce, DeskFile::Payment, DeskFile::Gateway};
    for (std::size_t i = 0; i < kParties; ++i) {
        Database *database = m_port->reader(files[i]);
        if (!database) return;
        database->clearFailure();
        levels.outbox[i] = database->value<I>(kPending).value_or(0);
    }
    if (Database *bus = m_port->reader(DeskFile::Bus)) levels.lag = lagOf(*bus);
    for (const auto &[party, count] : m_port->duplicatesPrevented())
        for (std::size_t i = 0; i < kParties; ++i)
            if (party == QLatin1String(kPartyNames[i])) levels.duplicates[i] = count;
    // What a prevented duplicate is: simulator/laboratory/duplicates.h. The gateway's inbox keeps those that came by webhook.
    countWebhooks();
    levels.duplicates[kGateway] += m_webhooksAgain;
    m_latest = levels;
}

void MetricsFeed::countWebhooks()
{
    Database *gateway = m_port->reader(DeskFile::Gateway);
    if (!gateway) return;
    Rows row = gateway->query(kAgain, I(m_inbox));
    if (!row.next()) return;
    m_inbox = std::max<qint64>(m_inbox, row.get<I>(0)); // rows that were dropped again do not come back
    m_webhooksAgain += row.get<I>(1);
}

void MetricsFeed::thin()
{
    if (m_levels.size() < kLevelsKept) return;
    // The older half loses every second sample: a long run stays drawn at the width of a screen.
    std::vector<Levels> kept;
    for (std::size_t i = 0; i < m_levels.size(); ++i)
        if (i >= m_levels.size() / 2 || i % 2 == 0) kept.push_back(m_levels[i]);
    m_levels = std::move(kept);
}

template <class Change>
void MetricsFeed::note(qint64 ms, const Change &change)
{
    change(m_seconds[ms / kSecondMs]);
    change(m_minutes[ms / kMinuteMs]);
    change(m_hours[ms / kHourMs]);
    if (const qint64 minute = ms / kMinuteMs * kMinuteMs; m_beganMs == 0 || minute < m_beganMs) m_beganMs = minute;
}

bool MetricsFeed::readOrders(Database &shop)
{
    shop.clearFailure();
    const I newest = shop.value<I>(kNewestLog).value_or(0), from = m_orderLog, to = std::min<I>(newest, from + kMost);
    if (to <= from) return false;
    Rows rows = shop.query(kMoves, from, to, "order");
    while (rows.next()) {
        const std::string_view state = rows.text(0);
        const qint64 at = rows.get<I>(1);
        if (state == "CREATED") note(at, [](Flow &flow) { ++flow.placed; });
        if (state == "ORDER_COMPLETED") note(at, [](Flow &flow) { ++flow.completed; });
        if (state == "FAILED" || state == "CANCELLED") note(at, [](Flow &flow) { ++flow.ended; });
    }
    m_orderLog = to;
    return to < newest;
}

bool MetricsFeed::readPayments(Database &payment)
{
    payment.clearFailure();
    const I newest = payment.value<I>(kNewestLog).value_or(0), from = m_paymentLog, to = std::min<I>(newest, from + kMost);
    if (to <= from) return false;
    Rows rows = payment.query(kMoves, from, to, "payment");
    while (rows.next()) {
        const std::string_view state = rows.text(0);
        if (state == "APPROVED") note(rows.get<I>(1), [](Flow &flow) { ++flow.approved; });
        if (state == "FAILED") note(rows.get<I>(1), [](Flow &flow) { ++flow.declined; });
    }
    m_paymentLog = to;
    return to < newest;
}

bool MetricsFeed::readCalls(Database &gateway)
{
    gateway.clearFailure();
    const auto count = [this](Rows &row) {
        const I id = row.get<I>(0);
        if (row.isNull(2)) {
            m_openCalls.insert(id);
            return;
        }
        m_openCalls.erase(id);
        note(row.get<I>(2), [took = row.isNull(1) ? I(0) : row.get<I>(1)](Flow &flow) { flow.pg.add(static_cast<double>(took)); });
    };
    for (const I id : std::set<I>(m_openCalls)) {
        Rows row = gateway.query(kCall, id);
        if (row.next()) count(row);
    }
    I read = 0;
    Rows rows = gateway.query(kCalls, I(m_calls), kMost);
    for (; rows.next(); ++read) {
        m_calls = rows.get<I>(0);
        count(rows);
    }
    return read == kMost;
}

bool MetricsFeed::read()
{
    measure();
    QElapsedTimer clock;
    clock.start();
    bool more = readSome();
    while (more && clock.elapsed() < kBudgetMs) more = readSome();
    keep(m_seconds, kSecondsKept);
    keep(m_minutes, kMinutesKept);
    return more;
}

bool MetricsFeed::readSome()
{
    bool more = false;
    if (Database *shop = m_port->reader(DeskFile::Ecommerce)) more = readOrders(*shop);
    if (Database *payment = m_port->reader(DeskFile::Payment)) more = readPayments(*payment) || more;
    if (Database *gateway = m_port->reader(DeskFile::Gateway)) more = readCalls(*gateway) || more;
    return more;
}

std::vector<FlowBucket> MetricsFeed::buckets(qint64 fromMs, qint64 untilMs, qint64 stepMs) const
{
    std::vector<FlowBucket> all;
    for (qint64 at = fromMs; at < untilMs; at += stepMs) all.push_back({at, {}});
    const auto fill = [&](const std::map<qint64, Flow> &flows, qint64 unitMs) {
        for (auto flow = flows.lower_bound(fromMs / unitMs); flow != flows.end() && flow->first * unitMs < untilMs; ++flow) {
            const qint64 bucket = (flow->first * unitMs - fromMs) / stepMs;
            if (bucket >= 0 && bucket < static_cast<qint64>(all.size())) all[static_cast<std::size_t>(bucket)].flow.add(flow->second);
        }
    };
    if (stepMs % kHourMs == 0)
        fill(m_hours, kHourMs);
    else if (stepMs % kMinuteMs == 0)
        fill(m_minutes, kMinuteMs);
    else
        fill(m_seconds, kSecondMs);
    return all;
}

std::pair<const MetricsFeed::Flows *, qint64> MetricsFeed::flowsFor(qint64 spanMs) const
{
    if (spanMs <= kSecondsKept * kSecondMs) return {&m_seconds, kSecondMs};
    if (spanMs <= kMinutesKept * kMinuteMs) return {&m_minutes, kMinuteMs};
    return {&m_hours, kHourMs};
}

Flow MetricsFeed::total(qint64 fromMs, qint64 untilMs) const
{
    Flow sum;
    const auto [flows, unit] = flowsFor(untilMs - fromMs);
    for (auto flow = flows->lower_bound(fromMs / unit); flow != flows->end() && flow->first * unit < untilMs; ++flow) sum.add(flow->second);
    return sum;
}

} // namespace hamster::metrics
