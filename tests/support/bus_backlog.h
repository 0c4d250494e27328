#pragma once
// fallBehind(): a topic of a fixture's bus is a hundred messages ahead of all who read it.

#include "tests/support/desk_fixture.h"

namespace hamster::test {

inline void fallBehind(DeskFixture &desk, const std::string &topic)
{
    desk.exec(DeskFile::Bus, "DELETE FROM offsets");
    desk.exec(DeskFile::Bus, "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) "
                             "VALUES ('" +
                                 topic + "', 0, 99, 'k', 't', 'c', 'behind', '{}', 1)");
}

} // namespace hamster::test
