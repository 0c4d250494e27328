#include "simulator/explorer/shrink.h"

#include "simulator/explorer/clues.h"
#include "simulator/explorer/plan_faults.h"
#include "simulator/explorer/trials.h"

#include <algorithm>
#include <set>

namespace hamster::explorer {

namespace {

using scenario::OrderRef;
using scenario::Scenario;
using scenario::Step;
using Change = std::function<void(Scenario &)>;

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

bool mustStay(const Step &step) { return step.verb == "heal"; }

// What may be left out: all steps but `heal`, and the fault rules behind them.
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

std::vector<Change> simplifications(const Scenario &plan)
{
    std::vector<Change> changes;
    changes.emplace_back([](Scenario &p) { p.tuning = {}; });
    changes.emplace_back([](Scenario &p) { p.behaviour = pg::calmProfile(); });
    changes.emplace_back([](Scenario &p) { p.shop.coupons = false; });
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

class Shrinking {
public:
    Shrinking(Scenario plan, std::string invariant, ShrinkOptions options)
        : m_plan(std::move(plan))
        , m_invariant(std::move(invariant))
        , m_options(std::move(options))
        , m_trials(m_invariant, m_options.jobs)
    {}

    Shrunk run()
    {
        m_plan.expect = {};
        if (!mayRun() || !m_trials.breaks({m_plan}).front()) return result(false);
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeFirst(leaps(*clues));
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeFirst(leaps(*clues)); // of the smaller plan there are better ones
        deltaDebug();
        // A fault that fires by chance hangs on everything before it. Made certain, it needs less.
        takeAll(simplerFaults(m_plan));
        deltaDebug();
        takeAll(simplifications(m_plan));
        deltaDebug();
        return result(true);
    }

private:
    bool mayRun()
    {
        if (m_options.progress && !m_options.progress(m_trials.runs(), atoms())) m_stopped = true;
        return !m_stopped && m_trials.runs() < m_options.mostRuns;
    }

    std::size_t atoms() const { return m_plan.steps.size() + faultCount(m_plan); }

    /// Makes the first of these changes after which the plan still breaks; its place, or their number.
    std::size_t takeFirst(const std::vector<Change> &changes, std::size_t from = 0)
    {
        while (from < changes.size() && mayRun()) {
            std::vector<Scenario> smaller;
            for (std::size_t i = from; i < changes.size() && static_cast<int>(smaller.size()) < m_trials.jobs(); ++i)
                changes[i](smaller.emplace_back(m_plan));
            const std::vector<bool> broken = m_trials.breaks(smaller);
            for (std::size_t i = 0; i < broken.size(); ++i)
                if (broken[i]) {
                    m_plan = std::move(smaller[i]);
                    return from + i;
                }
            from += smaller.size();
        }
        return changes.size();
    }

    /// One after the other, each that may be made.
    void takeAll(const std::vector<Change> &changes)
    {
        for (std::size_t at = 0; at < changes.size() && mayRun(); ++at) at = takeFirst(changes, at);
    }

    /// Leaves out ever smaller runs of atoms, as long as the plan still breaks; in the end single ones until none can go.
    void deltaDebug()
    {
        for (std::size_t chunk = std::max<std::size_t>(atoms() / 2, 1);;) {
            const bool smaller = pass(chunk);
            if (!mayRun() || (chunk == 1 && !smaller)) return;
            chunk = std::max<std::size_t>(chunk / 2, 1);
        }
    }

    bool pass(std::size_t chunk)
    {
        bool smaller = false;
        for (std::size_t end = atoms(); end > 0 && mayRun();) { // from behind: acts go before the orders that they are about
            std::vector<Change> changes;
            std::vector<std::size_t> begins;
            for (std::size_t stop = end; stop > 0; stop = begins.back()) {
                begins.push_back(stop > chunk ? stop - chunk : 0);
                std::set<std::size_t> out;
                for (std::size_t atom = begins.back(); atom < stop; ++atom)
                    if (atom >= m_plan.steps.size() || !mustStay(m_plan.steps[atom])) out.insert(atom);
                changes.emplace_back([out = std::move(out)](Scenario &plan) { leaveOut(plan, out); });
            }
            const std::size_t before = atoms();
            const std::size_t taken = takeFirst(changes);
            if (taken == changes.size()) return smaller;
            end = std::min(begins[taken], atoms());
            smaller = smaller || atoms() < before; // a run of nothing but `heal` takes nothing away
        }
        return smaller;
    }

    Shrunk result(bool reproduced)
    {
        Shrunk shrunk;
        shrunk.reproduced = reproduced;
        shrunk.runs = m_trials.runs();
        if (reproduced) expectWhatBreaks();
        for (const Step &step : m_plan.steps) {
            shrunk.steps += mustStay(step) ? 0 : 1;
            shrunk.orders += step.verb == "place" ? 1 : 0;
        }
        shrunk.plan = std::move(m_plan);
        return shrunk;
    }

    void expectWhatBreaks()
    {
        std::set<std::string> violated;
        for (const Break &one : runPlan(m_plan).breaks)
            if (audit::findInvariant(one.invariant)) violated.insert(one.invariant);
        // `hamster run` goes on after the first finding, so that it may see more of them.
        scenario::RunOptions whole;
        whole.watch = true;
        if (const auto report = scenario::run(m_plan, whole); report.ok())
            for (const audit::CheckResult &one : report->invariants)
                if (one.violated()) violated.insert(one.id);
        m_plan.expect.violated.assign(violated.begin(), violated.end());
    }

    Scenario m_plan;
    std::string m_invariant;
    ShrinkOptions m_options;
    Trials m_trials;
    bool m_stopped = false;
};

} // namespace

Shrunk shrink(const Scenario &plan, const std::string &invariant, ShrinkOptions options)
{
    return Shrinking(plan, invariant, std::move(options)).run();
}

} // namespace hamster::explorer
