#include "views/panes/world/draw.h"

#include "simulator/laboratory/trace_meter.h"
#include "views/panes/world/bus_node.h"
#include "views/panes/world/facts.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {

constexpr std::int64_t kSlowCallMs = 2'000, kSlowEventMs = 1'000;

QString tr(const char *text) { return QCoreApplication::translate("World", text); }
const ServiceLook &lookOf(Party party) { return serviceLook(QString::fromUtf8(toString(party).data())); }

class Canvas {
public:
    Canvas(const Layout &layout, const Picture &picture)
        : m_layout(layout)
        , m_picture(picture)
        , m_onlyOrder(picture.onlyOrder && !picture.path.steps.empty()) // an order that is not known here dims nothing
        , m_out(layout.type)
    {}

    Drawing draw()
    {
        for (const Way &way : m_layout.ways) link(way);
        for (const Node &each : m_layout.nodes) node(each);
        m_out.setDim(false);
        if (m_picture.hinted) hint();
        legend();
        return std::move(m_out);
    }

    Drawing drawMarks()
    {
        for (const Way &way : m_layout.ways)
            if (const LinkTrouble &fault = m_picture.facts.trouble(way.link); fault.rules > 0) {
                m_out.setDim(away(way.link));
                faultBadge(way, fault);
            }
        m_out.setDim(false);
        for (const PathStep &step : m_picture.path.steps)
            if (m_onlyOrder) number(step);
        return std::move(m_out);
    }

private:
    qreal u(qreal designed) const { return m_layout.u(designed); }
    bool away(LinkId id) const { return m_onlyOrder && !m_picture.path.step(id); }

    void link(const Way &way)
    {
        const PathStep *step = m_onlyOrder ? m_picture.path.step(way.link) : nullptr;
        m_out.setDim(away(way.link));
        const LinkTrouble &fault = m_picture.facts.trouble(way.link);
        const bool faulty = fault.rules > 0 || fault.cutThere || fault.cutBack;
        // A fault keeps its colour under a chosen order; the step's number alone says that the order went there.
        const Token color = faulty ? Token::Bad : step ? Token::Accent : Token::Line2;
        m_out.polyline(way.points, color, step || faulty ? 2 : 1.5, faulty ? Dash::Dashed : Dash::Solid);
        const bool cut = faulty && fault.cutThere;
        if (cut) m_out.cross(way.at(0.7), u(10), Token::Bad);
        m_out.head(way.points.back(), way.points.front(), faulty ? Token::Bad : step ? Token::Accent : Token::T3, u(5));
        const QString words = captionOf(way.link);
        const QStringList totals = faulty ? totalsOf(way, fault) : QStringList();
        const bool down = way.link == LinkId::ShopPlatform;
        // Beside a link that runs down all of it stands around its middle.
        const qreal lines = static_cast<qreal>(totals.size()) + (words.isEmpty() ? 0 : 1);
        const QRectF caption = down ? way.caption.translated(0, -u(7) * std::max(0.0, lines - 1)) : way.caption;
        if (!words.isEmpty())
            m_out.text(caption, words, TextRole::Caption, captionColor(way.link), down ? Qt::AlignLeft : Qt::AlignHCenter);
        // Those above a link grow upwards.
        qreal below = down ? (words.isEmpty() ? 0 : u(14)) : way.captionAbove ? -u(14) * static_cast<qreal>(totals.size()) : u(15);
        for (const QString &each : totals) {
            const QRectF row = caption.translated(0, below);
            m_out.text(down ? row : row.adjusted(-u(12), 0, u(12), 0), each, TextRole::Caption, Token::Bad,
                       down ? Qt::AlignLeft : Qt::AlignHCenter);
            below += u(14);
        }
    }

    QString captionOf(LinkId id) const
    {
        const LinkFacts &facts = m_picture.facts.link(id);
        if (m_picture.mode == Mode::Latency) {
            if (facts.p50Ms < 0) return u"–"_s;
            const QString both = formatDuration(facts.p50Ms) + u" · "_s + formatDuration(facts.p95Ms);
            const bool fits = drawingTextWidth(both, TextRole::Caption, m_layout.type) <= m_layout.way(id).caption.width();
            return fits ? both : formatDuration(facts.p95Ms);
        }
        if (m_picture.mode == Mode::Lag) return lagOf(id) < 0 ? QString() : tr("lag %1").arg(formatCount(lagOf(id)));
        if (id == LinkId::GatewayPg) return tr("requests %1").arg(rateText(facts.perSecond));
        if (id == LinkId::PgGateway) return tr("webhooks %1").arg(rateText(facts.perSecond));
        return {};
    }

    /// What waits before the link's end; −1: nothing can.
    std::int64_t lagOf(LinkId id) const
    {
        const Link &link = linkOf(id);
        if (link.from == Party::Bus) return m_picture.facts.node(link.to).lag;
        if (link.to == Party::Bus) return m_picture.facts.node(link.from).outboxPending;
        if (id == LinkId::ShopPlatform) return m_picture.facts.exportsWaiting;
        if (id == LinkId::PgGateway) return m_picture.facts.deliveriesDue;
        return -1;
    }

    Token captionColor(LinkId id) const
    {
        const LinkFacts &facts = m_picture.facts.link(id);
        if (m_picture.mode == Mode::Latency) {
            const bool event = linkOf(id).from == Party::Bus || linkOf(id).to == Party::Bus;
            return facts.p95Ms >= (event ? kSlowEventMs : kSlowCallMs) ? Token::Warn : Token::T2;
        }
        if (m_picture.mode == Mode::Lag)
            return lagOf(id) >= 50 ? Token::Bad : lagOf(id) >= 5 ? Token::Warn : lagOf(id) > 0 ? Token::T1 : Token::T3;
        return Token::T3;
    }

    void faultBadge(const Way &way, const LinkTrouble &fault)
    {
        const QString words = formatCount(fault.rules);
        const qreal width = u(22) + drawingTextWidth(words, TextRole::CaptionStrong, m_layout.type), height = u(18), icon = u(12);
        const QPointF center = way.at(m_onlyOrder && m_picture.path.step(way.link) ? 0.64 : 0.5);
        const QRectF badge(std::floor(center.x() - width / 2), std::floor(center.y() - height / 2), std::ceil(width), height);
        m_out.box(badge, Token::BadTint, Token::Bad, 3);
        m_out.icon(u"fault"_s, QRectF(badge.x() + u(3), badge.center().y() - icon / 2, icon, icon), Token::Bad, Token::BadTint);
        m_out.text(badge.adjusted(u(16), 0, -u(3), 0), words, TextRole::CaptionStrong, Token::Bad, Qt::AlignHCenter);
    }

    /// What the faults did there, in as many lines as it takes to stay between the nodes.
    QStringList totalsOf(const Way &way, const LinkTrouble &fault) const
    {
        QStringList totals;
        const LinkTotals &seen = m_picture.facts.link(way.link).totals;
        if (fault.cutThere || fault.cutBack) totals << (fault.cutThere && fault.cutBack ? tr("cut") : tr("cut one way"));
        if (fault.hits > 0) totals << tr("hits %1").arg(formatCount(fault.hits));
        // Lost before it left or silent on the way: either way the sender had no answer. The link's description tells them apart.
        if (seen.lost + seen.failed > 0) totals << tr("unanswered %1").arg(formatCount(seen.lost + seen.failed));
        QStringList lines;
        for (const QString &each : totals) {
            const QString longer = lines.isEmpty() ? each : lines.back() + u" · "_s + each;
            const bool fits = drawingTextWidth(longer, TextRole::Caption, m_layout.type) <= way.caption.width() - u(8);
            if (fits && !lines.isEmpty())
                lines.back() = longer;
            else
                lines << each;
        }
        return lines;
    }

    void number(const PathStep &step)
    {
        const Way &way = m_layout.way(step.link);
        // Beside a fault's badge, and beside the count that stands on this one link itself.
        const bool badge = m_picture.facts.trouble(step.link).rules > 0;
        const QPointF center = way.at(badge ? u(9) / way.length() : step.link == LinkId::GatewayPg ? 0.2 : 0.42);
        const QString words = QString::number(step.number);
        const qreal half = words.size() > 1 ? u(11) : u(8); // two digits: a pill
        const QRectF mark(center.x() - half, center.y() - u(8), 2 * half, u(16));
        m_out.box(mark, step.lost ? Token::Bad : Token::AccentFill, Token::Pane, u(8));
        m_out.text(mark, words, TextRole::CaptionStrong, Token::OnAccent, Qt::AlignHCenter);
    }

    void node(const Node &node)
    {
        m_out.setDim(m_onlyOrder && !m_picture.path.touches(node.party));
        const bool running = m_picture.facts.node(node.party).running || !m_picture.facts.known;
        frame(node, running);
        if (node.party == Party::Bus) return drawBusNode(m_out, m_layout, node, m_picture.facts, m_picture.mode == Mode::Lag);
        qreal y = node.rect.y() + u(28);
        if (!running) {
            m_out.text(QRectF(node.rect.x() + u(12), y, node.rect.width() - u(22), u(16)), tr("crashed: nothing is handled"),
                       TextRole::Caption, Token::Bad);
            y += u(16);
        }
        for (const FactRow &row : factsOf(m_picture.facts, node.party)) {
            if (y + u(16) > node.rect.bottom() - u(4)) break;
            const QRectF line(node.rect.x() + u(12), y, node.rect.width() - u(22), u(16));
            const qreal taken = drawingTextWidth(row.value, TextRole::Caption, m_layout.type) + u(6); // what it says goes before what it is
            m_out.text(line.adjusted(0, 0, -taken, 0), row.label, TextRole::Caption, Token::T3);
            m_out.text(line, row.value, TextRole::Caption, row.color, Qt::AlignRight);
            y += u(16);
        }
        foot(node, y);
    }

    void frame(const Node &node, bool running)
    {
        const ServiceLook &look = lookOf(node.party);
        m_out.box(node.rect, running ? tintOf(look.color) : Token::Pane, running ? Token::Line2 : Token::Bad, 4,
                  running ? Dash::Solid : Dash::Dashed);
        m_out.box(QRectF(node.rect.x() + 2, node.rect.y() + 1, std::max(1.5, u(1.5)), node.rect.height() - 2),
                  running ? look.color : Token::Bad);
        const qreal icon = u(14);
        m_out.icon(look.icon.toString(), QRectF(node.rect.x() + u(11), node.rect.y() + u(8), icon, icon), look.color, tintOf(look.color));
        const Health health = healthOf(m_picture.facts, node.party);
        const qreal taken = health.icon.isEmpty() ? u(34) : u(54);
        m_out.text(QRectF(node.rect.x() + u(30), node.rect.y() + u(7), node.rect.width() - taken, u(16)), nameOf(node.party),
                   TextRole::BodyStrong, Token::T1);
        if (m_picture.facts.known && !health.icon.isEmpty())
            m_out.icon(health.icon, QRectF(node.rect.right() - u(20), node.rect.y() + u(9), u(12), u(12)), familyToken(health.family),
                       tintOf(look.color));
    }

    void foot(const Node &node, qreal below)
    {
        const QString words = footOf(m_picture.facts, node.party);
        if (node.rect.bottom() - below < u(20) || words.isEmpty()) return;
        const qreal width = drawingTextWidth(words, TextRole::Caption, m_layout.type);
        m_out.text(QRectF(node.rect.right() - u(10) - width - 2, node.rect.bottom() - u(22), width + 2, u(16)), words, TextRole::Caption,
                   Token::T2, Qt::AlignRight);
        const QRectF area(node.rect.x() + u(12), node.rect.bottom() - u(22), node.rect.width() - u(24) - width - u(8), u(14));
        m_out.line(area.bottomLeft(), area.bottomRight(), Token::Line);
        const std::vector<float> &history = m_picture.facts.node(node.party).history;
        if (history.size() < 2) return;
        const float most = std::max(1.0F, *std::ranges::max_element(history));
        QPolygonF points;
        for (std::size_t i = 0; i < history.size(); ++i)
            points << QPointF(area.x() + area.width() * static_cast<qreal>(i) / static_cast<qreal>(history.size() - 1),
                              area.bottom() - area.height() * static_cast<qreal>(history[i] / most));
        m_out.polyline(points, lookOf(node.party).color, 1.2);
    }

    void hint()
    {
        const QString text = m_picture.mode == Mode::Flow  ? tr("Links show the last 250 ms; over 3 messages merge into a count.")
                             : m_picture.mode == Mode::Lag ? tr("Messages that wait: in the outbox, on the bus, for a webhook.")
                                                           : tr("Median and p95: request to answer, append to delivery.");
        m_out.text(m_layout.hint, text, TextRole::Caption, Token::T3);
    }

    void legend()
    {
        const QRectF at = m_layout.legend;
        qreal y = at.y();
        const auto line = [&](qreal height) {
            const QRectF row(at.x(), y, at.width(), u(height));
            y += u(height);
            return row;
        };
        if (!m_picture.order.isEmpty()) {
            m_out.text(line(18), tr("Selected order"), TextRole::Caption, Token::T3);
            m_out.text(line(18), m_picture.order, TextRole::Mono, Token::Accent);
            if (!m_picture.orderState.isEmpty()) orderState(line(18));
            for (const QString &each : whatHitIt(m_picture.path)) m_out.text(line(18), each, TextRole::Caption, Token::T2);
            if (m_picture.path.ownShop) m_out.text(line(18), tr("the vendor's shop asked the PG"), TextRole::Caption, Token::T2);
            y += u(4);
            m_out.line({at.x(), y}, {at.right(), y}, Token::Line);
            y += u(6);
        }
        // An order with much to tell takes the room of the key; what explains itself goes.
        const auto fits = [&] { return y + u(18) <= at.bottom(); };
        if (fits()) key(line(18));
        if (!fits()) return;
        const QRectF fault = line(18);
        m_out.line({fault.x(), std::floor(fault.center().y())}, {fault.x() + u(14), std::floor(fault.center().y())}, Token::Bad, 2,
                   Dash::Dashed);
        m_out.text(fault.adjusted(u(22), 0, 0, 0), tr("link under a fault rule"), TextRole::Caption, Token::T2);
    }

    static QStringList whatHitIt(const Path &path)
    {
        QStringList words;
        if (path.faults > 0) words << (path.faults == 1 ? tr("a fault hit it") : tr("faults hit it %1 times").arg(path.faults));
        if (path.absorbed > 0) words << (path.absorbed == 1 ? tr("1 duplicate absorbed") : tr("%1 duplicates absorbed").arg(path.absorbed));
        return words;
    }

    void orderState(const QRectF &row)
    {
        const StateLook look = stateLook(u"order", m_picture.orderState);
        m_out.icon(look.icon.toString(), QRectF(row.x(), row.center().y() - u(6), u(11), u(11)), familyToken(look.family));
        m_out.text(row.adjusted(u(16), 0, 0, 0), stateName(u"order", m_picture.orderState) + u" · "_s + formatWon(m_picture.orderAmount),
                   TextRole::Caption, Token::T1);
    }

    void key(const QRectF &row)
    {
        qreal x = row.x();
        const qreal y = row.center().y();
        const auto word = [&](const QString &text) {
            const qreal width = drawingTextWidth(text, TextRole::Caption, m_layout.type);
            m_out.text(QRectF(x + u(12), row.y(), width + 2, row.height()), text, TextRole::Caption, Token::T2);
            x += u(12) + width + u(14);
        };
        m_out.disc({x + u(4), y}, u(3.5), Token::Bus, Token::Pane);
        word(tr("event"));
        m_out.box(QRectF(x + u(1), y - u(3), u(6), u(6)), Token::Bus);
        word(tr("HTTP"));
        m_out.polygon({QPointF(x, y), QPointF(x + u(6), y - u(4)), QPointF(x + u(6), y + u(4))}, Token::Bus);
        word(tr("webhook"));
    }

    const Layout &m_layout;
    const Picture &m_picture;
    const bool m_onlyOrder;
    Drawing m_out;
};

} // namespace

Token colorOf(Party party) { return lookOf(party).color; }
QString nameOf(Party party) { return serviceName(QString::fromUtf8(toString(party).data())); }
QString nameOf(LinkId link) { return nameOf(linkOf(link).from) + u" → "_s + nameOf(linkOf(link).to); }

Drawing drawWorld(const Layout &layout, const Picture &picture) { return Canvas(layout, picture).draw(); }
Drawing drawMarks(const Layout &layout, const Picture &picture) { return Canvas(layout, picture).drawMarks(); }

void drawCount(Drawing &drawing, const Layout &layout, LinkId link, int count)
{
    const QString text = u"×%1"_s.arg(count);
    QRectF pill = layout.way(link).pill;
    const qreal width = std::ceil(drawingTextWidth(text, TextRole::Caption, layout.type) + layout.u(10));
    pill = link == LinkId::ShopPlatform ? QRectF(pill.right() - width, pill.y(), width, pill.height())
                                        : QRectF(std::floor(pill.center().x() - width / 2), pill.y(), width, pill.height());
    drawing.box(pill, Token::Raise, Token::Line2, 3);
    drawing.text(pill, text, TextRole::Caption, Token::T2, Qt::AlignHCenter);
}

QString describe(const Picture &picture, const Target &target)
{
    if (target.what == Target::What::None) return {};
    QStringList words;
    if (target.what == Target::What::Link) {
        const LinkFacts &facts = picture.facts.link(target.link);
        words << nameOf(target.link) << rateText(facts.perSecond) << tr("%1 messages").arg(formatCount(facts.totals.messages));
        if (facts.p50Ms >= 0) words << tr("median %1, p95 %2").arg(formatDuration(facts.p50Ms), formatDuration(facts.p95Ms));
        if (facts.totals.failed > 0) words << tr("no answer %1").arg(formatCount(facts.totals.failed));
        if (facts.totals.lost > 0) words << tr("lost before leaving %1").arg(formatCount(facts.totals.lost));
        if (facts.totals.duplicate > 0) words << tr("duplicates absorbed %1").arg(formatCount(facts.totals.duplicate));
        const LinkTrouble &fault = picture.facts.trouble(target.link);
        if (fault.rules > 0) words << tr("%1 fault rules").arg(fault.rules);
        if (fault.hits > 0) words << tr("rules hit it %1 times").arg(formatCount(fault.hits));
        if (fault.cutThere || fault.cutBack) words << tr("cut");
        return words.join(u" · "_s);
    }
    words << nameOf(target.party);
    const Health health = healthOf(picture.facts, target.party);
    if (!health.text.isEmpty()) words << health.text;
    for (const FactRow &row : factsOf(picture.facts, target.party)) words << row.label + u' ' + row.value;
    if (target.party == Party::Customer) words << tr("rates are means of %1 s").arg(kRateSeconds);
    if (target.party == Party::Bus)
        words << tr("lag %1").arg(formatCount(picture.facts.lag())) << tr("dead letters %1").arg(picture.facts.deadLetters);
    return words.join(u" · "_s);
}

} // namespace hamster::world
