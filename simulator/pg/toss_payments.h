#pragma once
// TossPayments: the core of the Toss dialect. A payment begins in the payment window (IN_PROGRESS, nothing is charged) and is decided by
// one synchronous confirm; one that nobody confirms expires by itself. Decided ones are ordinary transactions of this PG.

#include "simulator/pg/core.h"

namespace hamster::pg {

/// An error as Toss tells it: {code, message}.
struct TossError {
    std::string_view code;
    int status;
    std::string_view message;
};
/// The documented error of that code (TossPayments-Test-Code), or null.
const TossError *tossError(std::string_view code);

/// What the window knows of a payment, and the transaction once it is confirmed.
struct TossPayment {
    std::string key;
    std::string userId;
    std::string orderId;
    std::string cardType;
    std::string cardNo;
    Money amount;
    Instant createdAt;
    Instant expiresAt;
    std::optional<Transaction> transaction{};
    std::string_view status(Instant now) const; ///< IN_PROGRESS, DONE, PARTIAL_CANCELED, CANCELED, ABORTED, EXPIRED
};

/// One cancel as Toss lists it.
struct TossCancel {
    Money amount;
    std::string reason;
    Instant at;
};

class TossPayments {
public:
    TossPayments(PgContext &context, const MerchantBook &merchants, const Settings &settings);

    struct Window {
        std::string userId;
        std::string orderId;
        std::string cardType;
        std::string cardNo;
        Money amount;
    };
    /// The customer has entered the card in the window. `done` gets the payment key.
    void open(Window window, std::function<void(Result<std::string>)> done);

    struct Confirm {
        std::string userId;
        std::string paymentKey;
        std::string orderId;
        Money amount;
        std::optional<KeyUse> key;
    };
    using Render = std::function<Answer(const TossPayment &)>;
    using Refuse = std::function<Answer(std::string_view code)>;
    /// Decides the payment and answers with it; `refuse` renders an error.
    void confirm(Confirm request, Render render, Refuse refuse, std::function<void(Answer)> done);

    std::optional<TossPayment> byKey(std::string_view userId, std::string_view key) const;
    std::optional<TossPayment> byOrder(std::string_view userId, std::string_view orderId) const; ///< the newest
    std::vector<TossCancel> cancelsOf(std::string_view key) const;

private:
    struct Draw {
        TransactionId id;
        double outcome = 0;
        std::string approvalNumber;
    };
    void store(std::shared_ptr<Confirm> request, Render render, Refuse refuse, std::function<void(Answer)> done);
    Answer decide(Tx &tx, const Confirm &request, const Draw &draw, const Render &render, const Refuse &refuse) const;
    /// The code it is declined with; empty: approved.
    std::string_view declined(const TossPayment &payment, double draw) const;

    PgContext &m_context;
    const MerchantBook &m_merchants;
    const Settings &m_settings;
    IdempotencyBook m_keys;
    Random m_random;
};

} // namespace hamster::pg
