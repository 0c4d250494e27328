// How each command reaches the world.

#include "model/core/json.h"
#include "model/messaging/case_commands.h"
#include "model/messaging/letter_commands.h"
#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/letters.h"
#include "simulator/laboratory/secret_rotation.h"
#include "simulator/laboratory/shop_commands.h"
#include "simulator/laboratory/shoppers.h"

namespace hamster {

namespace {

const Sql kWebhookId{"SELECT webhook_id FROM webhook_deliveries WHERE public_id = ?"};

CommandAnswer answerOf(const Outcome &outcome, std::string id = {})
{
    if (outcome) return {true, {}, {}, std::move(id)};
    return {false, std::string(toString(outcome.error().code)), outcome.error().detail, {}};
}

CommandAnswer answerOf(const Result<std::string> &id) { return id ? answerOf(success(), *id) : answerOf(Outcome(id.error())); }

/// A rule that hits the next attempt of that webhook, once.
Result<FaultRule> webhookRule(const command::ActOnWebhook &act, Database &pg)
{
    const auto webhookId = pg.value<std::string>(kWebhookId, act.delivery);
    if (!webhookId) return {ErrorCode::NotFound, "there is no such webhook delivery; nothing was changed"};
    FaultRule rule;
    rule.who.key = *webhookId;
    rule.left = 1;
    rule.byHand = true;
    switch (act.act) {
    case command::WebhookAct::Delay:
        rule.kind = "webhook.delayed";
        rule.parameters["by"] = act.by.count();
        break;
    case command::WebhookAct::SwapWithNext: rule.kind = "webhook.reordered"; break;
    case command::WebhookAct::TamperAmount:
        rule.kind = "webhook.wrong-amount-altered";
        rule.parameters["by"] = act.amount;
        break;
    case command::WebhookAct::TamperStatus: rule.kind = "webhook.wrong-status-altered"; break;
    case command::WebhookAct::Forge: rule.kind = "webhook.signature-wrong-key"; break;
    case command::WebhookAct::StripSignature: rule.kind = "webhook.signature-missing"; break;
    case command::WebhookAct::BreakSignature: rule.kind = "webhook.signature-broken"; break;
    case command::WebhookAct::OldTimestamp:
        rule.kind = "webhook.stale-timestamp";
        rule.parameters["by"] = act.by.count();
        break;
    default: return {ErrorCode::InvalidArgument, "this act needs no rule"};
    }
    return rule;
}

Result<pg::OutcomeRule> outcomeRule(const command::ForcePgOutcome &c)
{
    pg::OutcomeRule rule;
    const auto outcome = pg::outcomeNamed(c.outcome);
    if (!outcome)
        return {ErrorCode::InvalidArgument,
                "outcome is '" + c.outcome + "', expected approve, limit, invalid or lost-webhook; nothing was changed"};
    const auto card = cardByToken(c.card);
    rule.orderId = c.order;
    rule.userId = c.member;
    rule.cardNo = card ? std::string(card->number) : c.card;
    rule.outcome = *outcome;
    rule.after = c.after;
    rule.left = c.left;
    return rule;
}

CommandAnswer unavailable(std::string_view what)
{
    return {false, "unavailable", std::string(what) + " is not running; nothing was changed", {}};
}

std::string orderBody(const command::PlaceOrder &order)
{
    JsonWriter body;
    body.beginObject().key("items").beginArray();
    for (const command::OrderLine &line : order.lines)
        body.beginObject().field("productId", line.product.text()).field("quantity", line.quantity).endObject();
    body.endArray();
    if (order.coupon) body.field("couponId", order.coupon->text());
    if (order.pointsToUse != 0) body.field("pointsToUse", order.pointsToUse);
    body.field("paymentMethod", order.method);
    if (order.method != "POINT") body.field("cardToken", order.cardToken);
    body.endObject();
    return std::move(body).take();
}

/// Reads {"success":…} of our own APIs.
CommandAnswer answerOf(const HttpOutcome &outcome)
{
    if (const auto *failure = std::get_if<NetworkFailure>(&outcome))
        return {false, std::string(toString(failure->error)), failure->detail + "; whether the order was stored is not known", {}};
    const auto &response = std::get<HttpResponse>(outcome);
    const auto document = JsonDocument::parse(response.body);
    const auto member = [&](std::string_view object, std::string_view key) -> std::string {
        const auto outer = document ? document->root().find(object) : std::nullopt;
        const auto inner = outer ? outer->find(key) : std::nullopt;
        const auto text = inner ? inner->asString() : std::nullopt;
        return std::string(text.value_or(std::string_view()));
    };
    if (response.status >= 200 && response.status < 300) return {true, {}, {}, member("data", "orderNumber")};
    return {false, member("error", "code"), member("error", "message"), {}};
}

} // namespace

/// One command's answer. Whoever waits for it hears of it even when the service that was asked is gone before it answers.
class Answering {
public:
    Answering(Scheduler &scheduler, CommandDone done)
        : m_scheduler(scheduler)
        , m_done(std::move(done))
    {}
    ~Answering()
    {
        if (!m_done) return;
        m_scheduler.after(Duration(0), [done = std::move(m_done)] {
            done({false,
                  std::string(toString(ErrorCode::Unavailable)),
                  "the service went away before it answered; whether it was done is not known",
                  {}});
        });
    }
    Answering(const Answering &) = delete;
    Answering &operator=(const Answering &) = delete;
    void give(const CommandAnswer &answer)
    {
        if (const CommandDone done = std::exchange(m_done, nullptr)) done(answer);
    }

private:
    Scheduler &m_scheduler;
    CommandDone m_done; ///< null once given
};

/// Visits a command. A friend of the laboratory, so that crash and restart stay private to commands.
class CommandApplier {
public:
    CommandApplier(Laboratory &laboratory, CommandDone done)
        : m_lab(laboratory)
        , m_done([answering = std::make_shared<Answering>(laboratory.scheduler(), std::move(done))](const CommandAnswer &answer) {
            answering->give(answer);
        })
    {}

    template <class C>
    requires requires(Laboratory &lab, const C &c, const CommandDone &done) { inShop(lab, c, done); }
    void operator()(const C &c) { inShop(m_lab, c, m_done); }
    void operator()(const command::PlaceOrder &order)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = "http://127.0.0.1:" + std::to_string(m_lab.ecommercePort()) + "/api/v1/orders";
        request.headers.add("X-USER-ID", order.member.text());
        request.headers.add("Idempotency-Key", m_lab.m_customerRandom.uuid());
        request.headers.add("Content-Type", "application/json");
        request.body = orderBody(order);
        request.label = "POST /api/v1/orders";
        m_lab.network().send(std::move(request), {1s, 10s}, [done = m_done](HttpOutcome outcome) { done(answerOf(outcome)); });
    }
    void operator()(const command::CancelOrder &c)
    {
        if (auto *shop = ecommerce()) shop->cancelOrder(c.order, c.reason, c.by, plain());
    }
    void operator()(const command::RequestRefund &c)
    {
        auto *shop = ecommerce();
        if (!shop) return;
        ecommerce::RefundRequest request;
        for (const command::RefundLine &line : c.lines) request.lines.push_back({line.item, line.quantity, line.restock});
        if (c.amount) {
            auto amount = Money::of(*c.amount);
            if (!amount) return m_done(answerOf(Outcome(amount.error())));
            request.amount = *amount;
        }
        request.reason = c.reason;
        shop->requestRefund(c.order, request, c.by, withId<RefundId>());
    }
    void operator()(const command::ChargePoints &c)
    {
        if (auto *shop = ecommerce())
            shop->chargePoints({c.member, c.amount, m_lab.m_customerRandom.uuid(), c.reason.value_or("")}, c.by, plain());
    }
    void operator()(const command::RepairOrder &c)
    {
        auto *shop = ecommerce();
        if (!shop) return;
        const auto to = stateFrom<OrderState>(c.to);
        if (!to) return m_done({false, "invalid-argument", "'" + c.to + "' is no state of an order; nothing was changed", {}});
        shop->repairOrder(c.order, {*to, c.reason}, c.by, plain());
    }
    void operator()(const command::RaiseCase &c)
    {
        if (ServiceCore *core = coreOf(c.service)) raiseCase(*core, c.subject, c.detail, c.by, withId<CaseId>());
    }
    void operator()(const command::TakeCase &c)
    {
        if (ServiceCore *core = coreOf(c.service)) takeCase(*core, c.id, c.by, plain());
    }
    void operator()(const command::ResolveCase &c)
    {
        if (ServiceCore *core = coreOf(c.service)) resolveCase(*core, c.id, c.reason, c.by, plain());
    }
    void operator()(const command::ActOnWebhook &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        switch (c.act) {
        case command::WebhookAct::Hold: return pg->holdDelivery(c.delivery, plain());
        case command::WebhookAct::Release: return pg->releaseDelivery(c.delivery, plain());
        case command::WebhookAct::Drop: return pg->dropDelivery(c.delivery, plain());
        case command::WebhookAct::Duplicate: return pg->duplicateDelivery(c.delivery, c.copies, plain());
        case command::WebhookAct::Resend: return pg->resendDelivery(c.delivery, plain());
        default: break;
        }
        auto rule = webhookRule(c, *m_lab.pgDatabase());
        if (!rule) return m_done(answerOf(Outcome(rule.error())));
        auto set = m_lab.faults().set(std::move(*rule));
        if (!set) return m_done(answerOf(Outcome(set.error())));
        pg->resendDelivery(c.delivery, [lab = &m_lab, id = *set, done = m_done](const Outcome &sent) {
            if (!sent) (void)lab->faults().remove(id);
            done(answerOf(sent, id));
        });
    }
    void operator()(const command::SetFaultRule &c) { m_done(answerOf(m_lab.faults().set(c.rule))); }
    void operator()(const command::RemoveFaultRule &c) { m_done(answerOf(m_lab.faults().remove(c.id))); }
    void operator()(const command::SwitchFaultRule &c) { m_done(answerOf(m_lab.faults().switchRule(c.id, c.on))); }
    void operator()(const command::SetFaultPlan &c) { m_done(answerOf(m_lab.faults().replace(c.plan))); }
    void operator()(const command::AllFaultsOff &)
    {
        m_lab.faultsOff();
        m_done({true, {}, {}, {}});
    }
    void operator()(const command::InjectOnce &c)
    {
        FaultRule rule = c.rule;
        rule.left = 1;
        rule.byHand = true;
        m_done(answerOf(m_lab.faults().set(std::move(rule))));
    }
    void operator()(const command::CutLink &c)
    {
        std::optional<Instant> until;
        if (c.span) until = m_lab.clock().now() + *c.span;
        m_lab.faults().links().cut(c.from, c.to, until);
        if (c.bothWays) m_lab.faults().links().cut(c.to, c.from, until);
        m_lab.faults().noteByHand(*findFaultKind(c.bothWays ? "network.cut" : "network.one-way"),
                                  {.from = c.from, .to = c.to, .thing = "link"});
        m_done({true, {}, {}, {}});
    }
    void operator()(const command::HealLink &c)
    {
        m_lab.faults().links().heal(c.from, c.to);
        if (c.bothWays) m_lab.faults().links().heal(c.to, c.from);
        if (m_lab.faultsChanged) m_lab.faultsChanged();
        m_done({true, {}, {}, {}});
    }
    void operator()(const command::DecidePgTransaction &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        pg->decideNow(c.transactionKey, c.approve, plain());
    }
    void operator()(const command::ForcePgOutcome &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        const auto rule = outcomeRule(c);
        if (!rule) return m_done(answerOf(Outcome(rule.error())));
        pg->outcomes().add(*rule, [done = m_done](const Result<std::int64_t> &id) {
            done(id ? answerOf(success(), std::to_string(*id)) : answerOf(Outcome(id.error())));
        });
    }
    void operator()(const command::ForgetPgOutcome &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        pg->outcomes().remove(c.id, plain());
    }
    void operator()(const command::SetPgBehaviour &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        pg::Profile profile = pg->profile();
        profile.name = "custom";
        profile.requestLow = c.requestLow;
        profile.requestHigh = c.requestHigh;
        profile.unstableRate = c.unstableRate;
        profile.decisionLow = c.decisionLow;
        profile.decisionHigh = c.decisionHigh;
        profile.limitRate = c.limitRate;
        profile.invalidRate = c.invalidRate;
        if (const auto wrong = pg::whatIsWrongWith(profile))
            return m_done({false, "invalid-argument", *wrong + "; nothing was changed", {}});
        m_done(answerOf(pg->setProfile(profile)));
    }
    void operator()(const command::SetPgProfile &c)
    {
        auto *pg = m_lab.pg();
        if (!pg) return m_done(unavailable("hamster-pg"));
        const auto profile = pg::profileNamed(c.profile);
        if (!profile) return m_done({false, "invalid-argument", "'" + c.profile + "' is no PG profile; nothing was changed", {}});
        m_done(answerOf(pg->setProfile(*profile)));
    }
    void operator()(const command::RotatePgSecret &c)
    {
        // The secret itself is not told: it would stand in recordings and toasts.
        rotateSecret(m_lab, c.merchant, {},
                     [done = m_done](const Result<std::string> &now) { done(answerOf(now ? success() : Outcome(now.error()))); });
    }
    void operator()(const command::EndPgRotation &c) { endSecretRotation(m_lab, c.merchant, plain()); }
    void operator()(const command::ActOnMessage &c)
    {
        if (!m_lab.world() || m_lab.world()->killed()) return m_done(unavailable("the bus"));
        actOnMessage(m_lab.world()->bus(), c.place, c.act, c.reason, c.by, plain());
    }
    void operator()(const command::RedriveDeadLetter &c)
    {
        if (Consumer *reader = consumer(c.group)) redriveLetter(*reader, m_lab.world()->bus(), {c.id, c.reason, c.by}, c.original, plain());
    }
    void operator()(const command::IgnoreDeadLetter &c)
    {
        if (Consumer *reader = consumer(c.group)) ignoreLetter(*reader, m_lab.world()->bus(), {c.id, c.reason, c.by}, plain());
    }
    void operator()(const command::ResolveDeadLetter &c)
    {
        if (Consumer *reader = consumer(c.group)) resolveLetter(*reader, m_lab.world()->bus(), {c.id, c.reason, c.by}, plain());
    }
    void operator()(const command::EditDeadLetter &c)
    {
        if (Consumer *reader = consumer(c.group)) editLetter(*reader, m_lab.world()->bus(), {c.id, c.reason, c.by}, c.payload, plain());
    }
    void operator()(const command::RehearseDeadLetter &c)
    {
        Consumer *reader = consumer(c.group);
        if (!reader) return;
        reader->rehearse(c.id, c.original, [done = m_done](const Result<std::string> &said) {
            if (said)
                done({true, {}, *said, {}});
            else
                done(answerOf(Outcome(said.error())));
        });
    }
    void operator()(const command::RedriveDeadLetters &c)
    {
        if (!m_lab.world()) return m_done(unavailable("the platform"));
        redriveLetters(*m_lab.world(), c, m_done);
    }
    void operator()(const command::CrashService &c)
    {
        m_lab.crash(c.party);
        m_done({true, {}, {}, {}});
    }
    void operator()(const command::LosePower &c)
    {
        if (!m_lab.world()) return m_done(unavailable("the platform"));
        m_lab.world()->losePower(c.party);
        m_done({true, {}, {}, {}});
    }
    void operator()(const command::RestartService &c) { m_done(answerOf(m_lab.restart(c.party))); }
    void operator()(const command::SetShoppers &c)
    {
        m_lab.m_shoppers->setRate(c.ordersPerMinute);
        m_done({true, {}, {}, {}});
    }

private:
    ecommerce::EcommerceService *ecommerce()
    {
        auto *shop = m_lab.world() ? m_lab.world()->ecommerce() : nullptr;
        if (!shop) m_done(unavailable("ecommerce"));
        return shop;
    }
    Consumer *consumer(const std::string &group)
    {
        Consumer *reader = m_lab.world() ? m_lab.world()->consumer(group) : nullptr;
        if (!reader) m_done(unavailable("the service '" + group + "'"));
        return reader;
    }
    ServiceCore *coreOf(Party party)
    {
        ServiceCore *core = m_lab.world() ? m_lab.world()->core(party) : nullptr;
        if (!core) m_done(unavailable(toString(party)));
        return core;
    }
    Done plain() const
    {
        return [done = m_done](const Outcome &outcome) { done(answerOf(outcome)); };
    }
    template <class IdType>
    std::function<void(const Result<IdType> &)> withId() const
    {
        return [done = m_done](const Result<IdType> &result) {
            done(result ? answerOf(success(), result->text()) : answerOf(Outcome(result.error())));
        };
    }

    Laboratory &m_lab;
    CommandDone m_done;
};

void Laboratory::apply(Command command, CommandDone done) { std::visit(CommandApplier(*this, std::move(done)), command); }

} // namespace hamster
