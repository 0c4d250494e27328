#include "app/desk/desk_application.h"

#include "app/desk/desk_options.h"
#include "app/desk/engine_port.h"
#include "app/desk/go_to.h"
#include "app/desk/shots.h"
#include "views/frame/main_window.h"
#include "views/panes/metrics/metrics_feed.h"
#include "views/panes/timeline/recording_actions.h"

#include <QApplication>
#include <QDir>
#include <QLockFile>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace hamster {

namespace {

constexpr auto kGeometry = "window/geometry";
constexpr auto kLayout = "window/layout";

void wire(MainWindow &window, EnginePort &port)
{
    QObject::connect(&window, &MainWindow::playRequested, &port, &EnginePort::play);
    QObject::connect(&window, &MainWindow::pauseRequested, &port, &EnginePort::pause);
    QObject::connect(&window, &MainWindow::stepRequested, &port, &EnginePort::step);
    QObject::connect(&window, &MainWindow::speedRequested, &port, &EnginePort::setSpeed);
    QObject::connect(&port, &DeskPort::statusChanged, &window, [&window, &port] { window.setStatus(port.status()); });
    QObject::connect(&window, &MainWindow::goToRequested, &window, [&window, &port](const QString &text) { goTo(window, port, text); });
}

/// Saving the run and opening a recording, from everywhere.
void addRecordingCommands(MainWindow &window, EnginePort &port)
{
    auto *actions = new RecordingActions(&port, &window, &window);
    actions->saveAction()->setShortcut(QKeySequence::Save);
    actions->openAction()->setShortcut(QKeySequence::Open);
    for (QAction *action : {actions->saveAction(), actions->openAction(), actions->endAction(), actions->takeOverAction()}) window.addCommand(action);
}

EngineOptions laboratoryWorld(const DeskOptions &options, const QString &folder)
{
    EngineOptions world;
    world.laboratory.mode = LaboratoryMode::Virtual;
    world.laboratory.seed = options.seed;
    world.laboratory.profile = options.profile.toStdString();
    world.laboratory.storage = {folder.toStdString(), Durability::Off};
    world.laboratory.traceFile = (folder + QStringLiteral("/trace.jsonl")).toStdString();
    world.runName = QStringLiteral("demo");
    world.ordersPerMinute = options.ordersPerMinute;
    world.recordFile = options.recordFile;
    return world;
}

EngineOptions backOfficeWorld(const QString &folder)
{
    EngineOptions world;
    world.laboratory.mode = LaboratoryMode::Real;
    world.laboratory.profile = "reference";
    world.laboratory.storage = {folder.toStdString(), Durability::Full};
    world.runName = QDir(folder).dirName();
    return world;
}

/// One process per data folder.
bool lockFolder(QLockFile &lock, const QString &folder, QString &error)
{
    if (QFileInfo info(folder); info.exists() && !info.isDir()) {
        error = QStringLiteral("%1 is a file, not a data folder. Nothing was changed. Give a folder with --data.").arg(folder);
        return false;
    }
    if (!QDir().mkpath(folder)) {
        error = QStringLiteral("The data folder %1 cannot be made. Nothing was changed.").arg(folder);
        return false;
    }
    lock.setStaleLockTime(0);
    if (lock.tryLock(0)) return true;
    error = lock.error() == QLockFile::PermissionError
                ? QStringLiteral("The data folder %1 cannot be written. Nothing was changed.").arg(folder)
                : QStringLiteral("The data folder %1 is open in another hamster. Nothing was changed.").arg(folder);
    return false;
}

int fail(const QString &message)
{
    std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(message));
    return 2;
}

} // namespace

int runDesk(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hamster-desk"));
    QApplication::setOrganizationName(QStringLiteral("hamster-world"));
    QString error, text;
    const auto options = parseDeskOptions(QApplication::arguments(), error, text);
    if (!text.isEmpty()) {
        std::fputs(qUtf8Printable(text), stdout);
        return 0;
    }
    if (!options) return fail(error);

    QTemporaryDir temporary;
    const bool laboratory = options->laboratory;
    const QString folder = laboratory                       ? temporary.path()
                           : options->dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                                           : options->dataFolder;
    QLockFile lock(folder + QStringLiteral("/hamster.lock"));
    if (!lockFolder(lock, folder, error)) return fail(error);

    Theme &theme = Theme::current();
    theme.setKind(options->dark.value_or(laboratory) ? ThemeKind::Dark : ThemeKind::Light);
    theme.install(application);
    theme.setLanguage(options->korean.value_or(QLocale::system().language() == QLocale::Korean) ? Language::Korean : Language::English);

    EnginePort port;
    metrics::MetricsFeed::of(&port); // levels are sampled from the beginning on, whether a pane shows them or not
    MainWindow window(&port, paneRegistry());
    wire(window, port);
    addRecordingCommands(window, port);
    if (!options->shotsFolder.isEmpty())
        return takeShots(window, port, laboratoryWorld(*options, folder), {options->shotsFolder, options->quickShots});

    QSettings settings;
    window.resize(1600, 1000);
    window.restoreGeometry(settings.value(QLatin1String(kGeometry)).toByteArray());
    window.applyPreset(laboratory ? QStringLiteral("laboratory") : QStringLiteral("back-office"));
    const QString layoutKey = QLatin1String(kLayout) + (laboratory ? QStringLiteral("-laboratory") : QStringLiteral("-back-office"));
    if (const QByteArray layout = settings.value(layoutKey).toByteArray(); !layout.isEmpty()) window.restoreLayout(layout);
    QObject::connect(&port, &EnginePort::openFailed, &window, [&](const QString &reason) {
        fail(reason);
        QMessageBox::critical(&window, QApplication::translate("hamster::DeskApplication", "The world cannot be opened"), reason);
        QApplication::exit(2);
    });
    if (options->scenario.isEmpty()) {
        port.open(laboratory ? laboratoryWorld(*options, folder) : backOfficeWorld(folder));
    } else {
        port.setBase(laboratoryWorld(*options, folder));
        WorldRequest request;
        request.scenario = options->scenario;
        if (options->seedGiven) request.seed = options->seed;
        if (Outcome opened = port.openWorld(request); !opened) return fail(QString::fromStdString(opened.error().detail));
    }
    window.show();
    const int status = QApplication::exec();
    settings.setValue(QLatin1String(kGeometry), window.saveGeometry());
    settings.setValue(layoutKey, window.saveLayout());
    return status;
}

} // namespace hamster
