// What the frame must know of the world pane.
#include "views/panes/world/world_pane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster {

PaneSpec worldPane()
{
    return {.id = u"world"_s,
            .icon = u"world"_s,
            .group = PaneGroup::Watch,
            .title = [] { return QCoreApplication::translate("Panes", "World"); },
            .create = [](const PaneContext &context) -> QWidget * { return new world::WorldPane(context); }};
}

} // namespace hamster
