// What people do by hand, in the words of scenario files: acts on webhooks, links and services, outcomes of the PG.

#include "simulator/scenario/parse_parts.h"

#include <algorithm>

namespace hamster::scenario {

namespace {

const std::vector<std::pair<std::string, command::WebhookAct>> &webhookActs()
{
    static const std::vector<std::pair<std::string, command::WebhookAct>> all{{"hold", command::WebhookAct::Hold},
                                                                              {"release", command::WebhookAct::Release},
                                                                              {"drop", command::WebhookAct::Drop},
                                                                              {"duplicate", command::WebhookAct::Duplicate},
                                                                              {"resend", command::WebhookAct::Resend},
                                                                              {"delay", command::WebhookAct::Delay},
                                                                              {"swap-with-next", command::WebhookAct::SwapWithNext},
                                                                              {"tamper-amount", command::WebhookAct::TamperAmount},
                                                                              {"tamper-status", command::WebhookAct::TamperStatus},
                                                                              {"forge", command::WebhookAct::Forge},
                                                                              {"strip-signature", command::WebhookAct::StripSignature},
                                                                              {"break-signature", command::WebhookAct::BreakSignature},
                                                                              {"old-timestamp", command::WebhookAct::OldTimestamp}};
    return all;
}

/// {from: cash-gateway, to: hamster-pg, one-way: true, for: 30s}
template <class Link>
Link readLink(const YAML::Node &node)
{
    static const std::vector<std::string> kEnds{"customer", "ecommerce", "cash-gateway", "payment", "hamster-pg", "bus", "data-platform"};
    YamlMap map(node, "the link");
    Link link;
    link.from = *partyFrom(readWord(map.need("from"), "from", kEnds));
    link.to = *partyFrom(readWord(map.need("to"), "to", kEnds));
    if (auto value = map.find("one-way")) link.bothWays = !readBool(*value, "one-way");
    if constexpr (std::is_same_v<Link, command::CutLink>)
        if (auto value = map.find("for")) link.span = readDuration(*value, "for");
    map.finish();
    return link;
}

bool isCardNumber(const std::string &text)
{
    if (text.size() != 19) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i % 5 == 4 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    return true;
}

} // namespace

command::ActOnWebhook readWebhookAct(YamlMap &map)
{
    command::ActOnWebhook act;
    std::vector<std::string> names;
    for (const auto &[name, value] : webhookActs()) names.push_back(name);
    const std::string name = readWord(map.need("act"), "act", names);
    act.act = std::ranges::find(webhookActs(), name, [](const auto &entry) { return entry.first; })->second;
    if (auto copies = map.find("copies")) {
        if (act.act != command::WebhookAct::Duplicate) refuse(*copies, "copies is set, expected it with act duplicate only");
        act.copies = static_cast<int>(readInteger(*copies, "copies", 1, 100));
    }
    if (auto by = map.find("by")) {
        if (act.act != command::WebhookAct::Delay && act.act != command::WebhookAct::OldTimestamp)
            refuse(*by, "by is set, expected it with the acts delay and old-timestamp only");
        act.by = readDuration(*by, "by", 7 * 24h);
    }
    if (auto amount = map.find("amount")) {
        if (act.act != command::WebhookAct::TamperAmount) refuse(*amount, "amount is set, expected it with act tamper-amount only");
        act.amount = readInteger(*amount, "amount", -1'000'000'000, 1'000'000'000);
    }
    return act;
}

command::CutLink readCut(const YAML::Node &node) { return readLink<command::CutLink>(node); }
command::HealLink readHealLink(const YAML::Node &node) { return readLink<command::HealLink>(node); }

Party readService(const YAML::Node &node, const std::string &what)
{
    const std::string name = readWord(node, what, {"ecommerce", "cash-gateway", "payment", "hamster-pg", "program"});
    return name == "program" ? Party::Bus : *partyFrom(name);
}

command::ForcePgOutcome readOutcome(YamlMap &map)
{
    command::ForcePgOutcome force;
    force.outcome = readWord(map.need("outcome"), "outcome", {"approve", "limit", "invalid", "lost-webhook"});
    if (auto value = map.find("who")) {
        YamlMap who(*value, "who");
        if (auto order = who.find("order")) force.order = readText(*order, "order", 120);
        if (auto member = who.find("member")) force.member = readText(*member, "member", 120);
        if (auto card = who.find("card")) {
            force.card = readText(*card, "card", 40);
            if (!cardByToken(force.card) && !isCardNumber(force.card))
                refuse(*card, "card is '" + force.card + "', expected a test card such as tok_ok or a number such as 1234-5678-9814-1451");
        }
        who.finish();
    }
    if (auto value = map.find("after")) force.after = readDuration(*value, "after", 7 * 24h);
    if (auto value = map.find("left")) force.left = readInteger(*value, "left", 1, 1'000'000'000);
    return force;
}

} // namespace hamster::scenario
