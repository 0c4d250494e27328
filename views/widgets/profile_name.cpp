#include "views/widgets/profile_name.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster {

QString profileName(const QString &constant)
{
    if (constant == "calm"_L1) return QCoreApplication::translate("hamster::Profiles", "calm");
    if (constant == "loopers"_L1) return QCoreApplication::translate("hamster::Profiles", "loopers");
    if (constant == "reference"_L1) return QCoreApplication::translate("hamster::Profiles", "reference");
    return constant;
}

} // namespace hamster
