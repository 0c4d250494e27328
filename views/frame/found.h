#pragma once
// Found: a thing of the world that matches what was typed into the command palette.

#include "views/frame/navigator.h"

#include <functional>
#include <vector>

namespace hamster {

struct Found {
    EntityRef entity;
    QString text; ///< "ORD-20261120-7K2M9QXA", "Desk mug"
    QString hint; ///< what it is, in the current language: "order · Failed"
    QString icon;
};

/// The best matches, best first; cheap enough to be called while a person types. GUI thread only.
using Finder = std::function<std::vector<Found>(const QString &typed)>;

} // namespace hamster
