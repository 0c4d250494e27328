#pragma once
// Statements: what the PG lists of a day and MID, compared with our own steps (01-domain.md section 6, "Statement reconciliation").

#include "model/messaging/events/gateway_events.h"
#include "model/messaging/service_core.h"
#include "model/payment/payment_row.h"

namespace hamster::payment {

/// How a line differs; names as in `mismatches.kind`.
enum class MismatchKind : std::uint8_t { MissingHere, MissingAtPg, Amount, Status, Duplicate };
std::string_view toString(MismatchKind kind);

class Statements {
public:
    explicit Statements(ServiceCore &core)
        : m_core(core)
    {}
    /// statement.received. Keeps lines that are new, judges them and those that waited for the undecided, and looks for steps of ours that
    /// the PG does not list. Each difference is one mismatch with its case, whatever comes twice.
    Outcome received(Tx &tx, const StatementReceived &event, const EventContext &context);

private:
    struct Line;
    struct Difference;
    std::int64_t keep(Tx &tx, const StatementReceived &event, const EventContext &context);
    std::vector<Line> waiting(Tx &tx, const std::string &mid);
    /// Nothing: the line has to wait.
    std::optional<std::string_view> judge(Tx &tx, const Line &line, const EventContext &context);
    std::optional<std::string_view> judgeUnknown(Tx &tx, const Line &line, const EventContext &context);
    void lookForMissing(Tx &tx, const StatementReceived &event, std::int64_t statement, const EventContext &context);
    /// The end of the last day of which there is a statement of the MID without a gap since `day`.
    Instant coveredUntil(Tx &tx, const std::string &mid, Instant day);
    bool isCovered(Tx &tx, const std::string &mid, Instant from, Instant to);
    /// False when it is known already.
    bool differ(Tx &tx, MismatchKind kind, const Difference &difference, const EventContext &context);

    ServiceCore &m_core;
};

} // namespace hamster::payment
