#pragma once
// Rotation of the secret that a merchant's webhooks are signed with. Both sides that are ours change together, the receiver first, so that
// no webhook is refused on the way.

#include "simulator/laboratory/laboratory.h"

namespace hamster {

/// A new secret; the one before signs too until endSecretRotation(). `secret`: whsec_…; empty: made here. Gives the secret that counts now.
/// NotFound: no such merchant. InvalidArgument: no usable secret. Unavailable: the PG (or our own gateway, for its MIDs) is not running.
void rotateSecret(Laboratory &laboratory, const std::string &merchant, std::string secret,
                  std::function<void(const Result<std::string> &)> done);
/// The secret before signs and counts no longer.
void endSecretRotation(Laboratory &laboratory, const std::string &merchant, Done done);

} // namespace hamster
