#pragma once
// One invitation is enough: of panes that stand together over an empty world only the first shows the way out of it.

#include <QString>

#include <initializer_list>

class QWidget;

namespace hamster {

/// Whether one of these panes is in sight in the window of `pane`.
bool isInvitedBeside(const QWidget *pane, std::initializer_list<QStringView> others);

} // namespace hamster
