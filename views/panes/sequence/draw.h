#pragma once
// The shapes of a sequence diagram: its body, and the head with the lanes' names that stays in view while the body scrolls.

#include "views/diagrams/drawing.h"
#include "views/panes/sequence/layout.h"

namespace hamster::sequence {

/// What stands under the pointer or the keyboard's place.
struct Place {
    enum class What { None, Message, Step };
    What what = What::None;
    std::size_t index = 0; ///< in the layout's arrows or boxes
    bool operator==(const Place &) const = default;
};

Drawing drawBody(const Story &story, const Layout &layout, qreal zoom);
Drawing drawHead(const Layout &layout, qreal zoom);
/// Both, for a file.
Drawing drawWhole(const Story &story, const Layout &layout, qreal zoom);

/// The place at a point of the body; of arrows within a few pixels.
Place placeAt(const Layout &layout, const QPointF &point, qreal zoom);
/// The rectangle that a ring around the place takes.
QRectF placeRect(const Layout &layout, const Place &place);
/// Every place from top to bottom, the way of the keyboard.
std::vector<Place> placesInOrder(const Layout &layout);

/// For tooltips, screen readers and the clipboard: "14:32:05.131 쇼핑몰 → 이벤트 버스: order.placed".
QString placeText(const Story &story, const Layout &layout, const Place &place);
/// The payload or the changes behind it; may be empty.
QString placeDetail(const Story &story, const Layout &layout, const Place &place);

} // namespace hamster::sequence
