// The commands of the window: shortcuts and what the command palette lists.
#include "views/frame/command_palette.h"
#include "views/frame/dock_area.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hamster {

void MainWindow::addCommand(QAction *action)
{
    m_commands << action;
    addAction(action);
}

void MainWindow::command(const QString &name, const QString &icon, const QKeySequence &keys, std::function<QString()> title,
                         std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setObjectName("command."_L1 + name);
    if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addCommand(action);
    m_titles.emplace_back(action, std::move(title));
}

void MainWindow::createCommands()
{
    command(
        u"palette"_s, u"search"_s, Qt::CTRL | Qt::Key_K, [] { return tr("Command palette"); }, [this] { showPalette(); });
    command(
        u"back"_s, u"back"_s, Qt::ALT | Qt::Key_Left, [] { return tr("Back"); }, [this] { back(); });
    command(
        u"forward"_s, u"fwd"_s, Qt::ALT | Qt::Key_Right, [] { return tr("Forward"); }, [this] { forward(); });
    createTimeCommands();
    int number = Qt::Key_1;
    for (const LayoutPreset &preset : layoutPresets()) {
        const QString id = preset.id;
        command(
            "preset."_L1 + id, u"layout"_s, QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(number++)),
            [id] { return tr("Layout: %1").arg(presetTitle(id)); }, [this, id] { applyPreset(id); });
    }
    command(
        u"saveLayout"_s, u"layout"_s, {}, [] { return tr("Save layout as…"); }, [this] { saveNamedLayout(); });
    command(
        u"closePane"_s, u"x"_s, Qt::CTRL | Qt::Key_W, [] { return tr("Close pane"); }, [this] { m_docks->close(m_docks->focusedPane()); });
    command(
        u"theme"_s, u"moon"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D, [] { return tr("Switch between dark and light"); },
        [this] { toggleTheme(); });
    command(
        u"language"_s, {}, Qt::CTRL | Qt::SHIFT | Qt::Key_L, [] { return tr("Switch between Korean and English"); },
        [this] { toggleLanguage(); });
    const auto scale = [](int by) { Theme::current().setScale(by == 0 ? 100 : Theme::current().scale() + by); };
    command(
        u"larger"_s, {}, QKeySequence::ZoomIn, [] { return tr("Larger text"); }, [scale] { scale(10); });
    command(
        u"smaller"_s, {}, QKeySequence::ZoomOut, [] { return tr("Smaller text"); }, [scale] { scale(-10); });
    command(
        u"normal"_s, {}, Qt::CTRL | Qt::Key_0, [] { return tr("Text at 100 %"); }, [scale] { scale(0); });
    command(
        u"motion"_s, {}, {}, [] { return tr("Switch animation off or on"); },
        [] { Theme::current().setReducedMotion(!Theme::current().reducedMotion()); });
    command(
        u"fullScreen"_s, {}, Qt::Key_F11, [] { return tr("Full screen"); },
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::createTimeCommands()
{
    const auto live = [this] { return m_status.worldOpen && !m_status.realMode; };
    command(
        u"playPause"_s, u"play"_s, Qt::Key_F5, [] { return tr("Play or pause the world"); },
        [this, live] {
            if (!live()) return;
            if (m_status.paused)
                emit playRequested();
            else
                emit pauseRequested();
        });
    command(
        u"step"_s, u"step"_s, Qt::Key_F10, [] { return tr("Run one event"); },
        [this, live] {
            if (live()) emit stepRequested();
        });
    for (const int speed : {1, 10, 100, 1000}) {
        command(
            u"speed%1"_s.arg(speed), u"clock"_s, {}, [speed] { return tr("Speed %1×").arg(speed); },
            [this, live, speed] {
                if (live()) emit speedRequested(speed);
            });
    }
    command(
        u"speed0"_s, u"ff"_s, {}, [] { return tr("Speed: as fast as possible"); },
        [this, live] {
            if (live()) emit speedRequested(0);
        });
}

void MainWindow::showPalette()
{
    std::vector<PaletteEntry> entries;
    for (const PaneSpec &spec : m_panes) entries.push_back({spec.title(), spec.icon, tr("pane"), [this, id = spec.id] { openPane(id); }});
    // What can be done in the open panes comes before what the window itself can do.
    for (const QString &id : m_docks->openPanes()) {
        const QWidget *content = m_docks->pane(id);
        if (!content) continue;
        for (QAction *action : content->actions()) {
            if (!action->isEnabled() || action->text().isEmpty()) continue;
            entries.push_back({action->text(), action->icon().name(), action->shortcut().toString(QKeySequence::NativeText),
                               [action] { action->trigger(); }});
        }
    }
    for (QAction *action : m_commands) {
        if (!action->isEnabled() || action->objectName() == u"command.palette") continue;
        entries.push_back({action->text(), action->icon().name(), action->shortcut().toString(QKeySequence::NativeText),
                           [action] { action->trigger(); }});
    }
    m_palette->open(std::move(entries));
}

} // namespace hamster
