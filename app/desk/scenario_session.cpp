#include "app/desk/scenario_session.h"

#include "simulator/laboratory/queues.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/expectations.h"

namespace hamster {

namespace {

constexpr Duration kLook = 1s;
constexpr const char *kSteps = "steps are on their way";

void add(std::vector<ExpectationView> &to, const std::vector<scenario::Verdict> &verdicts)
{
    for (const scenario::Verdict &verdict : verdicts)
        to.push_back({QString::fromStdString(verdict.name), QString::fromStdString(verdict.detail)});
}

} // namespace

ScenarioSession::ScenarioSession(Laboratory &laboratory, std::shared_ptr<const scenario::Scenario> scenario, bool judged)
    : m_laboratory(laboratory)
    , m_scenario(std::move(scenario))
    , m_player(std::make_unique<scenario::Player>(laboratory, *m_scenario))
    , m_judged(judged)
{
    if (m_judged) m_view.phase = ScenarioRunView::Phase::Opening;
}

ScenarioSession::~ScenarioSession() = default;

void ScenarioSession::begin()
{
    std::optional<Outcome> opened;
    openDemoShop(m_laboratory, m_scenario->shop, [&opened](Outcome outcome) { opened = std::move(outcome); });
    while (!opened && m_laboratory.virtualTime().runNext()) {}
    if (!opened || !*opened) {
        m_view.obstacle = QString::fromStdString(opened ? opened->error().detail : "the shop never opened");
        m_view.phase = ScenarioRunView::Phase::Ended;
        return;
    }
    m_player->start();
    if (!m_judged) return;
    m_next = m_laboratory.clock().now() + m_scenario->duration;
    m_horizon = m_laboratory.clock().now() + m_scenario->horizon;
    m_view.phase = ScenarioRunView::Phase::Playing;
    judge();
}

void ScenarioSession::look()
{
    const Instant now = std::max(m_next, m_laboratory.clock().now());
    if (ended()) return;
    if (now >= m_horizon) return end();
    const auto obstacle = m_player->finished() ? unsettled(m_laboratory) : std::optional<std::string>(kSteps);
    m_view.phase = ScenarioRunView::Phase::Settling;
    m_view.obstacle = QString::fromStdString(obstacle.value_or(std::string()));
    m_quiet = obstacle ? 0 : m_quiet + 1;
    const auto due = m_laboratory.virtualTime().nextDue();
    // Twice: what was on the wire at the first look has arrived by the second.
    if (m_quiet > 1 || (obstacle && !due)) return end();
    m_next = std::min((obstacle ? std::max(*due, now) : now) + kLook, m_horizon);
}

void ScenarioSession::end()
{
    m_next = Instant{INT64_MAX};
    m_view.phase = ScenarioRunView::Phase::Ended;
    judge();
}

const ScenarioRunView &ScenarioSession::judge()
{
    if (!m_judged) return m_view;
    m_view.expectations.clear();
    if (m_view.phase == ScenarioRunView::Phase::Playing)
        m_view.obstacle = m_player->finished() ? QStringLiteral("its time is not over") : QString::fromLatin1(kSteps);
    const bool settled = ended();
    const auto counts = audit::countWorld(m_laboratory.auditDatabases());
    add(m_view.expectations, scenario::judgeInvariants(*m_scenario, m_laboratory.check(settled)));
    if (counts) add(m_view.expectations, scenario::judge(m_laboratory, *m_scenario, *m_player, *counts));
    if (scenario::mustSettle(*m_scenario))
        m_view.expectations.push_back({QStringLiteral("the world settles"), settled || m_view.obstacle.isEmpty()
                                                                                ? m_view.obstacle
                                                                                : QStringLiteral("not yet: ") + m_view.obstacle});
    return m_view;
}

} // namespace hamster
