#pragma once
// DeskSession: one run of the desk: the window over its port, which world is open in it, and what is remembered for the next start.

#include "app/desk/desk_options.h"
#include "app/desk/engine_port.h"
#include "app/desk/settings_store.h"
#include "views/frame/main_window.h"
#include "views/frame/tour.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace hamster {

class DeskSession final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the session. The theme is installed; its look is set here.
    DeskSession(DeskOptions options, SettingsStore &store);
    ~DeskSession() override; ///< closes the world

    MainWindow &window() { return *m_window; }
    EnginePort &port() { return *m_port; }
    /// Opens what the arguments or the last start say, or the welcome. An error: nothing is open and the program should end.
    Outcome start();
    /// Opens a world through a door; a problem is shown on the welcome page.
    void enter(Door door, bool samples);
    /// The folder of the back office by arguments and settings.
    QString officeFolder() const;
    bool laboratory() const { return m_laboratory; }
    Tour &tour() { return *m_tour; }
    /// Remembers geometry, layouts and look.
    void remember();
    /// Before everything else when the program ends for good: no question is asked any more.
    void setLeaving() { m_leaving = true; }

    EngineOptions laboratoryWorld(const QString &folder) const;

private:
    void wire();
    void wireTour();
    void wireConnection();
    Outcome openLaboratory();
    Outcome openOffice(const QString &folder, bool samples);
    void discardBefore(EngineOptions &next);
    void arrange(bool laboratory);
    void showSettings();
    void showWelcome(const QString &notice);
    void openFailed(const QString &reason);
    void wireLeftRun();
    bool mayLeave(const QString &consequence);
    bool mayClose();

    DeskOptions m_options;
    SettingsStore &m_store;
    DeskSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_temporary; ///< of the laboratory
    std::unique_ptr<QLockFile> m_lock;          ///< of the back office's folder
    std::unique_ptr<QLockFile> m_lockBefore;    ///< of another one whose world is still closing
    QString m_openFolder;                       ///< of the back office that was opened last
    std::unique_ptr<EnginePort> m_port;
    std::unique_ptr<MainWindow> m_window;
    Welcome *m_welcome = nullptr;
    Tour *m_tour = nullptr;
    QAction *m_toLeftRun = nullptr;
    bool m_laboratory = true;
    bool m_opened = false;    ///< a world was opened in this run: its layout is worth remembering
    bool m_byDoor = false;    ///< not by an argument: when it fails there are other doors
    bool m_tourWaits = false; ///< for the laboratory to open
    bool m_connects = false;  ///< the world that opens is to show how a program is connected
    bool m_leaving = false;
};

} // namespace hamster
