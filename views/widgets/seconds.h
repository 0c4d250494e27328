#pragma once
// How a number of seconds is written: "2.3 s", in Korean "2.3초".

#include <QString>

namespace hamster {

/// `seconds` with `decimals` digits behind the point and its unit in the desk's language.
QString formatSeconds(double seconds, int decimals);

} // namespace hamster
