#pragma once
// Layout: where every arrow, box, time and fold of a story stands. Time runs down, every arrival gets its row, silences over a second are
// folded. Pure geometry; the width of texts comes from outside, so positions can be tested without fonts.

#include "views/panes/sequence/story.h"

#include <QPointF>
#include <QRectF>

#include <functional>

namespace hamster::sequence {

struct LayoutOptions {
    qreal width = 1016;                                 ///< of the view; the diagram is at least as wide as its lanes need
    qreal zoom = 1;                                     ///< 1: the design's lengths
    bool everything = false;                            ///< also housekeeping
    qint64 nowMs = 0;                                   ///< of the world's clock; 0: no line
    bool live = true;                                   ///< false: the order is at its end, no "now" line
    std::function<qreal(const QString &)> captionWidth; ///< of a text at this zoom
    std::function<QString(Party)> laneName;
};

struct Lane {
    Party party;
    QString name;
    qreal x = 0;
    QRectF pill; ///< in the head
};

struct Arrow {
    std::size_t message = 0; ///< in the story
    QPointF from, to;        ///< on the lanes, less the gap
    QRectF label;
    QRectF badge; ///< of its fault; empty: none
    QRectF note;  ///< words beside it; empty: none
    QString faultText;
};

struct Box {
    std::size_t step = 0;
    QRectF rect;
};

struct TimeMark {
    qreal y = 0;
    QString text; ///< "05.118", with minutes or hours where they change
};

struct Fold {
    qreal y = 0; ///< middle of the 12-px break
    qint64 ms = 0;
};

struct Layout {
    std::vector<Lane> lanes;
    std::vector<Arrow> arrows;
    std::vector<Box> boxes;
    std::vector<TimeMark> marks;
    std::vector<Fold> folds;
    qreal headHeight = 0;
    qreal gutter = 0; ///< where the times end
    qreal nowY = -1;  ///< −1: no line
    QString nowText;
    QSizeF size;

    const Lane *lane(Party party) const;
};

Layout layOut(const Story &story, const LayoutOptions &options);

} // namespace hamster::sequence
