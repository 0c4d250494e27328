#pragma once
// OrderFacts: everything that the four services know about one order, read across their files by id. GUI thread only.

#include "views/desk_port.h"
#include "views/items/fault_marks.h"
#include "views/panes/orders/broken_rules.h"

#include <QString>

#include <optional>
#include <vector>

namespace hamster::orders {

struct ItemFact {
    qint64 id = 0, product = 0;
    QString sku, name;
    qint64 price = 0, quantity = 0, refunded = 0, discountShare = 0, pointsShare = 0;
    bool operator==(const ItemFact &) const = default;
};

struct RefundedItemFact {
    qint64 item = 0, quantity = 0, amount = 0, points = 0, coupon = 0;
    bool operator==(const RefundedItemFact &) const = default;
};

struct RefundFact {
    qint64 id = 0;
    QString state, reason;
    qint64 amount = 0, points = 0, coupon = 0, createdMs = 0, updatedMs = 0;
    std::vector<RefundedItemFact> items; ///< none: by amount
    bool counts() const { return state != QLatin1String("REFUSED"); }
    bool operator==(const RefundFact &) const = default;
};

struct ReservationFact {
    qint64 product = 0, quantity = 0, restocked = 0;
    QString state;
    bool operator==(const ReservationFact &) const = default;
};

/// What the payment core had of a product when it could not hold what was ordered.
struct ShortFact {
    qint64 product = 0, requested = 0, available = 0;
    bool operator==(const ShortFact &) const = default;
};

struct AttemptFact {
    QString kind, key, outcome; ///< outcome empty: on the way
    qint64 tries = 1, amount = 0, http = 0, durationMs = -1, createdMs = 0;
    QString told; ///< of an inquiry: the state of the PG's transaction that it brought
    bool operator==(const AttemptFact &) const = default;
};

struct InboxFact {
    QString verdict;
    qint64 receivedMs = 0, http = 0;
    bool operator==(const InboxFact &) const = default;
};

struct WebhookFact {
    qint64 delivery = 0, number = 0, createdMs = 0, http = 0, durationMs = -1;
    QString outcome, detail;
    bool operator==(const WebhookFact &) const = default;
};

struct NoticeFact {
    QString title, titleEnglish, body, bodyEnglish;
    qint64 createdMs = 0;
    bool operator==(const NoticeFact &) const = default;
};

struct SettlementFact {
    bool capture = false;
    qint64 gross = 0, fee = 0, vat = 0, net = 0;
    bool operator==(const SettlementFact &) const = default;
};

struct StepFact {
    QString party, entity, from, to, cause;
    qint64 id = 0, ms = 0;
    bool operator==(const StepFact &) const = default;
};

struct OrderFacts {
    // the shop
    qint64 id = 0; ///< public id; 0: there is no such order
    QString number, member, vendor, method, card, state, reason, message, coupon, couponBearer;
    qint64 memberId = 0, vendorId = 0, createdMs = 0, couponId = 0;
    qint64 subtotal = 0, discount = 0, points = 0, amount = 0, refundedAmount = 0, memberPoints = 0;
    std::vector<ItemFact> items;
    std::vector<NoticeFact> notices;
    // the payment core
    qint64 payment = 0;
    QString paymentState, approval, cardMasked, pgTransaction;
    qint64 paidCancelled = 0, pointsReturned = 0;
    std::vector<ReservationFact> reservations;
    std::vector<RefundFact> refunds;
    std::vector<SettlementFact> settlement;
    std::vector<std::pair<qint64, qint64>> stock; ///< (product, stock) of the items, as it is now
    std::vector<ShortFact> shortOf;               ///< what the reservation failed for
    // the gateway
    qint64 process = 0;
    QString processState, processCode;
    qint64 inquireMs = 0, inquiries = 0; ///< when the gateway asks the PG of itself, 0: it does not; how often it has
    QString route, provider;             ///< by whose contract the PG is asked, and which one; empty without a process
    std::vector<AttemptFact> attempts;
    std::vector<InboxFact> inbox;
    // the PG
    qint64 pgPublicId = 0;
    QString pgState, deliveryState;
    std::vector<WebhookFact> webhooks;

    std::vector<FaultMark> faults;   ///< what hit it, oldest first
    std::optional<FaultMark> cause;  ///< the one of them that its end comes from, where that can be said
    std::optional<FaultMark> around; ///< when none of them is: one that hit no single order shortly before
    std::vector<BrokenRule> broken;  ///< invariants that it is evidence against
    std::vector<StepFact> steps;     ///< from the state logs, by time
    QString failure;                 ///< a file could not be read; empty: all well

    bool found() const { return id != 0; }
    qint64 stockOf(qint64 product) const; ///< −1: unknown to the payment core
    const ItemFact *item(qint64 itemId) const;
    qint64 pieces() const;
    bool operator==(const OrderFacts &) const = default;
};

/// By order number, or by the order's public id in Base62. found() is false when there is none.
OrderFacts readOrder(DeskPort &port, const QString &numberOrId);

} // namespace hamster::orders
