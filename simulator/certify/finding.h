#pragma once
// CaseResult: how one case ended and why, as facts: a window words them in its own language, text() is the English of the command line.

#include "model/core/network.h"
#include "simulator/certify/cases.h"
#include "simulator/certify/probe.h"

#include <string>
#include <vector>

namespace hamster::certify {

/// What came back for one shot, for information: it decides nothing.
struct Answer {
    int status = 0;                        ///< of the answer; 0: there was none
    std::optional<NetworkError> failure{}; ///< why there was none
};

/// Why a case did not pass.
struct Finding {
    enum class Kind {
        None,             ///< it passed
        NeedsSecret,      ///< skipped: without signatures there is nothing to tell a forgery by
        NotSetUp,         ///< skipped: the back end cannot make an order for it
        WrongEffects,     ///< failed: the books do not show what is expected
        OtherOrderTouched ///< failed: the order itself is right, but the member's other one had effects
    };
    Kind kind = Kind::None;
    std::string otherOrder{}; ///< OtherOrderTouched: its id and what it shows
    SideEffects otherEffects{};
};

struct CaseResult {
    enum class End { Passed, Failed, Skipped };
    const Case *of = nullptr;
    End end = End::Skipped;
    SideEffects effects{};         ///< of the order that the webhook was about
    std::vector<Answer> answers{}; ///< one a shot
    std::string orderId{};         ///< of the back end under test; empty when none was made
    Finding finding{};
};

/// "200", or "connection-refused".
std::string text(const Answer &answer);
/// "paid 2×, stock taken 1, refunded 0×"
std::string text(const SideEffects &effects);
/// What is wrong in terms of money and stock, or why it was skipped, in English. Empty: it passed.
std::string text(const CaseResult &result);

} // namespace hamster::certify
