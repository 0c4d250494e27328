#pragma once
// Reads and checks the bodies of the Loopers dialect, in its order and with its messages.

#include "simulator/pg/core.h"

#include <span>
#include <variant>

namespace hamster::pg {

/// Why a body is refused with 400: the exact message.
struct BadBody {
    std::string message;
};

/// What decides about a payment body besides the body itself.
struct BodyRules {
    std::vector<std::string> callbackAllowList; ///< prefixes; the first one is named in the message
    bool moreCardTypes = false;
    bool ours = false; ///< reads the echo
};

inline constexpr std::size_t kEchoMax = 100;

/// userId and key of the result are left to the caller.
std::variant<PaymentRequest, BadBody> readPayment(std::string_view body, const BodyRules &rules);
/// userId, transactionKey and key of the result are left to the caller.
std::variant<CancelRequest, BadBody> readCancel(std::string_view body);
/// The key to be voided.
std::variant<std::string, BadBody> readVoid(std::string_view body);

} // namespace hamster::pg
