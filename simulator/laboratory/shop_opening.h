#pragma once
// Opening the demo shop: builds it in an empty world and waits until it can sell.

#include "simulator/laboratory/demo_shop.h"

namespace hamster {

class Laboratory;

/// Builds the demo shop when the world has none, then calls `done` once stock and points have arrived in the shop by events, so that
/// the first order finds them. Unavailable when they have not after 60 s. `done` is called once, later; never after the laboratory died.
void openDemoShop(Laboratory &laboratory, DemoShopOptions options, std::function<void(Outcome)> done);

} // namespace hamster
