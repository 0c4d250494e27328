#pragma once
// The PG's daily statements beside our own bookings: what the reconciliation section shows. Statements come from the gateway's fetches,
// lines, verdicts and mismatches from the payment service. GUI thread only.

#include "views/desk_port.h"
#include "views/panes/office/section.h"

#include <map>
#include <optional>

namespace hamster::office {

/// A line of a statement as far as pairing needs it. Amounts in won.
struct Listed {
    qint64 id = 0, amount = 0, atMs = 0;
};
/// A step of ours (payment_transactions) of the same PG transaction and kind.
struct Booked {
    qint64 id = 0, amount = 0, atMs = 0;
};
/// Which booking stands beside each line, both in the order of their ids; −1: none. Equal amounts first; a line whose amount nothing of
/// ours has takes what is left, which is then another amount.
std::vector<int> pairUp(const std::vector<Listed> &lines, const std::vector<Booked> &bookings);

/// One statement of a MID and day. Sums in won, cancels negative.
struct StatementFacts {
    qint64 fetch = 0;     ///< its place in the list, which is the row id there
    qint64 statement = 0; ///< row of pg_statements; 0: not compared yet
    QString mid, day;
    bool isVendors = false; ///< the MID is of a vendor's own contract, not the platform's
    qint64 dueMs = 0, receivedMs = 0, comparedMs = 0;
    int tries = 0;
    qint64 fetched = 0; ///< lines that came by the last fetch
    qint64 lines = 0, matched = 0, different = 0, waiting = 0, unlisted = 0;
    qint64 pg = 0;   ///< what the PG's lines add up to
    qint64 ours = 0; ///< what our bookings beside them and those that it does not list add up to
    qint64 difference() const { return pg - ours; }
    /// AWAITED, RECEIVED (not compared yet), AGREES, UNDECIDED (lines wait for an answer), DIFFERS, NONE (this PG has no statements).
    QString state() const;
};

/// One row of the comparison: a line, or a booking of ours that no line tells of.
struct LineFacts {
    qint64 row = 0; ///< kUnlisted − 1 − id of the line: the oldest stands first; of an unlisted booking kUnlisted + id of its mismatch
    QString state;  ///< MATCHED, WAITING, DIFFERENT or a kind of mismatch
    QString order, kind, transaction, status;
    std::optional<qint64> listed; ///< what the line says, won, cancels negative
    std::optional<qint64> ours;   ///< what is booked here
    qint64 counted = 0;           ///< what the line is worth: nothing when the PG lists it as failed
    qint64 pgMs = 0, oursMs = 0;
    qint64 caseId = 0; ///< public id
    QString caseState;
    QString detail;           ///< of the mismatch
    bool listedLater = false; ///< an unlisted booking that another statement tells of
    qint64 difference() const { return listedLater ? 0 : counted - ours.value_or(0); }
};
inline constexpr qint64 kUnlisted = 1LL << 48;

/// Reads statements, and remembers the sums of those that cannot change any more.
class StatementBook {
public:
    std::vector<StatementFacts> page(DeskPort &port, const RowFilter &filter, const RowRange &range);
    std::optional<StatementFacts> one(DeskPort &port, qint64 fetch);
    void forget() { m_known.clear(); }

private:
    void compare(Database &payment, StatementFacts &facts);
    struct Sums {
        qint64 comparedMs = 0, lines = 0, won = 0;
    };
    std::map<qint64, Sums> m_known; ///< by row of pg_statements: all their lines match
};

qint64 newestFetch(DeskPort &port);
/// By "mid/day"; 0: none.
qint64 findFetch(DeskPort &port, const QString &midAndDay);
/// Statements by state, for the chips; "all" is the number of all.
std::map<QString, qint64> statementCounts(DeskPort &port);

/// Rows of a statement (row of pg_statements), unlisted bookings first, then the lines as they happened. The filter's chip as
/// LineFacts::state.
std::vector<LineFacts> statementLines(Database &payment, qint64 statement, const RowFilter &filter, const RowRange &range);
/// What the PG's lines that count add up to, approvals and cancels apart.
struct ListedSums {
    qint64 approvals = 0, cancels = 0;
};
ListedSums listedSums(Database &payment, qint64 statement);
/// Rows by state, "all" included.
std::map<QString, qint64> lineCounts(Database &payment, const StatementFacts &facts);

} // namespace hamster::office
