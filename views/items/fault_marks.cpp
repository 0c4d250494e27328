#include "views/items/fault_marks.h"

#include "simulator/faults/fault_book.h"
#include "views/items/columns.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kMost = 500; // of half an hour

std::vector<FaultMark> marksOf(const std::vector<FaultRecord> &records)
{
    std::vector<FaultMark> marks;
    for (const FaultRecord &record : records) {
        const FaultKind *kind = findFaultKind(record.kind);
        const bool korean = Theme::current().language() == Language::Korean;
        const QString title = kind ? textOf(korean ? kind->title.ko : kind->title.en) : QString::fromStdString(record.kind);
        marks.push_back(
            {record.byHand ? QCoreApplication::translate("hamster::FaultMarks", "by hand") : QString::fromStdString(record.rule), title,
             QString::fromStdString(record.kind), textOf(toString(record.to)), QString::fromStdString(record.key), record.byHand,
             record.at.ms});
    }
    return marks;
}

} // namespace

std::vector<FaultMark> FaultMarks::ofOrder(qint64 publicId) const
{
    Database *faults = m_port->reader(DeskFile::Faults);
    return faults && publicId ? marksOf(FaultBook(*faults).ofOrder(toBase62(publicId))) : std::vector<FaultMark>();
}

std::vector<FaultMark> FaultMarks::ofWebhooks(const QString &orderNumber) const
{
    Database *faults = m_port->reader(DeskFile::Faults);
    if (!faults || orderNumber.isEmpty()) return {};
    std::vector<FaultRecord> records = FaultBook(*faults).ofOrder(orderNumber.toStdString());
    std::erase_if(records, [](const FaultRecord &record) { return record.thing != "webhook"; });
    return marksOf(records);
}

std::vector<FaultMark> FaultMarks::ofThing(const QString &key) const
{
    Database *faults = m_port->reader(DeskFile::Faults);
    return faults && !key.isEmpty() ? marksOf(FaultBook(*faults).ofThing(key.toStdString())) : std::vector<FaultMark>();
}

std::vector<FaultMark> FaultMarks::ofNoOrder(qint64 fromMs, qint64 untilMs) const
{
    Database *faults = m_port->reader(DeskFile::Faults);
    return faults ? marksOf(FaultBook(*faults).ofNoOrder(Instant{fromMs}, Instant{untilMs}, kMost)) : std::vector<FaultMark>();
}

QString FaultMarks::badge(const std::vector<FaultMark> &marks)
{
    QStringList rules;
    for (const FaultMark &mark : marks)
        if (!rules.contains(mark.rule)) rules << mark.rule;
    return rules.join(u", "_s);
}

QString FaultMarks::story(const std::vector<FaultMark> &marks)
{
    QStringList lines;
    for (const FaultMark &mark : marks) lines << u"%1 %2 · %3"_s.arg(formatTimeMs(mark.atMs), mark.rule, mark.kind);
    return lines.join(u'\n');
}

} // namespace hamster
