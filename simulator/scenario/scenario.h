#pragma once
// Scenario: what a scenario file says, checked and as values. Times are virtual; counting of orders, members and deliveries is from 1.

#include "model/core/party.h"
#include "model/core/policies.h"
#include "model/core/result.h"
#include "model/core/time.h"
#include "simulator/faults/fault_rule.h"
#include "simulator/laboratory/command.h"
#include "simulator/laboratory/demo_shop.h"
#include "simulator/pg/profile.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hamster::scenario {

/// A text for people, in both languages; `ko` may be empty.
struct Bilingual {
    std::string en;
    std::string ko;
};

/// Whole numbers from `low` to `high`, both included.
struct Span {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool contains(std::int64_t value) const { return value >= low && value <= high; }
    std::string text() const { return low == high ? std::to_string(low) : std::to_string(low) + ".." + std::to_string(high); }
};

/// An order of this run: the index-th one of the `place` step with that id, or the index-th of the whole run when `step` is empty.
struct OrderRef {
    std::string step;
    int index = 1;
    std::string text() const { return step.empty() ? std::to_string(index) : step + "#" + std::to_string(index); }
};

struct PlaceOrders {
    int count = 1;
    Duration every{0};
    std::vector<std::string> cards{"tok_ok"}; ///< taken in turn
    std::string method = "CARD";
    Span points{0, 0};   ///< drawn per order
    std::string coupon;  ///< code; claimed by the member first when needed
    std::string product; ///< SKU; empty: drawn
    Span quantity{1, 1};
    Span lines{1, 1}; ///< different products of one vendor
    int member = 0;   ///< 0: members in turn
};
struct CancelOrder {
    OrderRef order;
    std::string reason;
};
struct RefundOrder {
    OrderRef order;
    std::optional<std::int64_t> amount;   ///< money only
    std::optional<std::int64_t> quantity; ///< of every item; neither: everything
    std::optional<std::int64_t> item;     ///< only the n-th item, from 1
    bool restock = true;
    std::string reason;
};
struct RepairOrder {
    OrderRef order;
    std::string to; ///< PAYMENT_COMPLETED, ORDER_COMPLETED, FAILED, CANCELLED
    std::string reason;
};
struct AdjustStock {
    std::string product;
    bool set = false;
    std::int64_t quantity = 0;
    std::string reason;
};
struct ChargePoints {
    int member = 1;
    std::int64_t amount = 0;
};
struct ActOnWebhook {
    std::variant<int, OrderRef> target; ///< the n-th delivery of the run, or the newest one of an order
    command::WebhookAct act = command::WebhookAct::Hold;
    int copies = 1;
    Duration by = 10min;
    std::int64_t amount = 1000;
};
struct DecideTransaction {
    OrderRef order;
    bool approve = true;
};
struct SetBehaviour {
    pg::Profile profile;
};
/// On the newest message of that type, of the order when there is one.
struct ActOnMessage {
    std::string type;
    std::optional<OrderRef> order;
    MessageAct act = MessageAct::Hold;
    std::string reason;
};
/// Every pending dead letter, the oldest of a key first.
struct RedriveLetters {
    bool original = false;
    std::string reason;
};

/// Faults off, links up, services started, dead letters redriven until those are through that can be handled.
struct Heal {};

/// A rule that begins with its step; its order may be one of this run.
struct InjectFault {
    FaultRule rule;
    std::optional<OrderRef> order;
};
/// Rules by id; none named: all of them, and every link up.
struct EndFaults {
    std::vector<std::string> ids;
};

using Deed = std::variant<PlaceOrders, CancelOrder, RefundOrder, RepairOrder, AdjustStock, ChargePoints, ActOnWebhook, DecideTransaction,
                          SetBehaviour, InjectFault, EndFaults, Heal, ActOnMessage, RedriveLetters, command::CutLink, command::HealLink,
                          command::CrashService, command::RestartService, command::LosePower, command::SetShoppers>;

/// When an order reaches a state.
struct OrderReaches {
    OrderRef order;
    std::string state;
};

inline constexpr std::string_view kAnyAnswer = "any";

struct Step {
    std::string id;                   ///< for references; may be empty
    std::string verb;                 ///< "place", "cancel", …
    int line = 0;                     ///< in the file
    std::optional<Duration> at;       ///< from the opening of the shop
    std::optional<OrderReaches> when; ///< instead of `at`
    Duration after{0};                ///< behind `when`, or behind the previous step when there is neither
    std::string refused;              ///< the code it is expected to be refused with; kAnyAnswer: may be refused, or be impossible
    Deed deed;
};

/// How many rows there must be in the end.
struct CountExpectation {
    std::string table; ///< orders, payments, processes, reservations, coupons, stock, refusals
    std::string key;   ///< state, SKU or refusal code
    Span range;
    int line = 0;
};
struct PathExpectation {
    OrderRef order;
    std::vector<std::string> states;
    int line = 0;
};
struct Expectations {
    std::vector<CountExpectation> counts;
    std::vector<PathExpectation> paths;
    std::vector<std::string> violated; ///< invariants that must be violated; the others must hold
    std::optional<Span> notifications, exports, placed;
};

/// Settings of the services that a scenario may change.
struct Tuning {
    std::optional<Duration> reservationTime, undecidedAge, undecidedHorizon, reconcileEvery;
    std::int64_t confirmationFailures = 0; ///< the first tries of every order's own confirmation that fail
};

struct Scenario {
    std::string name;
    std::string file; ///< for messages
    Bilingual title, description;
    std::uint64_t seed = 1;
    Instant start{1'795'150'800'000}; ///< 2026-11-20 14:00:00 Asia/Seoul
    Duration duration{0};             ///< runs at least so long after the opening
    Duration horizon = 7 * 24h;       ///< gives up settling after so long
    bool watch = false;               ///< the Always invariants are checked all the time, not in the end only
    Policies policies;
    pg::Profile behaviour = pg::calmProfile();
    Tuning tuning;
    DemoShopOptions shop;
    FaultPlan faults; ///< from the opening of the shop on
    std::vector<Step> steps;
    Expectations expect;
};

/// A scenario that breaks an Eventually invariant on purpose leaves something hanging, or may.
bool mustSettle(const Scenario &scenario);

} // namespace hamster::scenario
