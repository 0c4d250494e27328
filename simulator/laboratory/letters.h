#pragma once
// Redriving many dead letters, one after the other.

#include "simulator/laboratory/command.h"

namespace hamster {

class World;

/// See command::RedriveDeadLetters. Answers once, when the last of them is settled.
void redriveLetters(World &world, const command::RedriveDeadLetters &which, CommandDone done);

} // namespace hamster
