#pragma once
// A story as a Mermaid sequence diagram, to paste into issues and documents.

#include "views/panes/sequence/story.h"

#include <functional>

namespace hamster::sequence {

QString mermaid(const Story &story, bool everything, const std::function<QString(Party)> &laneName);

} // namespace hamster::sequence
