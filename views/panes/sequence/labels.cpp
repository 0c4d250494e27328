#include "views/panes/sequence/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

constexpr double kCovers = 1'000; ///< words on words, on a box or on a head
constexpr double kForeignLine = 60, kFold = 5, kLane = 3, kTail = 12, kBeside = 4;
constexpr double kMostCovered = 0.62; ///< of an arrow's line: it must be seen to go somewhere
constexpr qreal kLabelHeight = 13, kBadgeHeight = 16, kNoteHeight = 14, kRow = 15, kBetween = 4;
constexpr int kBucket = 64;
constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

QRectF whole(qreal centerX, qreal centerY, const QSizeF &size)
{
    return QRectF(std::floor(centerX - size.width() / 2), std::floor(centerY - size.height() / 2), std::ceil(size.width()), size.height());
}

/// How much of a line a rectangle hides, 0 … 1 (Liang and Barsky).
double hidden(const QPointF &from, const QPointF &to, const QRectF &rect)
{
    if (rect.isEmpty()) return 0;
    double begin = 0, end = 1;
    const auto clip = [&](double along, double off) {
        if (along == 0) return off >= 0;
        const double share = off / along;
        (along < 0 ? begin : end) = along < 0 ? std::max(begin, share) : std::min(end, share);
        return begin < end;
    };
    const double dx = to.x() - from.x(), dy = to.y() - from.y();
    const bool meets = clip(-dx, from.x() - rect.left()) && clip(dx, rect.right() - from.x()) && clip(-dy, from.y() - rect.top()) &&
                       clip(dy, rect.bottom() - from.y());
    return meets ? end - begin : 0;
}

bool isLevel(const Arrow &arrow) { return arrow.from.y() == arrow.to.y(); }

} // namespace

QString badgeWords(const QString &faults)
{
    QStringList rules = faults.split(u", "_s);
    rules.replaceInStrings(QRegularExpression(u"^hand$"_s), QCoreApplication::translate("SequenceView", "hand"));
    return rules.join(u", "_s);
}

QSizeF badgeSizeOf(const LayoutOptions &options, const QString &text)
{
    return text.isEmpty() ? QSizeF(0, 0)
                          : QSizeF(std::ceil(options.captionWidth(badgeWords(text)) + 22 * options.zoom), kBadgeHeight * options.zoom);
}

Labels::Labels(const Story &story, Layout &layout, const LayoutOptions &options)
    : m_story(story)
    , m_layout(layout)
    , m_options(options)
    , m_z(options.zoom)
    , m_buckets(1)
{
    for (const Box &box : layout.boxes) add(box.rect, kNobody);
    for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
        const Arrow &arrow = layout.arrows[i];
        const qreal back = (arrow.to.x() > arrow.from.x() ? -6 : 6) * m_z;
        const QRectF head = messageOf(arrow).look == MessageLook::Lost
                                ? whole(arrow.to.x(), arrow.to.y(), QSizeF(12 * m_z, 12 * m_z))
                                : QRectF(arrow.to, arrow.to + QPointF(back, 0)).normalized().adjusted(-1, -4 * m_z, 1, 4 * m_z);
        add(head, kNobody);
        if (isLevel(arrow))
            add(QRectF(arrow.from, arrow.to).normalized().adjusted(0, -1, 0, 1), i);
        else
            m_slanted.push_back(i);
    }
}

std::size_t Labels::bucket(qreal y) const { return static_cast<std::size_t>(std::max(0.0, y)) / kBucket; }

void Labels::add(const QRectF &rect, std::size_t line)
{
    if (rect.isEmpty()) return;
    m_buckets.resize(std::max(m_buckets.size(), bucket(rect.bottom()) + 1));
    for (std::size_t i = bucket(rect.top()); i <= bucket(rect.bottom()); ++i)
        m_buckets[i].push_back(static_cast<std::uint32_t>(m_things.size()));
    m_things.push_back({rect, line});
}

QSizeF Labels::nameSize(const Arrow &arrow) const
{
    const QString name = messageOf(arrow).label();
    return name.isEmpty() ? QSizeF(0, 0) : QSizeF(std::ceil(m_options.captionWidth(name) + 8 * m_z), kLabelHeight * m_z);
}

QSizeF Labels::badgeSize(const Arrow &arrow) const { return badgeSizeOf(m_options, arrow.faultText); }

QSizeF Labels::noteSize(const Arrow &arrow) const
{
    const Message &message = messageOf(arrow);
    const bool shown = message.look == MessageLook::Lost || message.look == MessageLook::Late;
    if (!shown || message.note.isEmpty()) return {0, 0};
    return {std::ceil(m_options.captionWidth(message.note) + 4 * m_z), kNoteHeight * m_z};
}

std::vector<std::size_t> Labels::place()
{
    std::vector<std::size_t> cramped;
    for (const bool late : {false, true}) // late ones have the most places to choose from
        for (std::size_t i = 0; i < m_layout.arrows.size(); ++i) {
            const MessageLook look = messageOf(m_layout.arrows[i]).look;
            if ((look == MessageLook::Late) != late) continue;
            const bool clear = late ? placeLate(i) : look == MessageLook::Lost ? placeLost(i) : placeLevel(i);
            if (!clear) cramped.push_back(m_layout.arrows[i].message);
        }
    return cramped;
}

double Labels::costOf(const QRectF &rect, std::size_t at) const
{
    if (rect.isEmpty()) return 0;
    const bool outside =
        rect.left() < m_layout.gutter + 2 * m_z || rect.right() > m_layout.size.width() - 2 * m_z || rect.top() < m_layout.headHeight + 1;
    double cost = outside ? kCovers : 0;
    const QRectF wide = rect.adjusted(-2 * m_z, 0, 2 * m_z, 0);
    for (std::size_t i = bucket(rect.top()); i <= std::min(bucket(rect.bottom()), m_buckets.size() - 1); ++i)
        for (const std::uint32_t thing : m_buckets[i])
            if (m_things[thing].line != at && wide.intersects(m_things[thing].rect)) cost += kCovers;
    for (const std::size_t slanted : m_slanted) {
        const Arrow &other = m_layout.arrows[slanted];
        if (other.to.y() < rect.top() || other.from.y() > rect.bottom()) continue;
        if (slanted != at && hidden(other.from, other.to, rect) > 0) cost += kForeignLine;
    }
    for (const Lane &lane : m_layout.lanes)
        if (rect.left() < lane.x && rect.right() > lane.x) cost += kLane;
    for (const Fold &fold : m_layout.folds)
        if (std::abs(fold.y - rect.center().y()) < rect.height() / 2 + 6 * m_z) cost += kFold;
    return cost;
}

double Labels::lineCost(const Arrow &arrow, const Spot &spot) const
{
    double covered = 0;
    for (const QRectF &rect : {arrow.label, arrow.badge, arrow.note}) covered += hidden(arrow.from, arrow.to, rect);
    for (const QRectF &rect : spot.rects) covered += hidden(arrow.from, arrow.to, rect);
    double cost = 30 * covered * covered;
    if (covered > kMostCovered && !isLevel(arrow)) cost += kCovers;
    for (const QRectF &rect : spot.rects)
        if (!rect.isEmpty() && rect.adjusted(-8 * m_z, -4 * m_z, 8 * m_z, 4 * m_z).contains(arrow.from)) cost += kTail;
    return cost;
}

std::array<QRectF, 2> Labels::choose(const std::vector<Spot> &spots, std::size_t at, bool &clear)
{
    const Arrow &arrow = m_layout.arrows[at];
    const Spot *best = nullptr;
    double least = 0;
    for (const Spot &spot : spots) {
        if (best && spot.cost >= least) continue;
        const double cost = spot.cost + costOf(spot.rects[0], at) + costOf(spot.rects[1], at) + lineCost(arrow, spot);
        if (best && cost >= least) continue;
        best = &spot;
        least = cost;
    }
    if (!best) return {};
    clear = clear && least < kCovers;
    for (const QRectF &rect : best->rects) add(rect, kNobody);
    return best->rects;
}

/// Between the lanes: no lane runs through words that stand there.
std::vector<Labels::Gap> Labels::gapsOf(const Arrow &arrow) const
{
    const auto [left, right] = std::minmax({arrow.from.x(), arrow.to.x()});
    std::vector<Gap> gaps{{left, right}};
    for (const Lane &lane : m_layout.lanes) {
        if (lane.x <= left + 8 || lane.x >= right - 8) continue;
        gaps.back().right = lane.x;
        gaps.push_back({lane.x, right});
    }
    return gaps;
}

/// One or two rectangles side by side on the line, the first one nearer to the sender, preferably in the middle.
std::vector<Labels::Spot> Labels::inGaps(const Arrow &arrow, const std::vector<Gap> &gaps, qreal first, qreal second) const
{
    const qreal y = arrow.from.y(), middle = (arrow.from.x() + arrow.to.x()) / 2, between = first > 0 && second > 0 ? kBetween * m_z : 0;
    const qreal width = first + between + second;
    std::vector<Spot> spots;
    for (const Gap &gap : gaps) {
        const qreal slack = gap.right - gap.left - width - 20 * m_z;
        if (slack < 0) continue;
        for (const double share : {0.0, -0.3, 0.3, -0.5, 0.5}) {
            const qreal center = (gap.left + gap.right) / 2 + share * slack, left = center - width / 2;
            const bool right = arrow.to.x() > arrow.from.x();
            const qreal one = right ? left + first / 2 : left + second + between + first / 2;
            const qreal two = right ? left + first + between + second / 2 : left + second / 2;
            spots.push_back({{whole(one, y, QSizeF(first, kLabelHeight * m_z)), whole(two, y, QSizeF(second, kBadgeHeight * m_z))},
                             std::abs(center - middle) / (8 * m_z)});
        }
    }
    return spots;
}

bool Labels::placeLevel(std::size_t at)
{
    Arrow &arrow = m_layout.arrows[at];
    const qreal name = nameSize(arrow).width(), badge = badgeSize(arrow).width();
    bool clear = true;
    const std::vector<Gap> between = gapsOf(arrow), over{{between.front().left, between.back().right}};
    for (const std::vector<Gap> *gaps : {&between, &over}) { // across a lane rather than shortened
        const std::vector<Spot> spots = inGaps(arrow, *gaps, name, badge);
        if (spots.empty()) continue;
        const auto rects = choose(spots, at, clear);
        arrow.label = rects[0];
        arrow.badge = rects[1];
        return clear;
    }
    // Too wide together: the name, shortened if need be, and the badge where there is room.
    const qreal widest = over.front().right - over.front().left - 20 * m_z;
    const bool fits = !inGaps(arrow, between, name, 0).empty();
    arrow.label = choose(inGaps(arrow, fits ? between : over, std::floor(std::min(name, widest)), 0), at, clear)[0];
    return placeBadgeApart(at) && clear;
}

/// On the line, or under or over it; for a lost message together with its note.
bool Labels::placeBadgeApart(std::size_t at)
{
    Arrow &arrow = m_layout.arrows[at];
    const QSizeF badge = badgeSize(arrow), note = noteSize(arrow);
    if (badge.isEmpty() && note.isEmpty()) return true;
    const qreal between = badge.isEmpty() || note.isEmpty() ? 0 : 2 * m_z, width = badge.width() + between + note.width();
    const auto [left, right] = std::minmax({arrow.from.x(), arrow.to.x()});
    const qreal aim = arrow.label.isEmpty() ? (left + right) / 2 : arrow.label.center().x();
    std::vector<Spot> spots;
    for (qreal x = left - width / 2; x <= right + width / 2; x += 6 * m_z) {
        for (const qreal rows : {0.0, 1.0, -1.0}) {
            if (rows == 0 && (!note.isEmpty() || x - width / 2 < left + 8 * m_z || x + width / 2 > right - 8 * m_z)) continue;
            const qreal y = arrow.from.y() + rows * kRow * m_z, begin = x - width / 2;
            spots.push_back({{whole(begin + badge.width() / 2, y, badge), whole(begin + width - note.width() / 2, y, note)},
                             std::abs(x - aim) / (8 * m_z) + (rows == 0  ? 0
                                                              : rows > 0 ? 8
                                                                         : 12)});
        }
    }
    bool clear = true;
    const auto rects = choose(spots, at, clear);
    arrow.badge = rects[0];
    arrow.note = rects[1];
    return clear;
}

/// The name near the sender, then the badge; what became of it stands behind the cross.
bool Labels::placeLost(std::size_t at)
{
    Arrow &arrow = m_layout.arrows[at];
    const qreal y = arrow.from.y(), direction = arrow.to.x() > arrow.from.x() ? 1 : -1, length = std::abs(arrow.to.x() - arrow.from.x());
    const QSizeF badge = badgeSize(arrow), note = noteSize(arrow);
    const QSizeF name(std::min(nameSize(arrow).width(), std::floor(length - 18 * m_z)), kLabelHeight * m_z);
    const auto along = [&](qreal far) { return arrow.from.x() + direction * far; };
    bool clear = true;
    arrow.label = choose({{{whole(along(8 * m_z + name.width() / 2), y, name), QRectF()}, 0}}, at, clear)[0];
    const qreal used = 8 * m_z + name.width();
    const bool fits = badge.isEmpty() || length - used - badge.width() >= 14 * m_z;
    if (!fits) return placeBadgeApart(at) && clear;
    if (!badge.isEmpty()) arrow.badge = choose({{{whole(along((used + length - 6 * m_z) / 2), y, badge), QRectF()}, 0}}, at, clear)[0];
    if (note.isEmpty()) return clear;
    std::vector<Spot> spots{{{whole(along(length + 9 * m_z + note.width() / 2), y, note), QRectF()}, 0}};
    for (const qreal rows : {1.0, -1.0})
        for (const qreal aside : {0.0, -0.5, 0.5, -1.0, 1.0})
            spots.push_back({{whole(arrow.to.x() + aside * note.width(), y + rows * kRow * m_z, note), QRectF()}, 8 + 4 * std::abs(aside)});
    arrow.note = choose(spots, at, clear)[0];
    return clear;
}

bool Labels::placeLate(std::size_t at)
{
    Arrow &arrow = m_layout.arrows[at];
    const QSizeF name = nameSize(arrow), badge = badgeSize(arrow), note = noteSize(arrow);
    bool clear = true;
    // A badge sits on the arrow that the fault hit: it chooses first.
    if (!badge.isEmpty()) {
        const auto rects = choose(alongSlant(arrow, badge, note, 0.55), at, clear);
        arrow.badge = rects[0];
        arrow.note = rects[1];
    }
    if (!name.isEmpty()) arrow.label = choose(alongSlant(arrow, name, {}, 0.36), at, clear)[0];
    if (badge.isEmpty() && !note.isEmpty()) arrow.note = choose(alongSlant(arrow, note, {}, 0.62), at, clear)[0];
    return clear;
}

/// On the line or beside it, all along. `wanted`: the share of the way at which it stands best.
std::vector<Labels::Spot> Labels::alongSlant(const Arrow &arrow, const QSizeF &first, const QSizeF &second, double wanted) const
{
    std::vector<Spot> spots;
    const qreal apart = (first.width() + second.width()) / 2 + 2 * m_z;
    for (int step = 2; step <= 23; ++step) {
        const double share = step / 25.0, cost = 8 * std::abs(share - wanted);
        const QPointF point = arrow.from + (arrow.to - arrow.from) * share;
        const QRectF on = whole(point.x(), point.y(), first);
        if (second.isEmpty()) {
            spots.push_back({{on, QRectF()}, cost});
        } else {
            spots.push_back({{on, whole(point.x() + apart, point.y(), second)}, cost});
            spots.push_back({{on, whole(point.x() - apart, point.y(), second)}, cost + 1});
        }
        besideSlant(arrow, point, first, second, cost + kBeside, spots);
    }
    return spots;
}

/// To the four sides of a point of the line, just clear of it.
void Labels::besideSlant(const Arrow &arrow, const QPointF &point, const QSizeF &first, const QSizeF &second, double cost,
                         std::vector<Spot> &spots) const
{
    const qreal between = second.isEmpty() ? 0 : 2 * m_z, width = first.width() + between + second.width(),
                height = std::max(first.height(), second.height()), clear = 3 * m_z;
    const qreal dx = std::abs(arrow.to.x() - arrow.from.x()), dy = std::abs(arrow.to.y() - arrow.from.y());
    // How far the line strays over the height, and over the width, of the rectangle.
    const qreal sideways = dy > 0 ? std::min(dx, dx / dy * height / 2) : dx, upwards = dx > 0 ? std::min(dy, dy / dx * width / 2) : dy;
    const QPointF centers[] = {point + QPointF(sideways + clear + width / 2, 0), point - QPointF(sideways + clear + width / 2, 0),
                               point + QPointF(0, upwards + clear + height / 2), point - QPointF(0, upwards + clear + height / 2)};
    for (const QPointF &center : centers) {
        const qreal left = center.x() - width / 2;
        const qreal far = std::abs(center.x() - point.x()) + std::abs(center.y() - point.y());
        const QRectF two = second.isEmpty() ? QRectF() : whole(left + width - second.width() / 2, center.y(), second);
        spots.push_back({{whole(left + first.width() / 2, center.y(), first), two}, cost + far / (12 * m_z)});
    }
}

} // namespace hamster::sequence
