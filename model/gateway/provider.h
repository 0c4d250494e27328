#pragma once
// Provider: how one PG is spoken to. Pure: builds requests, reads answers; nothing here sends or stores.

#include "model/core/network.h"
#include "model/core/test_cards.h"
#include "model/gateway/process_store.h"
#include "model/messaging/events/gateway_events.h"

namespace hamster::gateway {

enum class CallKind : std::uint8_t { Approve, Inquire, Cancel, Void, Statement };
/// "APPROVE", … as stored in pg_attempts; a statement is about no process and has no attempt.
std::string_view toString(CallKind kind);

/// What an answer, or the lack of one, means.
enum class Verdict : std::uint8_t {
    Accepted, ///< 2xx, readable, with everything the call asks for
    Refused,  ///< well-formed 400, 401, 403, 404, 422: nothing was done
    NotFound, ///< an inquiry's well-formed 404
    Conflict, ///< 409: look what is there
    NoAnswer, ///< anything may have happened
    NotSent,  ///< no byte left us
};
std::string_view toString(Verdict verdict);

struct PgCancelView {
    std::string key;
    std::optional<Money> amount;
    std::string status;
};

/// A transaction as the PG shows it; absent: not in that answer.
struct PgView {
    std::string transaction;
    PgTransactionState status = PgTransactionState::Pending;
    std::optional<std::string> orderNumber;
    std::optional<Money> amount;
    std::optional<std::string> reason;
    std::optional<std::string> echo;
    std::optional<std::string> approvalNumber;
    std::optional<std::string> cardMasked;
    std::optional<std::string> cardType;
    std::optional<Money> remaining;
    std::vector<PgCancelView> cancels;

    PgFacts facts() const { return {transaction, approvalNumber, cardMasked, cardType}; }
};

struct PgAnswer {
    Verdict verdict = Verdict::NoAnswer;
    std::optional<int> httpStatus;
    CallResult breaker = CallResult::Error;
    bool connectionRefused = false;
    std::vector<PgView> transactions; ///< Accepted: one, or all of an order's
    std::vector<StatementLine> lines; ///< of a statement
    std::string message;              ///< the PG's words, or the transport's
    std::string stored;               ///< for pg_attempts.answer: bounded, card numbers masked
};

/// A request and what is stored of it (the card as token).
struct PgRequest {
    HttpRequest http;
    std::string stored;
};

/// What a webhook of the PG says.
struct WebhookNotice {
    PgView view; ///< status is SUCCESS or FAILED
    std::string reference;
};

class Provider {
public:
    virtual ~Provider() = default;
    virtual std::string_view name() const = 0;
    virtual bool supports(std::string_view method) const = 0;
    /// The process stays READY until the customer confirms it; then one call that is answered with the decision.
    virtual bool waitsForConfirm() const { return false; }
    /// Whether an attempt key can be voided. Without, an open process stays UNKNOWN until an inquiry says how it ended.
    virtual bool canVoid() const { return true; }
    /// Where the PG is told to call back, from now on.
    virtual void setCallbackUrl(std::string url) = 0;
    virtual PgRequest approve(const Process &process, const TestCard &card) const = 0;
    virtual PgRequest inquire(const Process &process, const std::string &transaction) const = 0;
    virtual PgRequest inquireByOrder(const Process &process) const = 0;
    virtual PgRequest cancel(const Process &process, Money amount, const std::string &key, const std::string &reason) const = 0;
    virtual PgRequest voidKey(const Process &process) const = 0;
    /// The lines of a day (yyyy-MM-dd) of one of our MIDs; nothing when this PG gives none.
    virtual std::optional<PgRequest> statement(const MidNames &mid, const std::string &day) const = 0;
    virtual PgAnswer read(CallKind kind, const HttpOutcome &outcome) const = 0;
    /// Refuses (SchemaInvalid) what is no notice of this PG.
    virtual Result<WebhookNotice> parseWebhook(std::string_view rawBody) const = 0;
};

/// Masks every group of 16 digits (plain, or 4-4-4-4 split by '-' or ' ').
std::string maskCardNumbers(std::string_view text);

} // namespace hamster::gateway
