#pragma once
// Story: the records of one order told as messages and steps: what was sent, when it arrived, what it did there, which fault hit it. Pure:
// records in, values out; no widget, no font, no colour.

#include "model/core/trace.h"
#include "views/theme/states.h"

#include <QString>

#include <vector>

namespace hamster::sequence {

enum class MessageLook {
    Normal,
    Lost,      ///< never arrived
    Late,      ///< arrived over a second after it was sent: drawn slanted
    Duplicate, ///< arrived again
};

/// One arrow.
struct Message {
    Party from = Party::Operator;
    Party to = Party::Operator;
    qint64 sentMs = 0;
    qint64 arrivedMs = 0;       ///< as sentMs unless it is late
    std::uint64_t sequence = 0; ///< of the record that it is drawn at (its sending)
    std::uint64_t arrival = 0;  ///< of the record by which it had arrived; as `sequence` unless it is late
    QString name;               ///< "order.placed", "POST /v1/payments", "#2", "202"
    QString status{};           ///< that a webhook tells: "SUCCESS"
    MessageLook look = MessageLook::Normal;
    QStringList faults; ///< rule ids that hit it: "F1"; "hand" for an act of a person
    QString note;       ///< "lost", "+3.2 s, overtaken by #3"
    QString detail;     ///< the payload, for people
    QString event;      ///< id of the event or webhook
    bool bad = false;   ///< an answer that refuses
    bool side = false;  ///< housekeeping: shown with everything only
    bool operator==(const Message &) const = default;

    /// What is written on the arrow: "#2 SUCCESS".
    QString label() const { return status.isEmpty() ? name : name + u' ' + status; }
};

enum class StepKind {
    Transaction, ///< committed state changes
    Absorbed,    ///< came again or too late and changed nothing
    Problem,
    Waits, ///< parked, held back
    ByHand,
    Crash,
    Restart,
};

/// A box at one lane.
struct Step {
    StepKind kind = StepKind::Transaction;
    Party at = Party::Operator;
    qint64 ms = 0;
    std::uint64_t sequence = 0;
    QString text;
    QString detail;
    QString fault; ///< rule id; empty: none
    bool side = false;
    bool operator==(const Step &) const = default;
};

struct Story {
    std::vector<Message> messages; ///< by sending
    std::vector<Step> steps;       ///< by time
    qint64 firstMs = 0, lastMs = 0;
    bool operator==(const Story &) const = default;
};

Story tell(const std::vector<TraceRecord> &records);

/// "order CREATED", "CREATED → PAYMENT_WAIT", "HELD ×2 · READY" from the payloads of state changes ("order CREATED>PAYMENT_WAIT").
QString transactionText(const std::vector<std::string> &changes);

} // namespace hamster::sequence
