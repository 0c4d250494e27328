#include "views/items/hand_rules.h"

#include "views/widgets/command_run.h"

namespace hamster {

FaultRule handRule(std::string kind, FaultWho who, std::map<std::string, std::int64_t> parameters)
{
    FaultRule rule;
    rule.kind = std::move(kind);
    rule.who = std::move(who);
    rule.parameters = std::move(parameters);
    rule.left = 1;
    rule.byHand = true;
    return rule;
}

void sendHandRule(DeskPort *port, Navigator *navigator, QObject *guard, const FaultRule &rule, const QString &done,
                  std::function<void()> then)
{
    port->send(command::InjectOnce{rule},
               [navigator, guard = QPointer<QObject>(guard), done, then = std::move(then)](const CommandAnswer &answer) {
                   if (!guard) return;
                   navigator->notify(answer.ok ? done : refusalText(answer), answer.ok ? Family::Good : Family::Bad);
                   if (answer.ok && then) then();
               });
}

} // namespace hamster
