#pragma once
// FaultCase: one kind of fault, how it is set, and what the safe system must have made of it. A new kind is tested by one row of the table
// of its boundary (<boundary>_cases.cpp); the runner checks besides that the fault fired, that the world settles and that no invariant is
// violated.

#include "model/core/party.h"

#include <string>
#include <vector>

namespace hamster::test {

/// Rows that one of the databases must have in the end.
struct RowCheck {
    Party database;
    std::string count; ///< "SELECT count(*) FROM …"
    std::int64_t low = 1;
    std::int64_t high = 1'000'000;
};

struct FaultCase {
    std::string kind;
    std::string rule = "first: 1";                       ///< the rule's other keys, as in a scenario file
    std::string expect = "orders: {ORDER_COMPLETED: 6}"; ///< besides `violated: none`
    std::vector<RowCheck> rows{};
    std::string steps{}; ///< further steps, YAML list items, indented by two
    std::string more{};  ///< further keys of the scenario, one a line
    std::string card = "tok_ok";
    bool settles = true;
};

std::vector<FaultCase> dataPlatformCases();
std::vector<FaultCase> shopCases();
std::vector<FaultCase> pgRequestCases();
std::vector<FaultCase> webhookCases();
std::vector<FaultCase> pgDataCases();
std::vector<FaultCase> relayCases();
std::vector<FaultCase> busCases();
std::vector<FaultCase> consumerCases();
std::vector<FaultCase> databaseCases();
std::vector<FaultCase> processCases();
std::vector<FaultCase> clockCases();
std::vector<FaultCase> networkCases();
std::vector<FaultCase> loadCases();
std::vector<FaultCase> operatorCases();

/// All of them.
std::vector<FaultCase> faultCases();

// Checks that many rows share.
RowCheck verdict(const std::string &name, std::int64_t low = 1, std::int64_t high = 1'000'000); ///< of webhooks in the gateway's inbox
RowCheck attempt(const std::string &outcome, std::int64_t low = 1);                             ///< of the gateway's calls, by outcome
RowCheck pgTransactions(std::int64_t exactly);
RowCheck caseOf(Party service, const std::string &kind);

} // namespace hamster::test
