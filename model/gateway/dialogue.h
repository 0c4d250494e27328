#pragma once
// Dialogue: what is said to the PG about one approval. At most one conversation per process at a time: asking (with its retries), or
// resolving (inquire, ask again, void). Every step re-reads the process inside its transaction, so a webhook may come between any two.

#include "model/gateway/asking_rules.h"
#include "model/gateway/channels.h"
#include "model/gateway/decisions.h"

#include <map>

namespace hamster::gateway {

class Dialogue {
public:
    Dialogue(ServiceCore &core, Channels &channels, Decisions &decisions, const Settings &settings);

    /// A READY row may be waiting. Not inside a transaction body.
    void offer();
    /// The customer has confirmed a READY process (Provider::waitsForConfirm): asks the PG. `answered` is called once, after what came
    /// is stored, or when nothing could be asked; later tries go on behind it. False: it is being asked already.
    bool confirm(ProcessId id, std::function<void()> answered);
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
        bool refused = false;           ///< the PG refused it after an unanswered try: void, then failed
        int steps = 0;                  ///< inquiries and voids so far
        std::string foundKey;           ///< of the transaction that the order's list named
        std::function<void()> answered; ///< of a confirm
        std::vector<std::function<void()>> finished;
    };

    std::optional<PgLine::Item> nextReady(std::string_view provider);
    PgLine &lineOf(ProcessId id);
    PgLine::Item askItem(ProcessId id, bool first);
    std::optional<PgCall> prepareAsk(Tx &tx, ProcessId id, bool first);
    void asked(ProcessId id, const PgReply &reply);
    Next applyAnswer(Tx &tx, const Process &process, const PgReply &reply);
    Next applyRefusal(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin);
    /// The PG's own word on it, when it decides at once.
    Next applyDecided(Tx &tx, const Process &process, const PgView &view, const Origin &origin);
    Next applySilence(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin);
    /// Ends the conversation without a result: the reconciler goes on. Nothing ever sent: failed, nothing was charged.
    void leaveForLater(ProcessId id);
    void storageFailed(ProcessId id);

    void inquire(ProcessId id);
    std::optional<PgCall> prepareInquiry(Tx &tx, ProcessId id);
    Next applyInquiry(Tx &tx, const Process &process, const PgReply &reply);
    Next applyView(Tx &tx, const Process &process, const PgView &view, const Origin &origin);
    Next applyAbsence(Tx &tx, const Process &process, const Origin &origin);
    Next voidOrWait(Tx &tx, const Process &process, const Origin &origin);
    /// To be settled, and a PG without a void does not know its key at all.
    bool isNowhere(const Process &process, const PgAnswer &answer, Instant now) const;
    /// Route DIRECT: READY → UNKNOWN, from where it goes on like any other. Gives the process as it is then.
    std::optional<Process> wentQuiet(Tx &tx, const Process &process, const Origin &origin);
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
    Channels &m_channels;
    Decisions &m_decisions;
    const Settings &m_settings;
    std::unique_ptr<const AttemptKeys> m_keys;
    std::unique_ptr<const SilenceRule> m_silence;
    Random m_jitter;
    std::map<ProcessId, Conversation> m_conversations;
};

/// What the attempts of a process tell. The PG may know of a DIRECT one although we never asked.
bool mayBeThere(Tx &tx, const Process &process, std::int64_t exceptAttempt);
bool everSent(Tx &tx, ProcessId id, std::int64_t exceptAttempt);
bool everUnanswered(Tx &tx, ProcessId id, std::int64_t exceptAttempt);
/// Whether some try got no HTTP answer at all (silence), rather than an error.
bool everSilent(Tx &tx, ProcessId id);

} // namespace hamster::gateway
