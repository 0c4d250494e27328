#pragma once
// Labels: gives the names, fault badges and notes of laid out arrows their places, so that none covers another one, a box or the head of
// an arrow. An implementation detail of layOut().

#include "views/panes/sequence/layout.h"

#include <array>

namespace hamster::sequence {

class Labels {
public:
    /// Arrows and boxes must have their places.
    Labels(const Story &story, Layout &layout, const LayoutOptions &options);
    /// Places all words. Gives the messages whose words stand on something all the same: there is no room around them.
    std::vector<std::size_t> place();

private:
    /// What words must not cover. `line`: the arrow whose line it is, which its own words may interrupt.
    struct Thing {
        QRectF rect;
        std::size_t line;
    };
    /// A place for one or two rectangles, and how little it is liked.
    struct Spot {
        std::array<QRectF, 2> rects;
        double cost = 0;
    };
    struct Gap {
        qreal left, right;
    };

    bool placeLevel(std::size_t at);
    bool placeLost(std::size_t at);
    bool placeLate(std::size_t at);
    bool placeBadgeApart(std::size_t at);

    std::vector<Gap> gapsOf(const Arrow &arrow) const;
    std::vector<Spot> inGaps(const Arrow &arrow, const std::vector<Gap> &gaps, qreal first, qreal second) const;
    std::vector<Spot> alongSlant(const Arrow &arrow, const QSizeF &first, const QSizeF &second, double wanted) const;
    void besideSlant(const Arrow &arrow, const QPointF &point, const QSizeF &first, const QSizeF &second, double cost,
                     std::vector<Spot> &spots) const;
    /// The best spot's rectangles; `clear`: they cover nothing.
    std::array<QRectF, 2> choose(const std::vector<Spot> &spots, std::size_t at, bool &clear);
    double costOf(const QRectF &rect, std::size_t at) const;
    double lineCost(const Arrow &arrow, const Spot &spot) const;

    void add(const QRectF &rect, std::size_t line);
    std::size_t bucket(qreal y) const;
    QSizeF nameSize(const Arrow &arrow) const;
    QSizeF badgeSize(const Arrow &arrow) const;
    QSizeF noteSize(const Arrow &arrow) const;
    const Message &messageOf(const Arrow &arrow) const { return m_story.messages[arrow.message]; }

    const Story &m_story;
    Layout &m_layout;
    const LayoutOptions &m_options;
    qreal m_z;
    std::vector<Thing> m_things;
    std::vector<std::vector<std::uint32_t>> m_buckets; ///< of m_things, by height
    std::vector<std::size_t> m_slanted;                ///< arrows
};

/// What a badge says of these rules: their ids, and "by hand" in words.
QString badgeWords(const QString &faults);
/// Of a fault's badge at this zoom; empty when there is no text.
QSizeF badgeSizeOf(const LayoutOptions &options, const QString &text);

} // namespace hamster::sequence
