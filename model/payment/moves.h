#pragma once
// Edges whose start was read in the same transaction: an illegal one is a bug here, not an event that came too late.

#include "model/storage/state_log.h"

namespace hamster::payment {

template <DomainState State>
void mustMove(StateLog &log, Tx &tx, std::int64_t id, State from, State to, const Cause &cause)
{
    HAMSTER_ASSERT(log.moved(tx, id, from, to, cause).ok());
}

template <DomainState State>
void mustBeBorn(StateLog &log, Tx &tx, std::int64_t id, State to, const Cause &cause)
{
    HAMSTER_ASSERT(log.born(tx, id, to, cause).ok());
}

} // namespace hamster::payment
