#pragma once
// Compares a settled world with the reference model: its commands and the PG's deeds go in, its stock, points and orders are held against
// what comes out.

#include "simulator/laboratory/laboratory.h"

#include <string>
#include <vector>

namespace hamster::explorer {

/// What differs, in words; empty: nothing does.
std::vector<std::string> disagreements(Laboratory &laboratory);

} // namespace hamster::explorer
