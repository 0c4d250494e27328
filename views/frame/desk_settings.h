#pragma once
// DeskSettings: what the user has chosen for the desk. A value; kept by the application.

#include "views/theme/theme.h"

#include <QMetaType>
#include <QString>

namespace hamster {

enum class ThemeChoice { ByWorld, Light, Dark }; ///< ByWorld: laboratory dark, back office light

struct DeskSettings {
    Language language = Language::English;
    ThemeChoice theme = ThemeChoice::ByWorld;
    int scale = 100; ///< percent, 90 … 140
    bool reducedMotion = false;
    QString dataFolder;                                          ///< of the back office; empty: the application's own
    int ecommercePort = 8080, gatewayPort = 8081, pgPort = 8082; ///< of the back office; 0: chosen by the system
    int operationsPort = 8090;                                   ///< of its control API; the same
    bool confirmLeaving = true;                                  ///< ask before a running world is closed
    bool operator==(const DeskSettings &) const = default;
};

} // namespace hamster

Q_DECLARE_METATYPE(hamster::DeskSettings)
