#include "simulator/explorer/shrink.h"

#include "simulator/explorer/plan_faults.h"
#include "simulator/explorer/shrink_changes.h"
#include "simulator/explorer/trials.h"

#include <algorithm>
#include <set>

namespace hamster::explorer {

namespace {

using scenario::Scenario;
using scenario::Step;

constexpr std::size_t kGlance = 4; ///< orders, acts and faults, with `heal`

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
        leap();
        leap(); // of the smaller plan there are better clues
        makeSmall();
        for (std::size_t before = atoms() + 1; atoms() < before && isLarge();) {
            before = atoms();
            crowd();
            makeSmall(); // of what is left there are better clues still
        }
        takeAll(simplerFaults(m_plan));
        takeAll(simplifications(m_plan));
        deltaDebug();
        return result(true);
    }

private:
    void leap()
    {
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeFirst(leaps(*clues));
    }

    void makeSmall()
    {
        plain();
        pinDown();
        deltaDebug();
    }

    /// What is calm and plain hangs less on what else there is: before things are left out.
    void plain()
    {
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeFirst(namedGoods(*clues));
        takeAll(simplifications(m_plan));
    }

    /// Many orders may be needed only for some of them to meet: let few of them meet for sure.
    void crowd()
    {
        takeAll(smallLoads(m_plan));
        takeFirst(smallShelves(m_plan));
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeFirst(togethers(m_plan, *clues));
    }

    /// A fault that fires by chance, and a crash at an instant, hang on everything before them.
    void pinDown()
    {
        if (const auto clues = cluesOf(m_plan, m_invariant)) {
            const std::vector<Change> together = pinnings(m_plan, *clues);
            if (takeFirst(together) == together.size()) takeAll(singlePinnings(*clues));
        }
        if (const auto clues = cluesOf(m_plan, m_invariant)) takeAll(anchorings(m_plan, *clues));
    }

    bool mayRun()
    {
        if (m_options.progress && !m_options.progress(m_trials.runs(), atoms())) m_stopped = true;
        return !m_stopped && m_trials.runs() < m_options.mostRuns;
    }

    /// More than a person takes in at a glance.
    bool isLarge() const { return atoms() > kGlance; }
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
