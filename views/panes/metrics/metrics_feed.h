#pragma once
// MetricsFeed: the world's counters over its own time, shared by the panes of a port: what the databases tell is read once per row, levels
// (lag, outboxes, skipped duplicates) are sampled from the moment on at which the feed was made. GUI thread only.

#include "views/desk_port.h"
#include "views/panes/metrics/log_histogram.h"

#include <QObject>

#include <array>
#include <map>
#include <set>

namespace hamster::metrics {

/// What happened within a span of the world's time.
struct Flow {
    qint64 placed = 0, completed = 0, ended = 0; ///< ended: orders that failed or were cancelled
    qint64 approved = 0, declined = 0;           ///< payments
    LogHistogram pg{20};                         ///< durations of finished calls to the PG, ms
    void add(const Flow &other);
};

/// ecommerce, payment, cash gateway: as consumer group and as owner of an outbox.
inline constexpr std::size_t kParties = 3;
inline constexpr std::array<const char *, kParties> kPartyNames{"ecommerce", "payment", "cash-gateway"};

/// Levels at one instant.
struct Levels {
    qint64 ms = 0;
    std::array<qint64, kParties> lag{}, outbox{}, duplicates{};
};

/// A span with what happened in it.
struct FlowBucket {
    qint64 fromMs = 0;
    Flow flow;
};

class MetricsFeed final : public QObject {
    Q_OBJECT
public:
    /// The feed of this port; made on first use and owned by the port.
    static MetricsFeed *of(DeskPort *port);

    /// Reads what is new, for some milliseconds. True when more is waiting.
    bool read();
    /// Buckets of `stepMs` (whole seconds; whole minutes beyond an hour ago, whole hours beyond two days) from `fromMs` to `untilMs`, empty
    /// ones too.
    std::vector<FlowBucket> buckets(qint64 fromMs, qint64 untilMs, qint64 stepMs) const;
    Flow total(qint64 fromMs, qint64 untilMs) const;
    /// One a second of the world's time, the older ones sparser.
    const std::vector<Levels> &levels() const { return m_levels; }
    /// As of the last read(); `ms` 0: none yet.
    const Levels &latest() const { return m_latest; }
    /// When the first thing happened; 0: nothing yet.
    qint64 beganMs() const { return m_beganMs; }

private:
    explicit MetricsFeed(DeskPort *port);
    bool readSome();
    void forget();
    void sample();
    void measure();
    void thin();
    bool readOrders(Database &shop);
    bool readPayments(Database &payment);
    bool readCalls(Database &gateway);
    template <class Change>
    void note(qint64 ms, const Change &change);

    DeskPort *m_port;
    using Flows = std::map<qint64, Flow>; ///< by the number of the second, minute or hour
    Flows m_seconds;                      ///< of the last hour
    Flows m_minutes;                      ///< of the last two days
    Flows m_hours;                        ///< of the run
    qint64 m_beganMs = 0;
    /// The finest of them that reach back over such a span, and their unit.
    std::pair<const Flows *, qint64> flowsFor(qint64 spanMs) const;
    std::vector<Levels> m_levels;
    Levels m_latest;
    void countWebhooks();
    qint64 m_orderLog = 0, m_paymentLog = 0, m_calls = 0;
    qint64 m_inbox = 0, m_webhooksAgain = 0; ///< newest row read; webhooks answered as known
    std::set<std::int64_t> m_openCalls;      ///< rows seen before their call ended
};

} // namespace hamster::metrics
