#include "model/ecommerce/catalogue.h"

#include "model/core/text.h"
#include "model/ecommerce/audit_log.h"
#include "model/ecommerce/usual_fee.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

namespace {

const Sql kInsertVendor{
    "INSERT INTO vendors (public_id, name, business_number, bank_account, settlement_cycle, route, fee_bp, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)"};
const Sql kBusinessTaken{"SELECT 1 FROM vendors WHERE business_number = ?"};
const Sql kVendorKnown{"SELECT 1 FROM vendors WHERE public_id = ?"};
const Sql kVendor{"SELECT name, business_number, bank_account, settlement_cycle, route, fee_bp FROM vendors WHERE public_id = ?"};
const Sql kUpdateVendor{"UPDATE vendors SET name = ?2, bank_account = ?3, settlement_cycle = ?4, fee_bp = ?5, updated_at = ?6, "
                        "version = version + 1 WHERE public_id = ?1"};
const Sql kInsertMember{"INSERT INTO members (public_id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)"};
const Sql kMemberKnown{"SELECT 1 FROM members WHERE public_id = ?"};
const Sql kInsertProduct{
    "INSERT INTO products (public_id, vendor_public_id, sku, name, category, price, low_stock_threshold, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)"};
const Sql kSkuTaken{"SELECT 1 FROM products WHERE sku = ?"};
const Sql kProduct{"SELECT vendor_public_id, sku, name, price FROM products WHERE public_id = ?"};
const Sql kUpdateProduct{"UPDATE products SET name = ?2, price = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};

bool oneOf(std::string_view value, std::initializer_list<std::string_view> allowed)
{
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

Outcome checkName(std::string_view what, const std::string &name)
{
    if (isBlank(name) || codePoints(name) > 200) return {ErrorCode::InvalidArgument, std::string(what) + " must have 1 to 200 characters"};
    return success();
}

Outcome checkVendor(const NewVendor &vendor, std::int64_t feeBp)
{
    if (Outcome named = checkName("the vendor's name", vendor.name); !named) return named;
    if (isBlank(vendor.businessNumber)) return {ErrorCode::InvalidArgument, "a vendor needs a business number"};
    if (!oneOf(vendor.settlementCycle, {"DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY"}))
        return {ErrorCode::InvalidArgument, "settlement cycle '" + vendor.settlementCycle + "' is unknown"};
    if (!oneOf(vendor.route, {"DIRECT", "BROKERED"})) return {ErrorCode::InvalidArgument, "route '" + vendor.route + "' is unknown"};
    if (feeBp < 0 || feeBp > 10000) return {ErrorCode::InvalidArgument, "fee " + std::to_string(feeBp) + " bp is not within 0 to 10000"};
    return success();
}

/// What changed and from what, for the audit log: "fee_bp 330 -> 250, name Seed House -> Seed Home".
std::string changesOf(const NewVendor &before, const NewVendor &after)
{
    std::string changes;
    const auto note = [&changes](std::string_view what, const std::string &from, const std::string &to) {
        if (from == to) return;
        if (!changes.empty()) changes += ", ";
        changes.append(what).append(" ").append(from).append(" -> ").append(to);
    };
    note("name", before.name, after.name);
    note("bank_account", before.bankAccount, after.bankAccount);
    note("settlement_cycle", before.settlementCycle, after.settlementCycle);
    note("fee_bp", std::to_string(before.feeBp.value_or(0)), std::to_string(after.feeBp.value_or(0)));
    return changes;
}

std::optional<NewVendor> vendorOf(Tx &tx, VendorId id)
{
    Rows rows = tx.query(kVendor, id);
    if (!rows.next()) return std::nullopt;
    return NewVendor{rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2),
                     rows.get<std::string>(3), rows.get<std::string>(4), rows.get<std::int64_t>(5)};
}

Outcome checkProduct(const NewProduct &product)
{
    if (Outcome named = checkName("the product's name", product.name); !named) return named;
    if (Outcome named = checkName("the SKU", product.sku); !named) return named;
    if (const auto price = Money::of(product.price); !price) return price.error();
    if (product.initialStock < 0 || product.initialStock > kStockMax)
        return {ErrorCode::InvalidArgument, "initial stock " + std::to_string(product.initialStock) + " is out of range"};
    if (product.lowStockThreshold < 0) return {ErrorCode::InvalidArgument, "the low stock threshold must not be negative"};
    return success();
}

} // namespace

Catalogue::Catalogue(ServiceCore &core)
    : m_core(core)
    , m_stockNews(makeStockNews(core.policies()))
    , m_requests(core.random("requests"))
{}

Result<VendorId> Catalogue::registerVendor(Tx &tx, const NewVendor &vendor, std::string_view by)
{
    const std::int64_t feeBp = vendor.feeBp.value_or(usualFeeBp(vendor.route));
    if (Outcome checked = checkVendor(vendor, feeBp); !checked) return checked.error();
    if (tx.value<std::int64_t>(kBusinessTaken, vendor.businessNumber))
        return {ErrorCode::Conflict, "a vendor with business number " + vendor.businessNumber + " exists already"};
    const auto id = m_core.ids().next<VendorId>();
    tx.exec(kInsertVendor, id, vendor.name, vendor.businessNumber, vendor.bankAccount, vendor.settlementCycle, vendor.route, feeBp,
            tx.now());
    audit(tx, {by, "vendor.register", id.text(), {}, vendor.name});
    m_core.outbox().add(tx, VendorChanged{id, vendor.name, vendor.route, feeBp, vendor.settlementCycle}, {});
    return id;
}

Outcome Catalogue::changeVendor(Tx &tx, VendorId vendor, const VendorChange &change, std::string_view by)
{
    const auto before = vendorOf(tx, vendor);
    if (!before) return {ErrorCode::NotFound, "vendor " + vendor.text() + " does not exist; nothing was changed"};
    if (isBlank(change.reason)) return {ErrorCode::InvalidArgument, "a change of a vendor needs a reason; nothing was changed"};
    NewVendor after = *before;
    after.name = change.name.value_or(before->name);
    after.bankAccount = change.bankAccount.value_or(before->bankAccount);
    after.settlementCycle = change.settlementCycle.value_or(before->settlementCycle);
    if (change.feeBp) after.feeBp = change.feeBp;
    const std::int64_t feeBp = after.feeBp.value_or(0);
    if (Outcome checked = checkVendor(after, feeBp); !checked) return checked;
    const std::string changes = changesOf(*before, after);
    if (changes.empty()) return {ErrorCode::InvalidArgument, "nothing to change"};
    tx.exec(kUpdateVendor, vendor, after.name, after.bankAccount, after.settlementCycle, feeBp, tx.now());
    audit(tx, {by, "vendor.change", vendor.text(), change.reason, changes});
    m_core.outbox().add(tx, VendorChanged{vendor, after.name, after.route, feeBp, after.settlementCycle}, {});
    return success();
}

Result<MemberId> Catalogue::registerMember(Tx &tx, const std::string &name, std::string_view by)
{
    if (Outcome named = checkName("the member's name", name); !named) return named.error();
    const auto id = m_core.ids().next<MemberId>();
    tx.exec(kInsertMember, id, name, tx.now());
    audit(tx, {by, "member.register", id.text(), {}, {}});
    m_core.outbox().add(tx, MemberRegistered{id, name}, {});
    return id;
}

Result<ProductId> Catalogue::registerProduct(Tx &tx, const NewProduct &product, std::string_view by)
{
    if (Outcome checked = checkProduct(product); !checked) return checked.error();
    if (!tx.value<std::int64_t>(kVendorKnown, product.vendor))
        return {ErrorCode::NotFound, "vendor " + product.vendor.text() + " does not exist"};
    if (tx.value<std::int64_t>(kSkuTaken, product.sku)) return {ErrorCode::Conflict, "SKU '" + product.sku + "' exists already"};
    const auto id = m_core.ids().next<ProductId>();
    const Money price = Money::won(product.price);
    tx.exec(kInsertProduct, id, product.vendor, product.sku, product.name, product.category, price, product.lowStockThreshold, tx.now());
    audit(tx, {by, "product.register", id.text(), {}, product.sku});
    m_core.outbox().add(tx, ProductRegistered{id, product.vendor, product.sku, product.name, price, product.initialStock}, {});
    return id;
}

Outcome Catalogue::changeProduct(Tx &tx, ProductId product, const ProductChange &change, std::string_view by)
{
    ProductChanged event;
    {
        Rows rows = tx.query(kProduct, product);
        if (!rows.next()) return {ErrorCode::NotFound, "product " + product.text() + " does not exist"};
        event = {product, rows.get<VendorId>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<Money>(3)};
    }
    if (!change.name && !change.price) return {ErrorCode::InvalidArgument, "nothing to change"};
    if (change.name) {
        if (Outcome named = checkName("the product's name", *change.name); !named) return named;
        event.name = *change.name;
    }
    if (change.price) {
        const auto price = Money::of(*change.price);
        if (!price) return price.error();
        event.price = *price;
    }
    tx.exec(kUpdateProduct, product, event.name, event.price, tx.now());
    audit(tx, {by, "product.change", product.text(), {}, event.name + " " + std::to_string(event.price.value())});
    m_core.outbox().add(tx, std::move(event), {});
    return success();
}

Result<std::string> Catalogue::requestAdjustment(Tx &tx, const StockAdjustment &adjustment, std::string_view by)
{
    const bool set = adjustment.mode == AdjustmentMode::Set;
    if (isBlank(adjustment.reason)) return {ErrorCode::InvalidArgument, "a stock adjustment needs a reason"};
    if (adjustment.quantity > kStockMax || adjustment.quantity < -kStockMax || (set ? adjustment.quantity < 0 : adjustment.quantity == 0))
        return {ErrorCode::InvalidArgument, "quantity " + std::to_string(adjustment.quantity) + " is out of range"};
    Rows rows = tx.query(kProduct, adjustment.product);
    if (!rows.next()) return {ErrorCode::NotFound, "product " + adjustment.product.text() + " does not exist"};
    std::string request = m_requests.uuid();
    audit(tx, {by, "stock.adjust", adjustment.product.text(), adjustment.reason, request});
    m_core.outbox().add(tx,
                        StockAdjustmentRequested{request, adjustment.product, set ? "SET" : "DELTA", adjustment.quantity, adjustment.reason,
                                                 std::string(by)},
                        {});
    return request;
}

MaybeRefused Catalogue::chargePoints(Tx &tx, const PointCharge &charge, std::string_view by)
{
    const auto money = Money::of(charge.amount);
    if (charge.amount < kChargeMin || !money) return Refusal{ApiError::BadBody, "amount"};
    if (isBlank(charge.requestId) || codePoints(charge.requestId) > 100) return Refusal{ApiError::BadBody, "requestId"};
    if (!tx.value<std::int64_t>(kMemberKnown, charge.member)) return Refusal{ApiError::NotFound, charge.member.text()};
    audit(tx, {by, "points.charge", charge.member.text(), charge.reason, charge.requestId});
    m_core.outbox().add(tx, PointsChargeRequested{charge.requestId, charge.member, *money}, {});
    return std::nullopt;
}

} // namespace hamster::ecommerce
