#include "views/panes/scenarios/scenario_texts.h"

#include "model/core/test_cards.h"
#include "simulator/scenario/builtins.h"
#include "views/frame/policy_warnings.h"
#include "views/theme/evidence.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"

#include <QRegularExpression>

#include <iterator>

using namespace Qt::StringLiterals;

namespace hamster::scenarios {

namespace {

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

/// The entity whose states a table of the expectations counts.
QString entityOf(const QString &table)
{
    if (table == "orders"_L1) return u"order"_s;
    if (table == "payments"_L1) return u"payment"_s;
    if (table == "processes"_L1) return u"process"_s;
    if (table == "reservations"_L1) return u"reservation"_s;
    if (table == "coupons"_L1) return u"coupon"_s;
    if (table == "refunds"_L1) return u"refund"_s;
    return {};
}

QString path(const QString &constants)
{
    QStringList names;
    for (const QString &state : constants.split(u" > "_s)) names << stateName(u"order", state);
    return names.join(u" → "_s);
}

} // namespace

Entry readEntry(const QString &source)
{
    Entry entry;
    entry.source = source;
    entry.builtin = scenario::builtinText(source.toStdString()).has_value();
    if (auto scenario = scenario::findScenario(source.toStdString()))
        entry.scenario = std::move(*scenario);
    else
        entry.error = text(scenario.error().detail);
    return entry;
}

std::vector<Entry> builtinEntries()
{
    std::vector<Entry> entries;
    for (const std::string &name : scenario::builtinNames()) entries.push_back(readEntry(text(name)));
    return entries;
}

int unsafePolicies(const scenario::Scenario &scenario) { return PolicyWarnings::unsafeCount(scenario.policies); }

namespace {

/// What the world is done to by this: rules, crashes, cut links, messages and webhooks in somebody's hand.
bool isHarm(const scenario::Deed &deed)
{
    return std::holds_alternative<scenario::InjectFault>(deed) || std::holds_alternative<scenario::ActOnWebhook>(deed) ||
           std::holds_alternative<scenario::ActOnMessage>(deed) || std::holds_alternative<command::CutLink>(deed) ||
           std::holds_alternative<command::CrashService>(deed) || std::holds_alternative<command::LosePower>(deed);
}

/// Of a card that the PG decides as usual but about which something goes wrong on the way.
bool isHarm(const std::string &card)
{
    const auto known = cardByToken(card);
    return known && (known->outcome == ForcedOutcome::SlowApprove || known->outcome == ForcedOutcome::LostWebhook);
}

} // namespace

int faultCount(const scenario::Scenario &scenario)
{
    auto count = static_cast<std::ptrdiff_t>(scenario.faults.rules.size());
    for (const scenario::Step &step : scenario.steps) {
        count += isHarm(step.deed);
        if (const auto *orders = std::get_if<scenario::PlaceOrders>(&step.deed))
            count += std::ranges::count_if(orders->cards, [](const std::string &card) { return isHarm(card); });
    }
    return static_cast<int>(count);
}

QString ScenarioTexts::of(const scenario::Bilingual &both)
{
    return text(Theme::current().language() == Language::Korean && !both.ko.empty() ? both.ko : both.en);
}

QStringList ScenarioTexts::libraryHeaders()
{
    return {tr("Scenario"), tr("Name"), tr("Unsafe policies"), tr("Faults"), tr("Steps"), tr("Last run")};
}
QStringList ScenarioTexts::expectationHeaders() { return {tr("Verdict"), tr("Expected"), tr("Now")}; }

QString ScenarioTexts::table(const QString &name)
{
    if (name == "orders"_L1) return tr("Orders");
    if (name == "payments"_L1) return tr("Payments");
    if (name == "processes"_L1) return tr("Payment processes");
    if (name == "reservations"_L1) return tr("Reservations");
    if (name == "coupons"_L1) return tr("Coupons");
    if (name == "refunds"_L1) return tr("Refunds");
    if (name == "stock"_L1) return tr("Stock");
    if (name == "refusals"_L1) return tr("Refused orders");
    if (name == "placed"_L1) return tr("Orders accepted");
    if (name == "notifications"_L1) return tr("Customers told");
    if (name == "exports"_L1) return tr("Exports arrived");
    return name;
}

QString ScenarioTexts::expectation(const QString &words)
{
    static const QRegularExpression count(u"^(\\w+)(?: (\\S+))? = ([\\d.]+)$"_s), walked(u"^path of order (\\S+): (.*)$"_s),
        invariant(u"^invariant (\\S+) (is violated|holds)$"_s), refused(u"^no order is refused with (.*)$"_s);
    if (const auto match = count.match(words); match.hasMatch()) {
        const QString name = match.captured(1), key = match.captured(2), entity = entityOf(name);
        const QString number = match.captured(3).replace(u".."_s, u"–"_s);
        if (key.isEmpty()) return tr("%1: %2").arg(table(name), number);
        if (name == "stock"_L1) return tr("Stock of %1: %2").arg(key, number);
        return tr("%1 · %2: %3").arg(table(name), entity.isEmpty() ? key : stateName(entity, key), number);
    }
    if (const auto match = walked.match(words); match.hasMatch())
        return tr("Order %1 goes %2").arg(match.captured(1), path(match.captured(2)));
    if (const auto match = invariant.match(words); match.hasMatch())
        return match.captured(2) == "holds"_L1 ? tr("Invariant %1 holds").arg(match.captured(1))
                                               : tr("Invariant %1 is broken, on purpose").arg(match.captured(1));
    if (const auto match = refused.match(words); match.hasMatch()) return tr("No order is refused with %1").arg(match.captured(1));
    if (words == "every step ends as the scenario says"_L1) return tr("Every step ends as the scenario says");
    if (words == "the world settles"_L1) return tr("The world settles: every order at an end, every queue empty");
    if (words == "no invariant is violated"_L1) return tr("No invariant is broken");
    if (words == "no other invariant is violated"_L1) return tr("No other invariant is broken");
    return words;
}

QString ScenarioTexts::found(const QString &detail)
{
    static const QRegularExpression number(u"^there are (-?\\d+)$"_s), went(u"^it went (.*)$"_s), were(u"^(\\d+) were$"_s),
        offenders(u"^(\\d+) offenders, the first: (.*)$"_s);
    if (const auto match = number.match(detail); match.hasMatch()) return match.captured(1);
    if (const auto match = went.match(detail); match.hasMatch()) return path(match.captured(1));
    if (const auto match = were.match(detail); match.hasMatch()) return match.captured(1);
    if (const auto match = offenders.match(detail); match.hasMatch())
        return tr("%1 offenders, first: %2").arg(match.captured(1), evidenceText(match.captured(2)));
    if (detail == "it holds"_L1) return tr("it holds");
    if (detail == "it was never placed"_L1) return tr("not placed");
    if (detail.startsWith("not yet: "_L1)) return tr("not yet");
    return detail;
}

QString ScenarioTexts::phase(ScenarioRunView::Phase phase, const QString &obstacle)
{
    switch (phase) {
    case ScenarioRunView::Phase::None: return tr("Not running");
    case ScenarioRunView::Phase::Opening: return tr("The shop opens");
    case ScenarioRunView::Phase::Playing: return tr("Its steps are on their way");
    case ScenarioRunView::Phase::Settling:
        return obstacle.isEmpty() ? tr("All steps done, all quiet") : tr("All steps done; waiting until everything is settled");
    case ScenarioRunView::Phase::Ended: return tr("Ended");
    }
    return {};
}

std::vector<ExpectationView> expected(const scenario::Scenario &scenario)
{
    const scenario::Expectations &expect = scenario.expect;
    std::vector<ExpectationView> all;
    const auto add = [&all](const std::string &words) { all.push_back({text(words), {}}); };
    for (const std::string &id : expect.violated) add("invariant " + id + " is violated");
    for (const scenario::CountExpectation &count : expect.counts) add(count.table + " " + count.key + " = " + count.range.text());
    if (expect.placed) add("placed = " + expect.placed->text());
    if (expect.notifications) add("notifications = " + expect.notifications->text());
    if (expect.exports) add("exports = " + expect.exports->text());
    for (const scenario::PathExpectation &walked : expect.paths) {
        std::string states;
        for (const std::string &state : walked.states) states.append(states.empty() ? "" : " > ").append(state);
        add("path of order " + walked.order.text() + ": " + states);
    }
    add(expect.violated.empty() ? "no invariant is violated" : "no other invariant is violated");
    add("every step ends as the scenario says");
    if (scenario::mustSettle(scenario)) add("the world settles");
    return all;
}

std::vector<ExpectationView> judgedInOrder(const scenario::Scenario &scenario, const ScenarioRunView &run)
{
    std::vector<ExpectationView> all = expected(scenario), others = run.expectations;
    const bool ended = run.phase == ScenarioRunView::Phase::Ended;
    std::erase_if(all, [&](ExpectationView &each) {
        const auto judged = std::ranges::find(others, each.text, &ExpectationView::text);
        if (judged != others.end()) {
            each.detail = judged->detail;
            others.erase(judged);
            return false;
        }
        // That all the others hold is what the judge says by his silence; those that do not, he names.
        const bool silent = each.text.endsWith("invariant is violated"_L1);
        if (!ended) each.detail = u"not yet: "_s;
        return ended && (!silent || std::ranges::any_of(others, [](const ExpectationView &other) {
                   return !other.holds() && other.text.startsWith("invariant "_L1);
               }));
    });
    std::ranges::move(others, std::back_inserter(all));
    return all;
}

QString verdictState(const ExpectationView &expectation, ScenarioRunView::Phase phase)
{
    if (phase == ScenarioRunView::Phase::None || phase == ScenarioRunView::Phase::Opening) return u"NOT_YET_CHECKED"_s;
    if (expectation.holds()) return u"HOLDS"_s;
    return phase == ScenarioRunView::Phase::Ended ? u"BROKEN"_s : u"NOT_YET_CHECKED"_s;
}

std::vector<CellRow> expectationRows(const std::vector<ExpectationView> &expectations, ScenarioRunView::Phase phase)
{
    std::vector<CellRow> rows;
    qint64 id = 0;
    for (const ExpectationView &each : expectations) {
        CellRow row;
        row.id = ++id;
        row.cells = {Cell::state(u"expectation"_s, verdictState(each, phase)),
                     Cell::words(ScenarioTexts::expectation(each.text), each.text),
                     Cell::words(phase == ScenarioRunView::Phase::None ? QString() : ScenarioTexts::found(each.detail), each.detail)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace hamster::scenarios
