#include "views/panes/office/section_acts.h"

#include "views/theme/icons.h"
#include "views/widgets/button.h"
#include "views/widgets/command_dialog.h"
#include "views/widgets/present_only.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hamster::office {

SectionActs::SectionActs(const PaneContext &context, const QString &name, std::vector<SectionAct> acts, QWidget *owner)
    : QObject(owner)
    , m_context(context)
    , m_acts(std::move(acts))
    , m_owner(owner)
{
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        const SectionAct &act = m_acts[i];
        auto *action = new QAction(themeIcon(act.icon), {}, owner);
        action->setObjectName(name + u'.' + act.key);
        auto *button = Button::makeSmall({}, act.icon);
        button->setObjectName(i == 0 ? name + ".act"_L1 : name + ".act."_L1 + act.key);
        presentOnly(context.port, action);
        presentOnly(context.port, button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::triggered, this, [this, i] { run(m_acts[i]); });
        m_actions.push_back(action);
        m_buttons.push_back(button);
    }
}

bool SectionActs::can(const SectionAct &act) const { return !isPastShown(m_context.port) && act.possible(*m_context.port, m_row); }

void SectionActs::run(const SectionAct &act)
{
    if (!can(act)) return;
    CommandDialog *dialog = act.dialog(m_context.port, m_owner, m_row);
    connect(dialog, &CommandDialog::openRequested, this, [this, kind = act.entity](const QString &id) {
        m_context.navigator->openEntity({kind, id});
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SectionActs::setRow(qint64 row)
{
    m_row = row;
    update();
}

void SectionActs::update()
{
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        const bool possible = can(m_acts[i]);
        m_actions[static_cast<qsizetype>(i)]->setEnabled(possible);
        m_buttons[i]->setEnabled(possible);
    }
}

void SectionActs::retranslate()
{
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        m_actions[static_cast<qsizetype>(i)]->setText(m_acts[i].text());
        const QString before = m_buttons[i]->text();
        m_buttons[i]->setText(m_acts[i].text());
        if (!before.isEmpty() && m_buttons[i]->toolTip() == before)
            m_buttons[i]->setToolTip(m_acts[i].text()); // it stands without its words
    }
}

const SectionAct *SectionActs::possible(int nth) const
{
    for (const SectionAct &act : m_acts)
        if (can(act) && nth-- == 0) return &act;
    return nullptr;
}

void SectionActs::run(int nth)
{
    if (const SectionAct *act = possible(nth)) run(*act);
}

QString SectionActs::textOf(int nth) const
{
    const SectionAct *act = possible(nth);
    return !act ? QString() : act->first ? act->first() : act->text();
}

} // namespace hamster::office
