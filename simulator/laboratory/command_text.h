#pragma once
// Commands as JSON, for recordings of what people did to a world: {"do":"cancel-order","order":"…",…}.

#include "simulator/laboratory/command.h"

#include <string>
#include <string_view>

namespace hamster {

std::string toJson(const Command &command);
/// InvalidArgument: no JSON, an unknown command, or a field of another type. Fields that are left out have their default.
Result<Command> parseCommand(std::string_view json);

} // namespace hamster
