#pragma once
// Command: what a person or a scenario does to a running world, as a value. Applied between tasks on the engine thread, answered once.

#include "model/core/actor.h"
#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/core/party.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hamster::command {

struct OrderLine {
    ProductId product;
    std::int64_t quantity = 1;
};
/// A customer's order, sent over the network to the shop as any client would.
struct PlaceOrder {
    MemberId member;
    std::vector<OrderLine> lines;
    std::optional<CouponId> coupon;
    std::int64_t pointsToUse = 0;
    std::string method = "CARD"; ///< CARD, KAKAO_PAY, POINT
    std::string cardToken = "tok_any";
};
struct CancelOrder {
    OrderId order;
    std::string reason;
    Actor by;
};
struct RefundLine {
    OrderItemId item;
    std::int64_t quantity = 1;
    bool restock = true;
};
/// Either lines or amount.
struct RequestRefund {
    OrderId order;
    std::vector<RefundLine> lines;
    std::optional<std::int64_t> amount;
    std::string reason;
    Actor by;
};
struct AdjustStock {
    ProductId product;
    bool set = false; ///< true: to `quantity`; false: by `quantity`
    std::int64_t quantity = 0;
    std::string reason;
    Actor by;
};
struct AddProduct {
    VendorId vendor;
    std::string sku, name, category;
    std::int64_t price = 0;
    std::int64_t initialStock = 0;
    Actor by;
};
struct ChargePoints {
    MemberId member;
    std::int64_t amount = 0;
    Actor by;
};

/// An order that NEEDS_ATTENTION is put right by a person. `to`: PAYMENT_COMPLETED, ORDER_COMPLETED, FAILED or CANCELLED.
struct RepairOrder {
    OrderId order;
    std::string to;
    std::string reason;
    Actor by{"operator", Role::Cs};
};
/// Cases of a service: Ecommerce, Gateway or Payment.
struct RaiseCase {
    std::string subject; ///< an order's public id as text, or another thing's
    std::string detail;
    Actor by{"operator", Role::Cs};
    Party service = Party::Ecommerce;
};
struct TakeCase {
    Party service = Party::Payment;
    CaseId id;
    Actor by{"operator", Role::Cs};
};
struct ResolveCase {
    Party service = Party::Payment;
    CaseId id;
    std::string reason;
    Actor by{"operator", Role::Cs};
};

/// Manual acts on one webhook delivery of the PG.
enum class WebhookAct { Hold, Release, Drop, Duplicate, Resend };
struct ActOnWebhook {
    std::int64_t delivery = 0; ///< public_id of webhook_deliveries
    WebhookAct act = WebhookAct::Hold;
    int copies = 1;            ///< of Duplicate
};
/// Decides a PENDING PG transaction at once.
struct DecidePgTransaction {
    std::string transactionKey;
    bool approve = true;
};
/// The behaviour sliders of the PG console.
struct SetPgBehaviour {
    Duration requestLow{}, requestHigh{};
    double unstableRate = 0; ///< 0 … 1
    Duration decisionLow{}, decisionHigh{};
    double limitRate = 0, invalidRate = 0;
};
struct SetPgProfile {
    std::string profile; ///< calm, loopers, reference
};

struct RedriveDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string reason;
};
struct IgnoreDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string reason;
};

/// Crash one service now, or start it again.
struct CrashService {
    Party party = Party::Gateway;
};
struct RestartService {
    Party party = Party::Gateway;
};
/// The demo shoppers of the laboratory: orders per minute of virtual time, 0 stops them.
struct SetShoppers {
    double ordersPerMinute = 0;
};

} // namespace hamster::command

namespace hamster {

using Command = std::variant<command::PlaceOrder, command::CancelOrder, command::RequestRefund, command::AdjustStock, command::AddProduct,
                             command::ChargePoints, command::RepairOrder, command::RaiseCase, command::TakeCase, command::ResolveCase, command::ActOnWebhook, command::DecidePgTransaction, command::SetPgBehaviour,
                             command::SetPgProfile, command::RedriveDeadLetter, command::IgnoreDeadLetter, command::CrashService,
                             command::RestartService, command::SetShoppers>;

/// How a command ended.
struct CommandAnswer {
    bool ok = false;
    std::string code;    ///< refusals: "ORDER-409-002", "conflict", …
    std::string message; ///< refusals: what is wrong and what was not changed; successes: empty
    std::string id;      ///< what came into being: the order number, the product's public id, …
};
using CommandDone = std::function<void(const CommandAnswer &)>;

} // namespace hamster
