#pragma once
// How orders look in answers.

#include "model/core/api_answer.h"
#include "model/ecommerce/order_book.h"

namespace hamster::ecommerce {

struct OrderQuery {
    MemberId member;
    std::optional<OrderState> status{};
    std::optional<Instant> from{};   ///< placed at or after
    std::optional<Instant> until{};  ///< placed before
    std::optional<OrderId> cursor{}; ///< orders placed before this one
    int limit = 20;
};

/// The whole order with items, payment, refunds and the timeline of its own state_log.
std::string orderJson(Database &database, const OrderRow &order, AnswerLanguage language);
/// {"orders":[…],"nextCursor":…}, newest first; no nextCursor at the end.
std::string orderListJson(Database &database, const OrderQuery &query, AnswerLanguage language);
/// By name of the state or its alias (PENDING, CONFIRMED, CANCELED).
std::optional<OrderState> orderStateByName(std::string_view name);

} // namespace hamster::ecommerce
