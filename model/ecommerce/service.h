#pragma once
// EcommerceService: the vendor's shop: catalogue, carts, orders, coupons. Source of truth for them; stock, payments and points are
// payment's and seen here as read models. Engine thread only. Destroying it is a crash; all state is in its database.

#include "model/core/actor.h"
#include "model/ecommerce/catalogue.h"
#include "model/ecommerce/coupons.h"
#include "model/ecommerce/order_commands.h"
#include "model/ecommerce/order_repair.h"
#include "model/ecommerce/placing.h"
#include "model/ecommerce/settings.h"

namespace hamster::ecommerce {

/// Called once after the durable commit with what was made, or with why nothing was. May be empty.
template <class T>
using Made = std::function<void(const Result<T> &)>;

class EcommerceService {
public:
    EcommerceService(ServicePorts ports, Settings settings);
    ~EcommerceService();
    EcommerceService(const EcommerceService &) = delete;
    EcommerceService &operator=(const EcommerceService &) = delete;

    /// Relay and consumer begin; tries and exports that are due are taken up. Call once.
    void start();
    /// Serves the API (02-wire.md section 3). Gives the port or refuses with PortBusy.
    Result<std::uint16_t> serve(ServerOptions options);

    // Operator commands: each one transaction with its audit_log row and outbox event. Denied when the role
    // of `by` may not do it; nothing was changed then.
    void registerVendor(NewVendor vendor, Actor by, Made<VendorId> made);
    void changeVendor(VendorId vendor, VendorChange change, Actor by, Done done);
    void registerMember(std::string name, Actor by, Made<MemberId> made);
    void registerProduct(NewProduct product, Actor by, Made<ProductId> made);
    void changeProduct(ProductId product, ProductChange change, Actor by, Done done);
    void requestStockAdjustment(StockAdjustment adjustment, Actor by, Made<std::string> made);
    void createCouponPolicy(NewCouponPolicy policy, Actor by, Made<CouponPolicyId> made);
    /// The claim of a member, made by somebody else with a reason.
    void issueCoupon(MemberId member, std::string code, std::string reason, Actor by, Made<CouponId> made);
    void stopCoupon(CouponPolicyId policy, std::string reason, Actor by, Done done);
    void claimCoupon(MemberId member, std::string code, Made<CouponId> made);
    void chargePoints(PointCharge charge, Actor by, Done done);
    /// As POST /api/v1/orders without a key, for callers inside the program.
    void placeOrder(MemberId member, OrderRequest request, Made<PlacedOrder> made);
    void cancelOrder(OrderId order, std::string reason, Actor by, Done done);
    /// An order that NEEDS_ATTENTION; see OrderRepair.
    void repairOrder(OrderId order, RepairRequest request, Actor by, Done done);
    void requestRefund(OrderId order, RefundRequest request, Actor by, Made<RefundId> made);

    /// Orders CREATED or PAYMENT_WAIT for longer than Settings::hangingAge, oldest first.
    std::vector<HangingOrder> hangingOrders();

    ServiceCore &core();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hamster::ecommerce
