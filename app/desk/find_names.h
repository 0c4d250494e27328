#pragma once
// Names that are the same in every world: invariants, policies, built-in scenarios.

#include "views/frame/found.h"

namespace hamster {

/// Appends those whose id or title (in the current language) contains the text.
void findNames(std::vector<Found> &found, const QString &typed);

} // namespace hamster
