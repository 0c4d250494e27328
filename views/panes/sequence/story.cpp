#include "views/panes/sequence/story.h"

#include "simulator/laboratory/duplicates.h"
#include "views/panes/sequence/teller.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

struct Change {
    QString entity, from, to;
    int count = 1;
};

QString entityName(const QString &entity)
{
    static constexpr std::pair<QLatin1StringView, const char *> kNames[] = {
        {"order"_L1, QT_TRANSLATE_NOOP("SequenceStory", "order")},
        {"process"_L1, QT_TRANSLATE_NOOP("SequenceStory", "process")},
        {"pg-transaction"_L1, QT_TRANSLATE_NOOP("SequenceStory", "transaction")},
        {"delivery"_L1, QT_TRANSLATE_NOOP("SequenceStory", "delivery")},
        {"refund"_L1, QT_TRANSLATE_NOOP("SequenceStory", "refund")}};
    for (const auto &[known, name] : kNames)
        if (entity == known) return QCoreApplication::translate("SequenceStory", name);
    return entity;
}

QString wordsOf(const Change &change, bool first)
{
    // Of reservations, payments and the like the new state says it all; an order's or a process's way is told with where it came from.
    const bool way = change.entity == "order"_L1 || change.entity == "process"_L1 || change.entity == "pg-transaction"_L1 ||
                     change.entity == "delivery"_L1 || change.entity == "refund"_L1;
    QString text = change.to;
    if (change.from.isEmpty() && first && change.entity != "reservation"_L1 && change.entity != "payment"_L1)
        text = entityName(change.entity) + u' ' + change.to;
    else if (way && !change.from.isEmpty())
        text = change.from + u" → "_s + change.to;
    return change.count > 1 ? text + u" ×%1"_s.arg(change.count) : text;
}

} // namespace

QString transactionText(const std::vector<std::string> &changes)
{
    std::vector<Change> grouped;
    for (const std::string &payload : changes) {
        const QString text = QString::fromStdString(payload);
        const qsizetype space = text.indexOf(u' '), arrow = text.indexOf(u'>', space);
        if (space < 0 || arrow < 0) continue;
        const Change change{text.left(space), text.mid(space + 1, arrow - space - 1), text.mid(arrow + 1)};
        bool known = false;
        for (Change &each : grouped) {
            if (each.entity != change.entity || each.from != change.from || each.to != change.to) continue;
            ++each.count;
            known = true;
        }
        if (!known) grouped.push_back(change);
    }
    QStringList words;
    for (const Change &change : grouped) words << wordsOf(change, words.isEmpty());
    return words.join(u" · "_s);
}

Story tell(const std::vector<TraceRecord> &records)
{
    Teller teller(preventedDuplicates(records));
    for (const TraceRecord &record : records) teller.add(record);
    return teller.finish();
}

} // namespace hamster::sequence
