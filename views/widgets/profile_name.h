#pragma once

#include <QString>

namespace hamster {

/// A behaviour profile of the PG ("reference") in the language of the desk; a name that is none of its own stays as it is.
QString profileName(const QString &constant);

} // namespace hamster
