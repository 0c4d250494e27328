#pragma once
// The documented test cards: the only cards there are. An order carries the token; the number exists only between gateway and PG.

#include <optional>
#include <span>
#include <string_view>

namespace hamster {

/// What the PG does with a card when magic cards are on (always for our own merchants).
enum class ForcedOutcome {
    None, ///< the profile decides
    Approve,
    LimitExceeded,
    InvalidCard,
    SlowApprove, ///< approves, but 12 s after storing
    LostWebhook, ///< approves; every webhook attempt is lost on the way
};

struct TestCard {
    std::string_view token;
    std::string_view number; ///< xxxx-xxxx-xxxx-xxxx
    std::string_view cardType;
    ForcedOutcome outcome;
    std::string_view title; ///< English; views translate it
};

std::span<const TestCard> testCards();
std::optional<TestCard> cardByToken(std::string_view token);
std::optional<TestCard> cardByNumber(std::string_view number);

} // namespace hamster
