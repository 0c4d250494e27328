#pragma once

#include <QStringView>

namespace hamster {

/// What is written where there is nothing: one sign on the whole desk.
inline constexpr QStringView kNothing = u"\u2013";

} // namespace hamster
