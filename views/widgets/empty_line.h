#pragma once
// Lays an EmptyState out in one line, its buttons behind the sentence: above something that is shown all the same.

namespace hamster {

class EmptyState;

void layInLine(EmptyState &empty);

} // namespace hamster
