// The sections of the back office. One line each, in the order of the list.
#include "views/panes/office/section.h"

// clang-format off
#define HAMSTER_SECTIONS(SECTION) \
    SECTION(statementsSection) \
    SECTION(settlementSection) \
    SECTION(exportsSection)
// clang-format on

namespace hamster::office {

#define HAMSTER_DECLARE(describe) SectionSpec describe();
HAMSTER_SECTIONS(HAMSTER_DECLARE)
#undef HAMSTER_DECLARE

std::vector<SectionSpec> sectionRegistry()
{
    std::vector<SectionSpec> sections;
#define HAMSTER_ADD(describe) sections.push_back(describe());
    HAMSTER_SECTIONS(HAMSTER_ADD)
#undef HAMSTER_ADD
    return sections;
}

} // namespace hamster::office
