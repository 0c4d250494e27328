#include "views/panes/sequence/teller.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

// What can only be said when every record was told.

namespace hamster::sequence {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("SequenceStory", text); }
} // namespace

void Teller::noteOvertaking()
{
    for (Message &late : m_story.messages) {
        if (late.look != MessageLook::Late || !late.name.startsWith(u'#')) continue;
        for (const Message &other : m_story.messages) {
            const bool passed = other.from == late.from && other.to == late.to && other.sequence > late.sequence &&
                                other.arrival < late.arrival && other.look != MessageLook::Lost && other.name.startsWith(u'#');
            if (!passed) continue;
            late.note += tr(", overtaken by %1").arg(other.name);
            break;
        }
    }
}

Story Teller::finish()
{
    judgeCopies();
    noteOvertaking();
    std::erase_if(m_story.steps, [](const Step &step) { return step.text.isEmpty(); });
    std::ranges::stable_sort(m_story.messages, {}, &Message::sequence);
    return std::move(m_story);
}

} // namespace hamster::sequence
