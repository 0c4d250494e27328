#pragma once
// Rows: the walk down the time axis that gives every message and step of a story its place. An implementation detail of layOut().

#include "views/panes/sequence/layout.h"

#include <map>
#include <set>

namespace hamster::sequence {

class Rows {
public:
    /// `room`: rows of free room under the sending of these messages, for their words.
    Rows(Layout &layout, const LayoutOptions &options, const std::map<std::size_t, int> &room);
    void place(const Story &story);
    qreal bottom() const { return m_y; }

private:
    /// What happens at one moment: a message is sent (and there at once), a late one arrives, or a step.
    struct Moment {
        enum class What { Message, LateSent, LateArrived, Step };
        qint64 ms;
        std::uint64_t sequence;
        What what;
        std::size_t index;
    };
    struct Row {
        qreal y = 0; ///< middle
        qreal height = 0;
        qint64 ms = 0;
        std::vector<std::pair<qreal, qreal>> taken; ///< x from … to
    };
    std::vector<Moment> momentsOf(const Story &story) const;
    qreal x(Party party) const;
    qreal arrowRow(qint64 ms, qreal from, qreal to, Party one, Party other, qreal height);
    qreal boxRow(qint64 ms, qreal from, qreal to);
    void mark(qint64 ms, qreal y);
    void fold(qint64 ms);
    void placeMessage(const Message &message, std::size_t index);
    void widen(std::size_t message);
    qreal lostEnd(const Message &message, const QString &faultText) const;
    void finishLate(const Story &story);
    void placeStep(const Step &step, std::size_t index);
    void placeNow(qint64 lastMs);
    QString timeText(qint64 ms) const;

    Layout &m_layout;
    const LayoutOptions &m_options;
    const std::map<std::size_t, int> &m_room;
    qreal m_z;
    qreal m_y;               ///< bottom of what is placed
    Row m_arrows, m_boxes;   ///< the rows that may still take something
    std::set<Party> m_since; ///< lanes with a step since the arrow row began: time would run backwards there
    qint64 m_last = 0;
    qint64 m_marked = -1;
    bool m_any = false;
    std::vector<std::pair<std::size_t, qreal>> m_late;        ///< (message, y of its sending)
    std::vector<std::pair<std::size_t, qreal>> m_lateArrived; ///< (message, y of its arrival)
};

} // namespace hamster::sequence
