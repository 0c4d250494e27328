#include "views/panes/events/event_queries.h"

#include "model/core/json.h"
#include "views/items/columns.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {

using I = std::int64_t;

// Distinct topics by seeks in the index instead of a walk over all messages.
const Sql kTopics{"WITH RECURSIVE t(name) AS (SELECT min(topic) FROM messages UNION ALL "
                  "SELECT (SELECT min(topic) FROM messages WHERE topic > t.name) FROM t WHERE t.name IS NOT NULL) "
                  "SELECT name FROM t WHERE name IS NOT NULL ORDER BY name"};
const Sql kEnd{"SELECT max(offset) + 1 FROM messages WHERE topic = ? AND partition = ?"};
const Sql kPositions{"SELECT group_name, partition, next_offset FROM offsets WHERE topic = ? ORDER BY group_name, partition"};
// The plus keeps the planner on the row id: pages are read along it.
const Sql kMessages{
    "SELECT id, offset, partition, created_at, type, key, event_id FROM messages WHERE id < ?1 AND id >= ?2 AND +topic = ?3 "
    "AND (?4 < 0 OR +partition = ?4) AND (?5 = '' OR type LIKE ?5 ESCAPE '\\' OR key LIKE ?5 ESCAPE '\\' "
    "OR event_id LIKE ?5 ESCAPE '\\') ORDER BY id DESC LIMIT ?6"};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM messages"};
const Sql kPayload{"SELECT payload FROM messages WHERE id = ?"};
const Sql kFind{"SELECT id, topic, partition FROM messages WHERE event_id = ? ORDER BY id LIMIT 1"};
// In the shop:
const Sql kOrderNumber{"SELECT order_number FROM orders WHERE public_id = ?"};
const Sql kOrderOfNumber{"SELECT public_id FROM orders WHERE order_number = ?"};
const Sql kSku{"SELECT sku FROM products WHERE public_id = ?"};
const Sql kMemberName{"SELECT name FROM members WHERE public_id = ?"};
const Sql kVendorName{"SELECT name FROM vendors WHERE public_id = ?"};

/// The order, product or the like that a key is of: the key, without the mark of an export.
QString subjectOfKey(const QString &key)
{
    constexpr auto kExport = "export-"_L1;
    return key.startsWith(kExport) ? key.mid(kExport.size()) : key;
}

} // namespace

QStringList EventTexts::topicHeaders() { return {tr("Topic"), tr("Partition"), tr("End offset"), tr("Waiting")}; }
QStringList EventTexts::consumerHeaders() { return {tr("Consumer group"), tr("Partition"), tr("Position"), tr("End offset"), tr("Lag")}; }
QStringList EventTexts::messageHeaders()
{
    return {tr("Offset"), tr("Part."), tr("Time"), tr("Type"), tr("Key"), tr("Event id"), tr("Faults")};
}
QString EventTexts::partition(int number) { return number < 0 ? tr("all") : QString::number(number); }

QString eventIdOf(const QString &payload)
{
    const auto document = JsonDocument::parse(payload.toStdString());
    const auto id = document ? document->root().find("id") : std::nullopt;
    const auto text = id ? id->asString() : std::nullopt;
    return text ? textOf(*text) : QString();
}

QString keyKind(const QString &eventType)
{
    static const std::map<QString, QString> others{{u"stock.synchronized"_s, u"product"_s},
                                                   {u"stock.adjustment-refused"_s, u"product"_s},
                                                   {u"stock.adjustment-requested"_s, u"product"_s},
                                                   {u"product.registered"_s, u"product"_s},
                                                   {u"product.changed"_s, u"product"_s},
                                                   {u"points.synchronized"_s, u"member"_s},
                                                   {u"points.charge-requested"_s, u"member"_s},
                                                   {u"member.registered"_s, u"member"_s},
                                                   {u"vendor.changed"_s, u"office-vendor"_s},
                                                   {u"statement.received"_s, QString()}};
    const auto other = others.find(eventType);
    return other == others.end() ? u"order"_s : other->second;
}

Cell keyCell(Database *shop, const QString &eventType, const QString &key)
{
    const QString kind = keyKind(eventType), subject = subjectOfKey(key);
    const auto id = fromBase62(subject.toStdString());
    const Sql *name = kind == "order"_L1           ? &kOrderNumber
                      : kind == "product"_L1       ? &kSku
                      : kind == "member"_L1        ? &kMemberName
                      : kind == "office-vendor"_L1 ? &kVendorName
                                                   : nullptr;
    const auto known = shop && id && name ? shop->value<std::string>(*name, *id) : std::nullopt;
    if (!known) return Cell::id(subject, kind);
    const QString shown = QString::fromStdString(*known);
    const bool named = kind == "member"_L1 || kind == "office-vendor"_L1; // these are opened by their ids
    Cell cell = named ? Cell::id(subject, kind, shown) : Cell::id(shown, kind);
    cell.tip = key;
    return cell;
}

QString keyOfOrder(Database &shop, const QString &number)
{
    const auto id = shop.value<I>(kOrderOfNumber, number.trimmed().toUpper().toStdString());
    return id ? QString::fromStdString(toBase62(*id)) : QString();
}

QString typeOf(std::string_view payload)
{
    const QByteArray bytes = QByteArray::fromRawData(payload.data(), static_cast<qsizetype>(payload.size()));
    return QJsonDocument::fromJson(bytes).object().value("type"_L1).toString();
}

/// An order's way: the shop's topic, then payment's, then the gateway's; with a topic for each type, the types in the same order. What the
/// first letters of the alphabet happen to be says nothing.
std::size_t placeOf(const std::string &topic)
{
    static constexpr std::string_view kWay[] = {"ecommerce-events", "hamster.order.",   "hamster.product.",    "hamster.stock.",
                                                "payment-events",   "hamster.payment.", "cash-gateway-events", "hamster.pg."};
    const auto known = std::ranges::find_if(kWay, [&](std::string_view each) { return topic.starts_with(each); });
    return static_cast<std::size_t>(known - std::begin(kWay));
}

std::vector<TopicFacts> readTopics(Database &bus)
{
    bus.clearFailure();
    std::vector<std::string> names;
    {
        Rows rows = bus.query(kTopics);
        while (rows.next()) names.emplace_back(rows.text(0));
    }
    std::ranges::stable_sort(names, {}, placeOf); // equal ones by name
    std::vector<TopicFacts> topics;
    for (const std::string &name : names) {
        const QString topic = QString::fromStdString(name);
        qint64 ends[kPartitionCount] = {}, behind[kPartitionCount] = {}, messages = 0;
        for (int p = 0; p < kPartitionCount; ++p) messages += ends[p] = bus.value<I>(kEnd, name, p).value_or(0);
        Rows rows = bus.query(kPositions, name);
        while (rows.next()) {
            const int p = rows.get<int>(1);
            if (p < 0 || p >= kPartitionCount) continue;
            behind[p] = std::max(behind[p], ends[p] - rows.get<I>(2));
        }
        topics.push_back({{topic, -1}, messages, std::accumulate(std::begin(behind), std::end(behind), qint64{0})});
        for (int p = 0; p < kPartitionCount; ++p) topics.push_back({{topic, p}, ends[p], behind[p]});
    }
    return topics;
}

std::vector<CellRow> topicRows(const std::vector<TopicFacts> &topics)
{
    std::vector<CellRow> rows;
    for (const TopicFacts &each : topics) {
        const bool whole = each.part.partition < 0;
        rows.push_back({static_cast<qint64>(rows.size()) + 1,
                        {Cell::words(whole ? each.part.topic : QString(), each.part.topic),
                         Cell::words(EventTexts::partition(each.part.partition)), Cell::count(each.end), Cell::count(each.lag)},
                        false});
    }
    return rows;
}

std::vector<CellRow> consumerRows(Database &bus, const TopicPart &part)
{
    bus.clearFailure();
    const std::string topic = part.topic.toStdString();
    qint64 ends[kPartitionCount] = {};
    for (int p = 0; p < kPartitionCount; ++p) ends[p] = bus.value<I>(kEnd, topic, p).value_or(0);
    std::vector<CellRow> all;
    Rows rows = bus.query(kPositions, topic);
    qint64 id = 0;
    while (rows.next()) {
        ++id;
        const int p = rows.get<int>(1);
        if (p < 0 || p >= kPartitionCount || (part.partition >= 0 && p != part.partition)) continue;
        const qint64 next = rows.get<I>(2);
        all.push_back({id,
                       {Cell::words(serviceName(columnText(rows, 0)), columnText(rows, 0)), Cell::words(QString::number(p)),
                        Cell::count(next), Cell::count(ends[p]), Cell::count(std::max<qint64>(0, ends[p] - next))},
                       false});
    }
    return all;
}

std::vector<CellRow> messageRows(Database &bus, Database *shop, const MessageFilter &filter, qint64 high, qint64 low, int limit)
{
    bus.clearFailure();
    const std::string topic = filter.part.topic.toStdString();
    std::vector<CellRow> all;
    Rows rows = bus.query(kMessages, I(high), I(low), topic, filter.part.partition, filter.like, limit);
    while (rows.next()) {
        const QString type = columnText(rows, 4);
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::count(columnNumber(rows, 1)), Cell::words(QString::number(rows.get<int>(2))), Cell::time(columnNumber(rows, 3)),
              Cell::words(type, type), keyCell(shop, type, columnText(rows, 5)), Cell::id(columnText(rows, 6))},
             false});
    }
    return all;
}

qint64 newestMessage(Database &bus)
{
    bus.clearFailure();
    return bus.value<I>(kNewest).value_or(0);
}

QString messagePayload(Database &bus, qint64 id)
{
    bus.clearFailure();
    return QString::fromStdString(bus.value<std::string>(kPayload, I(id)).value_or(std::string()));
}

std::optional<MessagePlace> findMessage(Database &bus, const QString &eventId)
{
    bus.clearFailure();
    const std::string id = eventId.toStdString();
    Rows rows = bus.query(kFind, id);
    if (!rows.next()) return std::nullopt;
    return MessagePlace{columnNumber(rows, 0), {columnText(rows, 1), rows.get<int>(2)}};
}

} // namespace hamster::events
