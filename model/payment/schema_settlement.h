#pragma once
// The tables of settlement (batches, lines, holidays) and of the PG's statements; parts of payment::migrations().

#include <string>

namespace hamster::payment {

std::string settlement();
std::string statements();

} // namespace hamster::payment
