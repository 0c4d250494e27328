#include "model/audit/asked_in_time.h"

#include "model/audit/cursor.h"
#include "model/core/ids.h"
#include "model/core/text.h"

namespace hamster::audit {

namespace {
/// More than the longest time to pay: timers run on, whatever the clock on the wall did.
constexpr Duration kTimeToAsk = 30min;
} // namespace

CheckResult checkAskedInTime(const AuditDatabases &databases, Instant now, Instant steadySince)
{
    CheckResult result;
    result.id = "E5";
    std::string error;
    const std::string before = std::to_string((now - kTimeToAsk).ms);
    if (steadySince < now - kTimeToAsk) {
        Cursor c(
            *databases.payment,
            "SELECT public_id, order_public_id, expires_at FROM payments WHERE status = 'READY' AND settle_requested_at IS NULL AND expires_at < " +
                before + " ORDER BY expires_at",
            error);
        for (; c.next(); ++result.rows)
            if (result.examples.empty())
                result.examples.push_back({"payment " + toBase62(c.integer(0)) + " expired at " + formatUtcIso({c.integer(2)}) +
                                               ", it still holds its stock, and nobody has asked how it stands",
                                           toBase62(c.integer(1))});
    }
    result.checkable = error.empty();
    result.note = error;
    result.rowsSeen = 1;
    return result;
}

} // namespace hamster::audit
