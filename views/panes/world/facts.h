#pragma once
// The rows of facts that each node shows.

#include "simulator/laboratory/world_facts.h"
#include "views/theme/states.h"
#include "views/theme/tokens.h"

#include <QString>

#include <vector>

namespace hamster::world {

struct FactRow {
    QString label;
    QString value;
    Token color = Token::T1;
};

std::vector<FactRow> factsOf(const WorldFacts &facts, Party party);
/// At the foot, beside the sparkline: "12.4/s", "p95 412 ms"; may be empty.
QString footOf(const WorldFacts &facts, Party party);

/// What moves: calls that wait for their answer, webhooks that are due.
std::int64_t underWay(const WorldFacts &facts);
/// Events that are written down and not yet on the bus.
std::int64_t outboxes(const WorldFacts &facts);

struct Health {
    Family family = Family::Good;
    QString icon; ///< empty: none is known of it (customers)
    QString text;
};
Health healthOf(const WorldFacts &facts, Party party);

/// "12.4/s", "118/s", "0/s"
QString rateText(double perSecond);

} // namespace hamster::world
