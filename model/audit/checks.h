#pragma once
// The checks behind the invariants. Each says in its .cpp what it compares; the table in invariant.cpp names them.

#include "model/audit/facts.h"
#include "model/audit/report.h"

namespace hamster::audit {

/// Runs SQL that returns offenders: column 0 the order's public id or null, column 1 the public id of the offending thing, column 2 what
/// is wrong, with {} where that id belongs.
void reportOffenders(Facts &facts, Database &database, const std::string &sql, Report &report);

void checkNothingBelowZero(Facts &, Report &);         // A1
void checkSumsOfRecords(Facts &, Report &);            // A2
void checkReservedQuantities(Facts &, Report &);       // A3
void checkStockEquation(Facts &, Report &);            // A4
void checkOneLivePayment(Facts &, Report &);           // A5
void checkOneAttemptKey(Facts &, Report &);            // A6
void checkApprovedAtPg(Facts &, Report &);             // A7
void checkAmountsAlongChain(Facts &, Report &);        // A8
void checkRefundLimits(Facts &, Report &);             // A9
void checkStateLog(Facts &, Report &);                 // A10
void checkCompletedOrders(Facts &, Report &);          // A11
void checkUndecidedKeepsStock(Facts &, Report &);      // A12
void checkEffectsOnce(Facts &, Report &);              // A13
void checkTellings(Facts &, Report &);                 // A14
void checkMoneyRecords(Facts &, Report &);             // A15
void checkWebhooks(Facts &, Report &);                 // A17
void checkCardNumbers(Facts &, Report &);              // A19
void checkMoneyIsInteger(Facts &, Report &);           // A20
void checkApprovalTogether(Facts &, Report &);         // A21
void checkFailedProcesses(Facts &, Report &);          // A22
void checkQueuesEmpty(Facts &, Report &);              // E0
void checkEverythingHandled(Facts &, Report &);        // E1
void checkNothingUndecided(Facts &, Report &);         // E2
void checkMoneyKept(Facts &, Report &);                // E3
void checkEndTuples(Facts &, Report &);                // E4
void checkNothingHeldForTheDead(Facts &, Report &);    // E5
void checkSettlementLines(Facts &, Report &);          // E6
void checkBankTest(Facts &, Report &);                 // E7
void checkStatement(Facts &, Report &);                // E8
void checkProjections(Facts &, Report &);              // E9
void checkNothingShortAfterPayment(Facts &, Report &); // E10

} // namespace hamster::audit
