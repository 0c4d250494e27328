#pragma once
// "Go to": finds what an order number, transaction key, event id or sku names, and opens it.

#include "views/desk_port.h"
#include "views/frame/navigator.h"

namespace hamster {

/// Opens the thing, or says that nothing of that name was found.
void goTo(Navigator &navigator, DeskPort &port, const QString &text);

} // namespace hamster
