#pragma once
// "Go to" and the global search: what an order number, transaction key, event id, sku, product, member, vendor, invariant, policy or
// scenario names. Only the newest rows are searched inside of their names, so that it stays quick over a million orders.

#include "views/desk_port.h"
#include "views/frame/found.h"

namespace hamster {

/// Opens the thing that the text names, or the only one that begins with it, or says that nothing of that name was found.
void goTo(Navigator &navigator, DeskPort &port, const QString &text);

/// The best matches of every kind, exact names first.
std::vector<Found> findThings(DeskPort &port, const QString &text);

} // namespace hamster
