#pragma once
// The cases of a certification: which webhooks are fired at the receiver and what the back end's books must show afterwards.

#include "model/core/time.h"

#include <span>
#include <string_view>
#include <vector>

namespace hamster::certify {

/// What must be in the back end's books in the end.
enum class Expected {
    PaidOnce,      ///< the order paid once, its stock taken once
    NotPaid,       ///< nothing happened
    PaidOrReturned ///< paid once with its stock, or not paid and the money given back once
};

enum class Forgery { None, Unsigned, WrongKey, BodyAltered, IdAltered, TimestampAltered };

/// One webhook on its way.
struct Shot {
    Forgery forgery = Forgery::None;
    Duration signedAgo{0};       ///< how old its timestamp is; negative: in the future
    std::int64_t amountMore = 0; ///< signed by the PG all the same
    bool declined = false;       ///< says FAILED
    bool unknownOrder = false;
    bool hangUp = false;   ///< the sender closes before the answer
    bool withNext = false; ///< sent at the same time as the next one
};

struct Case {
    std::string_view name; ///< kebab
    std::string_view title, titleKorean;
    std::string_view why, whyKorean; ///< what it costs when it goes wrong
    Expected expected = Expected::PaidOnce;
    std::vector<Shot> shots;
    bool needsSignature = false; ///< skipped for receivers without a secret
    bool secondOrder = false;    ///< another order of the same member waits, and must stay as it is
};

/// All of them, in the order in which they are run.
std::span<const Case> cases();

} // namespace hamster::certify
