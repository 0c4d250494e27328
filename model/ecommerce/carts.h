#pragma once
// Carts: what a member means to buy. One per member; no price is kept, the catalogue's of the moment is shown.

#include "model/ecommerce/order_request.h"
#include "model/storage/transactor.h"

namespace hamster::ecommerce {

struct CartLine {
    ProductId product;
    std::string name;
    Money unitPrice;
    bool soldOut = false;
    std::int64_t quantity = 0;
};

class Carts {
public:
    /// In the order in which they were put.
    static std::vector<CartLine> lines(Database &database, MemberId member);
    /// Replaces the whole cart; nothing in `items` empties it. Refuses unknown products.
    static MaybeRefused replace(Tx &tx, MemberId member, const std::vector<RequestedItem> &items);
};

} // namespace hamster::ecommerce
