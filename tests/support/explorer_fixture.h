#pragma once
// ExplorerFixture: the explorer of a DeskFixture. Its state is what the test sets; what it is asked is written down.

#include "views/desk_port.h"
#include "views/explorer_port.h"

namespace hamster::test {

class ExplorerFixture final : public ExplorerPort {
public:
    explicit ExplorerFixture(DeskPort *port)
        : ExplorerPort(port)
    {}

    const ExploreState &state() const override { return m_state; }
    Outcome start(const ExploreRequest &request) override
    {
        started.push_back(request);
        return refusal ? Outcome(*refusal) : success();
    }
    void stop() override { ++stops; }
    void shrink(quint64 seed) override { shrunk.push_back(seed); }
    void stopShrinking(quint64 seed) override { stoppedShrinking.push_back(seed); }
    Outcome save(quint64 seed, const QString &file) override
    {
        saved.emplace_back(seed, file);
        return refusal ? Outcome(*refusal) : success();
    }
    void openBefore(quint64 seed, std::function<void(const Outcome &)> done) override
    {
        opened.push_back(seed);
        answer = std::move(done);
    }
    void stopOpening() override { ++stopsOfOpening; }

    void setState(ExploreState state)
    {
        m_state = std::move(state);
        emit changed();
    }

    std::vector<ExploreRequest> started;
    std::vector<quint64> shrunk, stoppedShrinking, opened;
    std::vector<std::pair<quint64, QString>> saved;
    std::function<void(const Outcome &)> answer; ///< of the last openBefore()
    std::optional<Error> refusal;
    int stops = 0, stopsOfOpening = 0;

private:
    ExploreState m_state;
};

/// A plan with so many faults and orders, two acts and the heal step.
inline std::shared_ptr<const scenario::Scenario> planOf(int faults, int orders)
{
    scenario::Scenario plan;
    plan.name = "explored-23";
    for (int i = 0; i < faults; ++i) {
        FaultRule rule;
        rule.id = "F" + std::to_string(i + 1);
        rule.kind = std::string(faultKinds()[static_cast<std::size_t>(i) % faultKinds().size()].name);
        rule.when = {FaultWhen::Mode::Probability, 0.15, 1};
        plan.faults.rules.push_back(rule);
    }
    const auto add = [&plan](const char *verb, Duration at, scenario::Deed deed) -> scenario::Step & {
        scenario::Step step;
        step.verb = verb;
        step.at = at;
        step.deed = std::move(deed);
        plan.steps.push_back(std::move(step));
        return plan.steps.back();
    };
    for (int i = 1; i <= orders; ++i) {
        scenario::PlaceOrders place;
        place.product = "SUN-1KG";
        place.member = 1 + i % 3;
        add("place", Duration(i * 700), place).id = "o" + std::to_string(i);
    }
    add("cancel", 4s, scenario::CancelOrder{{"o1", 1}, "changed my mind"});
    scenario::Step &webhook = add("webhook", 6s, scenario::ActOnWebhook{scenario::OrderRef{"o1", 1}, command::WebhookAct::Duplicate, 2});
    webhook.at.reset();
    webhook.when = scenario::OrderReaches{{"o1", 1}, "PAYMENT_WAIT"};
    webhook.after = 2s;
    add("heal", 60s, scenario::Heal{});
    return std::make_shared<const scenario::Scenario>(std::move(plan));
}

inline ExploreFinding findingOf(quint64 seed, const QString &invariant)
{
    ExploreFinding finding;
    finding.seed = seed;
    finding.breaks = {{invariant, QStringLiteral("payment applied event 7be1 twice")},
                      {QStringLiteral("A2"), QStringLiteral("stock is 3, its records say 4")}};
    finding.drawn = planOf(41, 38);
    return finding;
}

/// 6,412 of 10,000 seeds, three violations, most kinds fired.
inline ExploreState busyExploration()
{
    ExploreState state;
    state.running = true;
    state.request.seeds = 10'000;
    state.request.workers = 8;
    if (Outcome set = state.request.policies.set("consumer-idempotency", "OFF"); !set) qFatal("no such policy");
    state.done = 6412;
    state.elapsedMs = 153'000;
    state.compared = 321;
    qint64 count = 3;
    for (const FaultKind &kind : faultKinds())
        state.faults[QString::fromUtf8(kind.name.data(), static_cast<qsizetype>(kind.name.size()))] = count = (count * 37) % 16'001;
    state.faults.erase(state.faults.begin());
    for (const AnyMachine &machine : allStateMachines())
        for (const AnyEdge &edge : machine.edges)
            state.edges[QString::fromStdString(std::string(machine.entity) + " " + std::string(edge.from) + ">" + std::string(edge.to))] =
                count = (count * 41) % 9001;
    state.findings = {findingOf(23, QStringLiteral("A13")), findingOf(61, QStringLiteral("A2")), findingOf(144, QStringLiteral("E9"))};
    ExploreFinding &first = state.findings.front();
    first.plan = ExploreFinding::Plan::Small;
    first.small = planOf(3, 1);
    first.runs = 58;
    first.moment = ExploreMoment{1'795'151'261'206, 4711, false, {}, {}};
    state.findings[1].plan = ExploreFinding::Plan::Shrinking;
    state.findings[1].runs = 120;
    state.findings[1].left = 17;
    return state;
}

} // namespace hamster::test
