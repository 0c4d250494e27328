#pragma once
// Command: what a person or a scenario does to a running world, as a value. Applied between tasks on the engine thread, answered once.

#include "model/core/actor.h"
#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/core/party.h"
#include "model/messaging/bus.h"
#include "simulator/faults/fault_rule.h"

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
    std::optional<std::string> reason{}; ///< nothing: recordings of before there was one
};

/// A vendor with its contract: DIRECT with a PG of its own, else the platform's, at HAMSTER or TOSS. Gives its public id.
struct AddVendor {
    std::string name, businessNumber, bankAccount;
    std::string settlementCycle = "WEEKLY"; ///< DAILY, WEEKLY, BIWEEKLY, MONTHLY
    std::string route = "BROKERED";         ///< DIRECT, BROKERED
    std::string provider = "HAMSTER";       ///< HAMSTER; TOSS only when BROKERED
    std::optional<std::int64_t> feeBp;      ///< nothing: as the route has it
    Actor by{"operator", Role::Admin};
};
/// What is left out stays. What was captured before keeps its fee.
struct ChangeVendor {
    VendorId vendor;
    std::optional<std::string> name, bankAccount, settlementCycle;
    std::optional<std::int64_t> feeBp;
    std::string reason;
    Actor by{"operator", Role::Admin};
};
struct AddMember {
    std::string name;
    Actor by{"operator", Role::Cs};
};
/// A kind of coupon that members can claim by its code, from now on.
struct AddCoupon {
    std::string code, name;
    bool percent = false; ///< of `value`; else won
    std::int64_t value = 0;
    std::optional<std::int64_t> cap; ///< won, of a percentage
    std::int64_t minimumOrderAmount = 0;
    std::string bearer = "PLATFORM"; ///< who bears its cost: PLATFORM, VENDOR
    std::optional<VendorId> vendor;  ///< only for orders of that vendor
    Duration validFor{};
    std::string reason;
    Actor by{"operator", Role::VendorStaff};
};
/// One of that code for a member. Gives the coupon's id.
struct IssueCoupon {
    MemberId member;
    std::string code, reason;
    Actor by{"operator", Role::Cs};
};
/// Ends now; what members hold of it expires.
struct StopCoupon {
    CouponPolicyId policy;
    std::string reason;
    Actor by{"operator", Role::VendorStaff};
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

/// Manual acts on one webhook delivery of the PG. From TamperAmount on, they hit its next attempt; a finished one is sent again for it.
enum class WebhookAct {
    Hold,
    Release,
    Drop,
    Duplicate,
    Resend,
    Delay,        ///< by `by`
    SwapWithNext, ///< waits until the next webhook has passed
    TamperAmount, ///< on the wire, by `amount`
    TamperStatus,
    Forge, ///< signed by somebody else
    StripSignature,
    BreakSignature,
    OldTimestamp, ///< by `by`
};
struct ActOnWebhook {
    std::int64_t delivery = 0; ///< public_id of webhook_deliveries
    WebhookAct act = WebhookAct::Hold;
    int copies = 1; ///< of Duplicate
    Duration by = 10min;
    std::int64_t amount = 1000;
};
/// Decides a PENDING PG transaction at once.
struct DecidePgTransaction {
    std::string transactionKey;
    bool approve = true;
};
/// What the PG makes of the payments that come from now on, before cards and profile are asked. Gives the rule's id.
struct ForcePgOutcome {
    std::string order;                ///< the merchant's order id; empty: any
    std::string member;               ///< X-USER-ID; empty: any
    std::string card;                 ///< token of a test card, or a card number; empty: any
    std::string outcome;              ///< approve, limit, invalid, lost-webhook
    std::optional<Duration> after;    ///< from storing to deciding; nothing: as the profile draws
    std::optional<std::int64_t> left; ///< how many payments; nothing: every one
};
struct ForgetPgOutcome {
    std::int64_t id = 0;
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
/// A new secret for the webhooks of a merchant of the PG (its X-USER-ID), made here; the one before signs too until the rotation ends. When
/// the merchant is our own, the gateway learns it first.
struct RotatePgSecret {
    std::string merchant;
};
/// The secret before the last signs, and is accepted, no longer.
struct EndPgRotation {
    std::string merchant;
};

/// Manual acts on one message of the bus.
struct ActOnMessage {
    MessagePlace place;
    MessageAct act = MessageAct::Hold;
    std::string reason;
    Actor by{"operator", Role::Trainer};
};

/// Acts on one dead letter; each needs a reason.
struct RedriveDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string reason;
    Actor by{"operator", Role::Cs};
    bool original = false; ///< with the payload that it came with
};
struct IgnoreDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string reason;
    Actor by{"operator", Role::Cs};
};
/// Marks it RESOLVED without redriving: only when the consumer has processed its event by another way.
struct ResolveDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string reason;
    Actor by{"operator", Role::Cs};
};
/// Another payload for the next redrive, with the same event id; the original is kept.
struct EditDeadLetter {
    std::string group;
    std::int64_t id = 0;
    std::string payload;
    std::string reason;
    Actor by{"operator", Role::Cs};
};
/// Dry run: the answer's message says what redriving would do; nothing is changed.
struct RehearseDeadLetter {
    std::string group;
    std::int64_t id = 0;
    bool original = false;
};
/// Many, one after the other, the oldest of a key first; a key whose letter fails again is left there. The answer's message counts them.
struct RedriveDeadLetters {
    std::string group;             ///< empty: of every group
    std::vector<std::int64_t> ids; ///< empty: all that are pending
    std::string reason;
    Actor by{"operator", Role::Cs};
    bool original = false;
};

/// Crash one service now, or start it again. Bus: the whole program.
struct CrashService {
    Party party = Party::Gateway;
};
struct RestartService {
    Party party = Party::Gateway;
};
/// The machine of a service (Bus: of the whole program) loses power: it crashes, and what was not synced to its disk is gone.
struct LosePower {
    Party party = Party::Payment;
};
/// Adds a rule, or replaces the one with its id. Gives the id.
struct SetFaultRule {
    FaultRule rule;
};
struct RemoveFaultRule {
    std::string id;
};
struct SwitchFaultRule {
    std::string id;
    bool on = true;
};
/// Instead of all rules there are.
struct SetFaultPlan {
    FaultPlan plan;
};
/// Every rule off, every link up.
struct AllFaultsOff {};
/// By hand on a single thing: the next hit that fits `rule.who`, once. Gives the id of the rule that waits for it.
struct InjectOnce {
    FaultRule rule;
};
/// A link between two parties, one of which may be the bus.
struct CutLink {
    Party from = Party::Gateway, to = Party::Pg;
    bool bothWays = true;
    std::optional<Duration> span; ///< nothing: until healed
};
struct HealLink {
    Party from = Party::Gateway, to = Party::Pg;
    bool bothWays = true;
};
/// The demo shoppers of the laboratory: orders per minute of virtual time, 0 stops them.
struct SetShoppers {
    double ordersPerMinute = 0;
};

} // namespace hamster::command

namespace hamster {

using Command = std::variant<
    command::PlaceOrder, command::CancelOrder, command::RequestRefund, command::AdjustStock, command::AddProduct, command::ChargePoints,
    command::AddVendor, command::ChangeVendor, command::AddMember, command::AddCoupon, command::IssueCoupon, command::StopCoupon,
    command::RepairOrder, command::RaiseCase, command::TakeCase, command::ResolveCase, command::ActOnWebhook, command::DecidePgTransaction,
    command::ForcePgOutcome, command::ForgetPgOutcome, command::SetPgBehaviour, command::SetPgProfile, command::RotatePgSecret,
    command::EndPgRotation, command::ActOnMessage, command::RedriveDeadLetter, command::IgnoreDeadLetter, command::ResolveDeadLetter,
    command::EditDeadLetter, command::RehearseDeadLetter, command::RedriveDeadLetters, command::CrashService, command::RestartService,
    command::LosePower, command::SetShoppers, command::SetFaultRule, command::RemoveFaultRule, command::SwitchFaultRule,
    command::SetFaultPlan, command::AllFaultsOff, command::InjectOnce, command::CutLink, command::HealLink>;

/// How a command ended.
struct CommandAnswer {
    bool ok = false;
    std::string code;    ///< refusals: "ORDER-409-002", "conflict", …
    std::string message; ///< refusals: what is wrong and what was not changed; successes: empty, or what came of it in words
    std::string id;      ///< what came into being: the order number, the product's public id, …
};
using CommandDone = std::function<void(const CommandAnswer &)>;

} // namespace hamster
