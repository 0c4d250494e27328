#pragma once
// The icon drawings as text: path, rect and circle elements of SVG.

#include <QStringView>

#include <span>

namespace hamster {

struct IconSource {
    QStringView name;
    int grid; ///< edge of the square it is drawn in
    QStringView markup;
};

std::span<const IconSource> iconSources();

} // namespace hamster
