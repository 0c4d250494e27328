// Pictures of a past moment, and of a branch beside the run that it left.
#include "app/desk/engine_history.h"
#include "app/desk/shots.h"
#include "views/panes/timeline/compare_dialog.h"
#include "views/theme/theme.h"

namespace hamster {

namespace {

/// `name`-<lang>-<theme>.png of the widget in every language and theme.
bool grab(QWidget &shown, EnginePort &port, const ShotsOptions &options, const QString &name, int &written)
{
    for (const Language language : {Language::English, Language::Korean})
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            if (options.quick && (language == Language::Korean || kind == ThemeKind::Light)) continue;
            Theme::current().setLanguage(language);
            Theme::current().setKind(kind);
            for (int i = 0; i < 2; ++i) shots::letPanesRead(port); // the words change, then the layouts that hold them
            if (!shown.grab().save(shots::fileOf(options, name))) return false;
            ++written;
        }
    return true;
}

} // namespace

bool takePastShots(MainWindow &window, EnginePort &port, const ShotsOptions &options, int &written)
{
    EngineHistory &past = port.history();
    window.applyPreset(QStringLiteral("laboratory"));
    window.openPane(QStringLiteral("timeline"));
    window.openPane(QStringLiteral("orders"));
    past.lookAt(past.view().last * 3 / 5);
    if (!shots::waitFor([&] { return past.view().inPast && !past.view().looking; })) return false;
    if (!grab(window, port, options, QStringLiteral("past"), written) || !past.branch()) return false;
    if (!shots::waitFor([&] { return port.isOpen() && port.recordedRun().replay == RecordedRun::Replay::TakenOver; })) return false;
    const qint64 orders = port.orders();
    port.send(command::CrashService{Party::Payment}, [](const CommandAnswer &) {});
    port.play();
    if (!shots::waitFor([&] { return port.orders() >= orders + 10; })) return false;
    port.pause();
    timeline::CompareDialog runs(&port, &window, &window);
    runs.show();
    auto *count = runs.findChild<QWidget *>(QStringLiteral("compare.count"));
    return shots::waitFor([count] { return count->isVisible(); }) && grab(runs, port, options, QStringLiteral("compare"), written);
}

} // namespace hamster
