#pragma once
// addHit(): a fault rule has hit an order of a fixture, as the laboratory writes it down.

#include "tests/support/desk_fixture.h"

namespace hamster::test {

inline void addHit(DeskFixture &desk, const SeededOrder &order, const std::string &rule, const std::string &kind, qint64 atMs)
{
    desk.exec(DeskFile::Faults,
              "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, "
              "order_public_id, order_number) VALUES (" +
                  std::to_string(atMs) + ", '" + rule + "', '" + kind + "', 0, 0, 'cash-gateway', 'hamster-pg', 'attempt', 'key', '" +
                  toBase62(order.id) + "', '" + order.number + "')");
}

} // namespace hamster::test
