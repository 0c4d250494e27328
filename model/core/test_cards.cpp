#include "model/core/test_cards.h"

#include <array>

namespace hamster {

namespace {
constexpr std::array kCards{
    TestCard{"tok_any", "5555-5555-5555-4444", "SAMSUNG", ForcedOutcome::None, "As the PG's profile decides"},
    TestCard{"tok_ok", "4242-4242-4242-4242", "SAMSUNG", ForcedOutcome::Approve, "Always approved"},
    TestCard{"tok_limit", "4000-0000-0000-9995", "KB", ForcedOutcome::LimitExceeded, "Declined: limit exceeded"},
    TestCard{"tok_invalid", "4000-0000-0000-0002", "HYUNDAI", ForcedOutcome::InvalidCard, "Declined: invalid card"},
    TestCard{"tok_slow", "4000-0000-0000-3220", "KB", ForcedOutcome::SlowApprove, "Approved after 12 seconds"},
    TestCard{"tok_lost_webhook", "4000-0000-0000-0341", "SAMSUNG", ForcedOutcome::LostWebhook, "Approved, but no webhook arrives"},
};
} // namespace

std::span<const TestCard> testCards() { return kCards; }

std::optional<TestCard> cardByToken(std::string_view token)
{
    for (const TestCard &card : kCards)
        if (card.token == token) return card;
    return std::nullopt;
}

std::optional<TestCard> cardByNumber(std::string_view number)
{
    for (const TestCard &card : kCards)
        if (card.number == number) return card;
    return std::nullopt;
}

} // namespace hamster
