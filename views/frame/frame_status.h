#pragma once
// FrameStatus: everything the frame shows of the world, as one value. The window knows nothing else of it.

#include "model/core/policies.h"

#include <QMap>
#include <QString>

namespace hamster {

/// The words at the right of a navigation item.
struct NavBadge {
    enum class Tone { Plain, Good, Warn, Bad };
    QString text;
    Tone tone = Tone::Plain;
    bool operator==(const NavBadge &) const = default;
};

struct FrameStatus {
    bool worldOpen = true; ///< false: no world; readings are shown as "–"
    qint64 timeMs = 0;     ///< UTC milliseconds of the world's clock
    bool realMode = false; ///< true: wall clock and real HTTP, no time controls
    bool paused = false;
    double speed = 10; ///< times real time; 0 = as fast as possible
    QString seed;      ///< as shown: "0x5EED·0417"
    QString runName;   ///< "late-and-lost"
    QString ports;     ///< real mode: "127.0.0.1:8080 shop · :8082 PG"; empty otherwise
    int invariantsHolding = 0;
    int invariantsTotal = 0;
    int invariantsBroken = 0;
    QString breaker = QStringLiteral("CLOSED"); ///< state constant of "breaker"
    qint64 outboxPending = 0;
    qint64 lag = 0;
    qint64 deadLetters = 0;
    int faultsOn = 0;
    double eventsPerSecond = 0;
    int unsafePolicies = 0;
    Policies policies;              ///< in force; panes that an unsafe one concerns show a warning strip
    QMap<QString, NavBadge> badges; ///< by pane id
};

} // namespace hamster
