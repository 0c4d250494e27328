#include "app/desk/desk_application.h"

#include "app/cli/signals.h"
#include "app/desk/bench.h"
#include "app/desk/desk_session.h"
#include "app/desk/shots.h"
#include "app/desk/single_instance.h"
#include "simulator/laboratory/data_folder.h"

#include <QApplication>

#include <cstdio>

namespace hamster {

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "hamster-desk: %s\n", qUtf8Printable(message));
    return 2;
}

int shoot(DeskSession &session, const DeskOptions &options)
{
    const QTemporaryDir temporary;
    return takeShots(session.window(), session.port(), session.laboratoryWorld(temporary.path()),
                     {options.shotsFolder, options.quickShots, options.shotsSize, options.shotsPanes});
}

void bringToFront(QWidget &window)
{
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
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
    Theme::current().install(application);
    SettingsStore store;
    DeskSession session(*options, store);
    if (!options->shotsFolder.isEmpty()) return shoot(session, *options);

    if (!options->benchFolder.isEmpty()) {
        auto folder = DataFolder::open(options->benchFolder.toStdString());
        return folder ? benchDesk(session.window(), session.port(), options->benchFolder)
                      : fail(QString::fromStdString(folder.error().detail));
    }

    // A laboratory that was asked for by name is one of many; everything else has its folder to itself.
    SingleInstance instance(session.officeFolder());
    if (!options->laboratory) {
        if (instance.raiseOther()) {
            std::fprintf(stderr, "hamster-desk: %s is open in another window, which was brought to the front\n",
                         qUtf8Printable(session.officeFolder()));
            return 0;
        }
        instance.listen();
        QObject::connect(&instance, &SingleInstance::raiseRequested, &session.window(), [&session] { bringToFront(session.window()); });
    }
    if (Outcome started = session.start(); !started) return fail(QString::fromStdString(started.error().detail));
    // A signal ends the desk as closing its window would, without a question.
    const cli::StopSignals stop([&session] {
        session.setLeaving();
        session.remember();
        QApplication::exit(0);
    });
    session.window().show();
    return QApplication::exec();
}

} // namespace hamster
