#pragma once
// The command line of hamster-desk (08-programs.md).

#include "app/desk/engine.h"
#include "views/theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>

namespace hamster {

struct DeskOptions {
    QString dataFolder; ///< empty: the laboratory's temporary folder, or the user's application data
    bool laboratory = false;
    QString scenario; ///< built-in name or file that the laboratory begins with; empty: the demo shop
    std::uint64_t seed = 0x5EED0417;
    bool seedGiven = false; ///< then it also replaces a scenario's
    QString profile = QStringLiteral("reference");
    double ordersPerMinute = 60;
    std::optional<bool> korean; ///< nothing: by the system's language
    std::optional<bool> dark;   ///< nothing: laboratory dark, back office light
    QString recordFile;         ///< of a scenario's run and what is done to it by hand; empty: none
    QString shotsFolder;        ///< take pictures and leave
    bool quickShots = false;
    QStringList shotsPanes; ///< of these only; empty: of all
    QSize shotsSize{1600, 1000};
    QString benchFolder; ///< measure the desk over it and leave
};

/// Nothing when the arguments are wrong: `error` then says what. Handles --help and --version itself through `text`.
std::optional<DeskOptions> parseDeskOptions(const QStringList &arguments, QString &error, QString &text);

} // namespace hamster
