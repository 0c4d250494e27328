#include "views/frame/layout_menu.h"

#include "views/frame/layout_presets.h"
#include "views/theme/icons.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace hamster {

LayoutMenu::LayoutMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"layoutMenu"_s);
    rebuild();
}

void LayoutMenu::setCurrent(const QString &preset)
{
    m_current = preset;
    rebuild();
}

void LayoutMenu::setNamed(const QMap<QString, QByteArray> &layouts)
{
    m_named = layouts;
    rebuild();
}

void LayoutMenu::rebuild()
{
    clear();
    const auto choice = [&](const QString &key, const QString &title) {
        QAction *action = addAction(title);
        action->setCheckable(true);
        action->setChecked(m_current == key);
        action->setObjectName("layout."_L1 + key);
        return action;
    };
    for (const LayoutPreset &preset : layoutPresets())
        connect(choice(preset.id, presetTitle(preset.id)), &QAction::triggered, this, [this, id = preset.id] { emit presetChosen(id); });
    if (!m_named.isEmpty()) addSeparator();
    for (const QString &name : m_named.keys())
        connect(choice(name, name), &QAction::triggered, this, [this, name] { emit namedChosen(name); });
    addSeparator();
    // Choosing it once more does the same, which nobody would try.
    if (!m_current.isEmpty() && m_current != kPresentation) {
        QAction *restore = addAction(themeIcon(u"resend"_s), tr("“%1” as it was").arg(presetTitle(m_current)));
        restore->setObjectName(u"layout.restore"_s);
        connect(restore, &QAction::triggered, this,
                [this, key = m_current] { findPreset(key) ? emit presetChosen(key) : emit namedChosen(key); });
    }
    QAction *save = addAction(themeIcon(u"plus"_s), tr("Save layout as…"));
    save->setObjectName(u"layout.save"_s);
    connect(save, &QAction::triggered, this, &LayoutMenu::saveRequested);
    if (m_named.isEmpty()) return;
    QMenu *remove = addMenu(themeIcon(u"trash"_s), tr("Remove a layout"));
    for (const QString &name : m_named.keys())
        connect(remove->addAction(name), &QAction::triggered, this, [this, name] { emit removed(name); });
    remove->setObjectName(u"layout.remove"_s);
}

void LayoutMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QMenu::changeEvent(event);
}

} // namespace hamster
