// What a person does to a single webhook.

#include "simulator/pg/audit_trail.h"
#include "simulator/pg/deliveries.h"

namespace hamster::pg {

namespace {
Outcome conflict(const Delivery &delivery, std::string_view command)
{
    return {ErrorCode::Conflict, "delivery " + delivery.id.text() + " is " + std::string(toString(delivery.state)) + "; " +
                                     std::string(command) + " changed nothing"};
}
} // namespace

void Deliveries::byHand(DeliveryId id, std::string command, Act act, Done done)
{
    m_context.transactor().submit(
        [this, id, command = std::move(command), act = std::move(act)](Tx &tx) -> Outcome {
            auto delivery = findDelivery(tx.database(), id);
            if (!delivery) return {ErrorCode::NotFound, "no delivery " + id.text()};
            writeAudit(tx, m_context.trace(), command, id.text(), toString(delivery->state));
            return act(tx, std::move(*delivery));
        },
        std::move(done));
}

void Deliveries::hold(DeliveryId id, Done done)
{
    const Act act = [](Tx &tx, Delivery delivery) -> Outcome {
        if (delivery.isOver()) return conflict(delivery, "hold");
        delivery.held = true;
        update(tx, delivery, delivery.state);
        return success();
    };
    byHand(id, "webhook.hold", act, std::move(done));
}

void Deliveries::release(DeliveryId id, Done done)
{
    const Act act = [this](Tx &tx, Delivery delivery) -> Outcome {
        if (!delivery.held) return conflict(delivery, "release");
        delivery.held = false;
        update(tx, delivery, delivery.state);
        if (delivery.isWaiting()) tx.whenDurable([this, deliveryId = delivery.id, due = *delivery.dueAt] { arm(deliveryId, due); });
        return success();
    };
    byHand(id, "webhook.release", act, std::move(done));
}

void Deliveries::drop(DeliveryId id, Done done)
{
    const Act act = [](Tx &tx, Delivery delivery) -> Outcome {
        if (delivery.isOver()) return conflict(delivery, "drop");
        if (delivery.losses != kLoseAll) ++delivery.losses;
        update(tx, delivery, delivery.state);
        return success();
    };
    byHand(id, "webhook.drop", act, std::move(done));
}

void Deliveries::duplicate(DeliveryId id, int copies, Done done)
{
    std::vector<DeliveryDraw> draws;
    for (int i = 0; i < std::clamp(copies, 0, 100); ++i) draws.push_back(draw(0ms, 0ms));
    const Act act = [this, copies, draws = std::move(draws)](Tx &tx, Delivery original) -> Outcome {
        if (copies < 1 || copies > 100) return {ErrorCode::InvalidArgument, "copies must be from 1 to 100; nothing was sent"};
        for (const DeliveryDraw &draw : draws) {
            Delivery copy = original;
            copy.id = draw.id;
            copy.schedule = RetrySchedule::None;
            copy.state = DeliveryState::Scheduled;
            copy.attempts = copy.losses = 0;
            copy.held = false;
            copy.dueAt = tx.now();
            store(tx, std::move(copy), draw.jitter);
        }
        return success();
    };
    byHand(id, "webhook.duplicate", act, std::move(done));
}

void Deliveries::resend(DeliveryId id, Done done)
{
    const Act act = [this, draw = draw(0ms, 0ms)](Tx &tx, Delivery delivery) -> Outcome {
        if (delivery.state == DeliveryState::Sending) return conflict(delivery, "resend");
        delivery.held = false;
        delivery.losses = 0;
        if (delivery.isWaiting()) {
            begin(tx, std::move(delivery), draw.jitter, RowIs::Stored);
            return success();
        }
        delivery.id = draw.id;
        delivery.state = DeliveryState::Scheduled;
        delivery.attempts = 0;
        delivery.dueAt = tx.now();
        store(tx, std::move(delivery), draw.jitter);
        return success();
    };
    byHand(id, "webhook.resend", act, std::move(done));
}

} // namespace hamster::pg
