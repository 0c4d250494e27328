// The explorer pane for the frame.
#include "views/panes/explorer/explorer_pane.h"

using namespace Qt::StringLiterals;

namespace hamster {

PaneSpec explorerPane()
{
    PaneSpec spec;
    spec.id = u"explorer"_s;
    spec.icon = u"explore"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return explorer_pane::ExplorerPane::tr("Explorer"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new explorer_pane::ExplorerPane(context); };
    spec.entityKinds = {u"seed"_s};
    return spec;
}

} // namespace hamster
