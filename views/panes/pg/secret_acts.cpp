#include "views/panes/pg/secret_acts.h"

#include "views/frame/navigator.h"
#include "views/items/cell_table.h"
#include "views/items/columns.h"
#include "views/items/table_view.h"
#include "views/panes/pg/pg_queries.h"
#include "views/theme/icons.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/nothing.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {
const Sql kSecret{"SELECT webhook_secret FROM pg_mids WHERE mid_id = ?"};
} // namespace

SecretActs::SecretActs(const PaneContext &context, TableView *table, CellTable *model)
    : m_context(context)
    , m_table(table)
    , m_model(model)
    , m_run(new CommandRun(context.port, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    add(Copy, u"copy"_s, u"copy"_s);
    add(Rotate, u"rotate"_s, u"rep"_s);
    add(End, u"end"_s, u"check"_s);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SecretActs::refresh);
    connect(m_run, &CommandRun::started, this, &SecretActs::refresh);
    connect(m_run, &CommandRun::finished, this, &SecretActs::answered);
}

void SecretActs::add(Act act, const QString &name, const QString &icon)
{
    Button *button = m_buttons[act] = Button::makeSmall({}, icon);
    QAction *action = m_actions[act] = new QAction(themeIcon(icon), {}, this);
    button->setObjectName("pg.secret."_L1 + name);
    action->setObjectName("pg.secret."_L1 + name + ".action"_L1);
    layout()->addWidget(button);
    m_table->addAction(action);
    if (act != Copy) presentOnly(m_context.port, button), presentOnly(m_context.port, action);
    const auto happen = [this, act] { act == Copy ? copy() : send(act); };
    connect(button, &QPushButton::clicked, this, happen);
    connect(action, &QAction::triggered, this, happen);
}

SecretActs::Merchant SecretActs::merchant() const
{
    const int row = m_table->currentIndex().row();
    const Cell *mid = m_model->cellAt(row, MidColumn), *rotation = m_model->cellAt(row, RotationColumn);
    return mid && rotation ? Merchant{mid->text, rotation->text != kNothing} : Merchant{};
}

void SecretActs::refresh()
{
    const Merchant chosen = merchant();
    const bool free = !chosen.mid.isEmpty() && !m_run->running();
    const std::array<bool, 3> can{!chosen.mid.isEmpty(), free, free && chosen.rotating};
    for (std::size_t act = 0; act < can.size(); ++act) m_buttons[act]->setEnabled(can[act]), m_actions[act]->setEnabled(can[act]);
}

void SecretActs::copy()
{
    Database *pg = m_context.port->reader(DeskFile::Pg);
    const Merchant chosen = merchant();
    const auto secret = pg ? pg->value<std::string>(kSecret, chosen.mid.toStdString()) : std::nullopt;
    if (!secret) return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(*secret));
    m_context.navigator->notify(tr("The secret of %1 is on the clipboard.").arg(chosen.mid), Family::Idle);
}

void SecretActs::send(Act act)
{
    const Merchant chosen = merchant();
    if (chosen.mid.isEmpty() || m_run->running()) return;
    m_done = act == Rotate ? tr("%1 has a new secret. Until you end the rotation, the former one signs too.").arg(chosen.mid)
                           : tr("The rotation of %1 is over: only the new secret signs.").arg(chosen.mid);
    const FrameStatus status = m_context.port->status();
    if (status.paused && !status.realMode)
        m_context.navigator->notify(tr("The world stands still: the secret of %1 changes once it goes on.").arg(chosen.mid), Family::Wait);
    if (act == Rotate)
        m_run->start(command::RotatePgSecret{chosen.mid.toStdString()});
    else
        m_run->start(command::EndPgRotation{chosen.mid.toStdString()});
}

void SecretActs::answered(const CommandAnswer &answer)
{
    m_context.navigator->notify(answer.ok ? m_done : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
    refresh();
}

void SecretActs::retranslate()
{
    const std::array<QString, 3> texts{tr("Copy secret"), tr("Rotate secret"), tr("End rotation")};
    const std::array<QString, 3> tips{
        tr("The secret that its webhooks are signed with, for the receiver's settings"),
        tr("A new secret; the former one signs too until you end the rotation, so that no receiver is surprised. One that was before that "
           "counts no longer"),
        tr("From then on the former secret signs no longer: a receiver that knows only that one refuses what comes")};
    for (std::size_t act = 0; act < texts.size(); ++act) {
        m_buttons[act]->setText(texts[act]);
        m_buttons[act]->setToolTip(tips[act]);
        m_actions[act]->setText(texts[act]);
    }
}

} // namespace hamster::pgconsole
