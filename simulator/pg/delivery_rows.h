#pragma once
// Webhook deliveries and their attempts in the database.

#include "simulator/pg/schedules.h"

#include "model/storage/transactor.h"

namespace hamster::pg {

using DeliveryId = Id<struct DeliveryTag>;

/// Delivery::losses of a webhook whose every attempt is lost.
inline constexpr int kLoseAll = -1;

struct Delivery {
    DeliveryId id;
    std::string webhookId;
    std::string transactionKey;
    std::string userId;
    std::string orderId;
    std::string url;
    bool isSigned = false;
    RetrySchedule schedule = RetrySchedule::None;
    std::string body;
    DeliveryState state = DeliveryState::Scheduled;
    int attempts = 0;
    bool held = false;
    int losses = 0;
    std::optional<Instant> dueAt{};

    bool isWaiting() const { return state == DeliveryState::Scheduled || state == DeliveryState::Retrying; }
    bool isOver() const { return !isWaiting() && state != DeliveryState::Sending; }
};

std::optional<Delivery> findDelivery(Database &database, DeliveryId id);
void insert(Tx &tx, const Delivery &delivery);
/// Writes state, attempts, held, losses and dueAt, if the row is still in `from`.
void update(Tx &tx, const Delivery &delivery, DeliveryState from);

/// `outcome`: ANSWERED, NO_ANSWER, LOST, or nothing while it is on the wire.
void insertAttempt(Tx &tx, const Delivery &delivery, std::string_view headersJson, std::optional<std::string_view> outcome);
void updateAttempt(Tx &tx, DeliveryId id, int number, std::string_view outcome, std::optional<int> httpStatus, std::string_view detail,
                   std::optional<Duration> took);

/// A delivery that is not over, as far as a start needs to know it.
struct OpenDelivery {
    DeliveryId id;
    DeliveryState state;
    int attempts;
    bool held;
    std::optional<Instant> dueAt;
};
std::vector<OpenDelivery> openDeliveries(Database &database); ///< oldest first

} // namespace hamster::pg
