#include "simulator/certify/finding.h"

namespace hamster::certify {

namespace {

std::string_view wanted(Expected expected)
{
    switch (expected) {
    case Expected::PaidOnce: return "paid once and one piece taken";
    case Expected::NotPaid: return "no effect at all";
    case Expected::PaidOrReturned: return "paid once with its piece, or the money given back once";
    }
    return {};
}

} // namespace

std::string text(const Answer &answer) { return answer.failure ? std::string(toString(*answer.failure)) : std::to_string(answer.status); }

std::string text(const SideEffects &effects)
{
    return "paid " + std::to_string(effects.paid) + "×, stock taken " + std::to_string(effects.stockTaken) + ", refunded " +
           std::to_string(effects.refunded) + "×";
}

std::string text(const CaseResult &result)
{
    switch (result.finding.kind) {
    case Finding::Kind::None: return {};
    case Finding::Kind::NeedsSecret: return "needs signed webhooks (--webhook-secret)";
    case Finding::Kind::NotSetUp: return "the back end cannot set this case up";
    case Finding::Kind::WrongEffects:
        return "expected " + std::string(wanted(result.of->expected)) + ", but it was " + text(result.effects);
    case Finding::Kind::OtherOrderTouched:
        return "the member's other order " + result.finding.otherOrder + " was touched: " + text(result.finding.otherEffects);
    }
    return {};
}

} // namespace hamster::certify
