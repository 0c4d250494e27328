#pragma once
// WorldCounts: what the window's frame says of the tables of a world, of now or of a past moment.

#include "model/storage/database.h"

#include <QtGlobal>

namespace hamster {

/// Null: not there.
struct WorldFiles {
    Database *ecommerce = nullptr, *gateway = nullptr, *payment = nullptr, *pg = nullptr, *bus = nullptr;
};

struct WorldCounts {
    qint64 outboxPending = 0, lag = 0, deadLetters = 0;
    qint64 orders = 0, payments = 0, openCases = 0, lowStock = 0, soldOut = 0, webhooksDue = 0;
};

/// In the thread of the connections.
WorldCounts countWorld(const WorldFiles &files);

} // namespace hamster
