#include "views/panes/sequence/draw.h"

#include "views/panes/sequence/labels.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

const ServiceLook &lookOf(Party party)
{
    return serviceLook(QString::fromUtf8(toString(party).data(), static_cast<qsizetype>(toString(party).size())));
}

class Painter {
public:
    Painter(const Story &story, const Layout &layout, Drawing &drawing)
        : m_story(story)
        , m_layout(layout)
        , m_out(drawing)
        , m_z(drawing.zoom())
    {}

    void lanes()
    {
        for (const Lane &lane : m_layout.lanes) m_out.line({lane.x, m_layout.headHeight}, {lane.x, m_layout.size.height()}, Token::Line2);
    }

    void folds()
    {
        const qreal right = m_layout.size.width() - 8 * m_z;
        const bool slanted = Theme::current().language() == Language::English; // Hangul has no slanted letters
        for (const Fold &fold : m_layout.folds) {
            const QRectF band(m_layout.gutter + 4 * m_z, fold.y - 6 * m_z, right - m_layout.gutter - 4 * m_z, 12 * m_z);
            m_out.box(band, Token::Pane);
            m_out.line(band.topLeft(), band.topRight(), Token::Grid);
            m_out.line(band.bottomLeft(), band.bottomRight(), Token::Grid);
            for (const Lane &lane : m_layout.lanes) {
                m_out.line({lane.x - 4 * m_z, fold.y - 1 * m_z}, {lane.x + 4 * m_z, fold.y - 4 * m_z}, Token::Line2);
                m_out.line({lane.x - 4 * m_z, fold.y + 4 * m_z}, {lane.x + 4 * m_z, fold.y + 1 * m_z}, Token::Line2);
            }
            m_out.text(timeRect(fold.y), formatDuration(fold.ms), TextRole::Caption, Token::T3, Qt::AlignRight, slanted);
        }
    }

    void marks()
    {
        for (const TimeMark &mark : m_layout.marks) m_out.text(timeRect(mark.y), mark.text, TextRole::Mono, Token::T3, Qt::AlignRight);
    }

    /// Under boxes and words: a late one crosses what happened meanwhile and hides none of it.
    void lines()
    {
        for (const Arrow &arrow : m_layout.arrows) line(arrow);
    }
    void words()
    {
        for (const Arrow &arrow : m_layout.arrows) words(arrow);
    }

    void boxes()
    {
        for (const Box &box : m_layout.boxes) this->box(m_story.steps[box.step], box.rect);
    }

    void now()
    {
        if (m_layout.nowY < 0) return;
        m_out.line({m_layout.gutter + 4 * m_z, m_layout.nowY}, {m_layout.size.width(), m_layout.nowY}, Token::Accent, 1, Dash::Dotted);
        const QString text = m_layout.nowText + u' ' + QCoreApplication::translate("SequenceView", "now");
        const qreal width = drawingTextWidth(text, TextRole::Caption, m_z) + 12 * m_z;
        const QRectF pill(std::max(2.0, m_layout.gutter - width), m_layout.nowY - 8 * m_z, width, 16 * m_z);
        m_out.box(pill, Token::Selection, Token::Accent, 3);
        m_out.text(pill, text, TextRole::Caption, Token::OnSelection, Qt::AlignHCenter);
    }

private:
    QRectF timeRect(qreal y) const { return QRectF(0, y - 8 * m_z, m_layout.gutter - 4 * m_z, 16 * m_z); }

    static Token colorOf(const Message &message)
    {
        switch (message.look) {
        case MessageLook::Lost: return Token::Bad;
        case MessageLook::Late: return message.bad ? Token::Bad : Token::Warn;
        case MessageLook::Duplicate: return message.bad ? Token::Bad : Token::T3;
        case MessageLook::Normal: break;
        }
        return message.bad ? Token::Bad : Token::T2;
    }

    void line(const Arrow &arrow)
    {
        const Message &message = m_story.messages[arrow.message];
        const bool lost = message.look == MessageLook::Lost, late = message.look == MessageLook::Late;
        const QPointF back = arrow.to - arrow.from;
        const qreal length = std::max(1.0, QLineF(arrow.from, arrow.to).length());
        const QPointF foot = lost ? arrow.to : arrow.to - back / length * 6 * m_z;
        m_out.line(arrow.from, foot, colorOf(message), late || lost ? 1.3 : 1.2,
                   message.look == MessageLook::Duplicate ? Dash::Dashed : Dash::Solid);
    }

    void words(const Arrow &arrow)
    {
        const Message &message = m_story.messages[arrow.message];
        const bool lost = message.look == MessageLook::Lost, late = message.look == MessageLook::Late;
        if (lost)
            m_out.cross(arrow.to, 10 * m_z, Token::Bad);
        else
            m_out.head(arrow.to, arrow.from, colorOf(message), 5 * m_z);
        if (!arrow.label.isEmpty()) {
            const Token color = message.bad                              ? Token::Bad
                                : late                                   ? Token::Warn
                                : message.look == MessageLook::Duplicate ? Token::T2
                                                                         : Token::T1;
            m_out.box(arrow.label, Token::Pane);
            m_out.text(arrow.label, message.label(), TextRole::Caption, color, Qt::AlignHCenter);
        }
        if (!arrow.badge.isEmpty()) badge(arrow.badge, arrow.faultText);
        if (arrow.note.isEmpty()) return;
        m_out.box(arrow.note, Token::Pane);
        m_out.text(arrow.note, message.note, TextRole::Caption, lost ? Token::Bad : Token::Warn, Qt::AlignHCenter);
    }

    void badge(const QRectF &rect, const QString &text)
    {
        m_out.box(rect, Token::BadTint, Token::Bad, 3);
        const bool hand = text == "hand"_L1;
        const qreal icon = 11 * m_z;
        m_out.icon(hand ? u"hold"_s : u"fault"_s, QRectF(rect.x() + 3 * m_z, rect.center().y() - icon / 2, icon, icon), Token::Bad,
                   Token::BadTint);
        m_out.text(rect.adjusted(15 * m_z, 0, -2 * m_z, 0), badgeWords(text), TextRole::CaptionStrong, Token::Bad, Qt::AlignHCenter);
    }

    void box(const Step &step, const QRectF &rect)
    {
        const ServiceLook &look = lookOf(step.at);
        const qreal icon = 11 * m_z;
        const QRectF glyph(rect.x() + 4 * m_z, rect.center().y() - icon / 2, icon, icon), words = rect.adjusted(18 * m_z, 0, -4 * m_z, 0);
        switch (step.kind) {
        case StepKind::Transaction:
            m_out.box(rect, tintOf(look.color), look.color, 2);
            for (const qreal dy : {-3.0, 0.0, 3.0})
                m_out.line({rect.x() + 5 * m_z, std::floor(rect.center().y() + dy * m_z)},
                           {rect.x() + 13 * m_z, std::floor(rect.center().y() + dy * m_z)}, look.color);
            m_out.text(words, step.text, TextRole::Caption, Token::T1);
            return;
        case StepKind::Absorbed: note(rect, glyph, words, u"okO"_s, Token::Good, step.text, Token::Line2, Token::T2); return;
        case StepKind::Waits: note(rect, glyph, words, u"half"_s, Token::Wait, step.text, Token::Line2, Token::T2); return;
        case StepKind::ByHand: note(rect, glyph, words, u"hold"_s, Token::Bad, step.text, Token::Bad, Token::T1); return;
        case StepKind::Restart: note(rect, glyph, words, u"play"_s, Token::Good, step.text, Token::Good, Token::T1); return;
        case StepKind::Crash:
        case StepKind::Problem:
            note(rect, glyph, words, step.fault.isEmpty() ? u"bad"_s : u"fault"_s, Token::Bad,
                 step.fault.isEmpty() || step.fault == "hand"_L1 ? step.text : step.fault + u"  "_s + step.text, Token::Bad, Token::Bad);
            return;
        }
    }

    void note(const QRectF &rect, const QRectF &glyph, const QRectF &words, const QString &icon, Token iconColor, const QString &text,
              Token edge, Token textColor)
    {
        m_out.box(rect, Token::Pane, edge, 3);
        m_out.icon(icon, glyph, iconColor, Token::Pane);
        m_out.text(words, text, TextRole::Caption, textColor);
    }

    const Story &m_story;
    const Layout &m_layout;
    Drawing &m_out;
    qreal m_z;
};

qreal distance(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from, off = point - from;
    const qreal square = QPointF::dotProduct(along, along);
    const qreal share = square > 0 ? std::clamp(QPointF::dotProduct(off, along) / square, 0.0, 1.0) : 0.0;
    return QLineF(point, from + along * share).length();
}

} // namespace

Drawing drawBody(const Story &story, const Layout &layout, qreal zoom)
{
    Drawing drawing(zoom);
    Painter painter(story, layout, drawing);
    painter.lanes();
    painter.folds();
    painter.marks();
    painter.lines();
    painter.boxes();
    painter.words();
    painter.now();
    return drawing;
}

Drawing drawHead(const Layout &layout, qreal zoom)
{
    Drawing drawing(zoom);
    drawing.box(QRectF(0, 0, layout.size.width(), layout.headHeight - 1), Token::Pane);
    drawing.line({0, layout.headHeight - 1}, {layout.size.width(), layout.headHeight - 1}, Token::Line);
    for (const Lane &lane : layout.lanes) {
        const ServiceLook &look = lookOf(lane.party);
        drawing.box(lane.pill, tintOf(look.color), look.color, 3);
        const qreal icon = 13 * zoom;
        drawing.icon(look.icon.toString(), QRectF(lane.pill.x() + 6 * zoom, lane.pill.center().y() - icon / 2, icon, icon), look.color);
        drawing.text(lane.pill.adjusted(24 * zoom, 0, -4 * zoom, 0), lane.name, TextRole::CaptionStrong, Token::T1);
    }
    return drawing;
}

Drawing drawWhole(const Story &story, const Layout &layout, qreal zoom)
{
    Drawing whole = drawBody(story, layout, zoom);
    whole.append(drawHead(layout, zoom));
    return whole;
}

QRectF placeRect(const Layout &layout, const Place &place)
{
    if (place.what == Place::What::Step) return layout.boxes[place.index].rect;
    if (place.what == Place::What::None) return {};
    const Arrow &arrow = layout.arrows[place.index];
    QRectF rect = QRectF(arrow.from, arrow.to).normalized().adjusted(0, -7, 0, 7);
    return rect.united(arrow.label).united(arrow.badge).united(arrow.note);
}

Place placeAt(const Layout &layout, const QPointF &point, qreal zoom)
{
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        if (layout.boxes[i].rect.adjusted(-2, -2, 2, 2).contains(point)) return {Place::What::Step, i};
    Place best;
    qreal least = 6 * zoom;
    for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
        const Arrow &arrow = layout.arrows[i];
        const bool on = arrow.label.contains(point) || arrow.badge.contains(point) || arrow.note.contains(point);
        const qreal far = on ? 0 : distance(point, arrow.from, arrow.to);
        if (far >= least) continue;
        least = far;
        best = {Place::What::Message, i};
    }
    return best;
}

std::vector<Place> placesInOrder(const Layout &layout)
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < layout.arrows.size(); ++i) places.push_back({Place::What::Message, i});
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) places.push_back({Place::What::Step, i});
    const auto top = [&](const Place &place) {
        return place.what == Place::What::Step ? layout.boxes[place.index].rect.center().y() : layout.arrows[place.index].from.y();
    };
    std::ranges::stable_sort(places, [&](const Place &a, const Place &b) { return top(a) < top(b); });
    return places;
}

QString placeText(const Story &story, const Layout &layout, const Place &place)
{
    const auto name = [](Party party) { return serviceName(QString::fromUtf8(toString(party).data())); };
    if (place.what == Place::What::None) return {};
    if (place.what == Place::What::Step) {
        const Step &step = story.steps[layout.boxes[place.index].step];
        return formatTimeMs(step.ms) + u' ' + name(step.at) + u": "_s + (step.fault.isEmpty() ? QString() : step.fault + u' ') + step.text;
    }
    const Message &message = story.messages[layout.arrows[place.index].message];
    QString text = formatTimeMs(message.sentMs) + u' ' + name(message.from) + u" → "_s + name(message.to) + u": "_s + message.label();
    if (!message.note.isEmpty()) text += u" ("_s + message.note + u')';
    if (!message.faults.isEmpty()) text += u" · "_s + message.faults.join(u", "_s);
    return text;
}

QString placeDetail(const Story &story, const Layout &layout, const Place &place)
{
    if (place.what == Place::What::None) return {};
    return place.what == Place::What::Step ? story.steps[layout.boxes[place.index].step].detail
                                           : story.messages[layout.arrows[place.index].message].detail;
}

} // namespace hamster::sequence
