#pragma once
// MainWindow: the frame of the desk: navigation, time controls, dockable panes, status bar, command palette. It knows no world: it is
// told a FrameStatus and says what the user asked for.

#include "views/frame/found.h"
#include "views/frame/frame_status.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_spec.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QMap>

namespace hamster {

class CommandPalette;
class DockArea;
class LayoutMenu;
class NavPanel;
class PastBanner;
class StatusStrip;
class Toast;
class TopBar;

class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    /// `port` is handed to the panes and the banner of the past, and asked for its actor alone; it must outlive the window. Null: no
    /// banner. Theme::install() must have been called.
    MainWindow(DeskPort *port, std::vector<PaneSpec> panes, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Navigator
    void openPane(const QString &paneId) override;
    void openEntity(const EntityRef &entity, bool beside = false) override;
    void back() override;
    void forward() override;
    void notify(const QString &text, Family family) override;

    /// Something was chosen in a pane that is open already: part of the history, nothing is shown. Choices that follow each other within
    /// two seconds (walking through a table) count as one.
    void noteVisit(const EntityRef &entity);
    /// What the palette finds besides commands and panes.
    void setFinder(Finder finder);

    /// "back-office", "laboratory" or "presentation".
    void applyPreset(const QString &preset);
    QString currentPreset() const;
    /// Which panes are open, where, and the preset's name. restoreLayout() refuses what it did not write and changes nothing then.
    /// While the presentation is on, the layout that it will go back to.
    QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout);
    /// Layouts that the user named, for the settings of the application.
    QMap<QString, QByteArray> namedLayouts() const;
    void setNamedLayouts(const QMap<QString, QByteArray> &layouts);

    /// The layout *Presentation*: large type, few panes, no navigation. Leaving it brings back what was there.
    void setPresentation(bool on);
    bool isPresentation() const { return m_presentation; }
    /// The text size in percent that holds outside of the presentation.
    int textScale() const;

    const FrameStatus &status() const { return m_status; }
    /// Asked before the window closes; false keeps it open.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    /// The pane's widget if it has been opened.
    QWidget *pane(const QString &paneId) const;
    QStringList openPanes() const;
    /// Actions of the whole window, shown in the command palette. Add the application's own (new world, open folder) here.
    void addCommand(QAction *action);
    QList<QAction *> commands() const { return m_commands; }

public slots:
    /// Cheap when little changed; call it as often as the world ticks.
    void setStatus(const FrameStatus &status);
    void showPalette();
    /// Every action and its keys (F1).
    void showKeys();
    void saveNamedLayout();

signals:
    void playRequested();
    void pauseRequested();
    void stepRequested();
    /// Times real time; 0 = as fast as possible.
    void speedRequested(double speed);
    /// Typed into the palette and no command: an order number, transaction key, event id or sku. Resolve it and call openEntity().
    void goToRequested(const QString &text);
    void languageToggled(bool korean);
    void themeToggled(bool dark);
    void namedLayoutsChanged();
    void settingsRequested();
    void welcomeRequested();
    void tourRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        QString pane;
        EntityRef entity;
        bool operator==(const Place &) const = default;
    };
    QString titleOf(const Place &place) const;
    void createCommands();
    void command(const QString &name, const QString &icon, const QKeySequence &keys, std::function<QString()> title,
                 std::function<void()> run);
    void createTimeCommands();
    void createPaneCommands();
    void createLookCommands();
    void createHelpCommands();
    void connectParts();
    void retranslate();
    void visit(const Place &place);
    void showPlace(const Place &place, bool beside);
    void updateHistory();
    void openFirst(const QStringList &paneIds);
    void travel(int step);
    void toggleTheme();
    void toggleLanguage();
    /// As a person does: the presentation is more than its panes, and another layout leaves it.
    void choosePreset(const QString &preset);
    void keepLayout(const QString &name);
    bool putBack(const QByteArray &docks, const QStringList &open);
    void endPresentation();
    void showLayoutName(const QString &name);
    const PaneSpec *specFor(const QString &entityKind) const;

    std::vector<PaneSpec> m_panes;
    TopBar *m_bar = nullptr;
    NavPanel *m_navigation = nullptr;
    PastBanner *m_past = nullptr; ///< null without a port
    DockArea *m_docks = nullptr;
    StatusStrip *m_strip = nullptr;
    LayoutMenu *m_layouts = nullptr;
    CommandPalette *m_palette = nullptr;
    Toast *m_toast = nullptr;
    QList<QAction *> m_commands;
    std::vector<std::pair<QAction *, std::function<QString()>>> m_titles;
    FrameStatus m_status;
    QSize m_sizeBefore; ///< of the window, before the presentation
    std::function<bool()> m_mayClose;
    bool m_presentation = false;
    QByteArray m_layoutBefore; ///< of the presentation
    int m_scaleBefore = 100;
    std::vector<Place> m_history;
    std::size_t m_here = 0; ///< index into m_history, when that is not empty
    bool m_travelling = false;
    bool m_showing = false; ///< a place is being shown: what its panes choose belongs to it
    QElapsedTimer m_noted;  ///< since the last noteVisit(); invalid when another visit came after it
};

} // namespace hamster
