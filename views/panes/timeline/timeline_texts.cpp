#include "views/panes/timeline/timeline_texts.h"

#include "views/panes/timeline/act_words.h"
#include "views/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::timeline {

namespace {

struct VerbText {
    const char *verb;
    const char *name; ///< source text
};
// clang-format off
constexpr VerbText kVerbs[] = {
    {"place-order", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Place order")},
    {"cancel-order", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Cancel order")},
    {"request-refund", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Refund")},
    {"adjust-stock", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Adjust stock")},
    {"add-product", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Add product")},
    {"charge-points", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Charge points")},
    {"add-vendor", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Add vendor")},
    {"change-vendor", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Change vendor")},
    {"add-member", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Add member")},
    {"add-coupon", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Make coupon")},
    {"issue-coupon", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Give coupon")},
    {"stop-coupon", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Stop coupon")},
    {"repair-order", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Put order right")},
    {"raise-case", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Raise case")},
    {"take-case", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Take case")},
    {"resolve-case", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Resolve case")},
    {"act-on-webhook", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Act on webhook")},
    {"decide-pg-transaction", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Decide PG transaction")},
    {"force-pg-outcome", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Force PG outcome")},
    {"forget-pg-outcome", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Forget forced outcome")},
    {"set-pg-behaviour", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Set PG behaviour")},
    {"set-pg-profile", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Set PG profile")},
    {"act-on-message", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Act on message")},
    {"redrive-dead-letter", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Redrive dead letter")},
    {"ignore-dead-letter", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Ignore dead letter")},
    {"resolve-dead-letter", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Resolve dead letter")},
    {"edit-dead-letter", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Edit dead letter")},
    {"rehearse-dead-letter", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Rehearse dead letter")},
    {"redrive-dead-letters", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Redrive dead letters")},
    {"crash", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Crash service")},
    {"restart", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Start service")},
    {"lose-power", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Lose power")},
    {"set-shoppers", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Set shoppers")},
    {"set-fault-rule", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Set fault rule")},
    {"remove-fault-rule", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Remove fault rule")},
    {"switch-fault-rule", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Switch fault rule")},
    {"set-fault-plan", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Set fault plan")},
    {"all-faults-off", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "All faults off")},
    {"inject-once", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Inject fault once")},
    {"cut-link", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Cut link")},
    {"rotate-pg-secret", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Rotate webhook secret")},
    {"end-pg-rotation", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "End rotation")},
    {"heal-link", QT_TRANSLATE_NOOP("hamster::timeline::TimelineTexts", "Heal link")},
};
// clang-format on

QString fileName(const QString &path) { return path.section(u'/', -1); }

} // namespace

QStringList TimelineTexts::headers() { return {tr("Time"), tr("By hand"), tr("Target"), tr("Detail")}; }

QString TimelineTexts::verb(const QString &verb)
{
    const auto found = std::ranges::find_if(kVerbs, [&verb](const VerbText &each) { return verb == QLatin1String(each.verb); });
    return found == std::end(kVerbs) ? verb : tr(found->name);
}

QString TimelineTexts::headline(const RecordedRun &run)
{
    if (run.branchedAt > 0 && run.replay == RecordedRun::Replay::Playing)
        return tr("Branching: the past is run again up to event %1").arg(formatCount(static_cast<qint64>(run.branchedAt)));
    if (run.branchedAt > 0 && run.replay == RecordedRun::Replay::TakenOver)
        return tr("A branch: the same past up to event %1").arg(formatCount(static_cast<qint64>(run.branchedAt)));
    switch (run.replay) {
    case RecordedRun::Replay::None: return {};
    case RecordedRun::Replay::Playing:
        return run.hurrying ? tr("Playing to the end of %1").arg(fileName(run.file)) : tr("Playing %1").arg(fileName(run.file));
    case RecordedRun::Replay::Same: return tr("%1 was played: the same hash as recorded").arg(fileName(run.file));
    case RecordedRun::Replay::Different: return tr("%1 was played: another hash than recorded").arg(fileName(run.file));
    case RecordedRun::Replay::TakenOver: return tr("%1 was taken over by hand").arg(fileName(run.file));
    }
    return {};
}

QString TimelineTexts::explanation(const RecordedRun &run)
{
    switch (run.replay) {
    case RecordedRun::Replay::None: return {};
    case RecordedRun::Replay::Playing:
        return tr("%1 of %2 acts done. What you do yourself is refused until you take it over.")
            .arg(run.done)
            .arg(run.acts ? run.acts->size() : 0);
    case RecordedRun::Replay::Same: return tr("The world goes on from here by hand.");
    case RecordedRun::Replay::Different: return tr("It was written by another version of the program, or something is not deterministic.");
    case RecordedRun::Replay::TakenOver:
        if (run.branchedAt > 0) return tr("The future is yours: what you do from here on is done to this world alone.");
        return tr("The rest of the recording is dropped; the past is the same, the future is yours.");
    }
    return {};
}

QString TimelineTexts::subtitle(const RecordedRun &run, bool laboratory)
{
    if (!run.recordable && laboratory) return tr("no run is being recorded in this world");
    if (!run.recordable) return tr("the back office keeps its past in its databases and cannot be replayed");
    return run.done == 1 ? tr("1 act by hand") : tr("%1 acts by hand").arg(formatCount(static_cast<qint64>(run.done)));
}

std::vector<CellRow> actRows(const RecordedRun &run)
{
    std::vector<CellRow> rows;
    if (!run.acts) return rows;
    for (std::size_t i = 0; i < run.acts->size(); ++i) {
        const HandAct &act = (*run.acts)[i];
        CellRow row;
        row.id = static_cast<qint64>(i) + 1;
        row.dimmed = i >= run.done;
        row.cells = {Cell::time(act.atMs), Cell::words(TimelineTexts::verb(act.verb), act.verb), ActWords::target(act, i < run.done),
                     Cell::words(ActWords::detail(act), act.detail)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace hamster::timeline
