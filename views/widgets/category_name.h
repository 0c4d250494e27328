#pragma once

#include <QString>

namespace hamster {

/// A category of the demo catalogue ("food") in the language of the desk; one that somebody has made up stays as it is.
QString categoryName(const QString &category);

} // namespace hamster
