#pragma once
// What a customer is told about a status_reason, in both languages.

#include "model/core/api_answer.h"

#include <string>
#include <string_view>

namespace hamster::ecommerce {

/// Code and sentence of why an order is where it is.
struct StatusNote {
    std::string reason;  ///< code, or empty
    std::string message; ///< Korean sentence, or empty
};

/// The note of a payment.failed: the code (or, without one, the reason) and the PG's sentence; PAYMENT_003 has its own sentence.
StatusNote noteOfPaymentFailure(std::string_view code, std::string_view message, std::string_view reason);
/// The note of a code whose sentence is known here: NOT_ENOUGH_STOCK, CANCELLED_BY_CUSTOMER, …
StatusNote noteOf(std::string_view code);
/// The English sentence of a stored note; falls back to a general one, never to Korean.
std::string englishOf(std::string_view reason, std::string_view koreanMessage);

} // namespace hamster::ecommerce
