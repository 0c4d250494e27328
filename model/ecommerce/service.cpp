#include "model/ecommerce/service.h"

#include "model/core/text.h"
#include "model/ecommerce/exports.h"
#include "model/ecommerce/order_events.h"
#include "model/ecommerce/orders_api.h"
#include "model/ecommerce/refund_events.h"
#include "model/ecommerce/shop_api.h"

namespace hamster::ecommerce {

namespace {

const Sql kLargestId{
    "SELECT max(coalesce((SELECT max(public_id) FROM vendors), 0), coalesce((SELECT max(public_id) FROM members), 0), "
    "coalesce((SELECT max(public_id) FROM products), 0), coalesce((SELECT max(public_id) FROM orders), 0), "
    "coalesce((SELECT max(public_id) FROM order_items), 0), coalesce((SELECT max(public_id) FROM coupon_policies), 0), "
    "coalesce((SELECT max(public_id) FROM user_coupons), 0), coalesce((SELECT max(refund_public_id) FROM refund_views), 0), "
    "coalesce((SELECT max(public_id) FROM cases), 0))"};
const Sql kMemberKnown{"SELECT 1 FROM members WHERE public_id = ?"};

ServiceCore::Options coreOptions(const ServicePorts &ports)
{
    return {Party::Ecommerce, "ecommerce", IdService::Ecommerce, ports.database.value<std::int64_t>(kLargestId).value_or(0),
            makePaymentNews(ports.policies)->topics()};
}

/// The transaction of an operator's command: refused as a whole when the role of `by` may not do it.
TransactionBody allowed(Actor by, Act act, TransactionBody body)
{
    return [by = std::move(by), act, body = std::move(body)](Tx &tx) -> Outcome {
        if (Outcome may = permitted(by, act); !may) return may;
        return body(tx);
    };
}

/// Runs `body` as one transaction and hands its value to `made` when it is durable.
template <class T>
void command(ServiceCore &core, std::function<Result<T>(Tx &)> body, Made<T> made)
{
    auto result = std::make_shared<Result<T>>(ErrorCode::Unavailable, "nothing was done");
    core.transactor().submit(
        [body = std::move(body), result](Tx &tx) -> Outcome {
            *result = body(tx);
            if (!*result) return result->error();
            return success();
        },
        [result, made = std::move(made)](const Outcome &outcome) {
            if (made) made(outcome ? *result : Result<T>(outcome.error()));
        });
}

/// The same for an operator's command.
template <class T>
void command(ServiceCore &core, const Actor &by, Act act, std::function<Result<T>(Tx &)> body, Made<T> made)
{
    command<T>(
        core,
        [by, act, body = std::move(body)](Tx &tx) -> Result<T> {
            if (Outcome may = permitted(by, act); !may) return may.error();
            return body(tx);
        },
        std::move(made));
}

template <class T>
Result<T> resultOf(const Checked<T> &checked)
{
    if (!checked) return errorOf(checked.refusal());
    return *checked;
}

} // namespace

struct EcommerceService::Parts {
    Parts(ServicePorts ports, Settings set)
        : settings(std::move(set))
        , core(coreOptions(ports), ports)
        , keys(settings.idempotencyKept)
    {}
    Settings settings;
    ServiceCore core;
    OrderBook book{core.states()};
    Coupons coupons{core};
    Catalogue catalogue{core};
    Placing placing{core, coupons};
    OrderCommands commands{core, book, coupons};
    Confirmation confirmation{core, book, settings};
    OrderRepair repair{core, book, coupons, confirmation};
    OrderEvents orderEvents{core, book, coupons, confirmation, settings};
    RefundEvents refundEvents{core, book, coupons};
    Exports exports{core, settings};
    HangingOrders hanging{core, settings};
    IdempotencyKeys keys;
    ApiGate gate{core, keys};
    OrdersApi ordersApi{core, placing, commands, coupons, hanging};
    ShopApi shopApi{core, catalogue, coupons};
};

EcommerceService::EcommerceService(ServicePorts ports, Settings settings)
    : m_parts(std::make_unique<Parts>(ports, std::move(settings)))
{
    m_parts->catalogue.registerHandlers();
    m_parts->orderEvents.registerHandlers();
    m_parts->refundEvents.registerHandlers();
    m_parts->exports.registerHandlers();
}

EcommerceService::~EcommerceService() = default;

void EcommerceService::start()
{
    Parts &parts = *m_parts;
    parts.core.start();
    parts.core.transactor().submit([&parts](Tx &tx) -> Outcome {
        parts.keys.prune(tx);
        parts.coupons.expireDue(tx, {"coupon.expired", {}, {}});
        return success();
    });
    parts.exports.start();
    parts.confirmation.start();
    parts.hanging.start();
}

Result<std::uint16_t> EcommerceService::serve(ServerOptions options)
{
    auto router = std::make_shared<Router>([this](int status) { return apiRefusal(status, m_parts->core.now()); });
    m_parts->ordersApi.addRoutes(*router, m_parts->gate);
    m_parts->shopApi.addRoutes(*router, m_parts->gate);
    if (!options.refusal)
        options.refusal = [&clock = m_parts->core.transactor().clock()](int status) { return apiRefusal(status, clock.now()); };
    return m_parts->core.serve(std::move(options), std::move(router));
}

void EcommerceService::registerVendor(NewVendor vendor, Actor by, Made<VendorId> made)
{
    command<VendorId>(
        core(), by, Act::VendorRegister,
        [parts = m_parts.get(), vendor, by](Tx &tx) { return parts->catalogue.registerVendor(tx, vendor, by.text()); }, std::move(made));
}

void EcommerceService::changeVendor(VendorId vendor, VendorChange change, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), vendor, change, by](Tx &tx) {
        return parts->catalogue.changeVendor(tx, vendor, change, by.text());
    };
    core().transactor().submit(allowed(by, Act::VendorChange, std::move(body)), std::move(done));
}

void EcommerceService::registerMember(std::string name, Actor by, Made<MemberId> made)
{
    command<MemberId>(
        core(), by, Act::MemberRegister,
        [parts = m_parts.get(), name, by](Tx &tx) { return parts->catalogue.registerMember(tx, name, by.text()); }, std::move(made));
}

void EcommerceService::registerProduct(NewProduct product, Actor by, Made<ProductId> made)
{
    command<ProductId>(
        core(), by, Act::ProductRegister,
        [parts = m_parts.get(), product, by](Tx &tx) { return parts->catalogue.registerProduct(tx, product, by.text()); }, std::move(made));
}

void EcommerceService::changeProduct(ProductId product, ProductChange change, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), product, change, by](Tx &tx) {
        return parts->catalogue.changeProduct(tx, product, change, by.text());
    };
    core().transactor().submit(allowed(by, Act::ProductChange, std::move(body)), std::move(done));
}

void EcommerceService::requestStockAdjustment(StockAdjustment adjustment, Actor by, Made<std::string> made)
{
    command<std::string>(
        core(), by, Act::StockAdjust,
        [parts = m_parts.get(), adjustment, by](Tx &tx) { return parts->catalogue.requestAdjustment(tx, adjustment, by.text()); },
        std::move(made));
}

void EcommerceService::createCouponPolicy(NewCouponPolicy policy, Actor by, Made<CouponPolicyId> made)
{
    command<CouponPolicyId>(
        core(), by, Act::CouponCreate,
        [parts = m_parts.get(), policy, by](Tx &tx) { return parts->coupons.createPolicy(tx, policy, by.text()); }, std::move(made));
}

void EcommerceService::issueCoupon(MemberId member, std::string code, std::string reason, Actor by, Made<CouponId> made)
{
    command<CouponId>(
        core(), by, Act::CouponIssue,
        [parts = m_parts.get(), member, code, reason, by](Tx &tx) -> Result<CouponId> {
            if (isBlank(reason)) return {ErrorCode::InvalidArgument, "giving away a coupon needs a reason; nothing was changed"};
            if (!tx.value<std::int64_t>(kMemberKnown, member)) return {ErrorCode::NotFound, "member " + member.text() + " does not exist"};
            const auto issued = parts->coupons.issue(tx, member, code, reason, by.text());
            if (!issued) return errorOf(issued.refusal());
            return issued->id;
        },
        std::move(made));
}

void EcommerceService::stopCoupon(CouponPolicyId policy, std::string reason, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), policy, reason, by](Tx &tx) { return parts->coupons.stop(tx, policy, reason, by.text()); };
    core().transactor().submit(allowed(by, Act::CouponStop, std::move(body)), std::move(done));
}

void EcommerceService::claimCoupon(MemberId member, std::string code, Made<CouponId> made)
{
    command<CouponId>(
        core(),
        [parts = m_parts.get(), member, code](Tx &tx) -> Result<CouponId> {
            if (!tx.value<std::int64_t>(kMemberKnown, member)) return {ErrorCode::NotFound, "member " + member.text() + " does not exist"};
            const auto claimed = parts->coupons.claim(tx, member, code, {"claimCoupon", {}, {}});
            if (!claimed) return errorOf(claimed.refusal());
            return claimed->id;
        },
        std::move(made));
}

void EcommerceService::chargePoints(PointCharge charge, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), charge = std::move(charge), by](Tx &tx) -> Outcome {
        if (auto refused = parts->catalogue.chargePoints(tx, charge, by.text())) return errorOf(*refused);
        return success();
    };
    core().transactor().submit(allowed(by, Act::PointsCharge, std::move(body)), std::move(done));
}

void EcommerceService::placeOrder(MemberId member, OrderRequest request, Made<PlacedOrder> made)
{
    command<PlacedOrder>(
        core(),
        [parts = m_parts.get(), member, request](Tx &tx) -> Result<PlacedOrder> {
            if (!tx.value<std::int64_t>(kMemberKnown, member)) return {ErrorCode::NotFound, "member " + member.text() + " does not exist"};
            auto placed = parts->placing.place(tx, member, request, {});
            if (placed) tx.whenDurable([parts] { parts->hanging.orderPlaced(); });
            return resultOf(placed);
        },
        std::move(made));
}

void EcommerceService::cancelOrder(OrderId order, std::string reason, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), order, reason, by](Tx &tx) -> Outcome {
        const auto cancelled = parts->commands.cancel(tx, order.text(), reason, {by.text()}, {});
        if (!cancelled) return errorOf(cancelled.refusal());
        return success();
    };
    core().transactor().submit(allowed(by, Act::OrderCancel, std::move(body)), std::move(done));
}

void EcommerceService::repairOrder(OrderId order, RepairRequest request, Actor by, Done done)
{
    auto body = [parts = m_parts.get(), order, request, by](Tx &tx) -> Outcome {
        const auto repaired = parts->repair.repair(tx, order, request, by.text());
        if (!repaired) return errorOf(repaired.refusal());
        return success();
    };
    core().transactor().submit(allowed(by, Act::OrderRepair, std::move(body)), std::move(done));
}

void EcommerceService::requestRefund(OrderId order, RefundRequest request, Actor by, Made<RefundId> made)
{
    command<RefundId>(
        core(), by, Act::RefundRequest,
        [parts = m_parts.get(), order, request, by](Tx &tx) {
            return resultOf(parts->commands.requestRefund(tx, order.text(), request, {by.text()}, {}));
        },
        std::move(made));
}

std::vector<HangingOrder> EcommerceService::hangingOrders()
{
    return OrderBook::hanging(core().database(), core().now() - m_parts->settings.hangingAge);
}

ServiceCore &EcommerceService::core() { return m_parts->core; }

} // namespace hamster::ecommerce
