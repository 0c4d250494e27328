#include "views/frame/main_window.h"

#include "views/desk_port.h"
#include "views/frame/command_palette.h"
#include "views/frame/dock_area.h"
#include "views/frame/layout_menu.h"
#include "views/frame/layout_presets.h"
#include "views/frame/nav_panel.h"
#include "views/frame/past_banner.h"
#include "views/frame/status_strip.h"
#include "views/frame/top_bar.h"
#include "views/theme/theme.h"
#include "views/widgets/toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QGridLayout>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr qint64 kSameWalkMs = 2000; // choices of one walk through a table
constexpr std::size_t kHistoryMost = 200;

} // namespace

MainWindow::MainWindow(DeskPort *port, std::vector<PaneSpec> panes, QWidget *parent)
    : QMainWindow(parent)
    , m_panes(std::move(panes))
{
    setObjectName(u"mainWindow"_s);
    auto *frame = new QWidget;
    setCentralWidget(frame);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_bar = new TopBar;
    m_navigation = new NavPanel(m_panes);
    m_docks = new DockArea(m_panes, port, this);
    m_strip = new StatusStrip;
    if (port) m_strip->setActor(port->actor());
    grid->addWidget(m_bar, 0, 0, 1, 2);
    if (port) m_past = new PastBanner(port, this);
    if (m_past) {
        grid->addWidget(m_past, 1, 0, 1, 2);
        const auto follow = [this, history = HistoryPort::of(port)] {
            m_bar->setPast(history->view().inPast);
            m_strip->setPast(history->view().inPast);
        };
        connect(HistoryPort::of(port), &HistoryPort::changed, this, follow);
        connect(port, &DeskPort::worldOpened, this, follow); // another world ends the past without a word
    }
    grid->addWidget(m_navigation, 2, 0);
    grid->addWidget(m_docks, 2, 1);
    grid->addWidget(m_strip, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    m_layouts = new LayoutMenu(this);
    m_palette = new CommandPalette(this);
    m_toast = new Toast(this);
    m_bar->setLayoutMenu(m_layouts);
    connectParts();
    createCommands();
    if (m_past)
        for (QAction *action : m_past->commands()) addCommand(action);
    retranslate();
    applyPreset(layoutPresets().front().id);
    resize(1600, 1000);
    qApp->installEventFilter(this); // the mouse's own back and forward buttons, wherever they are pressed
}

MainWindow::~MainWindow()
{
    // Panes hold this window as their Navigator: they go while it is still whole.
    delete m_docks;
}

void MainWindow::connectParts()
{
    connect(m_navigation, &NavPanel::paneRequested, this, &MainWindow::openPane);
    connect(m_strip, &StatusStrip::paneRequested, this, &MainWindow::openFirst);
    connect(m_strip, &StatusStrip::rolesRequested, this, [this] { openEntity({u"office-section"_s, u"roles"_s}); });
    connect(m_strip, &StatusStrip::connectionRequested, this, [this] { openEntity({u"connection"_s, {}}); });
    connect(m_docks, &DockArea::paneActivated, m_navigation, &NavPanel::setCurrent);
    connect(m_bar, &TopBar::backRequested, this, &MainWindow::back);
    connect(m_bar, &TopBar::forwardRequested, this, &MainWindow::forward);
    connect(m_bar, &TopBar::playRequested, this, &MainWindow::playRequested);
    connect(m_bar, &TopBar::pauseRequested, this, &MainWindow::pauseRequested);
    connect(m_bar, &TopBar::stepRequested, this, &MainWindow::stepRequested);
    connect(m_bar, &TopBar::speedRequested, this, &MainWindow::speedRequested);
    connect(m_bar, &TopBar::searchRequested, this, &MainWindow::showPalette);
    connect(m_bar, &TopBar::languageRequested, this, &MainWindow::toggleLanguage);
    connect(m_bar, &TopBar::themeRequested, this, &MainWindow::toggleTheme);
    connect(m_palette, &CommandPalette::goToRequested, this, &MainWindow::goToRequested);
    // Queued: these rebuild the menu whose action is being triggered.
    connect(m_layouts, &LayoutMenu::presetChosen, this, &MainWindow::choosePreset, Qt::QueuedConnection);
    connect(m_layouts, &LayoutMenu::saveRequested, this, &MainWindow::saveNamedLayout, Qt::QueuedConnection);
    const auto choose = [this](const QString &name) {
        setPresentation(false);
        if (!restoreLayout(m_layouts->named().value(name)))
            notify(tr("The layout “%1” cannot be read; nothing was moved.").arg(name), Family::Bad);
    };
    connect(m_layouts, &LayoutMenu::namedChosen, this, choose, Qt::QueuedConnection);
    const auto remove = [this](const QString &name) {
        QMap<QString, QByteArray> layouts = m_layouts->named();
        layouts.remove(name);
        setNamedLayouts(layouts);
        emit namedLayoutsChanged();
    };
    connect(m_layouts, &LayoutMenu::removed, this, remove, Qt::QueuedConnection);
}

void MainWindow::setStatus(const FrameStatus &status)
{
    m_status = status;
    m_bar->setStatus(status);
    m_strip->setStatus(status);
    m_navigation->setBadges(status.badges);
    m_docks->setPolicies(status.policies);
}

void MainWindow::openPane(const QString &paneId)
{
    if (std::ranges::none_of(m_panes, [&](const PaneSpec &spec) { return spec.id == paneId; })) return;
    const Place place{paneId, {}};
    visit(place);
    showPlace(place, false);
}

void MainWindow::openFirst(const QStringList &paneIds)
{
    for (const QString &id : paneIds) {
        if (std::ranges::none_of(m_panes, [&](const PaneSpec &spec) { return spec.id == id; })) continue;
        openPane(id);
        return;
    }
}

const PaneSpec *MainWindow::specFor(const QString &entityKind) const
{
    const auto found = std::ranges::find_if(m_panes, [&](const PaneSpec &spec) { return spec.entityKinds.contains(entityKind); });
    return found == m_panes.end() ? nullptr : &*found;
}

void MainWindow::openEntity(const EntityRef &entity, bool beside)
{
    const PaneSpec *spec = specFor(entity.kind);
    if (!spec) {
        notify(tr("Nothing opens “%1” yet.").arg(entity.id), Family::Idle);
        return;
    }
    const Place place{spec->id, entity};
    visit(place);
    showPlace(place, beside);
}

void MainWindow::showPlace(const Place &place, bool beside)
{
    const QScopedValueRollback showing(m_showing, true);
    QWidget *widget = m_docks->open(place.pane, beside);
    m_navigation->setCurrent(place.pane);
    if (!widget) return;
    if (place.entity.kind.isEmpty()) {
        widget->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto *shower = dynamic_cast<EntityPane *>(widget)) shower->showEntity(place.entity);
}

void MainWindow::visit(const Place &place)
{
    // A pane that moves the selection while we travel must not cut off the way forward.
    if (m_travelling || (!m_history.empty() && m_history[m_here] == place)) return;
    m_noted.invalidate();
    if (!m_history.empty()) m_history.resize(m_here + 1);
    m_history.push_back(place);
    if (m_history.size() > kHistoryMost) m_history.erase(m_history.begin());
    m_here = m_history.size() - 1;
    updateHistory();
}

void MainWindow::noteVisit(const EntityRef &entity)
{
    const PaneSpec *spec = specFor(entity.kind);
    if (!spec || m_showing || m_travelling || entity.id.isEmpty()) return;
    const Place place{spec->id, entity};
    if (!m_history.empty() && m_history[m_here] == place) return;
    if (m_noted.isValid() && m_noted.elapsed() < kSameWalkMs && m_here + 1 == m_history.size()) {
        m_history[m_here] = place;
        updateHistory();
    } else {
        visit(place);
    }
    m_noted.start();
}

void MainWindow::travel(int step)
{
    if (m_history.empty() || (step < 0 && m_here == 0) || (step > 0 && m_here + 1 >= m_history.size())) return;
    m_here = step < 0 ? m_here - 1 : m_here + 1;
    m_noted.invalidate();
    m_travelling = true;
    showPlace(m_history[m_here], false);
    m_travelling = false;
    updateHistory();
}

QString MainWindow::titleOf(const Place &place) const
{
    const auto spec = std::ranges::find(m_panes, place.pane, &PaneSpec::id);
    const QString pane = spec == m_panes.end() ? place.pane : spec->title();
    return place.entity.id.isEmpty() ? pane : u"%1 · %2"_s.arg(pane, place.entity.id);
}

void MainWindow::updateHistory()
{
    const bool any = !m_history.empty();
    m_bar->setHistory(any && m_here > 0 ? titleOf(m_history[m_here - 1]) : QString(),
                      any && m_here + 1 < m_history.size() ? titleOf(m_history[m_here + 1]) : QString());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && isActiveWindow() && watched->isWidgetType()) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            travel(button == Qt::BackButton ? -1 : 1);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::back() { travel(-1); }
void MainWindow::forward() { travel(1); }
void MainWindow::notify(const QString &text, Family family) { m_toast->showMessage(text, family); }

QWidget *MainWindow::pane(const QString &paneId) const { return m_docks->pane(paneId); }
QStringList MainWindow::openPanes() const { return m_docks->openPanes(); }

void MainWindow::toggleTheme()
{
    Theme &theme = Theme::current();
    theme.setKind(theme.kind() == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark);
    emit themeToggled(theme.kind() == ThemeKind::Dark);
}

void MainWindow::toggleLanguage()
{
    Theme &theme = Theme::current();
    theme.setLanguage(theme.language() == Language::Korean ? Language::English : Language::Korean);
    emit languageToggled(theme.language() == Language::Korean);
}

void MainWindow::retranslate()
{
    setWindowTitle(u"Hamster World Desk"_s);
    for (const auto &[action, title] : m_titles) action->setText(title());
    showLayoutName(m_layouts->current());
    updateHistory();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) return event->ignore();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace hamster
