// Attempts, payment transactions and received webhooks of one process, and the words for their constants.
#include "views/items/columns.h"
#include "views/panes/payments/payment_queries.h"
#include "views/panes/payments/told_state.h"
#include "views/theme/services.h"
#include "views/theme/states.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"
#include "views/widgets/text_viewer.h"

using namespace Qt::StringLiterals;

namespace hamster::payments {

namespace {

using I = std::int64_t;

const Sql kAttempts{
    "SELECT id, created_at, kind, key, try, outcome, http_status, duration_ms, breaker_state, amount, answer FROM pg_attempts "
    "WHERE process_public_id = ? ORDER BY id"};
const Sql kAttempt{"SELECT request, answer FROM pg_attempts WHERE id = ?"};
const Sql kTransactions{
    "SELECT id, created_at, kind, status, pg_transaction, amount, event_id FROM payment_transactions WHERE payment_public_id = ? "
    "ORDER BY id"};
const Sql kInbox{
    "SELECT id, received_at, verdict, verified, http_status, peer, webhook_id FROM webhook_inbox WHERE process_public_id = ? ORDER BY id"};
const Sql kInboxOne{"SELECT headers, body, body_hash FROM webhook_inbox WHERE id = ?"};

struct Word {
    QLatin1String constant;
    const char *text;
};

template <std::size_t N>
QString wordFor(const Word (&words)[N], const QString &constant)
{
    for (const Word &word : words)
        if (word.constant == constant) return PaymentTexts::tr(word.text);
    return constant;
}

Cell numberOrDash(const Rows &rows, int column)
{
    return rows.isNull(column) ? Cell{{}, kNothing.toString(), {}, {}, {}} : Cell::words(QString::number(columnNumber(rows, column)));
}

/// What came of an attempt, in the words of what was asked for.
QString outcomeText(const QString &outcome, const QString &kind, qint64 amount, const QString &answer)
{
    if (outcome == "ACCEPTED"_L1 && kind == "CANCEL"_L1) return PaymentTexts::tr("%1 cancelled").arg(formatWon(amount));
    if (outcome == "ACCEPTED"_L1 && kind == "VOID"_L1) return PaymentTexts::tr("Voided");
    const QString told = outcome == "ACCEPTED"_L1 && kind == "INQUIRE"_L1 ? toldState(answer) : QString();
    return told.isEmpty() ? PaymentTexts::outcome(outcome, kind) : stateName(u"pg-transaction"_s, told);
}

} // namespace

QStringList PaymentTexts::headers()
{
    return {tr("Order"),       tr("Time"),           tr("Amount"), tr("Process"), tr("Payment"),
            tr("Differences"), tr("PG transaction"), tr("Tries"),  tr("Method"),  tr("Provider")};
}
QStringList PaymentTexts::attemptHeaders()
{
    return {tr("Time"), tr("Asked"), tr("Key"), tr("Try"), tr("Outcome"), tr("HTTP"), tr("Took"), tr("Breaker"), tr("Faults")};
}
QStringList PaymentTexts::transactionHeaders()
{
    return {tr("Time"), tr("Kind"), tr("Result"), tr("PG transaction"), tr("Amount"), tr("By event")};
}
QStringList PaymentTexts::inboxHeaders() { return {tr("Time"), tr("Verdict"), tr("Signature"), tr("HTTP"), tr("From"), tr("Webhook id")}; }

QString PaymentTexts::provider(const QString &constant) { return constant == "TOSS"_L1 ? tr("Toss") : serviceName(u"hamster-pg"_s); }

QString PaymentTexts::route(const QString &constant)
{
    return constant == "DIRECT"_L1 ? tr("the vendor's own contract") : tr("through the platform");
}

QString PaymentTexts::method(const QString &constant)
{
    static constexpr Word kWords[] = {{"CARD"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Card")},
                                      {"KAKAO_PAY"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Kakao Pay")},
                                      {"POINT"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Points")}};
    return wordFor(kWords, constant);
}

QString PaymentTexts::attemptKind(const QString &constant)
{
    static constexpr Word kWords[] = {{"APPROVE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Approve")},
                                      {"INQUIRE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Inquire")},
                                      {"CANCEL"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Cancel")},
                                      {"VOID"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Void")}};
    return wordFor(kWords, constant);
}

QString PaymentTexts::outcome(const QString &constant, const QString &kind)
{
    // Only a payment is accepted first and decided later.
    if (constant == "ACCEPTED"_L1 && kind != "APPROVE"_L1) return tr("Answered");
    static constexpr Word kWords[] = {{"ACCEPTED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Accepted")},
                                      {"REFUSED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Refused")},
                                      {"NO_ANSWER"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "No answer")},
                                      {"NOT_SENT"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Not sent")},
                                      {"NOT_FOUND"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Not found")},
                                      {"CONFLICT"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Conflict")},
                                      {""_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "On its way")}};
    return wordFor(kWords, constant);
}

QString PaymentTexts::transactionKind(const QString &constant)
{
    static constexpr Word kWords[] = {{"APPROVAL"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Approval")},
                                      {"CANCEL"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Cancel")}};
    return wordFor(kWords, constant);
}

QString PaymentTexts::transactionState(const QString &constant)
{
    static constexpr Word kWords[] = {{"SUCCESS"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Success")},
                                      {"FAILED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Failed")}};
    return wordFor(kWords, constant);
}

QString PaymentTexts::verdict(const QString &constant)
{
    static constexpr Word kWords[] = {
        {"RECEIVED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Received")},
        {"APPLIED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Applied")},
        {"NO_CHANGE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Late, absorbed")},
        {"DUPLICATE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Duplicate, absorbed")},
        {"MISMATCH"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Does not match")},
        {"UNKNOWN_REFERENCE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Unknown reference")},
        {"FORGED"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Forged")},
        {"BAD_SIGNATURE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Bad signature")},
        {"STALE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Too old")},
        {"FOREIGN_PEER"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Foreign sender")},
        {"TOO_LARGE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Too large")},
        {"UNREADABLE"_L1, QT_TRANSLATE_NOOP("hamster::payments::PaymentTexts", "Unreadable")},
    };
    return wordFor(kWords, constant);
}

QString PaymentTexts::difference(Difference difference)
{
    switch (difference) {
    case Difference::Missing: return tr("no payment");
    case Difference::State: return tr("state");
    case Difference::Amount: return tr("amount");
    case Difference::Transaction: return tr("transaction");
    case Difference::Approval: return tr("approval number");
    case Difference::Cancelled: return tr("cancelled amount");
    case Difference::Pg: return tr("PG");
    }
    return {};
}

QString PaymentTexts::differences(const std::vector<Difference> &all)
{
    QStringList words;
    for (const Difference each : all) words << difference(each);
    return words.join(u", "_s);
}

std::vector<CellRow> attemptRows(Database &gateway, qint64 process)
{
    gateway.clearFailure();
    std::vector<CellRow> all;
    Rows rows = gateway.query(kAttempts, I(process));
    while (rows.next()) {
        const QString kind = columnText(rows, 2), outcome = columnText(rows, 5);
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 1)), Cell::words(PaymentTexts::attemptKind(kind), kind),
                        Cell::id(columnText(rows, 3)), Cell::count(columnNumber(rows, 4)),
                        Cell::words(outcomeText(outcome, kind, columnNumber(rows, 9), columnText(rows, 10)), outcome),
                        numberOrDash(rows, 6), Cell::words(rows.isNull(7) ? kNothing.toString() : formatDuration(columnNumber(rows, 7))),
                        Cell::state(u"breaker"_s, columnText(rows, 8))},
                       false});
    }
    return all;
}

QString attemptText(Database &gateway, qint64 rowId)
{
    gateway.clearFailure();
    Rows rows = gateway.query(kAttempt, I(rowId));
    if (!rows.next()) return {};
    const QString answer = rows.isNull(1) ? PaymentTexts::tr("none") : prettyJson(columnText(rows, 1));
    return PaymentTexts::tr("Request (the card as its token)") + u'\n' + prettyJson(columnText(rows, 0)) + u"\n\n"_s +
           PaymentTexts::tr("Answer") + u'\n' + answer;
}

std::vector<CellRow> transactionRows(Database &payment, qint64 paymentId)
{
    payment.clearFailure();
    std::vector<CellRow> all;
    Rows rows = payment.query(kTransactions, I(paymentId));
    while (rows.next()) {
        const QString kind = columnText(rows, 2), state = columnText(rows, 3);
        const qint64 amount = columnNumber(rows, 5);
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 1)), Cell::words(PaymentTexts::transactionKind(kind), kind),
                        Cell::words(PaymentTexts::transactionState(state), state), Cell::id(columnText(rows, 4), u"transaction"_s),
                        Cell::won(kind == "CANCEL"_L1 ? -amount : amount), Cell::id(columnText(rows, 6), u"event"_s)},
                       false});
    }
    return all;
}

std::vector<CellRow> inboxRows(Database &gateway, qint64 process)
{
    gateway.clearFailure();
    std::vector<CellRow> all;
    Rows rows = gateway.query(kInbox, I(process));
    while (rows.next()) {
        const QString verdict = columnText(rows, 2);
        all.push_back({columnNumber(rows, 0),
                       {Cell::time(columnNumber(rows, 1)), Cell::words(PaymentTexts::verdict(verdict), verdict),
                        Cell::words(rows.get<int>(3) ? PaymentTexts::tr("verified") : PaymentTexts::tr("not verified")),
                        numberOrDash(rows, 4), Cell::words(columnText(rows, 5)), Cell::id(columnText(rows, 6))},
                       false});
    }
    return all;
}

QString inboxText(Database &gateway, qint64 rowId)
{
    gateway.clearFailure();
    Rows rows = gateway.query(kInboxOne, I(rowId));
    if (!rows.next()) return {};
    const std::string_view bytes = rows.blob(1);
    const QString body =
        rows.isNull(1) ? PaymentTexts::tr("not kept: it was not verified; SHA-256 %1").arg(columnText(rows, 2)) : prettyJson(textOf(bytes));
    return PaymentTexts::tr("Headers") + u'\n' + prettyJson(columnText(rows, 0)) + u"\n\n"_s + PaymentTexts::tr("Body") + u'\n' + body;
}

} // namespace hamster::payments
