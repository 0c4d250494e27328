#pragma once
// HandRules: what a person does to one single thing, as a fault rule that fires once: this webhook, this order's next request.

#include "simulator/faults/fault_rule.h"
#include "views/desk_port.h"
#include "views/frame/navigator.h"

#include <QPointer>
#include <QString>

#include <functional>

namespace hamster {

/// Fires once and is marked as done by hand.
FaultRule handRule(std::string kind, FaultWho who, std::map<std::string, std::int64_t> parameters = {});

/// Sends the rule and says how it went: `done` when it was taken. `then` is called after that, also only when it was taken. Nothing is
/// said when `guard` has gone meanwhile.
void sendHandRule(DeskPort *port, Navigator *navigator, QObject *guard, const FaultRule &rule, const QString &done,
                  std::function<void()> then = {});

} // namespace hamster
