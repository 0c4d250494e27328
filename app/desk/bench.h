#pragma once
// hamster-desk --bench DIR: measures the desk over a data folder, as a person would use it. Prints a line for each figure.

#include "app/desk/engine_port.h"
#include "views/frame/main_window.h"

namespace hamster {

/// Opens the folder in the window and uses it. The folder is left as it was, apart from what a start of the world writes. The exit status.
int benchDesk(MainWindow &window, EnginePort &port, const QString &folder);

} // namespace hamster
