#pragma once
// FaultInjector: holds the plan, decides at every hit whether a rule fires, and writes down what did. Owned by the laboratory. Each rule
// draws from a stream of its own, so that rules do not change each other's luck.

#include "model/core/ports.h"
#include "model/core/trace.h"
#include "simulator/faults/fault_book.h"
#include "simulator/faults/links.h"

#include <array>
#include <deque>
#include <functional>

namespace hamster {

class FaultInjector final : public FaultPort {
public:
    /// All must outlive it. `origin`: what the rules' `from` and `until` count from, until setOrigin().
    FaultInjector(const Clock &clock, TraceSink &trace, Database &book, std::uint64_t seed);

    /// What the effects may do to the world; nothing until it is set.
    void setDriver(FaultDriver &driver) { m_driver = &driver; }
    FaultDriver &driver() { return *m_driver; }
    void setOrigin(Instant origin) { m_origin = origin; }
    Instant origin() const { return m_origin; }

    /// Adds a rule, or replaces the one of that id (its counters begin anew, its luck too). Gives the id. InvalidArgument: nothing changed.
    Result<std::string> set(FaultRule rule);
    Outcome remove(const std::string &id);              ///< NotFound
    Outcome switchRule(const std::string &id, bool on); ///< NotFound
    /// Every rule off, every link up. What is held back already still arrives.
    void allOff();
    /// Instead of all rules there are. InvalidArgument: nothing changed.
    Outcome replace(const FaultPlan &plan);
    /// Whether there is such a rule and it is switched on (it may have nothing left).
    bool isOn(const std::string &id) const;
    /// With the counters as they are now.
    FaultPlan plan() const;
    /// Each rule of plan(), without copying it. Nothing may change a rule meanwhile.
    void each(const std::function<void(const FaultRule &)> &look) const;

    // FaultPort
    bool watches(FaultPoint point) const override { return m_watched[static_cast<std::size_t>(point)]; }
    FaultAct at(FaultPoint point, const FaultSubject &subject) override;
    bool isCut(Party from, Party to) const override { return m_links.isCut(from, to, m_clock.now()); }

    /// The fault that happens at this hit, written down already; nothing: none. The first rule that fires takes the hit, those behind it do
    /// not see it.
    std::optional<Firing> ask(FaultPoint point, const FaultSubject &subject);
    /// Lets this rule alone hit `subject` (kinds of FaultPoint::Moment). False: it did not fire, or there is no such rule.
    bool strike(const std::string &id, const FaultSubject &subject);
    /// Writes down something that a person did to a single thing without a rule.
    void noteByHand(const FaultKind &kind, const FaultSubject &subject);
    /// One more thing that a firing of this kind hit, known only later.
    void stamp(const std::string &rule, const FaultKind &kind, const FaultSubject &subject);
    /// The rules that an earlier run left in the book, with their counters. Before anything else.
    void restore();

    Links &links() { return m_links; }
    FaultBook &book() { return m_book; }
    /// Called after a rule changed or fired.
    std::function<void()> changed;

private:
    struct Live {
        FaultRule rule;
        const FaultKind *kind;
        Random random;
        std::int64_t burstLeft = 0;
        std::map<Party, Instant> lasting{}; ///< since when a fault that lasts has hit a service
    };
    bool fires(Live &live);
    bool isInTime(const FaultRule &rule) const;
    bool concerns(const FaultRule &rule, FaultSubject &subject);
    Firing fire(Live &live, const FaultSubject &subject);
    FaultAct clockOf(const FaultSubject &subject);
    std::optional<Duration> lasting(Live &live, const FaultSubject &subject);
    FaultRecord recordOf(const FaultRule &rule, const FaultKind &kind, const FaultSubject &about) const;
    std::int64_t write(const FaultRule &rule, const FaultKind &kind, const FaultSubject &about);
    Live made(FaultRule rule);
    void watch();
    Live *find(const std::string &id);

    const Clock &m_clock;
    TraceSink &m_trace;
    std::uint64_t m_seed;
    Instant m_origin;
    FaultDriver m_idle;
    FaultDriver *m_driver = &m_idle;
    std::deque<Live> m_rules; ///< in the order they were set
    std::array<bool, kFaultPoints> m_watched{};
    Duration m_moved{0}; ///< how far faults have moved all clocks on
    std::int64_t m_nextId = 0;
    std::map<std::string, std::uint64_t> m_generations{}; ///< how often each id was given a rule
    Links m_links;
    FaultBook m_book;
};

} // namespace hamster
