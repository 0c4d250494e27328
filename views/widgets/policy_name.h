#pragma once
// Names of policies and their values in the language of the desk.

#include "model/core/policies.h"

#include <QString>

namespace hamster {

QString policyTitle(const PolicyInfo &policy);
QString valueName(const PolicyInfo &policy, const PolicyValue &value); ///< "After commit"

} // namespace hamster
