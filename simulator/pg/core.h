#pragma once
// PgCore: accepts, decides, cancels and voids payments. It knows no dialect: texts and bodies come from one.

#include "simulator/pg/deliveries.h"
#include "simulator/pg/idempotency.h"
#include "simulator/pg/outcome_book.h"
#include "simulator/pg/profile.h"

namespace hamster::pg {

enum class Decision { Approved, LimitExceeded, InvalidCard };

/// What a dialect says about a decided transaction.
class Dialect {
public:
    virtual ~Dialect() = default;
    virtual std::string_view reasonOf(Decision decision) const = 0;
    virtual std::string callbackBody(const Transaction &transaction) const = 0;
};

enum class Refusal {
    None,
    Unstable, ///< the profile's random 500; nothing stored
    NotFound,
    KeyInFlight,
    KeyOtherBody,
    KeyVoided,       ///< a tombstone stands for that key
    AlreadyDecided,  ///< void of a decided transaction
    NothingToCancel, ///< failed or fully cancelled
    OverRemainder,
    Storage,
};

struct Reply {
    Refusal refusal = Refusal::None;
    Answer answer{}; ///< when nothing was refused
};
using ReplyDone = std::function<void(Reply)>;              ///< called once, after everything before it is durable
using Render = std::function<Answer(const Transaction &)>; ///< runs inside the transaction; pure

struct PaymentRequest {
    std::string userId;
    std::string orderId;
    std::string cardType;
    std::string cardNo;
    Money amount; ///< above 0
    std::string callbackUrl;
    std::optional<std::string> echo;
    std::optional<KeyUse> key;
};

struct CancelRequest {
    std::string userId;
    std::string transactionKey;
    std::optional<Money> amount; ///< nothing: all that remains
    std::string reason;
    std::optional<KeyUse> key;
};

class PgCore {
public:
    PgCore(PgContext &context, const MerchantBook &merchants, Deliveries &deliveries, const OutcomeBook &outcomes, const Settings &settings,
           const Dialect &dialect);

    /// At start: transactions that wait for their decision are armed, overdue ones are decided at once.
    void recover();

    /// A validated request: key, delay, instability, then stored as PENDING and answered; decided later.
    void accept(PaymentRequest request, Render render, ReplyDone done);
    /// Gives money back, or voids a transaction that is not decided yet.
    void cancel(CancelRequest request, Render render, ReplyDone done);
    /// Ends what stands under an attempt key, or bars the key. `render` gets "FAILED" or, for a tombstone, "VOIDED".
    void voidKey(const std::string &userId, const std::string &key, std::function<Answer(std::string_view status)> render, ReplyDone done);

    /// Operator: decides a PENDING transaction now. NotFound, or Conflict when it is decided already.
    void decideNow(const std::string &transactionKey, Decision decision, Done done);

private:
    struct Job {
        PaymentRequest request;
        Render render;
        ReplyDone done;
    };
    struct DecisionDraw {
        double outcome;
        std::string approvalNumber;
        DeliveryDraw delivery;
    };
    Refusal judgeKey(Database &database, const PaymentRequest &request, Answer &stored) const;
    void store(std::shared_ptr<Job> job);
    void finish(const Job &job, Reply reply);
    void later(ReplyDone done, Reply reply);
    struct Waits { ///< from storing to deciding
        Duration drawn;
        Duration byCard; ///< the same but for a card that has a time of its own
    };
    Transaction newTransaction(Tx &tx, const PaymentRequest &request, TransactionId id, std::uint64_t keySeed, const Waits &waits) const;
    void armDecision(TransactionId id, Instant due);
    void decide(TransactionId id);
    DecisionDraw drawDecision();
    ForcedOutcome forcedFor(std::string_view userId, std::string_view cardNo) const;
    ForcedOutcome forcedFor(const Transaction &transaction) const;
    Decision chosen(const Transaction &transaction, double draw) const;
    void conclude(Tx &tx, Transaction transaction, Decision decision, const DecisionDraw &draw, std::string_view cause);
    struct Slip { ///< a mistake of the PG about a transaction that it has approved
        FaultAct act{};
        TransactionId id{};
        std::uint64_t keySeed = 0;
    };
    FaultAct askAt(FaultPoint point, const Transaction &transaction);
    Slip slipAt(TransactionId id, const DecisionDraw &draw);
    void approveTwice(Tx &tx, const Transaction &transaction, const Slip &slip);
    void slipLater(TransactionId id, const Slip &slip);
    bool voidPending(Tx &tx, Transaction &transaction, std::string_view cause);
    Refusal giveBack(Tx &tx, const CancelRequest &request, Transaction &transaction);

    PgContext &m_context;
    const MerchantBook &m_merchants;
    Deliveries &m_deliveries;
    const OutcomeBook &m_outcomes;
    const Settings &m_settings;
    const Dialect &m_dialect;
    IdempotencyBook m_keys;
    Random m_requestRandom;
    Random m_keyRandom;
    Random m_decisionRandom;
};

} // namespace hamster::pg
