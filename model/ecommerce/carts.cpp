#include "model/ecommerce/carts.h"

namespace hamster::ecommerce {

namespace {
const Sql kLines{
    "SELECT i.product_public_id, p.name, p.price, p.is_sold_out, i.quantity FROM carts c JOIN cart_items i ON i.cart_id = c.id "
    "JOIN products p ON p.public_id = i.product_public_id WHERE c.member_public_id = ? ORDER BY i.id"};
const Sql kCart{"INSERT INTO carts (member_public_id, created_at, updated_at) VALUES (?1, ?2, ?2) "
                "ON CONFLICT (member_public_id) DO UPDATE SET updated_at = excluded.updated_at, version = version + 1"};
const Sql kCartId{"SELECT id FROM carts WHERE member_public_id = ?"};
const Sql kEmpty{"DELETE FROM cart_items WHERE cart_id = ?"};
const Sql kPut{"INSERT INTO cart_items (cart_id, product_public_id, quantity) VALUES (?, ?, ?)"};
const Sql kProductKnown{"SELECT 1 FROM products WHERE public_id = ?"};
} // namespace

std::vector<CartLine> Carts::lines(Database &database, MemberId member)
{
    std::vector<CartLine> lines;
    Rows rows = database.query(kLines, member);
    while (rows.next())
        lines.push_back(
            {rows.get<ProductId>(0), rows.get<std::string>(1), rows.get<Money>(2), rows.get<bool>(3), rows.get<std::int64_t>(4)});
    return lines;
}

MaybeRefused Carts::replace(Tx &tx, MemberId member, const std::vector<RequestedItem> &items)
{
    tx.exec(kCart, member, tx.now());
    const std::int64_t cart = tx.value<std::int64_t>(kCartId, member).value_or(0);
    tx.exec(kEmpty, cart);
    for (const RequestedItem &item : items) {
        if (!tx.value<std::int64_t>(kProductKnown, item.product)) return Refusal{ApiError::UnknownProduct, item.product.text()};
        tx.exec(kPut, cart, item.product, item.quantity);
    }
    return std::nullopt;
}

} // namespace hamster::ecommerce
