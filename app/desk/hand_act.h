#pragma once
// What a person did, as the desk's timeline shows it.

#include "simulator/scenario/recording.h"
#include "views/recording_port.h"

namespace hamster {

HandAct handAct(const scenario::RecordedCommand &recorded);

} // namespace hamster
