// What has not arrived: outboxes, waiting messages, dead letters.
#include "views/items/columns.h"
#include "views/panes/events/event_queries.h"
#include "views/theme/services.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace hamster::events {

namespace {

using I = std::int64_t;
constexpr int kPendingMax = 500, kPublishedMax = 200, kListMax = 500;
constexpr qint64 kServiceStride = 1LL << 48; // row ids of one outbox stay below this

const Sql kPending{
    "SELECT id, created_at, event_type, aggregate_id, status, published_at FROM outbox WHERE status = 'PENDING' ORDER BY id LIMIT ?"};
const Sql kPublished{"SELECT id, created_at, event_type, aggregate_id, status, published_at FROM outbox WHERE +status = 'PUBLISHED' "
                     "ORDER BY id DESC LIMIT ?"};
const Sql kPendingCount{"SELECT count(*) FROM outbox WHERE status = 'PENDING'"};
const Sql kOutboxPayload{"SELECT payload FROM outbox WHERE id = ?"};
const Sql kWaiting{"SELECT id, group_name, topic, partition, offset, key, payload, state, attempts, due_at, exception FROM waiting "
                   "ORDER BY id LIMIT ?"};
const Sql kWaitingPayload{"SELECT payload FROM waiting WHERE id = ?"};
const Sql kLetters{"SELECT public_id, group_name, topic, partition, offset, key, payload, status, attempts, exception, created_at "
                   "FROM dead_letters WHERE ?1 = '' OR status = ?1 ORDER BY id DESC LIMIT ?2"};
const Sql kLetterCounts{"SELECT status, count(*) FROM dead_letters GROUP BY status ORDER BY status"};
const Sql kLetter{
    "SELECT public_id, group_name, topic, key, payload, original_payload, exception, status, resolution, partition, offset, attempts, "
    "created_at, updated_at FROM dead_letters WHERE public_id = ?"};

QString place(int partition, qint64 offset) { return u"%1 / %2"_s.arg(partition).arg(offset); }

QString firstLine(const QString &text) { return text.section(u'\n', 0, 0); }

} // namespace

QStringList EventTexts::outboxHeaders()
{
    return {tr("Service"), tr("No."), tr("Written"), tr("Type"), tr("Key"), tr("State"), tr("Published"), tr("Took")};
}
QStringList EventTexts::waitingHeaders()
{
    return {tr("Consumer group"), tr("Topic"), tr("Part. / offset"), tr("Key"), tr("Type"),
            tr("State"),          tr("Tries"), tr("Again at"),       tr("Why")};
}
QStringList EventTexts::letterHeaders()
{
    return {tr("Time"),  tr("Consumer group"), tr("Type"),  tr("Key"),           tr("State"),
            tr("Tries"), tr("Exception"),      tr("Topic"), tr("Part. / offset")};
}
QString EventTexts::waitingState(const QString &constant)
{
    if (constant == "RETRY"_L1) return tr("Tried again");
    if (constant == "PARKED"_L1) return tr("Parked behind it");
    return constant;
}

QString EventTexts::outboxState(const QString &constant)
{
    if (constant == "PENDING"_L1) return tr("Pending");
    if (constant == "PUBLISHED"_L1) return tr("Published");
    return constant;
}

std::span<const OutboxService> outboxServices()
{
    static constexpr OutboxService kServices[] = {
        {DeskFile::Ecommerce, u"ecommerce"}, {DeskFile::Gateway, u"cash-gateway"}, {DeskFile::Payment, u"payment"}};
    return kServices;
}

OutboxPage readOutbox(Database &service, Database *shop, std::size_t at, qint64 nowMs)
{
    service.clearFailure();
    OutboxPage page;
    page.pending = service.value<I>(kPendingCount).value_or(0);
    const auto add = [&](Rows rows) {
        while (rows.next()) {
            const QString type = columnText(rows, 2);
            const qint64 created = columnNumber(rows, 1), published = columnNumber(rows, 5);
            const bool pending = columnText(rows, 4) == "PENDING"_L1;
            const QString took = pending ? formatCountdown(nowMs - created) : formatDuration(std::max<qint64>(0, published - created));
            page.rows.push_back({static_cast<qint64>(at) * kServiceStride + columnNumber(rows, 0),
                                 {Cell::words(serviceName(outboxServices()[at].party)), Cell::count(columnNumber(rows, 0)),
                                  Cell::time(created), Cell::words(type, type), keyCell(shop, type, columnText(rows, 3)),
                                  Cell::words(EventTexts::outboxState(columnText(rows, 4)), columnText(rows, 4)), Cell::time(published),
                                  Cell::words(pending ? EventTexts::tr("%1 so far").arg(took) : took)},
                                 false});
        }
    };
    add(service.query(kPending, kPendingMax));
    add(service.query(kPublished, kPublishedMax));
    return page;
}

QString outboxPayload(DeskPort &port, qint64 rowId)
{
    const auto at = static_cast<std::size_t>(rowId / kServiceStride);
    Database *service = at < outboxServices().size() ? port.reader(outboxServices()[at].file) : nullptr;
    if (!service) return {};
    service->clearFailure();
    return QString::fromStdString(service->value<std::string>(kOutboxPayload, I(rowId % kServiceStride)).value_or(std::string()));
}

std::vector<CellRow> waitingRows(Database &bus, Database *shop, qint64 nowMs)
{
    bus.clearFailure();
    std::vector<CellRow> all;
    Rows rows = bus.query(kWaiting, kListMax);
    while (rows.next()) {
        const QString type = typeOf(rows.text(6)), why = columnText(rows, 10);
        const QString state = columnText(rows, 7);
        const qint64 due = columnNumber(rows, 9);
        Cell at = state == "RETRY"_L1 ? Cell::time(due) : Cell::words(kNothing.toString());
        if (state == "RETRY"_L1 && due > nowMs) at.tip += u" · "_s + EventTexts::tr("in %1").arg(formatCountdown(due - nowMs));
        all.push_back({columnNumber(rows, 0),
                       {Cell::words(serviceName(columnText(rows, 1)), columnText(rows, 1)), Cell::words(columnText(rows, 2)),
                        Cell::words(place(rows.get<int>(3), columnNumber(rows, 4))), keyCell(shop, type, columnText(rows, 5)),
                        Cell::words(type), Cell::words(EventTexts::waitingState(state), state), Cell::count(columnNumber(rows, 8)), at,
                        Cell::words(firstLine(why), why)},
                       false});
    }
    return all;
}

QString waitingPayload(Database &bus, qint64 id)
{
    bus.clearFailure();
    return QString::fromStdString(bus.value<std::string>(kWaitingPayload, I(id)).value_or(std::string()));
}

std::vector<CellRow> letterRows(Database &bus, Database *shop, const QString &state)
{
    bus.clearFailure();
    const std::string wanted = state.toStdString();
    std::vector<CellRow> all;
    Rows rows = bus.query(kLetters, wanted, kListMax);
    while (rows.next()) {
        const QString type = typeOf(rows.text(6)), why = columnText(rows, 9);
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 10)), Cell::words(serviceName(columnText(rows, 1)), columnText(rows, 1)),
                        Cell::words(type), keyCell(shop, type, columnText(rows, 5)), Cell::state(u"dead-letter"_s, columnText(rows, 7)),
                        Cell::count(columnNumber(rows, 8)), Cell::words(firstLine(why), why), Cell::words(columnText(rows, 2) + "-dlt"_L1),
                        Cell::words(place(rows.get<int>(3), columnNumber(rows, 4)))},
                       false});
    }
    return all;
}

std::map<QString, qint64> letterCounts(Database &bus)
{
    bus.clearFailure();
    std::map<QString, qint64> counts;
    Rows rows = bus.query(kLetterCounts);
    while (rows.next()) counts[columnText(rows, 0)] = columnNumber(rows, 1);
    return counts;
}

std::optional<LetterFacts> readLetter(Database &bus, qint64 id)
{
    bus.clearFailure();
    Rows rows = bus.query(kLetter, I(id));
    if (!rows.next()) return std::nullopt;
    LetterFacts letter;
    letter.id = columnNumber(rows, 0);
    letter.group = columnText(rows, 1);
    letter.topic = columnText(rows, 2);
    letter.key = columnText(rows, 3);
    letter.payload = columnText(rows, 4);
    letter.original = columnText(rows, 5);
    letter.exception = columnText(rows, 6);
    letter.state = columnText(rows, 7);
    letter.resolution = columnText(rows, 8);
    letter.partition = rows.get<int>(9);
    letter.offset = columnNumber(rows, 10);
    letter.attempts = columnNumber(rows, 11);
    letter.createdMs = columnNumber(rows, 12);
    letter.updatedMs = columnNumber(rows, 13);
    return letter;
}

} // namespace hamster::events
