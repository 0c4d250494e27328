#pragma once
// PastOrder: one order of a demo past, with everything that the four services and the PG know of it. Made by PastPlan, written by the
// PastWriters.

#include "model/core/ids.h"
#include "model/core/time.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamster::past {

/// How an order ended, or how far it had come when the past ends.
enum class Fate : std::uint8_t {
    Completed,
    Declined,        ///< by the PG
    NoStock,         ///< nothing was reserved
    CancelledUnpaid, ///< before the PG had taken it
    CancelledPaid,   ///< money, points, coupon and stock went back
    PartlyRefunded,
    Refunded,
    Attention, ///< the PG never answered: a case is open
    Created,   ///< unfinished from here on
    Paying,
    Paid,
};
inline constexpr std::size_t kFates = 11;

struct Vendor {
    std::int64_t id = 0;
    std::string cycle;
    std::int64_t feeBp = 0;
    std::string route; ///< DIRECT or BROKERED
    std::string mid, pgMid, callbackUrl;
    std::vector<std::size_t> products{}; ///< places in Catalogue::products
};

struct Product {
    std::int64_t id = 0;
    std::size_t vendor = 0;
    std::string sku, name, category;
    std::int64_t price = 0; ///< won
    std::int64_t stock = 0; ///< when the past begins
    bool isNew = false;     ///< not of the demo shop: still to be written
};

struct Member {
    std::int64_t id = 0;
    std::string name;
    std::int64_t points = 0; ///< when the past begins
    bool isNew = false;
};

struct Coupon {
    std::int64_t id = 0; ///< of the policy
    bool percent = false;
    std::int64_t value = 0, cap = 0, minimum = 0;
    bool platform = false; ///< the platform bears it, not the vendor
};

/// What there is to be bought, by whom, of whom. The same for all writers.
struct Catalogue {
    std::vector<Vendor> vendors;
    std::vector<Product> products;
    std::vector<Member> members;
    std::vector<Coupon> coupons;
    std::vector<std::string> holidays; ///< yyyy-MM-dd, sorted
    Instant opened;                    ///< when what is new in it was registered
    Instant from;                      ///< the past begins
    Instant until;                     ///< and ends
};

struct Item {
    std::int64_t id = 0, reservation = 0;
    std::size_t product = 0;
    std::int64_t quantity = 1, unitPrice = 0;
    std::int64_t discountShare = 0, pointsShare = 0; ///< won
    bool givenBack = false;                          ///< refunded whole, and restocked

    std::int64_t amount() const { return unitPrice * quantity - discountShare - pointsShare; }
};

/// Stock that came in before an order.
struct Delivery {
    std::size_t product = 0;
    std::int64_t quantity = 0;
    std::string eventId;
};

struct PastOrder {
    std::int64_t at = 0; ///< place in the plan, from 0
    Fate fate = Fate::Completed;
    std::int64_t id = 0, payment = 0, process = 0, refund = 0, transaction = 0; ///< public ids; 0: none
    std::int64_t settlementLine = 0, refundLine = 0, userCoupon = 0, caseId = 0;
    std::string number, reference, attemptKey, transactionKey, approvalNumber;
    std::string placedEvent, decidedEvent, refundEvent, cancelKey; ///< ids
    std::size_t vendor = 0, member = 0, coupon = 0;
    std::vector<Item> items;
    std::vector<Delivery> deliveries; ///< of stock, just before it
    std::int64_t subtotal = 0, discount = 0, points = 0, amount = 0;
    std::string_view method = "CARD", cardType, cardToken, cardNumber;
    std::string_view declineReason; ///< Korean, as the PG says it
    std::string_view declineEnglish;
    Instant created, reserved, requested, acknowledged, decided, completed, refundAsked, refunded;

    bool hasReservation() const { return fate != Fate::NoStock && fate != Fate::Created; }
    bool isFree() const { return amount == 0; }
    bool hasProcess() const { return hasReservation() && !isFree(); }
    bool hasTransaction() const { return hasProcess() && fate != Fate::CancelledUnpaid && fate != Fate::Attention; }
    bool isRefunded() const { return fate == Fate::CancelledPaid || fate == Fate::PartlyRefunded || fate == Fate::Refunded; }
    bool isGivenBackWhole() const { return fate == Fate::CancelledPaid || fate == Fate::Refunded; }
    /// The money was taken, whatever came after.
    bool isApproved() const { return fate == Fate::Completed || fate == Fate::Paid || isRefunded(); }
    bool isReleased() const { return fate == Fate::Declined || fate == Fate::CancelledUnpaid; }
    bool isUnfinished() const { return fate == Fate::Created || fate == Fate::Paying || fate == Fate::Paid; }
    bool wasCompleted() const { return isApproved() && fate != Fate::Paid; }
    std::int64_t refundAmount() const { return sumGivenBack(&Item::amount); }
    std::int64_t refundPoints() const
    {
        return sumGivenBack([](const Item &i) { return i.pointsShare; });
    }
    std::int64_t refundDiscount() const
    {
        return sumGivenBack([](const Item &i) { return i.discountShare; });
    }
    Instant changed() const; ///< when it moved last

private:
    template <class F>
    std::int64_t sumGivenBack(F value) const
    {
        std::int64_t sum = 0;
        for (const Item &item : items)
            if (isRefunded() && item.givenBack) sum += std::invoke(value, item);
        return sum;
    }
};

/// What the states of an order are called everywhere.
struct FateStates {
    std::string_view order, process, payment, transaction, reservation; ///< process and transaction of one that costs money
    std::string_view reason;                                            ///< status_reason; empty: none
};
const FateStates &statesOf(Fate fate);

} // namespace hamster::past
