#include "simulator/explorer/shrink_changes.h"

#include "simulator/explorer/plan_faults.h"
#include "simulator/faults/fault_kind.h"

#include <algorithm>
#include <array>

namespace hamster::explorer {

using scenario::OrderRef;
using scenario::PlaceOrders;
using scenario::Scenario;
using scenario::Step;

namespace {

constexpr std::size_t kMostPinned = 20; ///< faults of one rule: with more of them single ones cannot be tried

/// The place step that a step speaks of; empty: none.
std::string placeOf(const Step &step)
{
    if (step.when) return step.when->order.step;
    if (const auto *cancel = std::get_if<scenario::CancelOrder>(&step.deed)) return cancel->order.step;
    if (const auto *refund = std::get_if<scenario::RefundOrder>(&step.deed)) return refund->order.step;
    if (const auto *repair = std::get_if<scenario::RepairOrder>(&step.deed)) return repair->order.step;
    if (const auto *fault = std::get_if<scenario::InjectFault>(&step.deed)) return fault->order ? fault->order->step : std::string();
    if (const auto *message = std::get_if<scenario::ActOnMessage>(&step.deed)) return message->order ? message->order->step : std::string();
    if (const auto *decide = std::get_if<scenario::DecideTransaction>(&step.deed)) return decide->order.step;
    if (const auto *act = std::get_if<scenario::ActOnWebhook>(&step.deed))
        if (const auto *order = std::get_if<OrderRef>(&act->target)) return order->step;
    return {};
}

void keepSteps(Scenario &plan, const std::function<bool(const Step &)> &wanted)
{
    std::erase_if(plan.steps, [&wanted](const Step &step) { return !mustStay(step) && !wanted(step); });
}

/// Only the order that it is about, and what is done to it; `others`: also acts on no single order.
void keepOrder(Scenario &plan, const std::string &place, bool others)
{
    keepSteps(plan, [&](const Step &step) {
        const std::string of = step.verb == "place" ? step.id : placeOf(step);
        return of == place || (others && of.empty());
    });
}

/// Only the rules that hit it; `certain`: they hit it for sure, as often as they did.
void keepHits(Scenario &plan, const std::map<std::string, std::int64_t> &hits, bool certain)
{
    std::erase_if(plan.faults.rules, [&hits](const FaultRule &rule) { return !hits.contains(rule.id); });
    if (!certain) return;
    for (FaultRule &rule : plan.faults.rules) {
        rule.when = {};
        rule.left = hits.at(rule.id);
    }
}
constexpr std::array kSizes{1, 2, 3, 5, 8}; ///< of what may be large

/// A rule for one fault that the rule has brought about, as certain as it can be.
FaultRule pinned(const FaultRule &rule, const Happened &fault, std::size_t copy)
{
    FaultRule pin = rule;
    if (copy > 0) pin.id += "." + std::to_string(copy + 1);
    pin.when = {};
    pin.left = 1;
    pin.burst = 1;
    pin.from = std::max(fault.at, rule.from.value_or(fault.at));
    if (pin.until && *pin.until <= *pin.from) pin.until = *pin.from + 1ms;
    if (pin.who.service.empty() && fault.service != Party::Operator) pin.who.service = toString(fault.service);
    if (pin.who.eventType.empty()) pin.who.eventType = fault.eventType;
    if (whatIsWrongWith(pin)) pin.who = rule.who; // this kind is of no service or type
    return pin;
}

using Wanted = std::function<bool(const Happened &)>;

/// Every rule that is `asked` for, as far as what happened is wanted. A rule of none of those is left out.
void pin(Scenario &plan, const std::vector<Happened> &happened, const std::set<std::string> &asked, const Wanted &wanted)
{
    std::vector<FaultRule> pins;
    for (const FaultRule &rule : plan.faults.rules) {
        if (!asked.contains(rule.id)) {
            pins.push_back(rule);
            continue;
        }
        std::size_t copies = 0;
        for (const Happened &fault : happened)
            if (fault.rule == rule.id && wanted(fault)) pins.push_back(pinned(rule, fault, copies++));
    }
    plan.faults.rules = std::move(pins);
}

/// The states of the order that the act's instant matters to: its own, else the one that everything is about. Null: none. Orders come when
/// they come, and services start again when they can.
const Path *pathFor(const Step &step, const Clues &clues)
{
    if (!step.at || mustStay(step) || step.verb == "place" || step.verb == "restart") return nullptr;
    const std::string of = placeOf(step);
    const auto path = clues.paths.find(of.empty() ? clues.place : of);
    return path == clues.paths.end() ? nullptr : &path->second;
}

/// What a PG draws hangs on how much it drew before: less of it, as far as the profile draws at all.
void calmer(const pg::Profile &now, std::vector<Change> &changes)
{
    const auto add = [&changes](bool draws, void (*change)(pg::Profile &)) {
        if (!draws) return;
        changes.emplace_back([change](Scenario &plan) {
            change(plan.behaviour);
            plan.behaviour.name = "custom";
        });
    };
    add(now.unstableRate > 0 || now.limitRate > 0 || now.invalidRate > 0,
        [](pg::Profile &p) { p.unstableRate = p.limitRate = p.invalidRate = 0; });
    add(now.requestLow < now.requestHigh, [](pg::Profile &p) { p.requestLow = p.requestHigh; });
    add(now.decisionLow < now.decisionHigh, [](pg::Profile &p) { p.decisionLow = p.decisionHigh; });
    add(now.webhookLow < now.webhookHigh, [](pg::Profile &p) { p.webhookLow = p.webhookHigh; });
}

} // namespace

bool mustStay(const Step &step) { return step.verb == "heal"; }

void leaveOut(Scenario &plan, const std::set<std::size_t> &atoms)
{
    std::set<std::string> places;
    std::vector<Step> steps;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        Step &step = plan.steps[i];
        if (atoms.contains(i)) continue;
        const std::string place = placeOf(step);
        if (!place.empty() && !places.contains(place)) continue; // its order is gone
        if (step.verb == "place") places.insert(step.id);
        steps.push_back(std::move(step));
    }
    std::set<std::size_t> rules;
    for (const std::size_t atom : atoms)
        if (atom >= plan.steps.size()) rules.insert(atom - plan.steps.size());
    leaveOutFaults(plan, rules);
    plan.steps = std::move(steps);
}

/// Great leaps, the greatest first.
std::vector<Change> leaps(const Clues &clues)
{
    std::vector<Change> changes;
    const std::string &place = clues.place;
    if (!place.empty()) {
        for (const bool others : {false, true})
            for (const bool certain : {true, false})
                changes.emplace_back([&clues, others, certain](Scenario &plan) {
                    keepOrder(plan, clues.place, others);
                    keepHits(plan, clues.hits, certain);
                });
        changes.emplace_back([&clues](Scenario &plan) { keepOrder(plan, clues.place, false); });
        changes.emplace_back([&clues](Scenario &plan) { keepOrder(plan, clues.place, true); });
        changes.emplace_back([&clues](Scenario &plan) { keepHits(plan, clues.hits, false); });
    }
    // What has not happened is not needed.
    changes.emplace_back([&clues](Scenario &plan) {
        std::erase_if(plan.faults.rules, [&clues](const FaultRule &rule) { return !clues.fired.contains(rule.id); });
        if (clues.end) keepSteps(plan, [&clues](const Step &step) { return !step.at || *step.at <= *clues.end; });
    });
    return changes;
}

std::vector<Change> pinnings(const Scenario &plan, const Clues &clues)
{
    std::vector<Change> changes;
    std::map<std::string, std::size_t> counts;
    for (const Happened &fault : clues.happened) ++counts[fault.rule];
    std::set<std::string> rules;
    for (const FaultRule &rule : plan.faults.rules)
        if (counts[rule.id] <= kMostPinned) rules.insert(rule.id);
    const auto all = [](const Happened &) { return true; };
    if (!clues.hits.empty()) changes.emplace_back([&clues, rules](Scenario &p) { pin(p, clues.happened, rules, &Happened::onOrder); });
    changes.emplace_back([&clues, rules, all](Scenario &p) { pin(p, clues.happened, rules, all); });
    return changes;
}

std::vector<Change> singlePinnings(const Clues &clues)
{
    std::vector<Change> changes;
    for (const std::string &rule : clues.fired)
        changes.emplace_back([&clues, rule](Scenario &p) { pin(p, clues.happened, {rule}, [](const Happened &) { return true; }); });
    return changes;
}

std::vector<Change> anchorings(const Scenario &plan, const Clues &clues)
{
    std::vector<Change> changes;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const Step &act = plan.steps[i];
        const Path *path = pathFor(act, clues);
        if (!path) continue;
        const auto later = std::ranges::find_if(*path, [&act](const auto &move) { return move.second > *act.at; });
        if (later == path->begin()) continue;
        const std::string of = placeOf(act).empty() ? clues.place : placeOf(act);
        const auto placed = std::ranges::find(plan.steps, of, &Step::id);
        if (placed - plan.steps.begin() >= static_cast<std::ptrdiff_t>(i)) continue; // a step waits for orders of steps before it
        const auto &[state, reached] = *std::prev(later);
        changes.emplace_back([i, of, state = state, after = *act.at - reached](Scenario &p) {
            p.steps[i].at.reset();
            p.steps[i].when = scenario::OrderReaches{OrderRef{of, 1}, state};
            p.steps[i].after = after;
        });
    }
    return changes;
}

std::vector<Change> smallShelves(const Scenario &plan)
{
    std::vector<Change> changes;
    for (const int size : kSizes)
        if (size < plan.shop.initialStock) changes.emplace_back([size](Scenario &p) { p.shop.initialStock = size; });
    return changes;
}

std::vector<Change> togethers(const Scenario &plan, const Clues &clues)
{
    std::vector<Change> changes;
    const auto about = std::ranges::find(plan.steps, clues.place, &Step::id);
    if (clues.place.empty() || about == plan.steps.end() || !about->at) return changes;
    for (const Duration gap : {0ms, 10ms, 50ms, 200ms, 1000ms})
        changes.emplace_back([gap, at = *about->at](Scenario &p) {
            Duration next = at;
            for (Step &step : p.steps)
                if (step.verb == "place") step.at = std::exchange(next, next + gap);
        });
    return changes;
}

std::vector<Change> smallLoads(const Scenario &plan)
{
    std::vector<Change> changes;
    for (std::size_t i = 0; i < plan.faults.rules.size(); ++i) {
        const FaultRule &rule = plan.faults.rules[i];
        for (const FaultParameter &parameter : findFaultKind(rule.kind)->parameters) {
            if (parameter.unit != FaultUnit::Count) continue;
            for (const int size : kSizes)
                if (size >= parameter.low && size < rule.value(parameter.name))
                    changes.emplace_back(
                        [i, size, name = std::string(parameter.name)](Scenario &p) { p.faults.rules[i].parameters[name] = size; });
        }
    }
    return changes;
}

std::vector<Change> namedGoods(const Clues &clues)
{
    std::vector<Change> changes;
    changes.emplace_back([&clues](Scenario &plan) {
        for (Step &step : plan.steps) {
            auto *place = std::get_if<PlaceOrders>(&step.deed);
            if (!place || !place->product.empty()) continue;
            if (const auto sku = clues.bought.find(step.id); sku != clues.bought.end()) {
                place->product = sku->second;
                place->lines = {1, 1};
            }
        }
    });
    return changes;
}

std::vector<Change> simplifications(const Scenario &plan)
{
    std::vector<Change> changes;
    changes.emplace_back([](Scenario &p) { p.tuning = {}; });
    changes.emplace_back([](Scenario &p) { p.behaviour = pg::calmProfile(); });
    calmer(plan.behaviour, changes);
    changes.emplace_back([](Scenario &p) {
        p.shop.coupons = false;
        for (Step &step : p.steps)
            if (auto *place = std::get_if<PlaceOrders>(&step.deed)) place->coupon.clear(); // a file with both would be refused
    });
    changes.emplace_back([](Scenario &p) { p.shop.points = 0; });
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps[i].verb != "place") continue;
        changes.emplace_back([i](Scenario &p) {
            auto &place = std::get<scenario::PlaceOrders>(p.steps[i].deed);
            place.cards = {"tok_ok"};
            place.method = "CARD";
            place.points = {0, 0};
            place.coupon.clear();
        });
        changes.emplace_back([i](Scenario &p) {
            auto &place = std::get<scenario::PlaceOrders>(p.steps[i].deed);
            place.quantity = {1, 1};
            place.lines = {1, 1};
        });
    }
    return changes;
}

} // namespace hamster::explorer
