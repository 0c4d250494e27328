#include "views/frame/dock_area.h"

#include "views/frame/dock_room.h"
#include "views/frame/navigator.h"
#include "views/frame/pane_body.h"
#include "views/frame/policy_warnings.h"
#include "views/theme/theme.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/pane_scroll.h"
#include "views/widgets/warning_strip.h"

#include <QApplication>
#include <QChildEvent>
#include <QCursor>
#include <QEvent>
#include <QMouseEvent>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {
constexpr int kDetailWidth = 462; ///< of a pane that opens at the side

void release(QWidget *held)
{
    const QPointF at = QCursor::pos();
    QMouseEvent event(QEvent::MouseButtonRelease, held->mapFromGlobal(at), at, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(held, &event);
}
} // namespace

DockArea::DockArea(const std::vector<PaneSpec> &panes, DeskPort *port, Navigator *navigator, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_specs(panes)
    , m_port(port)
    , m_navigator(navigator)
    , m_empty(new EmptyState)
    , m_room(new DockRoom(this))
{
    setObjectName(u"docks"_s);
    setContentsMargins(6, 6, 6, 6);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setCentralWidget(m_empty);
    m_titles.setSingleShot(true);
    m_titles.setInterval(0);
    connect(&m_titles, &QTimer::timeout, this, &DockArea::tellTitles);
    for (const PaneSpec &spec : m_specs) makeDock(spec);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { applyPreset(layoutPresets().front()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const QString id = now && !m_arranging ? paneOf(now) : QString();
        if (id.isEmpty() || now->visibleRegion().isEmpty()) return; // one that lies behind another tab
        m_lastFocused = id;
        emit paneActivated(id);
    });
    retranslate();
    updateEmpty();
}

void DockArea::makeDock(const PaneSpec &spec)
{
    Dock dock{spec, new QDockWidget(this), new PaneHeader(spec.icon), new PaneBody, new WarningStrip, nullptr};
    dock.strip->setObjectName("strip."_L1 + spec.id);
    dock.body->layout()->addWidget(dock.strip);
    connect(dock.strip, &WarningStrip::linkActivated, this, [this] { m_navigator->openPane(u"policies"_s); });
    dock.widget->setObjectName("dock."_L1 + spec.id);
    dock.widget->setTitleBarWidget(dock.header);
    dock.widget->setWidget(dock.body);
    dock.widget->hide();
    dock.header->setDockButtons(true);
    dock.header->setObjectName("header."_L1 + spec.id);
    QDockWidget *widget = dock.widget;
    connect(dock.header, &PaneHeader::floatRequested, widget, [widget] { widget->setFloating(!widget->isFloating()); });
    connect(dock.header, &PaneHeader::closeRequested, widget, &QWidget::close);
    connect(dock.header, &PaneHeader::linkActivated, this, [this](const QString &kind, const QString &id, bool beside) {
        m_navigator->openEntity({kind, id}, beside);
    });
    connect(widget, &QDockWidget::visibilityChanged, this, [this, id = spec.id](bool visible) {
        if (visible) fill(m_docks.at(id));
        m_docks.at(id).body->setSeen(visible);
        updateEmpty();
        m_titles.start();
    });
    connect(widget, &QDockWidget::dockLocationChanged, &m_titles, qOverload<>(&QTimer::start));
    connect(widget, &QDockWidget::topLevelChanged, &m_titles, qOverload<>(&QTimer::start));
    connect(widget, &QDockWidget::topLevelChanged, this, [this] { release(this); }); // a key has it float while the mouse holds a separator
    m_docks.emplace(spec.id, std::move(dock));
}

void DockArea::fill(Dock &dock)
{
    if (dock.content) return;
    dock.content = dock.spec.create({m_port, m_navigator, dock.header});
    if (!dock.content) return;
    if (dock.content->objectName().isEmpty()) dock.content->setObjectName("pane."_L1 + dock.spec.id);
    if (dock.content->accessibleName().isEmpty()) dock.content->setAccessibleName(dock.spec.title());
    static_cast<QVBoxLayout *>(dock.body->layout())->addWidget(new PaneScroll(dock.content), 1);
}

/// Qt keeps a copy of the layout while the mouse has hold of a separator or a pane, and goes back to it: to things that are gone when the
/// layout has changed meanwhile.
void DockArea::letGo()
{
    for (const auto &[id, dock] : m_docks) release(dock.widget);
    release(this);
    m_room->stopGivingBack();
}

void DockArea::place(Dock &dock, bool beside)
{
    letGo();
    if (!beside) {
        // With its like, if one is open: where there is most room. Those behind another one still have the size of long ago.
        QDockWidget *roomiest = nullptr;
        const auto room = [](const QDockWidget *each) { return each->visibleRegion().isEmpty() ? 0 : each->width() * each->height(); };
        for (auto &[id, other] : m_docks) {
            if (&other == &dock || other.spec.area != dock.spec.area || !isOpen(id) || other.widget->isFloating()) continue;
            if (!roomiest || room(other.widget) > room(roomiest)) roomiest = other.widget;
        }
        if (roomiest) return tabifyDockWidget(roomiest, dock.widget);
    }
    const Qt::DockWidgetArea area = beside || dock.spec.area == PaneArea::Side ? Qt::RightDockWidgetArea
                                    : dock.spec.area == PaneArea::Bottom       ? Qt::BottomDockWidgetArea
                                                                               : Qt::LeftDockWidgetArea;
    addDockWidget(area, dock.widget);
}

void DockArea::setPolicies(const Policies &policies)
{
    if (policies == m_policies) return;
    m_policies = policies;
    warn();
}

void DockArea::setPresentation(bool on)
{
    m_presentation = on;
    warn();
}

void DockArea::warn()
{
    for (auto &[id, dock] : m_docks) {
        // In a presentation it is said once, at the top.
        const bool silent = m_presentation && id != "world"_L1;
        const PolicyWarnings::Texts texts = silent ? PolicyWarnings::Texts() : PolicyWarnings::of(id, m_policies);
        dock.strip->setTexts(texts.headline, texts.explanation, tr("Policies"));
    }
}

QWidget *DockArea::open(const QString &paneId, bool beside)
{
    const auto found = m_docks.find(paneId);
    if (found == m_docks.end()) return nullptr;
    Dock &dock = found->second;
    const bool placed = dockWidgetArea(dock.widget) != Qt::NoDockWidgetArea;
    const bool places = !isOpen(paneId) && (!placed || beside);
    if (places) place(dock, beside);
    fill(dock);
    dock.widget->show();
    dock.widget->raise();
    if (places && dockWidgetArea(dock.widget) == Qt::RightDockWidgetArea) {
        // Again once the docks beside it know where they stand.
        const auto widen = [this, widget = dock.widget] { resizeDocks({widget}, {kDetailWidth}, Qt::Horizontal); };
        widen();
        QTimer::singleShot(0, this, widen);
    }
    if (places && dock.content && dockWidgetArea(dock.widget) == Qt::BottomDockWidgetArea) {
        const auto heighten = [this, widget = dock.widget, &dock] {
            resizeDocks({widget}, {dock.header->sizeHint().height() + dock.content->sizeHint().height()}, Qt::Vertical);
        };
        heighten();
        QTimer::singleShot(0, this, heighten);
    }
    if (places && dock.content && dockWidgetArea(dock.widget) != Qt::BottomDockWidgetArea && !dock.widget->isFloating())
        QTimer::singleShot(0, this, [this, paneId] { giveHeight(paneId); });
    updateEmpty();
    return dock.content;
}

// What is long to read does not come up in a strip: its neighbours above and below give way, down to half of the window.
void DockArea::giveHeight(const QString &paneId)
{
    const Dock &dock = m_docks.at(paneId);
    if (!dock.content || dock.widget->visibleRegion().isEmpty()) return;
    const int wanted = std::min(dock.header->height() + dock.content->sizeHint().height(), height() * 11 / 20);
    if (dock.widget->height() < wanted) resizeDocks({dock.widget}, {wanted}, Qt::Vertical);
}

void DockArea::close(const QString &paneId)
{
    const auto found = m_docks.find(paneId);
    if (found != m_docks.end()) found->second.widget->close();
}

bool DockArea::isOpen(const QString &paneId) const
{
    const auto found = m_docks.find(paneId);
    return found != m_docks.end() && !found->second.widget->isHidden();
}

QStringList DockArea::openPanes() const
{
    QStringList ids;
    for (const PaneSpec &spec : m_specs)
        if (isOpen(spec.id)) ids << spec.id;
    return ids;
}

QWidget *DockArea::pane(const QString &paneId) const
{
    const auto found = m_docks.find(paneId);
    return found == m_docks.end() ? nullptr : found->second.content;
}

QString DockArea::paneOf(const QWidget *widget) const
{
    for (const QWidget *at = widget; at; at = at->parentWidget())
        if (qobject_cast<const QDockWidget *>(at) && at->objectName().startsWith("dock."_L1)) return at->objectName().mid(5);
    return {};
}

QString DockArea::focusedPane() const
{
    const QString here = QApplication::focusWidget() ? paneOf(QApplication::focusWidget()) : QString();
    return here.isEmpty() && isOpen(m_lastFocused) ? m_lastFocused : here;
}

QDockWidget *DockArea::front(const QStringList &panes) const
{
    for (const QString &id : panes)
        if (const auto found = m_docks.find(id); found != m_docks.end()) return found->second.widget;
    return nullptr;
}

void DockArea::updateEmpty()
{
    bool any = false;
    for (const auto &[id, dock] : m_docks) any = any || (!dock.widget->isHidden() && !dock.widget->isFloating());
    m_empty->setVisible(!any);
}

/// A pane among tabs is named by its tab, right above its header.
void DockArea::tellTitles()
{
    for (const auto &[id, dock] : m_docks) {
        const QList<QDockWidget *> others = tabifiedDockWidgets(dock.widget);
        const bool tabbed = !dock.widget->isFloating() && std::ranges::any_of(others, [](const QDockWidget *other) {
            return !other->isHidden() && !other->isFloating();
        });
        dock.header->setTitleShown(!tabbed);
    }
}

void DockArea::retranslate()
{
    m_empty->setTexts(tr("No pane is open. Choose one at the left, or start from a layout."), tr("Back office layout"));
    for (auto &[id, dock] : m_docks) {
        const QString title = dock.spec.title();
        dock.header->setTitle(title);
        dock.widget->setWindowTitle(title);
        if (dock.content) dock.content->setAccessibleName(title);
    }
    warn();
}

void DockArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void DockArea::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    // Qt makes the tab bars of stacked docks by itself.
    if (auto *tabs = event->polished() ? qobject_cast<QTabBar *>(event->child()) : nullptr) {
        tabs->setObjectName(u"paneTabs"_s);
        tabs->setAccessibleName(tr("Panes in this place"));
        // The keyboard stays with the tabs: no change of focus tells that another pane was chosen.
        connect(tabs, &QTabBar::tabBarClicked, this, [this, tabs](int index) { chooseTab(tabs->tabText(index)); });
        connect(tabs, &QTabBar::currentChanged, this, [this, tabs](int index) {
            if (tabs->hasFocus() && !m_arranging) chooseTab(tabs->tabText(index));
        });
    }
}

void DockArea::chooseTab(const QString &title)
{
    for (const auto &[id, dock] : m_docks) {
        if (dock.widget->windowTitle() != title) continue;
        m_lastFocused = id;
        emit paneActivated(id);
    }
}

void DockArea::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_room->settle();
}

} // namespace hamster
