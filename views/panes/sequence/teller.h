#pragma once
// Teller: goes through an order's records once and makes its story. An implementation detail of tell().

#include "views/panes/sequence/story.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace hamster::sequence {

class Teller {
public:
    /// `duplicates`: what preventedDuplicates() found in the records that will come.
    explicit Teller(std::set<std::uint64_t> duplicates)
        : m_duplicates(std::move(duplicates))
    {}
    void add(const TraceRecord &record);
    Story finish();

private:
    struct OpenCall {
        std::size_t message;
        std::string name, causation;
        bool acted = false; ///< the receiver did something meanwhile
    };
    struct PendingFault {
        Party from, to;
        std::string key;
        qint64 ms;
        QString rule;
        std::string kind;
        std::size_t step; ///< the note that stands for it until its message comes
    };
    Message &message(const TraceRecord &record, QString name);
    Step &step(const TraceRecord &record, StepKind kind, Party at, QString text);
    void request(const TraceRecord &record);
    void answer(const TraceRecord &record);
    void webhookAnswer(const TraceRecord &record, std::size_t asked);
    void copy(const TraceRecord &record);
    void judgeCopies();
    void failure(const TraceRecord &record);
    void event(const TraceRecord &record);
    void change(const TraceRecord &record);
    void fault(const TraceRecord &record);
    void hit(Message &sent, const QString &rule, const std::string &kind);
    void claimFaults(std::size_t message, const std::string &key);
    int nextAttempt(const std::string &webhook);
    std::optional<OpenCall> closeCall(const TraceRecord &record);
    void makeLate(Message &message, const TraceRecord &arrived); ///< arrived by this record
    void noteOvertaking();
    /// A change that the webhook caused after `sequence`, once.
    std::optional<TraceRecord> takeEffect(const std::string &key, std::uint64_t sequence);

    bool wasApplied(const TraceRecord &answer, std::uint64_t asked) const; ///< by a change that names another cause
    static bool isOneInstant(const Message &message, qint64 faultMs);

    Story m_story;
    std::set<std::uint64_t> m_duplicates;
    std::uint64_t m_processMoved = 0; ///< sequence of the newest change of the gateway's process
    std::vector<OpenCall> m_calls;
    std::map<std::string, int> m_attempts;                   ///< webhook → attempts so far
    std::map<std::string, qint64> m_appended;                ///< event id → ms
    std::map<std::string, std::uint64_t> m_appendedAt;       ///< event id → sequence
    std::map<std::string, TraceRecord> m_effects;            ///< causation → the last change it caused
    std::map<std::string, std::vector<std::size_t>> m_byKey; ///< webhook id, attempt key, event id → messages
    std::vector<PendingFault> m_faults;
    std::set<std::size_t> m_delayed; ///< messages that a fault holds back
    /// A further copy of a webhook on the wire: nobody hears its answer.
    struct Copy {
        std::string key;
        TraceRecord record;
        bool late; ///< it is the original, held back
    };
    std::vector<Copy> m_copies;
    // The transaction that the next change may belong to.
    std::vector<std::string> m_changes;
    std::optional<std::size_t> m_openStep;
    std::string m_openCause;
};

} // namespace hamster::sequence
