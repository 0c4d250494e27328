#include "views/panes/explorer/explorer_texts.h"

#include "model/audit/invariant.h"
#include "views/frame/policy_warnings.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/policies/policy_texts.h"
#include "views/theme/evidence.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"
#include "views/widgets/profile_name.h"

using namespace Qt::StringLiterals;

namespace hamster::explorer_pane {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString change(int before, int now) { return before == now ? formatCount(now) : u"%1 → %2"_s.arg(formatCount(before), formatCount(now)); }

} // namespace

QStringList ExplorerTexts::findingHeaders()
{
    return {tr("Seed"), tr("Broke"), tr("What does not hold"), tr("At"), tr("Orders"), tr("Faults"), tr("Plan")};
}

QStringList ExplorerTexts::planHeaders() { return {tr("When"), tr("What")}; }

QString ExplorerTexts::invariant(const QString &id)
{
    if (const audit::InvariantInfo *info = audit::findInvariant(id.toStdString()))
        return textOf(Theme::current().language() == Language::Korean ? info->titleKorean : info->title);
    if (id == "DETERMINISM"_L1) return tr("The same plan ran to two hashes");
    if (id == "MODEL"_L1) return tr("The reference model comes to other figures");
    return tr("The plan could not be run");
}

QString ExplorerTexts::plan(const ExploreFinding &finding)
{
    switch (finding.plan) {
    case ExploreFinding::Plan::Whole: return tr("as drawn");
    case ExploreFinding::Plan::Waiting: return tr("waiting");
    case ExploreFinding::Plan::Shrinking: return tr("shrinking, %1 left").arg(finding.left);
    case ExploreFinding::Plan::Small: return tr("shrunk");
    case ExploreFinding::Plan::NotReproduced: return tr("not reproduced");
    }
    return {};
}

PlanSize sizeOf(const scenario::Scenario &plan)
{
    PlanSize size;
    size.faults = static_cast<int>(plan.faults.rules.size());
    for (const scenario::Step &step : plan.steps) {
        if (std::holds_alternative<scenario::PlaceOrders>(step.deed))
            ++size.orders;
        else if (!std::holds_alternative<scenario::Heal>(step.deed))
            ++size.acts;
    }
    return size;
}

QString ExplorerTexts::size(const ExploreFinding &finding)
{
    const PlanSize before = sizeOf(*finding.drawn), now = sizeOf(finding.best());
    return tr("faults %1 · orders %2 · acts %3")
        .arg(change(before.faults, now.faults), change(before.orders, now.orders), change(before.acts, now.acts));
}

QString ExplorerTexts::profile(const QString &name) { return name.isEmpty() ? tr("drawn") : profileName(name); }

QString ExplorerTexts::policies(const Policies &policies)
{
    QStringList unsafe;
    for (const PolicyInfo &policy : hamster::policies())
        for (const PolicyValue &value : policy.values)
            if (!value.safe && policies.value(policy.key) == value.value)
                unsafe << u"%1: %2"_s.arg(policies_pane::policyTitle(policy), policies_pane::valueName(policy, value));
    return unsafe.isEmpty() ? tr("safe policies") : unsafe.join(u", "_s);
}

QString ExplorerTexts::request(const ExploreRequest &request)
{
    const quint64 last = request.from + static_cast<quint64>(request.seeds) - 1;
    return tr("seeds %1 to %2 · about %3 orders a world · PG %4 · %5")
        .arg(formatCount(static_cast<qint64>(request.from)), formatCount(static_cast<qint64>(last)))
        .arg(request.orders)
        .arg(profile(request.profile), policies(request.policies));
}

QString ExplorerTexts::shortCount(qint64 count)
{
    if (count < 1000) return QString::number(count);
    if (count < 10'000) return u"%1k"_s.arg(QString::number(static_cast<double>(count / 100) / 10.0, 'f', 1));
    if (count < 1'000'000) return u"%1k"_s.arg(count / 1000);
    return u"%1M"_s.arg(count / 1'000'000);
}

QString ExplorerTexts::clipboard(const ExploreFinding &finding)
{
    QStringList lines{tr("Seed %1").arg(finding.seed)};
    for (const ExploreBreak &each : finding.breaks)
        lines << u"%1 %2: %3"_s.arg(each.invariant, invariant(each.invariant), evidenceText(each.evidence));
    if (finding.moment) lines << tr("At %1").arg(formatDateTimeMs(finding.moment->atMs));
    lines << size(finding);
    for (const CellRow &row : planRows(finding.best())) lines << row.cells[WhenColumn].text + u'\t' + row.cells[WhatColumn].text;
    return lines.join(u'\n');
}

std::vector<CellRow> findingRows(const std::vector<ExploreFinding> &findings)
{
    std::vector<CellRow> rows;
    for (const ExploreFinding &each : findings) {
        const PlanSize before = sizeOf(*each.drawn), now = sizeOf(each.best());
        const QString &broke = each.breaks.front().invariant;
        QStringList all;
        for (const ExploreBreak &one : each.breaks) all << u"%1: %2"_s.arg(one.invariant, evidenceText(one.evidence));
        CellRow row;
        row.id = static_cast<qint64>(each.seed) + 1;
        row.cells = {Cell::count(static_cast<qint64>(each.seed)),
                     Cell::id(broke, audit::findInvariant(broke.toStdString()) ? u"invariant"_s : QString()),
                     Cell::words(ExplorerTexts::invariant(broke), all.join(u'\n')),
                     Cell::time(each.moment ? each.moment->atMs : 0),
                     Cell::words(change(before.orders, now.orders)),
                     Cell::words(change(before.faults, now.faults)),
                     Cell::words(ExplorerTexts::plan(each))};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CellRow> planRows(const scenario::Scenario &plan)
{
    std::vector<CellRow> rows;
    qint64 id = 0;
    for (const FaultRule &rule : plan.faults.rules)
        rows.push_back({++id,
                        {Cell::words(ExplorerTexts::tr("fault %1").arg(QString::fromStdString(rule.id))),
                         Cell::words(faults_pane::FaultTexts::sentence(rule), QString::fromStdString(rule.kind))}});
    for (const scenario::Step &step : plan.steps) {
        const QString what = ExplorerTexts::what(step);
        rows.push_back({++id, {Cell::words(ExplorerTexts::when(step)), Cell::words(what, what)}});
    }
    return rows;
}

} // namespace hamster::explorer_pane
