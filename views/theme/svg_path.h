#pragma once
// The part of SVG path data that our icons use: M L H V C S Q A Z, absolute and relative.

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace hamster {

/// Nothing when the data is malformed or uses another command.
std::optional<QPainterPath> parseSvgPath(QStringView data);

} // namespace hamster
