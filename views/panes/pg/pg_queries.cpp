#include "views/panes/pg/pg_queries.h"

#include "model/core/test_cards.h"
#include "simulator/pg/schedules.h"
#include "views/items/columns.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"
#include "views/widgets/seconds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::pgconsole {

namespace {

using I = std::int64_t;

constexpr qint64 kMinuteMs = 60'000;

#define HAMSTER_TRANSACTION_SEARCH(at) "(" at " = '' OR transaction_key LIKE " at " ESCAPE '\\' OR order_id LIKE " at " ESCAPE '\\')"

// The plus keeps the planner on the row id: pages are read along it.
const Sql kPage{
    "SELECT id, transaction_key, order_id, created_at, card_type, card_no, amount, cancelled_amount, status, decide_at, reason, "
    "approval_number FROM pg_transactions WHERE id < ?1 AND id >= ?2 AND (?3 = '' OR +status = ?3) AND " HAMSTER_TRANSACTION_SEARCH(
        "?4") " ORDER BY id DESC LIMIT ?5"};
const Sql kPageOfKey{
    "SELECT id, transaction_key, order_id, created_at, card_type, card_no, amount, cancelled_amount, status, decide_at, reason, "
    "approval_number FROM pg_transactions WHERE id < ?1 AND id >= ?2 AND (?3 = '' OR +status = ?3) AND transaction_key = ?4 ORDER BY id "
    "DESC LIMIT ?5"};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM pg_transactions"};
const Sql kSlice{"SELECT status, count(*), sum(amount) FROM pg_transactions WHERE id BETWEEN ?1 AND ?2 AND " HAMSTER_TRANSACTION_SEARCH(
    "?3") " GROUP BY status ORDER BY status"};
const Sql kMoved{"SELECT s.id, t.id FROM state_log s CROSS JOIN pg_transactions t ON t.public_id = s.entity_id "
                 "WHERE s.id > ?1 AND +s.entity = 'pg-transaction' ORDER BY s.id LIMIT ?2"};
const Sql kNewestMove{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kFind{"SELECT id FROM pg_transactions WHERE transaction_key = ?1"};
const Sql kMerchants{
    "SELECT id, mid_id, merchant_name, webhook_url, retry_schedule, webhook_secret, webhook_secret_previous IS NOT NULL, active "
    "FROM pg_mids ORDER BY id"};

QStringList pausesOf(const QString &schedule)
{
    QStringList pauses;
    if (const auto named = pg::scheduleNamed(schedule.toStdString()))
        for (const Duration pause : pg::retryDelays(*named)) {
            const qint64 ms = pause.count();
            pauses << (ms < kMinuteMs ? formatSeconds(static_cast<double>(ms) / 1000, 0) : formatDuration(ms));
        }
    return pauses;
}

} // namespace

QStringList PgTexts::transactionHeaders()
{
    return {tr("Transaction"), tr("Order"), tr("Time"), tr("Card"), tr("Amount"), tr("State"), tr("Decides"), tr("Approval or reason")};
}
QStringList PgTexts::merchantHeaders()
{
    return {tr("MID"), tr("Merchant"), tr("Webhook address"), tr("Repeats"), tr("Secret"), tr("Rotation"), tr("Active")};
}
QStringList PgTexts::cardHeaders() { return {tr("Token"), tr("Issuer"), tr("Number"), tr("What the PG does with it")}; }

QString PgTexts::schedule(const QString &constant)
{
    const QStringList pauses = pausesOf(constant);
    if (pauses.isEmpty()) return tr("never");
    return tr("%1×, %2–%3").arg(pauses.size()).arg(pauses.front(), pauses.back());
}

QString PgTexts::wholeSchedule(const QString &constant)
{
    const QStringList pauses = pausesOf(constant);
    return pauses.isEmpty() ? tr("never") : tr("%1, repeated after %2").arg(constant, pauses.join(u", "_s));
}

QString PgTexts::cardEffect(const QString &token, const QString &english)
{
    if (token == "tok_any"_L1) return tr("Decides as the behaviour in force says");
    if (token == "tok_ok"_L1) return tr("Always approved");
    if (token == "tok_limit"_L1) return tr("Declined: limit exceeded");
    if (token == "tok_invalid"_L1) return tr("Declined: invalid card");
    if (token == "tok_slow"_L1) return tr("Approved after 12 seconds");
    if (token == "tok_lost_webhook"_L1) return tr("Approved, but no webhook arrives");
    return english;
}

QString maskedCard(const QString &number)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const qsizetype digits = std::ranges::count_if(number, isDigit);
    QString masked;
    qsizetype at = 0;
    for (const QChar c : number) {
        if (!isDigit(c)) {
            masked += c == u'-' || c == u' ' ? c : QChar(u'*');
            continue;
        }
        // A number too short to keep both ends shows nothing but its end.
        const bool shown = (digits >= 13 && at < 6) || at >= digits - 4;
        masked += shown ? c : QChar(u'*');
        ++at;
    }
    return masked;
}

QString shortCard(const QString &number) { return u"··"_s + number.right(4); }

QString maskedSecret(const QString &secret)
{
    const QString prefix = secret.startsWith("whsec_"_L1) ? u"whsec_…"_s : u"…"_s;
    return secret.size() >= 14 ? prefix + secret.right(4) : prefix;
}

std::vector<CellRow> transactionRows(Database &pg, const TransactionFilter &filter, qint64 nowMs, qint64 high, qint64 low, int limit)
{
    pg.clearFailure();
    std::vector<CellRow> all;
    const bool whole = !filter.key.empty();
    Rows rows = pg.query(whole ? kPageOfKey : kPage, I(high), I(low), filter.state, whole ? filter.key : filter.like, limit);
    while (rows.next()) {
        const qint64 decide = columnNumber(rows, 9), cancelled = columnNumber(rows, 7);
        const QString reason = columnText(rows, 10), approval = columnText(rows, 11), state = columnText(rows, 8);
        QString why = reason.isEmpty() ? approval : reason;
        if (cancelled > 0) why += (why.isEmpty() ? QString() : u" · "_s) + PgTexts::tr("%1 cancelled").arg(formatWon(cancelled));
        Cell due = Cell::words(kNothing.toString());
        if (decide > 0)
            due = Cell::words(decide > nowMs ? PgTexts::tr("in %1").arg(formatCountdown(decide - nowMs)) : PgTexts::tr("now"),
                              formatDateTimeMs(decide));
        const QString issuer = columnText(rows, 4), number = columnText(rows, 5), masked = issuer + u' ' + maskedCard(number);
        Cell card = Cell::id(masked, {}, issuer + u' ' + shortCard(number));
        card.tip = masked;
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::id(columnText(rows, 1), u"transaction"_s), Cell::id(columnText(rows, 2), u"order"_s), Cell::time(columnNumber(rows, 3)),
              card, Cell::won(columnNumber(rows, 6)), Cell::state(u"pg-transaction"_s, state), due, Cell::words(why, why)},
             false});
    }
    return all;
}

qint64 newestTransaction(Database &pg)
{
    pg.clearFailure();
    return pg.value<I>(kNewest).value_or(0);
}

StateTotals transactionTotals() { return StateTotals({kSlice, kNewest, kMoved, kNewestMove}); }

qint64 findTransaction(Database &pg, const QString &key)
{
    pg.clearFailure();
    const std::string text = key.toStdString();
    return pg.value<I>(kFind, text).value_or(0);
}

std::vector<CellRow> merchantRows(Database &pg)
{
    pg.clearFailure();
    std::vector<CellRow> all;
    Rows rows = pg.query(kMerchants);
    while (rows.next()) {
        const bool active = rows.get<bool>(7);
        const QString url = columnText(rows, 3), schedule = columnText(rows, 4);
        all.push_back(
            {columnNumber(rows, 0),
             {Cell::id(columnText(rows, 1)), Cell::words(columnText(rows, 2)), Cell::words(url, url),
              Cell::words(PgTexts::schedule(schedule), PgTexts::wholeSchedule(schedule)), Cell::id(maskedSecret(columnText(rows, 5))),
              rows.get<bool>(6) ? Cell::words(PgTexts::tr("both count"), PgTexts::tr("the former one still counts"))
                                : Cell::words(kNothing.toString()),
              Cell::words(active ? PgTexts::tr("yes") : PgTexts::tr("no"))},
             !active});
    }
    return all;
}

std::vector<CellRow> testCardRows()
{
    std::vector<CellRow> all;
    for (const TestCard &card : testCards()) {
        const QString token = textOf(card.token);
        all.push_back({static_cast<qint64>(all.size()) + 1,
                       {Cell::id(token), Cell::words(textOf(card.cardType)), Cell::id(maskedCard(textOf(card.number))),
                        Cell::words(PgTexts::cardEffect(token, textOf(card.title)))},
                       false});
    }
    return all;
}

} // namespace hamster::pgconsole
