// The sections of the back office. One line each, in the order of the list.
#include "views/panes/office/section.h"

// clang-format off
#define HAMSTER_SECTIONS(SECTION) \
    SECTION(statementsSection) \
    SECTION(settlementSection) \
    SECTION(ledgerSection) \
    SECTION(exportsSection) \
    SECTION(vendorsSection) \
    SECTION(couponsSection) \
    SECTION(pointsSection) \
    SECTION(rankingSection) \
    SECTION(notificationsSection) \
    SECTION(auditSection) \
    SECTION(rolesSection)
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

qint64 valueOf(DeskPort &port, DeskFile file, const Sql &sql)
{
    Database *database = port.reader(file);
    return database ? database->value<std::int64_t>(sql).value_or(0) : 0;
}

} // namespace hamster::office
