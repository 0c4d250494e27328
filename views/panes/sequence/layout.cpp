#include "views/panes/sequence/layout.h"

#include "views/panes/sequence/labels.h"
#include "views/panes/sequence/rows.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

constexpr Party kOrder[] = {Party::Customer, Party::Ecommerce, Party::Bus, Party::Payment, Party::Gateway, Party::Pg, Party::DataPlatform};
constexpr qreal kGutter = 88, kEdge = 54, kLaneMin = 112, kHead = 31, kPillHeight = 20;
constexpr int kRounds = 6; ///< rows of room that words get at most

bool isShown(const LayoutOptions &options, bool side) { return options.everything || !side; }

std::vector<Lane> lanesOf(const Story &story, const LayoutOptions &options)
{
    std::set<Party> used(std::begin(kOrder), std::end(kOrder) - 1);
    for (const Message &message : story.messages)
        if (isShown(options, message.side)) used.insert({message.from, message.to});
    for (const Step &step : story.steps)
        if (isShown(options, step.side)) used.insert(step.at);
    std::vector<Lane> lanes;
    for (const Party party : kOrder)
        if (used.contains(party))
            lanes.push_back({party, options.laneName ? options.laneName(party) : QString::fromUtf8(toString(party).data()), 0, {}});
    return lanes;
}

/// Lanes share the width evenly, but never stand closer than their names and the shortest labels need.
qreal placeLanes(std::vector<Lane> &lanes, const LayoutOptions &options)
{
    const qreal z = options.zoom;
    const auto pill = [&](const Lane &lane) { return options.captionWidth(lane.name) + 34 * z; };
    qreal needed = kLaneMin * z;
    for (std::size_t i = 1; i < lanes.size(); ++i) needed = std::max(needed, (pill(lanes[i - 1]) + pill(lanes[i])) / 2 + 10 * z);
    const auto gaps = static_cast<qreal>(lanes.size() - 1);
    const qreal width = std::max(options.width, (kGutter + 2 * kEdge) * z + gaps * needed);
    const qreal step = (width - (kGutter + 2 * kEdge) * z) / gaps;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        Lane &lane = lanes[i];
        lane.x = std::floor((kGutter + kEdge) * z + static_cast<qreal>(i) * step);
        const qreal wide = pill(lane);
        lane.pill = QRectF(std::floor(lane.x - wide / 2), 5 * z, std::ceil(wide), kPillHeight * z);
    }
    return width;
}

} // namespace

const Lane *Layout::lane(Party party) const
{
    const auto found = std::ranges::find(lanes, party, &Lane::party);
    return found == lanes.end() ? nullptr : &*found;
}

Layout layOut(const Story &story, const LayoutOptions &wanted)
{
    LayoutOptions options = wanted;
    QHash<QString, qreal> widths; // the same few names come again and again
    options.captionWidth = [&](const QString &text) {
        const auto known = widths.constFind(text);
        return known != widths.cend() ? *known : *widths.insert(text, wanted.captionWidth(text));
    };
    std::map<std::size_t, int> room;
    for (int round = 0;; ++round) {
        Layout layout;
        layout.headHeight = kHead * options.zoom;
        layout.gutter = kGutter * options.zoom;
        layout.lanes = lanesOf(story, options);
        const qreal width = placeLanes(layout.lanes, options);
        Rows rows(layout, options, room);
        rows.place(story);
        layout.size = QSizeF(width, rows.bottom() + 14 * options.zoom);
        // Where words find no place, the rows there become higher.
        const std::vector<std::size_t> cramped = Labels(story, layout, options).place();
        if (cramped.empty() || round == kRounds) return layout;
        for (const std::size_t message : cramped) ++room[message];
    }
}

} // namespace hamster::sequence
