// Webhook deliveries of the PG and their attempts.
#include "model/core/ids.h"
#include "views/items/columns.h"
#include "views/panes/pg/pg_queries.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"
#include "views/widgets/text_viewer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

using I = std::int64_t;

#define HAMSTER_DELIVERIES                                                                                                                 \
    "SELECT id, order_id, transaction_key, status, attempts, held, losses, due_at, updated_at, created_at, webhook_id, "                   \
    "(SELECT count(*) FROM webhook_attempts a WHERE a.delivery_public_id = d.public_id AND a.outcome IN ('LOST', 'NO_ANSWER')) "           \
    "FROM webhook_deliveries d WHERE id < ?1 AND id >= ?2 AND (?3 = '' OR +status = ?3 OR (?3 = 'held' AND held = 1) "                     \
    "OR (?3 = 'open' AND +status IN ('SCHEDULED', 'SENDING', 'RETRYING'))) "
const Sql kPage{HAMSTER_DELIVERIES
                "AND (?4 = '' OR order_id LIKE ?4 ESCAPE '\\' OR transaction_key LIKE ?4 ESCAPE '\\' OR webhook_id LIKE ?4 ESCAPE '\\') "
                "ORDER BY id DESC LIMIT ?5"};
const Sql kPageOfKey{HAMSTER_DELIVERIES "AND transaction_key = ?4 ORDER BY id DESC LIMIT ?5"};
#undef HAMSTER_DELIVERIES
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM webhook_deliveries"};
const Sql kOne{
    "SELECT id, public_id, webhook_id, transaction_key, order_id, url, schedule, body, status, signed, held, attempts, losses, due_at, "
    "created_at, updated_at FROM webhook_deliveries WHERE id = ?"};
const Sql kFindById{"SELECT id FROM webhook_deliveries WHERE public_id = ?"};
const Sql kFindByKey{"SELECT id FROM webhook_deliveries WHERE transaction_key = ?1 ORDER BY id DESC LIMIT 1"};
// A webhook's id is msg_ and the public id of its first delivery; further ones are of the same transaction.
const Sql kFindByWebhook{
    "SELECT id FROM webhook_deliveries WHERE transaction_key = (SELECT transaction_key FROM webhook_deliveries WHERE public_id = ?2) "
    "AND webhook_id = ?1 ORDER BY id DESC LIMIT 1"};
const Sql kDue{"SELECT count(*) FROM webhook_deliveries WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING')"};
const Sql kAttempts{"SELECT id, number, headers, outcome, http_status, detail, duration_ms, created_at FROM webhook_attempts "
                    "WHERE delivery_public_id = ? ORDER BY id"};

/// The second line of a delivery: "4 lost, #5 in 11.3 s", "held by hand 6.9 s", "2 attempts, 14 ms".
QString wordsFor(const Rows &rows, qint64 nowMs)
{
    const QString state = columnText(rows, 3);
    const int attempts = rows.get<int>(4), losses = rows.get<int>(6), lost = rows.get<int>(11);
    const bool held = rows.get<bool>(5);
    const qint64 due = columnNumber(rows, 7), updated = columnNumber(rows, 8);
    QStringList words;
    if (held) words << PgTexts::tr("held by hand for %1").arg(formatCountdown(nowMs - updated));
    const bool over = state == "DELIVERED"_L1 || state == "EXHAUSTED"_L1 || state == "DISABLED"_L1; // no further attempt that could be lost
    if (losses < 0 && !over) words << PgTexts::tr("every attempt will be lost");
    if (losses > 0 && !over)
        words << (losses == 1 ? PgTexts::tr("the next attempt will be lost")
                              : PgTexts::tr("the next %1 attempts will be lost").arg(losses));
    if (lost > 0) words << PgTexts::tr("%1 lost").arg(lost);
    if (state == "SENDING"_L1) words << PgTexts::tr("#%1 on the wire").arg(std::max(1, attempts));
    if (!held && (state == "SCHEDULED"_L1 || state == "RETRYING"_L1))
        words << (due > nowMs ? PgTexts::tr("#%1 in %2").arg(attempts + 1).arg(formatCountdown(due - nowMs))
                              : PgTexts::tr("#%1 now").arg(attempts + 1));
    if (words.isEmpty() || state == "DELIVERED"_L1 || state == "EXHAUSTED"_L1)
        words.prepend(attempts == 1 ? PgTexts::tr("1 attempt") : PgTexts::tr("%1 attempts").arg(attempts));
    return words.join(u", "_s);
}

} // namespace

std::vector<CellRow> deliveryRows(Database &pg, const DeliveryFilter &filter, qint64 nowMs, qint64 high, qint64 low, int limit)
{
    pg.clearFailure();
    std::vector<CellRow> all;
    const std::string state = filter.state.toStdString();
    const bool whole = !filter.key.empty();
    Rows rows = pg.query(whole ? kPageOfKey : kPage, I(high), I(low), state, whole ? filter.key : filter.like, limit);
    while (rows.next()) {
        Cell words = Cell::words(wordsFor(rows, nowMs));
        words.raw = rows.get<bool>(5);
        all.push_back({columnNumber(rows, 0),
                       {Cell::id(columnText(rows, 1), u"order"_s), Cell::id(columnText(rows, 2), u"transaction"_s),
                        Cell::state(u"delivery"_s, columnText(rows, 3)), words, Cell::time(columnNumber(rows, 9))},
                       false});
    }
    return all;
}

qint64 newestDelivery(Database &pg)
{
    pg.clearFailure();
    return pg.value<I>(kNewest).value_or(0);
}

qint64 dueDeliveries(Database &pg)
{
    pg.clearFailure();
    return pg.value<I>(kDue).value_or(0);
}

std::optional<DeliveryFacts> readDelivery(Database &pg, qint64 rowId)
{
    pg.clearFailure();
    Rows rows = pg.query(kOne, I(rowId));
    if (!rows.next()) return std::nullopt;
    DeliveryFacts d;
    d.id = columnNumber(rows, 0);
    d.publicId = columnNumber(rows, 1);
    int c = 2;
    for (QString *text : {&d.webhookId, &d.transaction, &d.order, &d.url, &d.schedule, &d.body, &d.state}) *text = columnText(rows, c++);
    d.isSigned = rows.get<bool>(9);
    d.held = rows.get<bool>(10);
    d.attempts = rows.get<int>(11);
    d.losses = rows.get<int>(12);
    d.dueMs = columnNumber(rows, 13);
    d.createdMs = columnNumber(rows, 14);
    d.updatedMs = columnNumber(rows, 15);
    return d;
}

qint64 findDelivery(Database &pg, const QString &id)
{
    pg.clearFailure();
    const std::string text = id.toStdString();
    const auto first = text.starts_with("msg_") ? fromBase62(std::string_view(text).substr(4)) : std::nullopt;
    if (first)
        if (const auto found = pg.value<I>(kFindByWebhook, text, *first)) return *found;
    if (const auto found = pg.value<I>(kFindByKey, text)) return *found;
    const auto number = fromBase62(text);
    return number ? pg.value<I>(kFindById, *number).value_or(0) : 0;
}

std::vector<WebhookAttempt> readAttempts(Database &pg, qint64 delivery)
{
    pg.clearFailure();
    std::vector<WebhookAttempt> all;
    Rows rows = pg.query(kAttempts, I(delivery));
    while (rows.next()) {
        WebhookAttempt a;
        a.id = columnNumber(rows, 0);
        a.number = rows.get<int>(1);
        a.headers = columnText(rows, 2);
        a.outcome = columnText(rows, 3);
        a.http = columnNumber(rows, 4);
        a.detail = columnText(rows, 5);
        a.durationMs = rows.isNull(6) ? -1 : columnNumber(rows, 6);
        a.createdMs = columnNumber(rows, 7);
        all.push_back(std::move(a));
    }
    return all;
}

AttemptLook lookOf(const WebhookAttempt &attempt)
{
    const auto look = [](const QString &words, Family family, const char16_t *icon) -> AttemptLook {
        return {words, static_cast<int>(family), QString::fromUtf16(icon)};
    };
    if (attempt.outcome.isEmpty()) return look(PgTexts::tr("on the wire"), Family::Wait, u"send");
    if (attempt.outcome == "LOST"_L1) return look(PgTexts::tr("lost on the wire"), Family::Bad, u"slash");
    if (attempt.outcome == "NO_ANSWER"_L1) return look(PgTexts::tr("no answer"), Family::Warn, u"tri");
    const QString http = QString::number(attempt.http);
    if (attempt.http >= 200 && attempt.http < 300) return look(PgTexts::tr("%1 taken").arg(http), Family::Good, u"ok");
    return look(PgTexts::tr("%1 not taken").arg(http), Family::Warn, u"tri");
}

QString attemptText(const DeliveryFacts &delivery, const WebhookAttempt *attempt, bool asSent)
{
    QString text = u"POST "_s + delivery.url + u'\n';
    if (attempt) {
        const QJsonObject headers = QJsonDocument::fromJson(attempt->headers.toUtf8()).object();
        for (auto each = headers.begin(); each != headers.end(); ++each) text += each.key() + u": "_s + each.value().toString() + u'\n';
        text += u'\n';
        const QString signature = headers.value("webhook-signature"_L1).toString();
        if (!signature.isEmpty())
            text += PgTexts::tr("Signed: HMAC-SHA256 over \"webhook-id.webhook-timestamp.body\" with the merchant's secret.") + u"\n\n"_s;
        else
            text += (delivery.isSigned ? PgTexts::tr("The attempt kept no signature.")
                                       : PgTexts::tr("Not signed: this merchant gets the plain dialect.")) +
                    u"\n\n"_s;
        if (!attempt->detail.isEmpty()) text += PgTexts::tr("Result: %1").arg(attempt->detail) + u"\n\n"_s;
    } else {
        text += PgTexts::tr("Nothing has been sent yet.") + u"\n\n"_s;
    }
    const auto bytes = delivery.body.toUtf8().size();
    if (asSent) return text + PgTexts::tr("Body, %1 bytes as signed and sent:").arg(bytes) + u'\n' + delivery.body;
    return text + PgTexts::tr("Body, %1 bytes, laid out to be read:").arg(bytes) + u'\n' + prettyJson(delivery.body);
}

DeliveryActs actsFor(const QString &state, bool held)
{
    const bool over = state == "DELIVERED"_L1 || state == "EXHAUSTED"_L1 || state == "DISABLED"_L1;
    const bool onWire = state == "SENDING"_L1; // that attempt arrives, and after it there may be no other
    return {!over && !held, held, !over && !onWire, true, !onWire};
}

} // namespace hamster::pgconsole
