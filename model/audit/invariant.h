#pragma once
// The invariants of 03-faults-and-invariants.md section 2, each one a named, read-only check. The same code serves the invariant pane,
// `hamster run`, `hamster explore` and `hamster check`. A new one is one line in invariant_table.cpp and one mutation test.

#include "model/audit/databases.h"
#include "model/core/time.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamster::audit {

/// Always: also in the middle of a storm. Eventually: after the faults have ended and the queues are empty.
enum class InvariantClass { Always, Eventually };

struct InvariantInfo {
    std::string_view id;    ///< "A1"
    std::string_view title; ///< English, one line
    std::string_view titleKorean;
    InvariantClass invariantClass;
    bool schemaGuarded;           ///< the safe schema cannot hold an offender
    bool liveOnly;                ///< checked at the port while running; files cannot tell
    std::string_view explanation; ///< English: what is compared, and what it protects from
};

/// All of them, in the order A1 … E9.
std::span<const InvariantInfo> invariants();
const InvariantInfo *findInvariant(std::string_view id); ///< null when there is none of that name

struct Violation {
    std::string evidence; ///< English; names the rows and the values that do not fit
    std::string orderId;  ///< Base62 public id of the order it concerns, or empty
};

struct CheckResult {
    std::string id;
    std::int64_t rows = 0;           ///< offenders
    std::vector<Violation> examples; ///< the first 20 of them
    std::int64_t rowsSeen = 0;       ///< rows that were judged; 0: there was nothing to check
    bool checkable = true;
    std::string note;        ///< why it is not checkable, or what was left out; English, or empty
    std::int64_t costNs = 0; ///< that it took; the first rule that needs a fact pays for reading it. 0: nobody held a stopwatch

    bool violated() const { return rows > 0; }
    /// Held, and held on something: nothing seen is not a pass.
    bool passed() const { return checkable && rows == 0 && rowsSeen > 0; }
};

/// A fault that cannot be prevented, only detected, has hit this order. For such an order the invariants that it may break (A6 to A8, A10,
/// A14, A22, E2 to E5, E7, E8) read "a case or a mismatch tells of it".
struct DetectOnlyStamp {
    std::string kind;  ///< "pg-data.approves-twice"
    std::string order; ///< order number or Base62 public id; kTamperedStatement: a whole statement of the PG was tampered with
};
inline constexpr std::string_view kTamperedStatement = "statement";

struct Options {
    bool settled = false; ///< the Eventually invariants too
    Instant now{};        ///< for "past its expiry"
    std::vector<DetectOnlyStamp> stamps{};
    std::vector<CheckResult> live{};          ///< of the live only ones, by those who watch the ports; the others are not checkable
    std::vector<std::string_view> leaveOut{}; ///< ids that are not checked
    std::int64_t order = 0;                   ///< checkOrder() only
    std::int64_t (*stopwatch)() = nullptr;    ///< nanoseconds of a monotonic clock, for check(); null: costs are not measured
};

/// Checks everything, in the order of invariants(); Eventually ones are left out unless settled, live ones come from options.live.
/// A database that cannot be read makes the rest not checkable, with the reason as note. Changes nothing.
std::vector<CheckResult> check(const AuditDatabases &databases, const Options &options);
/// The Always invariants that look at single orders (A7, A8, A11, A12, A21, A22), for this order only: cheap, for after each commit.
/// Violated ones only.
std::vector<CheckResult> checkOrder(const AuditDatabases &databases, std::int64_t orderPublicId, const Options &options);
/// One of them by name (also an Eventually one); nothing is checkable about a name that does not exist.
CheckResult checkOne(const AuditDatabases &databases, std::string_view id, const Options &options);

} // namespace hamster::audit
