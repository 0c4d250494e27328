#include "views/panes/sequence/mermaid.h"

#include "views/widgets/format.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

constexpr qint64 kSilenceMs = 1'000;

QString idOf(Party party) { return QString::fromUtf8(toString(party).data()).replace(u'-', u'_'); }

/// Mermaid ends a statement at ';' and begins an entity at '#'.
QString safe(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'#')
            out += u"#35;"_s;
        else if (c == u';')
            out += u"#59;"_s;
        else
            out += c == u'\n' ? QChar(u' ') : c;
    }
    return out;
}

QString arrowOf(const Message &message)
{
    switch (message.look) {
    case MessageLook::Lost: return u"-x"_s;
    case MessageLook::Duplicate: return u"-->>"_s;
    case MessageLook::Late: return u"-)"_s;
    case MessageLook::Normal: return u"->>"_s;
    }
    return u"->>"_s;
}

QString lineOf(const Message &message)
{
    QString text = message.label();
    if (!message.note.isEmpty()) text += u" ("_s + message.note + u')';
    if (!message.faults.isEmpty()) text += u" ["_s + message.faults.join(u", "_s) + u']';
    return idOf(message.from) + arrowOf(message) + idOf(message.to) + u": "_s + safe(text);
}

QString lineOf(const Step &step)
{
    return u"Note over "_s + idOf(step.at) + u": "_s + safe(step.fault.isEmpty() ? step.text : step.fault + u' ' + step.text);
}

struct Line {
    std::uint64_t sequence;
    bool isStep;
    qint64 ms;
    Party at, other;
    QString text;
};

} // namespace

QString mermaid(const Story &story, bool everything, const std::function<QString(Party)> &laneName)
{
    std::vector<Line> lines;
    // A late message stands where it arrived, so that the order of arrivals is the diagram's.
    for (const Message &message : story.messages)
        if (everything || !message.side)
            lines.push_back({message.arrival, false, message.arrivedMs, message.from, message.to, lineOf(message)});
    for (const Step &step : story.steps)
        if (everything || !step.side) lines.push_back({step.sequence, true, step.ms, step.at, step.at, lineOf(step)});
    std::ranges::stable_sort(lines, {}, [](const Line &line) { return std::tuple(line.sequence, line.isStep); });
    std::set<Party> used;
    for (const Line &line : lines) used.insert({line.at, line.other});
    QString out = u"sequenceDiagram\n"_s;
    for (const Party party :
         {Party::Customer, Party::Ecommerce, Party::Bus, Party::Payment, Party::Gateway, Party::Pg, Party::DataPlatform, Party::Operator})
        if (used.contains(party)) out += u"    participant %1 as %2\n"_s.arg(idOf(party), safe(laneName(party)));
    qint64 before = lines.empty() ? 0 : lines.front().ms;
    for (const Line &line : lines) {
        if (line.ms - before > kSilenceMs) out += u"    Note over %1: … %2\n"_s.arg(idOf(line.at), formatDuration(line.ms - before));
        before = line.ms;
        out += u"    "_s + line.text + u'\n';
    }
    return out;
}

} // namespace hamster::sequence
