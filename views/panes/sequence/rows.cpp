#include "views/panes/sequence/rows.h"

#include "views/panes/sequence/labels.h"
#include "views/widgets/format.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {
constexpr qint64 kFoldMs = 1'000;
constexpr qreal kRow = 15, kBadgeRow = 18, kBoxRow = 19, kBox = 15, kFold = 17, kTop = 8;
} // namespace

Rows::Rows(Layout &layout, const LayoutOptions &options, const std::map<std::size_t, int> &room)
    : m_layout(layout)
    , m_options(options)
    , m_room(room)
    , m_z(options.zoom)
    , m_y(layout.headHeight + kTop * options.zoom)
{}

std::vector<Rows::Moment> Rows::momentsOf(const Story &story) const
{
    std::vector<Moment> moments;
    const auto shown = [this](bool side) { return m_options.everything || !side; };
    for (std::size_t i = 0; i < story.messages.size(); ++i) {
        const Message &message = story.messages[i];
        if (!shown(message.side)) continue;
        const bool late = message.look == MessageLook::Late;
        moments.push_back({message.sentMs, message.sequence, late ? Moment::What::LateSent : Moment::What::Message, i});
        if (late) moments.push_back({message.arrivedMs, message.arrival, Moment::What::LateArrived, i});
    }
    for (std::size_t i = 0; i < story.steps.size(); ++i)
        if (shown(story.steps[i].side)) moments.push_back({story.steps[i].ms, story.steps[i].sequence, Moment::What::Step, i});
    // What a message does comes after it, also when both are one record.
    std::ranges::stable_sort(moments, {}, [](const Moment &m) { return std::tuple(m.sequence, m.what == Moment::What::Step); });
    return moments;
}

qreal Rows::x(Party party) const
{
    const Lane *lane = m_layout.lane(party);
    return lane ? lane->x : m_layout.lanes.front().x;
}

QString Rows::timeText(qint64 ms) const
{
    const QString whole = formatTimeMs(ms); // 14:32:05.118
    const QString before = m_marked < 0 ? QString() : formatTimeMs(m_marked);
    return before.left(5) == whole.left(5) ? whole.mid(6) : whole;
}

void Rows::mark(qint64 ms, qreal y)
{
    if (ms == m_marked) return;
    m_layout.marks.push_back({y, timeText(ms)});
    m_marked = ms;
}

void Rows::fold(qint64 ms)
{
    if (m_any && ms - m_last > kFoldMs) {
        m_layout.folds.push_back({std::floor(m_y + kFold * m_z / 2), ms - m_last});
        m_y += kFold * m_z;
        m_arrows = m_boxes = {};
        m_since.clear();
    }
    m_any = true;
    m_last = std::max(m_last, ms);
}

qreal Rows::arrowRow(qint64 ms, qreal from, qreal to, Party one, Party other, qreal height)
{
    const auto [left, right] = std::minmax(from, to);
    const auto overlaps = [left = left, right = right](const auto &taken) { return left < taken.second && right > taken.first; };
    const bool fits = !m_arrows.taken.empty() && m_arrows.ms == ms && m_arrows.height >= height && !m_since.contains(one) &&
                      !m_since.contains(other) && std::ranges::none_of(m_arrows.taken, overlaps);
    if (!fits) {
        m_arrows = {std::floor(m_y + height * m_z / 2), height, ms, {}};
        m_y += height * m_z;
        m_since.clear();
        m_boxes = {};
    }
    m_arrows.taken.emplace_back(left, right);
    mark(ms, m_arrows.y);
    return m_arrows.y;
}

qreal Rows::boxRow(qint64 ms, qreal from, qreal to)
{
    const auto overlaps = [from, to](const auto &taken) { return from < taken.second + 6 && to > taken.first - 6; };
    const bool fits = !m_boxes.taken.empty() && m_boxes.ms == ms && std::ranges::none_of(m_boxes.taken, overlaps);
    if (!fits) {
        m_boxes = {std::floor(m_y + kBoxRow * m_z / 2), kBoxRow, ms, {}};
        m_y += kBoxRow * m_z;
    }
    m_boxes.taken.emplace_back(from, to);
    return m_boxes.y;
}

/// Where a lost message ends: before the lane that it does not reach, and behind its name and badge where these fit.
qreal Rows::lostEnd(const Message &message, const QString &faultText) const
{
    const qreal x1 = x(message.from), direction = x(message.to) > x1 ? 1 : -1, span = std::abs(x(message.to) - x1);
    const qreal words = m_options.captionWidth(message.label()) + 16 * m_z + badgeSizeOf(m_options, faultText).width() + 26 * m_z;
    return x1 + direction * std::min(std::max({60 * m_z, span * 0.6, words}), span - 14 * m_z);
}

void Rows::placeMessage(const Message &message, std::size_t index)
{
    const qreal x1 = x(message.from), x2 = x(message.to), direction = x2 > x1 ? 1 : -1;
    Arrow arrow;
    arrow.message = index;
    arrow.faultText = message.faults.join(u", "_s);
    const qreal y = arrowRow(message.sentMs, x1, x2, message.from, message.to, arrow.faultText.isEmpty() ? kRow : kBadgeRow);
    const bool lost = message.look == MessageLook::Lost;
    arrow.from = QPointF(x1 + direction * 4 * m_z, y);
    arrow.to = QPointF(lost ? lostEnd(message, arrow.faultText) : x2 - direction * 4 * m_z, y);
    m_layout.arrows.push_back(std::move(arrow));
    widen(index);
}

/// Room under the row for words that found none in it.
void Rows::widen(std::size_t message)
{
    const auto wanted = m_room.find(message);
    if (wanted == m_room.end()) return;
    m_y += wanted->second * kRow * m_z;
    m_arrows.ms = -1; // nothing more goes into this row: it would stand apart from what follows
}

void Rows::placeStep(const Step &step, std::size_t index)
{
    const qreal width =
        std::ceil(m_options.captionWidth(step.text) + 25 * m_z + (step.fault.isEmpty() ? 0 : m_options.captionWidth(step.fault) + 8 * m_z));
    const qreal middle = x(step.at), right = m_layout.lanes.back().x + 48 * m_z;
    const qreal left =
        std::floor(std::clamp(middle - width / 2, m_layout.gutter + 8 * m_z, std::max(m_layout.gutter + 8 * m_z, right - width)));
    const qreal y = boxRow(step.ms, left, left + width);
    mark(step.ms, y);
    m_since.insert(step.at);
    m_layout.boxes.push_back({index, QRectF(left, y - std::floor(kBox * m_z / 2), width, kBox * m_z)});
}

void Rows::finishLate(const Story &story)
{
    for (const auto &[index, sentY] : m_late) {
        const Message &message = story.messages[index];
        const auto arrived = std::ranges::find(m_lateArrived, index, [](const auto &each) { return each.first; });
        const qreal x1 = x(message.from), x2 = x(message.to), direction = x2 > x1 ? 1 : -1;
        Arrow arrow;
        arrow.message = index;
        arrow.from = QPointF(x1 + direction * 4 * m_z, sentY);
        arrow.to = QPointF(x2 - direction * 4 * m_z, arrived == m_lateArrived.end() ? sentY : arrived->second);
        arrow.faultText = message.faults.join(u", "_s);
        m_layout.arrows.push_back(std::move(arrow));
    }
}

void Rows::placeNow(qint64 lastMs)
{
    if (!m_options.live || m_options.nowMs < lastMs || !m_any) return;
    fold(m_options.nowMs);
    m_layout.nowY = std::floor(m_y + 10 * m_z);
    m_layout.nowText = timeText(m_options.nowMs);
    m_y += 20 * m_z;
}

void Rows::place(const Story &story)
{
    for (const Moment &moment : momentsOf(story)) {
        fold(moment.ms);
        switch (moment.what) {
        case Moment::What::Message: placeMessage(story.messages[moment.index], moment.index); break;
        case Moment::What::Step: placeStep(story.steps[moment.index], moment.index); break;
        case Moment::What::LateSent: {
            const Message &message = story.messages[moment.index];
            const qreal from = x(message.from), direction = x(message.to) > from ? 1 : -1;
            m_late.emplace_back(moment.index, arrowRow(moment.ms, from, from + direction * 40 * m_z, message.from, message.from, kRow));
            widen(moment.index);
            break;
        }
        case Moment::What::LateArrived: {
            const Message &message = story.messages[moment.index];
            const qreal to = x(message.to), direction = to > x(message.from) ? 1 : -1;
            m_lateArrived.emplace_back(moment.index, arrowRow(moment.ms, to - direction * 40 * m_z, to, message.to, message.to, kRow));
            break;
        }
        }
    }
    finishLate(story);
    placeNow(m_last);
}

} // namespace hamster::sequence
