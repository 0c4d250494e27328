// LettersPage: what a person does to dead letters.
#include "views/frame/navigator.h"
#include "views/items/table_view.h"
#include "views/panes/events/edit_letter_dialog.h"
#include "views/panes/events/letters_page.h"
#include "views/panes/events/list_page.h"
#include "views/theme/icons.h"
#include "views/theme/services.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/present_only.h"
#include "views/widgets/run_bar.h"
#include "views/widgets/switch.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::events {

void LettersPage::buildActions()
{
    const auto action = [this](const QString &name, const QString &icon, auto run) {
        auto *made = new QAction(themeIcon(icon), {}, this);
        made->setObjectName(name);
        m_list->table()->addAction(made);
        presentOnly(m_context.port, made);
        connect(made, &QAction::triggered, this, run);
        return made;
    };
    // What needs a reason leads to the form until there is one.
    const auto reasoned = [this](Act what) {
        return [this, what] {
            if (why(true).isEmpty()) return act(what);
            m_reason->setFocus(Qt::ShortcutFocusReason);
        };
    };
    m_redriveAction = action(u"events.letters.redrive.action"_s, u"resend"_s, reasoned(Act::Redrive));
    m_rehearseAction = action(u"events.letters.rehearse.action"_s, u"play"_s, [this] { act(Act::Rehearse); });
    m_editAction = action(u"events.letters.edit.action"_s, u"tamper"_s, [this] { edit(); });
    m_resolveAction = action(u"events.letters.resolve.action"_s, u"check"_s, reasoned(Act::Resolve));
    m_ignoreAction = action(u"events.letters.ignore.action"_s, u"drop"_s, reasoned(Act::Ignore));
    m_allAction = action(u"events.letters.all.action"_s, u"resend"_s, [this] { redriveAll(); });
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LettersPage::buildForm()
{
    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    m_original = new Switch;
    m_redrive = new Button({}, u"resend"_s, ButtonKind::Primary);
    m_rehearse = new Button({}, u"play"_s);
    m_edit = new Button({}, u"tamper"_s);
    m_resolve = new Button({}, u"check"_s);
    m_ignore = new Button({}, u"drop"_s);
    m_reason->setObjectName(u"events.letters.reason"_s);
    m_original->setObjectName(u"events.letters.original"_s);
    m_redrive->setObjectName(u"events.letters.redrive"_s);
    m_rehearse->setObjectName(u"events.letters.rehearse"_s);
    m_edit->setObjectName(u"events.letters.edit"_s);
    m_resolve->setObjectName(u"events.letters.resolve"_s);
    m_ignore->setObjectName(u"events.letters.ignore"_s);
    m_rehearsed->setObjectName(u"events.letters.rehearsed"_s);
    m_error->setObjectName(u"events.letters.error"_s);
    for (QWidget *acting : std::initializer_list<QWidget *>{m_reason, m_redrive, m_rehearse, m_edit, m_resolve, m_ignore})
        presentOnly(m_context.port, acting);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_rehearse);
    first->addWidget(m_edit);
    first->addStretch();
    first->addWidget(m_original);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_reason, 1);
    second->addWidget(m_redrive);
    second->addWidget(m_resolve);
    second->addWidget(m_ignore);
    form->addWidget(m_bar);
    form->addWidget(m_effect);
    form->addLayout(first);
    form->addWidget(m_rehearsed);
    form->addLayout(second);
    form->addWidget(m_error);
    form->addWidget(m_running);
    for (Label *label : {m_effect, m_rehearsed, m_error}) label->setWordWrap(true);
    for (Label *label : {m_rehearsed, m_error, m_running}) label->hide();
    m_list->foot()->addWidget(m_form);
    connect(m_reason, &QLineEdit::textChanged, this, &LettersPage::updateButtons);
    connect(m_redrive, &QPushButton::clicked, this, [this] { act(Act::Redrive); });
    connect(m_rehearse, &QPushButton::clicked, this, [this] { act(Act::Rehearse); });
    connect(m_edit, &QPushButton::clicked, this, &LettersPage::edit);
    connect(m_resolve, &QPushButton::clicked, this, [this] { act(Act::Resolve); });
    connect(m_ignore, &QPushButton::clicked, this, [this] { act(Act::Ignore); });
}

std::vector<std::int64_t> LettersPage::chosen() const
{
    std::vector<std::int64_t> ids;
    for (const QModelIndex &row : m_list->table()->selectionModel()->selectedRows()) {
        const Cell *state = m_list->model()->cellAt(row.row(), LetterStateColumn);
        if (state && state->raw.toString() == "PENDING"_L1) ids.push_back(m_list->model()->idAt(row.row()));
    }
    return ids;
}

QString LettersPage::why(bool needsReason) const
{
    if (!m_letter) return tr("Choose a dead letter first.");
    if (m_run->running()) return tr("Waiting for the answer.");
    if (m_letter->state != "PENDING"_L1 && chosen().size() < 2)
        return tr("Only a pending dead letter can be redriven, resolved or ignored.");
    if (needsReason && m_reason->text().trimmed().isEmpty()) return tr("Give a reason first; it is kept in the audit log.");
    return {};
}

void LettersPage::updateButtons()
{
    const QString reason = why(true), open = why(false);
    const std::size_t many = chosen().size();
    m_redrive->setEnabled(reason.isEmpty());
    m_redrive->setToolTip(reason);
    m_redrive->setText(many > 1 ? tr("Redrive %1").arg(many) : tr("Redrive"));
    for (Button *button : {m_resolve, m_ignore}) button->setEnabled(reason.isEmpty() && many < 2);
    m_ignore->setToolTip(many > 1 ? tr("One at a time.") : reason);
    for (Button *button : {m_rehearse, m_edit}) button->setEnabled(open.isEmpty() && many < 2);
    m_edit->setToolTip(open);
    const bool pending = open.isEmpty();
    for (QAction *action : {m_redriveAction, m_resolveAction, m_ignoreAction, m_rehearseAction, m_editAction}) action->setEnabled(pending);
    m_allAction->setEnabled(!m_run->running());
    m_original->setVisible(m_letter && m_letter->payload != m_letter->original);
    m_reason->setEnabled(pending);
    m_bar->setRunning(m_run->running());
    m_bar->setVisible(m_run->running());
    m_running->setVisible(m_run->running());
    if (!m_letter) return;
    m_effect->setText(
        many > 1
            ? tr("Redrives %1 dead letters one after the other, the oldest of a key first; a key whose letter fails again is left there.")
                  .arg(many)
            : tr("Redrive hands the message to %1 once more: its change is made whole, or not at all. Ignore leaves it as it is for good; "
                 "later messages of the same key go on.")
                  .arg(serviceName(m_letter->group)));
}

Command LettersPage::commandOf(Act act) const
{
    const std::string group = m_letter->group.toStdString(), reason = m_reason->text().trimmed().toStdString();
    const Actor by(m_context.port->actor().toStdString(), Role::Cs);
    const bool original = m_original->isVisible() && m_original->isChecked();
    switch (act) {
    case Act::Rehearse: return command::RehearseDeadLetter{group, m_letter->id, original};
    case Act::Resolve: return command::ResolveDeadLetter{group, m_letter->id, reason, by};
    case Act::Ignore: return command::IgnoreDeadLetter{group, m_letter->id, reason, by};
    case Act::Redrive: break;
    }
    if (const auto many = chosen(); many.size() > 1) return command::RedriveDeadLetters{{}, many, reason, by, false};
    return command::RedriveDeadLetter{group, m_letter->id, reason, by, original};
}

void LettersPage::act(Act act)
{
    if (!why(act != Act::Rehearse).isEmpty()) return;
    m_doing = act;
    m_many = act == Act::Redrive && chosen().size() > 1 ? static_cast<int>(chosen().size()) : 0;
    m_error->hide();
    m_rehearsed->hide();
    m_run->start(commandOf(act));
}

void LettersPage::redriveAll()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_context.navigator->notify(tr("Give a reason first; it is kept in the audit log."), Family::Idle);
        return m_reason->setFocus(Qt::ShortcutFocusReason);
    }
    m_doing = Act::Redrive;
    m_many = 1'000'000;
    m_error->hide();
    m_run->start(command::RedriveDeadLetters{
        {}, {}, m_reason->text().trimmed().toStdString(), Actor(m_context.port->actor().toStdString(), Role::Cs), false});
}

void LettersPage::edit()
{
    if (!why(false).isEmpty()) return;
    auto *dialog = new EditLetterDialog(*m_letter, m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EditLetterDialog::told, this, [this](const QString &text) {
        m_context.navigator->notify(text, Family::Good);
        read();
    });
    dialog->open();
}

QString LettersPage::doneText() const
{
    switch (m_doing) {
    case Act::Redrive: return m_many ? tr("The dead letters were redriven.") : tr("The dead letter was redriven.");
    case Act::Rehearse: return tr("Dry run: nothing was changed.");
    case Act::Resolve: return tr("The dead letter is resolved.");
    case Act::Ignore: return tr("The dead letter is ignored from now on.");
    }
    return {};
}

void LettersPage::answered(const CommandAnswer &answer)
{
    const QString said = QString::fromStdString(answer.message);
    if (answer.ok && m_doing == Act::Rehearse) {
        m_rehearsed->setText(tr("Dry run: %1").arg(said));
        m_rehearsed->show();
    } else if (answer.ok) {
        m_context.navigator->notify(said.isEmpty() ? doneText() : doneText() + u' ' + said,
                                    m_doing == Act::Ignore ? Family::Idle : Family::Good);
        m_reason->clear();
        m_error->hide();
    } else {
        m_error->setText(m_doing == Act::Redrive   ? tr("Not redriven: %1").arg(refusalText(answer))
                         : m_doing == Act::Ignore  ? tr("Not ignored: %1").arg(refusalText(answer))
                         : m_doing == Act::Resolve ? tr("Not resolved: %1").arg(refusalText(answer))
                                                   : tr("A redrive would fail: %1").arg(refusalText(answer)));
        m_error->show();
        m_context.navigator->notify(m_error->text(), Family::Bad);
    }
    read();
    updateButtons();
}

} // namespace hamster::events
