// What the frame must know of the sequence pane.
#include "views/panes/sequence/sequence_pane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster {

PaneSpec sequencePane()
{
    return {.id = u"sequence"_s,
            .icon = u"seq"_s,
            .group = PaneGroup::Watch,
            .title = [] { return QCoreApplication::translate("Panes", "Sequence"); },
            .create = [](const PaneContext &context) -> QWidget * { return new sequence::SequencePane(context); },
            .area = PaneArea::Main,
            .entityKinds = {u"sequence"_s}};
}

} // namespace hamster
