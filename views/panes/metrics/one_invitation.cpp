#include "views/panes/metrics/one_invitation.h"

#include <QRegion>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

bool isInvitedBeside(const QWidget *pane, std::initializer_list<QStringView> others)
{
    return std::ranges::any_of(others, [pane](QStringView other) {
        const auto *beside = pane->window()->findChild<QWidget *>(u"pane."_s + other.toString());
        return beside && beside != pane && beside->isVisible() && !beside->visibleRegion().isEmpty(); // a tab behind another one is not
    });
}

} // namespace hamster
