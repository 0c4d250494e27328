// What a person does to the rules: switches, presets, new ones, removing them, all off, and the actions of the pane.
#include "views/desk_port.h"
#include "views/panes/faults/fault_texts.h"
#include "views/panes/faults/faults_pane.h"
#include "views/panes/faults/rule_dialog.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"

#include <QAction>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {
const Sql kNewestOrderMs{"SELECT created_at FROM orders ORDER BY id DESC LIMIT 1"};
constexpr qint64 kNobodyBuysMs = 120'000;
} // namespace

void FaultsPane::buildActions()
{
    const auto action = [this](const QString &name, const QKeySequence &keys, auto run) {
        auto *made = new QAction(this);
        made->setObjectName(name);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(made);
        connect(made, &QAction::triggered, this, run);
        return made;
    };
    m_addAction = action(u"faults.add.action"_s, QKeySequence::New, [this] { openDialog({}); });
    m_editAction = action(u"faults.edit.action"_s, {}, [this] {
        if (const FaultRule *rule = m_view->currentRule()) openDialog(*rule);
    });
    m_switchAction = action(u"faults.switch.action"_s, {}, [this] {
        if (const FaultRule *rule = m_view->currentRule()) setSwitch(QString::fromStdString(rule->id), !rule->on);
    });
    m_ordersAction = action(u"faults.orders.action"_s, {}, [this] {
        if (const FaultRule *rule = m_view->currentRule())
            m_context.navigator->openEntity({u"fault-orders"_s, QString::fromStdString(rule->id)}, true);
    });
    m_removeAction = action(u"faults.remove.action"_s, QKeySequence::Delete, [this] { remove(); });
    m_offAction = action(u"faults.allOff.action"_s, {}, [this] { allOff(); });
    m_view->addActions({m_ordersAction, m_editAction, m_switchAction, m_removeAction});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_add, &QPushButton::clicked, m_addAction, &QAction::trigger);
    connect(m_off, &QPushButton::clicked, m_offAction, &QAction::trigger);
}

void FaultsPane::openDialog(const FaultRule &rule)
{
    auto *dialog = new RuleDialog(rule, elapsedMs(), m_context.port, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleDialog::told, this, [this](const QString &text, const QString &id) {
        m_context.navigator->notify(text, Family::Good);
        m_toShow = id.toStdString();
        read();
    });
    dialog->open();
}

void FaultsPane::tell(const CommandAnswer &answer, const QString &done)
{
    m_context.navigator->notify(answer.ok ? done : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
    read();
}

void FaultsPane::addPreset(std::size_t preset)
{
    const Preset &chosen = presets()[preset];
    QString done = tr("%1: %2 rules are on.").arg(FaultTexts::tr(chosen.name)).arg(chosen.rules.size());
    Database *shop = m_context.port->reader(DeskFile::Ecommerce);
    const qint64 newest = shop ? shop->value<std::int64_t>(kNewestOrderMs).value_or(0) : 0;
    if (m_context.port->status().timeMs - newest > kNobodyBuysMs) // nothing would be hit, and nobody would know why
        done += u' ' + tr("Nobody buys at the moment: Invariants, or the menu of the customer in World, lets them buy again.");
    for (std::size_t i = 0; i < chosen.rules.size(); ++i) {
        const bool last = i + 1 == chosen.rules.size();
        m_context.port->send(command::SetFaultRule{chosen.rules[i]},
                             [self = QPointer<FaultsPane>(this), last, done](const CommandAnswer &answer) {
                                 if (self && (last || !answer.ok)) self->tell(answer, done);
                             });
    }
}

void FaultsPane::setSwitch(const QString &id, bool on)
{
    m_context.port->send(command::SwitchFaultRule{id.toStdString(), on},
                         [self = QPointer<FaultsPane>(this), id, on](const CommandAnswer &answer) {
                             if (self) self->tell(answer, on ? tr("%1 is on.").arg(id) : tr("%1 is off.").arg(id));
                         });
}

void FaultsPane::remove()
{
    const FaultRule *rule = m_view->currentRule();
    if (!rule) return;
    const QString id = QString::fromStdString(rule->id);
    m_context.port->send(command::RemoveFaultRule{rule->id}, [self = QPointer<FaultsPane>(this), id](const CommandAnswer &answer) {
        if (self) self->tell(answer, tr("%1 is removed; what it did stays in the record.").arg(id));
    });
}

void FaultsPane::allOff()
{
    m_context.port->send(command::AllFaultsOff{}, [self = QPointer<FaultsPane>(this)](const CommandAnswer &answer) {
        if (self) self->tell(answer, tr("All faults are off. What is under way still arrives."));
    });
}

void FaultsPane::showEntity(const EntityRef &entity)
{
    if (entity.kind == "fault"_L1) {
        if (const int row = m_model->rowOf(entity.id.toStdString()); row >= 0) return m_view->setCurrentIndex(m_model->index(row));
        m_context.navigator->notify(tr("There is no rule %1 any more; what it did stays in the record.").arg(entity.id), Family::Idle);
        return;
    }
    if (!m_context.port->setup().laboratory)
        return m_context.navigator->notify(tr("Faults are for the laboratory; nothing goes wrong on purpose in the back office."),
                                           Family::Idle);
    FaultRule rule;
    if (entity.kind == "fault-kind"_L1) rule.kind = entity.id.toStdString();
    if (entity.kind == "fault-order"_L1) {
        rule.kind = "webhook.lost";
        rule.who.order = entity.id.toStdString();
    }
    openDialog(rule);
}

} // namespace hamster::faults_pane
