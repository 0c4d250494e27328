// The commands of the window: shortcuts and what the command palette lists.
#include "views/frame/command_palette.h"
#include "views/frame/dock_area.h"
#include "views/frame/keys_page.h"
#include "views/frame/layout_menu.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QPointer>
#include <QTimer>

#include <tuple>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr const char *kWords = "paletteWords";
// What somebody types who looks for it, in both languages whichever is shown.
constexpr const char16_t *kConnectWords =
    u"connect address port http url host base url webhook address receiver callback curl token secret key MID "
    u"API OpenAPI control back end backend server "
    u"연결 연동 주소 포트 웹훅 수신 콜백 토큰 비밀 키 시크릿 가맹점 백엔드 서버";

} // namespace

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
    createPaneCommands();
    createLookCommands();
    createHelpCommands();
}

void MainWindow::createPaneCommands()
{
    int number = Qt::Key_1;
    for (const PaneSpec &spec : m_panes) {
        if (spec.group == PaneGroup::Detail) continue;
        const QKeySequence keys = number <= Qt::Key_9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(number)) : QKeySequence();
        ++number;
        command(
            "pane."_L1 + spec.id, spec.icon, keys, [title = spec.title] { return tr("Open %1").arg(title()); },
            [this, id = spec.id] { openPane(id); });
    }
    number = Qt::Key_1;
    for (const LayoutPreset &preset : layoutPresets()) {
        const QString id = preset.id;
        if (id == kPresentation) { // a command of its own
            ++number;
            continue;
        }
        command(
            "preset."_L1 + id, u"layout"_s, QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(number++)),
            [id] { return tr("Layout: %1").arg(presetTitle(id)); }, [this, id] { choosePreset(id); });
    }
    command(
        u"saveLayout"_s, u"layout"_s, {}, [] { return tr("Save layout as…"); }, [this] { saveNamedLayout(); });
    command(
        u"nextPane"_s, u"right"_s, Qt::Key_F6, [] { return tr("Go to the next pane on show"); }, [this] { m_docks->focusNext(1); });
    command(
        u"previousPane"_s, u"left"_s, Qt::SHIFT | Qt::Key_F6, [] { return tr("Go to the previous pane on show"); },
        [this] { m_docks->focusNext(-1); });
    command(
        u"closePane"_s, u"x"_s, Qt::CTRL | Qt::Key_W, [] { return tr("Close pane"); }, [this] { m_docks->close(m_docks->focusedPane()); });
    command(
        u"floatPane"_s, u"float"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F, [] { return tr("Float the pane, or put it back"); },
        [this] { m_docks->toggleFloating(m_docks->focusedPane()); });
    const std::tuple<QString, Qt::DockWidgetArea, const char *> edges[] = {
        {u"movePaneLeft"_s, Qt::LeftDockWidgetArea, QT_TR_NOOP("Move the pane to the left edge")},
        {u"movePaneRight"_s, Qt::RightDockWidgetArea, QT_TR_NOOP("Move the pane to the right edge")},
        {u"movePaneUp"_s, Qt::TopDockWidgetArea, QT_TR_NOOP("Move the pane to the top")},
        {u"movePaneDown"_s, Qt::BottomDockWidgetArea, QT_TR_NOOP("Move the pane to the bottom")}};
    for (const auto &[name, area, title] : edges)
        command(
            name, u"layout"_s, {}, [title = title] { return tr(title); },
            [this, area = area] { m_docks->move(m_docks->focusedPane(), area); });
    constexpr int kBy = 60;
    const std::tuple<QString, Qt::Key, QPoint, const char *> sizes[] = {
        {u"narrowPane"_s, Qt::Key_Left, {-kBy, 0}, QT_TR_NOOP("Make the pane narrower")},
        {u"widenPane"_s, Qt::Key_Right, {kBy, 0}, QT_TR_NOOP("Make the pane wider")},
        {u"shortenPane"_s, Qt::Key_Up, {0, -kBy}, QT_TR_NOOP("Make the pane lower")},
        {u"heightenPane"_s, Qt::Key_Down, {0, kBy}, QT_TR_NOOP("Make the pane higher")}};
    for (const auto &[name, key, by, title] : sizes)
        command(
            name, u"layout"_s, Qt::ALT | Qt::SHIFT | key, [title = title] { return tr(title); },
            [this, by = by] { m_docks->grow(m_docks->focusedPane(), by.x(), by.y()); });
}

void MainWindow::createLookCommands()
{
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
        u"presentation"_s, u"lesson"_s, Qt::Key_F7, [] { return tr("Layout: %1").arg(presetTitle(kPresentation)); },
        [this] { setPresentation(!isPresentation()); });
    m_commands.back()->setShortcuts({Qt::Key_F7, Qt::CTRL | Qt::ALT | Qt::Key_3});
    m_commands.back()->setProperty(kWords, u"presentation mode large type 발표 모드 큰 글자"_s);
    command(
        u"fullScreen"_s, {}, Qt::Key_F11, [] { return tr("Full screen"); },
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::createHelpCommands()
{
    command(
        u"keys"_s, u"info"_s, Qt::Key_F1, [] { return tr("Every action and its keys"); }, [this] { showKeys(); });
    command(
        u"tour"_s, u"lesson"_s, {}, [] { return tr("Guided tour"); }, [this] { emit tourRequested(); });
    command(
        u"welcome"_s, u"office"_s, {}, [] { return tr("Welcome: back office, laboratory or tour"); }, [this] { emit welcomeRequested(); });
    command(
        u"connect"_s, u"link"_s, {}, [] { return tr("Connect your program: addresses, keys, webhooks"); },
        [this] {
            openEntity({u"connection"_s, {}});
        });
    m_commands.back()->setProperty(kWords, QString::fromUtf16(kConnectWords));
    command(
        u"settings"_s, u"gear"_s, Qt::CTRL | Qt::Key_Comma, [] { return tr("Settings…"); }, [this] { emit settingsRequested(); });
    command(
        u"quit"_s, u"x"_s, Qt::CTRL | Qt::Key_Q, [] { return tr("Quit"); }, [this] { close(); });
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
    m_commands.back()->setProperty(kWords, u"step single next event 한 단계 스텝 다음 이벤트 진행"_s);
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

void MainWindow::setFinder(Finder finder)
{
    m_palette->setSearch([this, finder = std::move(finder)](const QString &typed) {
        std::vector<PaletteEntry> entries;
        for (Found &found : finder(typed))
            entries.push_back(
                {found.text, found.icon, found.hint, [this, entity = found.entity] { openEntity(entity); }, {}, found.entity.id});
        return entries;
    });
}

void MainWindow::showPalette()
{
    const auto keysOf = [](const QAction *action) { return action->shortcut().toString(QKeySequence::NativeText); };
    std::vector<PaletteEntry> entries;
    for (const PaneSpec &spec : m_panes) {
        const auto *opens = findChild<QAction *>("command.pane."_L1 + spec.id);
        const QString keys = opens ? keysOf(opens) : QString();
        entries.push_back({spec.title(), spec.icon, keys.isEmpty() ? tr("pane") : keys, [this, id = spec.id] { openPane(id); }});
    }
    // What can be done in the open panes comes before what the window itself can do.
    for (const QString &id : m_docks->openPanes()) {
        const QWidget *content = m_docks->pane(id);
        if (!content) continue;
        for (QAction *action : content->actions()) {
            if (!action->isEnabled() || action->text().isEmpty()) continue;
            entries.push_back({action->text(), action->icon().name(), keysOf(action), [action = QPointer(action)] {
                                   if (action) action->trigger();
                               }});
        }
    }
    for (QAction *action : m_commands) {
        const QString name = action->objectName();
        if (!action->isEnabled() || name == u"command.palette" || name.startsWith("command.pane."_L1)) continue;
        entries.push_back(
            {action->text(), action->icon().name(), keysOf(action), [action] { action->trigger(); }, action->property(kWords).toString()});
    }
    for (const QString &name : m_layouts->named().keys())
        entries.push_back(
            {tr("Layout: %1").arg(name), u"layout"_s, tr("layout"), [this, name] { restoreLayout(namedLayouts().value(name)); }});
    m_palette->open(std::move(entries));
}

void MainWindow::showKeys()
{
    auto *page = findChild<KeysPage *>();
    if (!page) {
        page = new KeysPage(this);
        connect(page, &KeysPage::wantsMore, this, [this, page] {
            // Panes that were never shown have their actions only once they are made: one by one, so that the window goes on answering.
            if (m_docks->makeNext()) QTimer::singleShot(0, page, [this, page] { page->setEntries(keyEntries(*this, m_panes), true); });
        });
        connect(
            page, &KeysPage::stale, this, [this, page] { page->setEntries(keyEntries(*this, m_panes), false); }, Qt::QueuedConnection);
    }
    page->setEntries(keyEntries(*this, m_panes), true);
    page->show();
    page->raise();
    page->activateWindow();
}

} // namespace hamster
