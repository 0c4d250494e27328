// How far the services are behind the bus: why a table of the back office may be empty although orders are complete.
#include "simulator/laboratory/queues.h"
#include "views/panes/office/section.h"

#include <algorithm>
#include <string_view>

namespace hamster::office {

namespace {
using I = std::int64_t;
constexpr int kPartitions = 3;
const Sql kEnd{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"}; // by an index, at once
const Sql kNext{"SELECT next_offset FROM offsets WHERE group_name = ? AND topic = ? AND partition = ?"};
} // namespace

qint64 messagesBehind(DeskPort &port, const char *group)
{
    Database *bus = port.reader(DeskFile::Bus);
    if (!bus) return 0;
    bus->clearFailure();
    I behind = 0;
    for (const Subscription &each : subscriptions()) {
        if (std::string_view(each.group) != group) continue;
        for (int partition = 0; partition < kPartitions; ++partition) // a group without an offset has read nothing
            behind += std::max<I>(0, bus->value<I>(kEnd, each.topic, partition).value_or(0) -
                                         bus->value<I>(kNext, each.group, each.topic, partition).value_or(0));
    }
    return behind;
}

} // namespace hamster::office
