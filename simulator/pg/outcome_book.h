#pragma once
// OutcomeBook: what the operator has decided in advance. A rule gives the payments of an order, a user or a card their outcome, before
// cards and profile are asked. Kept in the database and used up in the transaction that stores the payment: exactly as often as it says.

#include "simulator/pg/context.h"

#include "model/core/test_cards.h"

#include <functional>
#include <vector>

namespace hamster::pg {

struct OutcomeRule {
    std::int64_t id = 0;                            ///< given by the book
    std::string orderId{};                          ///< the merchant's; empty: any
    std::string userId{};                           ///< X-USER-ID; empty: any
    std::string cardNo{};                           ///< xxxx-xxxx-xxxx-xxxx; empty: any
    ForcedOutcome outcome = ForcedOutcome::Approve; ///< Approve, LimitExceeded, InvalidCard or LostWebhook
    std::optional<Duration> after{};                ///< from storing to deciding; nothing: as the profile draws
    std::optional<std::int64_t> left{};             ///< how many more payments; nothing: every one
    std::int64_t used = 0;
};

/// "approve", "limit", "invalid", "lost-webhook"; empty for an outcome that cannot be forced by a rule.
std::string_view toString(ForcedOutcome outcome);
std::optional<ForcedOutcome> outcomeNamed(std::string_view name);

class OutcomeBook {
public:
    explicit OutcomeBook(PgContext &context)
        : m_context(context)
    {}
    void load(); ///< at start

    /// Gives the id. InvalidArgument, nothing changed: another outcome, `after` outside of 0 to 7 days, `left` below 1.
    void add(OutcomeRule rule, std::function<void(const Result<std::int64_t> &)> done);
    void remove(std::int64_t id, Done done); ///< NotFound
    std::vector<OutcomeRule> all() const;    ///< oldest first, used up ones too

    /// Inside the transaction that stores a payment: the rule that fits, one use less. A rule for an order comes before one for a card,
    /// that before one for a user, that before one for everybody; among equals the oldest.
    std::optional<OutcomeRule> take(Tx &tx, std::string_view orderId, std::string_view cardNo, std::string_view userId) const;

private:
    PgContext &m_context;
    bool m_any = false; ///< false: there is none, nobody needs to look
};

} // namespace hamster::pg
