#pragma once
// Cancelling: payment.cancel-requested, once per refund. A cancel without an answer is inquired by its own key before it is sent again
// with the same key; it ends with pg.cancelled or a final pg.cancel-failed, never by giving up.

#include "model/gateway/dialogue.h"
#include "model/messaging/events/payment_events.h"

#include <set>

namespace hamster::gateway {

class Cancelling {
public:
    Cancelling(ServiceCore &core, Channels &channels, Dialogue &dialogue, Decisions &decisions, const Settings &settings);
    void listen(Consumer &consumer);
    /// Takes up every cancel without a final answer.
    void start();

private:
    /// A row of pg_cancels.
    struct Cancel {
        RefundId refund;
        ProcessId process;
        std::string key;
        Money amount;
        std::string reason;
        bool isOpen = false;
        bool toldUnknown = false;
        std::string eventId;
        std::string correlation;
        int tries = 0;
        Instant createdAt;
        Origin origin() const { return {"payment.cancel-requested", eventId, correlation}; }
    };
    enum class Next : std::uint8_t { End, Send, Inquire, InquireAfterRefusal };

    Outcome requested(Tx &tx, const PaymentCancelRequested &event, const EventContext &context);
    std::optional<Cancel> load(Database &database, RefundId refund) const;
    void run(RefundId refund);
    void send(RefundId refund);
    void inquire(RefundId refund, std::optional<PgAnswer> refusal);
    std::optional<PgCall> prepare(Tx &tx, RefundId refund, bool inquiry);
    bool isCancellable(Tx &tx, const Cancel &cancel, const Process &process);
    void digest(RefundId refund, const PgReply &reply, std::function<Next(Tx &, const Cancel &, const Process &)> apply);
    Next applyAnswer(Tx &tx, const Cancel &cancel, const Process &process, const PgReply &reply);
    Next applyInquiry(Tx &tx, const Cancel &cancel, const Process &process, const PgReply &reply, const std::optional<PgAnswer> &refusal);
    void notSent(RefundId refund);
    Next done(Tx &tx, const Cancel &cancel, const Process &process);
    Next refuse(Tx &tx, const Cancel &cancel, const Process &process, std::string code);
    Next unknown(Tx &tx, const Cancel &cancel, const Process &process);
    Next later(Tx &tx, const Cancel &cancel);
    void end(RefundId refund);
    void runDue();
    void armBehind(Instant now); ///< for the first that is due later
    void wakeAt(Instant at);

    ServiceCore &m_core;
    PgLine &lineOf(RefundId refund);
    Channels &m_channels;
    Dialogue &m_dialogue;
    Decisions &m_decisions;
    const Settings &m_settings;
    bool m_comesBack; ///< to a cancel without a final answer (policy reconciler)
    Random m_jitter;
    std::set<RefundId> m_running;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
};

} // namespace hamster::gateway
