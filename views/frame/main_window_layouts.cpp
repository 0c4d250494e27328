// Where the panes stand: presets, the user's named layouts, the presentation.
#include "views/frame/dock_area.h"
#include "views/frame/dock_room.h"
#include "views/frame/layout_menu.h"
#include "views/frame/layout_presets.h"
#include "views/frame/main_window.h"
#include "views/frame/nav_panel.h"
#include "views/frame/top_bar.h"
#include "views/theme/theme.h"
#include "views/widgets/turns.h"

#include <QDataStream>
#include <QInputDialog>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr quint32 kLayoutMagic = 0x48575031; // "HWP1"
constexpr int kPresentationScale = 130;      // percent
constexpr int kShrinkMs = 150;

} // namespace

void MainWindow::applyPreset(const QString &preset)
{
    const LayoutPreset *found = findPreset(preset);
    if (!found) return;
    m_docks->applyPreset(*found);
    m_layouts->setCurrent(preset);
    showLayoutName(preset);
    for (const QString &id : found->columns.front().rows.front().panes) {
        if (!m_docks->isOpen(id)) continue;
        m_navigation->setCurrent(id);
        // Panes that went away have passed the keyboard on to whatever came next.
        if (QWidget *shown = pane(id)) shown->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void MainWindow::choosePreset(const QString &preset)
{
    if (preset == kPresentation) return setPresentation(!m_presentation);
    if (m_presentation) endPresentation(); // what stood before it is not what is wanted now: arranged once, not twice
    applyPreset(preset);
}

QString MainWindow::currentPreset() const { return m_layouts->current(); }

QByteArray MainWindow::saveLayout() const
{
    if (m_presentation) return m_layoutBefore;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kLayoutMagic << m_layouts->current() << m_docks->openPanes() << m_docks->saveState() << saveGeometry();
    return bytes;
}

/// On their way back to their places Qt has the docks stand below each other, and a window grows as high as they are together.
bool MainWindow::putBack(const QByteArray &docks, const QStringList &open)
{
    layout()->setEnabled(false);
    const bool known = m_docks->restore(docks, open);
    m_docks->layout()->invalidate();
    m_docks->layout()->activate();
    layout()->setEnabled(true);
    return known;
}

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QString name;
    QStringList open;
    QByteArray docks, geometry;
    in >> magic >> name >> open >> docks >> geometry;
    if (in.status() != QDataStream::Ok || magic != kLayoutMagic || !putBack(docks, open)) return false;
    // Once the docks have their places: the list at the left marks a pane that is there.
    Turns::later(this, [this] {
        const QString front = m_docks->frontPane();
        if (!front.isEmpty()) m_navigation->setCurrent(front);
    });
    if (!isVisible()) restoreGeometry(geometry);
    m_layouts->setCurrent(name);
    showLayoutName(name);
    return true;
}

QMap<QString, QByteArray> MainWindow::namedLayouts() const { return m_layouts->named(); }

void MainWindow::setNamedLayouts(const QMap<QString, QByteArray> &layouts)
{
    m_layouts->setNamed(layouts);
    if (findPreset(m_layouts->current()) || layouts.contains(m_layouts->current())) return;
    m_layouts->setCurrent({}); // its name is gone, the panes stay where they are
    showLayoutName({});
}

void MainWindow::showLayoutName(const QString &name) { m_bar->setLayoutName(name.isEmpty() ? tr("Layout") : presetTitle(name)); }

void MainWindow::saveNamedLayout()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"layout.name"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save layout"));
    dialog->setLabelText(tr("Name of the layout"));
    if (!findPreset(m_layouts->current())) dialog->setTextValue(m_layouts->current());
    connect(dialog, &QInputDialog::textValueSelected, this, &MainWindow::keepLayout);
    dialog->open();
}

void MainWindow::keepLayout(const QString &typed)
{
    const QString name = typed.trimmed();
    if (name.isEmpty()) return;
    const auto isPreset = [&](const LayoutPreset &preset) {
        return name.compare(preset.id, Qt::CaseInsensitive) == 0 || name.compare(presetTitle(preset.id), Qt::CaseInsensitive) == 0;
    };
    if (std::ranges::any_of(layoutPresets(), isPreset)) {
        notify(tr("“%1” is the name of a preset. Nothing was saved; choose another name.").arg(name), Family::Warn);
        return;
    }
    m_layouts->setCurrent(name);
    showLayoutName(name);
    QMap<QString, QByteArray> layouts = m_layouts->named();
    layouts[name] = saveLayout();
    setNamedLayouts(layouts);
    emit namedLayoutsChanged();
    notify(tr("The layout “%1” is kept.").arg(name), Family::Good);
}

int MainWindow::textScale() const { return m_presentation ? m_scaleBefore : Theme::current().scale(); }

void MainWindow::setPresentation(bool on)
{
    if (on == m_presentation) return;
    if (!on) {
        endPresentation();
        restoreLayout(m_layoutBefore);
        m_docks->room()->giveBack();
        return;
    }
    m_layoutBefore = saveLayout();
    m_scaleBefore = Theme::current().scale();
    m_sizeBefore = size();
    m_docks->room()->keep();
    applyPreset(kPresentation);
    m_presentation = true;
    m_docks->setPresentation(true);
    m_navigation->hide();
    Turns::later(this, [this] { // other panes and other type are each work enough for one turn
        if (!m_presentation) return;
        Theme::current().setScale(kPresentationScale);
        notify(tr("Presentation. F7 leaves it."), Family::Idle);
    });
}

/// The panes stay where they are.
void MainWindow::endPresentation()
{
    m_presentation = false;
    m_docks->setPresentation(false);
    m_navigation->show();
    Theme::current().setScale(m_scaleBefore);
    // Large type may have made the window grow; it can shrink once the panes have their own size again.
    QTimer::singleShot(kShrinkMs, this, [this] {
        if (m_presentation) return;
        if (!isMaximized() && !isFullScreen()) resize(m_sizeBefore);
        m_docks->room()->finishGivingBack();
    });
}

} // namespace hamster
