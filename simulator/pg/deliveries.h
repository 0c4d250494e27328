#pragma once
// Deliveries: sends webhooks. An attempt's row is durable before its first byte leaves; its answer is a transaction of its own.

#include "simulator/pg/delivery_rows.h"
#include "simulator/pg/merchants.h"
#include "simulator/pg/transactions.h"

namespace hamster::pg {

/// What a new delivery needs from ids and randomness; drawn outside of the transaction, because a body may run twice.
struct DeliveryDraw {
    DeliveryId id;
    double jitter = 0.5;
    Duration delay{0}; ///< until the first attempt
};

class Deliveries {
public:
    Deliveries(PgContext &context, const MerchantBook &merchants);

    DeliveryDraw draw(Duration delayLow, Duration delayHigh);
    /// Stores the webhook of a decided transaction; sends it once durable. `loseAll`: no attempt ever leaves.
    void create(Tx &tx, const DeliveryDraw &draw, const Transaction &transaction, std::string body, bool loseAll);
    /// At start: attempts that were on the wire count as unanswered, waiting deliveries are armed.
    void recover();

    // By hand. `done` gets NotFound, or Conflict when the delivery's state does not allow it. Each is written to audit_log.

    void hold(DeliveryId id, Done done); ///< no further attempt until released; not for a finished one
    void release(DeliveryId id, Done done);
    void drop(DeliveryId id, Done done);                  ///< the next attempt is recorded as LOST and not sent
    void duplicate(DeliveryId id, int copies, Done done); ///< 1–100 further deliveries with the same webhook-id, sent once each, now
    void resend(DeliveryId id,
                Done done); ///< waiting: the next attempt comes now. finished: the same webhook again, as a delivery of its own
    /// New deliveries are born held. Not stored: off after a restart.
    void setHoldNew(bool hold) { m_holdNew = hold; }
    bool holdsNew() const { return m_holdNew; }

private:
    struct Result {
        std::string outcome; ///< ANSWERED, NO_ANSWER
        std::optional<int> status{};
        std::string detail{};
        Duration retryAfter{0};
        std::optional<Duration> took{};
    };
    enum class Verdict { Delivered, Gone, Failed };
    static Verdict verdictOf(const Result &result);
    static Result resultOf(const HttpOutcome &outcome, Duration took);

    void arm(DeliveryId id, Instant due);
    void fire(DeliveryId id);
    void store(Tx &tx, Delivery delivery, double jitter);
    enum class RowIs { New, Stored };
    void begin(Tx &tx, Delivery delivery, double jitter, RowIs row);
    void settle(Tx &tx, Delivery delivery, Verdict verdict, const Result &result, double jitter);
    void move(Tx &tx, Delivery &delivery, DeliveryState to);
    void transmit(const Delivery &delivery, const HttpHeaders &headers);
    void answered(DeliveryId id, int number, std::shared_ptr<const Result> result);
    HttpHeaders headersOf(const Delivery &delivery, Instant at) const;
    Party receiverOf(const Delivery &delivery) const;
    using Act = std::function<Outcome(Tx &, Delivery)>;
    void byHand(DeliveryId id, std::string command, Act act, Done done);

    PgContext &m_context;
    const MerchantBook &m_merchants;
    Random m_random;
    bool m_holdNew = false;
};

} // namespace hamster::pg
