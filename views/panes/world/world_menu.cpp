// What a person can do to a node or link of the world.
#include "views/panes/world/fault_places.h"
#include "views/panes/world/traffic_popup.h"
#include "views/panes/world/world_pane.h"
#include "views/theme/icons.h"
#include "views/widgets/command_run.h"
#include "views/widgets/format.h"
#include "views/widgets/present_only.h"

#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {
constexpr double kBuyerRates[] = {0, 60, 300, 1200}; ///< orders a minute

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
    if (target.what == Target::What::Link) addLinkActs(*menu, target.link);
    addFaultActs(*menu, target);
    if (isPastShown(m_context.port)) lockActs(*menu);
    if (target.what == Target::What::Node && target.party == Party::Bus)
        menu->addAction(themeIcon(u"events"_s), tr("Open the events"), this, [this] { m_context.navigator->openPane(u"events"_s); });
    if (target.what == Target::What::Node && target.party == Party::Pg)
        menu->addAction(themeIcon(u"pg"_s), tr("Open the PG console"), this, [this] { m_context.navigator->openPane(u"pg"_s); });
    menu->popup(at);
}

/// How many orders the shoppers of the laboratory place.
void WorldPane::addBuyers(QMenu &menu)
{
    if (!m_picture.facts.known || !m_context.port->setup().laboratory) return;
    QMenu *buyers = menu.addMenu(themeIcon(u"user"_s), tr("Orders a minute"));
    buyers->setObjectName(u"world.buyers"_s);
    for (const double rate : kBuyerRates) {
        const QString told = rate == 0 ? tr("Nobody buys any more. What is under way still arrives.")
                                       : tr("%1 orders a minute.").arg(formatCount(static_cast<qint64>(rate)));
        QAction *action = buyers->addAction(rate == 0 ? tr("Nobody buys") : formatCount(static_cast<qint64>(rate)), this,
                                            [this, rate, told] { send(command::SetShoppers{rate}, told); });
        action->setObjectName(u"world.buyers.%1"_s.arg(rate));
    }
    menu.addSeparator();
}

void WorldPane::addNodeActs(QMenu &menu, Party party)
{
    if (party == Party::Customer) return addBuyers(menu);
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

void WorldPane::addLinkActs(QMenu &menu, LinkId id)
{
    const Link &link = linkOf(id);
    const LinkTrouble &fault = m_picture.facts.trouble(id);
    const auto add = [&](const char *name, const QString &icon, const QString &text, bool enabled, const Command &command,
                         const QString &told) {
        QAction *action = menu.addAction(themeIcon(icon), text, this, [this, command, told] { send(command, told); });
        action->setObjectName(QLatin1StringView(name));
        action->setEnabled(enabled);
    };
    const QString from = nameOf(link.from), to = nameOf(link.to);
    const bool whole = fault.cutThere && fault.cutBack, any = fault.cutThere || fault.cutBack;
    add("world.cut", u"cut"_s, tr("Cut the link both ways"), !whole, command::CutLink{link.from, link.to, true, std::nullopt},
        tr("Cut: %1 and %2 do not reach each other.").arg(from, to));
    add("world.cut.one", u"cut"_s, tr("Cut one way: %1 → %2").arg(from, to), !fault.cutThere,
        command::CutLink{link.from, link.to, false, std::nullopt}, tr("Cut one way: nothing from %1 reaches %2.").arg(from, to));
    add("world.heal", u"check"_s, tr("Heal the link"), any, command::HealLink{link.from, link.to, true},
        tr("Healed: %1 and %2 reach each other again.").arg(from, to));
    menu.addSeparator();
}

void WorldPane::addFaultActs(QMenu &menu, const Target &target)
{
    const std::vector<const FaultKind *> kinds = kindsAt(target);
    if (kinds.empty() || !m_picture.facts.known) return;
    QMenu *once = menu.addMenu(themeIcon(u"fault"_s, Token::Bad), tr("Inject a fault here, once"));
    QMenu *always = menu.addMenu(themeIcon(u"fault"_s, Token::Bad), tr("Add a fault rule here"));
    once->setObjectName(u"world.inject"_s);
    always->setObjectName(u"world.rule"_s);
    for (const FaultKind *kind : kinds) {
        const QString title = titleOf(*kind), name = QString::fromUtf8(kind->name.data(), static_cast<qsizetype>(kind->name.size()));
        const FaultRule rule = ruleAt(target, *kind);
        once->addAction(title, this,
                        [this, rule, title] { send(command::InjectOnce{rule}, tr("Waits for the next chance here: %1").arg(title)); })
            ->setObjectName(u"inject."_s + name);
        always->addAction(title, this, [this, rule, title] { send(command::SetFaultRule{rule}, tr("Fault rule on: %1").arg(title)); })
            ->setObjectName(u"rule."_s + name);
    }
    menu.addAction(tr("Open the faults"), this, [this] { m_context.navigator->openPane(u"faults"_s); });
    menu.addSeparator();
}

/// A past moment is only looked at.
void WorldPane::lockActs(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (QAction *action : menu.actions()) {
        const bool acts = action->menu() || action->objectName().startsWith("world."_L1);
        if (!acts) continue;
        action->setEnabled(false);
        action->setToolTip(pastReason());
    }
}

void WorldPane::send(Command command, const QString &told)
{
    m_context.port->send(std::move(command), [self = QPointer<WorldPane>(this), told](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(answer.ok ? told : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
    });
}

} // namespace hamster::world
