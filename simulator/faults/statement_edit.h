#pragma once
// Mistakes of the PG in the statement of a day: each changes the answer's list of lines. An answer without lines stays as it is.

#include "model/core/network.h"

namespace hamster::faults::statement {

void dropLine(HttpResponse &response);
void addLine(HttpResponse &response);
void doubleLine(HttpResponse &response);
void otherAmount(HttpResponse &response);

} // namespace hamster::faults::statement
