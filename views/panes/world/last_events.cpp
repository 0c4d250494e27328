#include "views/panes/world/last_events.h"

#include "simulator/faults/fault_kind.h"
#include "views/panes/states/state_texts.h"
#include "views/panes/world/draw.h"
#include "views/theme/states.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {

constexpr qsizetype kMost = 2; // a header has no room for more

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(hamster::world::LastEvents)
};

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

QString edge(const TraceRecord &record)
{
    const QString entity = text(record.name), both = text(edgeOf(record));
    const QString from = both.section(u'>', 0, 0), to = stateName(entity, both.section(u'>', 1));
    const QString machine = states::StateTexts::machine(record.name);
    return from.isEmpty() ? u"%1: %2"_s.arg(machine, to) : u"%1: %2 → %3"_s.arg(machine, stateName(entity, from), to);
}

QString message(const TraceRecord &record, const QString &after = {})
{
    const QString line = u"%1 → %2: %3"_s.arg(nameOf(record.from), nameOf(record.to), text(record.name));
    return after.isEmpty() ? line : line + u' ' + after;
}

/// Empty: inside of a service, and nothing that a person asks for.
QString lineOf(const TraceRecord &record)
{
    switch (record.kind) {
    case TraceKind::HttpRequest:
    case TraceKind::EventAppended:
    case TraceKind::EventDelivered: return message(record);
    case TraceKind::HttpAnswer: return message(record, text(record.subject));
    case TraceKind::HttpFailure: return message(record, Texts::tr("failed"));
    case TraceKind::EventDuplicate: return message(record, Texts::tr("(duplicate)"));
    case TraceKind::EventParked: return message(record, Texts::tr("(parked)"));
    case TraceKind::EventDeadLettered: return message(record, Texts::tr("(dead letter)"));
    case TraceKind::StateChange: return edge(record);
    case TraceKind::RefusedEdge: return Texts::tr("refused: %1").arg(edge(record));
    case TraceKind::FaultFired: {
        const FaultKind *kind = findFaultKind(record.name);
        const bool korean = Theme::current().language() == Language::Korean;
        return Texts::tr("fault: %1").arg(kind ? text(korean ? kind->title.ko : kind->title.en) : text(record.name));
    }
    case TraceKind::Crash: return Texts::tr("%1 crashed").arg(nameOf(record.from));
    case TraceKind::Restart: return Texts::tr("%1 is up again").arg(nameOf(record.from));
    case TraceKind::BreakerChange:
    case TraceKind::Transaction:
    case TraceKind::Timer:
    case TraceKind::Operator: break;
    }
    return {};
}

} // namespace

QString lastEvents(const TraceBatch &batch)
{
    QStringList lines;
    qsizetype more = 0;
    // The newest are what one looks for, and told in the order in which they came.
    for (auto record = batch.records.rbegin(); record != batch.records.rend(); ++record) {
        const QString line = lineOf(*record);
        if (line.isEmpty()) continue;
        if (lines.size() < kMost)
            lines.prepend(line);
        else
            ++more;
    }
    if (more > 0) lines << Texts::tr("%1 more").arg(more);
    return lines.join(u" · "_s);
}

} // namespace hamster::world
