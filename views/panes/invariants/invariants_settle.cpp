// InvariantsPane: bringing the world to rest, so that what must hold in the end can be checked, and letting it go on.
#include "views/panes/invariants/invariants_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/command_run.h"
#include "views/widgets/format.h"
#include "views/widgets/pane_header.h"
#include "views/widgets/present_only.h"
#include "views/world_port.h"

#include <QAction>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::invariants {

namespace {
constexpr double kBuyAgain = 60; // orders a minute: as the demo shop begins
}

void InvariantsPane::buildSettle()
{
    m_settle = m_context.header->addButton({}, u"check"_s);
    m_settle->setObjectName(u"invariants.settle"_s);
    m_settleAction = new QAction(this);
    m_settleAction->setObjectName(u"invariants.settle.action"_s);
    addAction(m_settleAction);
    presentOnly(m_context.port, m_settle);
    presentOnly(m_context.port, m_settleAction);
    connect(m_settle, &QPushButton::clicked, this, [this] { m_settled ? letBuy() : settle(); });
    connect(m_settleAction, &QAction::triggered, this, &InvariantsPane::settle);
}

void InvariantsPane::settle()
{
    const auto send = [this](Command command, const QString &told) {
        m_context.port->send(std::move(command), [self = QPointer<InvariantsPane>(this), told](const CommandAnswer &answer) {
            if (!self || (answer.ok && told.isEmpty())) return;
            self->m_context.navigator->notify(answer.ok ? told : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
        });
    };
    const WorldFacts facts = WorldPort::of(m_context.port)->facts();
    for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Pg})
        if (facts.known && !facts.node(party).running) send(command::RestartService{party}, {});
    send(command::AllFaultsOff{}, {});
    m_settle->setProperty("settling", true); // the guided tour waits for its end
    m_context.port->send(command::SetShoppers{0}, [self = QPointer<InvariantsPane>(this)](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(
            answer.ok ? tr("Faults are off and nobody buys. Time runs as fast as it goes until nothing is on its way.")
                      : refusalText(answer),
            answer.ok ? Family::Good : Family::Bad);
        if (answer.ok) return self->beginSettling();
        self->m_settle->setProperty("settling", self->m_settling.has_value());
    });
}

void InvariantsPane::beginSettling()
{
    setSettled(m_context.port->setup().scenario.isEmpty());
    const FrameStatus now = m_context.port->status();
    if (!m_settling) m_settling = Pace{now.speed, now.paused};
    m_watch = WorldPort::of(m_context.port)->watch();
    WorldPort::of(m_context.port)->setPace(0, false); // what waits longest waits for hours
}

void InvariantsPane::letBuy()
{
    m_context.port->send(command::SetShoppers{kBuyAgain}, [self = QPointer<InvariantsPane>(this)](const CommandAnswer &answer) {
        if (!self) return;
        self->m_context.navigator->notify(answer.ok ? tr("The customers order again.") : refusalText(answer),
                                          answer.ok ? Family::Good : Family::Bad);
        if (!answer.ok) return;
        // Who lets them buy wants to see it: time runs, also where the world stood still before.
        const double speed = self->m_settling ? self->m_settling->speed : self->m_context.port->status().speed;
        self->m_settling.reset();
        self->m_watch.reset();
        self->m_settle->setProperty("settling", false);
        WorldPort::of(self->m_context.port)->setPace(speed, false);
        self->setSettled(false);
    });
}

void InvariantsPane::setSettled(bool settled)
{
    m_settled = settled;
    m_settle->setText(settled ? tr("Let them buy again") : tr("Settle and check"));
    m_settle->setToolTip(
        settled ? tr("The customers of the demo shop order again, and time runs. The faults stay off.")
                : tr("Switches all faults off, starts what crashed and stops the buyers: what must hold in the end can be checked then."));
}

/// What the world waits for while it comes to rest: what is nearest to the customer first, two things at most.
QString InvariantsPane::whatIsOnItsWay() const
{
    constexpr qsizetype kMost = 2;
    const WorldFacts &facts = WorldPort::of(m_context.port)->facts();
    std::int64_t outbox = 0, parked = 0;
    for (const NodeFacts &node : facts.nodes) outbox += node.outboxPending, parked += node.parked;
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString &words) {
        if (count > 0 && parts.size() < kMost) parts << words.arg(formatCount(count));
    };
    add(facts.unknown + facts.pending, tr("payments undecided: %1"));
    add(facts.deliveriesDue, tr("webhooks to be delivered: %1"));
    add(parked, tr("messages waiting for a retry: %1"));
    add(outbox, tr("events in an outbox: %1"));
    add(facts.lag(), tr("messages not handled yet: %1"));
    return parts.isEmpty() ? tr("queues empty, being checked") : parts.join(u" · "_s); // beside the tabs there is room for one
}

/// Time runs again as it did.
void InvariantsPane::endSettling()
{
    if (!m_settling) return;
    const Pace before = *std::exchange(m_settling, std::nullopt);
    m_watch.reset();
    m_settle->setProperty("settling", false);
    // Who has paused it meanwhile, a person or the end of a scenario, meant it.
    WorldPort::of(m_context.port)->setPace(before.speed, before.paused || m_context.port->status().paused);
}

/// Once, when the last rule has been checked after settle().
void InvariantsPane::tellRest(int broken, int holds, int all)
{
    if (!m_settling) return;
    endSettling();
    if (broken == 0 && holds < all) // what saw no rows proves nothing
        return m_context.navigator->notify(tr("Everything has come to rest and was checked: %1 rules hold, none is broken.").arg(holds),
                                           Family::Good);
    m_context.navigator->notify(broken == 0
                                    ? tr("Everything has come to rest and was checked: all %1 rules hold.").arg(all)
                                    : tr("Everything has come to rest and was checked: %1 of %2 rules are broken.").arg(broken).arg(all),
                                broken == 0 ? Family::Good : Family::Bad);
}

} // namespace hamster::invariants
