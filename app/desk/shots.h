#pragma once
// Pictures of every pane, for ./dev shots: <pane>-<lang>-<theme>[-<state>].png.

#include "app/desk/engine_port.h"
#include "views/frame/main_window.h"

namespace hamster {

struct ShotsOptions {
    QString folder;
    bool quick = false; ///< one language and theme, the normal state only
};

/// Runs the world, takes the pictures and gives the exit status: 0, or 2 when a picture cannot be written or the world not opened.
int takeShots(MainWindow &window, EnginePort &port, EngineOptions world, const ShotsOptions &options);

} // namespace hamster
