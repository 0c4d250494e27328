#include "simulator/scenario/writer.h"

#include "model/core/json.h"
#include "simulator/scenario/writer_parts.h"

#include <charconv>

namespace hamster::scenario {

std::string quoted(const std::string &text)
{
    JsonWriter json;
    json.string(text);
    return std::move(json).take();
}

std::string durationText(Duration duration) { return duration.count() == 0 ? "0" : std::to_string(duration.count()) + "ms"; }

std::string rateText(double rate)
{
    char digits[64];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, rate, std::chars_format::fixed);
    return std::string(digits, end);
}

namespace {

std::string spanText(Duration low, Duration high) { return durationText(low) + ".." + durationText(high); }

std::string behaviourText(const pg::Profile &profile)
{
    FlowMap map;
    if (pg::profileNamed(profile.name)) return map.add("profile", profile.name).text(); // one that was changed has another name
    map.add("profile", "calm")
        .add("request", spanText(profile.requestLow, profile.requestHigh))
        .add("decision", spanText(profile.decisionLow, profile.decisionHigh));
    map.add("webhook", spanText(profile.webhookLow, profile.webhookHigh)).add("unstable", rateText(profile.unstableRate));
    return map.add("limit", rateText(profile.limitRate)).add("invalid", rateText(profile.invalidRate)).text();
}

std::string listText(const std::vector<std::string> &words)
{
    std::string all;
    for (const std::string &word : words) all.append(all.empty() ? "" : ", ").append(word);
    return "[" + all + "]";
}

/// The deed's value as it stands behind its verb.
struct DeedText {
    std::string operator()(const PlaceOrders &place) const
    {
        FlowMap map;
        map.add("count", place.count).add("every", durationText(place.every)).add("method", place.method);
        if (place.method != "POINT") map.add("card", listText(place.cards)).add("points", place.points.text());
        map.add("quantity", place.quantity.text());
        if (place.product.empty())
            map.add("lines", place.lines.text());
        else
            map.add("product", place.product);
        if (!place.coupon.empty()) map.add("coupon", place.coupon);
        if (place.member > 0) map.add("member", place.member);
        return map.text();
    }
    std::string operator()(const CancelOrder &cancel) const
    {
        return FlowMap().add("order", quoted(cancel.order.text())).add("reason", quoted(cancel.reason)).text();
    }
    std::string operator()(const RefundOrder &refund) const
    {
        FlowMap map;
        map.add("order", quoted(refund.order.text()));
        if (refund.amount) map.add("amount", *refund.amount);
        if (refund.quantity) map.add("quantity", *refund.quantity);
        if (refund.item) map.add("item", *refund.item);
        return map.add("restock", refund.restock ? "true" : "false").add("reason", quoted(refund.reason)).text();
    }
    std::string operator()(const RepairOrder &repair) const
    {
        return FlowMap().add("order", quoted(repair.order.text())).add("to", repair.to).add("reason", quoted(repair.reason)).text();
    }
    std::string operator()(const AdjustStock &adjust) const
    {
        return FlowMap()
            .add("product", adjust.product)
            .add(adjust.set ? "to" : "by", adjust.quantity)
            .add("reason", quoted(adjust.reason))
            .text();
    }
    std::string operator()(const ChargePoints &charge) const
    {
        return FlowMap().add("member", charge.member).add("amount", charge.amount).text();
    }
    std::string operator()(const ActOnWebhook &act) const
    {
        static constexpr const char *kNames[] = {
            "hold",          "release",       "drop",  "duplicate",       "resend",          "delay",        "swap-with-next",
            "tamper-amount", "tamper-status", "forge", "strip-signature", "break-signature", "old-timestamp"}; // by enumerator
        FlowMap map;
        if (const int *number = std::get_if<int>(&act.target))
            map.add("delivery", *number);
        else
            map.add("order", quoted(std::get<OrderRef>(act.target).text()));
        map.add("act", kNames[static_cast<std::size_t>(act.act)]);
        if (act.act == command::WebhookAct::Duplicate) map.add("copies", act.copies);
        if (act.act == command::WebhookAct::Delay || act.act == command::WebhookAct::OldTimestamp) map.add("by", durationText(act.by));
        if (act.act == command::WebhookAct::TamperAmount) map.add("amount", act.amount);
        return map.text();
    }
    std::string operator()(const DecideTransaction &decide) const
    {
        return FlowMap().add("order", quoted(decide.order.text())).add("approve", decide.approve ? "true" : "false").text();
    }
    std::string operator()(const SetBehaviour &behaviour) const { return behaviourText(behaviour.profile); }
    std::string operator()(const Heal &) const { return "all"; }
    std::string operator()(const ActOnMessage &act) const
    {
        FlowMap map;
        map.add("event", act.type);
        if (act.order) map.add("order", quoted(act.order->text()));
        return map.add("act", messageActName(act.act)).add("reason", quoted(act.reason)).text();
    }
    std::string operator()(const RedriveLetters &letters) const
    {
        return FlowMap().add("original", letters.original ? "true" : "false").add("reason", quoted(letters.reason)).text();
    }
    std::string operator()(const command::LosePower &loss) const { return partyText(loss.party); }
    std::string operator()(const InjectFault &fault) const { return faultText(fault.rule, fault.order); }
    std::string operator()(const EndFaults &end) const { return end.ids.empty() ? "all" : listText(end.ids); }
    std::string operator()(const command::CutLink &cut) const
    {
        FlowMap map = link(cut.from, cut.to, cut.bothWays);
        if (cut.span) map.add("for", durationText(*cut.span));
        return map.text();
    }
    std::string operator()(const command::HealLink &heal) const { return link(heal.from, heal.to, heal.bothWays).text(); }
    std::string operator()(const command::CrashService &crash) const { return partyText(crash.party); }
    std::string operator()(const command::RestartService &restart) const { return partyText(restart.party); }
    std::string operator()(const command::SetShoppers &shoppers) const
    {
        return FlowMap().add("per-minute", static_cast<std::int64_t>(shoppers.ordersPerMinute)).text();
    }

private:
    /// Crashes and power losses of the bus are those of the whole program.
    static std::string partyText(Party party) { return party == Party::Bus ? "program" : std::string(toString(party)); }
    static const char *messageActName(MessageAct act)
    {
        switch (act) {
        case MessageAct::Duplicate: return "duplicate";
        case MessageAct::Hold: return "hold";
        case MessageAct::Release: return "release";
        case MessageAct::Drop: return "drop";
        case MessageAct::Poison: break;
        }
        return "poison";
    }
    static FlowMap link(Party from, Party to, bool bothWays)
    {
        FlowMap map;
        map.add("from", std::string(toString(from))).add("to", std::string(toString(to))).add("one-way", bothWays ? "false" : "true");
        return map;
    }
};

std::string stepText(const Step &step)
{
    FlowMap map;
    if (!step.id.empty()) map.add("id", step.id);
    if (step.at)
        map.add("at", durationText(*step.at));
    else
        map.add("after", durationText(step.after));
    if (step.when) map.add("when", FlowMap().add("order", quoted(step.when->order.text())).add("reaches", step.when->state).text());
    if (!step.refused.empty()) map.add("refused", quoted(step.refused));
    return "  - " + map.add(step.verb.c_str(), std::visit(DeedText(), step.deed)).text() + "\n";
}

std::string tuningText(const Tuning &tuning)
{
    FlowMap map;
    const auto add = [&map](const char *key, const std::optional<Duration> &value) {
        if (value) map.add(key, durationText(*value));
    };
    add("reservation-time", tuning.reservationTime);
    add("undecided-age", tuning.undecidedAge);
    add("undecided-horizon", tuning.undecidedHorizon);
    add("reconcile-every", tuning.reconcileEvery);
    if (tuning.confirmationFailures > 0) map.add("confirmation-failures", tuning.confirmationFailures);
    return map.text();
}

std::string bilingualText(const Bilingual &text)
{
    return FlowMap().add("en", quoted(text.en)).add("ko", quoted(text.ko.empty() ? text.en : text.ko)).text();
}

std::string policiesText(const Policies &chosen)
{
    std::string text;
    for (const PolicyInfo &policy : policies())
        if (const std::string value(chosen.value(policy.key)); value != Policies().value(policy.key))
            text.append("  ").append(policy.key).append(": ").append(value).append("\n");
    return text.empty() ? text : "policies:\n" + text;
}

} // namespace

std::string toYaml(const Scenario &scenario)
{
    std::string text = "scenario: " + scenario.name + "\ntitle: " + bilingualText(scenario.title) + "\n";
    if (!scenario.description.en.empty()) text += "description: " + bilingualText(scenario.description) + "\n";
    text += "seed: " + std::to_string(scenario.seed) + "\nstart: " + formatSeoulIso(scenario.start) + "\n";
    text += "duration: " + durationText(scenario.duration) + "\nhorizon: " + durationText(scenario.horizon) + "\n";
    if (scenario.watch) text += "watch: true\n";
    text += policiesText(scenario.policies);
    text += "pg: " + behaviourText(scenario.behaviour) + "\nsettings: " + tuningText(scenario.tuning) + "\n";
    FlowMap shop;
    shop.add("members", scenario.shop.members).add("points", scenario.shop.points).add("products", scenario.shop.products);
    if (scenario.shop.initialStock > 0) shop.add("stock", scenario.shop.initialStock);
    if (scenario.shop.toss) shop.add("toss", "true");
    text += "shop: " + shop.add("coupons", scenario.shop.coupons ? "true" : "false").text() + "\n";
    if (!scenario.faults.rules.empty()) text += "faults:\n";
    for (const FaultRule &rule : scenario.faults.rules) text += "  - " + faultText(rule, {}) + "\n";
    text += "steps:\n";
    for (const Step &step : scenario.steps) text += stepText(step);
    text += "expect:\n";
    text += "  violated: " + (scenario.expect.violated.empty() ? std::string("none") : listText(scenario.expect.violated)) + "\n";
    return text;
}

} // namespace hamster::scenario
