#include "simulator/explorer/plan.h"

#include "model/core/random.h"
#include "simulator/explorer/plan_faults.h"

#include <algorithm>
#include <array>

namespace hamster::explorer {

namespace {

using scenario::Scenario;
using scenario::Span;
using scenario::Step;

struct Card {
    std::string_view token;
    double share;
};
constexpr std::array kCards{Card{"tok_ok", 0.5},       Card{"tok_any", 0.2},  Card{"tok_limit", 0.08},
                            Card{"tok_invalid", 0.04}, Card{"tok_slow", 0.1}, Card{"tok_lost_webhook", 0.08}};

/// Timers of what was given up during the storm, and the statements of the days after it.
constexpr Duration kLongestHorizon = 91h;

constexpr const char *kDirectProduct = "WATER-80";
constexpr const char *kTossProduct = "BED-10L";

Span exactly(std::int64_t value) { return {value, value}; }

/// Draws one plan; each part of it has a stream of its own, so that a change of one part leaves the others as they are.
class Drawing {
public:
    Drawing(std::uint64_t seed, const PlanOptions &options)
        : m_seed(seed)
        , m_options(options)
        , m_random(seed, "explorer", "world")
    {}

    Scenario draw()
    {
        world();
        orders();
        otherRoutes();
        operatorActs();
        failingConfirmations();
        crashes();
        // Steps that wait for an order's state must stand behind the step that places it.
        std::stable_partition(m_plan.steps.begin(), m_plan.steps.end(), [](const Step &step) { return step.verb == "place"; });
        add("heal", m_storm, scenario::Heal{});
        m_plan.duration = m_storm + kLongestHorizon;
        drawFaults(m_plan, m_storm);
        return std::move(m_plan);
    }

private:
    std::int64_t between(std::int64_t low, std::int64_t high) { return m_random.between(low, high); }
    bool chance(double p) { return m_random.chance(p); }
    Duration moment() { return m_random.between(Duration(0), m_storm * 9 / 10); }
    Duration beforeHeal(Duration at) const { return std::min(at, m_storm - 1ms); }
    std::string product() { return std::string(demoProducts()[static_cast<std::size_t>(between(0, m_plan.shop.products - 1))]); }

    Step &add(const char *verb, std::optional<Duration> at, scenario::Deed deed)
    {
        Step step;
        step.verb = verb;
        step.at = at;
        if (step.verb != "heal") step.refused = scenario::kAnyAnswer;
        step.deed = std::move(deed);
        m_plan.steps.push_back(std::move(step));
        return m_plan.steps.back();
    }

    void world()
    {
        m_plan.name = "explored-" + std::to_string(m_seed);
        m_plan.title = {"Explored world " + std::to_string(m_seed), "탐색한 월드 " + std::to_string(m_seed)};
        m_plan.seed = m_seed;
        m_plan.watch = true;
        m_plan.policies = m_options.policies;
        m_plan.shop.members = static_cast<int>(between(2, 8));
        m_plan.shop.products = static_cast<int>(between(2, 8));
        m_plan.shop.initialStock = chance(0.4) ? between(3, 25) : between(60, 400);
        m_plan.shop.points = chance(0.8) ? between(10, 100) * 1000 : 0;
        m_plan.shop.coupons = chance(0.5);
        m_plan.behaviour = m_options.profile ? *pg::profileNamed(*m_options.profile) : behaviour();
        if (chance(0.5)) m_plan.tuning.reservationTime = Duration(between(20, 400) * 1000);
        if (chance(0.3)) m_plan.tuning.undecidedAge = Duration(between(20, 300) * 1000);
        m_storm = Duration((chance(0.75) ? between(10, 180) : between(180, 1200)) * 1000);
    }

    pg::Profile behaviour()
    {
        const std::int64_t kind = between(0, 3);
        if (kind == 0) return pg::calmProfile();
        if (kind == 1) return pg::loopersProfile();
        if (kind == 2) return pg::referenceProfile();
        pg::Profile profile = pg::calmProfile();
        profile.name = "custom";
        profile.requestLow = Duration(between(1, 100));
        profile.requestHigh = profile.requestLow + Duration(between(0, 4000));
        profile.decisionLow = Duration(between(10, 2000));
        profile.decisionHigh = profile.decisionLow + (chance(0.4) ? Duration(between(0, 23 * 3600) * 1000) : Duration(between(0, 30'000)));
        profile.webhookHigh = Duration(chance(0.5) ? 0 : between(0, 5000));
        profile.unstableRate = chance(0.5) ? 0 : m_random.unit() * 0.5;
        profile.limitRate = chance(0.5) ? 0 : m_random.unit() * 0.3;
        profile.invalidRate = chance(0.5) ? 0 : m_random.unit() * 0.2;
        return profile;
    }

    std::string card()
    {
        double draw = m_random.unit();
        for (const Card &one : kCards) {
            if (draw < one.share) return std::string(one.token);
            draw -= one.share;
        }
        return "tok_ok";
    }

    scenario::PlaceOrders order()
    {
        scenario::PlaceOrders place;
        place.cards = {card()};
        place.member = static_cast<int>(between(1, m_plan.shop.members));
        place.quantity = exactly(between(1, 3));
        if (chance(0.75))
            place.product = product();
        else
            place.lines = exactly(2);
        if (chance(0.12)) place.method = "KAKAO_PAY";
        if (m_plan.shop.points > 0 && chance(0.2)) place.points = exactly(between(1, 40) * 100);
        if (m_plan.shop.coupons && chance(0.1)) place.coupon = demoCoupons()[static_cast<std::size_t>(between(0, 1))];
        return place;
    }

    void orders()
    {
        m_random = Random(m_seed, "explorer", "orders");
        const std::int64_t count = between(m_options.orders / 2, m_options.orders * 3 / 2);
        const bool rush = chance(0.3); // everybody at once
        for (std::int64_t i = 1; i <= std::max<std::int64_t>(count, 1); ++i) {
            const std::string id = "o" + std::to_string(i);
            const Duration at = rush && chance(0.8) ? Duration(between(0, 2000)) : moment();
            add("place", at, order()).id = id;
            m_orders.emplace_back(id, at);
        }
    }

    /// Some of the orders are for goods of the vendor whose own shop asks the PG, or of the one with a contract at TOSS.
    void otherRoutes()
    {
        m_random = Random(m_seed, "explorer", "routes");
        const bool direct = chance(0.12);
        const bool toss = chance(0.12);
        if (!direct && !toss) return;
        m_plan.shop.products = static_cast<int>(demoProducts().size());
        m_plan.shop.toss = toss;
        for (Step &step : m_plan.steps) {
            auto *place = std::get_if<scenario::PlaceOrders>(&step.deed);
            if (!place || !chance(0.3)) continue;
            place->product = !toss || (direct && chance(0.5)) ? kDirectProduct : kTossProduct;
            place->lines = exactly(1);
            place->method = "CARD";
        }
    }

    /// The order's own confirmation fails some times, and a person decides about some that need attention.
    void failingConfirmations()
    {
        m_random = Random(m_seed, "explorer", "confirmations");
        if (!chance(0.1)) return;
        m_plan.tuning.confirmationFailures = between(1, 5);
        static constexpr std::array kEnds{"ORDER_COMPLETED", "CANCELLED"};
        for (const auto &[id, at] : m_orders) {
            if (!chance(0.5)) continue;
            const scenario::OrderRef order{id, 1};
            const char *end = kEnds[static_cast<std::size_t>(between(0, 1))];
            Step &step = add("repair", std::nullopt, scenario::RepairOrder{order, end, "looked at"});
            waitFor(step, order, "NEEDS_ATTENTION", Duration(between(0, 60'000)));
        }
    }

    void operatorActs()
    {
        m_random = Random(m_seed, "explorer", "acts");
        const double cancelRate = chance(0.5) ? m_random.unit() * 0.4 : 0.05;
        const double refundRate = chance(0.5) ? m_random.unit() * 0.5 : 0.05;
        const double webhookRate = chance(0.4) ? m_random.unit() * 0.3 : 0;
        for (const auto &[id, at] : m_orders) {
            const scenario::OrderRef order{id, 1};
            if (chance(cancelRate)) cancel(order, at);
            if (chance(refundRate))
                for (int i = chance(0.3) ? 2 : 1; i > 0; --i) refund(order);
            if (chance(webhookRate)) webhook(order, at);
        }
        // What is drawn is drawn before the call: compilers differ in which argument they work out first.
        for (std::int64_t i = chance(0.4) ? between(1, 4) : 0; i > 0; --i) {
            scenario::AdjustStock delivery{product(), false, between(1, 30), "delivery"};
            add("adjust-stock", moment(), std::move(delivery));
        }
        for (std::int64_t i = chance(0.3) ? between(1, 3) : 0; i > 0; --i) {
            const scenario::ChargePoints gift{static_cast<int>(between(1, m_plan.shop.members)), between(1, 20) * 1000};
            add("charge-points", moment(), gift);
        }
        if (m_options.profile || !chance(0.2)) return;
        scenario::SetBehaviour change{behaviour()};
        add("pg", moment(), std::move(change));
    }

    void cancel(const scenario::OrderRef &order, Duration at)
    {
        static constexpr std::array kMoments{"CREATED", "PAYMENT_WAIT", "PAYMENT_COMPLETED", "ORDER_COMPLETED"};
        Step &step = add("cancel", beforeHeal(at + Duration(between(0, 6000))), scenario::CancelOrder{order, "changed my mind"});
        if (!chance(0.6)) return;
        const Duration after(chance(0.5) ? 0 : between(0, 4000));
        waitFor(step, order, kMoments[static_cast<std::size_t>(between(0, 3))], after);
    }

    void refund(const scenario::OrderRef &order)
    {
        scenario::RefundOrder refund;
        refund.order = order;
        refund.reason = "did not fit";
        refund.restock = chance(0.7);
        const std::int64_t kind = between(0, 3);
        if (kind == 1) refund.quantity = 1;
        if (kind == 2) refund.amount = between(1, 300) * 100;
        Step &step = add("refund", std::nullopt, std::move(refund));
        waitFor(step, order, "ORDER_COMPLETED", Duration(chance(0.5) ? 0 : between(0, 20'000)));
    }

    void webhook(const scenario::OrderRef &order, Duration at)
    {
        const auto act = static_cast<command::WebhookAct>(between(0, 4));
        const Duration when = beforeHeal(at + Duration(between(100, 6000)));
        const int copies = static_cast<int>(between(1, 3));
        add("webhook", when, scenario::ActOnWebhook{order, act, copies});
        if (act == command::WebhookAct::Hold) // a held one would be held for ever
            add("webhook", beforeHeal(when + Duration(between(1000, 120'000))),
                scenario::ActOnWebhook{order, command::WebhookAct::Release, 1});
    }

    void waitFor(Step &step, const scenario::OrderRef &order, const char *state, Duration after)
    {
        step.at.reset();
        step.when = scenario::OrderReaches{order, state};
        step.after = after;
    }

    void crashes()
    {
        m_random = Random(m_seed, "explorer", "crashes");
        for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Pg}) {
            for (std::int64_t i = chance(0.25) ? between(1, 2) : 0; i > 0; --i) {
                const Duration at = moment();
                const Duration downtime(chance(0.5) ? between(1, 500) : between(500, 20'000));
                add("crash", at, command::CrashService{party});
                add("restart", beforeHeal(at + downtime), command::RestartService{party});
            }
        }
        powerLosses();
    }

    /// They need files, which are slow: only now and then, unless it is about what a disk keeps.
    void powerLosses()
    {
        const bool asked = m_plan.policies.get<DurabilityChoice>() != DurabilityChoice::Full;
        if (!asked && !chance(0.02)) return;
        static constexpr std::array kMachines{Party::Payment, Party::Ecommerce, Party::Gateway, Party::Bus};
        for (std::int64_t i = between(1, 3); i > 0; --i) {
            const Party machine = kMachines[static_cast<std::size_t>(between(0, 3))];
            const Duration at = moment();
            add("power-loss", at, command::LosePower{machine});
            add("restart", beforeHeal(at + Duration(between(100, 5000))), command::RestartService{machine});
        }
    }

    std::uint64_t m_seed;
    const PlanOptions &m_options;
    Random m_random;
    Scenario m_plan;
    Duration m_storm{0};
    std::vector<std::pair<std::string, Duration>> m_orders;
};

} // namespace

Scenario drawPlan(std::uint64_t seed, const PlanOptions &options) { return Drawing(seed, options).draw(); }

} // namespace hamster::explorer
