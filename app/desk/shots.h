#pragma once
// Pictures of every pane, for ./dev shots: <pane>-<lang>-<theme>[-<state>].png.

#include "app/desk/engine_port.h"
#include "views/frame/main_window.h"

namespace hamster {

struct ShotsOptions {
    QString folder;
    bool quick = false; ///< one language and theme, the normal state only
    QSize size{1600, 1000};
    QStringList panes = {}; ///< ids of the only ones, names of dialogs, "dialogs"; empty: all, and the past
};

/// Runs the world, takes the pictures and gives the exit status: 0, or 2 when a picture cannot be written or the world not opened.
int takeShots(MainWindow &window, EnginePort &port, EngineOptions world, const ShotsOptions &options);

/// Of a past moment (`past-…`) and of a branch from it beside the run that it left (`compare-…`); the world is that branch then.
bool takePastShots(MainWindow &window, EnginePort &port, const ShotsOptions &options, int &written);

/// Of dialogs, menus and panes after a few steps: in the shop that is open, or in worlds of their own, the last of which is open then.
enum class DialogWorlds { Shop, Own };
bool takeDialogShots(MainWindow &window, EnginePort &port, const ShotsOptions &options, DialogWorlds worlds, int &written);

namespace shots {
/// Handles events until `ready` holds; false when it does not within a minute.
bool waitFor(const std::function<bool()> &ready);
/// Some more status rounds, so that every pane has read what is there.
void letPanesRead(EnginePort &port, int rounds = 8);
/// <folder>/<subject>-<lang>-<theme><state>.png of the current language and theme.
QString fileOf(const ShotsOptions &options, const QString &subject, const QString &state = {});
/// By its name, or all of them by "dialogs".
bool wantsDialog(const ShotsOptions &options, const QString &name);
} // namespace shots

} // namespace hamster
