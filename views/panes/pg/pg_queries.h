#pragma once
// What the PG console reads: transactions, webhook deliveries with their attempts, merchants. Card numbers and secrets are masked here,
// before anything is shown.

#include "views/desk_port.h"
#include "views/items/cell_table.h"
#include "views/items/state_totals.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>
#include <optional>

namespace hamster::pgconsole {

enum TransactionColumn { KeyColumn, OrderColumn, TimeColumn, CardColumn, AmountColumn, StateColumn, DecideColumn, WhyColumn };
/// Only the first one is on show; the delegate draws them all in two lines.
enum DeliveryColumn {
    DeliveryOrderColumn,
    DeliveryKeyColumn,
    DeliveryStateColumn,
    DeliveryWordsColumn,
    DeliveryTimeColumn,
    DeliveryFaultColumn
};
enum MerchantColumn { MidColumn, MerchantNameColumn, UrlColumn, ScheduleColumn, SecretColumn, RotationColumn, ActiveColumn };
enum CardColumn { TokenColumn, CardKindColumn, CardNumberColumn, EffectColumn };

class PgTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::pgconsole::PgTexts)
public:
    static QStringList transactionHeaders();
    static QStringList merchantHeaders();
    static QStringList cardHeaders();
    static QString cardEffect(const QString &token, const QString &english);
    /// How often and when the PG repeats a webhook: "5×, 1 s–16 s".
    static QString schedule(const QString &constant);
    static QString wholeSchedule(const QString &constant); ///< every pause
};

/// First six and last four digits: "4242-42**-****-4242".
QString maskedCard(const QString &number);
/// What tells a card from another one: "··4242".
QString shortCard(const QString &number);
/// "whsec_…" and the last four characters.
QString maskedSecret(const QString &secret);

struct TransactionFilter {
    std::string state; ///< empty: all
    std::string like;  ///< pattern for key and order; empty: all
    std::string key;   ///< the one transaction that is searched by its whole key; empty: the pattern counts
};
std::vector<CellRow> transactionRows(Database &pg, const TransactionFilter &filter, qint64 nowMs, qint64 high, qint64 low, int limit);
qint64 newestTransaction(Database &pg);
/// Counts and sums by state, of a pattern as in TransactionFilter.
StateTotals transactionTotals();
qint64 findTransaction(Database &pg, const QString &key); ///< row id; 0: none

struct DeliveryFacts {
    qint64 id = 0; ///< row id
    qint64 publicId = 0;
    QString webhookId, transaction, order, url, schedule, body, state;
    bool isSigned = false, held = false;
    int attempts = 0, losses = 0;
    qint64 dueMs = 0, createdMs = 0, updatedMs = 0;
    /// Nothing more is sent without a hand.
    bool isOver() const
    {
        return state == QLatin1String("DELIVERED") || state == QLatin1String("EXHAUSTED") || state == QLatin1String("DISABLED");
    }
};
struct DeliveryFilter {
    QString state; ///< "", a constant, "open" or "held"
    std::string like;
    std::string key = {}; ///< the one transaction that is searched by its whole key; empty: the pattern counts
};
std::vector<CellRow> deliveryRows(Database &pg, const DeliveryFilter &filter, qint64 nowMs, qint64 high, qint64 low, int limit);
qint64 newestDelivery(Database &pg);
std::optional<DeliveryFacts> readDelivery(Database &pg, qint64 rowId);
qint64 findDelivery(Database &pg, const QString &id); ///< by public id (Base62), webhook id or transaction key: the latest; 0: none
qint64 dueDeliveries(Database &pg);

struct WebhookAttempt {
    qint64 id = 0;
    int number = 0;
    QString headers, outcome, detail;
    qint64 http = 0, durationMs = -1, createdMs = 0;
    QStringList faults{}; ///< rules that hit this attempt
    bool operator==(const WebhookAttempt &) const = default;
};
std::vector<WebhookAttempt> readAttempts(Database &pg, qint64 delivery);
/// How an attempt ended, in words, and its family for icon and colour.
struct AttemptLook {
    QString words;
    int family = 0;
    QString icon;
};
AttemptLook lookOf(const WebhookAttempt &attempt);
/// Address, headers, signature and body of one attempt as plain text. `asSent`: the body byte for byte; else laid out to be read.
QString attemptText(const DeliveryFacts &delivery, const WebhookAttempt *attempt, bool asSent);

std::vector<CellRow> merchantRows(Database &pg);
std::vector<CellRow> testCardRows();

/// Which hand actions make sense; the PG has the last word.
struct DeliveryActs {
    bool hold = false, release = false, drop = false, duplicate = false, resend = false;
};
DeliveryActs actsFor(const QString &state, bool held);

} // namespace hamster::pgconsole
