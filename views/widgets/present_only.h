#pragma once
// presentOnly: what acts on the world is out of reach while a past moment is shown, and says why. GUI thread only.

#include <QString>

class QAction;
class QWidget;

namespace hamster {

class DeskPort;

/// While a past moment is shown the control is disabled, whatever its pane says, and its tooltip tells why; afterwards it is as its pane
/// wants it. The pane goes on calling setEnabled() and setToolTip() as if nothing were.
void presentOnly(DeskPort *port, QWidget *control);
/// The same of an action; it has no tooltip of its own.
void presentOnly(DeskPort *port, QAction *action);
/// True while a past moment is shown: for what is painted and is no control.
bool isPastShown(DeskPort *port);
/// What such a tooltip says.
QString pastReason();

} // namespace hamster
