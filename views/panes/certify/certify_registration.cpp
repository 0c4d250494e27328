// The receiver check for the frame.
#include "views/panes/certify/certify_pane.h"

using namespace Qt::StringLiterals;

namespace hamster {

PaneSpec certifyPane()
{
    PaneSpec spec;
    spec.id = u"certify"_s;
    spec.icon = u"certify"_s;
    spec.group = PaneGroup::Laboratory;
    spec.title = [] { return certify_pane::CertifyPane::tr("Receiver check"); };
    spec.create = [](const PaneContext &context) -> QWidget * { return new certify_pane::CertifyPane(context); };
    return spec;
}

} // namespace hamster
