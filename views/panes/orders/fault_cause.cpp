#include "views/panes/orders/fault_cause.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

/// How the names of the kinds begin that keep a payment from being decided in time.
constexpr QLatin1StringView kHoldUp[] = {
    "pg-request."_L1,   "webhook."_L1, "pg-data.inquiry"_L1, "network."_L1, "bus.delay"_L1, "bus.overtaking"_L1,
    "bus.rebalance"_L1, "relay."_L1,   "consumer."_L1,       "process."_L1, "database."_L1, "clock."_L1,
};
constexpr QLatin1StringView kSilence[] = {"pg-request."_L1, "webhook."_L1, "pg-data.inquiry"_L1, "network."_L1};
constexpr QLatin1StringView kRequest[] = {"pg-request."_L1, "network."_L1};
constexpr QLatin1StringView kPgWord[] = {"webhook.wrong-status"_L1, "pg-data.status-goes-back"_L1};
constexpr QLatin1StringView kAmount[] = {"webhook.wrong-amount"_L1};
constexpr QLatin1StringView kShop[] = {"consumer."_L1, "process."_L1, "database."_L1};
constexpr QLatin1StringView kCrowd[] = {"load.flash-sale"_L1};

struct Reason {
    QLatin1StringView code;
    std::span<const QLatin1StringView> kinds;
    std::span<const QLatin1StringView> otherwise = {}; ///< asked for when none of those hit it
};

constexpr Reason kReasons[] = {
    {"PAYMENT_003"_L1, kRequest},
    {"PAYMENT_004"_L1, kRequest},
    {"PAYMENT_005"_L1, kRequest},
    {"PAYMENT_006"_L1, kSilence},
    {"DECLINED"_L1, kPgWord},
    {"LIMIT_EXCEEDED"_L1, kPgWord},
    {"INVALID_CARD"_L1, kPgWord},
    {"EXPIRED"_L1, kSilence, kHoldUp},
    {"UNDECIDED"_L1, kSilence, kHoldUp},
    {"LATE_APPROVAL"_L1, kSilence, kHoldUp},
    {"RESERVATION_GONE"_L1, kHoldUp},
    {"SNAPSHOT_GONE"_L1, kHoldUp},
    {"CONFIRMATION_FAILED"_L1, kShop},
    {"AMOUNT_MISMATCH"_L1, kAmount},
    {"NOT_ENOUGH_STOCK"_L1, kCrowd},
};

constexpr qint64 kAroundMs = 30 * 60'000; // a reservation lives half of that

/// One more of the same holds nothing up.
bool onlyRepeats(const QString &kind) { return kind.contains("duplicate"_L1) || kind == "webhook.replay"_L1; }

/// The last of the marks before that moment whose kind is one of these.
std::optional<FaultMark> lastOf(const std::vector<FaultMark> &marks, std::span<const QLatin1StringView> kinds, qint64 untilMs)
{
    std::optional<FaultMark> last;
    for (const FaultMark &mark : marks)
        if (mark.atMs <= untilMs && !onlyRepeats(mark.name) &&
            std::ranges::any_of(kinds, [&](QLatin1StringView begin) { return mark.name.startsWith(begin); }))
            last = mark;
    return last;
}

// The first end in one service's log: process in the gateway, payment in the payment core, order in the shop.
const Sql kDecided{"SELECT min(created_at) FROM state_log WHERE correlation_id = ? AND entity IN ('process', 'payment', 'order') "
                   "AND to_state IN ('FAILED', 'CANCELLED', 'NEEDS_ATTENTION')"};

} // namespace

qint64 decidedMs(const std::vector<StepFact> &steps)
{
    qint64 first = 0;
    for (const StepFact &step : steps) {
        const bool counts = step.entity == "process"_L1 || step.entity == "payment"_L1 || step.entity == "order"_L1;
        const bool ends = step.to == "FAILED"_L1 || step.to == "CANCELLED"_L1 || step.to == "NEEDS_ATTENTION"_L1;
        if (counts && ends && (first == 0 || step.ms < first)) first = step.ms;
    }
    return first;
}

std::optional<FaultMark> causeOf(const std::vector<FaultMark> &marks, const QString &reason, qint64 decidedMs)
{
    const auto found = std::ranges::find(kReasons, reason, &Reason::code);
    if (found == std::end(kReasons)) return std::nullopt;
    const std::optional<FaultMark> nearest = lastOf(marks, found->kinds, decidedMs);
    return nearest ? nearest : lastOf(marks, found->otherwise, decidedMs);
}

std::optional<FaultMark> causeAround(DeskPort &port, const QString &reason, qint64 decidedMs)
{
    if (reason.isEmpty() || decidedMs == 0) return std::nullopt;
    return causeOf(FaultMarks(&port).ofNoOrder(decidedMs - kAroundMs, decidedMs), reason, decidedMs);
}

OrderHits FaultCauses::of(qint64 order, const QString &reason) const
{
    OrderHits hits{FaultMarks(m_port).ofOrder(order)};
    if (hits.marks.empty() || reason.isEmpty()) return hits;
    qint64 decided = 0;
    const std::string correlation = toBase62(order);
    for (const DeskFile file : {DeskFile::Gateway, DeskFile::Payment, DeskFile::Ecommerce})
        if (Database *log = m_port->reader(file)) {
            const qint64 ms = log->value<std::int64_t>(kDecided, correlation).value_or(0);
            if (ms && (!decided || ms < decided)) decided = ms;
        }
    const std::optional<FaultMark> cause = causeOf(hits.marks, reason, decided);
    if (!cause) return hits;
    hits.explained = true;
    const auto found = std::ranges::find(hits.marks, *cause);
    std::rotate(hits.marks.begin(), found, found + 1);
    return hits;
}

} // namespace hamster::orders
