#pragma once
// What the payments pane reads: the gateway's processes beside the payment core's payments and the PG's transactions, and where they
// disagree.

#include "views/desk_port.h"
#include "views/items/cell_table.h"
#include "views/items/state_totals.h"

#include <QCoreApplication>

#include <map>
#include <optional>

namespace hamster::payments {

struct ProcessFacts {
    qint64 id = 0; ///< row id
    qint64 publicId = 0, order = 0, payment = 0;
    QString number, reference, provider, mid, route, method, state, transaction, approval, attemptKey, code, message, settleReason,
        cardMasked;
    qint64 amount = 0, cancelled = 0, createdMs = 0, requestedMs = 0, acknowledgedMs = 0, decidedMs = 0, undecidedMs = 0, inquireMs = 0;
    int inquiries = 0, tries = 0;
    bool operator==(const ProcessFacts &) const = default;
};

struct PaymentFacts {
    qint64 publicId = 0; ///< 0: the payment core has none
    qint64 order = 0;
    QString number, state, transaction, approval, failureCode, failureReason;
    qint64 amount = 0, cancelled = 0, approvedMs = 0, updatedMs = 0;
    bool operator==(const PaymentFacts &) const = default;
    bool decided() const { return !state.isEmpty() && state != QLatin1String("READY"); }
    /// When it was decided; 0: not yet.
    qint64 decidedMs() const { return approvedMs ? approvedMs : decided() ? updatedMs : 0; }
};

struct PgFacts {
    bool found = false;
    QString number, transaction, state, approval, attemptKey;
    qint64 amount = 0, cancelled = 0, approvedMs = 0, updatedMs = 0;
    bool operator==(const PgFacts &) const = default;
    qint64 decidedMs() const { return approvedMs ? approvedMs : state == QLatin1String("PENDING") ? 0 : updatedMs; }
};

enum class Difference { Missing, State, Amount, Transaction, Approval, Cancelled, Pg };
bool statesAgree(const QString &process, const QString &payment);
/// Where the gateway and the payment core disagree. Some of it passes: an event is on its way.
std::vector<Difference> differences(const ProcessFacts &process, const PaymentFacts &payment);
/// What the gateway believes of the payment is what the PG has; a PG that has nothing agrees as long as it may not have been asked.
bool pgAgrees(const ProcessFacts &process, const PgFacts &pg);
/// Why it failed, in the language of the desk: words, code, and what the customer was told. Empty: it did not.
QString whyText(const ProcessFacts &process);

enum ProcessColumn {
    OrderColumn,
    TimeColumn,
    AmountColumn,
    ProcessColumn,
    PaymentColumn,
    DifferenceColumn,
    TransactionColumn,
    TriesColumn,
    MethodColumn,
    ProviderColumn
};
enum AttemptColumn {
    AttemptTimeColumn,
    AttemptKindColumn,
    AttemptKeyColumn,
    TryColumn,
    OutcomeColumn,
    HttpColumn,
    TookColumn,
    BreakerColumn,
    AttemptFaultColumn
};

class PaymentTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::payments::PaymentTexts)
public:
    static QStringList headers();
    static QStringList attemptHeaders();
    static QStringList transactionHeaders();
    static QStringList inboxHeaders();
    static QString method(const QString &constant);
    static QString provider(const QString &constant);
    static QString route(const QString &constant);
    static QString attemptKind(const QString &constant);
    static QString outcome(const QString &constant, const QString &kind);
    static QString transactionKind(const QString &constant);
    static QString transactionState(const QString &constant);
    static QString verdict(const QString &constant);
    static QString difference(Difference difference);
    static QString differences(const std::vector<Difference> &all);
};

struct ProcessFilter {
    std::string state; ///< empty: all
    std::string like;  ///< pattern for order number, transaction key, reference and attempt key; empty: all
    bool differing = false;
    qint64 exactly = 0; ///< row id of the one process that is searched by its whole name; 0: the pattern counts
};

/// Newest first; `payment` may be null while only the gateway can be read.
/// `pg`: decided processes are compared with it, too.
std::vector<CellRow> processRows(Database &gateway, Database *payment, const ProcessFilter &filter, qint64 high, qint64 low, int limit,
                                 Database *pg = nullptr);
qint64 newestProcess(Database &gateway);
/// Payments of the payment core that the gateway has no process of: it has not heard of them yet, or points alone pay them.
qint64 paymentsWithoutProcess(DeskPort &port);
/// Counts and sums by state, of a pattern as in ProcessFilter.
StateTotals processTotals();
std::optional<ProcessFacts> readProcess(Database &gateway, qint64 rowId);
/// By reference, order number, transaction key, or public id of the process or, at `payment` (or null), of its payment; 0: none.
qint64 findProcess(Database &gateway, Database *payment, const QString &id);
PaymentFacts readPayment(Database &payment, const ProcessFacts &process);
PgFacts readPg(Database &pg, const ProcessFacts &process);

std::vector<CellRow> attemptRows(Database &gateway, qint64 process);
/// Request and answer of one attempt as text.
QString attemptText(Database &gateway, qint64 rowId);
std::vector<CellRow> transactionRows(Database &payment, qint64 paymentId);
std::vector<CellRow> inboxRows(Database &gateway, qint64 process);
QString inboxText(Database &gateway, qint64 rowId);

} // namespace hamster::payments
