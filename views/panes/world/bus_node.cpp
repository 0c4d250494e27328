#include "views/panes/world/bus_node.h"

#include "views/panes/world/draw.h"
#include "views/panes/world/facts.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {

// The way of an order over the bus, by producer.
struct MainType {
    const char *topic;
    const char *type;
};
constexpr MainType kMain[] = {
    {"ecommerce-events", "order.placed"}, {"ecommerce-events", "order.completed"}, {"ecommerce-events", "order.cancelled"},
    {"payment-events", "stock.reserved"}, {"payment-events", "payment.completed"}, {"payment-events", "stock.confirmed"},
    {"payment-events", "payment.failed"}, {"cash-gateway-events", "pg.approved"},  {"cash-gateway-events", "pg.declined"},
};
constexpr const char *kTopics[] = {"ecommerce-events", "payment-events", "cash-gateway-events"};
constexpr qreal kTopicLine = 29, kTypeLine = 16, kTop = 28, kFoot = 22;
constexpr qreal kApart = 5; ///< between a topic's types and the next topic
constexpr std::int64_t kLagWarn = 5, kBarFull = 8;

QString tr(const char *text) { return QCoreApplication::translate("World", text); }

struct Candidate {
    BusRow row;
    std::string topic;
    int place; ///< in the catalogue: smaller, more welcome
    /// What lags comes first, most of all what lags most.
    std::int64_t rank() const { return row.lag() >= kLagWarn ? -row.lag() : place; }
};

std::vector<Candidate> candidates(const WorldFacts &facts)
{
    std::vector<Candidate> all;
    for (int i = 0; i < static_cast<int>(std::size(kMain)); ++i)
        all.push_back(
            {{false, QString::fromLatin1(kMain[i].type), {}, producerOf(kMain[i].type).value_or(Party::Bus)}, kMain[i].topic, 100 + i});
    for (const TypeLag &type : facts.types) {
        const QString name = QString::fromStdString(type.type);
        auto known = std::ranges::find_if(all, [&](const Candidate &each) { return each.row.name == name && each.topic == type.topic; });
        if (known == all.end()) {
            all.push_back({{false, name, {}, producerOf(type.type).value_or(Party::Bus)}, type.topic, 200});
            known = all.end() - 1;
        }
        known->row.waiting = type.waiting;
    }
    return all;
}

} // namespace

std::vector<BusRow> busRows(const WorldFacts &facts, int lines)
{
    std::vector<Candidate> types = candidates(facts);
    std::ranges::stable_sort(types, {}, &Candidate::rank);
    // Nothing is left out without a word: the last line counts the rest.
    BusRow rest;
    rest.more = true;
    if (const auto room = static_cast<std::size_t>(std::max(0, lines)); types.size() > room) {
        const std::size_t kept = room > 0 ? room - 1 : 0;
        rest.name = tr("+%1 types in all topics").arg(types.size() - kept);
        for (std::size_t i = kept; i < types.size(); ++i)
            for (std::size_t part = 0; part < rest.waiting.size(); ++part) rest.waiting[part] += types[i].row.waiting[part];
        types.resize(kept);
    }
    std::vector<BusRow> rows;
    for (const char *topic : kTopics) {
        BusRow row{true,
                   QString::fromLatin1(topic),
                   {},
                   partyFrom(std::string_view(topic).substr(0, std::string_view(topic).rfind('-'))).value_or(Party::Bus)};
        const auto known = std::ranges::find(facts.topics, std::string(topic), &TopicLag::topic);
        if (known != facts.topics.end()) row.waiting = known->waiting;
        rows.push_back(row);
        // Below its topic in the order of the catalogue, so that lines do not jump when lag comes and goes.
        std::vector<Candidate> below;
        std::ranges::copy_if(types, std::back_inserter(below), [topic](const Candidate &each) { return each.topic == topic; });
        std::ranges::stable_sort(below, {}, &Candidate::place);
        for (Candidate &each : below) rows.push_back(std::move(each.row));
    }
    if (!rest.name.isEmpty() && lines > 0) rows.push_back(std::move(rest));
    return rows;
}

void drawBusNode(Drawing &drawing, const Layout &layout, const Node &node, const WorldFacts &facts, bool emphasiseLag)
{
    const auto u = [&](qreal designed) { return layout.u(designed); };
    const QRectF rect = node.rect;
    drawing.text(QRectF(rect.right() - u(70), rect.y() + u(7), u(60), u(16)), rateText(facts.node(Party::Bus).perSecond), TextRole::Caption,
                 Token::T2, Qt::AlignRight);
    const qreal room = rect.height() / layout.scale - kTop - kFoot - 3 * kTopicLine - 2 * kApart;
    qreal y = rect.y() + u(kTop);
    bool first = true;
    for (const BusRow &row : busRows(facts, static_cast<int>(room / kTypeLine))) {
        if (row.topic && !std::exchange(first, false)) y += u(kApart);
        const QRectF line(rect.x() + u(12), y, rect.width() - u(22), u(16));
        const std::int64_t lag = row.lag();
        const Token lagColor = lag >= 50 && emphasiseLag ? Token::Bad : lag >= kLagWarn ? Token::Warn : Token::T3;
        const QString count = formatCount(std::max<std::int64_t>(0, lag)), words = row.topic ? tr("waiting %1").arg(count) : count;
        const qreal taken = drawingTextWidth(words, TextRole::Caption, layout.type) + u(6);
        drawing.text(line, words, emphasiseLag && lag > 0 ? TextRole::CaptionStrong : TextRole::Caption, lagColor, Qt::AlignRight);
        if (row.more) { // of all topics: it does not stand under the last one
            drawing.text(line.adjusted(0, 0, -taken, 0), row.name, TextRole::Caption, Token::T2);
            continue;
        }
        if (!row.topic) {
            drawing.disc({line.x() + u(7), line.center().y()}, u(3), colorOf(row.producer), Token::BusTint);
            drawing.text(line.adjusted(u(16), 0, -taken, 0), row.name, TextRole::Caption, Token::T2);
            y += u(kTypeLine);
            continue;
        }
        drawing.text(line.adjusted(0, 0, -taken, 0), row.name, TextRole::Caption, Token::T1);
        const qreal part = (line.width() - 2 * u(4)) / 3;
        for (int i = 0; i < 3; ++i) {
            const QRectF bar(std::floor(line.x() + i * (part + u(4))), std::floor(y + u(18)), std::floor(part),
                             std::max(2.0, std::floor(u(4))));
            drawing.box(bar, Token::Line);
            const std::int64_t waiting = row.waiting[static_cast<std::size_t>(i)];
            const qreal share = std::min(1.0, static_cast<qreal>(waiting) / kBarFull);
            if (waiting > 0)
                drawing.box(QRectF(bar.topLeft(), QSizeF(std::max(2.0, bar.width() * share), bar.height())),
                            waiting >= kLagWarn ? Token::Warn : Token::Bus);
        }
        y += u(kTopicLine);
    }
    const QString foot = tr("3 partitions · dead letters %1").arg(formatCount(facts.deadLetters));
    drawing.text(QRectF(rect.x() + u(12), rect.bottom() - u(20), rect.width() - u(22), u(14)), foot, TextRole::Tiny,
                 facts.deadLetters > 0 ? Token::Warn : Token::T3);
}

} // namespace hamster::world
