#pragma once
// Dialogue: what is said to the PG about one approval. At most one conversation per process at a time: asking (with its retries), or
// resolving (inquire, ask again, void). Every step re-reads the process inside its transaction, so a webhook may come between any two.

#include "model/gateway/decisions.h"
#include "model/gateway/pg_line.h"

#include <map>

namespace hamster::gateway {

class Dialogue {
public:
    Dialogue(ServiceCore &core, const Provider &provider, PgLine &line, Decisions &decisions, const Settings &settings);

    /// A READY row may be waiting. Not inside a transaction body.
    void offer() { m_line.pump(); }
    /// Finds out what the PG holds and settles accordingly; also when a conversation is running (then after it). `finished` is called
    /// once nothing more will be said for now.
    void resolve(ProcessId id, std::function<void()> finished = {});
    /// Told whenever a process is to be inquired at a time.
    std::function<void(Instant)> inquiryDue;
    int conversations() const { return static_cast<int>(m_conversations.size()); }

private:
    enum class Next : std::uint8_t { End, Retry, Inquire, AskAgain, Void };
    struct Conversation {
        int tries = 1; ///< of this asking
        bool resolving = false;
        bool resolveAfter = false;
        bool askedAgain = false;
        bool refused = false; ///< the PG refused it after an unanswered try: void, then failed
        int steps = 0;        ///< inquiries and voids so far
        std::string foundKey; ///< of the transaction that the order's list named
        std::vector<std::function<void()>> finished;
    };

    std::optional<PgLine::Item> nextReady();
    PgLine::Item askItem(ProcessId id, bool first);
    std::optional<PgCall> prepareAsk(Tx &tx, ProcessId id, bool first);
    void asked(ProcessId id, const PgReply &reply);
    Next applyAnswer(Tx &tx, const Process &process, const PgReply &reply);
    Next applyRefusal(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin);
    Next applySilence(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin);
    /// Ends the conversation without a result: the reconciler goes on. Nothing ever sent: failed, nothing was charged.
    void leaveForLater(ProcessId id);

    void inquire(ProcessId id);
    std::optional<PgCall> prepareInquiry(Tx &tx, ProcessId id);
    Next applyInquiry(Tx &tx, const Process &process, const PgReply &reply);
    Next applyView(Tx &tx, const Process &process, const PgView &view, const Origin &origin);
    Next applyAbsence(Tx &tx, const Process &process, const Origin &origin);
    void voidKey(ProcessId id);
    Next applyVoid(Tx &tx, const Process &process, const PgReply &reply);

    /// Runs `apply` with the answered process in a transaction, then goes on as it says.
    void digest(ProcessId id, const PgReply &reply, Next (Dialogue::*apply)(Tx &, const Process &, const PgReply &));
    void follow(ProcessId id, Next next);
    void end(ProcessId id);
    Next later(Tx &tx, const Process &process, const Origin &origin);
    /// Not before the process is old enough for the reconciler, unless it is to be settled.
    void scheduleInquiry(Tx &tx, const Process &process, Instant at);

    ServiceCore &m_core;
    const Provider &m_provider;
    PgLine &m_line;
    Decisions &m_decisions;
    const Settings &m_settings;
    Random m_jitter;
    std::map<ProcessId, Conversation> m_conversations;
};

/// What the attempts of a process tell.
bool everSent(Tx &tx, ProcessId id, std::int64_t exceptAttempt);
bool everUnanswered(Tx &tx, ProcessId id, std::int64_t exceptAttempt);
/// Whether some try got no HTTP answer at all (silence), rather than an error.
bool everSilent(Tx &tx, ProcessId id);

} // namespace hamster::gateway
