#include "simulator/explorer/shrink.h"

#include "simulator/explorer/plan_faults.h"

#include <algorithm>
#include <set>

namespace hamster::explorer {

namespace {

using scenario::OrderRef;
using scenario::Scenario;
using scenario::Step;

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

class Shrinking {
public:
    Shrinking(Scenario plan, std::string invariant, ShrinkOptions options)
        : m_plan(std::move(plan))
        , m_invariant(std::move(invariant))
        , m_options(options)
    {}

    Shrunk run()
    {
        m_plan.expect = {};
        if (!breaks(m_plan)) return result(false);
        deltaDebug();
        // A fault that fires by chance hangs on everything before it. Made certain, it needs less.
        for (const auto &simpler : simplerFaults(m_plan)) attempt(simpler);
        deltaDebug();
        simplify();
        return result(true);
    }

private:
    bool breaks(const Scenario &plan)
    {
        if (m_options.progress && !m_options.progress(m_runs, atoms())) m_stopped = true;
        ++m_runs;
        return runPlan(plan).breaksOf(m_invariant);
    }
    bool mayRun() const { return !m_stopped && m_runs < m_options.mostRuns; }

    /// Takes the change when the plan still breaks.
    template <class Change>
    bool attempt(Change change)
    {
        if (!mayRun()) return false;
        Scenario smaller = m_plan;
        change(smaller);
        if (!breaks(smaller)) return false;
        m_plan = std::move(smaller);
        return true;
    }

    /// What may be left out: all steps but `heal`, and the fault rules behind them.
    std::size_t atoms() const { return m_plan.steps.size() + faultCount(m_plan); }
    bool mustStay(std::size_t atom) const { return atom < m_plan.steps.size() && m_plan.steps[atom].verb == "heal"; }

    static void leaveOut(Scenario &plan, const std::set<std::size_t> &atoms)
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

    /// Leaves out ever smaller runs of atoms, as long as the plan still breaks.
    void deltaDebug()
    {
        for (std::size_t chunk = std::max<std::size_t>(atoms() / 2, 1);; chunk /= 2) {
            for (std::size_t end = atoms(); end > 0 && mayRun();) { // from behind: acts go before the orders that they are about
                const std::size_t begin = end > chunk ? end - chunk : 0;
                std::set<std::size_t> out;
                for (std::size_t atom = begin; atom < end; ++atom)
                    if (!mustStay(atom)) out.insert(atom);
                if (!out.empty()) attempt([&out](Scenario &plan) { leaveOut(plan, out); });
                end = std::min(begin, atoms());
            }
            if (chunk <= 1) return;
        }
    }

    void simplify()
    {
        attempt([](Scenario &plan) { plan.tuning = {}; });
        attempt([](Scenario &plan) { plan.behaviour = pg::calmProfile(); });
        attempt([](Scenario &plan) { plan.shop.coupons = false; });
        attempt([](Scenario &plan) { plan.shop.points = 0; });
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            if (m_plan.steps[i].verb != "place") continue;
            attempt([i](Scenario &plan) {
                auto &place = std::get<scenario::PlaceOrders>(plan.steps[i].deed);
                place.cards = {"tok_ok"};
                place.method = "CARD";
                place.points = {0, 0};
                place.coupon.clear();
            });
            attempt([i](Scenario &plan) {
                auto &place = std::get<scenario::PlaceOrders>(plan.steps[i].deed);
                place.quantity = {1, 1};
                place.lines = {1, 1};
            });
        }
    }

    Shrunk result(bool reproduced)
    {
        Shrunk shrunk;
        shrunk.reproduced = reproduced;
        shrunk.runs = m_runs;
        if (reproduced) {
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
        for (const Step &step : m_plan.steps) {
            shrunk.steps += step.verb != "heal" ? 1 : 0;
            shrunk.orders += step.verb == "place" ? 1 : 0;
        }
        shrunk.plan = std::move(m_plan);
        return shrunk;
    }

    Scenario m_plan;
    std::string m_invariant;
    ShrinkOptions m_options;
    int m_runs = 0;
    bool m_stopped = false;
};

} // namespace

Shrunk shrink(const Scenario &plan, const std::string &invariant, ShrinkOptions options)
{
    return Shrinking(plan, invariant, options).run();
}

} // namespace hamster::explorer
