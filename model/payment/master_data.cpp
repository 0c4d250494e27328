#include "model/payment/master_data.h"

#include "model/payment/payment_row.h"

namespace hamster::payment {

namespace {

constexpr std::int64_t kDefaultBrokeredFeeBp = 330;

const Sql kTerms{"SELECT route, fee_bp, settlement_cycle FROM vendors WHERE public_id = ?"};
const Sql kVendor{
    "INSERT INTO vendors (public_id, name, route, fee_bp, settlement_cycle, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) "
    "ON CONFLICT (public_id) DO UPDATE SET name = ?2, route = ?3, fee_bp = ?4, settlement_cycle = ?5, updated_at = ?6"};
const Sql kKnowsMember{"SELECT 1 FROM accounts WHERE member_public_id = ?"};
const Sql kMember{"INSERT INTO members (public_id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3) "
                  "ON CONFLICT (public_id) DO UPDATE SET name = CASE WHEN ?2 = '' THEN name ELSE ?2 END, updated_at = ?3"};
const Sql kAccount{
    "INSERT INTO accounts (member_public_id, balance, updated_at) VALUES (?, 0, ?) ON CONFLICT (member_public_id) DO NOTHING"};
const Sql kProduct{
    "INSERT INTO products (public_id, vendor_public_id, sku, name, stock, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)"};
const Sql kChangeProduct{
    "UPDATE products SET vendor_public_id = ?, sku = ?, name = ?, updated_at = ?, version = version + 1 WHERE public_id = ?"};

void upsertMember(Tx &tx, MemberId member, std::string_view name)
{
    tx.exec(kMember, member, name, tx.now());
    tx.exec(kAccount, member, tx.now());
}

} // namespace

VendorTerms ensureVendor(Tx &tx, VendorId vendor)
{
    {
        Rows rows = tx.query(kTerms, vendor);
        if (rows.next()) return {rows.get<std::string>(0), rows.get<std::int64_t>(1), rows.get<std::string>(2)};
    }
    tx.exec(kVendor, vendor, "", "BROKERED", kDefaultBrokeredFeeBp, "DAILY", tx.now());
    return {"BROKERED", kDefaultBrokeredFeeBp, "DAILY"};
}

void ensureMember(Tx &tx, MemberId member)
{
    if (!tx.value<int>(kKnowsMember, member)) upsertMember(tx, member, "");
}

Outcome MasterData::vendorChanged(Tx &tx, const VendorChanged &event)
{
    if (event.route != "DIRECT" && event.route != "BROKERED") return {ErrorCode::SchemaInvalid, "route '" + event.route + "' is unknown"};
    if (event.feeBp < 0 || event.feeBp > 10'000)
        return {ErrorCode::SchemaInvalid, "feeBp " + std::to_string(event.feeBp) + " is out of range"};
    tx.exec(kVendor, event.vendorId, event.name, event.route, event.feeBp, event.settlementCycle, tx.now());
    return success();
}

Outcome MasterData::memberRegistered(Tx &tx, const MemberRegistered &event)
{
    upsertMember(tx, event.memberId, event.name);
    return success();
}

Outcome MasterData::productRegistered(Tx &tx, const ProductRegistered &event, const EventContext &context)
{
    if (event.initialStock < 0) return {ErrorCode::SchemaInvalid, "initialStock " + std::to_string(event.initialStock) + " is below zero"};
    if (m_stock.available(tx, event.productId)) return success(); // registered before under another event
    ensureVendor(tx, event.vendorId);
    tx.exec(kProduct, event.productId, event.vendorId, event.sku, event.name, tx.now());
    m_stock.announce(tx, m_stock.move(tx, {{event.productId, event.initialStock}}, 1, {"INITIAL", "registered", {}, context.eventId}),
                     context.chain());
    return success();
}

Outcome MasterData::productChanged(Tx &tx, const ProductChanged &event)
{
    ensureVendor(tx, event.vendorId);
    if (tx.exec(kChangeProduct, event.vendorId, event.sku, event.name, tx.now(), event.productId) == 0 && !tx.failed())
        noteRefusal(tx, "product.change", "ecommerce", event.productId.text(), "UNKNOWN_PRODUCT", event.sku);
    return success();
}

} // namespace hamster::payment
