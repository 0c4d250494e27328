#include "views/theme/evidence.h"

#include "model/audit/evidence_korean.h"
#include "views/theme/theme.h"

namespace hamster {

QString evidenceText(const std::string &evidence)
{
    return QString::fromStdString(Theme::current().language() == Language::Korean ? audit::koreanEvidence(evidence) : evidence);
}

} // namespace hamster
