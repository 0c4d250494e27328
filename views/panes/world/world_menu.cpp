// What a person can do to a node or link of the world.
#include "views/panes/world/traffic_popup.h"
#include "views/panes/world/world_pane.h"
#include "views/theme/icons.h"
#include "views/widgets/command_run.h"

#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {
bool canCrash(Party party) { return party == Party::Ecommerce || party == Party::Gateway || party == Party::Payment || party == Party::Pg; }
} // namespace

void WorldPane::showMenu(const Target &target, const QPoint &at)
{
    if (target.what == Target::What::None) return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"world.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themeIcon(u"search"_s), tr("Traffic"), this, [this, target] { showTraffic(target); });
    menu->addSeparator();
    if (target.what == Target::What::Node) addNodeActs(*menu, target.party);
    if (target.what == Target::What::Node && target.party == Party::Bus)
        menu->addAction(themeIcon(u"events"_s), tr("Open the events"), this, [this] { m_context.navigator->openPane(u"events"_s); });
    if (target.what == Target::What::Node && target.party == Party::Pg)
        menu->addAction(themeIcon(u"pg"_s), tr("Open the PG console"), this, [this] { m_context.navigator->openPane(u"pg"_s); });
    menu->popup(at);
}

void WorldPane::addNodeActs(QMenu &menu, Party party)
{
    if (!canCrash(party) || !m_picture.facts.known) return;
    const bool running = m_picture.facts.node(party).running;
    QAction *crash = menu.addAction(themeIcon(u"bad"_s, Token::Bad), tr("Crash %1 now").arg(nameOf(party)), this, [this, party] {
        send(command::CrashService{party}, tr("%1 crashed. What was in memory is gone; its database stays.").arg(nameOf(party)));
    });
    crash->setObjectName(u"world.crash"_s);
    crash->setEnabled(running);
    QAction *restart = menu.addAction(themeIcon(u"play"_s), tr("Restart %1").arg(nameOf(party)), this,
                                      [this, party] { send(command::RestartService{party}, tr("%1 runs again.").arg(nameOf(party))); });
    restart->setObjectName(u"world.restart"_s);
    restart->setEnabled(!running);
    menu.addSeparator();
}

void WorldPane::send(Command command, const QString &told)
{
    m_context.port->send(std::move(command), [self = QPointer<WorldPane>(this), told](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(answer.ok ? told : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
    });
}

} // namespace hamster::world
